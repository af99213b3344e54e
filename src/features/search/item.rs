//! A service in a list.

use crate::components::{Marked, ResultItem, Tag, TagKind};
use crate::i18n::{I18n, Msg, ids, t};
use crate::route::Route;
use catalogue::Core;
use leptos::prelude::*;
use model::{Ars, Service};
use search::{Field, Hit, Way, highlight};

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

/// The service that a hit names.
pub(super) fn service(core: &Core, id: u32) -> Option<&Service> {
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
