//! What a search found.

use super::heading::heading;
use leptos::prelude::*;
use std::ops::Range;

/// A run of text, marked where it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// It was found.
    pub hit: bool,
}

impl Marked {
    /// Nothing marked.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Vec<Self> {
        vec![Self {
            text: text.into(),
            hit: false,
        }]
    }

    /// Cuts a text at byte ranges in ascending order; a range that does not fit the text marks nothing.
    #[must_use]
    pub fn from_ranges(text: &str, ranges: &[Range<usize>]) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut end = 0;
        let mut push = |range: Range<usize>, hit| match text.get(range) {
            Some(part) if !part.is_empty() => parts.push(Self {
                text: part.to_owned(),
                hit,
            }),
            _ => {}
        };
        for range in ranges {
            let fits = range.start >= end && text.get(range.clone()).is_some();
            if fits {
                push(end..range.start, false);
                push(range.clone(), true);
                end = range.end;
            }
        }
        push(end..text.len(), false);
        parts
    }
}

/// The list of what was found, the best first.
///
/// Accessibility: an ordered list, so that its order and length are said.
#[component]
pub fn ResultList(
    /// The `ResultItem`s.
    children: Children,
) -> impl IntoView {
    let class = "al-results";
    view! { <ol class=class role="list">{children()}</ol> }
}

/// One thing that was found.
///
/// Accessibility: the title is a heading and the only link; marks are `<mark>`, bold and underlined beside the colour;
/// why it was found is said in words.
#[component]
pub fn ResultItem(
    /// The title, with marks.
    title: Vec<Marked>,
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// A piece of its text, with marks.
    #[prop(optional)]
    snippet: Vec<Marked>,
    /// Why it was found, e.g. "Also called: dog licence".
    #[prop(into, optional)]
    reason: MaybeProp<String>,
    /// Level of the title.
    #[prop(default = 3)]
    level: u8,
    /// Language of title and text, if it differs from the page's.
    #[prop(into, optional)]
    lang: Option<String>,
    /// Tags below.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let link = view! { <a class="al-result__link" href=href>{marked(title)}</a> };
    let snippet = (!snippet.is_empty()).then(|| view! { <p class="al-result__text">{marked(snippet)}</p> });
    view! {
        <li class="al-result" lang=lang>
            {heading(level, "al-result__title", link)}
            {snippet}
            {move || reason.get().map(|reason| view! { <p class="al-result__reason">{reason}</p> })}
            {children.map(|children| view! { <div class="al-result__tags">{children()}</div> })}
        </li>
    }
}

/// Text with marks.
pub(super) fn marked(parts: Vec<Marked>) -> impl IntoView {
    let parts = parts.into_iter().map(|part| {
        if part.hit {
            view! { <mark class="al-mark">{part.text}</mark> }.into_any()
        } else {
            part.text.into_any()
        }
    });
    parts.collect_view()
}
