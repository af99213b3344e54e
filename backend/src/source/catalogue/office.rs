//! Offices, their hours, and why they were found.

use super::facts::{level, provenance};
use crate::source::answers;
use catalogue::{Core, Reason};
use model::hours::Span;
use model::{
    Address, ContactChannel, Date, Lang, LinkTarget, LocalText, Office, OfficeDetails, OfficeId, OfficeKind,
    OpeningHours, Parity, Part, Role, StepFree, Weekday,
};

/// An office as the catalogue knows it.
pub fn office(office: &Office, lang: Lang) -> answers::Office {
    let contacts = office.all_contacts().into_iter().map(|contact| answers::Contact {
        channel: match contact.channel {
            ContactChannel::Phone => "phone",
            ContactChannel::Email => "email",
            ContactChannel::Fax => "fax",
            ContactChannel::Web => "web",
        },
        value: contact.value.clone(),
    });
    let details = office.details.as_deref();
    answers::Office {
        id: office.id.to_string(),
        kind: kind(office.kind),
        name: office.name.text(lang).to_owned(),
        department: office.department.clone(),
        area: Some(office.area.to_string()),
        address: office.address().map(address),
        addresses: office.all_addresses().into_iter().map(address).collect(),
        contacts: contacts.collect(),
        hours: office.hours.as_ref().map(|known| hours(known, lang)),
        hours_text: details.and_then(|known| some(&known.hours_text, lang)),
        details: details.map(|known| self::details(known, lang)),
        provenance: provenance(&office.provenance),
    }
}

fn address(address: &Address) -> answers::Address {
    answers::Address {
        kind: Some(address.kind.code()),
        street: address.street.clone(),
        postcode: address.postcode.clone(),
        city: address.city.clone(),
        extra: Some(address.extra.clone()).filter(|extra| !extra.is_empty()),
        position: address.position.map(|at| answers::Position {
            lat: f64::from(at.lat_e6) / 1e6,
            lon: f64::from(at.lon_e6) / 1e6,
        }),
    }
}

fn details(details: &OfficeDetails, lang: Lang) -> answers::Details {
    let page = |page: &Option<LinkTarget>| page.as_ref().map(|page| page.as_str().to_owned());
    let access = &details.access;
    answers::Details {
        contact_form: page(&details.contact_form),
        appointment: page(&details.appointment),
        languages: details.languages.iter().map(ToString::to_string).collect(),
        access: answers::Access {
            step_free: access.step_free.map(|step_free| match step_free {
                StepFree::Yes => "yes",
                StepFree::WithHelp => "help",
                StepFree::No => "no",
            }),
            lift: access.lift,
            toilet: access.toilet,
            parking: access.parking,
            hearing_loop: access.hearing_loop,
            note: some(&access.note, lang),
        },
        parking: some(&details.parking, lang),
        transport: some(&details.transport, lang),
        provenance: provenance(&details.provenance),
    }
}

/// The text, if there is one.
fn some(text: &LocalText, lang: Lang) -> Option<String> {
    Some(text.text(lang).to_owned()).filter(|text| !text.is_empty())
}

const fn kind(kind: OfficeKind) -> Option<&'static str> {
    Some(match kind {
        OfficeKind::MunicipalAdministration => "municipal-administration",
        OfficeKind::Association => "association",
        OfficeKind::FulfillingMunicipality => "fulfilling-municipality",
        OfficeKind::DistrictAdministration => "district-administration",
        OfficeKind::CityAdministration => "city-administration",
        OfficeKind::HealthOffice => "health-office",
        OfficeKind::CadastreBranch => "cadastre-branch",
        OfficeKind::LandAuthority => "land-authority",
        OfficeKind::FederalAuthority => "federal-authority",
        OfficeKind::Other => return None,
    })
}

fn hours(hours: &OpeningHours, lang: Lang) -> answers::Hours {
    let weekly = hours.weekly.iter().map(|rule| answers::Weekly {
        days: rule.days.iter().copied().map(Weekday::code).collect(),
        times: times(rule.span),
        by_appointment: rule.by_appointment,
        note: rule.note.text(lang).to_owned(),
        valid_from: rule.valid.from.as_ref().map(Date::to_string),
        valid_to: rule.valid.to.as_ref().map(Date::to_string),
    });
    let special = hours.special.iter().map(|days| answers::Special {
        from: days.from.to_string(),
        to: days.to.to_string(),
        spans: days.spans.iter().copied().map(times).collect(),
        note: days.note.text(lang).to_owned(),
    });
    answers::Hours {
        weekly: weekly.collect(),
        special: special.collect(),
        open_on_holidays: hours.open_on_holidays,
        provenance: provenance(&hours.provenance),
    }
}

fn times(span: Span) -> answers::Times {
    answers::Times {
        from: span.from.to_string(),
        to: span.to.to_string(),
    }
}

pub(super) fn identifiers(core: &Core, ids: &[OfficeId]) -> Vec<String> {
    let known = ids.iter().filter_map(|id| core.office(*id));
    known.map(|office| office.id.to_string()).collect()
}

/// An office that was found, and why.
pub(super) fn finding(core: &Core, finding: &catalogue::Finding, lang: Lang) -> Option<answers::Finding> {
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
        Reason::Exception => "exception",
        Reason::ByArea => "by-area",
        Reason::Land => "land",
        Reason::Federation => "federation",
    };
    Some(answers::Finding {
        office: office(core.office(finding.office)?, lang),
        role,
        level: Some(level(finding.level)),
        area: Some(finding.area.to_string()),
        reason,
        part: finding.part.as_deref().map(part),
        provenance: provenance(&finding.provenance),
        area_provenance: finding.area_provenance.as_ref().map(provenance),
    })
}

fn part(part: &Part) -> answers::Part {
    let numbers = part.numbers.iter().map(|range| answers::Numbers {
        from: range.from.to_string(),
        to: range.to.as_ref().map(ToString::to_string),
        parity: match range.parity {
            Parity::All => "all",
            Parity::Odd => "odd",
            Parity::Even => "even",
        },
    });
    let surnames = part.surnames.iter().map(|range| answers::Letters {
        from: range.from.clone(),
        to: range.to.clone(),
    });
    answers::Part {
        locality: part.locality.clone(),
        street: part.street.clone(),
        numbers: numbers.collect(),
        surnames: surnames.collect(),
    }
}
