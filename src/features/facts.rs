//! Facts as the catalogue has them, in the words of the page: sources, offices, amounts, spans of time.

use crate::components::{FactSource, OfficeCard};
use crate::features::office::OpenNow;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::format;
use catalogue::Core;
use leptos::prelude::*;
use model::{
    Address, ContactChannel, ContactPoint, Date, Duration, FeeAmount, OfficeId, Provenance, TimeUnit,
};

/// Source and day of a fact.
pub fn source(provenance: &Provenance) -> impl IntoView + use<> {
    let Provenance { source, url, as_of } = provenance.clone();
    let date_text = date_text(as_of);
    match url {
        Some(url) => view! { <FactSource date=as_of date_text source url /> }.into_any(),
        None => view! { <FactSource date=as_of date_text source /> }.into_any(),
    }
}

/// A day in the language of the page.
#[must_use]
pub fn date_text(date: Date) -> Signal<String> {
    let i18n = use_i18n();
    Signal::derive(move || format::date(date, i18n.lang()))
}

/// An office in short: where it is, how to reach it, whether it is open. Everything else is on its own page.
pub fn office(core: &Core, id: OfficeId, level: u8) -> Option<AnyView> {
    let i18n = use_i18n();
    let office = core.office(id)?.clone();
    let address = office.address().map(Address::lines).unwrap_or_default();
    let contacts: Vec<ContactPoint> = office.all_contacts().into_iter().cloned().collect();
    let source = source(&office.provenance);
    let has_phone = contacts
        .iter()
        .any(|contact| contact.channel == ContactChannel::Phone);
    let hours = match office.hours {
        Some(hours) => view! { <OpenNow hours /> }.into_any(),
        None if has_phone => view! { <p>{t(ids::office_no_hours)}</p> }.into_any(),
        None => view! { <p>{t(ids::office_no_hours_no_phone)}</p> }.into_any(),
    };
    let name = Signal::derive(move || office.name.text(i18n.lang()).to_owned());
    Some(
        view! {
            <OfficeCard name department=office.department address contacts level>
                {hours}
                {source}
            </OfficeCard>
        }
        .into_any(),
    )
}

/// A span of time, e.g. "2 bis 3 Wochen".
#[must_use]
pub fn duration(span: Duration, i18n: I18n) -> String {
    let last = u32::from(span.amount_max.unwrap_or(span.amount));
    let unit: fn(u32) -> Msg = match span.unit {
        TimeUnit::Minutes => |n| ids::duration_minutes(n),
        TimeUnit::Hours => |n| ids::duration_hours(n),
        TimeUnit::Days => |n| ids::duration_days(n),
        TimeUnit::WorkingDays => |n| ids::duration_working_days(n),
        TimeUnit::Weeks => |n| ids::duration_weeks(n),
        TimeUnit::Months => |n| ids::duration_months(n),
        TimeUnit::Years => |n| ids::duration_years(n),
    };
    let text = i18n.text(&unit(last));
    if span.amount_max.is_some_and(|max| max != span.amount) {
        i18n.text(&ids::duration_range(u32::from(span.amount), text))
    } else {
        text
    }
}

/// What a fee amounts to.
#[must_use]
pub fn fee(amount: FeeAmount, i18n: I18n) -> String {
    let money = |cents| format::money(cents, i18n.lang());
    match amount {
        FeeAmount::Fixed(cents) => money(cents),
        FeeAmount::Free => i18n.text(&ids::fee_free()),
        FeeAmount::Local => i18n.text(&ids::fee_local()),
        FeeAmount::Range {
            min: Some(min),
            max: Some(max),
        } => i18n.text(&ids::fee_range(money(max), money(min))),
        FeeAmount::Range {
            min: Some(min),
            max: None,
        } => i18n.text(&ids::fee_from(money(min))),
        FeeAmount::Range {
            min: None,
            max: Some(max),
        } => i18n.text(&ids::fee_up_to(money(max))),
        FeeAmount::Range { min: None, max: None } => i18n.text(&ids::fee_described()),
    }
}
