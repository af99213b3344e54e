//! The field for searching, with suggestions.

use super::combobox::{Combobox, Suggestion};
use super::field::FieldContext;
use super::icon::{Icon, IconName};
use crate::i18n::{ids, t};
use leptos::context::Provider;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// How large the search stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SearchSize {
    /// The matter of the page.
    #[default]
    Hero,
    /// In the header; its label is hidden from sight.
    Header,
}

/// The search: label, field, button, suggestions while typing.
///
/// Accessibility: landmark `search` with a name; a visible label on the page's main search; the button has its word,
/// in the header as its accessible name; suggestions as in `Combobox`, Enter without an active one searches.
#[component]
pub fn SearchBox(
    /// Id of the field.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The text in the field.
    #[prop(into)]
    value: Signal<String>,
    /// Typed: the whole new text.
    on_input: Callback<String>,
    /// Enter or the button.
    on_submit: Callback<()>,
    /// Suggestions while typing.
    #[prop(into, optional)]
    suggestions: Signal<Vec<Suggestion>>,
    /// A suggestion was chosen: its value.
    #[prop(optional)]
    on_choose: Option<Callback<String>>,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// How large.
    #[prop(into, optional)]
    size: SearchSize,
) -> impl IntoView {
    let (class, label_class) = match size {
        SearchSize::Hero => ("al-search", "al-search__label"),
        SearchSize::Header => ("al-search al-search--header", "al-hidden"),
    };
    let hint_id = format!("{id}-hint");
    let described_by = {
        let hint_id = hint_id.clone();
        Signal::derive(move || hint.get().map(|_| hint_id.clone()))
    };
    let context = FieldContext {
        id: id.clone(),
        described_by,
        invalid: Signal::stored(false),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    let choose = Callback::new(move |value| {
        if let Some(on_choose) = on_choose {
            on_choose.run(value);
        }
    });
    view! {
        <form class=class role="search" aria-label=label novalidate on:submit=submit>
            <label class=label_class for=id>{label}</label>
            <div class="al-search__row">
                <Provider value=context>
                    <Combobox value options=suggestions on_query=on_input on_choose=choose enter_key="search" />
                </Provider>
                <button class="al-button al-button--primary al-search__button" type="submit">
                    <Icon name=IconName::Search />
                    <span class="al-search__word">{t(ids::component_search)}</span>
                </button>
            </div>
            {move || hint.get().map(|hint| view! { <p class="al-search__hint" id=hint_id.clone()>{hint}</p> })}
        </form>
    }
}
