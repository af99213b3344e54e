//! What the check of a catalogue found, in words for people and as JSON for machines.

use catalogue::Bundle;
use catalogue::check::{Checked, Flaw};
use catalogue::import::Report;
use model::{AreaKey, Ars, Date, Lang, Level, OfficeId, Slug, Target};
use serde_json::{Value, json};

/// Most municipalities that a line names; JSON has all of them.
const NAMED: usize = 4;

/// Errors and warnings together, from the records and from their answers.
pub fn count(reports: &[Report], checked: &Checked) -> (usize, usize) {
    let errors = reports.iter().filter(|report| report.is_error()).count()
        + checked.flaws.iter().filter(|flaw| flaw.is_error()).count();
    (errors, reports.len() + checked.flaws.len() - errors)
}

/// One line for each finding, errors first.
pub fn lines(bundle: &Bundle, reports: &[Report], checked: &Checked) -> Vec<String> {
    let reports = reports
        .iter()
        .map(|report| (report.is_error(), report.to_string()));
    let flaws = checked
        .flaws
        .iter()
        .map(|flaw| (flaw.is_error(), sentence(bundle, flaw)));
    let mut lines: Vec<(bool, String)> = reports.chain(flaws).collect();
    lines.sort_by_key(|(error, _)| !error);
    lines
        .into_iter()
        .map(|(error, text)| format!("{}: {text}", severity(error)))
        .collect()
}

/// The word for how bad it is.
pub const fn severity(error: bool) -> &'static str {
    if error { "error" } else { "warning" }
}

/// What is wrong, with the names of the records.
pub fn sentence(bundle: &Bundle, flaw: &Flaw) -> String {
    let names = Names(bundle);
    let kind = flaw.kind();
    match flaw {
        Flaw::Gap {
            service,
            municipalities,
        } => format!(
            "{kind}: {}: no responsible office in {}",
            names.service(service),
            names.municipalities(municipalities)
        ),
        Flaw::Contradiction {
            service,
            area,
            offices,
            municipalities,
        } => {
            let offices: Vec<String> = offices.iter().map(|id| names.office(*id)).collect();
            format!(
                "{kind}: {}: {} are each the responsible office of {} (role 01), in {}",
                names.service(service),
                offices.join(" and "),
                names.area(*area),
                names.municipalities(municipalities)
            )
        }
        Flaw::Overlap {
            service,
            area,
            offices: [one, other],
        } => format!(
            "{kind}: {}: {} and {} are each the responsible office (role 01) for some addresses of {}",
            names.service(service),
            names.office(*one),
            names.office(*other),
            names.area(*area)
        ),
        Flaw::Rest { service, area } => format!(
            "{kind}: {}: {} has offices for parts of it only, none for the rest",
            names.service(service),
            names.area(*area)
        ),
        Flaw::Hidden { service, office } => format!(
            "{kind}: {}: {} is never found, a nearer office stands before it everywhere",
            names.service(service),
            names.office(*office)
        ),
        Flaw::UnknownArea { table, area, office } => format!(
            "{kind}: table {table}: {area} ({}) is no area with a municipality in it",
            names.office(*office)
        ),
        Flaw::UnknownLimit { service, area } => format!(
            "{kind}: {}: a rule is limited to {area}, which is no area with a municipality in it",
            names.service(service)
        ),
        Flaw::UnknownTarget { service, target } => {
            let target = match target {
                Target::Administration => "the general administrations".to_owned(),
                Target::Table(table) => format!("table {table}"),
                Target::Office(id) => format!("office {}", id.0),
            };
            format!(
                "{kind}: {}: the catalogue has no {target}",
                names.service(service)
            )
        }
        Flaw::UnknownOffice { table, area, office } => {
            format!(
                "{kind}: table {table}: {}: no office {}",
                names.area(*area),
                office.0
            )
        }
        Flaw::SameId { offices } => {
            let offices: Vec<String> = offices.iter().map(|id| names.office(*id)).collect();
            format!("{kind}: one identifier for {}", offices.join(" and "))
        }
        Flaw::Orphan { office } => format!("{kind}: no service leads to {}", names.office(*office)),
        Flaw::OrphanOffer { offer } => {
            let known = bundle.core.offer(*offer);
            let name = known.map_or_else(
                || offer.0.to_string(),
                |known| format!("{} ({})", known.name.text(Lang::De), known.id),
            );
            format!("{kind}: no service leads to {name}")
        }
        Flaw::NoContact { municipality } => format!(
            "{kind}: {}: not even a general administration is known",
            names.municipality(*municipality)
        ),
    }
}

/// Everything that was found as one JSON object.
pub fn json(bundle: &Bundle, reports: &[Report], checked: &Checked, day: Date) -> Value {
    let (errors, warnings) = count(reports, checked);
    let reports: Vec<Value> = reports
        .iter()
        .map(|report| {
            json!({
                "severity": severity(report.is_error()),
                "file": report.file,
                "line": report.line,
                "field": report.field,
                "message": report.message,
            })
        })
        .collect();
    let flaws: Vec<Value> = checked.flaws.iter().map(|flaw| object(bundle, flaw)).collect();
    json!({
        "day": day.to_string(),
        "errors": errors,
        "warnings": warnings,
        "services": bundle.core.services.len(),
        "offices": bundle.core.offices.len(),
        "municipalities": bundle.places.municipalities.len(),
        "pairs": {
            "all": checked.pairs,
            "responsible": checked.known,
            "contacts_only": checked.general,
            "not_offered": checked.not_offered,
            "unanswered": checked.unanswered,
        },
        "records": reports,
        "findings": flaws,
    })
}

fn object(bundle: &Bundle, flaw: &Flaw) -> Value {
    let names = Names(bundle);
    let mut object = serde_json::Map::new();
    let mut put = |name: &str, value: Value| {
        object.insert(name.to_owned(), value);
    };
    put("kind", flaw.kind().into());
    put("severity", severity(flaw.is_error()).into());
    put("message", sentence(bundle, flaw).into());
    match flaw {
        Flaw::Gap {
            service,
            municipalities,
        } => {
            put("service", service.as_str().into());
            put("municipalities", names.places(municipalities));
        }
        Flaw::Contradiction {
            service,
            area,
            offices,
            municipalities,
        } => {
            put("service", service.as_str().into());
            put("area", area.to_string().into());
            put("offices", names.office_objects(offices));
            put("municipalities", names.places(municipalities));
        }
        Flaw::Overlap {
            service,
            area,
            offices,
        } => {
            put("service", service.as_str().into());
            put("area", area.to_string().into());
            put("offices", names.office_objects(offices));
        }
        Flaw::Hidden { service, office } => {
            put("service", service.as_str().into());
            put("office", names.office_object(*office));
        }
        Flaw::UnknownArea { table, area, office } | Flaw::UnknownOffice { table, area, office } => {
            put("table", table.as_str().into());
            put("area", area.to_string().into());
            put("office", names.office_object(*office));
        }
        Flaw::UnknownLimit { service, area } | Flaw::Rest { service, area } => {
            put("service", service.as_str().into());
            put("area", area.to_string().into());
        }
        Flaw::UnknownTarget { service, .. } => put("service", service.as_str().into()),
        Flaw::SameId { offices } => put("offices", names.office_objects(offices)),
        Flaw::Orphan { office } => put("office", names.office_object(*office)),
        Flaw::OrphanOffer { offer } => {
            let known = bundle.core.offer(*offer);
            put("offer", known.map(|known| known.id.to_string()).into());
        }
        Flaw::NoContact { municipality } => put("municipalities", names.places(&[*municipality])),
    }
    Value::Object(object)
}

/// Names of records for people.
struct Names<'a>(&'a Bundle);

impl Names<'_> {
    fn service(&self, slug: &Slug) -> String {
        let service = self.0.core.service(slug.as_str());
        let title = service.map_or("", |service| service.title.text(Lang::De));
        format!("{title} ({slug})")
    }

    fn office(&self, id: OfficeId) -> String {
        match self.0.core.office(id) {
            Some(office) => {
                let department = office.department.iter().map(|name| format!(", {name}"));
                let name = office.name.text(Lang::De);
                format!("{name}{} [{}]", department.collect::<String>(), office.id)
            }
            None => format!("office {}", id.0),
        }
    }

    fn office_object(&self, id: OfficeId) -> Value {
        match self.0.core.office(id) {
            Some(office) => json!({
                "id": office.id.to_string(),
                "name": office.name.text(Lang::De),
                "department": office.department,
            }),
            None => json!({ "index": id.0 }),
        }
    }

    fn office_objects(&self, ids: &[OfficeId]) -> Value {
        ids.iter().map(|id| self.office_object(*id)).collect()
    }

    fn municipality(&self, ars: Ars) -> String {
        let places = &self.0.places;
        match (places.municipality(ars), places.district_of(ars)) {
            (Some(m), Some(district)) if m.ambiguous => format!("{} ({})", m.name, district.name),
            (Some(m), _) => m.name.clone(),
            (None, _) => ars.to_string(),
        }
    }

    fn municipalities(&self, keys: &[Ars]) -> String {
        let all = self.0.places.municipalities.len();
        if keys.len() == all {
            return format!("any of {all} municipalities");
        }
        let named: Vec<String> = keys
            .iter()
            .take(NAMED)
            .map(|ars| self.municipality(*ars))
            .collect();
        let more = keys.len().saturating_sub(NAMED);
        let rest = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        format!(
            "{} of {all} municipalities: {}{rest}",
            keys.len(),
            named.join(", ")
        )
    }

    fn places(&self, keys: &[Ars]) -> Value {
        let places = &self.0.places;
        keys.iter()
            .map(|ars| {
                json!({
                    "ars": ars.to_string(),
                    "name": places.municipality(*ars).map(|m| m.name.clone()),
                    "district": places.district_of(*ars).map(|district| district.name.clone()),
                })
            })
            .collect()
    }

    fn area(&self, area: AreaKey) -> String {
        let places = &self.0.places;
        let name = match area.level() {
            Level::Municipality => places
                .municipalities
                .iter()
                .find(|m| AreaKey::from(m.ars) == area)
                .map(|m| m.name.as_str()),
            Level::Association => places
                .associations
                .iter()
                .find(|association| association.key == area)
                .map(|association| association.name.as_str()),
            Level::District => places
                .districts
                .iter()
                .find(|district| district.key == area)
                .map(|district| district.name.as_str()),
            Level::Land => places
                .lands
                .iter()
                .find(|land| land.key == area)
                .map(|land| land.name.text(Lang::De)),
            Level::Region => None,
            Level::Federation => Some("Bund"),
        };
        name.map_or_else(|| area.to_string(), |name| format!("{name} ({area})"))
    }
}
