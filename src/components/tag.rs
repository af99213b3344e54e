//! Short marks.

use leptos::prelude::*;

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TagKind {
    /// A property.
    #[default]
    Neutral,
    /// Something the visitor can do, e.g. "online".
    Action,
    /// Done.
    Success,
    /// Take care.
    Warning,
}

/// A word or two in a frame.
///
/// Accessibility: the words say it, the colour only helps; not a button and not a link.
#[component]
pub fn Tag(
    /// What it says.
    #[prop(into, optional)]
    kind: TagKind,
    /// The words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let class = match kind {
        TagKind::Neutral => "al-tag",
        TagKind::Action => "al-tag al-tag--action",
        TagKind::Success => "al-tag al-tag--success",
        TagKind::Warning => "al-tag al-tag--warning",
    };
    view! { <span class=class>{text}</span> }
}
