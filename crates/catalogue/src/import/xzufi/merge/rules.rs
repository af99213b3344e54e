//! Responsibilities become tables, those of online services and forms become rules.

use super::{Merger, Origin, provenance};
use crate::Core;
use crate::import::Severity;
use crate::import::xzufi::{XzufiOffering, XzufiResponsibility};
use model::{
    Assignment, Identifier, Offer, OfferId, OfferRule, OfficeId, Responsibility, ResponsibilityTable, Role,
    Target, Validity,
};
use std::collections::{BTreeMap, HashMap};

/// What the files say about one service.
type OfService<'a, T> = BTreeMap<Identifier, Vec<(T, &'a Origin)>>;

impl Merger<'_, '_> {
    /// Makes a table for each role of a service; they take the place of those it had.
    pub(super) fn add_rules(&mut self) {
        let mut of_service: OfService<XzufiResponsibility> = BTreeMap::new();
        for (one, origin) in std::mem::take(&mut self.responsibilities).into_vec() {
            of_service
                .entry(one.service.clone())
                .or_default()
                .push((one, origin));
        }
        let tables = self.bundle.core.tables.iter();
        let mut tables: HashMap<String, usize> = tables.map(|table| table.name.clone()).zip(0..).collect();
        for (id, all) in of_service {
            let Some((_, origin)) = all.last() else { continue };
            let Some(at) = self.service(&id, origin) else {
                continue;
            };
            let mut assignments = Vec::new();
            for role in [Role::Responsible, Role::ResponsibleAndContact, Role::Contact] {
                let rows = self.rows(all.iter().filter(|(one, _)| one.role == role));
                let Some(first) = rows.first() else { continue };
                let level = first.area.level();
                let name = format!("{id}#{}", role as u8 + 1);
                let table = ResponsibilityTable { name, rows };
                let Some(table) = put_table(&mut self.bundle.core, &mut tables, table) else {
                    let message = "too many tables".to_owned();
                    self.report(origin, Severity::Error, "zustaendigkeit", message);
                    break;
                };
                assignments.push(Assignment {
                    level,
                    target: Target::Table(table),
                    role,
                    provenance: provenance(origin, None, None),
                    valid: Validity::ALWAYS,
                    areas: Vec::new(),
                });
            }
            if let Some(service) = self.bundle.core.services.get_mut(at) {
                service.responsible = assignments;
            }
        }
    }

    /// The place of a service in the catalogue; one that is not there, or was deleted, is reported.
    fn service(&mut self, id: &Identifier, origin: &Origin) -> Option<usize> {
        let at = self.services.get(id).copied();
        let at = at.filter(|_| !self.gone_services.contains(id));
        if at.is_none() {
            let message = format!("no such service: {id}");
            self.report(origin, Severity::Error, "zustaendigkeit.leistungID", message);
        }
        at
    }

    fn rows<'r, 'o: 'r>(
        &mut self,
        all: impl Iterator<Item = &'r (XzufiResponsibility, &'o Origin)>,
    ) -> Vec<Responsibility> {
        let mut rows = Vec::new();
        for (one, origin) in all {
            let office = self.offices.get(&one.office).copied();
            let office = office.filter(|_| !self.gone_offices.contains(&one.office));
            let Some(office) = office.and_then(|at| u32::try_from(at).ok()).map(OfficeId) else {
                let message = format!("no such office: {}", one.office);
                self.report(origin, Severity::Error, "zustaendigkeit", message);
                continue;
            };
            for area in self.areas(&one.areas, "zustaendigkeit.gebietID", origin) {
                rows.extend(one.valid.iter().map(|valid| Responsibility {
                    area,
                    office,
                    provenance: None,
                    valid: *valid,
                    part: None,
                }));
            }
        }
        rows.sort_by_key(|row| (row.area, row.office));
        rows.dedup();
        rows
    }

    /// Online services and forms, and where services have them.
    pub(super) fn add_offers(&mut self) {
        let offers = self.bundle.core.offers.iter();
        let mut ids: HashMap<Identifier, usize> = offers.map(|offer| offer.id.clone()).zip(0..).collect();
        for (offer, origin) in std::mem::take(&mut self.offers).into_vec() {
            let offers = &mut self.bundle.core.offers;
            let new = Offer {
                id: offer.id,
                kind: offer.kind,
                name: offer.name,
                links: offer.links,
                provenance: provenance(origin, None, None),
            };
            let at = *ids.entry(new.id.clone()).or_insert(offers.len());
            match offers.get_mut(at) {
                Some(known) => *known = new,
                None => offers.push(new),
            }
        }
        let mut of_service: OfService<XzufiOffering> = BTreeMap::new();
        for (one, origin) in std::mem::take(&mut self.offerings).into_vec() {
            of_service
                .entry(one.service.clone())
                .or_default()
                .push((one, origin));
        }
        for (id, all) in of_service {
            let Some((_, origin)) = all.last() else { continue };
            let Some(at) = self.service(&id, origin) else {
                continue;
            };
            let mut rules: Vec<OfferRule> = Vec::new();
            for (one, origin) in &all {
                let offer = ids.get(&one.offer).and_then(|at| u32::try_from(*at).ok());
                let Some(offer) = offer.map(OfferId) else {
                    let message = format!("no such online service or form: {}", one.offer);
                    self.report(origin, Severity::Error, "zustaendigkeit", message);
                    continue;
                };
                let areas = self.areas(&one.areas, "zustaendigkeit.gebietID", origin);
                if areas.is_empty() {
                    // It must not be said to be everywhere.
                    continue;
                }
                rules.extend(one.valid.iter().map(|valid| OfferRule {
                    offer,
                    areas: areas.clone(),
                    valid: *valid,
                }));
            }
            if let Some(service) = self.bundle.core.services.get_mut(at) {
                service.offers = rules;
            }
        }
    }
}

/// Adds or replaces a table by its name.
fn put_table(core: &mut Core, known: &mut HashMap<String, usize>, table: ResponsibilityTable) -> Option<u16> {
    let at = known.get(&table.name).copied().unwrap_or(core.tables.len());
    let index = u16::try_from(at).ok()?;
    match core.tables.get_mut(at) {
        Some(known) => *known = table,
        None => {
            known.insert(table.name.clone(), at);
            core.tables.push(table);
        }
    }
    Some(index)
}
