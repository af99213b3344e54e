//! The binary form: a header of 15 bytes, then postcard.
//!
//! The header tells apart what went wrong: another file, a cut transfer, a flipped bit, a release that does not fit.

use crate::{CatalogueError, FORMAT};
use serde::Serialize;
use serde::de::DeserializeOwned;

const MAGIC: [u8; 4] = *b"AMTL";
const HEADER: usize = 15;

/// Most bytes that a part may have. The whole catalogue of a Land fits many times.
pub const MAX_LEN: usize = 16 * 1024 * 1024;

/// Which part of the catalogue the bytes hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    /// [`crate::Core`].
    Core = 1,
    /// [`crate::Places`].
    Places = 2,
    /// [`model::ServiceTexts`] of one service in one language.
    Texts = 3,
    /// The search index of one language.
    Search = 4,
    /// One application form.
    Form = 5,
}

/// Packs a part of the catalogue.
///
/// # Errors
/// [`CatalogueError::TooLarge`], or [`CatalogueError::Undecodable`] for a type that has no binary form.
pub fn pack<T: Serialize>(kind: Kind, value: &T) -> Result<Vec<u8>, CatalogueError> {
    let payload = postcard::to_allocvec(value).map_err(|_| CatalogueError::Undecodable)?;
    let too_large = CatalogueError::TooLarge { limit: MAX_LEN };
    if payload.len() > MAX_LEN {
        return Err(too_large);
    }
    let len = u32::try_from(payload.len()).map_err(|_| too_large)?;
    let mut out = Vec::with_capacity(HEADER + payload.len());
    out.extend_from_slice(&MAGIC);
    out.push(kind as u8);
    out.extend_from_slice(&FORMAT.to_le_bytes());
    out.extend_from_slice(&len.to_le_bytes());
    out.extend_from_slice(&checksum(kind as u8, FORMAT, &payload).to_le_bytes());
    out.extend_from_slice(&payload);
    Ok(out)
}

/// Unpacks a part of the catalogue.
///
/// # Errors
/// See [`CatalogueError`]. Never panics, whatever the bytes.
pub fn unpack<T: DeserializeOwned>(kind: Kind, bytes: &[u8]) -> Result<T, CatalogueError> {
    if bytes.len() > MAX_LEN + HEADER {
        return Err(CatalogueError::TooLarge { limit: MAX_LEN });
    }
    let (header, payload) = split(bytes)?;
    // The version decides what all else means, so it comes before the rest.
    if header.version != FORMAT {
        return Err(CatalogueError::Version {
            found: header.version,
            known: FORMAT,
        });
    }
    if header.len > MAX_LEN {
        return Err(CatalogueError::TooLarge { limit: MAX_LEN });
    }
    if payload.len() != header.len {
        return Err(CatalogueError::Length {
            expected: HEADER + header.len,
            found: bytes.len(),
        });
    }
    if checksum(header.kind, header.version, payload) != header.crc {
        return Err(CatalogueError::Damaged);
    }
    if header.kind != kind as u8 {
        return Err(CatalogueError::WrongKind {
            expected: kind,
            found: header.kind,
        });
    }
    match postcard::take_from_bytes(payload) {
        Ok((value, [])) => Ok(value),
        _ => Err(CatalogueError::Undecodable),
    }
}

struct Header {
    kind: u8,
    version: u16,
    len: usize,
    crc: u32,
}

fn split(bytes: &[u8]) -> Result<(Header, &[u8]), CatalogueError> {
    let short = CatalogueError::Length {
        expected: HEADER,
        found: bytes.len(),
    };
    let begins_like_one = bytes
        .iter()
        .zip(MAGIC)
        .all(|(found, expected)| *found == expected);
    if !begins_like_one {
        return Err(CatalogueError::Foreign);
    }
    let Some((header, payload)) = bytes.split_first_chunk::<HEADER>() else {
        return Err(short);
    };
    let [_, _, _, _, kind, v0, v1, l0, l1, l2, l3, c0, c1, c2, c3] = *header;
    let len = usize::try_from(u32::from_le_bytes([l0, l1, l2, l3])).map_err(|_| short)?;
    let header = Header {
        kind,
        version: u16::from_le_bytes([v0, v1]),
        len,
        crc: u32::from_le_bytes([c0, c1, c2, c3]),
    };
    Ok((header, payload))
}

/// Covers the kind and the version too, so that a flipped bit there is damage and not another part.
fn checksum(kind: u8, version: u16, payload: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&[kind]);
    hasher.update(&version.to_le_bytes());
    hasher.update(payload);
    hasher.finalize()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Block, Inline, RichText, ServiceTexts};
    use proptest::prelude::*;

    fn texts() -> ServiceTexts {
        ServiceTexts {
            words: vec!["Köter".into(), "Hundemarke".into()],
            full: Some(RichText(vec![Block::Paragraph(vec![Inline::Strong(vec![
                Inline::Text("Hund".into()),
            ])])])),
            ..ServiceTexts::default()
        }
    }

    #[test]
    fn reads_what_it_packed() {
        let bytes = pack(Kind::Texts, &texts()).unwrap();
        assert_eq!(unpack::<ServiceTexts>(Kind::Texts, &bytes), Ok(texts()));
    }

    #[test]
    fn tells_apart_what_is_wrong() {
        let bytes = pack(Kind::Texts, &texts()).unwrap();
        let read = |kind, bytes: &[u8]| unpack::<ServiceTexts>(kind, bytes).unwrap_err();
        assert!(matches!(
            read(Kind::Core, &bytes),
            CatalogueError::WrongKind { found: 3, .. }
        ));
        assert!(matches!(
            read(Kind::Texts, &bytes[..bytes.len() - 1]),
            CatalogueError::Length { .. }
        ));
        assert!(matches!(
            read(Kind::Texts, b"AMTL"),
            CatalogueError::Length { .. }
        ));
        assert_eq!(read(Kind::Texts, b"<!doctype html>"), CatalogueError::Foreign);
        let mut newer = bytes.clone();
        newer[5] += 1;
        assert!(read(Kind::Texts, &newer).is_newer());
        let mut damaged = bytes;
        damaged[HEADER + 2] ^= 4;
        assert_eq!(read(Kind::Texts, &damaged), CatalogueError::Damaged);
        let other = pack(Kind::Texts, &vec![1u64; 40]).unwrap();
        assert_eq!(read(Kind::Texts, &other), CatalogueError::Undecodable);
        assert!(matches!(
            read(Kind::Texts, &vec![0; MAX_LEN + HEADER + 1]),
            CatalogueError::TooLarge { .. }
        ));
    }

    #[test]
    fn refuses_nesting_that_would_exhaust_the_stack() {
        // Strong within strong, two bytes a level: small enough for the size limit, deep enough for any stack.
        let mut payload = vec![0u8];
        payload.extend([1, 1, 0, 1].iter());
        for _ in 0..1_000_000 {
            payload.extend([1, 1]);
        }
        let mut bytes = Vec::new();
        bytes.extend_from_slice(&MAGIC);
        bytes.push(Kind::Texts as u8);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(&u32::try_from(payload.len()).unwrap().to_le_bytes());
        bytes.extend_from_slice(&checksum(Kind::Texts as u8, FORMAT, &payload).to_le_bytes());
        bytes.extend_from_slice(&payload);
        assert_eq!(
            unpack::<ServiceTexts>(Kind::Texts, &bytes),
            Err(CatalogueError::Undecodable)
        );
    }

    proptest! {
        #[test]
        fn notices_every_flipped_bit(at in 0usize..100, bit in 0u8..8) {
            let mut bytes = pack(Kind::Texts, &texts()).unwrap();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            prop_assert!(unpack::<ServiceTexts>(Kind::Texts, &bytes).is_err());
        }

        #[test]
        fn notices_every_cut(at in 0usize..100) {
            let bytes = pack(Kind::Texts, &texts()).unwrap();
            let at = at % bytes.len();
            prop_assert!(unpack::<ServiceTexts>(Kind::Texts, &bytes[..at]).is_err());
        }

        #[test]
        fn never_panics_on_any_payload(payload in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = postcard::from_bytes::<ServiceTexts>(&payload);
            let _ = postcard::from_bytes::<crate::Core>(&payload);
            let _ = unpack::<crate::Core>(Kind::Core, &payload);
        }
    }
}
