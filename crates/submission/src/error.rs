//! Why something was not sealed, opened or believed.

/// Every reason for which this crate refuses. It never holds content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The key is none to seal for an office with.
    #[error("key refused: {0}")]
    Key(&'static str),
    /// The signature does not fit, or was made by another key.
    #[error("the signature is wrong")]
    Signature,
    /// The signed key belongs to another office.
    #[error("the key belongs to another office")]
    OtherOffice,
    /// The signed key must not be used on this day.
    #[error("the key is not valid on this day")]
    NotValid,
    /// A text that is no JWE or JWS of the kind that is used here.
    #[error("not readable: {0}")]
    Form(&'static str),
    /// It was sealed for another key.
    #[error("sealed for another key")]
    OtherKey,
    /// It was changed, or is not for this key: it cannot be opened.
    #[error("cannot be opened")]
    Sealed,
    /// Unpacked it would be larger than allowed.
    #[error("too large")]
    TooLarge,
    /// The hash in the metadata is not that of what was opened: a part was exchanged.
    #[error("the hash does not fit: {0}")]
    Hash(String),
    /// Attachments that the metadata names and those that came are not the same.
    #[error("the attachments are not those of the metadata")]
    Attachments,
    /// The device has no ciphers, or they failed.
    #[error("no ciphers here")]
    Unavailable,
}
