//! Builds files that deceive.

use crate::support::{data, position};

pub fn joined(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

/// A file with bytes put in before the first place of others.
pub fn with(name: &str, before: &[u8], put: &[u8]) -> Vec<u8> {
    let bytes = data(name);
    let at = position(&bytes, before).unwrap();
    joined(&[&bytes[..at], put, &bytes[at..]])
}

/// A file with bytes changed.
pub fn changed(name: &str, old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut bytes = data(name);
    let at = position(&bytes, old).unwrap();
    bytes[at..at + new.len()].copy_from_slice(new);
    bytes
}

/// The least ZIP archive: one empty file, the list, the end. `comment` bytes may follow it.
pub fn zip(name: &str, comment: u16) -> Vec<u8> {
    let length = u16::try_from(name.len()).unwrap().to_le_bytes();
    let local = joined(&[
        b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        &length,
        b"\0\0",
        name.as_bytes(),
    ]);
    let list = joined(&[
        b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        &length,
        &[0; 16],
        name.as_bytes(),
    ]);
    let end = joined(&[
        b"PK\x05\x06\0\0\0\0\x01\0\x01\0",
        &u32::try_from(list.len()).unwrap().to_le_bytes(),
        &u32::try_from(local.len()).unwrap().to_le_bytes(),
        &comment.to_le_bytes(),
    ]);
    joined(&[&local, &list, &end])
}

pub fn segment(code: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    joined(&[&[0xff, code], &length, payload])
}

pub fn jpeg_of(width: u16, height: u16) -> Vec<u8> {
    let size = joined(&[&32u16.to_be_bytes(), &48u16.to_be_bytes()]);
    changed(
        "plain.jpg",
        &size,
        &joined(&[&height.to_be_bytes(), &width.to_be_bytes()]),
    )
}

pub fn png_of(width: u32, height: u32) -> Vec<u8> {
    let size = joined(&[&48u32.to_be_bytes(), &32u32.to_be_bytes()]);
    changed(
        "plain.png",
        &size,
        &joined(&[&width.to_be_bytes(), &height.to_be_bytes()]),
    )
}
