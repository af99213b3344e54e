//! What is sent: answers to questions that are asked, nothing else.

use crate::view::{NodeItem, View};
use crate::{Answers, Choice, Context, Form, Kind, Question, Rule};
use serde_json::{Map, Value};

/// The answers to what is asked, as typed. What is hidden is kept while editing and left out here.
#[must_use]
pub fn prune(form: &Form, answers: &Answers, ctx: &Context<'_>) -> Answers {
    let mut pruned = Answers::new();
    for node in View::of(form, answers, ctx).nodes() {
        let given = answers.get(&node.path);
        match &node.item {
            NodeItem::Question {
                question, choices, ..
            } => {
                let value = given.filter(|value| !value.is_null());
                if let Some(value) = value.and_then(|value| shown(question, choices, value)) {
                    pruned.set(&node.path, value);
                }
            }
            // Said in so many words: what it was read from may be hidden.
            NodeItem::Choice {
                chosen: Some(item), ..
            } => pruned.set_text(&node.path, item.id().as_str()),
            NodeItem::Choice { chosen: None, .. } => {
                if let Some(name) = given.filter(|name| name.is_string()) {
                    pruned.set(&node.path, name.clone());
                }
            }
            // Kept, so that the recipient sees that something is wrong with it.
            NodeItem::Misshapen
            | NodeItem::Repeatable {
                fault: Some(Rule::WrongShape),
                ..
            } => {
                if let Some(value) = given {
                    pruned.set(&node.path, value.clone());
                }
            }
            NodeItem::Row { .. } if given.is_some() => pruned.set(&node.path, Value::Object(Map::new())),
            _ => {}
        }
    }
    pruned
}

/// The answer without choices that are hidden.
fn shown(question: &Question, offered: &[&Choice], value: &Value) -> Option<Value> {
    let (Kind::SeveralOf { choices, .. }, Value::Array(values)) = (&question.kind, value) else {
        return Some(value.clone());
    };
    let is = |choice: &Choice, value: &Value| Some(choice.value.as_str()) == value.as_str();
    let hidden = |value: &&Value| {
        choices.iter().any(|choice| is(choice, value)) && !offered.iter().any(|choice| is(choice, value))
    };
    let kept: Vec<Value> = values.iter().filter(|value| !hidden(value)).cloned().collect();
    (!kept.is_empty()).then_some(Value::Array(kept))
}

/// The answers to what is asked as typed data: numbers as numbers, days as `YYYY-MM-DD`, codes without spaces, computed
/// values. What is missing or wrong is not in it. [`crate::schema::json_schema`] describes it; as answers it has the
/// same meaning.
#[must_use]
pub fn to_data(form: &Form, answers: &Answers, ctx: &Context<'_>) -> Answers {
    Answers::from_map(View::of(form, answers, ctx).data().clone())
}
