//! Text that opens when asked for.

use super::heading::heading;
use super::icon::{Icon, IconName};
use leptos::prelude::*;

/// A title that shows its text when pressed.
///
/// Accessibility: native `<details>`, found by the browser's search in page and open on paper; 48 px high. Nothing
/// that everybody needs goes in here.
#[component]
pub fn Accordion(
    /// The title.
    #[prop(into)]
    title: Signal<String>,
    /// Level of the title as a heading; 0 if it is none.
    #[prop(optional)]
    level: u8,
    /// Open at first.
    #[prop(optional)]
    open: bool,
    /// Id of the `<details>`.
    #[prop(into, optional)]
    id: Option<String>,
    /// The text.
    children: Children,
) -> impl IntoView {
    let title = if level == 0 {
        view! { <span class="al-accordion__title">{title}</span> }.into_any()
    } else {
        heading(level, "al-accordion__title", title)
    };
    view! {
        <details class="al-accordion" id=id open=open>
            <summary class="al-accordion__summary"><Icon name=IconName::Down />{title}</summary>
            <div class="al-accordion__body">{children()}</div>
        </details>
    }
}
