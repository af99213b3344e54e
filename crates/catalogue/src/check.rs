//! What a catalogue as a whole lacks or says twice: gaps, contradictions, unknown areas, offices that nothing names.
//!
//! The importer finds mistakes within a record; this module looks at the answers that the records give together, for
//! each service in each municipality.

mod parts;

use crate::resolve::{Resolution, resolve_on};
use crate::{Core, Places};
use model::{AreaKey, Ars, Date, OfferId, OfficeId, OfficeKind, Part, Role, Service, Slug, Target};
use std::collections::{BTreeMap, BTreeSet};

/// Something that an editor should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// Nobody is known to decide about a service in these municipalities; citizens get the general contacts there.
    Gap {
        /// The service.
        service: Slug,
        /// Where, sorted by key.
        municipalities: Vec<Ars>,
    },
    /// Several offices of one kind are the responsible office (role 01) for one area, so that nobody can tell which.
    Contradiction {
        /// The service.
        service: Slug,
        /// The area for which they are named.
        area: AreaKey,
        /// The offices.
        offices: Vec<OfficeId>,
        /// The municipalities whose answer it is, sorted by key.
        municipalities: Vec<Ars>,
    },
    /// Two offices of one kind are the responsible office (role 01) for parts of an area that have addresses in common.
    Overlap {
        /// The service.
        service: Slug,
        /// The area.
        area: AreaKey,
        /// The offices.
        offices: [OfficeId; 2],
    },
    /// An area has offices for parts of it, but none for the rest.
    Rest {
        /// The service.
        service: Slug,
        /// The area.
        area: AreaKey,
    },
    /// An office that should decide about a service is never found: a nearer one stands before it everywhere.
    Hidden {
        /// The service.
        service: Slug,
        /// The office.
        office: OfficeId,
    },
    /// A table names an area in which no municipality lies.
    UnknownArea {
        /// Name of the table.
        table: String,
        /// The area.
        area: AreaKey,
        /// The office that it names.
        office: OfficeId,
    },
    /// A rule is limited to an area in which no municipality lies.
    UnknownLimit {
        /// The service.
        service: Slug,
        /// The area.
        area: AreaKey,
    },
    /// A rule names a table or an office that the catalogue does not have.
    UnknownTarget {
        /// The service.
        service: Slug,
        /// What it names.
        target: Target,
    },
    /// A table names an office that the catalogue does not have.
    UnknownOffice {
        /// Name of the table.
        table: String,
        /// The area.
        area: AreaKey,
        /// What it names.
        office: OfficeId,
    },
    /// Several offices have one identifier: links and later deliveries could mean either.
    SameId {
        /// The offices.
        offices: Vec<OfficeId>,
    },
    /// No service leads to this office, and it is no general administration.
    Orphan {
        /// The office.
        office: OfficeId,
    },
    /// No service leads to this online service or form.
    OrphanOffer {
        /// The online service or form.
        offer: OfferId,
    },
    /// A municipality for which not even a general administration is known: citizens get no answer at all.
    NoContact {
        /// The municipality.
        municipality: Ars,
    },
}

impl Flaw {
    /// True if the catalogue misleads citizens with it; the others leave something open, and the pages say so.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        match self {
            Self::Contradiction { .. }
            | Self::Overlap { .. }
            | Self::UnknownArea { .. }
            | Self::UnknownLimit { .. }
            | Self::UnknownTarget { .. }
            | Self::UnknownOffice { .. }
            | Self::SameId { .. }
            | Self::NoContact { .. } => true,
            Self::Gap { .. }
            | Self::Rest { .. }
            | Self::Hidden { .. }
            | Self::Orphan { .. }
            | Self::OrphanOffer { .. } => false,
        }
    }

    /// A short name of the kind, for machines.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Gap { .. } => "gap",
            Self::Contradiction { .. } => "contradiction",
            Self::Overlap { .. } => "overlap",
            Self::Rest { .. } => "rest",
            Self::Hidden { .. } => "hidden",
            Self::UnknownArea { .. } => "unknown-area",
            Self::UnknownLimit { .. } => "unknown-limit",
            Self::UnknownTarget { .. } => "unknown-target",
            Self::UnknownOffice { .. } => "unknown-office",
            Self::SameId { .. } => "same-id",
            Self::Orphan { .. } => "orphan",
            Self::OrphanOffer { .. } => "orphan-offer",
            Self::NoContact { .. } => "no-contact",
        }
    }
}

/// The outcome of a check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// Pairs of service and municipality that were resolved.
    pub pairs: usize,
    /// Pairs for which it is known who decides.
    pub known: usize,
    /// Pairs answered by contact points or general administrations.
    pub general: usize,
    /// Pairs in which there is no such service.
    pub not_offered: usize,
    /// Pairs without any office.
    pub unanswered: usize,
    /// What was found.
    pub flaws: Vec<Flaw>,
}

/// Resolves every service in every municipality on a day and looks for what does not fit.
#[must_use]
pub fn check(core: &Core, places: &Places, day: Date) -> Checked {
    let mut checked = Checked {
        flaws: unknown_areas(core, places),
        ..Checked::default()
    };
    let mut without_contact: BTreeSet<Ars> = BTreeSet::new();
    for service in &core.services {
        let mut of_service = OfService::default();
        for municipality in &places.municipalities {
            let answer = resolve_on(core, places, service, municipality.ars, day);
            checked.pairs += 1;
            if !answer.offered {
                checked.not_offered += 1;
            } else if answer.is_known() {
                checked.known += 1;
            } else if answer.contacts.is_empty() && answer.general.is_empty() {
                checked.unanswered += 1;
            } else {
                checked.general += 1;
            }
            if answer.general.is_empty() {
                without_contact.insert(municipality.ars);
            }
            of_service.add(core, &answer);
        }
        of_service.report(core, service, day, &mut checked.flaws);
    }
    checked.flaws.extend(
        without_contact
            .into_iter()
            .map(|municipality| Flaw::NoContact { municipality }),
    );
    checked.flaws.extend(same_ids(core));
    checked.flaws.extend(orphans(core));
    checked.flaws.extend(parts::orphan_offers(core));
    checked
}

/// What only one office can be responsible for: its kind, the area, the part of it.
type Same<'a> = (OfficeKind, AreaKey, Option<&'a Part>);

/// What the answers for one service say together.
#[derive(Default)]
struct OfService {
    gap: Vec<Ars>,
    twice: BTreeMap<(AreaKey, Vec<OfficeId>), Vec<Ars>>,
    overlaps: BTreeSet<(AreaKey, [OfficeId; 2])>,
    without_rest: BTreeSet<AreaKey>,
    deciding: BTreeSet<OfficeId>,
}

impl OfService {
    fn add(&mut self, core: &Core, answer: &Resolution) {
        if answer.offered && !answer.is_known() {
            self.gap.push(answer.ars);
        }
        parts::overlaps(core, answer, &mut self.overlaps);
        self.without_rest.extend(parts::without_rest(answer));
        // Offices of different parts of an area do not exclude each other.
        let mut of_kind: Vec<(Same, Vec<OfficeId>)> = Vec::new();
        for finding in &answer.responsible {
            self.deciding.insert(finding.office);
            let Some(office) = core.office(finding.office) else {
                continue;
            };
            // Of the offices with role 02 a citizen may choose any; with role 01 only one can be right.
            if finding.role != Role::Responsible {
                continue;
            }
            let of = (office.kind, finding.area, finding.part.as_deref());
            match of_kind.iter_mut().find(|(known, _)| *known == of) {
                Some((_, offices)) => offices.push(finding.office),
                None => of_kind.push((of, vec![finding.office])),
            }
        }
        for ((_, area, _), offices) in of_kind {
            if offices.len() > 1 {
                self.twice.entry((area, offices)).or_default().push(answer.ars);
            }
        }
    }

    fn report(self, core: &Core, service: &Service, day: Date, flaws: &mut Vec<Flaw>) {
        let slug = || service.slug.clone();
        if !self.gap.is_empty() {
            flaws.push(Flaw::Gap {
                service: slug(),
                municipalities: self.gap,
            });
        }
        for ((area, offices), municipalities) in self.twice {
            flaws.push(Flaw::Contradiction {
                service: slug(),
                area,
                offices,
                municipalities,
            });
        }
        flaws.extend(self.overlaps.into_iter().map(|(area, offices)| Flaw::Overlap {
            service: slug(),
            area,
            offices,
        }));
        flaws.extend(self.without_rest.into_iter().map(|area| Flaw::Rest {
            service: slug(),
            area,
        }));
        let mut hidden = BTreeSet::new();
        for rule in service.responsible.iter().filter(|rule| rule.valid.holds_on(day)) {
            match named(core, rule.target) {
                None => flaws.push(Flaw::UnknownTarget {
                    service: slug(),
                    target: rule.target,
                }),
                Some(offices) if rule.role.decides() && rule.target != Target::Administration => {
                    hidden.extend(offices.into_iter().filter(|id| !self.deciding.contains(id)));
                }
                Some(_) => {}
            }
        }
        flaws.extend(hidden.into_iter().map(|office| Flaw::Hidden {
            service: slug(),
            office,
        }));
    }
}

/// The offices that a target can lead to; `None` if the catalogue does not have it.
fn named(core: &Core, target: Target) -> Option<BTreeSet<OfficeId>> {
    let of_table = |table: u16| {
        let table = core.tables.get(usize::from(table))?;
        Some(table.rows.iter().map(|row| row.office).collect())
    };
    match target {
        Target::Administration => of_table(0),
        Target::Table(table) => of_table(table),
        Target::Office(id) => core.office(id).map(|_| BTreeSet::from([id])),
    }
}

fn unknown_areas(core: &Core, places: &Places) -> Vec<Flaw> {
    let known: BTreeSet<AreaKey> = places.municipalities.iter().flat_map(|m| m.ars.chain()).collect();
    let mut flaws = Vec::new();
    for table in &core.tables {
        for row in &table.rows {
            if !known.contains(&row.area) {
                flaws.push(Flaw::UnknownArea {
                    table: table.name.clone(),
                    area: row.area,
                    office: row.office,
                });
            }
            if core.office(row.office).is_none() {
                flaws.push(Flaw::UnknownOffice {
                    table: table.name.clone(),
                    area: row.area,
                    office: row.office,
                });
            }
        }
    }
    for service in &core.services {
        let limits = service.responsible.iter().flat_map(|rule| &rule.areas);
        let limits = limits.chain(&service.areas);
        let limits = limits.chain(service.offers.iter().flat_map(|rule| &rule.areas));
        flaws.extend(
            limits
                .filter(|area| !known.contains(area))
                .map(|area| Flaw::UnknownLimit {
                    service: service.slug.clone(),
                    area: *area,
                }),
        );
    }
    flaws
}

fn same_ids(core: &Core) -> Vec<Flaw> {
    let mut by_id: BTreeMap<_, Vec<OfficeId>> = BTreeMap::new();
    for (at, office) in (0..).zip(&core.offices) {
        by_id.entry(&office.id).or_default().push(OfficeId(at));
    }
    let twice = by_id.into_values().filter(|offices| offices.len() > 1);
    twice.map(|offices| Flaw::SameId { offices }).collect()
}

fn orphans(core: &Core) -> impl Iterator<Item = Flaw> {
    let rules = core.services.iter().flat_map(|service| &service.responsible);
    let mut led_to: BTreeSet<OfficeId> = named(core, Target::Administration).unwrap_or_default();
    let targets: Vec<Target> = rules.map(|rule| rule.target).collect();
    for target in targets {
        if target != Target::Administration {
            led_to.extend(named(core, target).unwrap_or_default());
        }
    }
    (0..core.offices.len())
        .filter_map(|at| u32::try_from(at).ok().map(OfficeId))
        .filter(move |id| !led_to.contains(id))
        .map(|office| Flaw::Orphan { office })
}
