//! A draft together with the bytes of its attachments: what is sealed.
//!
//! Layout: length of the list (u32, little endian), the list as JSON, the draft, then each attachment.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const FORMAT: u32 = 1;
/// Largest list in bytes.
const MAX_LIST: usize = 1024 * 1024;
/// Most attachments.
const MAX_FILES: usize = 1000;

/// A draft and its attachments.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bundle {
    /// The draft, as [`crate::draft::to_bytes`] writes it.
    pub draft: Vec<u8>,
    /// Attachments by the name under which the answers refer to them.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Why bytes are not a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// Not a bundle, or a damaged one.
    #[error("not a bundle")]
    Damaged,
    /// Made by a newer portal.
    #[error("format {0} is newer than this portal")]
    Newer(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    format: u32,
    draft: usize,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    files: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    size: usize,
}

impl Bundle {
    /// The bundle as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let list = List {
            format: FORMAT,
            draft: self.draft.len(),
            files: self
                .files
                .iter()
                .map(|(name, bytes)| Entry {
                    name: name.clone(),
                    size: bytes.len(),
                })
                .collect(),
        };
        // Names and numbers cannot fail to be written.
        let list = serde_json::to_vec(&list).unwrap_or_default();
        let mut bytes = u32::try_from(list.len())
            .unwrap_or(u32::MAX)
            .to_le_bytes()
            .to_vec();
        bytes.extend(list);
        bytes.extend(&self.draft);
        self.files.iter().for_each(|(_, file)| bytes.extend(file));
        bytes
    }

    /// Reads a bundle.
    ///
    /// # Errors
    /// [`BundleError`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BundleError> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let (length, rest) = bytes.split_first_chunk().ok_or(BundleError::Damaged)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| BundleError::Damaged)?;
        let (list, mut rest) = rest.split_at_checked(length).ok_or(BundleError::Damaged)?;
        if length > MAX_LIST {
            return Err(BundleError::Damaged);
        }
        // Read alone first: a newer format may have other members.
        let Format { format } = serde_json::from_slice(list).map_err(|_| BundleError::Damaged)?;
        if format > FORMAT {
            return Err(BundleError::Newer(format));
        }
        let list: List = serde_json::from_slice(list).map_err(|_| BundleError::Damaged)?;
        let names: BTreeSet<&str> = list.files.iter().map(|file| file.name.as_str()).collect();
        if names.len() != list.files.len() || names.len() > MAX_FILES {
            return Err(BundleError::Damaged);
        }
        let mut take = |size: usize| {
            let (part, after) = rest.split_at_checked(size).ok_or(BundleError::Damaged)?;
            rest = after;
            Ok(part.to_vec())
        };
        let draft = take(list.draft)?;
        let files = list
            .files
            .into_iter()
            .map(|file| Ok((file.name, take(file.size)?)));
        let files = files.collect::<Result<_, BundleError>>()?;
        if rest.is_empty() {
            Ok(Self { draft, files })
        } else {
            Err(BundleError::Damaged)
        }
    }
}
