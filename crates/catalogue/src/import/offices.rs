//! `offices/*.csv` and `offices/authorities/*.toml`: offices and the tables of who serves which area.
//!
//! `administrations.csv` becomes the first table, together with the administrations that no list names but the law
//! makes certain; each other CSV file becomes a table of its own name.

use super::rows::{Row, Sheet};
use super::settings::{Settings, local_text};
use super::source::{Log, Record, Source};
use super::{ImportError, details, limits};
use crate::{ADMINISTRATION, Places};
use model::{
    Address, AreaKey, ContactChannel, ContactPoint, Date, Identifier, Level, LinkTarget, LocalText, Office,
    OfficeId, OfficeKind, Provenance, Responsibility, ResponsibilityTable,
};
use std::collections::BTreeMap;
use std::path::Path;

const COLUMNS: [&str; 13] = [
    "area",
    "kind",
    "name",
    "department",
    "street",
    "postcode",
    "city",
    "email",
    "phone",
    "fax",
    "source",
    "source_url",
    "as_of",
];

/// All offices, and how services name them.
#[derive(Default)]
pub(super) struct Offices {
    pub(super) offices: Vec<Office>,
    pub(super) tables: Vec<ResponsibilityTable>,
    /// Authorities by the name of their file, with their level.
    pub(super) authorities: BTreeMap<String, (OfficeId, Level)>,
}

pub(super) fn read(
    data_dir: &Path,
    settings: &Settings,
    places: &Places,
    log: &Log,
) -> Result<Offices, ImportError> {
    let mut all = Offices::default();
    let administrations = Sheet::read(data_dir, "offices/administrations.csv", &COLUMNS, log)?;
    all.read_table(ADMINISTRATION, &administrations, settings, log);
    all.derive_administrations(settings, places);
    for file in super::files(data_dir, "offices", "csv")? {
        if file.stem != "administrations" {
            let sheet = Sheet::read(data_dir, &file.path, &COLUMNS, log)?;
            all.read_table(&file.stem, &sheet, settings, log);
        }
    }
    for file in super::files(data_dir, "offices/authorities", "toml")? {
        let text = super::read_text(data_dir, &file.path)?;
        let source = Source {
            file: &file.path,
            text: &text,
            log,
        };
        if let Some((office, level)) = source
            .parse()
            .and_then(|table| authority(&Record::new(source, &table), &file.stem, settings))
        {
            let id = all.add(office);
            all.authorities.insert(file.stem, (id, level));
        }
    }
    details::read(data_dir, &mut all.offices, log)?;
    Ok(all)
}

impl Offices {
    pub(super) fn add(&mut self, office: Office) -> OfficeId {
        let id = OfficeId(u32::try_from(self.offices.len()).unwrap_or(u32::MAX));
        self.offices.push(office);
        id
    }

    /// Adds an office; where an area has several of one table, those after the first get a number in their identifiers.
    fn add_unlike(&mut self, mut office: Office) -> OfficeId {
        let own = office.id.value.clone();
        let mut number = 1;
        while self.offices.iter().any(|other| other.id == office.id) {
            number += 1;
            office.id.value = format!("{own}-{number}");
        }
        self.add(office)
    }

    fn read_table(&mut self, name: &str, sheet: &Sheet, settings: &Settings, log: &Log) {
        let mut rows: Vec<Responsibility> = Vec::new();
        let first = self.offices.len();
        for row in sheet.rows(log) {
            let Some(office) = office_of(&row, name, settings) else {
                continue;
            };
            let (Some(valid), Some(part)) = (limits::validity(&row), limits::part(&row)) else {
                continue;
            };
            let area = office.area;
            // One branch may serve several districts, each in a row of its own.
            let known = self.offices.iter().skip(first).position(|other| {
                other.kind == office.kind
                    && other.name == office.name
                    && other.department == office.department
                    && other.addresses == office.addresses
            });
            let provenance = Some(Box::new(office.provenance.clone()));
            let id = match known.and_then(|at| self.offices.get_mut(first + at).map(|o| (first + at, o))) {
                Some((at, other)) => {
                    if other.area != area {
                        other.area = settings.land;
                    }
                    OfficeId(u32::try_from(at).unwrap_or(u32::MAX))
                }
                None => self.add_unlike(office),
            };
            rows.push(Responsibility {
                area,
                office: id,
                provenance,
                valid,
                part,
            });
        }
        // Where an office serves one area only, its own source already says so.
        let offices: Vec<OfficeId> = rows.iter().map(|row| row.office).collect();
        for row in &mut rows {
            if offices.iter().filter(|office| **office == row.office).count() == 1 {
                row.provenance = None;
            }
        }
        rows.sort_by_key(|row| (row.area, row.office));
        self.tables.push(ResponsibilityTable {
            name: name.to_owned(),
            rows,
        });
    }
}

pub(super) fn identifier(settings: &Settings, value: &str) -> Identifier {
    Identifier {
        agency: settings.agency.clone(),
        scheme: "OE".to_owned(),
        value: value.to_owned(),
    }
}

fn office_of(row: &Row, table: &str, settings: &Settings) -> Option<Office> {
    let area: AreaKey = row.parsed("area")?;
    let kind = match row.cell("kind") {
        "municipality" => OfficeKind::MunicipalAdministration,
        "association" => OfficeKind::Association,
        "fulfilling" => OfficeKind::FulfillingMunicipality,
        "district" => OfficeKind::DistrictAdministration,
        "city" => OfficeKind::CityAdministration,
        "health" => OfficeKind::HealthOffice,
        "cadastre" => OfficeKind::CadastreBranch,
        "land" => OfficeKind::LandAuthority,
        "federation" => OfficeKind::FederalAuthority,
        "other" => OfficeKind::Other,
        other => {
            row.error("kind", format!("unknown kind {other:?}"));
            return None;
        }
    };
    let name = row.required("name")?;
    let mut contacts = Vec::new();
    for (column, channel) in [
        ("email", ContactChannel::Email),
        ("phone", ContactChannel::Phone),
        ("fax", ContactChannel::Fax),
    ] {
        if let Some(value) = row.some(column) {
            match contact(channel, value) {
                Ok(point) => contacts.push(point),
                Err(message) => row.warn(column, message),
            }
        }
    }
    Some(Office {
        id: identifier(settings, &format!("{table}-{area}")),
        kind,
        name: LocalText::german(name),
        department: row.some("department").map(str::to_owned),
        area,
        addresses: address([row.cell("street"), row.cell("postcode"), row.cell("city")]),
        contacts,
        provenance: Provenance {
            source: row.required("source")?.to_owned(),
            url: row.some("source_url").map(str::to_owned),
            as_of: row.parsed::<Date>("as_of")?,
        },
        hours: None,
        details: None,
    })
}

fn authority(record: &Record, id: &str, settings: &Settings) -> Option<(Office, Level)> {
    let (kind, level) = match record.required("level")? {
        "land" => (OfficeKind::LandAuthority, Level::Land),
        "federation" => (OfficeKind::FederalAuthority, Level::Federation),
        other => {
            record.error("level", format!("not land or federation: {other:?}"));
            return None;
        }
    };
    let mut contacts = Vec::new();
    for (field, channel) in [
        ("url", ContactChannel::Web),
        ("phone", ContactChannel::Phone),
        ("fax", ContactChannel::Fax),
        ("email", ContactChannel::Email),
    ] {
        if let Some(value) = record.text(field) {
            match contact(channel, value) {
                Ok(point) => contacts.push(point),
                Err(message) => record.warn(field, message),
            }
        }
    }
    let cells = ["street", "postcode", "city"].map(|name| record.text(name).unwrap_or_default());
    let office = Office {
        id: identifier(settings, id),
        kind,
        name: local_text(record)?,
        department: record.text("department").map(str::to_owned),
        area: record.required_parsed("area")?,
        addresses: address(cells),
        contacts,
        provenance: super::facts::provenance(record)?,
        hours: super::hours::hours(record),
        details: details::details(record),
    };
    record.finish();
    Some((office, level))
}

/// The one address of a list; none if nothing is known of it.
fn address([street, postcode, city]: [&str; 3]) -> Vec<Address> {
    let address = Address {
        street: street.to_owned(),
        postcode: postcode.to_owned(),
        city: city.to_owned(),
        ..Address::default()
    };
    Vec::from_iter((address != Address::default()).then_some(address))
}

/// A contact that a page may make a link of.
pub(super) fn contact(channel: ContactChannel, value: &str) -> Result<ContactPoint, String> {
    let link = match channel {
        ContactChannel::Email => format!("mailto:{value}"),
        ContactChannel::Web => value.to_owned(),
        ContactChannel::Phone | ContactChannel::Fax => {
            format!("tel:{}", value.replace(|c: char| c.is_whitespace(), ""))
        }
    };
    link.parse::<LinkTarget>().map_err(|error| error.to_string())?;
    Ok(ContactPoint {
        channel,
        value: value.to_owned(),
    })
}
