//! Sends a file in pieces, from where it stopped.

use crate::{
    ApiError, ApplicationId, Attachment, AttachmentState, AttachmentWire, BYTES, JSON, Method, Request,
    Transport, answer, limits, paths,
};

/// Answers that a piece does not follow on what has arrived, before it counts as a failure: another tab may be sending.
const MAX_DETOURS: u32 = 3;

/// Where the bytes of a file are.
#[allow(async_fn_in_trait)]
pub trait Content {
    /// Bytes from an offset on: at least one, at most so many; `None` if they are gone.
    async fn read(&self, offset: u64, most: usize) -> Option<Vec<u8>>;
}

/// Sends a file, piece by piece, beginning with what the backend does not have yet. Called again after a failure it goes
/// on where it was. `progress` gets the bytes that have arrived.
///
/// # Errors
/// See [`ApiError`]; [`crate::retry`] says which ones are worth another try.
pub async fn send_attachment(
    transport: &impl Transport,
    application: ApplicationId,
    attachment: &Attachment,
    content: &impl Content,
    most: usize,
    progress: impl Fn(u64),
) -> Result<(), ApiError> {
    let mut state = announce(transport, application, attachment).await?;
    let mut detours = 0;
    while !state.complete {
        progress(state.received);
        // Everything is there but was not checked to the end: an empty piece asks for that.
        let bytes = if state.received == attachment.size {
            Vec::new()
        } else {
            let most = most.clamp(1, limits::MAX_PIECE);
            content
                .read(state.received, most)
                .await
                .ok_or(ApiError::ContentLost)?
        };
        let before = state.received;
        let request = Request {
            method: Method::Put,
            path: paths::piece(application, attachment.id, before),
            headers: vec![("content-type", BYTES), ("accept", JSON)],
            body: bytes,
        };
        let response = transport.send(request).await?;
        state = if answer::is_other_offset(&response) {
            detours += 1;
            announce(transport, application, attachment).await?
        } else {
            answer::attachment(attachment.id, &response)?
        };
        if detours > MAX_DETOURS || (!state.complete && detours == 0 && state.received <= before) {
            return Err(ApiError::Malformed { what: "progress" });
        }
    }
    progress(attachment.size);
    Ok(())
}

async fn announce(
    transport: &impl Transport,
    application: ApplicationId,
    attachment: &Attachment,
) -> Result<AttachmentState, ApiError> {
    let body = serde_json::to_vec(&AttachmentWire::from(attachment))
        .map_err(|_| ApiError::Malformed { what: "attachment" })?;
    let request = Request {
        method: Method::Put,
        path: paths::attachment(application, attachment.id),
        headers: vec![("content-type", JSON), ("accept", JSON)],
        body,
    };
    let state = answer::attachment(attachment.id, &transport.send(request).await?)?;
    if state.size == attachment.size {
        Ok(state)
    } else {
        Err(ApiError::Conflict)
    }
}

#[cfg(test)]
mod tests;
