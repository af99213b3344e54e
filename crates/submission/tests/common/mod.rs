//! Keys and an application for the tests.

#![allow(clippy::unwrap_used, dead_code)]

use std::sync::LazyLock;
use submission::native::{OfficeKey, SigningKey};
use submission::{PlainAttachment, Purpose, Submission, SubmissionSchema};

/// Made once: a key takes seconds.
pub static OFFICE: LazyLock<OfficeKey> = LazyLock::new(|| OfficeKey::generate("amt-2026").unwrap());
pub static OTHER: LazyLock<OfficeKey> = LazyLock::new(|| OfficeKey::generate("amt-2026").unwrap());
pub static LAND: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate("land-2026").unwrap());

pub fn application() -> Submission {
    Submission {
        data: br#"{"F60000000227":"M\u00fcller"}"#.to_vec(),
        schema: SubmissionSchema {
            schema_uri: "https://schema.example.invalid/hundesteuer-anmeldung/1.schema.json".to_owned(),
            mime_type: "application/json".to_owned(),
        },
        service: Some((
            "urn:de:fim:leika:leistung:99102013104000".to_owned(),
            "Hundesteuer Anmeldung".to_owned(),
        )),
        attachments: vec![
            attachment("11111111-2222-4333-8444-555555555555", b"%PDF-1.4 eins"),
            attachment("11111111-2222-4333-8444-666666666666", b""),
        ],
    }
}

pub fn attachment(id: &str, content: &[u8]) -> PlainAttachment {
    PlainAttachment {
        id: id.to_owned(),
        purpose: Purpose::Attachment,
        mime_type: "application/pdf".to_owned(),
        filename: Some("nachweis.pdf".to_owned()),
        content: content.to_vec(),
    }
}
