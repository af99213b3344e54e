//! The ciphers that are passed in.

use crate::{EncryptionKey, Error, Sha512, VerificationKey};

/// Bytes of a key of AES-256.
pub const CONTENT_KEY: usize = 32;
/// Bytes of a nonce of GCM.
pub const NONCE: usize = 12;
/// Bytes of a tag of GCM.
pub const TAG: usize = 16;

/// The device has no ciphers (a page without HTTPS), or they failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unavailable;

impl From<Unavailable> for Error {
    fn from(Unavailable: Unavailable) -> Self {
        Self::Unavailable
    }
}

/// What came out of sealing one plaintext: a fresh key of AES-256, used once and wrapped for the office, and what it
/// sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GcmSealed {
    /// The content key, wrapped with RSA-OAEP-256.
    pub wrapped_key: Vec<u8>,
    /// The nonce.
    pub nonce: [u8; NONCE],
    /// Ciphertext, followed by the tag, as WebCrypto gives it.
    pub sealed: Vec<u8>,
}

/// What sealing and checking need.
///
/// Futures need not be `Send`: the browser has one thread.
#[allow(async_fn_in_trait)]
pub trait Ciphers {
    /// Makes a content key and a nonce from a source fit for secrets, seals with AES-256-GCM and wraps the content key
    /// with RSA-OAEP (SHA-256, MGF1 with SHA-256, no label). `bound` is authenticated and not hidden.
    async fn seal(&self, key: &EncryptionKey, bound: &[u8], plain: &[u8]) -> Result<GcmSealed, Unavailable>;

    /// SHA-512.
    async fn sha512(&self, bytes: &[u8]) -> Result<Sha512, Unavailable>;

    /// True if the signature is that of the key over the message: RSASSA-PSS with SHA-512, MGF1 with SHA-512 and a salt
    /// of 64 bytes (PS512 of RFC 7518).
    async fn verify_ps512(
        &self,
        key: &VerificationKey,
        message: &[u8],
        signature: &[u8],
    ) -> Result<bool, Unavailable>;
}

/// Who has the office's private key.
#[allow(async_fn_in_trait)]
pub trait Opener {
    /// Name of the key, as in the header of what was sealed for it.
    fn kid(&self) -> &str;

    /// Unwraps the content key and opens; `None` if anything of it does not fit.
    async fn open(
        &self,
        wrapped_key: &[u8],
        nonce: &[u8; NONCE],
        bound: &[u8],
        sealed: &[u8],
    ) -> Option<Vec<u8>>;
}
