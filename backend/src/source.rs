//! Where the answers about services, places and offices come from: the bundled catalogue, or a service directory.
//!
//! Both give the same answers, so that whoever asks need not know which of them has them.

pub mod answers;
mod catalogue;
pub mod pvog;

use crate::error::Outcome;
use crate::hash::Hash;
use answers::{Office, Place, PlaceSearch, Responsibility, ServiceWithTexts, Services};
use model::{Ars, Date, Lang};

pub use catalogue::Bundled;
pub use pvog::Pvog;

/// Which services are wanted; without conditions all of them.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// What somebody typed. Never logged.
    pub query: Option<String>,
    /// Slug of a topic.
    pub topic: Option<String>,
}

/// A source of answers. Calls may wait for a network: not to be made on a thread that serves.
pub trait Source: Send + Sync {
    /// Services that citizens and businesses may see.
    fn services(&self, wanted: &Wanted, lang: Lang) -> Outcome<Services>;
    /// A service with all its texts.
    fn service(&self, service: &str, lang: Lang) -> Outcome<ServiceWithTexts>;
    /// Who is responsible for a service in a municipality on a day, and why.
    fn offices(&self, service: &str, place: Ars, lang: Lang, day: Date) -> Outcome<Responsibility>;
    /// Municipalities by postcode, key or name.
    fn places(&self, query: &str, lang: Lang) -> Outcome<PlaceSearch>;
    /// A municipality with the areas around it.
    fn place(&self, place: Ars, lang: Lang) -> Outcome<Place>;
    /// An office by its identifier.
    fn office(&self, office: &str, lang: Lang) -> Outcome<Office>;
    /// Names what the answers are made of; goes into their ETags.
    fn stamp(&self) -> Hash;
}
