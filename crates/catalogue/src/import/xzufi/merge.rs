//! Brings the content of an XZuFi file into a catalogue.

use super::{Deleted, XzufiBundle, XzufiOffice, XzufiResponsibility, XzufiService};
use crate::import::{Report, Severity};
use crate::{Bundle, Core, Places, fold};
use model::{
    AreaKey, Ars, Assignment, Date, Deadline, Fee, Identifier, Lang, Level, Office, OfficeId, OfficeKind,
    Processing, Provenance, Responsibility, ResponsibilityTable, Role, Service, ServiceTexts, Slug, Target,
    Validity,
};
use std::collections::BTreeMap;

/// Where an XZuFi file comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Name of the file, for reports.
    pub file: String,
    /// Name of the source, for what names no publisher.
    pub source: String,
    /// The day on which it was received, for what names no day.
    pub received_on: Date,
}

/// Adds the content of a file to a catalogue, replaces what has the same identifier and takes away what it deletes.
///
/// What was edited here is never replaced: its identifiers are of another agency.
#[must_use]
pub fn merge(bundle: &mut Bundle, xzufi: XzufiBundle, origin: &Origin) -> Vec<Report> {
    let mut merger = Merger {
        origin,
        reports: Vec::new(),
    };
    for (deleted, id) in &xzufi.deleted {
        match deleted {
            Deleted::Service => remove_service(bundle, id),
            Deleted::Office => remove_office(&mut bundle.core, id),
            // An older file's responsibilities are not kept apart; the services' next file brings all of them.
            Deleted::Responsibility => {}
        }
    }
    for office in xzufi.offices {
        merger.add_office(bundle, office);
    }
    let mut of_service: BTreeMap<Identifier, Vec<XzufiResponsibility>> = BTreeMap::new();
    for responsibility in xzufi.responsibilities {
        of_service
            .entry(responsibility.service.clone())
            .or_default()
            .push(responsibility);
    }
    for service in xzufi.services {
        merger.add_service(bundle, service);
    }
    for (service, responsibilities) in of_service {
        merger.add_responsibilities(bundle, &service, &responsibilities);
    }
    bundle.core.services.sort_by(|a, b| a.slug.cmp(&b.slug));
    merger.reports
}

struct Merger<'a> {
    origin: &'a Origin,
    reports: Vec<Report>,
}

impl Merger<'_> {
    fn report(&mut self, severity: Severity, field: &str, message: String) {
        self.reports.push(Report {
            file: self.origin.file.clone(),
            line: None,
            field: field.to_owned(),
            severity,
            message,
        });
    }

    fn provenance(&self, source: Option<&String>, as_of: Option<Date>) -> Provenance {
        Provenance {
            source: source.unwrap_or(&self.origin.source).clone(),
            url: None,
            as_of: as_of.unwrap_or(self.origin.received_on),
        }
    }

    fn add_office(&mut self, bundle: &mut Bundle, office: XzufiOffice) {
        let area = office
            .area
            .as_deref()
            .and_then(|key| area_of(key, &bundle.places));
        let new = Office {
            id: office.id,
            kind: OfficeKind::Other,
            name: office.name,
            department: None,
            area: area.unwrap_or(bundle.places.land),
            address: office.address,
            contacts: office.contacts,
            provenance: self.provenance(None, None),
            hours: None,
        };
        match bundle.core.offices.iter_mut().find(|known| known.id == new.id) {
            Some(known) => *known = new,
            None => bundle.core.offices.push(new),
        }
    }

    fn add_service(&mut self, bundle: &mut Bundle, service: XzufiService) {
        let provenance = self.provenance(service.publisher.as_ref(), service.as_of);
        let known = bundle
            .core
            .services
            .iter()
            .position(|known| known.id == service.id);
        let known = known.map(|at| bundle.core.services.remove(at));
        let twin = bundle
            .core
            .services
            .iter()
            .find(|other| service.key.is_some() && other.key == service.key);
        if let Some(twin) = twin {
            let message = format!("{} has the same key as {}", service.id, twin.slug);
            self.report(Severity::Warning, "leistung", message);
        }
        let slug = match &known {
            Some(known) => Some(known.slug.clone()),
            None => free_slug(service.title.text(Lang::De), &bundle.core),
        };
        let Some(slug) = slug else {
            return self.report(
                Severity::Error,
                "leistung",
                format!("{} gets no address", service.id),
            );
        };
        bundle.texts.retain(|(of, ..)| *of != slug);
        let facts = facts(&service, &provenance);
        for (lang, texts) in service.texts {
            let texts = ServiceTexts {
                fees: facts.fees.clone(),
                deadlines: facts.deadlines.clone(),
                processing: facts.processing.clone(),
                laws: facts.laws.clone(),
                provenance: Some(provenance.clone()),
                ..texts
            };
            bundle.texts.push((slug.clone(), lang, texts));
        }
        bundle.core.services.push(Service {
            id: service.id,
            slug,
            key: service.key,
            typing: service.typing,
            addressees: service.addressees,
            // XZuFi has no topics of this portal; an earlier state or an editor may have given some.
            topics: known
                .as_ref()
                .map(|known| known.topics.clone())
                .unwrap_or_default(),
            title: service.title,
            name: service.name,
            short: service.short,
            place: service.place,
            form: known.as_ref().and_then(|known| known.form.clone()),
            responsible: known.map(|known| known.responsible).unwrap_or_default(),
            updated: provenance.as_of,
        });
    }

    /// Makes a table for each role of a service; they take the place of those of an earlier file.
    fn add_responsibilities(&mut self, bundle: &mut Bundle, id: &Identifier, all: &[XzufiResponsibility]) {
        let Some(at) = bundle.core.services.iter().position(|service| service.id == *id) else {
            return self.report(
                Severity::Error,
                "zustaendigkeit.leistungID",
                format!("no such service: {id}"),
            );
        };
        let mut assignments = Vec::new();
        for role in [Role::Responsible, Role::ResponsibleAndContact, Role::Contact] {
            let rows = self.rows(bundle, all.iter().filter(|one| one.role == role));
            let Some(first) = rows.first() else { continue };
            let level = first.area.level();
            let name = format!("{id}#{}", role as u8 + 1);
            let Some(table) = put_table(&mut bundle.core, ResponsibilityTable { name, rows }) else {
                return self.report(Severity::Error, "zustaendigkeit", "too many tables".to_owned());
            };
            assignments.push(Assignment {
                level,
                target: Target::Table(table),
                role,
                provenance: self.provenance(None, None),
                valid: Validity::ALWAYS,
                areas: Vec::new(),
            });
        }
        if let Some(service) = bundle.core.services.get_mut(at) {
            service.responsible = assignments;
        }
    }

    fn rows<'a>(
        &mut self,
        bundle: &Bundle,
        all: impl Iterator<Item = &'a XzufiResponsibility>,
    ) -> Vec<Responsibility> {
        let mut rows = Vec::new();
        for one in all {
            let office = bundle
                .core
                .offices
                .iter()
                .position(|office| office.id == one.office);
            let Some(office) = office.and_then(|at| u32::try_from(at).ok()).map(OfficeId) else {
                self.report(
                    Severity::Error,
                    "zustaendigkeit",
                    format!("no such office: {}", one.office),
                );
                continue;
            };
            for key in &one.areas {
                match area_of(key, &bundle.places) {
                    Some(area) => rows.push(Responsibility {
                        area,
                        office,
                        provenance: None,
                        valid: one.valid,
                        part: None,
                    }),
                    None => self.report(
                        Severity::Error,
                        "zustaendigkeit.gebietID",
                        format!("unknown area {key:?}"),
                    ),
                }
            }
        }
        rows.sort_by_key(|row| (row.area, row.office));
        rows.dedup();
        rows
    }
}

fn facts(service: &XzufiService, provenance: &Provenance) -> ServiceTexts {
    let provenance = || provenance.clone();
    ServiceTexts {
        fees: service
            .fees
            .iter()
            .map(|(amount, note)| Fee {
                amount: *amount,
                note: note.clone(),
                provenance: provenance(),
            })
            .collect(),
        deadlines: service
            .deadlines
            .iter()
            .map(|(duration, note)| Deadline {
                duration: *duration,
                note: note.clone(),
                provenance: provenance(),
            })
            .collect(),
        processing: service
            .processing
            .iter()
            .map(|(duration, note)| Processing {
                duration: *duration,
                note: note.clone(),
                provenance: provenance(),
            })
            .collect(),
        laws: service.laws.clone(),
        ..ServiceTexts::default()
    }
}

/// An area from a regional key that may be filled up with zeros, or from a municipality key.
///
/// `160510000000` is the city of Erfurt and also its district: where there is a municipality of the key, it is meant.
fn area_of(key: &str, places: &Places) -> Option<AreaKey> {
    if !key.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match key.len() {
        // A sender may still use a key that is no longer in use; one that was divided says too little.
        8 => match places.of_key(key).as_slice() {
            [only] => Some(only.ars.into()),
            _ => None,
        },
        12 => {
            let ars: Ars = key.parse().ok()?;
            let level = match key.trim_end_matches('0').len() {
                _ if places.municipality(ars).is_some() => Level::Municipality,
                0 => Level::Federation,
                1 | 2 => Level::Land,
                3 => Level::Region,
                4 | 5 => Level::District,
                6..=9 => Level::Association,
                _ => Level::Municipality,
            };
            Some(ars.area(level))
        }
        _ => key.parse().ok(),
    }
}

/// A slug from a title that no other service has.
fn free_slug(title: &str, core: &Core) -> Option<Slug> {
    let words: Vec<String> = fold(title)
        .split(' ')
        .map(|word| {
            word.chars()
                .filter(char::is_ascii_alphanumeric)
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect();
    let mut base = String::new();
    for word in words {
        // Room for the number that makes it unique.
        if base.len() + word.len() + 1 > Slug::MAX_LEN - 6 {
            break;
        }
        if !base.is_empty() {
            base.push('-');
        }
        base.push_str(&word);
    }
    if base.is_empty() {
        base.push_str("leistung");
    }
    (1..10_000).find_map(|number| {
        let slug = if number == 1 {
            base.clone()
        } else {
            format!("{base}-{number}")
        };
        let slug: Slug = slug.parse().ok()?;
        core.services
            .iter()
            .all(|service| service.slug != slug)
            .then_some(slug)
    })
}

/// Adds or replaces a table by its name.
fn put_table(core: &mut Core, table: ResponsibilityTable) -> Option<u16> {
    let at = core.tables.iter().position(|known| known.name == table.name);
    let at = at.unwrap_or(core.tables.len());
    let index = u16::try_from(at).ok()?;
    match core.tables.get_mut(at) {
        Some(known) => *known = table,
        None => core.tables.push(table),
    }
    Some(index)
}

fn remove_service(bundle: &mut Bundle, id: &Identifier) {
    let gone = bundle.core.services.iter().position(|service| service.id == *id);
    if let Some(at) = gone {
        let gone = bundle.core.services.remove(at);
        bundle.texts.retain(|(slug, ..)| *slug != gone.slug);
    }
}

/// Takes an office away and gives those behind it their new ids.
fn remove_office(core: &mut Core, id: &Identifier) {
    let gone = core.offices.iter().position(|office| office.id == *id);
    let Some((at, gone)) = gone.and_then(|at| Some((at, OfficeId(u32::try_from(at).ok()?)))) else {
        return;
    };
    core.offices.remove(at);
    let moved = |office: OfficeId| {
        if office > gone {
            OfficeId(office.0 - 1)
        } else {
            office
        }
    };
    for table in &mut core.tables {
        table.rows.retain(|row| row.office != gone);
        for row in &mut table.rows {
            row.office = moved(row.office);
        }
    }
    for service in &mut core.services {
        service
            .responsible
            .retain(|rule| rule.target != Target::Office(gone));
        for rule in &mut service.responsible {
            if let Target::Office(office) = rule.target {
                rule.target = Target::Office(moved(office));
            }
        }
    }
}
