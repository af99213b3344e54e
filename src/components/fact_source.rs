//! Where a fact comes from, and what to say when there is none.

use super::link::ExternalLink;
use crate::i18n::{ids, t, use_i18n};
use leptos::prelude::*;
use model::Date;

/// "As of 1 July 2025. Source: …" below a fact.
///
/// Accessibility: plain text in a paragraph, 7:1 though small; the day is machine-readable (`<time>`).
#[component]
pub fn FactSource(
    /// The day for which the fact is known to hold.
    date: Date,
    /// The same day as people write it.
    #[prop(into)]
    date_text: Signal<String>,
    /// Name of the source.
    #[prop(into)]
    source: Signal<String>,
    /// Its address on the web.
    #[prop(into, optional)]
    url: Option<String>,
) -> impl IntoView {
    let name = match url {
        Some(url) => view! { <ExternalLink href=url>{source}</ExternalLink> }.into_any(),
        None => source.into_any(),
    };
    view! {
        <p class="al-fact-source">
            {t(ids::component_as_of)}" "<time datetime=date.to_string()>{date_text}</time>". "
            {t(ids::component_source)}" "{name}
        </p>
    }
}

/// Says that a fact is not maintained, instead of leaving a gap or inventing something.
///
/// Accessibility: words, not an empty place or a dash.
#[component]
pub fn NotMaintained(
    /// Which fact; without it the sentence speaks of "this".
    #[prop(into, optional)]
    what: MaybeProp<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let text = move || {
        let message = what
            .get()
            .map_or_else(ids::component_not_maintained, ids::component_not_maintained_what);
        i18n.text(&message)
    };
    view! { <p class="al-not-maintained">{text}</p> }
}
