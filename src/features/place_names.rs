//! Names of places as people know them, in the language of the page.

use crate::i18n::{Msg, ids};
use catalogue::{MatchedBy, PlaceMatch, Places};
use model::{Ars, District, DistrictKind};

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

impl DistrictName {
    /// In the words of a language.
    #[must_use]
    pub fn text(&self, i18n: crate::i18n::I18n) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::Message(msg) => i18n.text(msg),
        }
    }
}

/// Name of a municipality; with its district where another one has the same name.
#[must_use]
pub fn municipality(places: &Places, ars: Ars, i18n: crate::i18n::I18n) -> Option<String> {
    let municipality = places.municipality(ars)?;
    if !municipality.ambiguous {
        return Some(municipality.name.clone());
    }
    let district = district(places.district_of(ars)?).text(i18n);
    Some(i18n.text(&ids::place_option(district, municipality.name.clone())))
}

/// A place to choose from: always with its district, and with the name by which it was found.
#[must_use]
pub fn option(places: &Places, found: &PlaceMatch, i18n: crate::i18n::I18n) -> String {
    let district = places
        .district_of(found.ars)
        .map(|d| district(d).text(i18n))
        .unwrap_or_default();
    i18n.text(&match &found.by {
        MatchedBy::Former(via) | MatchedBy::Locality(via) if *via != found.name => {
            ids::place_option_via(district, via.clone(), found.name.clone())
        }
        _ => ids::place_option(district, found.name.clone()),
    })
}
