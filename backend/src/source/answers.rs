//! The answers as they travel; described in `docs/api/openapi.yaml`.

mod office;
mod place;
mod responsibility;
mod service;

use serde::Serialize;

pub use office::{Access, Address, Contact, Details, Hours, Office, Position, Special, Times, Weekly};
pub use place::{Area, Around, Land, Locality, MatchedBy, Place, PlaceMatch, PlaceSearch};
pub use responsibility::{Finding, Letters, Numbers, Offer, Part, Responsibility, Step};
pub use service::{
    Amount, Block, Duration, Fee, Law, Module, Service, ServiceWithTexts, Services, Span, Topic,
};

/// Where a fact comes from.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Provenance {
    /// Name of the source.
    pub source: String,
    /// Its address on the web.
    pub url: Option<String>,
    /// The day for which the fact is known, if the source says so.
    pub as_of: Option<String>,
}

/// A link with its text.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// What the link says.
    pub title: String,
    /// Where it leads.
    pub url: String,
}
