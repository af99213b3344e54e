//! Search: the query stands in the address, hits follow while typing.

use crate::features::page::PageTitle;
use crate::features::search::{Hits, ServiceSearch};
use crate::i18n::ids;
use crate::i18n::t;
use crate::route::QUERY;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Search.
#[component]
pub fn SearchPage() -> impl IntoView {
    let parameters = use_query_map();
    let asked = Memo::new(move |_| parameters.read().get(QUERY).unwrap_or_default());
    let query = RwSignal::new(asked.get_untracked());
    // A link or Back changes the address, typing does not.
    Effect::new(move |_| query.set(asked.get()));
    let title = t(move || match asked.get() {
        text if text.is_empty() => ids::search_title(),
        text => ids::search_title_for(text),
    });
    view! {
        <div class=|| "al-page">
            <div>
                <PageTitle text=title />
            </div>
            <ServiceSearch id="q" query suggests=false />
            <Hits query />
        </div>
    }
}
