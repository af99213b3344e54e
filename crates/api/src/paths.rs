//! Addresses of the API, relative to the portal's origin.

use crate::{ApplicationId, AttachmentId};

/// Everything below belongs to the API.
pub const ROOT: &str = "/api/";
/// Whether the backend can take applications.
pub const HEALTH: &str = "/api/v1/health";
/// One application follows, by its id.
pub const APPLICATIONS: &str = "/api/v1/applications/";

/// Where an application is sent to.
#[must_use]
pub fn application(id: ApplicationId) -> String {
    format!("{APPLICATIONS}{id}")
}

/// Where its receipt is asked for.
#[must_use]
pub fn receipt(id: ApplicationId) -> String {
    format!("{APPLICATIONS}{id}/receipt")
}

/// Where a file of it is announced and asked for.
#[must_use]
pub fn attachment(id: ApplicationId, attachment: AttachmentId) -> String {
    format!("{APPLICATIONS}{id}/attachments/{attachment}")
}

/// Where the piece is sent to that begins at this byte.
#[must_use]
pub fn piece(id: ApplicationId, attachment: AttachmentId, offset: u64) -> String {
    format!("{APPLICATIONS}{id}/attachments/{attachment}/pieces/{offset}")
}
