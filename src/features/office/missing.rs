//! What is not known of an office, in one place: a page of empty headings would help nobody.

use super::details::is_written;
use crate::components::{Alert, AlertKind, ButtonKind, ButtonLink, IconName};
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::format;
use leptos::prelude::*;
use model::{Access, ContactChannel, Office};

/// Names what is not known and whom to ask.
pub fn missing(office: &Office) -> AnyView {
    let i18n = use_i18n();
    let missing = names(office);
    if missing.is_empty() {
        return ().into_any();
    }
    let can_ask = can_ask(office);
    let text = move || facts(&missing, i18n);
    let ask = if can_ask {
        view! { <p>{t(ids::missing_ask)}</p> }.into_any()
    } else {
        view! {
            <p>{t(ids::missing_ask_115)}</p>
            <p>
                <ButtonLink href="tel:115" kind=ButtonKind::Secondary icon=IconName::Phone>
                    {t(ids::common_help_call)}
                </ButtonLink>
            </p>
        }
        .into_any()
    };
    view! {
        <Alert kind=AlertKind::Info title=t(ids::missing_title)>
            <p>{text}</p>
            {ask}
        </Alert>
    }
    .into_any()
}

fn facts(missing: &[Msg], i18n: I18n) -> String {
    let names: Vec<String> = missing.iter().map(|name| i18n.text(name)).collect();
    i18n.text(&ids::missing_facts(format::list(&names, i18n.lang())))
}

/// True if there is a phone number or an e-mail address.
fn can_ask(office: &Office) -> bool {
    let direct = [ContactChannel::Phone, ContactChannel::Email];
    office
        .all_contacts()
        .iter()
        .any(|contact| direct.contains(&contact.channel))
}

fn names(office: &Office) -> Vec<Msg> {
    let details = office.details.as_deref();
    let has_hours = office.hours.is_some() || details.is_some_and(|known| is_written(&known.hours_text));
    let has_arrival = details.is_some_and(|known| is_written(&known.transport) || is_written(&known.parking));
    let facts = [
        (office.all_addresses().is_empty(), ids::missing_address()),
        (!can_ask(office), ids::missing_contact()),
        (!has_hours, ids::missing_hours()),
        (
            details.is_none_or(|known| known.access == Access::default()),
            ids::missing_access(),
        ),
        (!has_arrival, ids::missing_arrival()),
        (
            details.is_none_or(|known| known.languages.is_empty()),
            ids::missing_languages(),
        ),
        (
            details.is_none_or(|known| known.appointment.is_none()),
            ids::missing_appointment(),
        ),
    ];
    let missing = facts.into_iter().filter(|(is_missing, _)| *is_missing);
    missing.map(|(_, name)| name).collect()
}
