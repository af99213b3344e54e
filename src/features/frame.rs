//! What stands around every page: header with language and place, footer with help and the legal pages.

use crate::components::{
    ButtonKind, ButtonLink, FooterColumn, FooterLink, IconName, LanguageLink, LanguageSwitch, PageFooter,
    PageHeader, PlaceLink,
};
use crate::features::place_names;
use crate::i18n::{ids, t, use_i18n};
use crate::route::{PARAMETERS, Route};
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use model::Lang;

/// Header of every page.
#[component]
pub fn Header(
    /// The page that is shown.
    #[prop(into)]
    route: Signal<Route>,
) -> impl IntoView {
    let i18n = use_i18n();
    let query = use_query_map();
    let languages = Signal::derive(move || {
        let query = query.read();
        // What the address says beside the page must survive the change of language.
        let rest: Vec<String> = PARAMETERS
            .into_iter()
            .filter_map(|name| {
                query
                    .get(name)
                    .map(|value| format!("{name}={}", crate::platform::page::encode(&value)))
            })
            .collect();
        let rest = if rest.is_empty() {
            String::new()
        } else {
            format!("?{}", rest.join("&"))
        };
        Lang::ALL
            .into_iter()
            .map(|lang| LanguageLink {
                lang,
                label: own_name(lang).to_owned(),
                href: format!("{}{rest}", route.get().path(lang)),
            })
            .collect::<Vec<_>>()
    });
    let home_href = Signal::derive(move || Route::Home.path(i18n.lang()));
    let is_home = Signal::derive(move || route.get() == Route::Home);
    let region = use_region();
    let places = use_catalogue().places();
    let place_label = Signal::derive(move || {
        let name = region.get().and_then(|ars| {
            places
                .ready()
                .and_then(|p| place_names::municipality(&p, ars, i18n))
        });
        i18n.text(&name.map_or_else(ids::common_place_none, ids::common_place))
    });
    let place_href = Signal::derive(move || Route::Place.path(i18n.lang()));
    let current = Signal::derive(move || i18n.lang());
    view! {
        <PageHeader
            product=t(ids::common_product)
            claim=t(ids::common_product_claim)
            home_href
            is_home
            languages=move || view! { <LanguageSwitch languages current label=t(ids::common_language) /> }
            place=move || view! { <PlaceLink href=place_href label=place_label /> }
        />
    }
}

/// What a language calls itself: the same on every page, whatever its language.
const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Deutsch",
        Lang::En => "English",
    }
}

/// Footer of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let i18n = use_i18n();
    let columns = Signal::derive(move || {
        let lang = i18n.lang();
        let link = |msg, route: Route| FooterLink::new(i18n.text(&msg), route.path(lang));
        vec![
            FooterColumn {
                title: i18n.text(&ids::footer_about()),
                links: vec![
                    link(ids::footer_imprint(), Route::Imprint),
                    link(ids::footer_privacy(), Route::Privacy),
                    link(ids::footer_accessibility(), Route::Accessibility),
                    link(ids::footer_feedback(), Route::feedback()),
                ],
            },
            FooterColumn {
                title: i18n.text(&ids::common_navigation()),
                links: vec![
                    link(ids::common_home(), Route::Home),
                    link(ids::common_all_services(), Route::Services),
                    link(ids::place_title(), Route::Place),
                ],
            },
        ]
    });
    view! {
        <PageFooter columns note=t(ids::footer_note)>
            <div class=|| "al-flow al-flow--tight">
                <h2 class=|| "al-footer__title">{t(ids::common_help_title)}</h2>
                <p>{t(ids::common_help_text)}</p>
                <p>
                    <ButtonLink href="tel:115" kind=ButtonKind::Secondary icon=IconName::Phone>
                        {t(ids::common_help_call)}
                    </ButtonLink>
                </p>
            </div>
        </PageFooter>
    }
}
