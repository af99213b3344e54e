//! The legal pages: imprint, privacy, accessibility statement.

use crate::components::{ButtonKind, ButtonLink, ExternalLink, TextLink};
use crate::features::facts::date_text;
use crate::features::page::PageTitle;
use crate::i18n::{Msg, ids, t, use_i18n};
use crate::route::Route;
use crate::state::tenant::use_tenant;
use leptos::prelude::*;

/// A heading with its text.
fn section(title: fn() -> Msg, text: fn() -> Msg) -> impl IntoView {
    view! {
        <section class=|| "al-flow al-flow--tight">
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
        </section>
    }
}

/// The frame of a legal page.
fn page(title: fn() -> Msg, lead: Option<fn() -> Msg>, content: impl IntoView + 'static) -> impl IntoView {
    let lead = lead.map(|lead| view! { <p class=|| "al-lead">{t(lead)}</p> });
    view! {
        <div class=|| "al-page al-page--narrow">
            <div>
                <PageTitle text=t(title) />
                {lead}
            </div>
            {content}
        </div>
    }
}

/// Imprint (Impressum, § 5 DDG).
#[component]
pub fn ImprintPage() -> impl IntoView {
    let tenant = use_tenant().get_value();
    let operator = match tenant.operator {
        Some(lines) => {
            let lines: Vec<_> = lines.into_iter().map(|line| view! { {line} <br /> }).collect();
            view! { <address>{lines}</address> }.into_any()
        }
        None => view! { <p>{t(ids::imprint_operator_missing)}</p> }.into_any(),
    };
    let contact = [
        tenant.contact_email.map(|address| {
            let href = format!("mailto:{address}");
            view! { <p>{t(ids::imprint_email)}": " <TextLink href=href>{address}</TextLink></p> }.into_any()
        }),
        tenant.contact_phone.map(|number| {
            let href = format!("tel:{}", number.replace(' ', ""));
            view! { <p>{t(ids::imprint_phone)}": " <TextLink href=href>{number}</TextLink></p> }.into_any()
        }),
        tenant.website.map(|website| {
            let href = website.as_str().to_owned();
            let text = href.clone();
            view! { <p>{t(ids::imprint_website)}": " <ExternalLink href=href host_is_text=true>{text}</ExternalLink></p> }
                .into_any()
        }),
    ];
    let contact: Vec<_> = contact.into_iter().flatten().collect();
    let contact = (!contact.is_empty()).then(|| {
        view! {
            <section class=|| "al-flow al-flow--tight">
                <h2>{t(ids::imprint_contact)}</h2>
                {contact}
            </section>
        }
    });
    let content = view! {
        <section class=|| "al-flow al-flow--tight">
            <h2>{t(ids::imprint_operator)}</h2>
            {operator}
        </section>
        {contact}
        {section(ids::imprint_software_title, ids::imprint_software)}
        {section(ids::imprint_data_title, ids::imprint_data)}
    };
    page(ids::imprint_title, None, content)
}

/// Privacy (Datenschutzerklärung, Art. 13 GDPR).
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let content = view! {
        {section(ids::privacy_controller_title, ids::privacy_controller)}
        {section(ids::privacy_visit_title, ids::privacy_visit)}
        {section(ids::privacy_device_title, ids::privacy_device)}
        {section(ids::privacy_application_title, ids::privacy_application)}
        {section(ids::privacy_rights_title, ids::privacy_rights)}
    };
    page(ids::privacy_title, Some(ids::privacy_lead), content)
}

/// Accessibility statement (Erklärung zur Barrierefreiheit, § 7 BITV 2.0).
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let i18n = use_i18n();
    let tenant = use_tenant().get_value();
    let feedback = Signal::derive(move || Route::feedback().path(i18n.lang()));
    let checked = match tenant.accessibility_checked_on {
        Some(day) => {
            let day = date_text(day);
            t(move || ids::accessibility_checked(day.get()))
        }
        None => t(ids::accessibility_unchecked),
    };
    let body = tenant.enforcement_body.map(|body| {
        let href = body.url.as_str().to_owned();
        view! {
            <p>
                <ExternalLink href=href>{body.name}</ExternalLink>
            </p>
        }
    });
    let content = view! {
        <section class=|| "al-flow al-flow--tight">
            <h2>{t(ids::accessibility_standard_title)}</h2>
            <p>{t(ids::accessibility_standard)}</p>
            <p>{checked}</p>
        </section>
        <section class=|| "al-prose">
            <h2>{t(ids::accessibility_gaps_title)}</h2>
            <ul>
                <li>{t(ids::accessibility_gap_sign)}</li>
                <li>{t(ids::accessibility_gap_simple)}</li>
                <li>{t(ids::accessibility_gap_reader)}</li>
            </ul>
        </section>
        <section class=|| "al-flow al-flow--tight">
            <h2>{t(ids::accessibility_feedback_title)}</h2>
            <p>{t(ids::accessibility_feedback)}</p>
            <p>
                <ButtonLink href=feedback kind=ButtonKind::Secondary>
                    {t(ids::accessibility_feedback_link)}
                </ButtonLink>
            </p>
        </section>
        <section class=|| "al-flow al-flow--tight">
            <h2>{t(ids::accessibility_enforcement_title)}</h2>
            <p>{t(ids::accessibility_enforcement)}</p>
            {body}
        </section>
    };
    page(ids::accessibility_title, Some(ids::accessibility_lead), content)
}
