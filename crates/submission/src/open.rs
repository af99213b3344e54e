//! The office opens what was sealed for it, and believes nothing that the hashes do not confirm.

use crate::{Attachment, Ciphers, Error, Jwe, Metadata, Opener, Sealed};
use std::collections::BTreeMap;

/// An opened file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedAttachment {
    /// What the metadata says of it.
    pub about: Attachment,
    /// Its content.
    pub content: Vec<u8>,
}

/// An opened application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The metadata.
    pub metadata: Metadata,
    /// The data.
    pub data: Vec<u8>,
    /// The files, in the order of the metadata.
    pub attachments: Vec<OpenedAttachment>,
}

/// Opens an application and checks that it is whole.
///
/// # Errors
/// [`Error::OtherKey`], [`Error::Sealed`], [`Error::Hash`] and [`Error::Attachments`] if a part was changed, exchanged,
/// left out or added; [`Error::Form`], [`Error::TooLarge`].
pub async fn open(ciphers: &impl Ciphers, opener: &impl Opener, sealed: &Sealed) -> Result<Opened, Error> {
    let metadata = Jwe::read(&sealed.metadata)?;
    if metadata.header.content_type.as_deref() != Some("application/json") {
        return Err(Error::Form("cty of the metadata"));
    }
    let metadata = Metadata::from_json(&metadata.open(opener).await?)?;
    let data = Jwe::read(&sealed.data)?;
    if data.header.content_type.as_deref() != Some(metadata.submission_schema().mime_type.as_str()) {
        return Err(Error::Form("cty of the data"));
    }
    let data = data.open(opener).await?;
    if ciphers.sha512(&data).await? != metadata.data_hash() {
        return Err(Error::Hash("data".to_owned()));
    }
    let mut came: BTreeMap<&str, &str> = BTreeMap::new();
    for attachment in &sealed.attachments {
        came.insert(&attachment.id, &attachment.jwe);
    }
    if came.len() != sealed.attachments.len() || came.len() != metadata.attachments().len() {
        return Err(Error::Attachments);
    }
    let mut attachments = Vec::new();
    for about in metadata.attachments() {
        let id = about.attachment_id.as_str();
        // Taken out, so that two of the same id do not share one content.
        let jwe = came.remove(id).ok_or(Error::Attachments)?;
        let content = Jwe::read(jwe)?.open(opener).await?;
        if ciphers.sha512(&content).await? != about.hash() {
            return Err(Error::Hash(id.to_owned()));
        }
        attachments.push(OpenedAttachment {
            about: about.clone(),
            content,
        });
    }
    Ok(Opened {
        metadata,
        data,
        attachments,
    })
}
