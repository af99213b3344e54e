//! Services of the administration (XZuFi Leistung).

use crate::{
    AreaKey, Ars, Assignment, Cents, Date, Identifier, LeikaKey, LocalText, ModelError, OfferRule,
    PlaceQuestion, Provenance, RichText, Slug,
};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// XZuFi `leistungsadressat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Addressee {
    /// 001.
    Citizen,
    /// 002.
    Business,
    /// 003.
    Administration,
}

impl FromStr for Addressee {
    type Err = ModelError;

    fn from_str(code: &str) -> Result<Self, ModelError> {
        match code {
            "001" => Ok(Self::Citizen),
            "002" => Ok(Self::Business),
            "003" => Ok(Self::Administration),
            _ => Err(ModelError::Code {
                list: "leistungsadressat",
                code: code.to_owned(),
            }),
        }
    }
}

/// Leistungstypisierung: who regulates and who carries out a service (`urn:de:fim:leika:typisierung`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Typing {
    /// 1: the federation regulates and carries out.
    Federal,
    /// 2, 2a, 2b, 3, 3a, 3b: the federation regulates, Land or municipalities carry out.
    FederalDelegated,
    /// 4, 4a, 4b: the Land regulates.
    Land,
    /// 5: municipalities regulate.
    Municipal,
    /// 6 general notes, 7 service numbers, 11 and 12 information under the Single Digital Gateway.
    Information,
    /// 10: internal to the administration, never shown to citizens.
    Internal,
}

impl FromStr for Typing {
    type Err = ModelError;

    fn from_str(code: &str) -> Result<Self, ModelError> {
        match code {
            "1" => Ok(Self::Federal),
            "2" | "2a" | "2b" | "3" | "3a" | "3b" | "2/3" | "2/3a" | "2/3b" => Ok(Self::FederalDelegated),
            "4" | "4a" | "4b" => Ok(Self::Land),
            "5" => Ok(Self::Municipal),
            "6" | "7" | "11" | "12" => Ok(Self::Information),
            "10" => Ok(Self::Internal),
            _ => Err(ModelError::Code {
                list: "leistungstypisierung",
                code: code.to_owned(),
            }),
        }
    }
}

/// A topic on the start page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Part of its address.
    pub slug: Slug,
    /// Name of its icon.
    pub icon: String,
    /// Title.
    pub title: LocalText,
}

/// XZuFi `modulKosten`: what a fee amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FeeAmount {
    /// KostenFix.
    Fixed(Cents),
    /// KostenFrei.
    Free,
    /// KostenVariabel. Other portals may name neither limit: then the note says what it depends on.
    Range {
        /// Lower limit.
        min: Option<Cents>,
        /// Upper limit.
        max: Option<Cents>,
    },
    /// Each municipality or district sets its own.
    Local,
}

/// One fee, with what it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// How much.
    pub amount: FeeAmount,
    /// What for.
    pub note: LocalText,
    /// The law that says so.
    pub provenance: Provenance,
}

/// XZuFi `zeiteinheit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TimeUnit {
    /// MINUTE.
    Minutes,
    /// STUNDE.
    Hours,
    /// TAG.
    Days,
    /// ARBEITSTAG, WERKTAG.
    WorkingDays,
    /// WOCHE.
    Weeks,
    /// MONAT.
    Months,
    /// JAHR.
    Years,
}

/// A span of time, perhaps from one number to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duration {
    /// How many; the lower number of a range.
    pub amount: u16,
    /// The higher number of a range.
    pub amount_max: Option<u16>,
    /// Of what.
    pub unit: TimeUnit,
}

/// XZuFi `modulFrist`: what the citizen has to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// How long; missing if there is only a text.
    pub duration: Option<Duration>,
    /// From when, for what.
    pub note: LocalText,
    /// The law that says so.
    pub provenance: Provenance,
}

/// XZuFi `modulBearbeitungsdauer`: how long the office takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Processing {
    /// How long; missing if there is only a text.
    pub duration: Option<Duration>,
    /// Under which conditions.
    pub note: LocalText,
    /// Who says so.
    pub provenance: Provenance,
}

/// Textmodul 07: a law that the service rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// Section and name of the law.
    pub name: String,
    /// Its address on the web.
    pub url: Option<crate::LinkTarget>,
}

/// The modules of a service's description, in the order in which pages show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ModuleKind {
    /// 06 Volltext.
    FullText,
    /// 09 Voraussetzungen.
    Requirements,
    /// 08 erforderliche Unterlagen.
    Documents,
    /// Kosten.
    Fees,
    /// Fristen.
    Deadlines,
    /// Bearbeitungsdauer.
    Processing,
    /// 11 Verfahrensablauf.
    Procedure,
    /// 07 Rechtsgrundlagen.
    Laws,
    /// 25 Rechtsbehelf.
    Appeal,
    /// 16 Hinweise.
    Hints,
}

impl ModuleKind {
    /// All modules in page order.
    pub const ALL: [Self; 10] = [
        Self::FullText,
        Self::Requirements,
        Self::Documents,
        Self::Procedure,
        Self::Fees,
        Self::Deadlines,
        Self::Processing,
        Self::Laws,
        Self::Appeal,
        Self::Hints,
    ];
}

/// What lists, search and the responsibility finder need of a service. The long texts are [`ServiceTexts`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// XZuFi identifier.
    pub id: Identifier,
    /// Part of its page's address.
    pub slug: Slug,
    /// Leistungsschlüssel, if known.
    pub key: Option<LeikaKey>,
    /// Typing.
    pub typing: Vec<Typing>,
    /// Whom it is for.
    pub addressees: Vec<Addressee>,
    /// Topics, the best one first.
    pub topics: Vec<Slug>,
    /// Title in the words of citizens (Textmodul 03, else 02).
    pub title: LocalText,
    /// Official name (Textmodul 02).
    pub name: LocalText,
    /// One or two sentences (Textmodul 05).
    pub short: LocalText,
    /// Which place decides about the office.
    pub place: PlaceQuestion,
    /// Application form that the portal has for it.
    pub form: Option<Slug>,
    /// Who is responsible.
    pub responsible: Vec<Assignment>,
    /// Online services and forms outside the portal.
    pub offers: Vec<OfferRule>,
    /// The areas in which there is this service (XZuFi `gueltigkeitGebietID`); empty: everywhere.
    pub areas: Vec<AreaKey>,
    /// The day on which its texts were last edited.
    pub updated: Date,
}

impl Service {
    /// True if citizens and businesses may see it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        !self.typing.contains(&Typing::Internal)
    }

    /// True if there is this service in a municipality at all.
    #[must_use]
    pub fn is_offered_in(&self, ars: Ars) -> bool {
        self.areas.is_empty() || self.areas.iter().any(|area| area.contains(ars))
    }
}

/// The long texts and facts of a service in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ServiceTexts {
    /// What citizens call it; for search (XZuFi `modulBegriffImKontext`).
    pub words: Vec<String>,
    /// Textmodul 06.
    pub full: Option<RichText>,
    /// Textmodul 09.
    pub requirements: Option<RichText>,
    /// Textmodul 08.
    pub documents: Option<RichText>,
    /// Textmodul 11.
    pub procedure: Option<RichText>,
    /// Textmodul 25.
    pub appeal: Option<RichText>,
    /// Textmodul 16.
    pub hints: Option<RichText>,
    /// Fees.
    pub fees: Vec<Fee>,
    /// Deadlines.
    pub deadlines: Vec<Deadline>,
    /// Processing times.
    pub processing: Vec<Processing>,
    /// Textmodul 07.
    pub laws: Vec<Law>,
    /// Where the texts come from, and when they were last edited.
    pub provenance: Option<Provenance>,
}

impl ServiceTexts {
    /// The text of a module that is rich text; `None` if it is not maintained or a list of facts.
    #[must_use]
    pub const fn rich_text(&self, kind: ModuleKind) -> Option<&RichText> {
        match kind {
            ModuleKind::FullText => self.full.as_ref(),
            ModuleKind::Requirements => self.requirements.as_ref(),
            ModuleKind::Documents => self.documents.as_ref(),
            ModuleKind::Procedure => self.procedure.as_ref(),
            ModuleKind::Appeal => self.appeal.as_ref(),
            ModuleKind::Hints => self.hints.as_ref(),
            ModuleKind::Fees | ModuleKind::Deadlines | ModuleKind::Processing | ModuleKind::Laws => None,
        }
    }
}
