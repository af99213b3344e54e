//! Application forms: a definition of `crates/forms` becomes pages, its problems become words.
//!
//! [`Session`] holds what was typed; everything else looks at it.

mod address_hint;
mod autosave;
mod draft_text;
mod foot;
mod groups;
mod inputs;
mod items;
mod keeping;
mod kept;
mod later;
mod readers;
mod recipient;
mod review;
mod rules;
mod sending;
mod sending_files;
mod sent;
mod session;
mod shown;
mod start;
mod step;
mod tasks;
mod update_notice;
mod uploads;

pub use foot::FormFoot;
pub use keeping::follow;
pub use kept::{KeptNotice, KeptPage};
pub use later::Later;
pub use review::Review;
pub use sent::Sent;
pub use session::{Session, resume};
pub use start::Start;
pub use step::StepPage;
pub use tasks::Tasks;
pub use update_notice::UpdateNotice;

use crate::i18n::use_i18n;
use leptos::prelude::*;
use model::LocalText;

/// A text of the form in the language of the page.
fn local(text: &LocalText) -> Signal<String> {
    let (i18n, text) = (use_i18n(), text.clone());
    Signal::derive(move || text.text(i18n.lang()).to_owned())
}

/// A text of the form that may be missing.
fn local_or_none(text: Option<&LocalText>) -> Signal<Option<String>> {
    let (i18n, text) = (use_i18n(), text.cloned());
    Signal::derive(move || text.as_ref().map(|text| text.text(i18n.lang()).to_owned()))
}

/// The language of a text of the form where it is not the page's: it exists in German only. For the attribute `lang`.
fn lang_of(text: &LocalText) -> Signal<Option<&'static str>> {
    let (i18n, text) = (use_i18n(), text.clone());
    Signal::derive(move || {
        let (page, own) = (i18n.lang(), text.get(i18n.lang()).1);
        (own != page).then_some(own.tag())
    })
}

/// A text of the form in paragraphs; blank lines separate them.
fn paragraphs(text: Option<&LocalText>) -> impl IntoView + use<> {
    let lang = text.map_or_else(|| Signal::stored(None), lang_of);
    let text = local_or_none(text);
    move || {
        let text = text.get().unwrap_or_default();
        let parts: Vec<_> = text
            .split("\n\n")
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        parts
            .into_iter()
            .map(|part| view! { <p lang=lang>{part}</p> })
            .collect_view()
    }
}
