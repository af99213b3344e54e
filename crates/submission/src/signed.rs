//! Compact JWS (RFC 7515) with PS512, as FIT-Connect signs with it.

use crate::encoding::{decode, encode};
use crate::{Ciphers, Error, VerificationKey};
use serde_json::{Map, Value, json};

/// Largest text.
const MAX_TEXT: usize = 128 * 1024;

/// A signed text; nothing of it is believed before [`Signed::verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    kid: String,
    /// Header and payload, as they were signed.
    message: String,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

impl Signed {
    /// What is to be signed: header and payload. `kind` says what the payload is, so that a receipt cannot be taken for
    /// a key.
    #[must_use]
    pub fn message(kid: &str, kind: &str, payload: &[u8]) -> String {
        let header = json!({ "alg": VerificationKey::ALG, "kid": kid, "typ": kind }).to_string();
        format!("{}.{}", encode(header), encode(payload))
    }

    /// Joins message and signature.
    #[must_use]
    pub fn text(message: &str, signature: &[u8]) -> String {
        format!("{message}.{}", encode(signature))
    }

    /// Reads a text.
    ///
    /// # Errors
    /// [`Error::Form`] if it is none, of another kind or with another algorithm; [`Error::TooLarge`].
    pub fn read(text: &str, kind: &str) -> Result<Self, Error> {
        if text.len() > MAX_TEXT {
            return Err(Error::TooLarge);
        }
        let (message, signature) = text.trim().rsplit_once('.').ok_or(Error::Form("three parts"))?;
        let (header, payload) = message
            .split_once('.')
            .filter(|(_, payload)| !payload.contains('.'))
            .ok_or(Error::Form("three parts"))?;
        let header: Map<String, Value> =
            serde_json::from_slice(&decode(header)?).map_err(|_| Error::Form("header"))?;
        let member = |name: &str| header.get(name).and_then(Value::as_str);
        if member("alg") != Some(VerificationKey::ALG) {
            return Err(Error::Form("alg"));
        }
        if member("typ") != Some(kind) {
            return Err(Error::Form("typ"));
        }
        if header.contains_key("crit") {
            return Err(Error::Form("crit"));
        }
        Ok(Self {
            kid: member("kid").ok_or(Error::Form("kid"))?.to_owned(),
            payload: decode(payload)?,
            signature: decode(signature)?,
            message: message.to_owned(),
        })
    }

    /// The payload, if this key has signed it.
    ///
    /// # Errors
    /// [`Error::Signature`], [`Error::Unavailable`].
    pub async fn verify(self, ciphers: &impl Ciphers, key: &VerificationKey) -> Result<Vec<u8>, Error> {
        if self.kid != key.kid() {
            return Err(Error::Signature);
        }
        let fits = ciphers
            .verify_ps512(key, self.message.as_bytes(), &self.signature)
            .await?;
        if fits {
            Ok(self.payload)
        } else {
            Err(Error::Signature)
        }
    }
}
