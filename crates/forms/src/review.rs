//! The answers to read once more before sending.

use crate::typed::Typed;
use crate::view::{Node, NodeItem, View};
use crate::{Answers, Context, Decimal, FileRef, Form, PartialDate, Path, Question, Show, Time};
use model::{Date, Lang, LocalText, Slug};
use serde_json::Value;

/// The answers of a step.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The step: where to change them.
    pub step: Slug,
    /// Its title.
    pub title: String,
    /// Its answers, in order.
    pub rows: Vec<Row>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Where it stands.
    pub path: Path,
    /// The innermost group that it belongs to.
    pub group: Option<GroupTitle>,
    /// The question.
    pub label: String,
    /// The language that the question really is in.
    pub lang: Lang,
    /// What was answered.
    pub value: Shown,
    /// False for computed values, which nobody can change.
    pub changeable: bool,
}

/// A heading for the answers of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupTitle {
    /// The group or row.
    pub path: Path,
    /// Its title, or the name of one row.
    pub title: String,
    /// Number of the row, from 1.
    pub number: Option<usize>,
}

/// What was answered: data, so that the app can write numbers and dates as the language does.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// Nothing.
    Nothing,
    /// A text as typed, perhaps of several lines.
    Text(String),
    /// What was typed could not be understood.
    Wrong(String),
    /// A number.
    Number(Decimal),
    /// An amount in euros.
    Money(Decimal),
    /// A day.
    Date(Date),
    /// A year, perhaps with month and day.
    PartialDate(PartialDate),
    /// A day and a time of day.
    DateTime(Date, Time),
    /// A time of day.
    Time(Time),
    /// Yes or no.
    YesNo(bool),
    /// The declaration was agreed to.
    Agreed(String),
    /// Labels of what was chosen.
    Choices(Vec<String>),
    /// Lines of a name or an address.
    Lines(Vec<String>),
    /// Files.
    Files(Vec<FileRef>),
}

/// Every answer that will be sent, step by step.
#[must_use]
pub fn review(form: &Form, answers: &Answers, lang: Lang, ctx: &Context<'_>) -> Vec<Section> {
    let view = View::of(form, answers, ctx);
    let words = |text: &LocalText| text.text(lang).to_owned();
    let mut groups: Vec<GroupTitle> = Vec::new();
    let mut sections: Vec<Section> = view
        .steps()
        .iter()
        .map(|step| Section {
            step: step.id.clone(),
            title: words(&step.title),
            rows: Vec::new(),
        })
        .collect();
    for node in view.nodes() {
        while groups.last().is_some_and(|group| !group.path.covers(&node.path)) {
            groups.pop();
        }
        let title = |text: &LocalText, number| GroupTitle {
            path: node.path.clone(),
            title: words(text),
            number,
        };
        match &node.item {
            NodeItem::Group(group) => groups.push(title(&group.title, None)),
            NodeItem::Row { repeatable, index } => groups.push(title(&repeatable.each, Some(index + 1))),
            _ => {}
        }
        let Some((label, value, changeable)) = shown(node, answers, lang) else {
            continue;
        };
        let section = sections.iter_mut().find(|section| section.step == node.step.id);
        if let Some(section) = section {
            let group = groups.last().cloned();
            section.rows.push(Row {
                path: node.path.clone(),
                group,
                label: label.0.to_owned(),
                lang: label.1,
                value,
                changeable,
            });
        }
    }
    sections.retain(|section| !section.rows.is_empty());
    sections
}

fn shown<'a>(node: &Node<'a>, answers: &Answers, lang: Lang) -> Option<((&'a str, Lang), Shown, bool)> {
    match &node.item {
        NodeItem::Question { question, answer, .. } => {
            let value = match answer {
                Ok(None) => Shown::Nothing,
                Ok(Some(typed)) => meaning(question, typed, raw(answers, node).as_deref(), lang),
                Err(_) => Shown::Wrong(raw(answers, node).unwrap_or_default()),
            };
            Some((question.label.get(lang), value, true))
        }
        NodeItem::Computed { computed, value } => {
            let value = match (computed.show, value) {
                (Show::Nothing, _) => return None,
                (_, Value::Null) => Shown::Nothing,
                (Show::Number | Show::Money, Value::Number(number)) => {
                    let rounded = number.as_f64().map(|number| format!("{number:.2}"));
                    let number = rounded.and_then(|text| text.parse().ok()).unwrap_or_default();
                    if computed.show == Show::Money {
                        Shown::Money(number)
                    } else {
                        Shown::Number(number)
                    }
                }
                (_, Value::String(text)) => Shown::Text(text.clone()),
                (_, other) => Shown::Text(other.to_string()),
            };
            Some((computed.label.get(lang), value, false))
        }
        _ => None,
    }
}

/// The words as typed.
fn raw(answers: &Answers, node: &Node<'_>) -> Option<String> {
    match answers.get(&node.path)? {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(parts) => {
            let kind = match &node.item {
                NodeItem::Question { question, .. } => question.kind.parts(),
                _ => &[],
            };
            let texts = kind
                .iter()
                .filter_map(|part| parts.get(part.as_str()).and_then(Value::as_str));
            Some(
                texts
                    .map(str::trim)
                    .filter(|text| !text.is_empty())
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        }
        _ => None,
    }
}

fn meaning(question: &Question, typed: &Typed, raw: Option<&str>, lang: Lang) -> Shown {
    let label = |value: &String| {
        let choice = question
            .choices()
            .iter()
            .find(|choice| choice.value.as_str() == value);
        choice.map_or_else(|| value.clone(), |choice| choice.label.text(lang).to_owned())
    };
    match typed {
        Typed::Text(text) => Shown::Text(raw.map_or_else(|| text.clone(), str::to_owned)),
        Typed::Number(number) => Shown::Number(*number),
        Typed::Money(amount) => Shown::Money(*amount),
        Typed::Date(date) => Shown::Date(*date),
        Typed::PartialDate(date) => Shown::PartialDate(*date),
        Typed::DateTime(date, time) => Shown::DateTime(*date, *time),
        Typed::Time(time) => Shown::Time(*time),
        Typed::YesNo(flag) => Shown::YesNo(*flag),
        Typed::Agreed => match &question.kind {
            crate::Kind::Declaration { text } => Shown::Agreed(text.text(lang).to_owned()),
            _ => Shown::YesNo(true),
        },
        Typed::Choice(value) => Shown::Choices(vec![label(value)]),
        Typed::Choices(values) => Shown::Choices(values.iter().map(label).collect()),
        Typed::Name { given, family } => Shown::Lines(vec![format!("{given} {family}")]),
        Typed::Address {
            street,
            number,
            postcode,
            place,
        } => Shown::Lines(vec![format!("{street} {number}"), format!("{postcode} {place}")]),
        Typed::Files(files) => Shown::Files(files.clone()),
    }
}
