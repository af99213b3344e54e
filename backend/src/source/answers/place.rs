//! Municipalities and what lies around them.

use serde::Serialize;

/// What of a municipality was found.
#[derive(Debug, Serialize)]
pub struct MatchedBy {
    /// `name`, `postcode`, `former` or `locality`.
    pub kind: &'static str,
    /// The postcode, the former municipality or the Ortsteil.
    pub value: Option<String>,
}

/// A municipality that was found.
#[derive(Debug, Serialize)]
pub struct PlaceMatch {
    /// Regional key.
    pub ars: String,
    /// Name.
    pub name: String,
    /// Name of its district.
    pub district: Option<String>,
    /// Another municipality has the same name.
    pub ambiguous: bool,
    /// `exact`, `prefix`, `word` or `similar`.
    pub fit: &'static str,
    /// What of it was found.
    pub by: MatchedBy,
}

/// An area by its key.
#[derive(Debug, Clone, Serialize)]
pub struct Land {
    /// Regional key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Its own administration portal, if it is known.
    pub portal: Option<super::Link>,
}

/// What a search for a place led to.
#[derive(Debug, Serialize)]
pub struct PlaceSearch {
    /// Each needs another sentence.
    pub outcome: &'static str,
    /// The one that can be taken without asking.
    pub decided: Option<String>,
    /// The Land of a foreign postcode.
    pub land: Option<Land>,
    /// The best first.
    pub places: Vec<PlaceMatch>,
}

/// A district or an association.
#[derive(Debug, Serialize)]
pub struct Around {
    /// Regional key.
    pub key: String,
    /// Name without the kind.
    pub name: String,
    /// What it is.
    pub kind: &'static str,
}

/// An Ortsteil.
#[derive(Debug, Serialize)]
pub struct Locality {
    /// Name.
    pub name: String,
    /// Postcode.
    pub postcode: String,
}

/// An area that a place lies in.
#[derive(Debug, Serialize)]
pub struct Area {
    /// The level.
    pub level: &'static str,
    /// Regional key.
    pub key: String,
}

/// A municipality.
#[derive(Debug, Serialize)]
pub struct Place {
    /// Regional key.
    pub ars: String,
    /// Municipality key.
    pub ags: String,
    /// Name.
    pub name: String,
    /// `municipality`, `town` or `city`, if known.
    pub kind: Option<&'static str>,
    /// Another municipality has the same name.
    pub ambiguous: bool,
    /// Inhabitants.
    pub population: Option<u32>,
    /// Degrees, WGS 84.
    pub latitude: Option<f64>,
    /// Degrees, WGS 84.
    pub longitude: Option<f64>,
    /// Postcodes; the seat's first.
    pub postcodes: Vec<String>,
    /// Ortsteile.
    pub localities: Vec<Locality>,
    /// Names of former municipalities that became part of it.
    pub former: Vec<String>,
    /// Kreis.
    pub district: Option<Around>,
    /// Verwaltungsgemeinschaft or erfüllende Gemeinde.
    pub association: Option<Around>,
    /// From the municipality to the federation.
    pub areas: Vec<Area>,
}
