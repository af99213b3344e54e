//! Files to hand in.

use std::path::{Path, PathBuf};

/// Where the real files of `crates/files` lie.
#[must_use]
pub fn folder() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    root.unwrap_or(Path::new("/")).join("crates/files/tests/data")
}

/// A real file of `crates/files`.
#[must_use]
#[allow(clippy::panic)]
pub fn file(name: &str) -> Vec<u8> {
    let path = folder().join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A photo of that many bytes: a real one, its picture made longer.
#[must_use]
pub fn photo(name: &str, size: usize) -> Vec<u8> {
    let mut bytes = file(name);
    let end = bytes.split_off(bytes.len() - 2);
    let mut value = 1u32;
    while bytes.len() < size - 2 {
        value = value.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // Seven bits: never 0xff, which would begin a marker.
        bytes.extend(u8::try_from(value >> 25));
    }
    bytes.extend(end);
    bytes
}
