//! The receipt: what arrived, when, and the hashes of what arrived, signed by the backend.

use crate::{Ciphers, Error, Sealed, Sha512, Signed, VerificationKey};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the backend vouches for. It holds nothing of what was said in the application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Reference number that citizen and office use.
    pub reference: String,
    /// Id that the citizen's device made.
    pub application: String,
    /// When it was complete, RFC 3339.
    pub received_at: String,
    /// SHA-512 of the sealed metadata, as text.
    pub metadata: Sha512,
    /// SHA-512 of the sealed data, as text.
    pub data: Sha512,
    /// SHA-512 of each sealed attachment by its id.
    pub attachments: BTreeMap<String, Sha512>,
}

impl Receipt {
    /// What stands in `typ` of a signed receipt.
    pub const KIND: &'static str = "amtslotse-receipt";

    /// A receipt for these parts.
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub async fn of(
        ciphers: &impl Ciphers,
        reference: String,
        application: String,
        received_at: String,
        sealed: &Sealed,
    ) -> Result<Self, Error> {
        let mut attachments = BTreeMap::new();
        for attachment in &sealed.attachments {
            let hash = ciphers.sha512(attachment.jwe.as_bytes()).await?;
            attachments.insert(attachment.id.clone(), hash);
        }
        Ok(Self {
            reference,
            application,
            received_at,
            metadata: ciphers.sha512(sealed.metadata.as_bytes()).await?,
            data: ciphers.sha512(sealed.data.as_bytes()).await?,
            attachments,
        })
    }

    /// The payload to sign.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        // Strings, hashes and lists of them.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads a signed receipt.
    ///
    /// # Errors
    /// [`Error::Signature`] if the backend has not signed it, [`Error::Form`], [`Error::Unavailable`].
    pub async fn verify(ciphers: &impl Ciphers, key: &VerificationKey, text: &str) -> Result<Self, Error> {
        let payload = Signed::read(text, Self::KIND)?.verify(ciphers, key).await?;
        serde_json::from_slice(&payload).map_err(|_| Error::Form("receipt"))
    }
}
