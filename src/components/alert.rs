//! Messages in boxes.

use super::heading::heading;
use super::icon::{Icon, IconName};
use crate::i18n::{ids, t};
use leptos::prelude::*;

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AlertKind {
    /// Good to know.
    #[default]
    Info,
    /// It worked.
    Success,
    /// Take care.
    Warning,
    /// It failed.
    Error,
}

/// A message in a box.
///
/// Accessibility: icon, hidden word ("Warning:") and bar beside the colour (WCAG 1.4.1); a heading of the given level;
/// with `live` it is announced when it appears (`role=status`, errors `role=alert`): only for what was not there when
/// the page came (4.1.3).
#[component]
pub fn Alert(
    /// What it is about.
    #[prop(into, optional)]
    kind: AlertKind,
    /// Its heading.
    #[prop(into, optional)]
    title: MaybeProp<String>,
    /// Level of the heading.
    #[prop(default = 2)]
    level: u8,
    /// Announced when it appears.
    #[prop(optional)]
    live: bool,
    /// Id, for the focus (it then can take it).
    #[prop(into, optional)]
    id: Option<String>,
    /// The message.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (class, icon, word) = match kind {
        AlertKind::Info => ("al-alert al-alert--info", IconName::Info, t(ids::component_info)),
        AlertKind::Success => (
            "al-alert al-alert--success",
            IconName::Success,
            t(ids::component_success),
        ),
        AlertKind::Warning => (
            "al-alert al-alert--warning",
            IconName::Warning,
            t(ids::component_warning),
        ),
        AlertKind::Error => (
            "al-alert al-alert--error",
            IconName::Error,
            t(ids::component_error),
        ),
    };
    let role = live.then_some(if kind == AlertKind::Error {
        "alert"
    } else {
        "status"
    });
    let tabindex = id.is_some().then_some("-1");
    let has_title = title.with_untracked(Option::is_some);
    let word_view = view! { <span class="al-hidden">{word}" "</span> };
    let lead = if has_title {
        let words = view! { {word_view}{move || title.get()} };
        heading(level, "al-alert__title", words)
    } else {
        word_view.into_any()
    };
    view! {
        <div class=class role=role id=id tabindex=tabindex>
            <Icon name=icon />
            <div class="al-alert__body">{lead}{children.map(|children| children())}</div>
        </div>
    }
}
