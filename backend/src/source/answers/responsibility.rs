//! Who is responsible, and why.

use super::{Office, Provenance};
use serde::Serialize;

/// House numbers of a street.
#[derive(Debug, Serialize)]
pub struct Numbers {
    /// The first one.
    pub from: String,
    /// The last one; none: to the end.
    pub to: Option<String>,
    /// `all`, `odd` or `even`.
    pub parity: &'static str,
}

/// First letters of surnames.
#[derive(Debug, Serialize)]
pub struct Letters {
    /// From these.
    pub from: String,
    /// To these.
    pub to: String,
}

/// A part of a municipality.
#[derive(Debug, Serialize)]
pub struct Part {
    /// Ortsteil.
    pub locality: Option<String>,
    /// Street.
    pub street: Option<String>,
    /// House numbers, any of them; empty: all.
    pub numbers: Vec<Numbers>,
    /// Surnames, any of them; empty: all.
    pub surnames: Vec<Letters>,
}

/// An office that was found, and why.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// The office.
    pub office: Office,
    /// Code of the XZuFi role.
    pub role: &'static str,
    /// The level at which it was found; `None` if the source does not say.
    pub level: Option<&'static str>,
    /// The area for which it was found.
    pub area: Option<String>,
    /// Why.
    pub reason: &'static str,
    /// The part of the municipality for which it is, if not for all of it.
    pub part: Option<Part>,
    /// The law or list that gives the task to this sort of office.
    pub provenance: Provenance,
    /// Where it is said that this office is the one of this area.
    pub area_provenance: Option<Provenance>,
}

/// An online service or a form outside the portal.
#[derive(Debug, Serialize)]
pub struct Offer {
    /// `online-service` or `form`.
    pub kind: &'static str,
    /// Its name.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// The area that it is for; `None`: everywhere, or the source does not say.
    pub area: Option<String>,
    /// Who says so.
    pub provenance: Provenance,
}

/// One level of the walk.
#[derive(Debug, Serialize)]
pub struct Step {
    /// The level.
    pub level: &'static str,
    /// The area that was asked.
    pub area: String,
    /// Identifiers of offices that decide.
    pub responsible: Vec<String>,
    /// Identifiers of contact points.
    pub contacts: Vec<String>,
    /// True for the level that the answer comes from.
    pub decisive: bool,
}

/// Who is responsible.
#[derive(Debug, Serialize)]
pub struct Responsibility {
    /// The service.
    pub service: String,
    /// The municipality.
    pub place: String,
    /// The day for which this holds.
    pub day: String,
    /// False if there is no such service in the municipality.
    pub offered: bool,
    /// True if it is known who decides.
    pub known: bool,
    /// Offices that decide.
    pub responsible: Vec<Finding>,
    /// Contact points besides.
    pub contacts: Vec<Finding>,
    /// Online services and forms of the nearest level that has some.
    pub online: Vec<Offer>,
    /// General administrations, the nearest first.
    pub general: Vec<Office>,
    /// What decides between the offices of several parts.
    pub questions: Vec<&'static str>,
    /// The walk.
    pub steps: Vec<Step>,
}
