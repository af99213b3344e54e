//! The catalogue's own data: complete, and resolvable for each municipality on each level.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/common.rs"]
mod common;

use catalogue::import::Report;
use catalogue::{ADMINISTRATION, Kind, Reason, pack, resolve, unpack};
use common::{ars, bundle, data, service};
use model::{Lang, Level, Office, OfficeKind, Role, Service, Target};

fn administration(level: Level) -> Service {
    service(&[(level, Target::Administration, Role::Responsible)])
}

/// The only office responsible in a municipality, with the reason.
fn only(service: &Service, key: &str) -> (&'static Office, Reason) {
    let bundle = bundle();
    let resolution = resolve(&bundle.core, &bundle.places, service, ars(key));
    assert_eq!(resolution.responsible.len(), 1, "{key}: {resolution:?}");
    let finding = &resolution.responsible[0];
    (bundle.core.office(finding.office).unwrap(), finding.reason)
}

#[test]
fn places_and_offices_are_complete() {
    let bundle = bundle();
    let places = &bundle.places;
    assert_eq!(places.municipalities.len(), 605);
    assert_eq!(places.districts.len(), 22);
    assert_eq!(places.associations.len(), 80);
    assert_eq!(
        places
            .municipalities
            .iter()
            .map(|m| m.postcodes.len())
            .sum::<usize>(),
        657
    );
    assert!(places.municipalities.iter().all(|m| !m.postcodes.is_empty()));
    assert_eq!(places.municipalities.iter().filter(|m| m.ambiguous).count(), 6);
    let names: Vec<&str> = bundle
        .core
        .tables
        .iter()
        .map(|table| table.name.as_str())
        .collect();
    assert_eq!(names, [ADMINISTRATION, "cadastre", "health"]);
    assert_eq!(bundle.core.tables[1].rows.len(), 20);
    assert_eq!(bundle.core.tables[2].rows.len(), 22);
    // 80 associations, 104 that administer themselves, 5 cities on two levels, 17 districts.
    assert_eq!(bundle.core.tables[0].rows.len(), 80 + 104 + 10 + 17);
}

#[test]
fn no_place_or_office_file_has_a_mistake() {
    let of_ours = |report: &&Report| {
        !report.file.starts_with("services/") && !report.file.starts_with("offices/authorities/")
    };
    let found: Vec<String> = data().1.iter().filter(of_ours).map(ToString::to_string).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn each_municipality_has_an_administration_on_each_level() {
    let bundle = bundle();
    for municipality in &bundle.places.municipalities {
        for level in [Level::Municipality, Level::District] {
            let (office, _) = only(&administration(level), &municipality.ars.to_string());
            assert!(office.area.contains(municipality.ars));
            assert!(!office.name.text(Lang::De).is_empty());
            assert_ne!(office.name.text(Lang::De), office.name.text(Lang::En));
            assert!(!office.provenance.source.is_empty());
        }
        let nobody = resolve(&bundle.core, &bundle.places, &service(&[]), municipality.ars);
        assert!(!nobody.is_known() && nobody.contacts.is_empty());
        let city = bundle.places.district_of(municipality.ars).unwrap().name == municipality.name
            && municipality.kind == model::MunicipalityKind::City;
        assert_eq!(
            nobody.general.len(),
            if city { 1 } else { 2 },
            "{}",
            municipality.name
        );
    }
}

#[test]
fn says_why_an_administration_is_responsible() {
    let home = administration(Level::Municipality);
    let district = administration(Level::District);
    let key = |text: &str| text.parse().unwrap();

    let (office, reason) = only(&home, "160530000000");
    assert_eq!(
        (office.name.text(Lang::De), reason),
        ("Stadt Jena", Reason::CityAdministration)
    );
    assert_eq!(office.name.text(Lang::En), "City of Jena");
    let (office, _) = only(&district, "160530000000");
    assert_eq!(office.kind, OfficeKind::CityAdministration);

    let (office, reason) = only(&home, "160775009047");
    assert_eq!(
        office.name.text(Lang::De),
        "Verwaltungsgemeinschaft Oberes Sprottental"
    );
    assert_eq!(
        reason,
        Reason::Association {
            key: key("160775009")
        }
    );
    assert!(office.address().is_some());
    let (office, reason) = only(&district, "160775009047");
    assert_eq!(
        (office.name.text(Lang::De), reason),
        ("Landratsamt Altenburger Land", Reason::District)
    );
    assert_eq!(office.name.text(Lang::En), "District office Altenburger Land");
    assert!(office.address().is_none());

    // Artern administers Borxleben, and itself.
    let (office, reason) = only(&home, "160655055008");
    let key = key("160655055");
    assert_eq!(office.name.text(Lang::De), "Stadt Artern");
    assert_eq!(
        reason,
        Reason::FulfillingMunicipality {
            key,
            is_itself: false
        }
    );
    let (_, reason) = only(&home, "160655055086");
    assert_eq!(reason, Reason::FulfillingMunicipality { key, is_itself: true });

    let (office, reason) = only(&home, "160610045045");
    assert_eq!(
        (office.name.text(Lang::De), reason),
        ("Stadt Heilbad Heiligenstadt", Reason::OwnAdministration)
    );

    // The address list lacks Schmölln.
    let (office, _) = only(&home, "160775052043");
    assert_eq!(
        (office.name.text(Lang::De), office.address().is_none()),
        ("Stadt Schmölln", true)
    );
}

#[test]
fn finds_offices_by_area_and_says_where_that_is_written() {
    let bundle = bundle();
    let table = |name: &str| {
        let at = bundle
            .core
            .tables
            .iter()
            .position(|table| table.name == name)
            .unwrap();
        service(&[(
            Level::District,
            Target::Table(u16::try_from(at).unwrap()),
            Role::Responsible,
        )])
    };
    for municipality in &bundle.places.municipalities {
        let (office, reason) = only(&table("health"), &municipality.ars.to_string());
        assert_eq!((office.kind, reason), (OfficeKind::HealthOffice, Reason::ByArea));
    }
    let cadastre = resolve(
        &bundle.core,
        &bundle.places,
        &table("cadastre"),
        ars("160530000000"),
    );
    let finding = &cadastre.responsible[0];
    assert!(
        finding
            .area_provenance
            .as_ref()
            .unwrap()
            .url
            .as_ref()
            .unwrap()
            .ends_with("areaId=12803&pstId=729511")
    );
    // The source has no branch for Erfurt.
    let erfurt = resolve(
        &bundle.core,
        &bundle.places,
        &table("cadastre"),
        ars("160510000000"),
    );
    assert!(!erfurt.is_known());
    assert_eq!(erfurt.general.len(), 1);
    assert_eq!(erfurt.steps.len(), 6);
}

#[test]
fn packs_small_and_reads_back() {
    let bundle = bundle();
    let core = pack(Kind::Core, &bundle.core).unwrap();
    let places = pack(Kind::Places, &bundle.places).unwrap();
    assert!(places.len() < 60_000, "{}", places.len());
    assert_eq!(unpack(Kind::Core, &core).as_ref(), Ok(&bundle.core));
    assert_eq!(unpack(Kind::Places, &places).as_ref(), Ok(&bundle.places));
    for (slug, lang, texts) in &bundle.texts {
        let bytes = pack(Kind::Texts, texts).unwrap();
        assert_eq!(unpack(Kind::Texts, &bytes).as_ref(), Ok(texts), "{slug} {lang:?}");
    }
}

/// `cargo test … -- --ignored --nocapture` prints the mistakes of the sources.
#[test]
#[ignore = "prints instead of checking"]
fn print_reports() {
    let (bundle, reports) = data();
    for report in reports {
        println!("{report}");
    }
    let core = pack(Kind::Core, &bundle.core).unwrap().len();
    let places = pack(Kind::Places, &bundle.places).unwrap().len();
    println!(
        "{} services, {} texts, {} offices, core {core} bytes, places {places} bytes",
        bundle.core.services.len(),
        bundle.texts.len(),
        bundle.core.offices.len(),
    );
}
