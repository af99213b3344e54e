//! Why a file is not taken.

use crate::{Media, Other};

/// Every reason. Each has its own words in the app, with the way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The name is empty, or nothing but points and spaces.
    #[error("no name")]
    NameMissing,
    /// The name is longer than [`crate::MAX_NAME`] characters.
    #[error("name too long")]
    NameTooLong,
    /// The name holds signs that nobody sees: control characters, or such without width.
    #[error("hidden signs in the name")]
    NameHidden,
    /// The name holds marks that turn the direction of reading: it looks like another one.
    #[error("marks of direction in the name")]
    NameDirection,
    /// The name holds a slash, as if it were a path.
    #[error("a path instead of a name")]
    NamePath,
    /// No bytes.
    #[error("empty")]
    Empty,
    /// More bytes than are taken.
    #[error("too large")]
    TooLarge,
    /// The content is none of the kinds that offices take.
    #[error("not a kind that is taken: {0:?}")]
    Kind(Other),
    /// The content is a kind that offices take, but not here.
    #[error("{0:?} is not taken here")]
    NotHere(Media),
    /// The name's ending is that of another kind.
    #[error("the name does not end like a {0:?}")]
    Extension(Media),
    /// It is declared as another kind than it is.
    #[error("not declared as {0:?}")]
    Declared(Media),
    /// The file is cut off or damaged.
    #[error("damaged")]
    Damaged,
    /// The PDF is protected by a password.
    #[error("encrypted")]
    Encrypted,
    /// Something else is hidden in or behind it: it can be read as a file of two kinds.
    #[error("two files in one")]
    Foreign,
    /// The picture has more than [`crate::MAX_PIXELS`] pixels.
    #[error("too many pixels")]
    TooManyPixels,
}

impl Fault {
    /// How the API calls it.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::NameMissing => "name-missing",
            Self::NameTooLong => "name-too-long",
            Self::NameHidden => "name-hidden",
            Self::NameDirection => "name-direction",
            Self::NamePath => "name-path",
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::Kind(_) => "kind",
            Self::NotHere(_) => "not-here",
            Self::Extension(_) => "extension",
            Self::Declared(_) => "declared",
            Self::Damaged => "damaged",
            Self::Encrypted => "encrypted",
            Self::Foreign => "foreign",
            Self::TooManyPixels => "too-many-pixels",
        }
    }
}
