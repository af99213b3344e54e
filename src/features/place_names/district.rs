//! Names of districts. Pure, so that native tests read sentences as citizens do.

use crate::i18n::{Msg, ids};
use model::{District, DistrictKind};

/// "Landkreis Eichsfeld", but "Ilm-Kreis"; a kreisfreie Stadt is none of both.
#[must_use]
pub fn district(district: &District) -> DistrictName {
    if district.kind == DistrictKind::City {
        DistrictName::Message(ids::place_district_city())
    } else if district.name.to_lowercase().ends_with("kreis") {
        DistrictName::Name(district.name.clone())
    } else {
        DistrictName::Message(ids::place_district_rural(district.name.clone()))
    }
}

/// A district's name: on its own, or with a word that the language decides.
#[derive(Debug, Clone, PartialEq)]
pub enum DistrictName {
    /// The name says by itself what it is.
    Name(String),
    /// With a word before it.
    Message(Msg),
}
