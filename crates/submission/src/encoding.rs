//! Base64url without padding, as JOSE has it (RFC 7515, appendix C).

use crate::Error;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

pub fn encode(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// Strict: one text for each sequence of bytes, so that nobody can change a text and keep its meaning.
pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    BASE64_URL_SAFE_NO_PAD
        .decode(text)
        .map_err(|_| Error::Form("base64url"))
}
