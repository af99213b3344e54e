//! Ways to apply on the web outside the portal: XZuFi Onlinedienst and Formular, attached to services and areas as offices
//! are.

use crate::{AreaKey, Ars, Date, Identifier, Lang, LinkTarget, LocalText, Provenance, Validity};
use serde::{Deserialize, Serialize};

/// What is behind the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OfferKind {
    /// Onlinedienst: the application is made there.
    OnlineService,
    /// Formular: a form to fill in and send.
    Form,
}

/// An online service or a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// XZuFi identifier.
    pub id: Identifier,
    /// What it is.
    pub kind: OfferKind,
    /// Its name.
    pub name: LocalText,
    /// Where it is, by language; there is at least one.
    pub links: Vec<(Lang, LinkTarget)>,
    /// Who says so.
    pub provenance: Provenance,
}

impl Offer {
    /// Its address for readers of a language; another language's if it has none of its own.
    #[must_use]
    pub fn link(&self, lang: Lang) -> Option<&LinkTarget> {
        let own = self.links.iter().find(|(of, _)| *of == lang);
        own.or_else(|| self.links.first()).map(|(_, link)| link)
    }
}

/// Index of an offer in its catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OfferId(pub u32);

/// Zuständigkeit of an Onlinedienst or a Formular: where a service has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferRule {
    /// The offer.
    pub offer: OfferId,
    /// The areas in which it can be used, sorted; empty: everywhere.
    pub areas: Vec<AreaKey>,
    /// The days on which it can be used.
    pub valid: Validity,
}

impl OfferRule {
    /// The nearest of its areas in which a municipality lies, if it holds there on a day; the inner `None` is for a rule
    /// without areas.
    #[must_use]
    #[allow(clippy::option_option)]
    pub fn area(&self, ars: Ars, day: Date) -> Option<Option<AreaKey>> {
        if !self.valid.holds_on(day) {
            return None;
        }
        if self.areas.is_empty() {
            return Some(None);
        }
        let chain = ars.chain().into_iter();
        let mut known = chain.filter(|area| self.areas.binary_search(area).is_ok());
        known.next().map(Some)
    }
}
