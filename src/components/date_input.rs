//! A date that people know by heart, in three fields.

use super::field::FieldContext;
use crate::i18n::{ids, t};
use leptos::prelude::*;

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DatePart {
    /// Day of the month.
    Day,
    /// Month, as a number or a name.
    Month,
    /// Year.
    Year,
}

impl DatePart {
    /// Id of its input in the date `id`. The first one has the field's own.
    #[must_use]
    pub fn id(self, id: &str) -> String {
        match self {
            Self::Day => id.to_owned(),
            Self::Month => format!("{id}-month"),
            Self::Year => format!("{id}-year"),
        }
    }
}

/// What has been typed so far: any part may be missing or nonsense.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DateParts {
    /// Day.
    pub day: String,
    /// Month.
    pub month: String,
    /// Year.
    pub year: String,
}

/// Day, month and year inside a `Fieldset`.
///
/// Accessibility: three labelled fields, no jump from one to the next, no calendar; only the wrong parts are marked
/// invalid; `autocomplete` for dates of birth (WCAG 1.3.5).
#[component]
pub fn DateInput(
    /// What has been typed.
    #[prop(into)]
    value: Signal<DateParts>,
    /// Typed: which part, its whole new text.
    on_input: Callback<(DatePart, String)>,
    /// Left a part.
    #[prop(optional)]
    on_blur: Option<Callback<()>>,
    /// The parts that are wrong; with an error and none named, all are.
    #[prop(into, optional)]
    wrong: Signal<Vec<DatePart>>,
    /// It is a date of birth.
    #[prop(optional)]
    birthday: bool,
) -> impl IntoView {
    let field = FieldContext::take();
    let part = |part: DatePart, label: Signal<String>, class: &'static str, autocomplete: &'static str| {
        let id = part.id(&field.id);
        let invalid = field.invalid;
        let text = move || {
            value.with(|value| match part {
                DatePart::Day => value.day.clone(),
                DatePart::Month => value.month.clone(),
                DatePart::Year => value.year.clone(),
            })
        };
        let aria_invalid = move || {
            let marked = invalid.get() && wrong.with(|wrong| wrong.is_empty() || wrong.contains(&part));
            marked.then_some("true")
        };
        view! {
            <div class="al-date__part">
                <label class="al-date__label" for=id.clone()>{label}</label>
                <input
                    id=id.clone()
                    name=id
                    class=class
                    type="text"
                    inputmode="numeric"
                    spellcheck="false"
                    autocomplete=birthday.then_some(autocomplete)
                    aria-invalid=aria_invalid
                    prop:value=text
                    on:input:target=move |event| on_input.run((part, event.target().value()))
                    on:blur=move |_| {
                        if let Some(on_blur) = on_blur {
                            on_blur.run(());
                        }
                    }
                />
            </div>
        }
    };
    let class = "al-date";
    view! {
        <div class=class>
            {part(DatePart::Day, t(ids::component_date_day), "al-input al-input--2", "bday-day")}
            {part(DatePart::Month, t(ids::component_date_month), "al-input al-input--2", "bday-month")}
            {part(DatePart::Year, t(ids::component_date_year), "al-input al-input--4", "bday-year")}
        </div>
    }
}
