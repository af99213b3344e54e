//! The tab's session storage: survives a reload, ends with the tab. A browser may refuse it; then nothing is kept.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Reads an entry.
#[must_use]
pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Writes an entry; false if the browser refuses.
pub fn save(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Removes an entry.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        // Removing what is not there is fine.
        let _ = storage.remove_item(key);
    }
}
