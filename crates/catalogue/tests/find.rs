//! Finding places as citizens type them, in the catalogue's own places.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/common.rs"]
mod common;

use catalogue::{AddressFit, Fit, MatchedBy, PlaceMatch, PlaceSearch};
use common::bundle;
use model::Lang;
use proptest::prelude::*;

fn find(query: &str) -> PlaceSearch {
    bundle().places.find(query, 8)
}

fn first(query: &str) -> PlaceMatch {
    let found = find(query);
    found
        .matches()
        .first()
        .unwrap_or_else(|| panic!("{query}: {found:?}"))
        .clone()
}

fn names(query: &str) -> Vec<String> {
    find(query).matches().iter().map(|m| m.name.clone()).collect()
}

#[test]
fn keeps_the_cases_of_a_postcode_apart() {
    assert_eq!(find("  "), PlaceSearch::Empty);
    assert_eq!(find("0774"), PlaceSearch::NotAPostcode);
    assert_eq!(find("077433"), PlaceSearch::NotAPostcode);
    assert!(matches!(find("99999"), PlaceSearch::UnknownPostcode(_)));
    assert!(matches!(find("00000"), PlaceSearch::OutsideOrUnknown(_)));
    let PlaceSearch::OtherLand { land, .. } = find("10115") else {
        panic!()
    };
    assert_eq!(land.name.text(Lang::De), "Berlin");
    let PlaceSearch::OtherLand { land, .. } = find("80331") else {
        panic!()
    };
    assert_eq!(land.name.text(Lang::En), "Bavaria");
    let PlaceSearch::One(jena) = find("07743") else {
        panic!()
    };
    assert_eq!((jena.name.as_str(), jena.district.as_str()), ("Jena", "Jena"));
    assert!(find("04626").matches().len() > 8, "a postcode is never cut");
    assert!(find("04626").decided().is_none());
}

#[test]
fn reads_postcodes_in_many_spellings() {
    for query in [
        "07743",
        " 07 743 ",
        "D-07743",
        "07743 Jena",
        "Jena, 07743",
        "DE 07743",
        "07743 Irgendwo",
    ] {
        assert_eq!(names(query), ["Jena"], "{query}");
    }
    assert_eq!(names("04626 Schmölln"), ["Schmölln"]);
}

#[test]
fn finds_names_in_many_spellings() {
    for query in [
        "Mühlhausen",
        "muehlhausen",
        "MÜHLHAUSEN/Thüringen",
        "muhlhausen",
        "Mühlhasuen",
    ] {
        assert_eq!(first(query).name, "Mühlhausen/Thüringen", "{query}");
    }
    assert_eq!(first("Langensalza").fit, Fit::Word);
    assert_eq!(first("Groszbreitenbach").name, "Großbreitenbach");
    assert_eq!(first("erfrut").fit, Fit::Similar);
    assert!(find("erfrut").decided().is_none());
    assert_eq!(find("xyzxyzxyz"), PlaceSearch::Nothing);
}

#[test]
fn prefers_the_whole_name() {
    assert_eq!(first("Gera").name, "Gera");
    assert_eq!(find("Gera").decided().unwrap().name, "Gera");
    assert!(names("Gera").len() > 1);
    assert_eq!(names("Geratal"), ["Geratal"]);
}

#[test]
fn shows_both_of_one_name() {
    let found = find("Elxleben");
    assert_eq!(found.matches().len(), 2);
    assert!(found.matches().iter().all(|m| m.ambiguous && m.fit == Fit::Exact));
    assert_ne!(found.matches()[0].district, found.matches()[1].district);
    assert!(found.decided().is_none());
}

#[test]
fn says_by_which_name_it_was_found() {
    assert_eq!(first("Frankenroda").by, MatchedBy::Former("Frankenroda".into()));
    // Anrode was divided among three.
    assert_eq!(find("Anrode").matches().len(), 3);
    let locality = &bundle().places.localities[0];
    let found = find(&locality.name);
    assert!(
        found
            .matches()
            .iter()
            .any(|m| m.by == MatchedBy::Locality(locality.name.clone()))
    );
}

#[test]
fn old_keys_lead_to_todays_municipality() {
    for query in [
        "16056000",
        "Eisenach, 16056000",
        "160560000000",
        "16056000 Eisenach",
        "1605 6000",
    ] {
        let found = find(query);
        let eisenach = found.decided().unwrap_or_else(|| panic!("{query}: {found:?}"));
        assert_eq!(
            (eisenach.ars.to_string().as_str(), eisenach.fit),
            ("160630105105", Fit::Exact)
        );
        assert_eq!(eisenach.district, "Wartburgkreis");
        assert_eq!(eisenach.by, MatchedBy::Former("Eisenach".into()));
    }
    let hartmannsdorf = first("16076026");
    assert_eq!(hartmannsdorf.name, "Bad Köstritz");
    assert_eq!(hartmannsdorf.by, MatchedBy::Former("Hartmannsdorf".into()));
    // The name leads to both: to the one of today first.
    assert_eq!(names("Hartmannsdorf"), ["Hartmannsdorf", "Bad Köstritz"]);
}

#[test]
fn every_key_of_today_leads_to_its_municipality() {
    let places = &bundle().places;
    for municipality in &places.municipalities {
        for key in [municipality.ars.to_string(), municipality.ars.ags().to_string()] {
            let PlaceSearch::One(found) = places.find(&key, 8) else {
                panic!("{key}")
            };
            assert_eq!(
                (found.ars, found.by),
                (municipality.ars, MatchedBy::Name),
                "{key}"
            );
        }
    }
    // The association has changed, the municipality key has not.
    let moved = places.of_key("160639999105");
    assert_eq!(
        moved.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(),
        ["Eisenach"]
    );
    assert_eq!(find("16999999"), PlaceSearch::NotAPostcode);
    assert_eq!(first("16999999 Jena").name, "Jena");
    assert!(places.of_key("x").is_empty() && places.of_key("16056").is_empty());
}

#[test]
fn finds_every_municipality_by_its_name_and_its_postcode() {
    let places = &bundle().places;
    for municipality in &places.municipalities {
        let found = places.find(&municipality.name, 8);
        assert!(
            found.matches().iter().any(|m| m.ars == municipality.ars),
            "{}",
            municipality.name
        );
        assert!(found.decided().is_some() || found.matches().len() > 1);
        for postcode in &municipality.postcodes {
            let found = places.find(&postcode.to_string(), 1);
            assert!(
                found.matches().iter().any(|m| m.ars == municipality.ars),
                "{postcode}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn never_panics(query in ".{0,40}", limit in 0usize..20) {
        let found = bundle().places.find(&query, limit);
        let _ = found.decided();
    }
}

#[test]
fn the_nearest_centres_come_first_and_far_away_is_nowhere() {
    let places = &bundle().places;
    let names = |lat, lon| -> Vec<String> {
        places
            .near(lat, lon, 3)
            .into_iter()
            .map(|near| near.name)
            .collect()
    };
    assert_eq!(names(50.927, 11.586)[0], "Jena");
    assert_eq!(names(50.9787, 11.0328)[0], "Erfurt");
    assert_eq!(names(50.9787, 11.0328).len(), 3);
    assert!(names(52.52, 13.405).is_empty(), "Berlin");
    assert!(names(f64::NAN, 0.0).is_empty());
    assert!(names(f64::INFINITY, f64::NEG_INFINITY).is_empty());
}

#[test]
fn only_what_names_nothing_but_a_place_is_one_in_a_query() {
    let places = &bundle().places;
    let named = |text: &str| {
        places
            .named(text)
            .map(|index| places.municipalities[index].name.as_str())
    };
    for text in ["07743", "Jena", "jena", "07743 Jena"] {
        assert_eq!(named(text), Some("Jena"), "{text}");
    }
    for text in ["07743 wohngeld", "07743 Irgendwo", "wohngeld", "hund", ""] {
        assert_eq!(named(text), None, "{text}");
    }
}

#[test]
fn postcode_and_place_of_an_address_go_together_or_get_a_hint() {
    let fit = |postcode: &str, place: &str| bundle().places.fit_address(postcode.parse().unwrap(), place);
    for (postcode, place) in [
        ("07743", "Jena"),
        ("07743", "JENA"),
        ("07743", "Je"),
        ("07743", ""),
        ("07751", "Jena-Isserstedt"),
        ("07751", "Jena OT Isserstedt"),
        ("99974", "Mühlhausen"),
        ("99974", "Muehlhausen/Thüringen"),
        ("99423", "Weimar (Thüringen)"),
        ("07407", "Uhlstädt-Kirchhasel"),
    ] {
        assert_eq!(fit(postcode, place), AddressFit::Fits, "{postcode} {place}");
    }
    assert_eq!(fit("07743", "Weimar"), AddressFit::Differs(vec!["Jena".into()]));
    let AddressFit::Differs(names) = fit("04626", "Gera") else {
        panic!()
    };
    assert!(names.contains(&"Schmölln".to_owned()), "{names:?}");
    // Elsewhere in Germany the catalogue knows nothing.
    assert_eq!(fit("80331", "Weimar"), AddressFit::Unknown);
}

proptest! {
    #[test]
    fn no_place_of_an_address_panics(place in ".{0,20}", digits in "[0-9]{5}") {
        if let Ok(postcode) = digits.parse() {
            let _ = bundle().places.fit_address(postcode, &place);
        }
    }
}
