//! Places: by what people type, and by their key.

use super::facts::level;
use crate::source::answers;
use catalogue::{Fit, MatchedBy, PlaceMatch, PlaceSearch, Places};
use model::{Ars, AssociationKind, DistrictKind, Lang, Level, MunicipalityKind};

pub(super) fn search(found: &PlaceSearch, lang: Lang) -> answers::PlaceSearch {
    let outcome = match found {
        PlaceSearch::Empty => "empty",
        PlaceSearch::NotAPostcode => "not-a-postcode",
        PlaceSearch::UnknownPostcode(_) => "unknown-postcode",
        PlaceSearch::OutsideOrUnknown(_) => "outside-or-unknown",
        PlaceSearch::OtherLand { .. } => "other-land",
        PlaceSearch::One(_) => "one",
        PlaceSearch::Several(_) => "several",
        PlaceSearch::Nothing => "nothing",
    };
    let land = match found {
        PlaceSearch::OtherLand { land, .. } => Some(answers::Land {
            key: land.key.to_string(),
            name: land.name.text(lang).to_owned(),
            portal: land.portal.as_ref().map(|portal| answers::Link {
                title: portal.name.clone(),
                url: portal.url.as_str().to_owned(),
            }),
        }),
        _ => None,
    };
    answers::PlaceSearch {
        outcome,
        decided: found.decided().map(|one| one.ars.to_string()),
        land,
        places: found.matches().iter().map(one).collect(),
    }
}

fn one(found: &PlaceMatch) -> answers::PlaceMatch {
    let fit = match found.fit {
        Fit::Exact => "exact",
        Fit::Prefix => "prefix",
        Fit::Word => "word",
        Fit::Similar => "similar",
    };
    let (kind, value) = match &found.by {
        MatchedBy::Name => ("name", None),
        MatchedBy::Postcode(postcode) => ("postcode", Some(postcode.to_string())),
        MatchedBy::Former(name) => ("former", Some(name.clone())),
        MatchedBy::Locality(name) => ("locality", Some(name.clone())),
    };
    answers::PlaceMatch {
        ars: found.ars.to_string(),
        name: found.name.clone(),
        district: Some(found.district.clone()).filter(|name| !name.is_empty()),
        ambiguous: found.ambiguous,
        fit,
        by: answers::MatchedBy { kind, value },
    }
}

pub(super) fn place(places: &Places, ars: Ars) -> Option<answers::Place> {
    let municipality = places.municipality(ars)?;
    let kind = match municipality.kind {
        MunicipalityKind::Municipality => "municipality",
        MunicipalityKind::Town => "town",
        MunicipalityKind::City => "city",
    };
    let within = places.localities.iter().filter(|locality| locality.ars == ars);
    let localities = within.map(|locality| answers::Locality {
        name: locality.name.clone(),
        postcode: locality.postcode.to_string(),
    });
    let degrees = |e4: i32| Some(f64::from(e4) / 10_000.0);
    let (district, association) = around(places, ars);
    Some(answers::Place {
        ars: ars.to_string(),
        ags: ars.ags().to_string(),
        name: municipality.name.clone(),
        kind: Some(kind),
        ambiguous: municipality.ambiguous,
        population: Some(municipality.population),
        latitude: degrees(municipality.lat_e4),
        longitude: degrees(municipality.lon_e4),
        postcodes: municipality.postcodes.iter().map(ToString::to_string).collect(),
        localities: localities.collect(),
        former: municipality.former.clone(),
        district,
        association,
        areas: areas(ars),
    })
}

/// The district and the association that a municipality belongs to.
pub fn around(places: &Places, ars: Ars) -> (Option<answers::Around>, Option<answers::Around>) {
    let district = places.district_of(ars).map(|district| answers::Around {
        key: district.key.to_string(),
        name: district.name.clone(),
        kind: match district.kind {
            DistrictKind::RuralDistrict => "rural-district",
            DistrictKind::City => "city",
        },
    });
    let association = places.association_of(ars).map(|association| answers::Around {
        key: association.key.to_string(),
        name: association.name.clone(),
        kind: match association.kind {
            AssociationKind::AdministrativeAssociation => "administrative-association",
            AssociationKind::FulfillingMunicipality => "fulfilling-municipality",
        },
    });
    (district, association)
}

/// From the municipality to the federation.
pub fn areas(ars: Ars) -> Vec<answers::Area> {
    let levels = [
        Level::Municipality,
        Level::Association,
        Level::District,
        Level::Region,
        Level::Land,
        Level::Federation,
    ];
    let area = |one: Level| answers::Area {
        level: level(one),
        key: ars.area(one).to_string(),
    };
    levels.map(area).into()
}
