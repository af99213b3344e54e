//! Why an index cannot be opened.

/// What is wrong with the bytes of an index.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SearchError {
    /// The bytes do not begin like a search index.
    #[error("not a search index")]
    NotAnIndex,
    /// The index was made by a newer (or too old) version of the portal.
    #[error("search index of version {found}, this program reads version {readable}")]
    Version {
        /// The version found in the file.
        found: u16,
        /// The version this program reads.
        readable: u16,
    },
    /// The index ends before it is complete.
    #[error("search index is cut off: {found} of {expected} bytes")]
    Truncated {
        /// How many bytes the header promises.
        expected: u64,
        /// How many bytes there are.
        found: u64,
    },
    /// The content does not fit the checksum: it was changed on the way.
    #[error("search index is damaged: the checksum does not fit")]
    Checksum,
    /// The content contradicts itself.
    #[error("search index is damaged in its part {0:?}")]
    Damaged(&'static str),
}
