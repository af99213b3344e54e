//! A question as a field: each kind of answer has its input.

use crate::components::{
    Accordion, Checkbox, Checkboxes, Choice, Combobox, DateInput, DatePart, DateParts, Field, Fieldset,
    InputKind, InputWidth, LabelSize, Radios, Select, Suggestion, TextArea, TextInput,
};
use crate::features::form::address_hint::address_hint;
use crate::features::form::rules::{id, part_id, part_name};
use crate::features::form::session::Session;
use crate::features::form::{lang_of, local, local_or_none, paragraphs, uploads};
use crate::i18n::{ids, t, use_i18n};
use forms::{Kind, Part, Path, Question};
use leptos::prelude::*;
use model::LocalText;
use serde_json::{Value, json};

/// From this many choices on they are a list to open; fewer stand on the page.
const MANY_CHOICES: usize = 11;
/// Most suggestions of a list that is searched.
const SUGGESTIONS: usize = 8;

/// The field of a question.
pub(super) fn question(session: Session, question: &Question, path: &Path) -> AnyView {
    let field = InputOf {
        session,
        question: question.clone(),
        path: path.clone(),
    };
    let why = question.why.is_some().then(|| {
        let why = question.why.clone();
        view! { <Accordion title=t(ids::form_why)>{paragraphs(why.as_ref())}</Accordion> }
    });
    view! {
        {field.view()}
        {why}
    }
    .into_any()
}

struct InputOf {
    session: Session,
    question: Question,
    path: Path,
}

impl InputOf {
    fn view(self) -> AnyView {
        let kind = self.question.kind.clone();
        match kind {
            Kind::Text { .. } => self.line(InputKind::Text, InputWidth::Full),
            Kind::Digits { max, .. } => self.line(
                InputKind::Digits,
                if max > 10 {
                    InputWidth::Chars20
                } else {
                    InputWidth::Chars10
                },
            ),
            Kind::WholeNumber { .. } => self.line(InputKind::Digits, InputWidth::Chars5),
            Kind::Decimal { .. } | Kind::Money { .. } => self.line(InputKind::Decimal, InputWidth::Chars10),
            Kind::Time => self.line(InputKind::Text, InputWidth::Chars5),
            Kind::Email => self.line(InputKind::Email, InputWidth::Full),
            Kind::Telephone => self.line(InputKind::Phone, InputWidth::Chars20),
            Kind::Iban => self.line(InputKind::Text, InputWidth::Full),
            Kind::TaxId => self.line(InputKind::Digits, InputWidth::Chars20),
            Kind::IdCardNumber | Kind::VehiclePlate => self.line(InputKind::Text, InputWidth::Chars20),
            Kind::LongText { max } => self.lines(max),
            Kind::PersonName | Kind::Address => self.parts(),
            Kind::Date { .. } | Kind::PartialDate { .. } | Kind::DateTime { .. } => self.date(),
            Kind::YesNo => self.yes_no(),
            Kind::OneOf { search: true, .. } => self.searched(),
            Kind::OneOf { choices, .. } if choices.len() >= MANY_CHOICES => self.select(),
            Kind::OneOf { .. } => self.radios(),
            Kind::SeveralOf { .. } => self.checkboxes(),
            Kind::Declaration { text } => self.declaration(&text),
            Kind::File {
                accept,
                max_bytes,
                max_files,
            } => self.file(uploads::Question {
                accept,
                max_bytes,
                max_files,
            }),
        }
    }

    fn label(&self) -> Signal<String> {
        local(&self.question.label)
    }

    fn hint(&self) -> Signal<Option<String>> {
        local_or_none(self.question.hint.as_ref())
    }

    fn lang(&self) -> Signal<Option<&'static str>> {
        lang_of(&self.question.label)
    }

    fn error(&self) -> Signal<Option<String>> {
        self.session.error(self.path.clone(), None)
    }

    fn optional(&self) -> Signal<bool> {
        Signal::stored(!self.question.required)
    }

    fn typed(&self) -> Callback<String> {
        let (session, path) = (self.session, self.path.clone());
        Callback::new(move |text| session.type_text(&path, text))
    }

    fn value(&self) -> Signal<String> {
        self.session.text(self.path.clone())
    }

    /// One input with the label of the question.
    fn in_field<V: IntoView + 'static>(&self, input: impl FnOnce() -> V + Send + 'static) -> AnyView {
        let (label, hint, error, optional) = (self.label(), self.hint(), self.error(), self.optional());
        let lang = self.lang();
        view! {
            <Field id=id(&self.path) label hint error optional lang>
                {input()}
            </Field>
        }
        .into_any()
    }

    /// Several inputs with the question as their legend; `first` is the id of the first one.
    fn in_fieldset<V: IntoView + 'static>(
        &self,
        first: String,
        error: Signal<Option<String>>,
        inputs: impl FnOnce() -> V + Send + 'static,
    ) -> AnyView {
        let (legend, hint, optional, lang) = (self.label(), self.hint(), self.optional(), self.lang());
        // Over inputs with labels of their own the question stands larger.
        let has_labels = matches!(self.question.kind, Kind::PersonName | Kind::Address);
        let size = if has_labels {
            LabelSize::Large
        } else {
            LabelSize::Normal
        };
        view! {
            <Fieldset id=first legend hint error optional size lang>
                {inputs()}
            </Fieldset>
        }
        .into_any()
    }

    fn line(&self, kind: InputKind, width: InputWidth) -> AnyView {
        let money = matches!(self.question.kind, Kind::Money { .. });
        let suffix = t(ids::form_euro);
        let suffix = Signal::derive(move || money.then(|| suffix.get()));
        let (value, on_input, autocomplete) =
            (self.value(), self.typed(), autocomplete(&self.question, None));
        self.in_field(move || view! { <TextInput value on_input kind width suffix autocomplete /> })
    }

    fn lines(&self, max: u32) -> AnyView {
        let (value, on_input) = (self.value(), self.typed());
        self.in_field(move || view! { <TextArea value on_input limit=max /> })
    }

    fn parts(&self) -> AnyView {
        let parts = self.question.kind.parts();
        let first = parts
            .first()
            .map_or_else(|| id(&self.path), |part| part_id(&self.path, *part));
        let inputs: Vec<_> = parts.iter().map(|part| self.part(*part)).collect();
        let is_address = matches!(self.question.kind, Kind::Address);
        let hint = is_address.then(|| address_hint(self.session, &self.path));
        self.in_fieldset(first, self.error(), move || (inputs, hint))
    }

    fn part(&self, part: Part) -> AnyView {
        let path = self.path.child(part.as_str());
        let (session, target) = (self.session, path.clone());
        let typed = Callback::new(move |text| session.type_text(&target, text));
        let (kind, width) = match part {
            Part::Postcode => (InputKind::Digits, InputWidth::Chars5),
            Part::Number | Part::Time => (InputKind::Text, InputWidth::Chars5),
            _ => (InputKind::Text, InputWidth::Full),
        };
        let (value, autocomplete) = (session.text(path), autocomplete(&self.question, Some(part)));
        let (id, error) = (
            part_id(&self.path, part),
            session.error(self.path.clone(), Some(part)),
        );
        view! {
            <Field id label=t(move || part_name(part)) error>
                <TextInput value on_input=typed kind width autocomplete />
            </Field>
        }
        .into_any()
    }

    fn date(&self) -> AnyView {
        let (session, path) = (self.session, self.path.clone());
        let texts = [Part::Day, Part::Month, Part::Year].map(|part| session.text(path.child(part.as_str())));
        let [day, month, year] = texts;
        let value = Signal::derive(move || DateParts {
            day: day.get(),
            month: month.get(),
            year: year.get(),
        });
        let target = path.clone();
        let typed = Callback::new(move |(part, text): (DatePart, String)| {
            let part = match part {
                DatePart::Day => Part::Day,
                DatePart::Month => Part::Month,
                DatePart::Year => Part::Year,
            };
            session.type_text(&target.child(part.as_str()), text);
        });
        let marked = path.clone();
        let wrong = Signal::derive(move || {
            let parts = session.wrong_parts(&marked).into_iter();
            let parts = parts.filter_map(|part| match part {
                Part::Day => Some(DatePart::Day),
                Part::Month => Some(DatePart::Month),
                Part::Year => Some(DatePart::Year),
                _ => None,
            });
            parts.collect::<Vec<_>>()
        });
        // A date has one message: of the whole, or of its first wrong part.
        let errors = [None, Some(Part::Day), Some(Part::Month), Some(Part::Year)]
            .map(|part| session.error(path.clone(), part));
        let error = Signal::derive(move || errors.iter().find_map(|error| error.get()));
        let time = matches!(self.question.kind, Kind::DateTime { .. }).then(|| self.part(Part::Time));
        let birthday = self.question.autocomplete_for(None) == Some("bday");
        self.in_fieldset(id(&self.path), error, move || {
            view! {
                <DateInput value on_input=typed wrong birthday />
                {time}
            }
        })
    }

    fn yes_no(&self) -> AnyView {
        let (session, path) = (self.session, self.path.clone());
        let (yes, no) = (t(ids::common_yes), t(ids::common_no));
        let choices =
            Signal::derive(move || vec![Choice::new("true", yes.get()), Choice::new("false", no.get())]);
        let value = Signal::derive(move || {
            session
                .flag(&path)
                .map(|flag| flag.to_string())
                .unwrap_or_default()
        });
        let target = self.path.clone();
        let change = Callback::new(move |value: String| session.set(&target, Value::Bool(value == "true")));
        self.in_fieldset(id(&self.path), self.error(), move || {
            view! { <Radios choices value on_change=change inline=true /> }
        })
    }

    /// The choices that are offered now, in the language of the page.
    fn choices(&self) -> Signal<Vec<Choice>> {
        let (i18n, session, path) = (use_i18n(), self.session, self.path.clone());
        let known = StoredValue::new(self.question.choices().to_vec());
        let offered = Memo::new(move |_| session.offered(&path));
        Signal::derive(move || {
            let lang = i18n.lang();
            offered.with(|offered| {
                known.with_value(|known| {
                    let shown = known
                        .iter()
                        .filter(|choice| offered.iter().any(|value| value == choice.value.as_str()));
                    shown
                        .map(|choice| {
                            let (label, own) = choice.label.get(lang);
                            Choice {
                                value: choice.value.as_str().to_owned(),
                                label: label.to_owned(),
                                hint: choice.hint.as_ref().map(|hint| hint.text(lang).to_owned()),
                                apart: choice.exclusive,
                                lang: (own != lang).then_some(own.tag()),
                            }
                        })
                        .collect()
                })
            })
        })
    }

    fn radios(&self) -> AnyView {
        let (choices, value, on_change) = (self.choices(), self.value(), self.typed());
        self.in_fieldset(
            id(&self.path),
            self.error(),
            move || view! { <Radios choices value on_change /> },
        )
    }

    fn select(&self) -> AnyView {
        let (choices, value, on_change) = (self.choices(), self.value(), self.typed());
        let autocomplete = autocomplete(&self.question, None);
        self.in_field(move || {
            view! { <Select choices value on_change none_label=t(ids::form_select_none) autocomplete /> }
        })
    }

    fn searched(&self) -> AnyView {
        let (session, path, choices) = (self.session, self.path.clone(), self.choices());
        let label_of = move |value: &str| {
            choices.with(|choices| {
                choices
                    .iter()
                    .find(|choice| choice.value == value)
                    .map(|choice| choice.label.clone())
            })
        };
        let start = session.text(path.clone());
        let typed = RwSignal::new(label_of(&start.get_untracked()).unwrap_or_default());
        let options = Signal::derive(move || {
            let wanted = catalogue::fold(&typed.get());
            choices.with(|choices| {
                let fitting = choices
                    .iter()
                    .filter(|choice| catalogue::fold(&choice.label).contains(&wanted));
                let few = fitting.take(SUGGESTIONS);
                few.map(|choice| Suggestion::new(choice.value.clone(), choice.label.clone(), ""))
                    .collect::<Vec<_>>()
            })
        });
        let (target, other) = (path.clone(), path);
        let query = Callback::new(move |text: String| {
            // What is typed is an answer only if it is one of the choices.
            let exact = choices.with_untracked(|choices| {
                let folded = catalogue::fold(&text);
                let fits = choices
                    .iter()
                    .find(|choice| catalogue::fold(&choice.label) == folded);
                fits.map(|choice| choice.value.clone())
            });
            session.type_text(&target, exact.unwrap_or_else(|| text.clone()));
            typed.set(text);
        });
        let choose = Callback::new(move |value: String| {
            typed.set(untrack(|| label_of(&value)).unwrap_or_default());
            session.type_text(&other, value);
        });
        self.in_field(move || view! { <Combobox value=typed options on_query=query on_choose=choose /> })
    }

    fn checkboxes(&self) -> AnyView {
        let (session, path) = (self.session, self.path.clone());
        let values = {
            let path = path.clone();
            Signal::derive(move || session.chosen(&path))
        };
        let change = Callback::new(move |(value, on): (String, bool)| {
            let mut chosen = untrack(|| session.chosen(&path));
            chosen.retain(|known| *known != value);
            if on {
                chosen.push(value);
            }
            if chosen.is_empty() {
                session.remove(&path);
            } else {
                session.set(&path, json!(chosen));
            }
        });
        let choices = self.choices();
        self.in_fieldset(id(&self.path), self.error(), move || {
            view! { <Checkboxes choices values on_change=change /> }
        })
    }

    fn declaration(&self, text: &LocalText) -> AnyView {
        let (session, path, target) = (self.session, self.path.clone(), self.path.clone());
        let checked = Signal::derive(move || session.flag(&path).unwrap_or_default());
        let change = Callback::new(move |on: bool| {
            if on {
                session.set(&target, Value::Bool(true));
            } else {
                session.remove(&target);
            }
        });
        let (input, label, error) = (id(&self.path), local(text), self.error());
        // The message stands at the box itself.
        self.in_fieldset(id(&self.path), Signal::stored(None), move || {
            view! { <Checkbox id=input label checked on_change=change error /> }
        })
    }

    fn file(&self, question: uploads::Question) -> AnyView {
        let (session, path) = (self.session, self.path.clone());
        self.in_field(move || view! { <uploads::FileQuestion session path question /> })
    }
}

/// Attribute `autocomplete`, where the form names one.
fn autocomplete(question: &Question, part: Option<Part>) -> MaybeProp<String> {
    question.autocomplete_for(part).map(str::to_owned).into()
}
