//! Start page: search, topics, place.

use crate::components::{ButtonKind, ButtonLink, Card, CardGrid, IconName, LinkKind, SearchSize, TextLink};
use crate::features::failure::when_loaded;
use crate::features::page::PageTitle;
use crate::features::search::ServiceSearch;
use crate::i18n::{ids, t, use_i18n};
use crate::route::Route;
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use leptos::prelude::*;

/// Services under "often searched for": what people need most, by the editors' choice.
const OFTEN: [&str; 6] = [
    "personalausweis-beantragen",
    "wohnsitz-anmelden",
    "kfz-anmelden",
    "fuehrungszeugnis",
    "wohngeld",
    "hundesteuer-anmelden",
];

/// Start page.
#[component]
pub fn HomePage() -> impl IntoView {
    let i18n = use_i18n();
    let core = use_catalogue().core();
    let region = use_region();
    let query = RwSignal::new(String::new());
    let all = Signal::derive(move || Route::Services.path(i18n.lang()));
    let place = Signal::derive(move || Route::Place.path(i18n.lang()));
    let often = when_loaded(&core, move |core| {
        let services = OFTEN.iter().filter_map(|slug| core.service(slug).cloned());
        let items: Vec<_> = services
            .map(|service| {
                let slug = service.slug.clone();
                let href =
                    Signal::derive(move || Route::Service(slug.clone()).path_with_place(i18n.lang(), region.get()));
                view! { <li><TextLink href>{move || service.title.text(i18n.lang()).to_owned()}</TextLink></li> }
            })
            .collect();
        view! { <ul class=|| "al-chips" role="list">{items}</ul> }
    });
    let topics = when_loaded(&core, move |core| {
        let cards: Vec<_> = core
            .topics
            .iter()
            .filter(|topic| !core.services_of(&topic.slug).is_empty())
            .cloned()
            .map(|topic| {
                let slug = topic.slug.clone();
                let href = Signal::derive(move || Route::Topic(slug.clone()).path(i18n.lang()));
                let icon = IconName::from_key(&topic.icon);
                let title = Signal::derive(move || topic.title.text(i18n.lang()).to_owned());
                view! { <Card title href icon level=3 /> }
            })
            .collect();
        view! { <CardGrid>{cards}</CardGrid> }
    });
    view! {
        <div class=|| "al-hero">
            <div class=|| "al-container">
                <PageTitle text=t(ids::home_title) class="al-hero__title" />
                <p class=|| "al-hero__lead">{t(ids::home_lead)}</p>
                <div class=|| "al-hero__body">
                    <ServiceSearch id="q" query size=SearchSize::Hero />
                </div>
                <div class=|| "al-hero__more">
                    <h2>{t(ids::home_often)}</h2>
                    {often}
                </div>
            </div>
        </div>
        <div class=|| "al-band">
            <div class=|| "al-container">
                <div class=|| "al-section__head">
                    <h2>{t(ids::home_topics)}</h2>
                    <TextLink href=all kind=LinkKind::Standalone>
                        {t(ids::common_all_services)}
                    </TextLink>
                </div>
                {topics}
            </div>
        </div>
        <div class=|| "al-band al-band--tint">
            <div class=|| "al-container al-flow">
                <h2>{t(ids::home_place_title)}</h2>
                <p class=|| "al-lead">{t(ids::home_place_text)}</p>
                <ButtonLink href=place kind=ButtonKind::Secondary icon=IconName::Place>
                    {t(ids::common_place_none)}
                </ButtonLink>
            </div>
        </div>
    }
}
