//! An address that leads nowhere: what to do instead.

use crate::components::{ButtonLink, LinkKind, TextLink};
use crate::features::page::PageTitle;
use crate::features::search::ServiceSearch;
use crate::i18n::{Msg, ids, t, use_i18n};
use crate::route::Route;
use leptos::prelude::*;

/// An unknown address.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <Nothing title=ids::error_not_found_title text=ids::error_not_found_text /> }
}

/// What is not there, with the search to go on.
#[component]
pub fn Nothing(
    /// Heading.
    title: fn() -> Msg,
    /// What happened and what to do.
    text: fn() -> Msg,
) -> impl IntoView {
    let i18n = use_i18n();
    let query = RwSignal::new(String::new());
    let home = Signal::derive(move || Route::Home.path(i18n.lang()));
    let all = Signal::derive(move || Route::Services.path(i18n.lang()));
    view! {
        <div class=|| "al-page al-page--narrow">
            <div>
                <PageTitle text=t(title) />
                <p class=|| "al-lead">{t(text)}</p>
            </div>
            <ServiceSearch id="q" query />
            <p>
                <ButtonLink href=home>{t(ids::shell_crash_home)}</ButtonLink>
            </p>
            <p>
                <TextLink href=all kind=LinkKind::Standalone>
                    {t(ids::common_all_services)}
                </TextLink>
            </p>
        </div>
    }
}
