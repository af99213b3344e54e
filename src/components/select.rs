//! A drop-down list.

use super::choice::Choice;
use super::field::FieldContext;
use leptos::prelude::*;

/// A drop-down list inside a `Field`: the last resort, for ten to some thirty known answers. Fewer are `Radios`, more a
/// `Combobox`.
///
/// Accessibility: the native element; nothing is chosen beforehand, the first entry says so.
#[component]
pub fn Select(
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Value of the chosen one; empty if none is.
    #[prop(into)]
    value: Signal<String>,
    /// Chosen: its value.
    on_change: Callback<String>,
    /// Text of the entry for "nothing chosen yet".
    #[prop(into)]
    none_label: Signal<String>,
    /// Token of the HTML standard, e.g. `country-name`.
    #[prop(into, optional)]
    autocomplete: MaybeProp<String>,
) -> impl IntoView {
    let field = FieldContext::take();
    let options = move || {
        let options = choices.get().into_iter();
        options
            .map(|choice| {
                let own = choice.value.clone();
                let chosen = move || value.with(|value| *value == own);
                view! { <option value=choice.value lang=choice.lang prop:selected=chosen>{choice.label}</option> }
            })
            .collect_view()
    };
    view! {
        <div class="al-select">
            <select
                id=field.id.clone()
                name=field.id.clone()
                class="al-input al-select__input"
                autocomplete=move || autocomplete.get()
                aria-describedby=field.described_by
                aria-invalid=field.aria_invalid()
                on:change:target=move |event| on_change.run(event.target().value())
            >
                <option value="" prop:selected=move || value.with(String::is_empty)>{none_label}</option>
                {options}
            </select>
        </div>
    }
}
