//! Names of places as people know them, in the language of the page.

mod district;

use crate::i18n::ids;
use catalogue::{MatchedBy, PlaceMatch, Places};
use model::Ars;

pub use district::{DistrictName, district};

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
