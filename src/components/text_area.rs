//! Several lines of text, with a count of characters that are left.

use super::field::FieldContext;
use crate::i18n::{ids, t, use_i18n};
use leptos::prelude::*;
use std::time::Duration;

/// How long typing has to rest before the count is read out.
const PAUSE: Duration = Duration::from_millis(1200);

/// Several lines of text inside a `Field`.
///
/// Accessibility: the limit is said before typing (described), shown while typing, read out only after a pause and
/// never enforced by cutting off (no `maxlength`); it grows with its text where the browser can.
#[component]
pub fn TextArea(
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Typed or pasted: the whole new text.
    on_input: Callback<String>,
    /// Left the field.
    #[prop(optional)]
    on_blur: Option<Callback<()>>,
    /// Lines that are shown at first.
    #[prop(default = 5)]
    rows: u32,
    /// Most characters that will be taken.
    #[prop(into, optional)]
    limit: Option<u32>,
    /// Token of the HTML standard.
    #[prop(into, optional)]
    autocomplete: MaybeProp<String>,
    /// Marks spelling mistakes.
    #[prop(default = true)]
    spellcheck: bool,
) -> impl IntoView {
    let field = FieldContext::take();
    let count_id = format!("{}-count", field.id);
    let described = {
        let (of_field, count_id) = (field.described_by, limit.map(|_| count_id.clone()));
        move || {
            let ids: Vec<String> = [of_field.get(), count_id.clone()].into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    view! {
        <div class="al-textarea">
            <textarea
                id=field.id.clone()
                name=field.id.clone()
                class="al-input al-input--area"
                rows=rows.to_string()
                autocomplete=move || autocomplete.get()
                spellcheck=if spellcheck { "true" } else { "false" }
                aria-describedby=described
                aria-invalid=field.aria_invalid()
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
                on:blur=move |_| {
                    if let Some(on_blur) = on_blur {
                        on_blur.run(());
                    }
                }
            ></textarea>
            {limit.map(|limit| view! { <CharacterCount id=count_id value limit /> })}
        </div>
    }
}

#[component]
fn CharacterCount(id: String, value: Signal<String>, limit: u32) -> impl IntoView {
    let i18n = use_i18n();
    // One character as people count: UTF-16 would count an emoji twice, bytes an umlaut.
    let used = move || u32::try_from(value.with(|text| text.chars().count())).unwrap_or(u32::MAX);
    let message = move || {
        let used = used();
        if used > limit {
            i18n.text(&ids::component_count_over(used.saturating_sub(limit)))
        } else {
            i18n.text(&ids::component_count_left(limit.saturating_sub(used)))
        }
    };
    let over = move || used() > limit;
    let announced = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        if let Some(Some(handle)) = pending.try_update_value(Option::take) {
            handle.clear();
        }
    };
    // A timer is outside of the graph of signals, so this effect has to write one.
    Effect::new(move |before: Option<()>| {
        value.track();
        if before.is_some() {
            cancel();
            let speak = move || {
                announced.try_set(untrack(message));
            };
            pending.set_value(set_timeout_with_handle(speak, PAUSE).ok());
        }
    });
    on_cleanup(cancel);
    view! {
        <p class="al-hidden" id=id>{t(move || ids::component_count_limit(limit))}</p>
        <p class="al-textarea__count" class:al-textarea__count--over=over aria-hidden="true">{message}</p>
        <p class="al-hidden" role="status">{announced}</p>
    }
}
