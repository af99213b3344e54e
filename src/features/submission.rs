//! The API over the browser's network.

use crate::platform::fetch::{self, FetchError};
use api::{Method, Request, Response, Transport, TransportError};

/// The portal's own origin.
pub struct Network;

impl Transport for Network {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let (method, body) = match request.method {
            Method::Get => (fetch::Method::GET, None),
            Method::Put => (fetch::Method::PUT, Some(request.body)),
        };
        match fetch::request(method, &request.path, &request.headers, body).await {
            Ok(answer) => Ok(Response {
                status: answer.status,
                headers: answer.headers,
                body: answer.body,
            }),
            Err(FetchError::Timeout) => Err(TransportError::Timeout),
            // A status is an answer; `request` never makes an error of it.
            Err(FetchError::Offline | FetchError::Status(_)) => Err(TransportError::Offline),
        }
    }
}
