//! A limit to the nesting of what is read, so that no file can exhaust the stack.

use serde::de::{Deserialize, Deserializer, Error};
use std::cell::Cell;

/// Deepest nesting that is read. Texts of the importer stay far below it.
const MAX_NESTING: u8 = 24;

thread_local! {
    static NESTING: Cell<u8> = const { Cell::new(0) };
}

/// Reads children of a tree, but no deeper than [`MAX_NESTING`].
pub(crate) fn deserialize<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let Some(_level) = Level::enter() else {
        return Err(D::Error::custom("nested too deeply"));
    };
    T::deserialize(deserializer)
}

/// Counts one level while it lives, on every way out.
struct Level;

impl Level {
    fn enter() -> Option<Self> {
        NESTING.with(|nesting| {
            let deeper = nesting
                .get()
                .checked_add(1)
                .filter(|level| *level <= MAX_NESTING)?;
            nesting.set(deeper);
            Some(Self)
        })
    }
}

impl Drop for Level {
    fn drop(&mut self) {
        NESTING.with(|nesting| nesting.set(nesting.get().saturating_sub(1)));
    }
}
