//! The map without a map server, for every office and place of the bundled data.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/common.rs"]
mod common;

use catalogue::sketch::{Anchor, Direction, Label, Mark, Shown, Sketch, WIDTH};
use common::{ars, bundle};
use model::{Address, AreaKey};

fn area(key: &str) -> AreaKey {
    key.parse().unwrap()
}

/// Left, right, top and bottom of a name in the size that the style sheet gives it at its largest.
fn bounds(label: &Label) -> (i32, i32, i32, i32) {
    let width = i32::try_from(label.text.chars().count()).unwrap() * 92;
    let left = match label.anchor {
        Anchor::Start => label.x,
        Anchor::Middle => label.x - width / 2,
        Anchor::End => label.x - width,
    };
    (left, left + width, label.y - 133, label.y + 27)
}

fn assert_readable(sketch: &Sketch, what: &str) {
    assert!((2000..=3000).contains(&sketch.height), "{what}");
    for point in &sketch.points {
        assert!(
            (0..=WIDTH).contains(&point.x) && (0..=sketch.height).contains(&point.y),
            "{what}: {point:?}"
        );
    }
    for (at, label) in sketch.labels.iter().enumerate() {
        let (left, right, top, bottom) = bounds(label);
        assert!(
            left >= 0 && right <= WIDTH && top >= -1 && bottom <= sketch.height + 1,
            "{what}: {label:?}"
        );
        for other in &sketch.labels[..at] {
            let (l, r, t, b) = bounds(other);
            let apart = right <= l || r <= left || bottom <= t || b <= top;
            assert!(
                apart || (label.is_main && other.is_main),
                "{what}: {label:?} {other:?}"
            );
        }
    }
    let (km, length) = sketch.scale;
    assert!(km > 0 && (150..=WIDTH / 3).contains(&length), "{what}: {km} km");
}

#[test]
fn every_place_of_every_office_can_be_drawn() {
    let places = &bundle().places;
    let mut overlapping = 0;
    for municipality in &places.municipalities {
        let association = places.association_of(municipality.ars);
        let shown = Shown {
            areas: &[association.map_or(municipality.ars.into(), |known| known.key)],
            place: Some(municipality.ars),
            office: association.and_then(|known| known.lead),
        };
        let sketch = places.sketch(shown).unwrap();
        assert_readable(&sketch, &municipality.name);
        let main: Vec<&str> = sketch
            .labels
            .iter()
            .filter(|l| l.is_main)
            .map(|l| l.text.as_str())
            .collect();
        assert!(main.contains(&municipality.name.as_str()), "{main:?}");
        let marks = sketch
            .points
            .iter()
            .filter(|point| point.mark > Mark::Within)
            .count();
        assert_eq!(marks, main.len(), "{}", municipality.name);
        let boxes: Vec<_> = sketch.labels.iter().filter(|l| l.is_main).map(bounds).collect();
        if let [(al, ar, at, ab), (bl, br, bt, bb)] = boxes[..]
            && al < br
            && bl < ar
            && at < bb
            && bt < ab
        {
            overlapping += 1;
        }
    }
    assert_eq!(overlapping, 0, "names of place and office over one another");
}

#[test]
fn a_district_a_city_and_the_land_have_maps() {
    let places = &bundle().places;
    for key in ["16", "16051", "16068", "16077", "160775009"] {
        let shown = Shown {
            areas: &[area(key)],
            place: None,
            office: None,
        };
        let sketch = places.sketch(shown).unwrap();
        assert_readable(&sketch, key);
        let within = sketch
            .points
            .iter()
            .filter(|point| point.mark == Mark::Within)
            .count();
        let members = places
            .municipalities
            .iter()
            .filter(|m| area(key).contains(m.ars))
            .count();
        assert_eq!(within, members, "{key}");
        assert!(sketch.points.len() > 1, "{key}: a point alone is no map");
    }
    let two = [area("16051"), area("16068")];
    let shown = Shown {
        areas: &two,
        place: None,
        office: None,
    };
    assert_readable(&places.sketch(shown).unwrap(), "two districts");
    let nowhere = Shown {
        areas: &[area("09")],
        place: None,
        office: None,
    };
    assert_eq!(places.sketch(nowhere), None);
}

#[test]
fn says_how_far_and_which_way() {
    let places = &bundle().places;
    let way = |from: &str, to: &str| places.way(ars(from), ars(to)).unwrap();
    let (erfurt, jena, suhl) = ("160510000000", "160530000000", "160540000000");
    assert_eq!(way(erfurt, jena).direction, Direction::East);
    assert_eq!(way(jena, erfurt).direction, Direction::West);
    assert!((38..=42).contains(&way(erfurt, jena).kilometres));
    assert_eq!(way(erfurt, suhl).direction, Direction::SouthWest);
    assert_eq!(places.way(ars(jena), ars(jena)), None);
}

#[test]
fn finds_the_municipality_of_every_address_in_the_lists() {
    let bundle = bundle();
    let addresses = bundle.core.offices.iter().flat_map(|office| &office.addresses);
    let unknown: Vec<String> = addresses
        .filter(|address| bundle.places.of_address(address).is_none())
        .map(Address::line)
        .collect();
    // An Ortsteil of Auengrund that localities.csv does not have.
    assert_eq!(unknown, ["Kirchweg 8, 98673 Crock"]);
    let address = |postcode: &str, city: &str| Address {
        postcode: postcode.into(),
        city: city.into(),
        ..Address::default()
    };
    let name = |address: &Address| bundle.places.of_address(address).map(|m| m.name.as_str());
    assert_eq!(
        name(&address("99974", "Mühlhausen")),
        Some("Mühlhausen/Thüringen")
    );
    assert_eq!(
        name(&address("07740", "Jena")),
        Some("Jena"),
        "a large recipient's postcode"
    );
    assert_eq!(name(&address("10115", "Berlin")), None);
    assert_eq!(name(&address("", "")), None);
}
