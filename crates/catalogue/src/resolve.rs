//! Who is responsible for a service in a municipality.
//!
//! The walk goes from the municipality up to the federation. The nearest level with an office that decides (role 01
//! or 02) wins; contact points (role 03) are collected on the way and never take the place of such an office.

use crate::{Core, Places};
use model::{
    AreaKey, Ars, Assignment, Date, Detail, Details, Level, OfficeId, OfficeKind, Part, Provenance,
    Responsibility, Role, Service, Target, Within,
};
use std::collections::BTreeSet;

/// Levels of the walk.
const LEVELS: usize = 6;

/// Why an office was found; the page makes a sentence of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The municipality administers itself.
    OwnAdministration,
    /// The kreisfreie Stadt, on both of its levels.
    CityAdministration,
    /// The municipality belongs to a Verwaltungsgemeinschaft.
    Association {
        /// Key of the association.
        key: AreaKey,
    },
    /// The municipality is administered by an erfüllende Gemeinde, or is one.
    FulfillingMunicipality {
        /// Key of the association.
        key: AreaKey,
        /// True if the municipality itself is the one that administers the others.
        is_itself: bool,
    },
    /// The Landkreis that the municipality lies in.
    District,
    /// A rule of its own for some areas gives the task to their general administrations.
    Exception,
    /// A list of offices by area names it.
    ByArea,
    /// One office for the whole Land.
    Land,
    /// One office for all of Germany.
    Federation,
}

/// An office that was found, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The office.
    pub office: OfficeId,
    /// In which role.
    pub role: Role,
    /// The area for which it was found.
    pub area: AreaKey,
    /// The level of that area.
    pub level: Level,
    /// Why.
    pub reason: Reason,
    /// The law or list that gives the task to this sort of office.
    pub provenance: Provenance,
    /// Where it is said that this office is the one of this area, if a list of offices says so.
    pub area_provenance: Option<Provenance>,
    /// The part of the municipality for which it is, if not for all of it.
    pub part: Option<Box<Part>>,
}

/// One level of the walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The area that was asked.
    pub area: AreaKey,
    /// Offices found there that decide.
    pub found: Vec<OfficeId>,
    /// Offices found there that are contact points only.
    pub contacts: Vec<OfficeId>,
    /// True for the level that the answer comes from.
    pub decisive: bool,
}

/// The answer, with the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// The municipality that was asked for.
    pub ars: Ars,
    /// False if there is no such service in this municipality: then nobody was looked for.
    pub offered: bool,
    /// The levels from the municipality up to the federation.
    pub steps: Vec<Step>,
    /// Offices that decide. Several are normal; none means that it is not known.
    pub responsible: Vec<Finding>,
    /// Contact points that are not among the offices that decide.
    pub contacts: Vec<Finding>,
    /// The general administrations of the municipality and the district, the nearest first: whom to ask if nothing
    /// is known.
    pub general: Vec<OfficeId>,
    /// What a citizen would have to say to be told more exactly, sorted; until then the offices of all parts that come
    /// into question are named.
    pub questions: Vec<Detail>,
}

impl Resolution {
    /// True if it is known who decides.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        !self.responsible.is_empty()
    }
}

/// Finds the offices of a service in a municipality, on the catalogue's own day ([`crate::Meta::day`]).
///
/// Not without limits of time: then an office and its successor would both be found. Who has a clock asks
/// [`resolve_on`].
#[must_use]
pub fn resolve(core: &Core, places: &Places, service: &Service, ars: Ars) -> Resolution {
    resolve_on(core, places, service, ars, core.meta.day())
}

/// Finds the offices of a service in a municipality on a day: rules and rows of tables that do not hold on it are
/// passed over.
#[must_use]
pub fn resolve_on(core: &Core, places: &Places, service: &Service, ars: Ars, day: Date) -> Resolution {
    resolve_in(core, places, service, ars, day, &Details::default())
}

/// Finds the offices of a service at an address on a day, where offices serve parts of a municipality only.
///
/// Within a table the row of a part in which the address lies comes before the one for the whole municipality.
#[must_use]
pub fn resolve_in(
    core: &Core,
    places: &Places,
    service: &Service,
    ars: Ars,
    day: Date,
    details: &Details,
) -> Resolution {
    let asked = Asked {
        core,
        places,
        ars,
        day,
        details,
    };
    let mut resolution = Resolution {
        ars,
        offered: service.is_offered_in(ars),
        steps: Vec::with_capacity(LEVELS),
        responsible: Vec::new(),
        contacts: Vec::new(),
        general: general(core, ars, day),
        questions: Vec::new(),
    };
    let mut contacts = Vec::new();
    // Where there is no such service, nobody decides about it.
    let chain = ars.chain();
    let walk = if resolution.offered { chain.as_slice() } else { &[] };
    for &area in walk {
        let (found, step_contacts) = findings_at(asked, service, area, &mut resolution.questions);
        let decisive = resolution.responsible.is_empty() && !found.is_empty();
        resolution.steps.push(Step {
            area,
            found: found.iter().map(|finding| finding.office).collect(),
            contacts: step_contacts.iter().map(|finding| finding.office).collect(),
            decisive,
        });
        if decisive {
            resolution.responsible = found;
        }
        contacts.extend(step_contacts);
    }
    for contact in contacts {
        let known = resolution.responsible.iter().chain(&resolution.contacts);
        if !known.into_iter().any(|finding| finding.office == contact.office) {
            resolution.contacts.push(contact);
        }
    }
    resolution.questions.sort();
    resolution
}

/// What was asked, and of whom.
#[derive(Clone, Copy)]
struct Asked<'a> {
    core: &'a Core,
    places: &'a Places,
    ars: Ars,
    day: Date,
    details: &'a Details,
}

/// The offices that decide, and the contact points.
fn findings_at(
    asked: Asked,
    service: &Service,
    area: AreaKey,
    questions: &mut Vec<Detail>,
) -> (Vec<Finding>, Vec<Finding>) {
    let mut findings: Vec<Finding> = Vec::new();
    let rules = service.responsible.iter();
    for assignment in rules.filter(|rule| rule.holds(asked.ars, asked.day)) {
        let mut add = |office, row: Option<&Responsibility>, depends: bool| {
            let finding = || Finding {
                office,
                role: assignment.role,
                area,
                level: area.level(),
                reason: reason(asked, assignment, office, area),
                provenance: assignment.provenance.clone(),
                area_provenance: row.and_then(|row| row.provenance.as_deref().cloned()),
                part: row.and_then(|row| row.part.clone()),
            };
            // Two rules may lead to one office; the one that decides says more.
            // An office of several parts is named with each of them as long as it depends on the part.
            let part = row.and_then(|row| row.part.as_ref());
            let same =
                |known: &&mut Finding| known.office == office && (!depends || known.part.as_ref() == part);
            match findings.iter_mut().find(same) {
                Some(known) if !known.role.decides() && assignment.role.decides() => *known = finding(),
                Some(_) => {}
                None => {
                    // Mostly there is one: a larger start would cost more than all else here.
                    findings.reserve_exact(1);
                    findings.push(finding());
                }
            }
        };
        match assignment.target {
            Target::Administration if covers(assignment.level, area.level()) => {
                at_address(asked, 0, area, questions, |row, depends| {
                    add(row.office, Some(row), depends);
                });
            }
            // The rows say themselves which level they are for.
            Target::Table(table) => {
                at_address(asked, table, area, questions, |row, depends| {
                    add(row.office, Some(row), depends);
                });
            }
            Target::Office(id) if assignment.level == area.level() => {
                if asked
                    .core
                    .office(id)
                    .is_some_and(|office| office.area.contains(asked.ars))
                {
                    add(id, None, false);
                }
            }
            Target::Administration | Target::Office(_) => {}
        }
    }
    if findings.iter().all(|finding| finding.role.decides()) {
        return (findings, Vec::new());
    }
    findings.into_iter().partition(|finding| finding.role.decides())
}

/// The rows of a table that come into question for an address.
fn at_address<'a>(
    asked: Asked<'a>,
    table: u16,
    area: AreaKey,
    questions: &mut Vec<Detail>,
    mut add: impl FnMut(&'a Responsibility, bool),
) {
    let of_area = of_area(asked.core, table, area);
    let rows = || of_area.iter().filter(|row| row.valid.holds_on(asked.day));
    let within = |row: &Responsibility| match row.part.as_deref() {
        None => Within::Yes,
        Some(part) => part.contains(asked.details),
    };
    let exact = rows().any(|row| row.part.is_some() && within(row) == Within::Yes);
    // "12a" is an exception from "2 to 12".
    let house = asked.details.house.as_ref();
    let names = |row: &Responsibility| {
        let part = row.part.as_deref();
        house.is_some_and(|house| part.is_some_and(|part| part.names(house))) && within(row) == Within::Yes
    };
    let by_house = house.is_some() && rows().any(names);
    for row in rows().filter(|row| !by_house || names(row)) {
        match within(row) {
            Within::Yes if row.part.is_some() || !exact => add(row, false),
            Within::Depends(detail) if !exact => {
                if !questions.contains(&detail) {
                    questions.push(detail);
                }
                add(row, true);
            }
            _ => {}
        }
    }
}

/// The Ortsteile of a municipality that have offices of their own for a service on a day, sorted: what a citizen may
/// answer to [`Detail::Locality`].
#[must_use]
pub fn localities(core: &Core, service: &Service, ars: Ars, day: Date) -> Vec<String> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for rule in service.responsible.iter().filter(|rule| rule.holds(ars, day)) {
        let table = match rule.target {
            Target::Administration => 0,
            Target::Table(table) => table,
            Target::Office(_) => continue,
        };
        for area in ars.chain() {
            let parts = rows(core, table, area, day).filter_map(|row| row.part.as_deref());
            names.extend(parts.filter_map(|part| part.locality.clone()));
        }
    }
    names.into_iter().collect()
}

/// The administration of the municipal level may be that of the association.
const fn covers(rule: Level, level: Level) -> bool {
    matches!(
        (rule, level),
        (Level::Municipality, Level::Municipality | Level::Association)
            | (Level::Association, Level::Association)
            | (Level::District, Level::District)
            | (Level::Region, Level::Region)
            | (Level::Land, Level::Land)
            | (Level::Federation, Level::Federation)
    )
}

/// The rows of a table for an area that hold on a day.
fn rows(core: &Core, table: u16, area: AreaKey, day: Date) -> impl Iterator<Item = &Responsibility> {
    of_area(core, table, area)
        .iter()
        .filter(move |row| row.valid.holds_on(day))
}

fn of_area(core: &Core, table: u16, area: AreaKey) -> &[Responsibility] {
    let table = core.tables.get(usize::from(table));
    let rows = table.map(|table| table.rows.as_slice()).unwrap_or_default();
    // Most tables have rows of one level only: for the others there is nothing to search.
    let within = rows.first().is_some_and(|first| first.area <= area)
        && rows.last().is_some_and(|last| area <= last.area);
    if !within {
        return &[];
    }
    let from = rows.partition_point(|row| row.area < area);
    let rows = rows.get(from..).unwrap_or_default();
    let end = rows.iter().position(|row| row.area != area);
    rows.get(..end.unwrap_or(rows.len())).unwrap_or_default()
}

fn reason(asked: Asked, assignment: &Assignment, office: OfficeId, area: AreaKey) -> Reason {
    let by_level = match area.level() {
        Level::Land => Reason::Land,
        Level::Federation => Reason::Federation,
        _ => Reason::ByArea,
    };
    if assignment.target != Target::Administration {
        return by_level;
    }
    // The general reasons would be wrong there: another municipality of the kind does not do it.
    if !assignment.areas.is_empty() {
        return Reason::Exception;
    }
    match asked.core.office(office).map(|office| office.kind) {
        Some(OfficeKind::MunicipalAdministration) => Reason::OwnAdministration,
        Some(OfficeKind::CityAdministration) => Reason::CityAdministration,
        Some(OfficeKind::DistrictAdministration) => Reason::District,
        Some(OfficeKind::Association) => Reason::Association { key: area },
        Some(OfficeKind::FulfillingMunicipality) => Reason::FulfillingMunicipality {
            key: area,
            is_itself: asked
                .places
                .association_of(asked.ars)
                .is_some_and(|association| association.lead == Some(asked.ars)),
        },
        _ => by_level,
    }
}

/// The general administrations of a municipality and of its district on a day, the nearest first.
#[must_use]
pub fn general(core: &Core, ars: Ars, day: Date) -> Vec<OfficeId> {
    // That of the municipality or its association, and that of the district.
    let mut general = Vec::with_capacity(2);
    for level in [Level::Municipality, Level::Association, Level::District] {
        for row in rows(core, 0, ars.area(level), day) {
            if row.part.is_none() && !general.contains(&row.office) {
                general.push(row.office);
            }
        }
    }
    general
}
