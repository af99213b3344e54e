//! Every service in every municipality: an answer, and never two that exclude each other.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/common.rs"]
mod common;

use catalogue::check::{Flaw, check};
use catalogue::{ADMINISTRATION, Bundle};
use common::{bundle, provenance};
use model::{
    AreaKey, Assignment, Date, Level, Office, OfficeId, OfficeKind, Responsibility, ResponsibilityTable,
    Role, Target, Validity,
};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn every_service_has_an_answer_in_every_municipality() {
    let bundle = bundle();
    // Today and in ten years: a rule that ends leaves no municipality without an answer.
    for day in [bundle.core.meta.day(), day("2036-12-31")] {
        let checked = check(&bundle.core, &bundle.places, day);
        assert_eq!(bundle.places.municipalities.len(), 605);
        assert_eq!(checked.pairs, 605 * bundle.core.services.len());
        assert_eq!(checked.pairs, checked.known + checked.general);
        assert_eq!(checked.unanswered, 0);
        let errors: Vec<&Flaw> = checked.flaws.iter().filter(|flaw| flaw.is_error()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

/// Adds a rule to a service; it points to a table with these rows.
fn with_table(bundle: &mut Bundle, slug: &str, role: Role, rows: &[(&str, OfficeId, Validity)]) {
    let table = Target::Table(u16::try_from(bundle.core.tables.len()).unwrap());
    let mut rows: Vec<Responsibility> = rows
        .iter()
        .map(|(area, office, valid)| Responsibility {
            area: area.parse().unwrap(),
            office: *office,
            provenance: None,
            valid: *valid,
            part: None,
        })
        .collect();
    rows.sort_by_key(|row| (row.area, row.office));
    bundle.core.tables.push(ResponsibilityTable {
        name: "extra".into(),
        rows,
    });
    rules(bundle, slug).push(Assignment {
        level: Level::District,
        target: table,
        role,
        provenance: provenance(),
        valid: Validity::ALWAYS,
        areas: vec![],
    });
}

fn rules<'a>(bundle: &'a mut Bundle, slug: &str) -> &'a mut Vec<Assignment> {
    let services = &mut bundle.core.services;
    &mut services
        .iter_mut()
        .find(|service| service.slug.as_str() == slug)
        .unwrap()
        .responsible
}

fn add(bundle: &mut Bundle, name: &str) -> OfficeId {
    let id = OfficeId(u32::try_from(bundle.core.offices.len()).unwrap());
    let mut office: Office = bundle.core.offices[0].clone();
    office.id.value = name.into();
    office.kind = OfficeKind::Other;
    bundle.core.offices.push(office);
    id
}

fn flaws(bundle: &Bundle, on: &str, kind: &str) -> Vec<Flaw> {
    let found = check(&bundle.core, &bundle.places, day(on)).flaws;
    found.into_iter().filter(|flaw| flaw.kind() == kind).collect()
}

const ON: &str = "2026-11-24";

#[test]
fn a_service_without_an_office_is_a_gap_with_its_municipalities() {
    let mut bundle = bundle().clone();
    rules(&mut bundle, "jagdschein").clear();
    let office = add(&mut bundle, "branch");
    with_table(
        &mut bundle,
        "jagdschein",
        Role::Responsible,
        &[("16052", office, Validity::ALWAYS)],
    );
    let gap = flaws(&bundle, ON, "gap").into_iter().find_map(|flaw| match flaw {
        Flaw::Gap {
            service,
            municipalities,
        } if service.as_str() == "jagdschein" => Some(municipalities),
        _ => None,
    });
    let gap = gap.unwrap();
    assert_eq!(gap.len(), 604);
    assert!(!gap.contains(&common::ars("160520000000")), "Gera has its branch");
}

#[test]
fn two_responsible_offices_of_one_kind_for_one_area_exclude_each_other() {
    let mut bundle = bundle().clone();
    rules(&mut bundle, "jagdschein").clear();
    let (first, second) = (add(&mut bundle, "a"), add(&mut bundle, "b"));
    let always = Validity::ALWAYS;
    let rows = [
        ("16077", first, always),
        ("16077", second, always),
        ("16076", first, always),
    ];
    with_table(&mut bundle, "jagdschein", Role::Responsible, &rows);
    let found = flaws(&bundle, ON, "contradiction");
    assert_eq!(found.len(), 1, "{found:?}");
    let Flaw::Contradiction {
        area,
        offices,
        municipalities,
        ..
    } = &found[0]
    else {
        panic!()
    };
    assert_eq!(
        (area.to_string().as_str(), offices),
        ("16077", &vec![first, second])
    );
    assert!(municipalities.iter().all(|ars| area.contains(*ars)) && !municipalities.is_empty());
    assert!(found[0].is_error());

    // Of several offices with role 02 a citizen may choose; nothing is wrong then.
    rules(&mut bundle, "jagdschein")[0].role = Role::ResponsibleAndContact;
    assert_eq!(flaws(&bundle, ON, "contradiction"), []);
}

#[test]
fn an_office_and_its_successor_do_not_contradict_each_other() {
    let mut bundle = bundle().clone();
    rules(&mut bundle, "jagdschein").clear();
    let (old, new) = (add(&mut bundle, "old"), add(&mut bundle, "new"));
    let until = Validity {
        from: None,
        to: Some(day("2026-12-31")),
    };
    let since = Validity {
        from: Some(day("2027-01-01")),
        to: None,
    };
    with_table(
        &mut bundle,
        "jagdschein",
        Role::Responsible,
        &[("16", old, until), ("16", new, since)],
    );
    for (on, expected) in [("2026-12-31", old), ("2027-01-01", new)] {
        assert_eq!(flaws(&bundle, on, "contradiction"), [], "{on}");
        let service = bundle.core.service("jagdschein").unwrap();
        let found = catalogue::resolve_on(
            &bundle.core,
            &bundle.places,
            service,
            common::ars("160530000000"),
            day(on),
        );
        let offices: Vec<OfficeId> = found.responsible.iter().map(|finding| finding.office).collect();
        assert_eq!(offices, [expected], "{on}");
    }
}

#[test]
fn an_office_that_nothing_leads_to_is_an_orphan_and_one_behind_another_is_hidden() {
    let mut bundle = bundle().clone();
    let orphan = add(&mut bundle, "orphan");
    assert_eq!(flaws(&bundle, ON, "same-id"), []);
    let hidden = add(&mut bundle, "hidden");
    with_table(
        &mut bundle,
        "jagdschein",
        Role::Responsible,
        &[("16", hidden, Validity::ALWAYS)],
    );
    assert_eq!(flaws(&bundle, ON, "orphan"), [Flaw::Orphan { office: orphan }]);
    let found = flaws(&bundle, ON, "hidden");
    assert!(found.iter().any(|flaw| matches!(
        flaw,
        Flaw::Hidden { service, office } if service.as_str() == "jagdschein" && *office == hidden
    )));
}

#[test]
fn a_rule_may_hold_in_some_areas_only() {
    let mut bundle = bundle().clone();
    let town = "160670029029";
    rules(&mut bundle, "jagdschein").push(Assignment {
        level: Level::Municipality,
        target: Target::Administration,
        role: Role::Responsible,
        provenance: provenance(),
        valid: Validity::ALWAYS,
        areas: vec![town.parse().unwrap()],
    });
    let office = |place: &str| {
        let service = bundle.core.service("jagdschein").unwrap();
        let found = catalogue::resolve(&bundle.core, &bundle.places, service, common::ars(place));
        let office = bundle.core.office(found.responsible[0].office).unwrap();
        office.name.text(model::Lang::De).to_owned()
    };
    assert_eq!(office(town), "Stadt Gotha");
    assert_eq!(office("160670019019"), "Landratsamt Gotha");
    assert_eq!(flaws(&bundle, ON, "contradiction"), []);
    rules(&mut bundle, "jagdschein")[1].areas = vec!["16056".parse().unwrap()];
    assert_eq!(flaws(&bundle, ON, "unknown-limit").len(), 1);
}

#[test]
fn keys_that_lead_nowhere_are_told() {
    let mut bundle = bundle().clone();
    let office = add(&mut bundle, "x");
    let nowhere = OfficeId(99_999);
    // Eisenach is no district of its own any more.
    let rows = [
        ("16056", office, Validity::ALWAYS),
        ("16051", nowhere, Validity::ALWAYS),
    ];
    with_table(&mut bundle, "jagdschein", Role::Contact, &rows);
    rules(&mut bundle, "wohngeld").push(Assignment {
        level: Level::Land,
        target: Target::Office(nowhere),
        role: Role::Contact,
        provenance: provenance(),
        valid: Validity::ALWAYS,
        areas: vec![],
    });
    let gone: AreaKey = "16056".parse().unwrap();
    assert!(matches!(
        flaws(&bundle, ON, "unknown-area").as_slice(),
        [Flaw::UnknownArea { table, area, .. }] if table == "extra" && *area == gone
    ));
    assert_eq!(flaws(&bundle, ON, "unknown-office").len(), 1);
    assert_eq!(flaws(&bundle, ON, "unknown-target").len(), 1);
    let again = add(&mut bundle, "x");
    let offices = vec![office, again];
    assert_eq!(flaws(&bundle, ON, "same-id"), [Flaw::SameId { offices }]);
    bundle.core.tables[0].rows.clear();
    assert_eq!(bundle.core.tables[0].name, ADMINISTRATION);
    assert_eq!(flaws(&bundle, ON, "no-contact").len(), 605);
}
