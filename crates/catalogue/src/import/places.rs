//! `places/*.csv`.

use super::ImportError;
use super::rows::{Row, Sheet};
use super::settings::Settings;
use super::source::Log;
use crate::{FormerKey, Land, Locality, Places, Portal, PostcodePrefix, fold};
use model::{
    AreaKey, Ars, Association, AssociationKind, District, DistrictKind, Lang, Level, LinkTarget, LocalText,
    Municipality, MunicipalityKind, Postcode, Provenance,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub(super) fn read(data_dir: &Path, settings: &Settings, log: &Log) -> Result<Places, ImportError> {
    let sheet = |file: &str, columns: &[&str]| Sheet::read(data_dir, file, columns, log);
    let districts = sheet("places/districts.csv", &["key", "kind", "name"])?;
    let associations = sheet("places/associations.csv", &["key", "kind", "name", "lead"])?;
    let municipalities = sheet(
        "places/municipalities.csv",
        &["ars", "kind", "name", "population", "lat", "lon", "former"],
    )?;
    let postcodes = sheet("places/postcodes.csv", &["postcode", "ars", "seat"])?;
    let localities = sheet("places/localities.csv", &["name", "ars", "postcode"])?;
    let former = former(data_dir, log)?;
    let lands = sheet("places/lands.csv", &["key", "de", "en"])?;
    let prefixes = sheet("places/prefixes.csv", &["prefix", "land"])?;

    let mut districts: Vec<District> = districts.rows(log).filter_map(|row| district(&row)).collect();
    districts.sort_by_key(|district| district.key);
    let mut associations: Vec<Association> = associations
        .rows(log)
        .filter_map(|row| association(&row))
        .collect();
    associations.sort_by_key(|association| association.key);
    let mut municipalities: BTreeMap<Ars, Municipality> = municipalities
        .rows(log)
        .filter_map(|row| municipality(&row, &districts))
        .map(|municipality| (municipality.ars, municipality))
        .collect();
    for row in postcodes.rows(log) {
        add_postcode(&row, &mut municipalities);
    }
    let mut localities: Vec<Locality> = localities
        .rows(log)
        .filter_map(|row| locality(&row, &municipalities))
        .collect();
    localities.sort_by(|a, b| (&a.name, a.ars).cmp(&(&b.name, b.ars)));
    let mut former_keys: Vec<FormerKey> = former
        .iter()
        .flat_map(|sheet| sheet.rows(log))
        .filter_map(|row| former_key(&row, &mut municipalities))
        .collect();
    former_keys.sort_by_key(|former| (former.ags, former.ars));
    Ok(Places {
        land: settings.land,
        districts,
        associations,
        municipalities: mark_ambiguous(municipalities.into_values().collect()),
        localities,
        former_keys,
        lands: lands.rows(log).filter_map(|row| land(&row)).collect(),
        federal_portal: settings.federal_portal.clone(),
        prefixes: prefixes.rows(log).filter_map(|row| prefix(&row)).collect(),
    })
}

fn key(row: &Row, column: &str, level: Level) -> Option<AreaKey> {
    let key: AreaKey = row.parsed(column)?;
    if key.level() == level {
        return Some(key);
    }
    row.error(column, format!("needs {} digits", level.digits()));
    None
}

fn district(row: &Row) -> Option<District> {
    let kind = match row.cell("kind") {
        "district" => DistrictKind::RuralDistrict,
        "city" => DistrictKind::City,
        other => {
            row.error("kind", format!("not district or city: {other:?}"));
            return None;
        }
    };
    Some(District {
        key: key(row, "key", Level::District)?,
        name: row.required("name")?.to_owned(),
        kind,
    })
}

fn association(row: &Row) -> Option<Association> {
    let (kind, lead) = match row.cell("kind") {
        "association" => (AssociationKind::AdministrativeAssociation, None),
        "fulfilling" => (AssociationKind::FulfillingMunicipality, Some(row.parsed("lead")?)),
        other => {
            row.error("kind", format!("not association or fulfilling: {other:?}"));
            return None;
        }
    };
    Some(Association {
        key: key(row, "key", Level::Association)?,
        name: row.required("name")?.to_owned(),
        kind,
        lead,
    })
}

fn municipality(row: &Row, districts: &[District]) -> Option<Municipality> {
    let kind = match row.cell("kind") {
        "municipality" => MunicipalityKind::Municipality,
        "town" => MunicipalityKind::Town,
        "city" => MunicipalityKind::City,
        other => {
            row.error("kind", format!("not municipality, town or city: {other:?}"));
            return None;
        }
    };
    let ars: Ars = row.parsed("ars")?;
    if !districts.iter().any(|district| district.key.contains(ars)) {
        row.error("ars", "lies in no district of districts.csv");
        return None;
    }
    Some(Municipality {
        ars,
        name: row.required("name")?.to_owned(),
        kind,
        ambiguous: false,
        population: row.parsed("population")?,
        lat_e4: degrees(row, "lat", 90)?,
        lon_e4: degrees(row, "lon", 180)?,
        postcodes: Vec::new(),
        former: row
            .cell("former")
            .split(';')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect(),
    })
}

/// Degrees with at most four decimals, as ten-thousandths.
fn degrees(row: &Row, column: &str, most: u32) -> Option<i32> {
    let text = row.required(column)?;
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let read = || {
        if decimals.len() > 4 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let whole: u32 = whole.parse().ok().filter(|whole| *whole <= most)?;
        let decimals: u32 = format!("{decimals:0<4}").parse().ok()?;
        i32::try_from(whole * 10_000 + decimals).ok()
    };
    let value = read();
    if value.is_none() {
        row.error(column, "not degrees with at most four decimals");
    }
    value.map(|value| sign * value)
}

fn add_postcode(row: &Row, municipalities: &mut BTreeMap<Ars, Municipality>) {
    let (Some(postcode), Some(ars)) = (row.parsed::<Postcode>("postcode"), row.parsed::<Ars>("ars")) else {
        return;
    };
    let Some(municipality) = municipalities.get_mut(&ars) else {
        row.error("ars", "no such municipality");
        return;
    };
    if municipality.postcodes.contains(&postcode) {
        row.warn("postcode", "stands twice");
    } else if row.cell("seat") == "seat" {
        municipality.postcodes.insert(0, postcode);
    } else {
        municipality.postcodes.push(postcode);
    }
}

fn locality(row: &Row, municipalities: &BTreeMap<Ars, Municipality>) -> Option<Locality> {
    let ars: Ars = row.parsed("ars")?;
    if !municipalities.contains_key(&ars) {
        row.error("ars", "no such municipality");
        return None;
    }
    Some(Locality {
        name: row.required("name")?.to_owned(),
        ars,
        postcode: row.parsed("postcode")?,
    })
}

/// `former.csv`, which a Land without old keys need not have.
fn former(data_dir: &Path, log: &Log) -> Result<Option<Sheet>, ImportError> {
    const FILE: &str = "places/former.csv";
    if !data_dir.join(FILE).exists() {
        return Ok(None);
    }
    Sheet::read(data_dir, FILE, &["ags", "name", "ars", "source", "as_of"], log).map(Some)
}

/// A former key; its name becomes one by which the municipality of today is found.
fn former_key(row: &Row, municipalities: &mut BTreeMap<Ars, Municipality>) -> Option<FormerKey> {
    let former = FormerKey {
        ags: row.parsed("ags")?,
        name: row.required("name")?.to_owned(),
        ars: row.parsed("ars")?,
        provenance: Provenance {
            source: row.required("source")?.to_owned(),
            url: row.some("source_url").map(str::to_owned),
            as_of: row.parsed("as_of")?,
        },
    };
    if municipalities.keys().any(|ars| ars.ags() == former.ags) {
        row.error("ags", "is the key of a municipality of today");
        return None;
    }
    let Some(today) = municipalities.get_mut(&former.ars) else {
        row.error("ars", "no such municipality");
        return None;
    };
    if today.name != former.name && !today.former.contains(&former.name) {
        today.former.push(former.name.clone());
    }
    Some(former)
}

fn land(row: &Row) -> Option<Land> {
    Some(Land {
        key: key(row, "key", Level::Land)?,
        name: LocalText::german(row.required("de")?).with(Lang::En, row.cell("en")),
        portal: row.some("portal").and_then(|name| portal(row, name)),
    })
}

fn portal(row: &Row, name: &str) -> Option<Portal> {
    let url: LinkTarget = row.parsed("portal_url")?;
    if !url.is_web() {
        row.error("portal_url", "not a page on the web");
        return None;
    }
    Some(Portal {
        name: name.to_owned(),
        url,
        provenance: Provenance {
            source: row.required("source")?.to_owned(),
            url: row.some("source_url").map(str::to_owned),
            as_of: row.parsed("as_of")?,
        },
    })
}

fn prefix(row: &Row) -> Option<PostcodePrefix> {
    let digits = row.required("prefix")?;
    if !matches!(digits.len(), 2 | 3) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        row.error("prefix", "not two or three digits");
        return None;
    }
    Some(PostcodePrefix {
        digits: digits.to_owned(),
        land: key(row, "land", Level::Land)?,
    })
}

fn mark_ambiguous(mut municipalities: Vec<Municipality>) -> Vec<Municipality> {
    let mut seen = BTreeSet::new();
    let twice: BTreeSet<String> = municipalities
        .iter()
        .map(|m| fold(&m.name))
        .filter(|name| !seen.insert(name.clone()))
        .collect();
    for municipality in &mut municipalities {
        municipality.ambiguous = twice.contains(&fold(&municipality.name));
    }
    municipalities
}
