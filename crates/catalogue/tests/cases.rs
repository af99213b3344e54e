//! The walk over the levels, by the cases of `fixtures/responsibility-cases.json`.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use catalogue::{Core, FORMAT, Meta, Places, Resolution, resolve};
use model::{
    AreaKey, Ars, Assignment, Date, Identifier, Level, LocalText, Office, OfficeId, OfficeKind,
    PlaceQuestion, Provenance, Responsibility, ResponsibilityTable, Role, Service, Target, Validity,
};
use serde_json::Value;

fn day() -> Date {
    Date::new(2026, 1, 1).unwrap()
}

fn identifier(value: &str) -> Identifier {
    Identifier {
        agency: "test".into(),
        scheme: String::new(),
        value: value.into(),
    }
}

fn provenance() -> Provenance {
    Provenance {
        source: "test".into(),
        url: None,
        as_of: day(),
    }
}

/// The fixture fills keys up with zeros; a city's own key stays a municipality's.
fn area(key: &str) -> AreaKey {
    let ars: Ars = key.parse().unwrap();
    ars.area(match key.trim_end_matches('0').len() {
        _ if key == "160510000000" => Level::Municipality,
        0 => Level::Federation,
        1 | 2 => Level::Land,
        3..=5 => Level::District,
        6..=9 => Level::Association,
        _ => Level::Municipality,
    })
}

fn no_places() -> Places {
    Places {
        land: "16".parse().unwrap(),
        districts: vec![],
        associations: vec![],
        municipalities: vec![],
        localities: vec![],
        former_keys: vec![],
        lands: vec![],
        federal_portal: None,
        prefixes: vec![],
    }
}

/// A catalogue with one service, whose responsibilities are those of the fixture for a key.
fn catalogue(fixture: &Value, key: &str) -> (Core, Service) {
    let mut offices: Vec<Office> = Vec::new();
    let mut tables = vec![ResponsibilityTable::default()];
    let mut rules = Vec::new();
    for row in fixture["zustaendigkeiten"].as_array().unwrap() {
        if row["leistungsschluessel"] != key {
            continue;
        }
        let area = area(row["gebiet"].as_str().unwrap());
        let office = OfficeId(u32::try_from(offices.len()).unwrap());
        offices.push(Office {
            id: identifier(row["oe"].as_str().unwrap()),
            kind: OfficeKind::Other,
            name: LocalText::german(row["oe"].as_str().unwrap()),
            department: None,
            area,
            addresses: vec![],
            contacts: vec![],
            provenance: provenance(),
            hours: None,
            details: None,
        });
        rules.push(Assignment {
            level: area.level(),
            target: Target::Table(u16::try_from(tables.len()).unwrap()),
            role: row["rolle"].as_str().unwrap().parse().unwrap(),
            provenance: provenance(),
            valid: Validity::ALWAYS,
            areas: vec![],
        });
        tables.push(ResponsibilityTable {
            name: "x".into(),
            rows: vec![Responsibility {
                area,
                office,
                provenance: None,
                valid: Validity::ALWAYS,
                part: None,
            }],
        });
    }
    let service = Service {
        id: identifier("x"),
        slug: "x".parse().unwrap(),
        key: None,
        typing: vec![],
        addressees: vec![],
        topics: vec![],
        title: LocalText::default(),
        name: LocalText::default(),
        short: LocalText::default(),
        place: PlaceQuestion::Home,
        form: None,
        responsible: rules,
        offers: vec![],
        areas: vec![],
        updated: day(),
    };
    let meta = Meta {
        format: FORMAT,
        places_as_of: day(),
        built_on: None,
    };
    let core = Core {
        meta,
        topics: vec![],
        services: vec![],
        offices,
        tables,
        offers: vec![],
    };
    (core, service)
}

fn names(core: &Core, found: &[catalogue::Finding]) -> Vec<String> {
    found
        .iter()
        .map(|finding| core.office(finding.office).unwrap().id.value.clone())
        .collect()
}

fn expected(list: &Value) -> Vec<String> {
    let items = list.as_array().cloned().unwrap_or_default();
    items
        .iter()
        .map(|item| item.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn follows_the_cases() {
    follow(include_str!("fixtures/responsibility-cases.json"));
}

#[test]
fn follows_the_shared_cases() {
    const FILE: &str = "../../../shared/data/domain/synthetic/responsibility-cases.synthetic.json";
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    match std::fs::read_to_string(&path) {
        Ok(cases) => follow(&cases),
        Err(error) => eprintln!("skipped: {}: {error}", path.display()),
    }
}

fn follow(cases: &str) {
    let fixture: Value = serde_json::from_str(cases).unwrap();
    for case in fixture["cases"].as_array().unwrap() {
        let (core, service) = catalogue(&fixture, case["key"].as_str().unwrap());
        let ars: Ars = case["place"].as_str().unwrap().parse().unwrap();
        let found = resolve(&core, &no_places(), &service, ars);
        let expect = &case["expect"];
        assert_eq!(
            names(&core, &found.responsible),
            expected(&expect["zustaendig"]),
            "{case}"
        );
        assert_eq!(
            names(&core, &found.contacts),
            expected(&expect["ansprechpunkt"]),
            "{case}"
        );
        let level = found.responsible.first().map(|finding| match finding.level {
            Level::Municipality => "gemeinde",
            Level::Association => "gemeindeverband",
            Level::District => "kreis",
            Level::Region | Level::Land => "land",
            Level::Federation => "bund",
        });
        assert_eq!(level, expect["level"].as_str(), "{case}");
        check_chain(&found);
    }
}

/// The chain tells the same as the answer.
fn check_chain(found: &Resolution) {
    let areas: Vec<AreaKey> = found.steps.iter().map(|step| step.area).collect();
    assert_eq!(areas, found.ars.chain());
    let decisive: Vec<_> = found.steps.iter().filter(|step| step.decisive).collect();
    assert_eq!(decisive.len(), usize::from(found.is_known()));
    for step in decisive {
        assert_eq!(
            step.found,
            found.responsible.iter().map(|f| f.office).collect::<Vec<_>>()
        );
    }
    assert!(found.responsible.iter().all(|finding| finding.role.decides()));
    assert!(found.contacts.iter().all(|finding| finding.role == Role::Contact));
}

#[test]
fn names_several_offices_of_one_level_and_each_only_once() {
    let fixture: Value = serde_json::from_str(
        r#"{"zustaendigkeiten":[
        {"leistungsschluessel":"k","gebiet":"160770000000","oe":"a","rolle":"01"},
        {"leistungsschluessel":"k","gebiet":"160770000000","oe":"b","rolle":"02"},
        {"leistungsschluessel":"k","gebiet":"160000000000","oe":"c","rolle":"01"}]}"#,
    )
    .unwrap();
    let (mut core, mut service) = catalogue(&fixture, "k");
    let ars: Ars = "160775009047".parse().unwrap();
    // The same office once more, as a contact point at the Land's level.
    core.tables.push(ResponsibilityTable {
        name: "again".into(),
        rows: vec![Responsibility {
            area: "16".parse().unwrap(),
            office: OfficeId(0),
            provenance: None,
            valid: Validity::ALWAYS,
            part: None,
        }],
    });
    service.responsible.push(Assignment {
        level: Level::Land,
        target: Target::Table(4),
        role: Role::Contact,
        provenance: provenance(),
        valid: Validity::ALWAYS,
        areas: vec![],
    });
    let found = resolve(&core, &no_places(), &service, ars);
    assert_eq!(names(&core, &found.responsible), ["a", "b"]);
    assert_eq!(names(&core, &found.contacts), Vec::<String>::new());
    check_chain(&found);
}

#[test]
fn survives_rules_that_lead_nowhere() {
    let fixture: Value = serde_json::from_str(r#"{"zustaendigkeiten":[]}"#).unwrap();
    let (core, mut service) = catalogue(&fixture, "k");
    for target in [
        Target::Table(99),
        Target::Office(OfficeId(99)),
        Target::Administration,
    ] {
        service.responsible.push(Assignment {
            level: Level::Municipality,
            target,
            role: Role::Responsible,
            provenance: provenance(),
            valid: Validity::ALWAYS,
            areas: vec![],
        });
    }
    let found = resolve(&core, &no_places(), &service, "160775009047".parse().unwrap());
    assert!(!found.is_known() && found.general.is_empty());
}
