//! The machinery around an input: label, hint, error, and how they are tied to it.
//!
//! `Field` and `Fieldset` provide a `FieldContext`; every input takes its id, its description and its invalid state
//! from there, so that none of them can be forgotten. Owns no value.

use super::error_message::ErrorMessage;
use crate::i18n::{ids, t};
use leptos::context::Provider;
use leptos::prelude::*;

/// What an input has to know about the field around it.
#[derive(Debug, Clone)]
pub struct FieldContext {
    /// Id of the input, or of the first one in a group; the error summary links to it.
    pub id: String,
    /// Ids of hint and error for `aria-describedby`; `None` in a group, where the fieldset carries it.
    pub described_by: Signal<Option<String>>,
    /// The field has an error.
    pub invalid: Signal<bool>,
}

impl FieldContext {
    /// The field around this component. An input outside of one works, with an empty id that the gallery's axe run
    /// reports as a missing label.
    #[must_use]
    pub fn take() -> Self {
        use_context().unwrap_or_else(|| Self {
            id: String::new(),
            described_by: Signal::stored(None),
            invalid: Signal::stored(false),
        })
    }

    /// `aria-invalid`.
    pub(super) fn aria_invalid(&self) -> impl Fn() -> Option<&'static str> + Send + Sync + use<> {
        let invalid = self.invalid;
        move || invalid.get().then_some("true")
    }
}

/// How large the label or legend is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LabelSize {
    /// One of several on a page.
    #[default]
    Normal,
    /// A group with smaller labels in it.
    Large,
    /// The one question of the page: it is also the page's heading of level 1.
    Page,
}

impl LabelSize {
    const fn class(self) -> &'static str {
        match self {
            Self::Normal => "al-field__label",
            Self::Large => "al-field__label al-field__label--large",
            Self::Page => "al-field__label al-field__label--page",
        }
    }
}

/// Label, hint and error around one input, which is its child.
///
/// Accessibility: a visible `<label for>`; order label, hint, error, input; `aria-describedby` holds hint and error,
/// `aria-invalid` the error; optional fields are named so in words, never by an asterisk (WCAG 1.3.1, 3.3.1, 3.3.2).
#[component]
pub fn Field(
    /// Id of the input; the error summary links to `#id`.
    #[prop(into)]
    id: String,
    /// The label: a question or a noun, without a colon.
    #[prop(into)]
    label: Signal<String>,
    /// One short sentence of help, without links.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong and how to mend it; `None` if nothing is.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// Size of the label.
    #[prop(into, optional)]
    size: LabelSize,
    /// Adds "(optional)" to the label.
    #[prop(into, optional)]
    optional: Signal<bool>,
    /// Language of label and hint, where it is not the page's.
    #[prop(into, optional)]
    lang: Signal<Option<&'static str>>,
    /// The input.
    children: Children,
) -> impl IntoView {
    let invalid = Signal::derive(move || error.with(Option::is_some));
    let label_view = view! {
        <label class=size.class() for=id.clone()><span lang=lang>{label}</span>{optional_mark(optional)}</label>
    };
    let messages = hint_and_error(&id, hint, error, lang);
    let described_by = described_by(&id, hint, error);
    let context = FieldContext {
        id,
        described_by,
        invalid,
    };
    view! {
        <div class="al-field" class:al-field--invalid=invalid>
            {as_heading(size, label_view)}
            {messages}
            <Provider value=context>{children()}</Provider>
        </div>
    }
}

/// A group of inputs under one question: radio buttons, checkboxes, the parts of a date or an address.
///
/// Accessibility: `<fieldset>` with `<legend>`; hint and error describe the group, so that they are read when it is
/// entered and not with each input.
#[component]
pub fn Fieldset(
    /// Id of the first input in it; the error summary links to `#id`. The fieldset itself is `id-group`.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// One short sentence of help, without links.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong with the group.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// Size of the legend.
    #[prop(into, optional)]
    size: LabelSize,
    /// Adds "(optional)" to the legend.
    #[prop(into, optional)]
    optional: Signal<bool>,
    /// Language of legend and hint, where it is not the page's.
    #[prop(into, optional)]
    lang: Signal<Option<&'static str>>,
    /// The inputs.
    children: Children,
) -> impl IntoView {
    let invalid = Signal::derive(move || error.with(Option::is_some));
    let described = described_by(&id, hint, error);
    let messages = hint_and_error(&id, hint, error, lang);
    let group_id = format!("{id}-group");
    let context = FieldContext {
        id,
        described_by: Signal::stored(None),
        invalid,
    };
    let words = view! { <span><span lang=lang>{legend}</span>{optional_mark(optional)}</span> };
    view! {
        <fieldset
            id=group_id
            class="al-field al-fieldset"
            class:al-field--invalid=invalid
            aria-describedby=described
        >
            <legend class=size.class()>{as_heading(size, words)}</legend>
            {messages}
            <Provider value=context>{children()}</Provider>
        </fieldset>
    }
}

/// Ids for `aria-describedby`: hint, then error.
fn described_by(id: &str, hint: MaybeProp<String>, error: MaybeProp<String>) -> Signal<Option<String>> {
    let id = id.to_owned();
    Signal::derive(move || {
        let parts = [
            hint.with(Option::is_some).then(|| hint_id(&id)),
            error.with(Option::is_some).then(|| error_id(&id)),
        ];
        let ids: Vec<String> = parts.into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    })
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}

fn hint_and_error(
    id: &str,
    hint: MaybeProp<String>,
    error: MaybeProp<String>,
    lang: Signal<Option<&'static str>>,
) -> impl IntoView + use<> {
    let (hint_id, error_id) = (hint_id(id), error_id(id));
    view! {
        {move || hint.get().map(|hint| view! { <p class="al-field__hint" id=hint_id.clone() lang=lang>{hint}</p> })}
        {move || error.get().map(|error| view! { <ErrorMessage id=error_id.clone() text=error /> })}
    }
}

fn optional_mark(optional: Signal<bool>) -> impl IntoView {
    move || {
        optional
            .get()
            .then(|| view! { <span class="al-field__optional">" "{t(ids::component_optional)}</span> })
    }
}

/// The label within the page's heading, if it is the page's question.
fn as_heading(size: LabelSize, label: impl IntoView + 'static) -> AnyView {
    match size {
        LabelSize::Page => {
            let class = "al-title";
            view! { <h1 class=class tabindex="-1">{label}</h1> }.into_any()
        }
        LabelSize::Normal | LabelSize::Large => label.into_any(),
    }
}
