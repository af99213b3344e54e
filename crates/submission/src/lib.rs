//! What leaves the citizen's device: sealed for the office that decides, and for nobody else.
//!
//! The layout follows FIT-Connect: data, metadata and each attachment are a compact JWE of their own (RFC 7516,
//! RSA-OAEP-256 with A256GCM), and the metadata carries the SHA-512 of every plaintext. This crate knows bytes and
//! rules; ciphers come in as [`Ciphers`] (the browser's own, or feature `native`), and so do ids. It knows no network,
//! no clock and no random source.

mod cipher;
mod encoding;
mod error;
mod hash;
mod jwe;
mod key;
mod metadata;
#[cfg(feature = "native")]
pub mod native;
mod open;
mod receipt;
mod seal;
mod signed;
mod trust;

pub use cipher::{CONTENT_KEY, Ciphers, GcmSealed, NONCE, Opener, TAG, Unavailable};
pub use error::Error;
pub use hash::Sha512;
pub use jwe::{Header, Jwe, MAX_PLAINTEXT};
pub use key::{EncryptionKey, VerificationKey};
pub use metadata::{Attachment, Metadata, Purpose, SubmissionSchema};
pub use open::{Opened, OpenedAttachment, open};
pub use receipt::Receipt;
pub use seal::{PlainAttachment, Sealed, SealedAttachment, Submission, seal};
pub use signed::Signed;
pub use trust::{KeyStatement, check_key};
