//! What a source adds to an office: how to get in and there, who is understood, where to make an appointment.

use super::{Address, ContactPoint};
use crate::{LinkTarget, LocalText, ModelError, Provenance};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Whether one gets in without a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StepFree {
    /// On one's own.
    Yes,
    /// With help: by a bell, a ramp that is laid out.
    WithHelp,
    /// Not at all.
    No,
}

/// How an office can be used by people with a disability. What is not known is `None`: it is neither a yes nor a no.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Access {
    /// Getting in without a step.
    pub step_free: Option<StepFree>,
    /// A lift to the upper floors (XZuFi `kennzeichenAufzug`).
    pub lift: Option<bool>,
    /// A toilet that can be used in a wheelchair.
    pub toilet: Option<bool>,
    /// Parking spaces for people with a disability.
    pub parking: Option<bool>,
    /// A hearing loop (Induktionsschleife).
    pub hearing_loop: Option<bool>,
    /// What else is to be known, e.g. where the entrance is.
    pub note: LocalText,
}

/// A language by its tag (BCP 47, the first subtag alone): `de`, `uk`, `gsg` for German Sign Language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageTag(String);

impl LanguageTag {
    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LanguageTag {
    type Err = ModelError;

    fn from_str(text: &str) -> Result<Self, ModelError> {
        let well_formed = matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_lowercase());
        if well_formed {
            Ok(Self(text.to_owned()))
        } else {
            Err(ModelError::Language(text.to_owned()))
        }
    }
}

impl TryFrom<String> for LanguageTag {
    type Error = ModelError;

    fn try_from(text: String) -> Result<Self, ModelError> {
        text.parse()
    }
}

impl From<LanguageTag> for String {
    fn from(tag: LanguageTag) -> Self {
        tag.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What one source adds to an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeDetails {
    /// Addresses besides those of the list.
    pub addresses: Vec<Address>,
    /// Ways to reach it besides those of the list.
    pub contacts: Vec<ContactPoint>,
    /// A form for messages on its website.
    pub contact_form: Option<LinkTarget>,
    /// Where an appointment is made.
    pub appointment: Option<LinkTarget>,
    /// Languages that are spoken there, the best one first; empty if it is not known.
    pub languages: Vec<LanguageTag>,
    /// How it can be used by people with a disability.
    pub access: Access,
    /// Where to leave the car.
    pub parking: LocalText,
    /// Stops and lines of public transport.
    pub transport: LocalText,
    /// Opening hours in the source's own words. They are shown, nothing is computed from them.
    pub hours_text: LocalText,
    /// Who says so.
    pub provenance: Provenance,
}

impl OfficeDetails {
    /// With nothing but its source.
    #[must_use]
    pub fn of(provenance: Provenance) -> Self {
        Self {
            addresses: Vec::new(),
            contacts: Vec::new(),
            contact_form: None,
            appointment: None,
            languages: Vec::new(),
            access: Access::default(),
            parking: LocalText::default(),
            transport: LocalText::default(),
            hours_text: LocalText::default(),
            provenance,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named_by_their_tags() {
        assert_eq!("gsg".parse::<LanguageTag>().unwrap().to_string(), "gsg");
        for wrong in ["", "d", "Deutsch", "DE", "de-AT", "日本"] {
            assert!(wrong.parse::<LanguageTag>().is_err(), "{wrong}");
        }
    }
}
