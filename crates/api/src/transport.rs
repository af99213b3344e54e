//! The network, as the client sees it. The app implements it over `fetch`, tests over a script.

use std::fmt;

/// HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// GET.
    Get,
    /// PUT.
    Put,
}

impl Method {
    /// As HTTP writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
        }
    }
}

/// A request. It may hold personal data: never log its body.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// Path on the portal's own origin.
    pub path: String,
    /// Header names and values.
    pub headers: Vec<(&'static str, &'static str)>,
    /// Body; empty for GET.
    pub body: Vec<u8>,
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// An answer, whatever it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Header names in any case, and values.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: Vec<u8>,
}

impl Response {
    /// The first value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// There was no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// No connection, or it broke.
    #[error("no connection")]
    Offline,
    /// It took too long.
    #[error("no answer in time")]
    Timeout,
}

/// Sends a request and gives the answer.
///
/// Futures need not be `Send`: the browser has one thread.
#[allow(async_fn_in_trait)]
pub trait Transport {
    /// Sends one request. A cut answer is [`TransportError::Offline`], never half a body.
    async fn send(&self, request: Request) -> Result<Response, TransportError>;
}
