//! The hits of a query, with what was understood, and what to do if there are none.

use super::filters::passes;
use super::item::{item, service};
use super::place_words::{ars_of, named};
use crate::components::{Alert, LiveRegion, ResultList, TextLink};
use crate::features::failure::when_loaded;
use crate::features::place_names;
use crate::i18n::{I18n, ids, t, use_i18n};
use crate::platform::page;
use crate::route::{Route, SearchQuery};
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use catalogue::{Core, Places};
use leptos::prelude::*;
use model::{Ars, Service, Slug};
use search::{Hit, Index};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// Most hits that a page shows.
const SHOWN: usize = 20;
/// Most hits that are asked for: filters choose among them.
const ASKED: usize = 500;
/// How long typing has to rest before the number of hits is read out: sooner would be drowned by the echo of the keys.
const PAUSE: Duration = Duration::from_millis(1200);
/// Most topics that are offered when nothing fits.
const TOPICS: usize = 4;

/// The hits of a query.
#[component]
pub fn Hits(
    /// What is searched for.
    #[prop(into)]
    asked: Signal<SearchQuery>,
) -> impl IntoView {
    let i18n = use_i18n();
    let catalogue = use_catalogue();
    let core = catalogue.core();
    let count = RwSignal::new(None::<usize>);
    let spoken = after_pause(Signal::derive(move || {
        count
            .get()
            .map(|count| i18n.text(&ids::search_results_count(count)))
            .unwrap_or_default()
    }));
    let list = move || {
        let index = catalogue.index(i18n.lang());
        let places = catalogue.places();
        when_loaded(&core, move |core| {
            let places = places.clone();
            when_loaded(&index, move |index| {
                let (core, places) = (Arc::clone(&core), places.clone());
                move || {
                    let found = Found::of(&core, &index, places.ready().as_ref(), &asked.get(), i18n);
                    count.set(Some(found.total));
                    found.view(&core, places.ready().as_ref(), &asked.get(), i18n)
                }
            })
        })
    };
    view! {
        <LiveRegion text=spoken />
        {list}
    }
}

/// A text as it stands once it has not changed for a while.
fn after_pause(text: Signal<String>) -> Signal<String> {
    let rested = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        if let Some(Some(handle)) = pending.try_update_value(Option::take) {
            handle.clear();
        }
    };
    // A timer is outside of the graph of signals, so this effect has to write one.
    Effect::new(move |_| {
        let text = text.get();
        cancel();
        let speak = move || {
            rested.try_set(text.clone());
        };
        pending.set_value(set_timeout_with_handle(speak, PAUSE).ok());
    });
    on_cleanup(cancel);
    rested.into()
}

/// What a query brought up: services by their position in the catalogue.
struct Found {
    services: Vec<(u32, Option<Hit>)>,
    total: usize,
    suggestion: Option<String>,
    related: Vec<u32>,
    place: Option<Ars>,
}

impl Found {
    fn of(core: &Core, index: &Index, places: Option<&Arc<Places>>, asked: &SearchQuery, i18n: I18n) -> Self {
        if asked.text.trim().is_empty() {
            return Self::browse(core, asked, i18n);
        }
        let results = index.search_at(&asked.text, ASKED, &named(places.cloned()));
        let fits = |hit: &Hit| service(core, hit.id).is_some_and(|service| passes(service, asked));
        let services: Vec<_> = results
            .hits
            .into_iter()
            .filter(fits)
            .map(|hit| (hit.id, Some(hit)))
            .collect();
        Self {
            total: services.len(),
            services,
            suggestion: results.suggestion,
            related: results.related,
            place: ars_of(places, results.place.as_ref()),
        }
    }

    /// Without words: everything that passes the filters, from A to Z.
    fn browse(core: &Core, asked: &SearchQuery, i18n: I18n) -> Self {
        let lang = i18n.lang();
        let public = (0..)
            .zip(&core.services)
            .filter(|(_, service)| service.is_public() && passes(service, asked));
        let mut services: Vec<(u32, &Service)> = public.collect();
        services.sort_by_cached_key(|(_, service)| catalogue::fold(service.title.text(lang)));
        Self {
            total: services.len(),
            services: services.into_iter().map(|(id, _)| (id, None)).collect(),
            suggestion: None,
            related: Vec::new(),
            place: None,
        }
    }

    fn view(&self, core: &Core, places: Option<&Arc<Places>>, asked: &SearchQuery, i18n: I18n) -> AnyView {
        let lang = i18n.lang();
        let recognised = self
            .place
            .and_then(|ars| place_names::municipality(places?, ars, i18n));
        let place = self.place.or_else(|| use_region().get());
        let total = self.total;
        // Without words the list is an overview and shows everything.
        let shown = if asked.text.trim().is_empty() {
            usize::MAX
        } else {
            SHOWN
        };
        let items: Vec<_> = self
            .services
            .iter()
            .take(shown)
            .filter_map(|(id, hit)| Some(item(service(core, *id)?, hit.as_ref(), place, i18n)))
            .collect();
        let suggestion = self.suggestion.clone().filter(|_| items.is_empty()).map(|words| {
            let href = SearchQuery {
                text: words.clone(),
                ..asked.clone()
            }
            .path(lang, page::encode);
            view! {
                <p>
                    <TextLink href=href>{t(move || ids::search_did_you_mean(words.clone()))}</TextLink>
                </p>
            }
        });
        let list = if items.is_empty() {
            self.nothing(core, asked, place, i18n)
        } else {
            view! { <ResultList>{items}</ResultList> }.into_any()
        };
        view! {
            <div class=|| "al-flow">
                <h2 class=|| "al-hidden">{t(ids::search_results_title)}</h2>
                <p>{t(move || ids::search_results_count(total))}</p>
                {recognised.map(|name| view! { <p>{t(move || ids::search_place_recognised(name.clone()))}</p> })}
                {suggestion}
                {list}
            </div>
        }
        .into_any()
    }

    /// Nothing fits: the way out of the filters, what comes near, the nearest topics, 115.
    fn nothing(&self, core: &Core, asked: &SearchQuery, place: Option<Ars>, i18n: I18n) -> AnyView {
        let lang = i18n.lang();
        let without_filters = asked.is_filtered().then(|| {
            let href = SearchQuery::words(asked.text.clone()).path(lang, page::encode);
            view! {
                <p>
                    <TextLink href=href>{t(ids::filter_reset)}</TextLink>
                </p>
            }
        });
        let related: Vec<_> = self
            .related
            .iter()
            .filter_map(|id| Some(item(service(core, *id)?, None, place, i18n)))
            .collect();
        let near: BTreeSet<&Slug> = self
            .related
            .iter()
            .filter_map(|id| service(core, *id)?.topics.first())
            .take(TOPICS)
            .collect();
        let topics: Vec<_> = core
            .topics
            .iter()
            .filter(|topic| near.is_empty() || near.contains(&topic.slug))
            .map(|topic| {
                let href = Route::Topic(topic.slug.clone()).path(lang);
                let title = topic.title.text(lang).to_owned();
                view! { <li><TextLink href=href>{title}</TextLink></li> }
            })
            .collect();
        view! {
            <Alert title=t(ids::search_none_title)>
                <p>{t(ids::search_none_text)}</p>
                <p>{t(ids::common_help_text)}</p>
                {without_filters}
            </Alert>
            {(!related.is_empty())
                .then(|| {
                    view! {
                        <h2>{t(ids::search_related)}</h2>
                        <ResultList>{related}</ResultList>
                    }
                })}
            <h2>{t(ids::home_topics)}</h2>
            <ul class=|| "al-chips" role="list">{topics}</ul>
        }
        .into_any()
    }
}
