//! Buttons: what happens here. What leads elsewhere is a link, even where it looks like a button.

use super::icon::{Icon, IconName};
use super::link::{LinkKind, link_class};
use crate::i18n::{ids, t};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// Weight of a button. One primary button a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The way on.
    #[default]
    Primary,
    /// An equal second way.
    Secondary,
    /// Beside the matter; looks like a link with room around it.
    Tertiary,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "al-button al-button--primary",
            Self::Secondary => "al-button al-button--secondary",
            Self::Tertiary => "al-button al-button--tertiary",
        }
    }
}

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonAction {
    /// Only what `on_press` says.
    #[default]
    Press,
    /// Sends the form around it; Enter in a field does the same.
    Submit,
}

impl ButtonAction {
    const fn html(self) -> &'static str {
        match self {
            Self::Press => "button",
            Self::Submit => "submit",
        }
    }
}

/// A button.
///
/// Accessibility: 44 px high; never `disabled`, as a disabled button can neither be found with the keyboard nor say
/// why: with `blocked` it stays in the tab order, has `aria-disabled` and shows the reason as its description. While
/// `busy` it ignores presses (no double submit), keeps its focus and its name, and says so to screen readers once.
#[component]
pub fn Button(
    /// Weight.
    #[prop(into, optional)]
    kind: ButtonKind,
    /// Sends the form or not.
    #[prop(into, optional)]
    action: ButtonAction,
    /// Id, for the focus and for the reason of `blocked`.
    #[prop(into, optional)]
    id: Option<String>,
    /// Work is under way; presses are ignored.
    #[prop(into, optional)]
    busy: Signal<bool>,
    /// Why it cannot be pressed now; `None` if it can.
    #[prop(into, optional)]
    blocked: MaybeProp<String>,
    /// Icon before the text.
    #[prop(into, optional)]
    icon: Option<IconName>,
    /// Icon after the text.
    #[prop(into, optional)]
    icon_after: Option<IconName>,
    /// Words that only screen readers get after the text, e.g. which row "Remove" is about.
    #[prop(into, optional)]
    hidden_suffix: MaybeProp<String>,
    /// `aria-expanded`, for a button that opens something.
    #[prop(into, optional)]
    expanded: MaybeProp<bool>,
    /// `aria-controls`, the id of what it opens.
    #[prop(into, optional)]
    controls: Option<String>,
    /// Pressed by any means, unless busy or blocked.
    #[prop(optional)]
    on_press: Option<Callback<()>>,
    /// The text: a verb, also what a voice user says.
    children: Children,
) -> impl IntoView {
    let reason_id = id.as_ref().map(|id| format!("{id}-reason"));
    let described_by = {
        let reason_id = reason_id.clone();
        move || blocked.get().and_then(|_| reason_id.clone())
    };
    let inert = move || busy.get() || blocked.with(Option::is_some);
    let press = move |event: MouseEvent| {
        if inert() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    let aria_disabled = move || inert().then_some("true");
    let aria_expanded = move || expanded.get().map(|open| if open { "true" } else { "false" });
    view! {
        <button
            id=id
            type=action.html()
            class=kind.class()
            class:al-button--busy=busy
            aria-disabled=aria_disabled
            aria-describedby=described_by
            aria-expanded=aria_expanded
            aria-controls=controls
            on:click=press
        >
            {icon.map(|name| view! { <Icon name /> })}
            <span class="al-button__text">{children()}{visually_hidden(hidden_suffix)}</span>
            {icon_after.map(|name| view! { <Icon name /> })}
        </button>
        <span class="al-hidden" role="status">
            {move || busy.get().then(|| t(ids::component_busy))}
        </span>
        {move || {
            blocked.get().map(|reason| view! { <p class="al-button__reason" id=reason_id.clone()>{reason}</p> })
        }}
    }
}

/// A link that looks like a button: the way on to another page.
///
/// Accessibility: it is and is called a link; 44 px high.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// Weight.
    #[prop(into, optional)]
    kind: ButtonKind,
    /// Icon before the text.
    #[prop(into, optional)]
    icon: Option<IconName>,
    /// Icon after the text.
    #[prop(into, optional)]
    icon_after: Option<IconName>,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            {icon.map(|name| view! { <Icon name /> })}
            <span class="al-button__text">{children()}</span>
            {icon_after.map(|name| view! { <Icon name /> })}
        </a>
    }
}

/// Buttons beside each other; below each other on a phone.
#[component]
pub fn ButtonGroup(
    /// The buttons, the primary one first.
    children: Children,
) -> impl IntoView {
    let class = "al-button-group";
    view! { <div class=class>{children()}</div> }
}

/// A button that looks like a link, within a text or a list.
///
/// Accessibility: it is and is called a button; 44 px high unless it stands in a sentence.
#[component]
pub fn LinkButton(
    /// Pressed by any means.
    on_press: Callback<()>,
    /// Id, for the focus.
    #[prop(into, optional)]
    id: Option<String>,
    /// Words that only screen readers get after the text.
    #[prop(into, optional)]
    hidden_suffix: MaybeProp<String>,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! {
        <button id=id type="button" class=link_class(LinkKind::Standalone) on:click=move |_| on_press.run(())>
            {children()}
            {visually_hidden(hidden_suffix)}
        </button>
    }
}

/// Words for screen readers only, with a space before them.
pub(super) fn visually_hidden(text: MaybeProp<String>) -> impl IntoView {
    move || {
        text.get()
            .map(|text| view! { <span class="al-hidden">" "{text}</span> })
    }
}
