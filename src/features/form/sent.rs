//! The confirmation: reference number, what happens next, a copy of what was sent.

use crate::components::{Button, ButtonKind, ButtonLink, ConfirmationPanel, IconName};
use crate::features::form::review::summary;
use crate::features::form::session::{Session, context};
use crate::features::page::PageTitle;
use crate::i18n::{ids, t, use_i18n};
use crate::platform::{format, page};
use crate::route::Route;
use crate::state::drafts;
use forms::{FormKind, review};
use leptos::prelude::*;

/// The confirmation.
#[component]
pub fn Sent(
    /// The application.
    session: Session,
) -> impl IntoView {
    let i18n = use_i18n();
    let form = session.form();
    let home = Signal::derive(move || Route::Home.path(i18n.lang()));
    let Some(sent) = drafts::sent(&form.id) else {
        return view! {
            <div class=|| "al-page al-page--narrow">
                <div class=|| "al-flow">
                    <PageTitle text=t(ids::sent_none_title) />
                    <p class=|| "al-lead">{t(ids::sent_none_text)}</p>
                </div>
                <p>
                    <ButtonLink href=home>{t(ids::shell_crash_home)}</ButtonLink>
                </p>
            </div>
        }
        .into_any();
    };
    let is_application = form.kind == FormKind::Application;
    let title = if is_application {
        t(ids::sent_title)
    } else {
        t(ids::sent_title_feedback)
    };
    let next = if is_application {
        t(ids::sent_next_text)
    } else {
        t(ids::sent_next_message)
    };
    let reference_label = if is_application {
        t(ids::sent_reference)
    } else {
        t(ids::sent_reference_message)
    };
    let (reference, moment, answers) = (sent.reference, sent.received_at, sent.answers);
    let lists = move || {
        let sections = review(&form, &answers, i18n.lang(), &context());
        sections
            .into_iter()
            .map(|section| summary(section, None, i18n))
            .collect_view()
    };
    view! {
        <div class=|| "al-page al-page--narrow">
            <ConfirmationPanel reference_label reference>
                <PageTitle text=title />
                <p>{move || i18n.text(&ids::sent_received(format::moment(&moment, i18n.lang())))}</p>
            </ConfirmationPanel>
            <section class=|| "al-flow">
                <h2>{t(ids::sent_next_title)}</h2>
                <p>{next}</p>
                <div class=|| "al-actions">
                    <Button kind=ButtonKind::Secondary icon=IconName::Print on_press=Callback::new(|()| page::print())>
                        {t(ids::sent_copy)}
                    </Button>
                    <ButtonLink href=home kind=ButtonKind::Tertiary>
                        {t(ids::shell_crash_home)}
                    </ButtonLink>
                </div>
            </section>
            <section class=|| "al-flow">
                <h2>{t(ids::sent_copy_title)}</h2>
                {lists}
            </section>
        </div>
    }
    .into_any()
}
