//! Facts as JSON: offices, sources, amounts, spans of time.

use catalogue::{Core, Finding, Reason};
use model::{
    ContactChannel, Duration, FeeAmount, Lang, Level, Office, OfficeId, Provenance, Role, ServiceTexts,
    TimeUnit,
};
use serde_json::{Value, json};

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Municipality => "municipality",
        Level::Association => "association",
        Level::District => "district",
        Level::Region => "region",
        Level::Land => "land",
        Level::Federation => "federation",
    }
}

pub(super) fn provenance(provenance: &Provenance) -> Value {
    json!({
        "source": provenance.source,
        "url": provenance.url.as_deref(),
        "as_of": provenance.as_of.to_string(),
    })
}

pub(super) fn office(office: &Office, lang: Lang) -> Value {
    let contacts: Vec<Value> = office
        .contacts
        .iter()
        .map(|contact| {
            let channel = match contact.channel {
                ContactChannel::Phone => "phone",
                ContactChannel::Email => "email",
                ContactChannel::Fax => "fax",
                ContactChannel::Web => "web",
            };
            json!({ "channel": channel, "value": contact.value })
        })
        .collect();
    let address = office.address.as_ref();
    json!({
        "id": office.id.to_string(),
        "name": office.name.text(lang),
        "department": office.department,
        "area": office.area.to_string(),
        "address": address.map(|a| json!({ "street": a.street, "postcode": a.postcode, "city": a.city })),
        "contacts": contacts,
        "provenance": provenance(&office.provenance),
    })
}

pub(super) fn offices(core: &Core, ids: &[OfficeId], lang: Lang) -> Vec<Value> {
    ids.iter()
        .filter_map(|id| core.office(*id))
        .map(|one| office(one, lang))
        .collect()
}

pub(super) fn names(core: &Core, ids: &[OfficeId]) -> Vec<String> {
    ids.iter()
        .filter_map(|id| core.office(*id))
        .map(|office| office.id.to_string())
        .collect()
}

/// An office that was found, and why.
pub(super) fn finding(core: &Core, finding: &Finding, lang: Lang) -> Option<Value> {
    let role = match finding.role {
        Role::Responsible => "01",
        Role::ResponsibleAndContact => "02",
        Role::Contact => "03",
    };
    let reason = match finding.reason {
        Reason::OwnAdministration => "own-administration",
        Reason::CityAdministration => "city-administration",
        Reason::Association { .. } => "association",
        Reason::FulfillingMunicipality { is_itself: true, .. } => "fulfilling-municipality-itself",
        Reason::FulfillingMunicipality { .. } => "fulfilling-municipality",
        Reason::District => "district",
        Reason::ByArea => "by-area",
        Reason::Land => "land",
        Reason::Federation => "federation",
    };
    Some(json!({
        "office": office(core.office(finding.office)?, lang),
        "role": role,
        "level": level(finding.level),
        "area": finding.area.to_string(),
        "reason": reason,
        "provenance": provenance(&finding.provenance),
        "area_provenance": finding.area_provenance.as_ref().map(provenance),
    }))
}

fn duration(span: Duration) -> Value {
    let unit = match span.unit {
        TimeUnit::Minutes => "minutes",
        TimeUnit::Hours => "hours",
        TimeUnit::Days => "days",
        TimeUnit::WorkingDays => "working-days",
        TimeUnit::Weeks => "weeks",
        TimeUnit::Months => "months",
        TimeUnit::Years => "years",
    };
    json!({ "amount": span.amount, "amount_max": span.amount_max, "unit": unit })
}

fn amount(amount: FeeAmount) -> Value {
    let cents = |kind: &str, min: Option<model::Cents>, max: Option<model::Cents>| json!({ "kind": kind, "min_cents": min.map(|c| c.0), "max_cents": max.map(|c| c.0) });
    match amount {
        FeeAmount::Fixed(fixed) => cents("fixed", Some(fixed), Some(fixed)),
        FeeAmount::Free => cents("free", None, None),
        FeeAmount::Local => cents("local", None, None),
        FeeAmount::Range { min, max } => cents("range", min, max),
    }
}

/// Fees, deadlines, processing times and laws of a service.
pub(super) fn of_texts(texts: &ServiceTexts, lang: Lang) -> [(&'static str, Value); 4] {
    let fees = texts.fees.iter().map(|fee| {
        json!({ "amount": amount(fee.amount), "note": fee.note.text(lang), "provenance": provenance(&fee.provenance) })
    });
    let deadlines = texts.deadlines.iter().map(|one| {
        let span = one.duration.map(duration);
        json!({ "duration": span, "note": one.note.text(lang), "provenance": provenance(&one.provenance) })
    });
    let processing = texts.processing.iter().map(|one| {
        let span = one.duration.map(duration);
        json!({ "duration": span, "note": one.note.text(lang), "provenance": provenance(&one.provenance) })
    });
    let laws = texts
        .laws
        .iter()
        .map(|law| json!({ "name": law.name, "url": law.url.as_ref().map(|url| url.as_str()) }));
    [
        ("fees", fees.collect()),
        ("deadlines", deadlines.collect()),
        ("processing", processing.collect()),
        ("laws", laws.collect()),
    ]
}
