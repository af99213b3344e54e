//! Identifiers: the XZuFi triple, the Leistungsschlüssel and the slug of a page's address.

use crate::ModelError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// XZuFi `Identifikator`: a value is unique only together with its scheme and the agency of the scheme.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Identifier {
    /// `schemeAgencyID`, e.g. `L100042`; empty if the source names none.
    pub agency: String,
    /// `schemeID`, e.g. `LB` for a description of a service, `OE` for an office; empty if the source names none.
    pub scheme: String,
    /// The value within the scheme.
    pub value: String,
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.agency, self.scheme, self.value)
    }
}

/// Index of an office in its catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OfficeId(pub u32);

/// Leistungsschlüssel (LeiKa): `99`, then three digits each for group, service, action and detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LeikaKey(u64);

impl FromStr for LeikaKey {
    type Err = ModelError;

    fn from_str(text: &str) -> Result<Self, ModelError> {
        let well_formed =
            text.len() == 14 && text.starts_with("99") && text.bytes().all(|b| b.is_ascii_digit());
        if !well_formed {
            return Err(ModelError::LeikaKey(text.to_owned()));
        }
        text.parse()
            .map(Self)
            .map_err(|_| ModelError::LeikaKey(text.to_owned()))
    }
}

impl fmt::Display for LeikaKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:014}", self.0)
    }
}

/// The readable part of a page's address: lower-case ASCII letters and digits, words joined by single hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slug(String);

impl Slug {
    /// Longest slug in bytes.
    pub const MAX_LEN: usize = 80;

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = ModelError;

    fn from_str(text: &str) -> Result<Self, ModelError> {
        let word = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.len() <= Self::MAX_LEN && text.split('-').all(word) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ModelError::Slug(text.to_owned()))
        }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_not_a_slug() {
        for wrong in ["", "-", "a--b", "a-", "Ä", "a b", "../etc", &"a".repeat(81)] {
            assert!(wrong.parse::<Slug>().is_err(), "{wrong}");
        }
        assert_eq!(
            "hundesteuer-anmelden".parse::<Slug>().unwrap().as_str(),
            "hundesteuer-anmelden"
        );
    }

    #[test]
    fn refuses_what_is_not_a_key() {
        for wrong in ["", "9910201310400", "98102013104000", "99102013 04000"] {
            assert!(wrong.parse::<LeikaKey>().is_err(), "{wrong}");
        }
        assert_eq!(
            "99102013104000".parse::<LeikaKey>().unwrap().to_string(),
            "99102013104000"
        );
    }
}
