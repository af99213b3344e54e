//! What the browser keeps: for the tab (survives a reload, ends with it) or for good (only what the citizen asked for).
//! A browser may refuse both; then nothing is kept.

use std::cell::Cell;
use web_sys::Storage;

thread_local! {
    /// How often the tab's entries were cleared while this page is open.
    static CLEARED: Cell<u32> = const { Cell::new(0) };
}

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

/// True if an entry whose key begins so is there.
#[must_use]
pub fn has(start: &str) -> bool {
    let Some(storage) = storage() else { return false };
    let count = storage.length().unwrap_or_default();
    (0..count).any(|index| {
        let key = storage.key(index).ok().flatten();
        key.is_some_and(|key| key.starts_with(start))
    })
}

/// How often [`clear`] was called: tells what was begun before it from what came after.
#[must_use]
pub fn generation() -> u32 {
    CLEARED.with(Cell::get)
}

/// Removes every entry of the tab.
pub fn clear() {
    CLEARED.with(|count| count.set(count.get().wrapping_add(1)));
    if let Some(storage) = storage() {
        // Clearing what is empty is fine.
        let _ = storage.clear();
    }
}

fn storage_for_good() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Reads an entry that is kept for good.
#[must_use]
pub fn load_for_good(key: &str) -> Option<String> {
    storage_for_good()?.get_item(key).ok()?
}

/// Writes an entry that is kept for good; false if the browser refuses.
pub fn save_for_good(key: &str, value: &str) -> bool {
    storage_for_good().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Removes an entry that was kept for good.
pub fn remove_for_good(key: &str) {
    if let Some(storage) = storage_for_good() {
        // Removing what is not there is fine.
        let _ = storage.remove_item(key);
    }
}
