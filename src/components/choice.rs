//! Radio buttons and checkboxes.

use super::field::FieldContext;
use leptos::prelude::*;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is read.
    pub label: String,
    /// One sentence of help.
    pub hint: Option<String>,
    /// Stands after the word "or": an answer unlike the others, e.g. "I do not know".
    pub apart: bool,
    /// Language of label and hint, where it is not the page's.
    pub lang: Option<&'static str>,
}

impl Choice {
    /// A choice without a hint.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// With one sentence of help.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// In a language that is not the page's.
    #[must_use]
    pub fn in_lang(mut self, lang: Option<&'static str>) -> Self {
        self.lang = lang;
        self
    }

    /// Stands apart from the others.
    #[must_use]
    pub fn apart(mut self) -> Self {
        self.apart = true;
        self
    }
}

/// One of several, inside a `Fieldset`.
///
/// Accessibility: native radio buttons, arrow keys as the browser does them; the whole label is the target, 48 px
/// high; nothing is chosen beforehand. The first one has the field's id.
#[component]
pub fn Radios(
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Value of the chosen one; empty if none is.
    #[prop(into)]
    value: Signal<String>,
    /// Chosen: its value.
    on_change: Callback<String>,
    /// Beside each other on wide screens: for two short answers only.
    #[prop(optional)]
    inline: bool,
) -> impl IntoView {
    let field = FieldContext::take();
    let class = if inline {
        "al-choices al-choices--inline"
    } else {
        "al-choices"
    };
    let items = move || {
        let choices = choices.get().into_iter().enumerate();
        choices
            .map(|(index, choice)| {
                let (stored, compared) = (choice.value.clone(), choice.value.clone());
                let (id, hint_id) = ids(&field, index);
                let described_by = choice.hint.as_ref().map(|_| hint_id.clone());
                view! {
                    <div class="al-choice" class:al-choice--apart=choice.apart>
                        <input
                            id=id.clone()
                            class="al-choice__input"
                            type="radio"
                            name=field.id.clone()
                            value=choice.value.clone()
                            aria-describedby=described_by
                            aria-invalid=field.aria_invalid()
                            prop:checked=move || value.with(|value| *value == compared)
                            on:change=move |_| on_change.run(stored.clone())
                        />
                        <label class="al-choice__label" for=id lang=choice.lang>{choice.label}</label>
                        {hint(hint_id, choice.hint, choice.lang)}
                    </div>
                }
            })
            .collect_view()
    };
    view! { <div class=class>{items}</div> }
}

/// Any of several, inside a `Fieldset`.
///
/// Accessibility: as `Radios`.
#[component]
pub fn Checkboxes(
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Values of the chosen ones.
    #[prop(into)]
    values: Signal<Vec<String>>,
    /// Chosen or not: value and new state.
    on_change: Callback<(String, bool)>,
) -> impl IntoView {
    let field = FieldContext::take();
    let class = "al-choices";
    let items = move || {
        let choices = choices.get().into_iter().enumerate();
        choices
            .map(|(index, choice)| {
                let (stored, compared) = (choice.value.clone(), choice.value.clone());
                let (id, hint_id) = ids(&field, index);
                let described_by = choice.hint.as_ref().map(|_| hint_id.clone());
                view! {
                    <div class="al-choice" class:al-choice--apart=choice.apart>
                        <input
                            id=id.clone()
                            class="al-choice__input al-choice__input--box"
                            type="checkbox"
                            name=field.id.clone()
                            value=choice.value.clone()
                            aria-describedby=described_by
                            aria-invalid=field.aria_invalid()
                            prop:checked=move || values.with(|values| values.contains(&compared))
                            on:change:target=move |event| on_change.run((stored.clone(), event.target().checked()))
                        />
                        <label class="al-choice__label" for=id lang=choice.lang>{choice.label}</label>
                        {hint(hint_id, choice.hint, choice.lang)}
                    </div>
                }
            })
            .collect_view()
    };
    view! { <div class=class>{items}</div> }
}

/// One declaration to be agreed to. Draws its own label and error: no `Field` around it.
///
/// Accessibility: the label is the whole declaration; the error stands before it and is tied to it.
#[component]
pub fn Checkbox(
    /// Id of the input; the error summary links to it.
    #[prop(into)]
    id: String,
    /// The declaration.
    #[prop(into)]
    label: Signal<String>,
    /// Agreed to.
    #[prop(into)]
    checked: Signal<bool>,
    /// New state.
    on_change: Callback<bool>,
    /// One sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong.
    #[prop(into, optional)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || {
            let parts = [
                error.with(Option::is_some).then(|| error_id.clone()),
                hint.with(Option::is_some).then(|| hint_id.clone()),
            ];
            let ids: Vec<String> = parts.into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let invalid = move || error.with(Option::is_some);
    view! {
        <div class="al-field" class:al-field--invalid=invalid>
            {move || {
                error.get().map(|error| view! { <super::error_message::ErrorMessage id=error_id.clone() text=error /> })
            }}
            <div class="al-choice">
                <input
                    id=id.clone()
                    class="al-choice__input al-choice__input--box"
                    type="checkbox"
                    name=id.clone()
                    aria-describedby=described_by
                    aria-invalid=move || invalid().then_some("true")
                    prop:checked=checked
                    on:change:target=move |event| on_change.run(event.target().checked())
                />
                <label class="al-choice__label" for=id>{label}</label>
                {move || {
                    hint.get().map(|hint| view! { <p class="al-choice__hint" id=hint_id.clone()>{hint}</p> })
                }}
            </div>
        </div>
    }
}

/// Ids of an input in a group and of its hint. The first one has the field's own, for the error summary.
fn ids(field: &FieldContext, index: usize) -> (String, String) {
    let number = index.saturating_add(1);
    let id = if index == 0 {
        field.id.clone()
    } else {
        format!("{}-{number}", field.id)
    };
    (id, format!("{}-{number}-hint", field.id))
}

fn hint(id: String, text: Option<String>, lang: Option<&'static str>) -> impl IntoView {
    text.map(|text| view! { <p class="al-choice__hint" id=id lang=lang>{text}</p> })
}
