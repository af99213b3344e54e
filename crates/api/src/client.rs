//! The calls of the API. Each may be repeated without harm.

use crate::{
    ApiError, Application, ApplicationId, ApplicationWire, JSON, Method, Receipt, Request, Transport, answer,
    limits, paths,
};

/// Sends an application. Sent again under the same id it is stored once, and the receipt is the same.
///
/// # Errors
/// See [`ApiError`]; [`crate::retry`] says which ones are worth another try.
pub async fn submit(
    transport: &impl Transport,
    id: ApplicationId,
    application: &Application,
) -> Result<Receipt, ApiError> {
    let body = serde_json::to_vec(&ApplicationWire::from(application))
        .map_err(|_| ApiError::Malformed { what: "application" })?;
    if body.len() > limits::MAX_BODY {
        return Err(ApiError::TooLarge);
    }
    let request = Request {
        method: Method::Put,
        path: paths::application(id),
        headers: vec![("content-type", JSON), ("accept", JSON)],
        body,
    };
    answer::receipt(id, &transport.send(request).await?)
}

/// Asks for the receipt of an application whose answer was lost; `None` if it has not arrived.
///
/// # Errors
/// See [`ApiError`].
pub async fn find_receipt(
    transport: &impl Transport,
    id: ApplicationId,
) -> Result<Option<Receipt>, ApiError> {
    let request = Request {
        method: Method::Get,
        path: paths::receipt(id),
        headers: vec![("accept", JSON)],
        body: Vec::new(),
    };
    let response = transport.send(request).await?;
    if answer::is_not_there(&response) {
        return Ok(None);
    }
    answer::receipt(id, &response).map(Some)
}

#[cfg(test)]
mod tests;
