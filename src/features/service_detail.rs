//! The modules of a service's description, each with its day and source, or the note that it is not maintained.

use crate::components::{ExternalLink, NotMaintained, RichTextView};
use crate::features::facts;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use leptos::prelude::*;
use model::{Duration, Lang, LinkTarget, LocalText, ModuleKind, Provenance, RichText, ServiceTexts};
use std::sync::Arc;

/// All modules in page order.
#[component]
pub fn ServiceDetail(
    /// The long texts.
    texts: Arc<ServiceTexts>,
    /// The language that they are in.
    lang: Lang,
) -> impl IntoView {
    ModuleKind::ALL
        .into_iter()
        .map(move |kind| {
            let body = body(&texts, kind, lang);
            view! {
                <section class=|| "al-flow" aria-labelledby=anchor(kind)>
                    <h2 id=anchor(kind)>{t(move || title(kind))}</h2>
                    {body}
                </section>
            }
        })
        .collect_view()
}

/// Heading of a module.
#[must_use]
pub fn title(kind: ModuleKind) -> Msg {
    match kind {
        ModuleKind::FullText => ids::module_full_text(),
        ModuleKind::Requirements => ids::module_requirements(),
        ModuleKind::Documents => ids::module_documents(),
        ModuleKind::Fees => ids::module_fees(),
        ModuleKind::Deadlines => ids::module_deadlines(),
        ModuleKind::Processing => ids::module_processing(),
        ModuleKind::Procedure => ids::module_procedure(),
        ModuleKind::Laws => ids::module_laws(),
        ModuleKind::Appeal => ids::module_appeal(),
        ModuleKind::Hints => ids::module_hints(),
    }
}

const fn anchor(kind: ModuleKind) -> &'static str {
    match kind {
        ModuleKind::FullText => "text",
        ModuleKind::Requirements => "requirements",
        ModuleKind::Documents => "documents",
        ModuleKind::Fees => "fees",
        ModuleKind::Deadlines => "deadlines",
        ModuleKind::Processing => "processing",
        ModuleKind::Procedure => "procedure",
        ModuleKind::Laws => "laws",
        ModuleKind::Appeal => "appeal",
        ModuleKind::Hints => "hints",
    }
}

fn body(texts: &ServiceTexts, kind: ModuleKind, lang: Lang) -> AnyView {
    let i18n = use_i18n();
    let editorial = texts.provenance.as_ref();
    match kind {
        ModuleKind::Fees => facts_list(
            texts
                .fees
                .iter()
                .map(|fee| (facts::fee(fee.amount, i18n), &fee.note, &fee.provenance))
                .collect(),
            i18n,
        ),
        ModuleKind::Deadlines => facts_list(
            texts
                .deadlines
                .iter()
                .map(|d| (span(d.duration, i18n), &d.note, &d.provenance))
                .collect(),
            i18n,
        ),
        ModuleKind::Processing => facts_list(
            texts
                .processing
                .iter()
                .map(|p| (span(p.duration, i18n), &p.note, &p.provenance))
                .collect(),
            i18n,
        ),
        ModuleKind::Laws => {
            let laws: Vec<_> = texts
                .laws
                .iter()
                .map(|law| law_view(law.name.clone(), law.url.as_ref()))
                .collect();
            if laws.is_empty() {
                return not_maintained();
            }
            view! {
                <div class=|| "al-prose">
                    <ul>{laws}</ul>
                </div>
                {editorial.map(facts::source)}
            }
            .into_any()
        }
        _ => rich(texts.rich_text(kind), editorial, lang),
    }
}

fn rich(text: Option<&RichText>, editorial: Option<&Provenance>, lang: Lang) -> AnyView {
    let Some(text) = text.filter(|text| !text.is_empty()).cloned() else {
        return not_maintained();
    };
    view! {
        <RichTextView text lang />
        {editorial.map(facts::source)}
    }
    .into_any()
}

fn not_maintained() -> AnyView {
    view! {
        <NotMaintained />
    }
    .into_any()
}

fn span(duration: Option<Duration>, i18n: I18n) -> String {
    duration
        .map(|duration| facts::duration(duration, i18n))
        .unwrap_or_default()
}

/// Facts with an amount, a note and a source each.
fn facts_list(facts: Vec<(String, &LocalText, &Provenance)>, i18n: I18n) -> AnyView {
    if facts.is_empty() {
        return not_maintained();
    }
    let items: Vec<_> = facts
        .into_iter()
        .map(|(amount, note, provenance)| {
            let (note, note_lang) = note.get(i18n.lang_untracked());
            let (note, note_lang) = (note.to_owned(), note_lang.tag());
            view! {
                <li>
                    <strong>{amount}</strong>
                    " "
                    <span lang=note_lang>{note}</span>
                    {facts::source(provenance)}
                </li>
            }
        })
        .collect();
    view! { <ul class=|| "al-flow" role="list">{items}</ul> }.into_any()
}

fn law_view(name: String, url: Option<&LinkTarget>) -> AnyView {
    match url.map(|url| url.as_str().to_owned()) {
        Some(href) => view! { <li><ExternalLink href>{name}</ExternalLink></li> }.into_any(),
        None => view! { <li>{name}</li> }.into_any(),
    }
}
