//! Messages that are heard.

use leptos::prelude::*;

/// How urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Urgency {
    /// When the screen reader pauses.
    #[default]
    Polite,
    /// At once; only for what cannot wait.
    Assertive,
}

/// A place for messages that are announced when they change.
///
/// Accessibility: it is there, empty, before its first message, otherwise that one is lost (WCAG 4.1.3); hidden from
/// sight unless `visible`.
#[component]
pub fn LiveRegion(
    /// The message; empty for none.
    #[prop(into)]
    text: Signal<String>,
    /// How urgent.
    #[prop(into, optional)]
    urgency: Urgency,
    /// Also shown.
    #[prop(optional)]
    visible: bool,
) -> impl IntoView {
    let role = match urgency {
        Urgency::Polite => "status",
        Urgency::Assertive => "alert",
    };
    let class = if visible { "al-live" } else { "al-hidden" };
    view! { <p class=class role=role>{text}</p> }
}
