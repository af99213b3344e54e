//! Compact JWE (RFC 7516): one algorithm, one cipher, no options that somebody could play with.

mod header;
mod inflate;

pub use header::Header;

use crate::Error;
use crate::cipher::{GcmSealed, NONCE, TAG};
use crate::encoding::{decode, encode};

/// Largest plaintext in bytes, also when unpacked.
pub const MAX_PLAINTEXT: usize = 64 * 1024 * 1024;
/// Largest text of a JWE: plaintext, a third for base64, and room for the rest.
const MAX_TEXT: usize = MAX_PLAINTEXT / 3 * 4 + 16 * 1024;
/// Largest header in bytes.
const MAX_HEADER: usize = 4096;
/// Bytes of a content key that an RSA key of 8192 bit has wrapped.
const MAX_WRAPPED: usize = 1024;

/// A sealed text in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jwe {
    /// What it says of itself.
    pub header: Header,
    /// The header as it was written: this is what the tag covers.
    protected: String,
    wrapped_key: Vec<u8>,
    nonce: [u8; NONCE],
    /// Ciphertext and tag.
    sealed: Vec<u8>,
}

impl Jwe {
    /// Joins header and sealed content.
    #[must_use]
    pub fn new(header: Header, sealed: GcmSealed) -> Self {
        Self {
            protected: header.protected(),
            header,
            wrapped_key: sealed.wrapped_key,
            nonce: sealed.nonce,
            sealed: sealed.sealed,
        }
    }

    /// The text: `header.key.nonce.ciphertext.tag`.
    ///
    /// # Errors
    /// [`Error::Form`] if what was sealed is shorter than its tag.
    pub fn to_text(&self) -> Result<String, Error> {
        let length = self.sealed.len().checked_sub(TAG);
        let (ciphertext, tag) = length
            .and_then(|length| self.sealed.split_at_checked(length))
            .ok_or(Error::Form("tag"))?;
        Ok([
            self.protected.clone(),
            encode(&self.wrapped_key),
            encode(self.nonce),
            encode(ciphertext),
            encode(tag),
        ]
        .join("."))
    }

    /// Reads a text. Nothing is opened yet.
    ///
    /// # Errors
    /// [`Error::Form`] for another form, algorithm, cipher or critical extension; [`Error::TooLarge`].
    pub fn read(text: &str) -> Result<Self, Error> {
        if text.len() > MAX_TEXT {
            return Err(Error::TooLarge);
        }
        let parts: Vec<&str> = text.splitn(6, '.').collect();
        let [protected, wrapped_key, nonce, ciphertext, tag] = parts.as_slice() else {
            return Err(Error::Form("five parts"));
        };
        if protected.len() > MAX_HEADER {
            return Err(Error::Form("header too large"));
        }
        let header = Header::read(&decode(protected)?)?;
        let wrapped_key = decode(wrapped_key)?;
        if wrapped_key.is_empty() || wrapped_key.len() > MAX_WRAPPED {
            return Err(Error::Form("wrapped key"));
        }
        let nonce = decode(nonce)?.try_into().map_err(|_| Error::Form("nonce"))?;
        let mut sealed = decode(ciphertext)?;
        let tag: [u8; TAG] = decode(tag)?.try_into().map_err(|_| Error::Form("tag"))?;
        sealed.extend(tag);
        Ok(Self {
            header,
            protected: (*protected).to_owned(),
            wrapped_key,
            nonce,
            sealed,
        })
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`Error::OtherKey`], [`Error::Sealed`] if a bit was changed, [`Error::TooLarge`] if it would unpack to too much.
    pub async fn open(&self, opener: &impl crate::Opener) -> Result<Vec<u8>, Error> {
        if self.header.kid != opener.kid() {
            return Err(Error::OtherKey);
        }
        let bound = self.protected.as_bytes();
        let plain = opener
            .open(&self.wrapped_key, &self.nonce, bound, &self.sealed)
            .await
            .ok_or(Error::Sealed)?;
        if self.header.deflated {
            inflate::inflate(&plain, MAX_PLAINTEXT)
        } else if plain.len() > MAX_PLAINTEXT {
            Err(Error::TooLarge)
        } else {
            Ok(plain)
        }
    }
}
