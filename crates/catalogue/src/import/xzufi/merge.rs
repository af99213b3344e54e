//! Brings the content of XZuFi files into a catalogue.

mod keys;
mod rules;
mod service;

use super::latest::Latest;
use super::{Deleted, XzufiBundle, XzufiOffer, XzufiOffering, XzufiOffice, XzufiResponsibility};
use crate::import::{Report, Severity};
use crate::{Bundle, Core};
use keys::Areas;
use model::{
    Access, AreaKey, Date, Identifier, LocalText, Office, OfficeDetails, OfficeId, OfficeKind, PlaceQuestion,
    Provenance, Slug, Target,
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The codes of `bezugsortTyp`. Their list is published without labels, so the operator says what they mean.
pub const PLACE_CODES: [&str; 5] = ["001", "002", "003", "004", "005"];

/// Where an XZuFi file comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Name of the file, for reports.
    pub file: String,
    /// Name of the source, for what names no publisher.
    pub source: String,
    /// The day on which it was received, for what names no day.
    pub received_on: Date,
    /// What the codes of `bezugsortTyp` mean ([`PLACE_CODES`]), as far as the operator says it.
    pub places: BTreeMap<String, PlaceQuestion>,
}

/// Adds the content of a file to a catalogue; see [`merge_all`].
#[must_use]
pub fn merge(bundle: &mut Bundle, xzufi: XzufiBundle, origin: &Origin) -> Vec<Report> {
    merge_all(bundle, vec![(xzufi, origin)])
}

/// Adds the content of files to a catalogue, one after another: a later record takes the place of an earlier one of the same
/// identifier, and what a file deletes is taken from the files before it.
///
/// A service's offices are those of all files together; they take the place of those it had in the catalogue. What was
/// edited here is never replaced: its identifiers are of another agency.
#[must_use]
pub fn merge_all(bundle: &mut Bundle, files: Vec<(XzufiBundle, &Origin)>) -> Vec<Report> {
    let mut merger = Merger::new(bundle);
    for (content, origin) in files {
        merger.add_file(content, origin);
    }
    merger.finish()
}

/// A record with the file that it comes from.
type From<'a, T> = (T, &'a Origin);

struct Merger<'a, 'b> {
    bundle: &'b mut Bundle,
    reports: Vec<Report>,
    areas: Areas,
    services: HashMap<Identifier, usize>,
    offices: HashMap<Identifier, usize>,
    slugs: HashSet<Slug>,
    gone_services: HashSet<Identifier>,
    gone_offices: HashSet<Identifier>,
    responsibilities: Latest<From<'a, XzufiResponsibility>>,
    offers: Latest<From<'a, XzufiOffer>>,
    offerings: Latest<From<'a, XzufiOffering>>,
}

impl<'a, 'b> Merger<'a, 'b> {
    fn new(bundle: &'b mut Bundle) -> Self {
        let core = &bundle.core;
        let places = |ids: &mut dyn Iterator<Item = &Identifier>| ids.cloned().zip(0..).collect();
        Self {
            reports: Vec::new(),
            areas: Areas::default(),
            services: places(&mut core.services.iter().map(|service| &service.id)),
            offices: places(&mut core.offices.iter().map(|office| &office.id)),
            slugs: core.services.iter().map(|service| service.slug.clone()).collect(),
            gone_services: HashSet::new(),
            gone_offices: HashSet::new(),
            responsibilities: Latest::default(),
            offers: Latest::default(),
            offerings: Latest::default(),
            bundle,
        }
    }

    fn report(&mut self, origin: &Origin, severity: Severity, field: &str, message: String) {
        self.reports
            .push(Report::new(&origin.file, None, field, severity, message));
    }

    fn add_file(&mut self, content: XzufiBundle, origin: &'a Origin) {
        for (deleted, id) in &content.deleted {
            match deleted {
                Deleted::Service => self.remove_service(id),
                Deleted::Office => {
                    self.gone_offices.insert(id.clone());
                }
                Deleted::Responsibility => {
                    self.responsibilities.remove(id);
                    self.offerings.remove(id);
                }
                Deleted::Offer => self.offers.remove(id),
            }
        }
        for office in content.offices {
            self.add_office(office, origin);
        }
        for service in content.services {
            self.add_service(service, origin);
        }
        for one in content.responsibilities {
            let id = one.id.clone();
            self.responsibilities.put(id.as_ref(), (one, origin));
        }
        for offer in content.offers {
            let id = offer.id.clone();
            self.offers.put(Some(&id), (offer, origin));
        }
        for one in content.offerings {
            let id = one.id.clone();
            self.offerings.put(id.as_ref(), (one, origin));
        }
    }

    fn add_office(&mut self, office: XzufiOffice, origin: &Origin) {
        let area = office
            .area
            .as_deref()
            .and_then(|key| self.areas.of(key, &self.bundle.places));
        self.gone_offices.remove(&office.id);
        let has_details = office.access != Access::default() || office.hours_text != LocalText::default();
        let details = has_details.then(|| {
            Box::new(OfficeDetails {
                access: office.access,
                hours_text: office.hours_text,
                ..OfficeDetails::of(provenance(origin, None, None))
            })
        });
        let new = Office {
            id: office.id,
            kind: OfficeKind::Other,
            name: office.name,
            department: None,
            area: area.unwrap_or(self.bundle.places.land),
            addresses: office.addresses,
            contacts: office.contacts,
            provenance: provenance(origin, None, None),
            hours: None,
            details,
        };
        let offices = &mut self.bundle.core.offices;
        let known = self.offices.get(&new.id).and_then(|at| offices.get_mut(*at));
        match known {
            Some(known) => *known = new,
            None => {
                self.offices.insert(new.id.clone(), offices.len());
                offices.push(new);
            }
        }
    }

    /// The areas of keys; what leads nowhere is reported.
    fn areas(&mut self, keys: &[String], field: &str, origin: &Origin) -> Vec<AreaKey> {
        let mut areas = Vec::with_capacity(keys.len());
        for key in keys {
            match self.areas.of(key, &self.bundle.places) {
                Some(area) => areas.push(area),
                None => self.report(origin, Severity::Error, field, format!("unknown area {key:?}")),
            }
        }
        areas.sort_unstable();
        areas.dedup();
        areas
    }

    fn finish(mut self) -> Vec<Report> {
        self.add_rules();
        self.add_offers();
        let Bundle { core, texts, .. } = self.bundle;
        let gone: HashSet<Slug> = core
            .services
            .iter()
            .filter(|service| self.gone_services.contains(&service.id))
            .map(|service| service.slug.clone())
            .collect();
        core.services.retain(|service| !gone.contains(&service.slug));
        texts.retain(|(slug, ..)| !gone.contains(slug));
        remove_offices(core, &self.gone_offices);
        core.services.sort_by(|a, b| a.slug.cmp(&b.slug));
        self.reports
    }
}

fn provenance(origin: &Origin, source: Option<&String>, as_of: Option<Date>) -> Provenance {
    Provenance {
        source: source.unwrap_or(&origin.source).clone(),
        url: None,
        as_of: as_of.unwrap_or(origin.received_on),
    }
}

/// Takes offices away and gives those behind them their new ids.
fn remove_offices(core: &mut Core, gone: &HashSet<Identifier>) {
    if gone.is_empty() {
        return;
    }
    let mut next = 0;
    let mut ids: HashMap<OfficeId, OfficeId> = HashMap::with_capacity(core.offices.len());
    for (office, at) in core.offices.iter().zip(0..) {
        if !gone.contains(&office.id) {
            ids.insert(OfficeId(at), OfficeId(next));
            next += 1;
        }
    }
    core.offices.retain(|office| !gone.contains(&office.id));
    for table in &mut core.tables {
        table.rows.retain_mut(|row| {
            let id = ids.get(&row.office);
            row.office = id.copied().unwrap_or(row.office);
            id.is_some()
        });
    }
    for service in &mut core.services {
        service.responsible.retain_mut(|rule| match rule.target {
            Target::Office(office) => {
                let id = ids.get(&office);
                rule.target = Target::Office(id.copied().unwrap_or(office));
                id.is_some()
            }
            Target::Administration | Target::Table(_) => true,
        });
    }
}
