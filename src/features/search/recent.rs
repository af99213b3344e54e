//! Recent searches: kept on the device only if the citizen wants it.

use crate::components::{Checkbox, LinkButton, TextLink};
use crate::i18n::{ids, t, use_i18n};
use crate::platform::{page, storage};
use crate::route::SearchQuery;
use leptos::prelude::*;

const KEY: &str = "amtslotse.searches";
/// Most searches that are kept.
const KEPT: usize = 8;
/// Longest query that is kept, in characters.
const LONGEST: usize = 80;

/// The searches of this device; cheap to copy.
#[derive(Clone, Copy)]
pub struct Recent {
    /// `None`: nothing is to be kept.
    queries: RwSignal<Option<Vec<String>>>,
}

impl Recent {
    /// Makes them known to every component below.
    pub fn provide() {
        let kept = storage::load_for_good(KEY);
        let queries = kept.map(|text| serde_json::from_str(&text).unwrap_or_default());
        provide_context(Self {
            queries: RwSignal::new(queries),
        });
    }

    /// Remembers a search, if that is wanted.
    pub fn add(self, query: &str) {
        let query: String = query.trim().chars().take(LONGEST).collect();
        if query.is_empty() || self.queries.with_untracked(Option::is_none) {
            return;
        }
        self.queries.update(|queries| {
            if let Some(queries) = queries {
                queries.retain(|known| *known != query);
                queries.insert(0, query);
                queries.truncate(KEPT);
            }
        });
        self.save();
    }

    fn want(self, wanted: bool) {
        self.queries.set(wanted.then(Vec::new));
        self.save();
    }

    fn clear(self) {
        self.queries.update(|queries| {
            if let Some(queries) = queries {
                queries.clear();
            }
        });
        self.save();
    }

    fn save(self) {
        self.queries.with_untracked(|queries| match queries {
            Some(queries) => {
                // A browser that refuses forgets them with the page: no harm done.
                let _ = serde_json::to_string(queries).is_ok_and(|json| storage::save_for_good(KEY, &json));
            }
            None => storage::remove_for_good(KEY),
        });
    }
}

/// The searches of this device.
#[must_use]
pub fn use_recent() -> Recent {
    use_context().unwrap_or_else(|| Recent {
        queries: RwSignal::new(None),
    })
}

/// The choice whether searches are kept, and those that are.
#[component]
pub fn RecentSearches() -> impl IntoView {
    let i18n = use_i18n();
    let recent = use_recent();
    let wanted = Signal::derive(move || recent.queries.with(Option::is_some));
    let list = move || {
        let queries = recent.queries.get().unwrap_or_default();
        (!queries.is_empty()).then(|| {
            let items: Vec<_> = queries
                .into_iter()
                .map(|query| {
                    let href = SearchQuery::words(query.clone()).path(i18n.lang(), page::encode);
                    view! { <li><TextLink href=href>{query}</TextLink></li> }
                })
                .collect();
            view! {
                <h3>{t(ids::recent_title)}</h3>
                <ul class=|| "al-chips" role="list">{items}</ul>
                <LinkButton on_press=Callback::new(move |()| recent.clear())>{t(ids::recent_clear)}</LinkButton>
            }
        })
    };
    view! {
        <div class=|| "al-flow al-flow--tight">
            {list}
            <Checkbox
                id="keep-searches"
                label=t(ids::recent_keep)
                hint=t(ids::recent_hint)
                checked=wanted
                on_change=Callback::new(move |on| recent.want(on))
            />
        </div>
    }
}
