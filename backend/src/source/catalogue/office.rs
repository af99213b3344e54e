//! Offices, their hours, and why they were found.

use super::facts::{level, provenance};
use crate::source::answers;
use catalogue::{Core, Reason};
use model::hours::Span;
use model::{
    ContactChannel, Date, Lang, Office, OfficeId, OfficeKind, OpeningHours, Parity, Part, Role, Weekday,
};

/// An office as the catalogue knows it.
pub fn office(office: &Office, lang: Lang) -> answers::Office {
    let contacts = office.contacts.iter().map(|contact| answers::Contact {
        channel: match contact.channel {
            ContactChannel::Phone => "phone",
            ContactChannel::Email => "email",
            ContactChannel::Fax => "fax",
            ContactChannel::Web => "web",
        },
        value: contact.value.clone(),
    });
    answers::Office {
        id: office.id.to_string(),
        kind: kind(office.kind),
        name: office.name.text(lang).to_owned(),
        department: office.department.clone(),
        area: Some(office.area.to_string()),
        address: office.address.as_ref().map(|address| answers::Address {
            street: address.street.clone(),
            postcode: address.postcode.clone(),
            city: address.city.clone(),
        }),
        contacts: contacts.collect(),
        hours: office.hours.as_ref().map(|known| hours(known, lang)),
        hours_text: None,
        provenance: provenance(&office.provenance),
    }
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
