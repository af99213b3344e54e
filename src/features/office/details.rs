//! Getting in, getting there, being understood. Each section is there only if something of it is known.

use crate::components::{SummaryList, SummaryRow};
use crate::features::facts;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::format;
use leptos::prelude::*;
use model::{Lang, LanguageTag, LocalText, OfficeDetails, StepFree};

/// Tag of German Sign Language, which browsers do not name.
const SIGN_LANGUAGE: &str = "gsg";

/// True if somebody has written something.
pub(super) fn is_written(text: &LocalText) -> bool {
    !text.text(Lang::De).is_empty()
}

/// A text of the source in the language that it is in.
pub(super) fn words(text: LocalText) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let (text, lang) = text.get(i18n.lang());
        let (text, lang) = (text.to_owned(), lang.tag());
        view! { <p class=|| "al-lines" lang=lang>{text}</p> }
    }
}

/// How the office can be used by people with a disability.
pub fn access(details: &OfficeDetails) -> impl IntoView + use<> {
    let i18n = use_i18n();
    let access = details.access.clone();
    let source = facts::source(&details.provenance);
    let note = is_written(&access.note).then(|| words(access.note.clone()));
    let rows = Signal::derive(move || {
        let row = |what: &Msg, answer: &Msg| SummaryRow::new(i18n.text(what), i18n.text(answer));
        let step_free = match access.step_free {
            Some(StepFree::Yes) => ids::access_yes(),
            Some(StepFree::WithHelp) => ids::access_with_help(),
            Some(StepFree::No) => ids::access_no(),
            None => ids::access_unknown(),
        };
        vec![
            row(&ids::access_step_free(), &step_free),
            row(&ids::access_lift(), &yes_or_no(access.lift)),
            row(&ids::access_toilet(), &yes_or_no(access.toilet)),
            row(&ids::access_parking(), &yes_or_no(access.parking)),
            row(&ids::access_hearing_loop(), &yes_or_no(access.hearing_loop)),
        ]
    });
    view! {
        <section class=|| "al-flow" aria-labelledby="access">
            <h2 id="access">{t(ids::access_title)}</h2>
            <SummaryList rows />
            {note}
            {source}
        </section>
    }
}

fn yes_or_no(known: Option<bool>) -> Msg {
    match known {
        Some(true) => ids::access_yes(),
        Some(false) => ids::access_no(),
        None => ids::access_unknown(),
    }
}

/// Public transport and parking.
pub fn arrival(details: &OfficeDetails) -> impl IntoView + use<> {
    let source = facts::source(&details.provenance);
    let part = |title: fn() -> Msg, text: &LocalText| {
        is_written(text).then(|| {
            let text = text.clone();
            view! {
                <div class=|| "al-flow al-flow--tight">
                    <h3>{t(title)}</h3>
                    {words(text)}
                </div>
            }
        })
    };
    view! {
        <section class=|| "al-flow" aria-labelledby="arrival">
            <h2 id="arrival">{t(ids::arrival_title)}</h2>
            {part(ids::arrival_transport, &details.transport)}
            {part(ids::arrival_parking, &details.parking)}
            {source}
        </section>
    }
}

/// Languages that are spoken there.
pub fn languages(details: &OfficeDetails) -> impl IntoView + use<> {
    let i18n = use_i18n();
    let source = facts::source(&details.provenance);
    let tags = details.languages.clone();
    let text = move || {
        let names: Vec<String> = tags.iter().map(|tag| name(tag, i18n)).collect();
        i18n.text(&ids::languages_spoken(format::list(&names, i18n.lang())))
    };
    view! {
        <section class=|| "al-flow" aria-labelledby="languages">
            <h2 id="languages">{t(ids::languages_title)}</h2>
            <p>{text}</p>
            {source}
        </section>
    }
}

fn name(tag: &LanguageTag, i18n: I18n) -> String {
    if tag.as_str() == SIGN_LANGUAGE {
        i18n.text(&ids::language_sign())
    } else {
        format::language(tag.as_str(), i18n.lang())
    }
}
