//! Lists of services: all from A to Z, and those of a topic.

use crate::components::{Breadcrumb, Crumb, ResultList};
use crate::features::failure::when_loaded;
use crate::features::page::PageTitle;
use crate::features::search::item;
use crate::i18n::{ids, t, use_i18n};
use crate::pages::not_found::Nothing;
use crate::route::Route;
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use leptos::prelude::*;
use model::{Service, Slug};

/// All services from A to Z.
#[component]
pub fn ServicesPage() -> impl IntoView {
    let i18n = use_i18n();
    let region = use_region();
    let core = use_catalogue().core();
    let list = when_loaded(&core, move |core| {
        move || {
            let mut services: Vec<&Service> = core
                .services
                .iter()
                .filter(|service| service.is_public())
                .collect();
            let lang = i18n.lang();
            services.sort_by_cached_key(|service| catalogue::fold(service.title.text(lang)));
            let count = services.len();
            let items: Vec<_> = services
                .into_iter()
                .map(|service| item(service, None, region.get(), i18n))
                .collect();
            view! {
                <p>{t(move || ids::services_count(count))}</p>
                <h2 class=|| "al-hidden">{t(ids::search_empty_title)}</h2>
                <ResultList>{items}</ResultList>
            }
        }
    });
    view! {
        <div class=|| "al-page">
            <div>
                <PageTitle text=t(ids::services_title) />
            </div>
            {list}
        </div>
    }
}

/// The services of a topic.
#[component]
pub fn TopicPage(
    /// The topic.
    topic: Slug,
) -> impl IntoView {
    let i18n = use_i18n();
    let region = use_region();
    let core = use_catalogue().core();
    when_loaded(&core, move |core| {
        let Some(known) = core.topics.iter().find(|known| known.slug == topic).cloned() else {
            return view! { <Nothing title=ids::error_not_found_title text=ids::error_not_found_text /> }
                .into_any();
        };
        let slug = topic.clone();
        let name = Signal::derive(move || known.title.text(i18n.lang()).to_owned());
        let crumbs = Signal::derive(move || {
            vec![Crumb {
                label: i18n.text(&ids::common_home()),
                href: Route::Home.path(i18n.lang()),
            }]
        });
        let list = move || {
            let services = core.services_of(&slug);
            services
                .into_iter()
                .map(|service| item(service, None, region.get(), i18n))
                .collect_view()
        };
        view! {
            <div class=|| "al-page">
                <Breadcrumb crumbs label=t(ids::common_you_are_here) />
                <div>
                    <PageTitle text=name />
                </div>
                <h2 class=|| "al-hidden">{t(ids::topic_lead)}</h2>
                <ResultList>{list}</ResultList>
            </div>
        }
        .into_any()
    })
}
