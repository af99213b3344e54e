//! An application becomes sealed parts.

use crate::{
    Ciphers, EncryptionKey, Error, Header, Jwe, MAX_PLAINTEXT, Metadata, Purpose, Sha512, SubmissionSchema,
};

/// A file that goes with an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainAttachment {
    /// A random UUID.
    pub id: String,
    /// What it is.
    pub purpose: Purpose,
    /// Its type of content.
    pub mime_type: String,
    /// Its name.
    pub filename: Option<String>,
    /// Its content.
    pub content: Vec<u8>,
}

/// An application before it is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The data as the schema describes it.
    pub data: Vec<u8>,
    /// Its schema.
    pub schema: SubmissionSchema,
    /// URN and name of the service.
    pub service: Option<(String, String)>,
    /// The files.
    pub attachments: Vec<PlainAttachment>,
}

/// A sealed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedAttachment {
    /// Its id, as in the metadata.
    pub id: String,
    /// Compact JWE.
    pub jwe: String,
}

/// An application that only the office can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Compact JWE.
    pub metadata: String,
    /// Compact JWE.
    pub data: String,
    /// In the order of the metadata.
    pub attachments: Vec<SealedAttachment>,
}

/// Seals an application for the office with this key.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::Attachments`] if two have the same id, [`Error::Unavailable`].
pub async fn seal(
    ciphers: &impl Ciphers,
    key: &EncryptionKey,
    submission: &Submission,
) -> Result<Sealed, Error> {
    let mut metadata = Metadata::new(
        ciphers.sha512(&submission.data).await?,
        submission.schema.clone(),
        submission.service.clone(),
    );
    let mut attachments: Vec<SealedAttachment> = Vec::new();
    for plain in &submission.attachments {
        if attachments.iter().any(|known| known.id == plain.id) {
            return Err(Error::Attachments);
        }
        let hash: Sha512 = ciphers.sha512(&plain.content).await?;
        attachments.push(SealedAttachment {
            id: plain.id.clone(),
            jwe: part(ciphers, key, &plain.mime_type, &plain.content).await?,
        });
        metadata.attach(
            plain.id.clone(),
            hash,
            plain.purpose,
            plain.mime_type.clone(),
            plain.filename.clone(),
        );
    }
    Ok(Sealed {
        metadata: part(ciphers, key, "application/json", &metadata.to_json()).await?,
        data: part(ciphers, key, &submission.schema.mime_type, &submission.data).await?,
        attachments,
    })
}

async fn part(
    ciphers: &impl Ciphers,
    key: &EncryptionKey,
    content_type: &str,
    plain: &[u8],
) -> Result<String, Error> {
    if plain.len() > MAX_PLAINTEXT {
        return Err(Error::TooLarge);
    }
    let header = Header::new(key, content_type);
    let sealed = ciphers.seal(key, header.protected().as_bytes(), plain).await?;
    Jwe::new(header, sealed).to_text()
}
