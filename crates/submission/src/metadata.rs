//! The metadata set of FIT-Connect, version 2.1.0, as far as this portal uses it.
//!
//! <https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json>

use crate::{Error, Sha512};
use serde::{Deserialize, Serialize};

const SCHEMA: &str = "https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json";

/// A hash with its kind, as the standard writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "content", rename_all = "lowercase")]
enum Hash {
    Sha512(Sha512),
}

/// The schema of the data (Fachdatenschema).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionSchema {
    /// Its address; it never changes what it stands for.
    pub schema_uri: String,
    /// `application/json` or `application/xml`.
    pub mime_type: String,
}

/// What an attachment is (Anlagentyp).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// The application in a form that people read.
    Form,
    /// A document that the citizen has added.
    Attachment,
    /// A report of something else that was done.
    Report,
}

/// An attachment (Anlage).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// A random UUID.
    pub attachment_id: String,
    hash: Hash,
    /// What it is.
    pub purpose: Purpose,
    /// Its type of content.
    pub mime_type: String,
    /// Its name as the citizen had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
}

impl Attachment {
    /// SHA-512 of its plaintext.
    #[must_use]
    pub const fn hash(&self) -> Sha512 {
        let Hash::Sha512(hash) = self.hash;
        hash
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Data {
    hash: Hash,
    submission_schema: SubmissionSchema,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct ContentStructure {
    data: Data,
    #[serde(default)]
    attachments: Vec<Attachment>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct PublicService {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    identifier: String,
}

/// What the office must know before it opens the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Metadata {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    schema: Option<String>,
    content_structure: ContentStructure,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    public_service: Option<PublicService>,
}

impl Metadata {
    /// Metadata of an application; `service` is its URN (`urn:de:fim:leika:leistung:<key>`) and its name.
    #[must_use]
    pub fn new(data: Sha512, schema: SubmissionSchema, service: Option<(String, String)>) -> Self {
        Self {
            schema: Some(SCHEMA.to_owned()),
            content_structure: ContentStructure {
                data: Data {
                    hash: Hash::Sha512(data),
                    submission_schema: schema,
                },
                attachments: Vec::new(),
            },
            public_service: service.map(|(identifier, name)| PublicService {
                name: Some(name),
                identifier,
            }),
        }
    }

    /// Names an attachment.
    pub fn attach(
        &mut self,
        id: String,
        hash: Sha512,
        purpose: Purpose,
        mime_type: String,
        filename: Option<String>,
    ) {
        self.content_structure.attachments.push(Attachment {
            attachment_id: id,
            hash: Hash::Sha512(hash),
            purpose,
            mime_type,
            filename,
        });
    }

    /// SHA-512 of the data.
    #[must_use]
    pub const fn data_hash(&self) -> Sha512 {
        let Hash::Sha512(hash) = self.content_structure.data.hash;
        hash
    }

    /// The schema of the data.
    #[must_use]
    pub const fn submission_schema(&self) -> &SubmissionSchema {
        &self.content_structure.data.submission_schema
    }

    /// URN of the service.
    #[must_use]
    pub fn service(&self) -> Option<&str> {
        Some(self.public_service.as_ref()?.identifier.as_str())
    }

    /// The attachments, in order.
    #[must_use]
    pub fn attachments(&self) -> &[Attachment] {
        &self.content_structure.attachments
    }

    /// As JSON.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        // Strings, hashes and lists of them: nothing that JSON could not hold.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads it. Members that this portal does not use are left out.
    ///
    /// # Errors
    /// [`Error::Form`].
    pub fn from_json(json: &[u8]) -> Result<Self, Error> {
        serde_json::from_slice(json).map_err(|_| Error::Form("metadata"))
    }
}
