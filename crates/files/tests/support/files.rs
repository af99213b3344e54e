//! Real files, and looking at them.

#![allow(dead_code)]

use files::{Facts, Fault, Inspector, Part};
use std::path::Path;

/// A file of `tests/data`.
pub fn data(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn inspect(bytes: &[u8]) -> Result<Facts, Fault> {
    inspect_in(bytes, &[64 * 1024])
}

/// Fed in pieces of these sizes, again and again.
pub fn inspect_in(bytes: &[u8], sizes: &[usize]) -> Result<Facts, Fault> {
    let mut inspector = Inspector::new();
    let mut rest = bytes;
    let mut sizes = sizes.iter().cycle();
    while !rest.is_empty() {
        let size = (*sizes.next().unwrap()).min(rest.len());
        inspector.feed(&rest[..size]);
        rest = &rest[size..];
    }
    inspector.finish()
}

/// Makes a copy of its parts.
pub fn copy(original: &[u8], parts: &[Part]) -> Vec<u8> {
    let mut copy = Vec::new();
    for part in parts {
        match part {
            Part::Original(range) => {
                copy.extend_from_slice(
                    &original[usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap()],
                );
            }
            Part::New(bytes) => copy.extend_from_slice(bytes),
        }
    }
    copy
}

pub fn position(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

pub fn has(bytes: &[u8], part: &[u8]) -> bool {
    position(bytes, part).is_some()
}

/// What is drawn: from the first table on in a JPEG, the data of a PNG.
pub fn picture(bytes: &[u8]) -> &[u8] {
    let start = position(bytes, b"\xff\xdb").or_else(|| position(bytes, b"IDAT"));
    let end = position(bytes, b"IEND").unwrap_or(bytes.len());
    &bytes[start.unwrap()..end]
}
