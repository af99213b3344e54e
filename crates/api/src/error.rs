//! Why sending did not succeed.

use crate::{FieldProblem, TransportError};

/// A text that is not what it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not {0}")]
pub struct Unreadable(pub &'static str);

/// Every way in which a call can fail. Each has its own words and its own next step.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// No connection.
    #[error("no connection")]
    Offline,
    /// No answer in time. The application may have arrived; sending again is harmless.
    #[error("no answer in time")]
    Timeout,
    /// The backend found mistakes in what was sent.
    #[error("rejected: {} problems", .0.len())]
    Rejected(Vec<FieldProblem>),
    /// Something else was stored under this id.
    #[error("another application has this id")]
    Conflict,
    /// The device no longer has the content of a file.
    #[error("the content of a file is gone")]
    ContentLost,
    /// More than the backend takes.
    #[error("too large")]
    TooLarge,
    /// Too many at once.
    #[error("too many requests; again in {retry_after_secs} s")]
    RateLimited {
        /// Seconds to wait.
        retry_after_secs: u32,
    },
    /// The server failed, or did not know the request.
    #[error("the server answered {status}")]
    Server {
        /// HTTP status.
        status: u16,
        /// Names this failure in the server's log.
        support_code: Option<String>,
    },
    /// An answer that no backend of ours would give, such as a hotel's login page.
    #[error("unreadable answer: {what}")]
    Malformed {
        /// What could not be read.
        what: &'static str,
    },
}

impl From<TransportError> for ApiError {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::Offline => Self::Offline,
            TransportError::Timeout => Self::Timeout,
        }
    }
}
