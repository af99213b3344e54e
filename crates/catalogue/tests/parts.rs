//! Offices that serve a part of a municipality only: Ortsteil, street, house numbers, surnames.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/folder.rs"]
mod folder;

use catalogue::check::check;
use catalogue::{Bundle, Kind, Resolution, pack, resolve_in, unpack};
use folder::load_with;
use model::{Detail, Details, Lang};
use std::sync::OnceLock;

const SERVICE: &str = r#"topics = ["familie"]
updated = "2026-11-23"

[[responsible]]
level = "municipality"
office = "table:school"
role = "01"
source = "Schulbezirkssatzung"
as_of = "2026-01-01"

[de]
title = "Kind in der Schule anmelden"
"#;

const SCHOOLS: &str = "\
area,kind,name,department,street,postcode,city,email,phone,fax,source,source_url,as_of,of_locality,of_street,numbers,surnames
160530000000,other,Nord,,Weg 1,,,,,,x,,2026-01-01,,Bahnhofstraße,1-19 odd; 12a,
160530000000,other,Süd,,Weg 2,,,,,,x,,2026-01-01,,Bahnhofstr.,20-; 2-12 even,
160530000000,other,Dorf,,Weg 3,,,,,,x,,2026-01-01,Cospeda,,,
160530000000,other,Rest,,Weg 4,,,,,,x,,2026-01-01,,,,
160520000000,other,Team 1,,Weg 5,,,,,,x,,2026-01-01,,,,A-K
160520000000,other,Team 2,,Weg 6,,,,,,x,,2026-01-01,,,,L-Z
160510000000,other,Broken 1,,Weg 7,,,,,,x,,2026-01-01,,,1-3,
160510000000,other,Broken 2,,Weg 8,,,,,,x,,2026-01-01,,Weg,3-1,
160510000000,other,Broken 3,,Weg 9,,,,,,x,,2026-01-01,,,,K-A
";

fn data() -> &'static (Bundle, Vec<String>) {
    static DATA: OnceLock<(Bundle, Vec<String>)> = OnceLock::new();
    let files = [("services/schule.toml", SERVICE), ("offices/school.csv", SCHOOLS)];
    DATA.get_or_init(|| load_with("parts", &files))
}

fn ask(place: &str, details: &Details) -> (Vec<String>, Resolution) {
    let bundle = &data().0;
    let service = bundle.core.service("schule").unwrap();
    let day = "2026-11-24".parse().unwrap();
    let found = resolve_in(
        &bundle.core,
        &bundle.places,
        service,
        place.parse().unwrap(),
        day,
        details,
    );
    let name = |id| bundle.core.office(id).unwrap().name.text(Lang::De).to_owned();
    (
        found
            .responsible
            .iter()
            .map(|finding| name(finding.office))
            .collect(),
        found,
    )
}

fn at(street: Option<&str>, house: Option<&str>) -> Details {
    Details {
        locality: Some("Mitte".into()),
        street: street.map(str::to_owned),
        house: house.map(|house| house.parse().unwrap()),
        surname: None,
    }
}

const JENA: &str = "160530000000";
const GERA: &str = "160520000000";

#[test]
fn the_address_decides() {
    for (street, house, office) in [
        ("Bahnhofstraße", "7", "Nord"),
        ("bahnhofstr.", "12a", "Nord"),
        ("BAHNHOFSTRASSE", "4b", "Süd"),
        ("Bahnhofstraße", "333", "Süd"),
        ("Bahnhofstraße", "14", "Rest"),
        ("Am Anger", "7", "Rest"),
    ] {
        let (names, found) = ask(JENA, &at(Some(street), Some(house)));
        // 12a lies in 2 to 12 as well, but is named on its own.
        assert_eq!(names, [office], "{street} {house}");
        assert_eq!(found.questions, []);
    }
    let village = Details {
        locality: Some("COSPEDA".into()),
        street: Some("Am Anger".into()),
        ..Details::default()
    };
    assert_eq!(ask(JENA, &village).0, ["Dorf"]);
}

#[test]
fn asks_for_what_would_decide() {
    let (names, found) = ask(JENA, &Details::default());
    assert_eq!(names, ["Nord", "Süd", "Dorf", "Rest"]);
    assert_eq!(found.questions, [Detail::Locality, Detail::Street]);
    let (names, found) = ask(JENA, &at(Some("Bahnhofstraße"), None));
    assert_eq!((names.len(), found.questions), (3, vec![Detail::House]));
    let (names, found) = ask(GERA, &Details::default());
    assert_eq!((names.len(), found.questions), (2, vec![Detail::Surname]));
    let named = |name: &str| Details {
        surname: Some(name.into()),
        ..Details::default()
    };
    assert_eq!(ask(GERA, &named("Özdemir")).0, ["Team 2"]);
    assert_eq!(ask(GERA, &named("Krüger")).0, ["Team 1"]);
    // Elsewhere nobody is asked anything.
    let (names, found) = ask("160550000000", &Details::default());
    assert!(names.is_empty() && found.questions.is_empty() && !found.general.is_empty());
}

#[test]
fn a_broken_part_is_left_out_and_parts_do_not_contradict_each_other() {
    let (bundle, reports) = data();
    for text in [
        "offices/school.csv:8: numbers: needs a street",
        "offices/school.csv:9: numbers: not a house number",
        "offices/school.csv:10: surnames: not first letters",
    ] {
        assert!(
            reports.iter().any(|report| report.starts_with(text)),
            "{text}\n{reports:#?}"
        );
    }
    assert!(ask("160510000000", &Details::default()).0.is_empty());
    let flaws = check(&bundle.core, &bundle.places, bundle.core.meta.day()).flaws;
    assert!(!flaws.iter().any(|flaw| flaw.is_error()), "{flaws:#?}");
    let bytes = pack(Kind::Core, &bundle.core).unwrap();
    assert_eq!(unpack(Kind::Core, &bytes).as_ref(), Ok(&bundle.core));
}

/// The kinds of what the check finds about the school in a table with these rows, for Jena.
fn flaws(name: &str, rows: &[&str]) -> Vec<&'static str> {
    let mut table = SCHOOLS.lines().next().unwrap().to_owned() + "\n";
    for (row, number) in rows.iter().zip(1..) {
        table += &format!("160530000000,other,School {number},,Weg {number},,,,,,x,,2026-01-01,{row}\n");
    }
    let files = [
        ("services/schule.toml", SERVICE),
        ("offices/school.csv", table.as_str()),
    ];
    let (bundle, reports) = load_with(name, &files);
    assert_eq!(reports, Vec::<String>::new());
    let checked = check(&bundle.core, &bundle.places, "2026-11-24".parse().unwrap());
    let of_school = checked.flaws.iter().map(catalogue::check::Flaw::kind);
    of_school
        .filter(|kind| !["gap", "orphan"].contains(kind))
        .collect()
}

#[test]
fn overlaps_and_missing_rests_are_told() {
    for (name, rows, expected) in [
        (
            "parts-fit",
            &[",Bahnhofstr.,1-19 odd,", ",Bahnhofstraße,2-20 even,", ",,,"][..],
            &[][..],
        ),
        (
            "parts-exception",
            &[",Bahnhofstr.,1-20,", ",Bahnhofstr.,12a,", ",,,"],
            &[],
        ),
        (
            "parts-overlap",
            &[",Bahnhofstr.,1-20,", ",Bahnhofstr.,20-30,", ",,,"],
            &["overlap"],
        ),
        ("parts-surnames", &[",,,A-K", ",,,L-Z"], &[]),
        ("parts-surnames-gap", &[",,,A-K", ",,,M-Z"], &["rest"]),
        ("parts-surnames-twice", &[",,,A-L", ",,,L-Z"], &["overlap"]),
        ("parts-rest", &["Cospeda,,,", ",Bahnhofstr.,,"], &["rest"]),
    ] {
        assert_eq!(flaws(name, rows), expected, "{name}");
    }
}

#[test]
fn an_office_of_two_parts_is_named_with_both_until_the_address_is_known() {
    let rows = "160530000000,other,Nord,,Weg 1,,,,,,x,,2026-01-01,,Bahnhofstraße,1-19 odd,\n\
                160530000000,other,Süd,,Weg 2,,,,,,x,,2026-01-01,,Bahnhofstraße,2-20 even,\n";
    let table = format!("{}\n{rows}", SCHOOLS.lines().next().unwrap());
    let files = [
        ("services/schule.toml", SERVICE),
        ("offices/school.csv", table.as_str()),
    ];
    let (mut bundle, _) = load_with("parts-one-office", &files);
    // The second row leads to the first office as well.
    let table = bundle
        .core
        .tables
        .iter_mut()
        .find(|table| table.name == "school")
        .unwrap();
    table.rows[1].office = table.rows[0].office;
    let service = bundle.core.service("schule").unwrap();
    let ask = |details: &Details| {
        let day = "2026-11-24".parse().unwrap();
        resolve_in(
            &bundle.core,
            &bundle.places,
            service,
            JENA.parse().unwrap(),
            day,
            details,
        )
        .responsible
    };
    assert_eq!(ask(&Details::default()).len(), 2);
    let at = ask(&at(Some("Bahnhofstraße"), Some("4")));
    assert_eq!(at.len(), 1);
    assert!(at[0].part.as_ref().unwrap().numbers[0].contains(&"4".parse().unwrap()));
}
