//! How far a form has come.

use crate::i18n::{ids, use_i18n};
use leptos::prelude::*;

/// "Step 2 of 5" with a quiet bar.
///
/// Accessibility: the text says it all, the bar is hidden from screen readers; it makes no promise about time.
#[component]
pub fn StepIndicator(
    /// The step, from 1.
    #[prop(into)]
    current: Signal<u32>,
    /// How many there are.
    #[prop(into)]
    total: Signal<u32>,
) -> impl IntoView {
    let i18n = use_i18n();
    let text = move || i18n.text(&ids::component_step(current.get(), total.get()));
    let parts = move || {
        let current = current.get();
        let parts = 1..=total.get().min(20);
        parts
            .map(|part| {
                let class = if part <= current {
                    "al-steps__part al-steps__part--done"
                } else {
                    "al-steps__part"
                };
                view! { <span class=class></span> }
            })
            .collect_view()
    };
    view! {
        <div class="al-steps">
            <p class="al-steps__text">{text}</p>
            <div class="al-steps__bar" aria-hidden="true">{parts}</div>
        </div>
    }
}
