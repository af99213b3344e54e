//! A Land of our own making: the real municipalities, associations and districts, and as many services, offices and
//! responsibilities as a Land has in the federal collection.

use catalogue::import::load;
use catalogue::{Bundle, Core};
use model::{
    Address, Addressee, AreaKey, Assignment, ContactChannel, ContactPoint, Date, Identifier, Lang, LeikaKey,
    Level, LocalText, Office, OfficeId, OfficeKind, PlaceQuestion, Provenance, Responsibility,
    ResponsibilityTable, Role, Service, Target, Typing, Validity,
};
use std::collections::BTreeMap;
use std::path::Path;

/// Departments of one administration: services of one field are done by the same one.
const DEPARTMENTS: usize = 12;

/// The same numbers in each run (xorshift).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(0x9e37_79b9_7f4a_7c15 ^ (seed << 17))
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % limit
    }
}

pub struct Land {
    pub bundle: Bundle,
    pub responsibilities: usize,
}

impl Land {
    /// Most services are the municipalities', some the districts', a few those of the Land or the federation.
    pub fn generate(services: usize, responsibilities: usize) -> Self {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let (mut bundle, _) = load(&data).unwrap();
        let words = words(&bundle);
        let mut random = Random::new(1);
        let departments = departments(&mut bundle.core, &words, &mut random);
        let areas_of = |level: fn(Level) -> bool| -> Vec<AreaKey> {
            departments
                .keys()
                .copied()
                .filter(|area| level(area.level()))
                .collect()
        };
        let local = areas_of(|level| matches!(level, Level::Municipality | Level::Association));
        let districts = areas_of(|level| level == Level::District);
        bundle.core.services.clear();
        let mut left = responsibilities;
        for number in 0..services {
            let to_come = services - number;
            // So many rows a service that the sum comes out right.
            let rows = left / to_come;
            let mut areas = match number % 10 {
                0 => districts.clone(),
                _ => local.clone(),
            };
            // Cities and larger towns often have a second office of their own.
            while areas.len() < rows {
                areas.push(local[random.below(local.len())]);
            }
            areas.truncate(left.min(areas.len()));
            let field = random.below(DEPARTMENTS);
            let table = table(&areas, field, &departments, number, &mut random);
            left -= table.rows.len();
            let target = Target::Table(u16::try_from(bundle.core.tables.len()).unwrap());
            bundle.core.tables.push(table);
            bundle
                .core
                .services
                .push(service(number, target, &words, &mut random));
        }
        bundle.core.services.sort_by(|a, b| a.slug.cmp(&b.slug));
        Self {
            bundle,
            responsibilities: responsibilities - left,
        }
    }
}

/// The words of the catalogue's own texts, so that what is generated packs like language.
fn words(bundle: &Bundle) -> Vec<String> {
    let texts = bundle.texts.iter().filter(|(_, lang, _)| *lang == Lang::De);
    let full = texts.filter_map(|(.., texts)| texts.full.as_ref().map(model::RichText::plain));
    let mut words: Vec<String> = full
        .flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    words.sort();
    words.dedup();
    words
}

fn phrase(words: &[String], count: usize, random: &mut Random) -> String {
    let chosen: Vec<&str> = (0..count)
        .map(|_| words[random.below(words.len())].as_str())
        .collect();
    chosen.join(" ")
}

fn provenance() -> Provenance {
    Provenance {
        source: "generated".into(),
        url: None,
        as_of: Date::new(2026, 1, 1).unwrap(),
    }
}

/// Twelve offices for each general administration.
fn departments(core: &mut Core, words: &[String], random: &mut Random) -> BTreeMap<AreaKey, Vec<OfficeId>> {
    let mut all = BTreeMap::new();
    for row in core.tables[0].rows.clone() {
        let administration = core.office(row.office).unwrap().clone();
        let mut offices = Vec::new();
        for number in 0..DEPARTMENTS {
            offices.push(OfficeId(u32::try_from(core.offices.len()).unwrap()));
            core.offices.push(Office {
                id: Identifier {
                    agency: "L100042".into(),
                    scheme: "OE".into(),
                    value: format!("{}", 1_000_000 + random.below(9_000_000)),
                },
                kind: OfficeKind::Other,
                department: Some(phrase(words, 2, random)),
                addresses: vec![Address {
                    street: format!("{} {}", phrase(words, 1, random), 1 + random.below(150)),
                    postcode: format!("{}", 98_000 + random.below(2_000)),
                    city: administration.name.text(Lang::De).to_owned(),
                    ..Address::default()
                }],
                contacts: vec![ContactPoint {
                    channel: ContactChannel::Phone,
                    value: format!("03{} {}-{number}", random.below(10_000), random.below(100_000)),
                }],
                provenance: provenance(),
                hours: None,
                ..administration.clone()
            });
        }
        all.insert(row.area, offices);
    }
    all
}

fn table(
    areas: &[AreaKey],
    field: usize,
    departments: &BTreeMap<AreaKey, Vec<OfficeId>>,
    number: usize,
    random: &mut Random,
) -> ResponsibilityTable {
    let mut rows: Vec<Responsibility> = Vec::new();
    for area in areas {
        // One administration in twenty cuts its fields in another way.
        let again = rows.iter().any(|row: &Responsibility| row.area == *area);
        let field = if again || random.below(20) == 0 {
            random.below(DEPARTMENTS)
        } else {
            field
        };
        rows.push(Responsibility {
            area: *area,
            office: departments[area][field],
            provenance: None,
            valid: Validity::ALWAYS,
            part: None,
        });
    }
    rows.sort_by_key(|row| (row.area, row.office));
    ResponsibilityTable {
        name: format!("L100042.LB.{number}#1"),
        rows,
    }
}

fn service(number: usize, target: Target, words: &[String], random: &mut Random) -> Service {
    let rule = |level, target, role| Assignment {
        level,
        target,
        role,
        provenance: provenance(),
        valid: Validity::ALWAYS,
        areas: vec![],
    };
    let mut responsible = vec![rule(Level::Municipality, target, Role::Responsible)];
    if random.below(4) == 0 {
        responsible.push(rule(Level::Municipality, Target::Administration, Role::Contact));
    }
    let title = phrase(words, 4, random);
    let key: LeikaKey = format!(
        "99{:03}{:03}{:06}",
        random.below(150),
        random.below(300),
        random.below(1_000_000)
    )
    .parse()
    .unwrap();
    Service {
        id: Identifier {
            agency: "L100042".into(),
            scheme: "LB".into(),
            value: number.to_string(),
        },
        slug: format!("leistung-{number}").parse().unwrap(),
        key: Some(key),
        typing: vec![Typing::Municipal],
        addressees: vec![Addressee::Citizen],
        topics: vec![],
        name: LocalText::german(title.clone()),
        title: LocalText::german(title),
        short: LocalText::german(phrase(words, 15, random)),
        place: PlaceQuestion::Home,
        form: None,
        responsible,
        offers: vec![],
        areas: vec![],
        updated: Date::new(2026, 1, 1).unwrap(),
    }
}
