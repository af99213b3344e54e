//! Requests to the portal's own origin, with a time limit.

pub use gloo_net::http::Method;

use gloo_net::http::RequestBuilder;
use wasm_bindgen::JsValue;
use web_sys::AbortSignal;

/// Longest wait for an answer. After that the citizen is told, and can try again.
pub const TIMEOUT_MILLIS: u32 = 10_000;

/// A request that got no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// No connection to the server.
    #[error("no connection")]
    Offline,
    /// No answer within [`TIMEOUT_MILLIS`].
    #[error("no answer in time")]
    Timeout,
    /// An answer that is not 200.
    #[error("status {0}")]
    Status(u16),
}

/// An answer of the server.
#[derive(Debug, Clone)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Header names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// Fetches a file of the site.
///
/// # Errors
/// [`FetchError`] for every answer but 200.
pub async fn get(url: &str) -> Result<Vec<u8>, FetchError> {
    let answer = request(Method::GET, url, &[], None).await?;
    if answer.status == 200 {
        Ok(answer.body)
    } else {
        Err(FetchError::Status(answer.status))
    }
}

/// Sends a request and waits for the whole answer.
///
/// # Errors
/// [`FetchError::Offline`] or [`FetchError::Timeout`]; any status is an answer.
pub async fn request(
    method: Method,
    url: &str,
    headers: &[(&str, &str)],
    body: Option<Vec<u8>>,
) -> Result<Answer, FetchError> {
    let signal = AbortSignal::timeout_with_u32(TIMEOUT_MILLIS);
    let mut builder = RequestBuilder::new(url)
        .method(method)
        .abort_signal(Some(&signal));
    for (name, value) in headers {
        builder = builder.header(name, value);
    }
    let failed = || {
        if signal.aborted() {
            FetchError::Timeout
        } else {
            FetchError::Offline
        }
    };
    let request = match body {
        Some(bytes) => builder.body(JsValue::from(js_sys::Uint8Array::from(bytes.as_slice()))),
        None => builder.build(),
    };
    let response = request
        .map_err(|_| failed())?
        .send()
        .await
        .map_err(|_| failed())?;
    let headers = response.headers().entries().collect();
    let status = response.status();
    let body = response.binary().await.map_err(|_| failed())?;
    Ok(Answer {
        status,
        headers,
        body,
    })
}
