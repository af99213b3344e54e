//! Whole applications, from the first answer to the data that the office gets: every branch forward and back.

#![recursion_limit = "256"]
#![allow(
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod benefit;
mod parking;
mod residence;
#[path = "../support/bundled.rs"]
mod support;
mod tasks;

use forms::{Answers, Context, Form, Path, Rule, View, check, check_submission, prune, schema, to_data};
use model::Lang;
use serde_json::Value;
use support::bundled;

fn ctx() -> Context<'static> {
    Context::on("2026-11-24".parse().unwrap())
}

fn answers(value: &Value) -> Answers {
    Answers::from_value(value.clone()).unwrap()
}

/// What is wrong, by question.
fn problems(form: &Form, value: &Value) -> Vec<(String, Rule)> {
    let found = check(form, &answers(value), &ctx());
    found
        .into_iter()
        .map(|problem| (problem.input().to_string(), problem.rule))
        .collect()
}

/// The only thing that is wrong is a rule of the form's own, at this question; its message is there in every language.
fn breaks(form: &Form, value: &Value, field: &str, rule: &str) {
    let found = problems(form, value);
    let [(at, Rule::Own { id })] = found.as_slice() else {
        panic!("{rule}: {found:?}")
    };
    assert_eq!((at.as_str(), id.as_str()), (field, rule));
    let demand = form.demand(id).unwrap();
    assert!(
        Lang::ALL
            .iter()
            .all(|lang| !demand.message.text(*lang).is_empty())
    );
}

/// True if the question, group or text is there.
fn asks(form: &Form, value: &Value, path: &str) -> bool {
    View::of(form, &answers(value), &ctx()).is_visible(&Path::new(path))
}

/// The steps that are asked.
fn steps(form: &Form, value: &Value) -> Vec<String> {
    let view = View::of(form, &answers(value), &ctx());
    view.steps().iter().map(|step| step.id.to_string()).collect()
}

/// An answer opens questions, another one closes them again; what was answered there is kept and not sent.
fn opens(form: &Form, value: &Value, at: &str, open: Value, closed: Value, questions: &[&str]) {
    let mut value = answers(value);
    for (answer, wanted) in [(closed.clone(), false), (open, true), (closed, false)] {
        value.set(&Path::new(at), answer.clone());
        let view = View::of(form, &value, &ctx());
        for question in questions {
            let path = Path::new(*question);
            assert_eq!(view.is_visible(&path), wanted, "{question} with {at} = {answer}");
            if wanted {
                value.set(&path, Value::from("kept"));
            }
        }
    }
    let sent = prune(form, &value, &ctx());
    for question in questions {
        let path = Path::new(*question);
        // Texts have no answer to keep.
        if form.question(&path).is_some() {
            assert!(
                value.get(&path).is_some() && sent.get(&path).is_none(),
                "{question}"
            );
        }
    }
}

/// Complete answers are accepted, on both sides, and their data are what the form's schema describes.
fn accepted(form: &Form, value: &Value) -> Value {
    assert_eq!(problems(form, value), []);
    let sent = prune(form, &answers(value), &ctx());
    assert_eq!(check_submission(form, &sent, &ctx()), []);
    let data = to_data(form, &sent, &ctx()).into_value();
    let validator = jsonschema::validator_for(&schema::json_schema(form)).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&data)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    data
}
