//! Random identifiers.

/// A random UUID (version 4); `None` where the browser gives none, as on a page without a secure origin.
#[must_use]
pub fn uuid() -> Option<String> {
    Some(web_sys::window()?.crypto().ok()?.random_uuid())
}
