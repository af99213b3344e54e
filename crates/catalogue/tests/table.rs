//! Who is responsible, by the cases of `fixtures/cases.tsv` over the catalogue's own data.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/common.rs"]
mod common;

use catalogue::{Finding, Reason, resolve};
use common::{ars, bundle};
use model::{Lang, OfficeId};
use std::collections::BTreeSet;

/// `None` stands for "-".
fn some(cell: &str) -> Option<&str> {
    Some(cell).filter(|cell| *cell != "-")
}

fn name(id: OfficeId) -> String {
    let office = bundle().core.office(id).unwrap();
    let name = office.name.text(Lang::De);
    match &office.department {
        Some(department) => format!("{name} / {department}"),
        None => name.to_owned(),
    }
}

fn only(findings: &[Finding]) -> Result<Option<&Finding>, String> {
    match findings {
        [] => Ok(None),
        [only] => Ok(Some(only)),
        several => Err(format!("{} offices", several.len())),
    }
}

fn reason(reason: Reason) -> String {
    match reason {
        Reason::Exception => "exception".into(),
        Reason::OwnAdministration => "own".to_owned(),
        Reason::CityAdministration => "city".to_owned(),
        Reason::Association { key } => format!("association:{key}"),
        Reason::FulfillingMunicipality { key, is_itself: true } => format!("fulfilling-itself:{key}"),
        Reason::FulfillingMunicipality {
            key,
            is_itself: false,
        } => format!("fulfilling:{key}"),
        Reason::District => "district".to_owned(),
        Reason::ByArea => "by-area".to_owned(),
        Reason::Land => "land".to_owned(),
        Reason::Federation => "federation".to_owned(),
    }
}

/// What is wrong with one case.
fn mistake(cells: &[&str]) -> Result<(), String> {
    let [service, place, municipality, office, why, contact, _remark] = cells else {
        return Err(format!("{} cells", cells.len()));
    };
    let bundle = bundle();
    let service = bundle.core.service(service).ok_or("no such service")?;
    let found = bundle
        .places
        .municipality(ars(place))
        .ok_or("no such municipality")?;
    if found.name != *municipality {
        return Err(format!("{place} is {}", found.name));
    }
    let answer = resolve(&bundle.core, &bundle.places, service, found.ars);
    let responsible = only(&answer.responsible)?;
    let told = (
        responsible.map(|finding| name(finding.office)),
        responsible.map(|finding| reason(finding.reason)),
        only(&answer.contacts)?.map(|finding| name(finding.office)),
    );
    let expected = (
        some(office).map(str::to_owned),
        some(why).map(str::to_owned),
        some(contact).map(str::to_owned),
    );
    if told != expected {
        return Err(format!("{told:?}, expected {expected:?}"));
    }
    if answer.general.is_empty() {
        return Err("no general contact".to_owned());
    }
    Ok(())
}

#[test]
fn every_case_of_the_table_holds() {
    let table = include_str!("fixtures/cases.tsv");
    let cases: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').collect())
        .collect();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|cells| {
            mistake(cells)
                .err()
                .map(|error| format!("{}: {error}", cells.join(" ")))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
    assert!(cases.len() >= 150, "{}", cases.len());
    let places: BTreeSet<&str> = cases.iter().map(|cells| cells[1]).collect();
    for needed in [
        "160685050009",
        "160705009013",
        "160695002011",
        "160745011016",
        "160735005046",
        "160745015051",
        "160745005038",
        "160765051003",
    ] {
        assert!(places.contains(needed), "{needed}");
    }
    let districts: BTreeSet<&str> = places.iter().map(|place| place.split_at(5).0).collect();
    assert_eq!(districts.len(), 22);
}
