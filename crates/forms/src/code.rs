//! Values of choices: codes of code lists as they are.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Value of a choice: 1 to 200 bytes without control characters and without space around it.
///
/// Wider than a [`crate::Key`], because code lists have codes like `001`, `08/1` or `urn:de:…`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// Not a [`Code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a code (1 to 200 bytes, no control characters, no space around it): {0:?}")]
pub struct CodeError(pub String);

impl Code {
    /// Longest code in bytes.
    pub const MAX_LEN: usize = 200;

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let well_formed = (1..=Self::MAX_LEN).contains(&text.len())
            && text.trim().len() == text.len()
            && !text.chars().any(char::is_control);
        if well_formed {
            Ok(Self(text.to_owned()))
        } else {
            Err(CodeError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Code {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Self, CodeError> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
