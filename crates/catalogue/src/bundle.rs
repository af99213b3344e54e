//! The catalogue in memory.

use crate::Places;
use model::{
    Date, Lang, Offer, OfferId, Office, OfficeId, ResponsibilityTable, Service, ServiceTexts, Slug, Topic,
};
use serde::{Deserialize, Serialize};

/// Version of the packed format. Raised whenever a type of the model changes its fields.
pub const FORMAT: u16 = 4;

/// Name of the first table: the general administrations by their area.
pub const ADMINISTRATION: &str = "administration";

/// What is known about the catalogue as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Version of the packed format.
    pub format: u16,
    /// The day whose municipalities the catalogue has (Gebietsstand).
    pub places_as_of: Date,
    /// The day on which it was built, if the build says so.
    pub built_on: Option<Date>,
}

impl Meta {
    /// The day for which the catalogue speaks if nobody names another: that of the build, else that of its places.
    #[must_use]
    pub fn day(&self) -> Date {
        self.built_on.unwrap_or(self.places_as_of)
    }
}

/// What lists, search and the responsibility finder need; loaded once. Long texts come one service at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Core {
    /// About the catalogue.
    pub meta: Meta,
    /// Topics in the order of the start page.
    pub topics: Vec<Topic>,
    /// Services, sorted by slug.
    pub services: Vec<Service>,
    /// Offices; an [`OfficeId`] is an index into them.
    pub offices: Vec<Office>,
    /// Offices by area. The first table holds the general administrations.
    pub tables: Vec<ResponsibilityTable>,
    /// Online services and forms outside the portal; an [`OfferId`] is an index into them.
    pub offers: Vec<Offer>,
}

impl Core {
    /// The office of an id.
    #[must_use]
    pub fn office(&self, id: OfficeId) -> Option<&Office> {
        self.offices.get(usize::try_from(id.0).ok()?)
    }

    /// The online service or form of an id.
    #[must_use]
    pub fn offer(&self, id: OfferId) -> Option<&Offer> {
        self.offers.get(usize::try_from(id.0).ok()?)
    }

    /// The service of a page's address.
    #[must_use]
    pub fn service(&self, slug: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.slug.as_str() == slug)
    }

    /// Services of a topic that citizens may see, those first whose best topic it is.
    #[must_use]
    pub fn services_of<'a>(&'a self, topic: &Slug) -> Vec<&'a Service> {
        let mut found: Vec<(usize, &Service)> = self
            .services
            .iter()
            .filter(|service| service.is_public())
            .filter_map(|service| Some((service.topics.iter().position(|t| t == topic)?, service)))
            .collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, service)| service).collect()
    }
}

/// Everything that one run of the import produces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// What is loaded at once.
    pub core: Core,
    /// Municipalities, districts, associations, localities.
    pub places: Places,
    /// Texts of each service in each language that it has.
    pub texts: Vec<(Slug, Lang, ServiceTexts)>,
}
