//! Searching services on the device: the field with suggestions, the hits with their reasons, the place in the query.

mod filters;
mod hits;
mod item;
mod place_words;
mod recent;

pub use filters::FilterPanel;
pub use hits::Hits;
pub use item::item;
pub use recent::{Recent, RecentSearches, use_recent};

use crate::components::{SearchBox, SearchSize, Suggestion};
use crate::i18n::{ids, t, use_i18n};
use crate::platform::page;
use crate::route::{Route, SearchQuery};
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use item::service;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use place_words::named;

/// Most suggestions while typing.
const SUGGESTIONS: usize = 6;

/// The search field: suggests services while typing, leads to the page of hits.
#[component]
pub fn ServiceSearch(
    /// Id of the field.
    id: &'static str,
    /// What stands in it.
    query: RwSignal<String>,
    /// How large it is.
    #[prop(optional)]
    size: SearchSize,
    /// Suggests services while typing; not where the hits themselves follow.
    #[prop(default = true)]
    suggests: bool,
    /// Filters that stay in place with other words.
    #[prop(into, optional)]
    filters: Signal<SearchQuery>,
) -> impl IntoView {
    let recent = use_recent();
    let i18n = use_i18n();
    let (catalogue, region, navigate) = (use_catalogue(), use_region(), use_navigate());
    let core = catalogue.core();
    let places = catalogue.places();
    let index = Memo::new(move |_| i18n.lang());
    // A memo: the list, its count and each option ask for it with every key.
    let suggestions = Memo::new(move |_| {
        let text = query.get();
        let ready = (core.ready(), catalogue.index(index.get()).ready());
        let (Some(core), Some(index)) = ready else {
            return Vec::new();
        };
        if !suggests || text.trim().is_empty() {
            return Vec::new();
        }
        let lang = i18n.lang();
        let hits = index.search_at(&text, SUGGESTIONS, &named(places.ready())).hits;
        let services = hits.iter().filter_map(|hit| service(&core, hit.id));
        services
            .map(|service| {
                let topic = service
                    .topics
                    .first()
                    .and_then(|slug| core.topics.iter().find(|t| t.slug == *slug));
                let detail = topic
                    .map(|topic| topic.title.text(lang).to_owned())
                    .unwrap_or_default();
                Suggestion::new(service.slug.as_str(), service.title.text(lang), detail)
            })
            .collect::<Vec<_>>()
    });
    let submit = {
        let navigate = navigate.clone();
        move || {
            let asked = SearchQuery {
                text: query.get_untracked(),
                ..filters.get_untracked()
            };
            recent.add(&asked.text);
            navigate(&asked.path(i18n.lang_untracked(), page::encode), <_>::default());
        }
    };
    let choose = move |slug: String| {
        if let Ok(slug) = slug.parse() {
            let path = Route::Service(slug).path_with_place(i18n.lang_untracked(), region.get_untracked());
            navigate(&path, <_>::default());
        }
    };
    view! {
        <SearchBox
            id
            label=t(ids::search_label)
            hint=t(ids::search_hint)
            value=query
            on_input=Callback::new(move |text| query.set(text))
            on_submit=Callback::new(move |()| submit())
            on_choose=Callback::new(choose)
            suggestions
            size
        />
    }
}
