//! Signs of waiting.

use leptos::prelude::*;

/// A turning ring beside a text that says what is awaited.
///
/// Accessibility: `role=status`, so that it is announced; the ring is decoration and pulses instead of turning where
/// reduced motion is asked for.
#[component]
pub fn Loading(
    /// What is awaited, e.g. "Loading …".
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="al-loading" role="status">
            <Spinner />
            {label}
        </p>
    }
}

/// The turning ring alone; the words beside it are the caller's.
#[component]
pub fn Spinner() -> impl IntoView {
    let class = "al-spinner";
    view! { <span class=class aria-hidden="true"></span> }
}
