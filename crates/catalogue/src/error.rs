//! What can be wrong with a packed catalogue.

use crate::Kind;

/// A part of the packed catalogue cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// The bytes do not start like a packed catalogue.
    #[error("not a packed catalogue")]
    Foreign,
    /// It ends too early, or goes on after its end.
    #[error("packed catalogue has {found} bytes, expected {expected}")]
    Length {
        /// Bytes that the header promises, header included.
        expected: usize,
        /// Bytes that are there.
        found: usize,
    },
    /// It is another part of the catalogue than the one asked for.
    #[error("packed catalogue holds part {found}, expected {expected:?}")]
    WrongKind {
        /// What was asked for.
        expected: Kind,
        /// The part's number as found.
        found: u8,
    },
    /// It was written in another version of the format; a newer one means that the app has to be reloaded.
    #[error("packed catalogue has format {found}, this reader knows {known}")]
    Version {
        /// The version as found.
        found: u16,
        /// The version of this reader.
        known: u16,
    },
    /// Its checksum does not fit: damaged on the way or on disk.
    #[error("packed catalogue is damaged")]
    Damaged,
    /// The checksum fits, the content does not: written by something else than this crate.
    #[error("packed catalogue cannot be decoded")]
    Undecodable,
    /// More bytes than a part may have.
    #[error("packed catalogue is larger than {limit} bytes")]
    TooLarge {
        /// Most bytes that are accepted.
        limit: usize,
    },
}

impl CatalogueError {
    /// True if the data comes from a newer release: reloading the page helps, trying again does not.
    #[must_use]
    pub const fn is_newer(&self) -> bool {
        matches!(self, Self::Version { found, known } if *found > *known)
    }
}
