//! Searching services on the device: the field with suggestions, the hits with their reasons, the place in the query.

use crate::components::{
    Alert, LiveRegion, Marked, ResultItem, ResultList, SearchBox, SearchSize, Suggestion, Tag, TagKind,
};
use crate::features::failure::when_loaded;
use crate::features::place_names;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::page;
use crate::route::{QUERY, Route};
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use catalogue::{Core, Fit, MatchedBy, Places};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use model::{Ars, Service};
use search::{Field, Hit, Index, PlaceSpan, PlaceWords, Way, highlight};
use std::sync::Arc;

/// Most hits that a page shows.
const LIMIT: usize = 20;
/// Most suggestions while typing.
const SUGGESTIONS: usize = 6;
/// Most words that a name of a place has.
const PLACE_WORDS: usize = 3;

/// Recognises municipalities and postcodes in a query.
struct PlaceNames(Option<Arc<Places>>);

impl PlaceWords for PlaceNames {
    fn recognise(&self, words: &[&str]) -> Option<PlaceSpan> {
        let places = self.0.as_deref()?;
        for length in (1..=PLACE_WORDS.min(words.len())).rev() {
            for (start, window) in words.windows(length).enumerate() {
                let found = places.find(&window.join(" "), LIMIT);
                let Some(only) = found.decided().filter(|found| found.fit == Fit::Exact) else {
                    continue;
                };
                // Old names and parts of towns are words of everyday language too often.
                if !matches!(only.by, MatchedBy::Name | MatchedBy::Postcode(_)) {
                    continue;
                }
                let index = places.municipalities.iter().position(|m| m.ars == only.ars)?;
                return Some(PlaceSpan {
                    words: start..start + length,
                    place: u32::try_from(index).ok()?,
                });
            }
        }
        None
    }
}

fn ars_of(places: Option<&Arc<Places>>, span: Option<&PlaceSpan>) -> Option<Ars> {
    let index = usize::try_from(span?.place).ok()?;
    places?.municipalities.get(index).map(|m| m.ars)
}

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
) -> impl IntoView {
    let i18n = use_i18n();
    let (catalogue, region, navigate) = (use_catalogue(), use_region(), use_navigate());
    let core = catalogue.core();
    let places = catalogue.places();
    let index = Memo::new(move |_| i18n.lang());
    let suggestions = Signal::derive(move || {
        let text = query.get();
        let ready = (core.ready(), catalogue.index(index.get()).ready());
        let (Some(core), Some(index)) = ready else {
            return Vec::new();
        };
        if !suggests || text.trim().is_empty() {
            return Vec::new();
        }
        let lang = i18n.lang();
        let hits = index
            .search_at(&text, SUGGESTIONS, &PlaceNames(places.ready()))
            .hits;
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
            let path = Route::Search.path(i18n.lang_untracked());
            navigate(
                &format!("{path}?{QUERY}={}", page::encode(query.get_untracked().trim())),
                <_>::default(),
            );
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

/// The hits of a query, with what was understood.
#[component]
pub fn Hits(
    /// What is searched for.
    #[prop(into)]
    query: Signal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let catalogue = use_catalogue();
    let core = catalogue.core();
    move || {
        let index = catalogue.index(i18n.lang());
        let places = catalogue.places();
        when_loaded(&core, move |core| {
            let places = places.clone();
            when_loaded(&index, move |index| {
                let answer = answer(&core, &index, places.ready().as_ref(), &query.get(), i18n);
                view! { {answer} }
            })
        })
    }
}

fn answer(
    core: &Arc<Core>,
    index: &Arc<Index>,
    places: Option<&Arc<Places>>,
    query: &str,
    i18n: I18n,
) -> AnyView {
    let results = index.search_at(query, LIMIT, &PlaceNames(places.cloned()));
    let found = ars_of(places, results.place.as_ref());
    let place = found.or_else(|| use_region().get());
    let recognised = found.and_then(|ars| place_names::municipality(places?, ars, i18n));
    let total = results.total;
    let items: Vec<_> = results
        .hits
        .iter()
        .filter_map(|hit| Some(item(service(core, hit.id)?, Some(hit), place, i18n)))
        .collect();
    let related: Vec<_> = results
        .related
        .iter()
        .filter_map(|id| Some(item(service(core, *id)?, None, place, i18n)))
        .collect();
    let suggestion = results.suggestion.filter(|_| items.is_empty());
    view! {
        <div class=|| "al-flow">
            <h2 class=|| "al-hidden">{t(ids::search_results_title)}</h2>
            <LiveRegion text=t(move || ids::search_results_count(total)) visible=true />
            {recognised.map(|name| view! { <p>{t(move || ids::search_place_recognised(name.clone()))}</p> })}
            {suggestion.map(|word| view! { <p>{t(move || ids::search_did_you_mean(word.clone()))}</p> })}
            {if items.is_empty() { nothing_found(related) } else { view! { <ResultList>{items}</ResultList> }.into_any() }}
        </div>
    }
    .into_any()
}

fn nothing_found(related: Vec<AnyView>) -> AnyView {
    view! {
        <Alert title=t(ids::search_none_title)>
            <p>{t(ids::search_none_text)}</p>
            <p>{t(ids::common_help_text)}</p>
        </Alert>
        {(!related.is_empty())
            .then(|| {
                view! {
                    <h2>{t(ids::search_related)}</h2>
                    <ResultList>{related}</ResultList>
                }
            })}
    }
    .into_any()
}

/// One service in a list.
pub fn item(service: &Service, hit: Option<&Hit>, place: Option<Ars>, i18n: I18n) -> AnyView {
    let lang = i18n.lang();
    let (title, title_lang) = service.title.get(lang);
    let marked = |text: &str| match hit {
        Some(hit) => Marked::from_ranges(text, &highlight(text, &hit.words)),
        None => Marked::plain(text),
    };
    let (title, snippet) = (marked(title), marked(service.short.text(lang)));
    let reason = hit.and_then(reason).map(|msg| i18n.text(&msg));
    let href = Route::Service(service.slug.clone()).path_with_place(lang, place);
    let tag = service
        .form
        .is_some()
        .then(|| view! { <Tag text=t(ids::service_apply) kind=TagKind::Action /> });
    view! {
        <ResultItem title href snippet reason lang=title_lang.tag()>
            {tag}
        </ResultItem>
    }
    .into_any()
}

fn service(core: &Core, id: u32) -> Option<&Service> {
    core.services.get(usize::try_from(id).ok()?)
}

/// Why a hit is one, where the title does not show it.
fn reason(hit: &Hit) -> Option<Msg> {
    let best = hit.why.matches.iter().min_by_key(|m| m.field)?;
    let (query, word) = (best.query.clone(), best.word.clone());
    if best.ways.contains(&Way::Synonym) {
        return Some(ids::search_why_synonym(query, word));
    }
    if best.ways.contains(&Way::Typo) {
        return Some(ids::search_why_typo(query, word));
    }
    match best.field {
        Field::Title | Field::Name => None,
        Field::Words => Some(ids::search_why_words(word)),
        Field::Keys => Some(ids::search_why_key(word)),
        Field::Short | Field::Body => Some(ids::search_why_text(word)),
    }
}
