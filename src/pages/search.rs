//! Search: words and filters stand in the address, hits follow while typing.

use crate::components::Accordion;
use crate::features::failure::when_loaded;
use crate::features::page::PageTitle;
use crate::features::search::{FilterPanel, Hits, RecentSearches, ServiceSearch};
use crate::i18n::{ids, t, use_i18n};
use crate::platform::page;
use crate::route::SearchQuery;
use crate::state::catalogue::use_catalogue;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

/// Search.
#[component]
pub fn SearchPage() -> impl IntoView {
    let i18n = use_i18n();
    let navigate = use_navigate();
    let parameters = use_query_map();
    let asked = Memo::new(move |_| SearchQuery::read(|name| parameters.read().get(name)));
    let words = Memo::new(move |_| asked.with(|asked| asked.text.clone()));
    let typed = RwSignal::new(words.get_untracked());
    // A link or Back changes the address, typing does not.
    Effect::new(move |_| typed.set(words.get()));
    let current = Signal::derive(move || SearchQuery {
        text: typed.get(),
        ..asked.get()
    });
    let title = t(move || match words.get() {
        text if text.is_empty() => ids::search_title(),
        text => ids::search_title_for(text),
    });
    let filter = Callback::new(move |changed: SearchQuery| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&changed.path(i18n.lang_untracked(), page::encode), options);
    });
    let core = use_catalogue().core();
    view! {
        <div class=|| "al-page">
            <div>
                <PageTitle text=title />
            </div>
            <ServiceSearch id="q" query=typed suggests=false filters=asked />
            <div class=|| "al-columns">
                <div class=|| "al-columns__aside">
                    <Accordion title=t(ids::filter_title) open=page::is_wide()>
                        {when_loaded(&core, move |core| view! { <FilterPanel core asked=current on_change=filter /> })}
                        <RecentSearches />
                    </Accordion>
                </div>
                <div class=|| "al-columns__main">
                    <Hits asked=current />
                </div>
            </div>
        </div>
    }
}
