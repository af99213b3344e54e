//! Answers for review, each with a way to change it.

use super::heading::heading;
use crate::i18n::{ids, t};
use leptos::prelude::*;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SummaryRow {
    /// The question, short.
    pub key: String,
    /// The answer in lines; none means "not provided".
    pub lines: Vec<String>,
    /// Where it is changed; `None` if it cannot be.
    pub change: Option<String>,
    /// Language of the question, where it is not the page's.
    pub lang: Option<&'static str>,
}

impl SummaryRow {
    /// An answer of one line.
    #[must_use]
    pub fn new(key: impl Into<String>, line: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            lines: vec![line.into()],
            ..Self::default()
        }
    }

    /// With the page where it is changed.
    #[must_use]
    pub fn with_change(mut self, href: impl Into<String>) -> Self {
        self.change = Some(href.into());
        self
    }
}

/// Answers for review.
///
/// Accessibility: `<dl>`; each "Change" link names its question for screen readers and voice control (WCAG 2.4.9);
/// 44 px high; answers are isolated (`<bdi>`) so that a name in another script leaves the rest in order.
#[component]
pub fn SummaryList(
    /// The answers.
    #[prop(into)]
    rows: Signal<Vec<SummaryRow>>,
    /// Heading of the section.
    #[prop(into, optional)]
    title: MaybeProp<String>,
    /// Level of the heading.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let items = move || rows.get().into_iter().map(row).collect_view();
    view! {
        <section class="al-summary">
            {move || title.get().map(|title| heading(level, "al-summary__title", title))}
            <dl class="al-summary__list">{items}</dl>
        </section>
    }
}

fn row(row: SummaryRow) -> impl IntoView {
    let lines = if row.lines.is_empty() {
        view! { <span class="al-summary__missing">{t(ids::component_not_provided)}</span> }.into_any()
    } else {
        let lines = row.lines.into_iter();
        lines
            .map(|line| view! { <bdi class="al-summary__line">{line}</bdi> })
            .collect_view()
            .into_any()
    };
    let key = row.key.clone();
    let change = row.change.map(|href| {
        view! {
            <dd class="al-summary__action">
                <a class="al-link al-link--standalone" href=href>
                    {t(ids::component_change)}
                    <span class="al-hidden">{": "}{key}</span>
                </a>
            </dd>
        }
    });
    view! {
        <div class="al-summary__row">
            <dt class="al-summary__key" lang=row.lang>{row.key}</dt>
            <dd class="al-summary__value">{lines}</dd>
            {change}
        </div>
    }
}
