//! The end of an application that was not sent: what was typed is gone.

use crate::components::ButtonLink;
use crate::features::page::PageTitle;
use crate::i18n::{ids, t, use_i18n};
use crate::route::{Ending, Route};
use leptos::prelude::*;

/// Says that everything is deleted, and why.
#[component]
pub fn EndedPage(
    /// Why.
    ending: Ending,
) -> impl IntoView {
    let i18n = use_i18n();
    let home = Signal::derive(move || Route::Home.path(i18n.lang()));
    let text = match ending {
        Ending::Asked => t(ids::ended_asked),
        Ending::Idle => t(ids::ended_idle),
    };
    view! {
        <div class=|| "al-page al-page--narrow">
            <div class=|| "al-flow">
                <PageTitle text=t(ids::ended_title) />
                <p class=|| "al-lead">{text}</p>
                <p>{t(ids::ended_left)}</p>
            </div>
            <p>
                <ButtonLink href=home>{t(ids::shell_crash_home)}</ButtonLink>
            </p>
        </div>
    }
}
