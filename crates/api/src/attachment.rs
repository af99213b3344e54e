//! Files that belong to an application.

use crate::{AttachmentId, FieldProblem, Unreadable, limits};
use files::{Limits, Media};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A file, announced before its content. The name is the citizen's: printing it for debugging shows none.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Made by the device.
    pub id: AttachmentId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub media: Media,
    /// Bytes.
    pub size: u64,
    /// SHA-512 of the whole content.
    pub sha512: [u8; 64],
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attachment")
            .field("id", &self.id)
            .field("media", &self.media)
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

/// An [`Attachment`] as it travels; its id stands in the address.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttachmentWire {
    /// Its name.
    pub name: String,
    /// Media type.
    #[serde(rename = "type")]
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// 128 small hexadecimal digits.
    pub sha512: String,
}

impl From<&Attachment> for AttachmentWire {
    fn from(attachment: &Attachment) -> Self {
        Self {
            name: attachment.name.clone(),
            media_type: attachment.media.mime().to_owned(),
            size: attachment.size,
            sha512: hex(&attachment.sha512),
        }
    }
}

impl AttachmentWire {
    /// Reads it.
    ///
    /// # Errors
    /// Every member that is wrong.
    pub fn read(self, id: AttachmentId) -> Result<Attachment, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, rule: &str| problems.push(FieldProblem::of_member(field, rule));
        let media = Media::of_mime(&self.media_type);
        if media.is_none() {
            wrong("type", "unknown");
        }
        let sha512 = unhex(&self.sha512);
        if sha512.is_none() {
            wrong("sha512", "malformed");
        }
        let limits = Limits {
            accept: &Media::ALL,
            max_bytes: limits::MAX_ATTACHMENT,
        };
        match limits.check(&self.name, self.size) {
            Err(fault @ (files::Fault::Empty | files::Fault::TooLarge)) => wrong("size", fault.rule()),
            Err(fault) => wrong("name", fault.rule()),
            Ok(()) => {
                let ending = files::extension(&self.name);
                if media.is_some_and(|media| !media.extensions().contains(&ending.as_str())) {
                    wrong("name", "extension");
                }
            }
        }
        match (media, sha512) {
            (Some(media), Some(sha512)) if problems.is_empty() => Ok(Attachment {
                id,
                name: self.name,
                media,
                size: self.size,
                sha512,
            }),
            _ => Err(problems),
        }
    }
}

/// How far a file has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttachmentState {
    /// The file.
    pub id: AttachmentId,
    /// Bytes that it will have.
    pub size: u64,
    /// Bytes that have arrived, from the first one on.
    pub received: u64,
    /// All have arrived, and are what was announced.
    pub complete: bool,
}

/// An [`AttachmentState`] as it travels. Unknown members are ignored, so that later versions may add some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentStateWire {
    /// The file.
    pub id: String,
    /// Bytes that it will have.
    pub size: u64,
    /// Bytes that have arrived.
    pub received: u64,
    /// All have arrived, and are what was announced.
    pub complete: bool,
}

impl From<AttachmentState> for AttachmentStateWire {
    fn from(state: AttachmentState) -> Self {
        Self {
            id: state.id.to_string(),
            size: state.size,
            received: state.received,
            complete: state.complete,
        }
    }
}

impl TryFrom<AttachmentStateWire> for AttachmentState {
    type Error = Unreadable;

    fn try_from(wire: AttachmentStateWire) -> Result<Self, Unreadable> {
        if wire.received > wire.size {
            return Err(Unreadable("the state of a file"));
        }
        Ok(Self {
            id: wire.id.parse()?,
            size: wire.size,
            received: wire.received,
            complete: wire.complete,
        })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Only small digits, so that one hash has one spelling.
pub fn unhex(text: &str) -> Option<[u8; 64]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    if text.len() != 128 {
        return None;
    }
    let mut bytes = [0; 64];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wire() -> AttachmentWire {
        AttachmentWire {
            name: "Bescheid.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: 10,
            sha512: "0f".repeat(64),
        }
    }

    fn id() -> AttachmentId {
        AttachmentId::from_random([1; 16])
    }

    #[test]
    fn reads_what_it_wrote() {
        let read = wire().read(id()).unwrap();
        assert!(AttachmentWire::from(&read) == wire());
        assert!(!format!("{read:?}").contains("Bescheid"));
    }

    #[test]
    fn names_what_is_wrong() {
        type Change = fn(&mut AttachmentWire);
        let broken: [(Change, &str, &str); 8] = [
            (|wire| wire.name = "a.exe".into(), "name", "extension"),
            (|wire| wire.name = "../a.pdf".into(), "name", "name-path"),
            (|wire| wire.name = "a".repeat(10_000), "name", "name-too-long"),
            (|wire| wire.media_type = "text/html".into(), "type", "unknown"),
            (|wire| wire.size = 0, "size", "empty"),
            (|wire| wire.size = limits::MAX_ATTACHMENT + 1, "size", "too-large"),
            (|wire| wire.sha512 = "0F".repeat(64), "sha512", "malformed"),
            (|wire| wire.sha512 = "0".repeat(127), "sha512", "malformed"),
        ];
        for (change, field, rule) in broken {
            let mut wire = wire();
            change(&mut wire);
            assert_eq!(wire.read(id()), Err(vec![FieldProblem::of_member(field, rule)]));
        }
    }
}
