//! JSON Schema of the submitted data, over every bundled form and made-up ones: what the engine accepts validates, and
//! what it rejects for its structure does not.

#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "support/bundled.rs"]
mod support;

use forms::schema::json_schema;
use forms::{Answers, Context, Form, Item, Rule, check, check_submission, prune, to_data};
use jsonschema::Validator;
use proptest::prelude::*;
use samples::{answers, damaged, definition};
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};

fn ctx() -> Context<'static> {
    Context::on("2026-11-23".parse().unwrap())
}

fn bundled() -> Vec<Value> {
    support::names().iter().map(|name| support::json(name)).collect()
}

fn errors(validator: &Validator, value: &Value) -> Vec<String> {
    validator
        .iter_errors(value)
        .map(|error| error.to_string())
        .collect()
}

/// The engine says that the structure is wrong, and not only a computed value.
fn is_rejected_for_structure(form: &Form, answers: &Answers) -> bool {
    check_submission(form, answers, &ctx()).iter().any(|problem| {
        let computed = matches!(form.item(&problem.field), Some((_, Item::Computed(_))));
        matches!(problem.rule, Rule::WrongShape | Rule::UnknownField) && !computed
    })
}

/// How often something was accepted and rejected, so that the tests are known to test something.
static ACCEPTED: AtomicUsize = AtomicUsize::new(0);
static REJECTED: AtomicUsize = AtomicUsize::new(0);

fn agree(json: &Value, seeds: impl Iterator<Item = u64>) {
    let form = Form::from_value(json).unwrap_or_else(|error| panic!("{error}"));
    let schema = json_schema(&form);
    let validator = jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{error}\n{schema:#}"));
    for seed in seeds {
        let given = Answers::from_value(answers(seed, json)).unwrap();
        let mut data = to_data(&form, &given, &ctx()).into_value();
        if check(&form, &given, &ctx()).is_empty() {
            ACCEPTED.fetch_add(1, Ordering::Relaxed);
            let sent = prune(&form, &given, &ctx());
            assert_eq!(check_submission(&form, &sent, &ctx()), []);
            assert_eq!(
                errors(&validator, &data),
                Vec::<String>::new(),
                "seed {seed}: {data}\n{schema}"
            );
        }
        for step in 0..12 {
            data = damaged(seed.wrapping_add(step), &data).0;
            let Some(wrong) = Answers::from_value(data.clone()) else {
                break;
            };
            if is_rejected_for_structure(&form, &wrong) {
                REJECTED.fetch_add(1, Ordering::Relaxed);
                let problems = check_submission(&form, &wrong, &ctx());
                assert!(
                    !validator.is_valid(&data),
                    "seed {seed}: {data}\n{problems:?}\n{schema}"
                );
            }
        }
    }
}

#[test]
fn of_every_bundled_form() {
    for json in bundled() {
        agree(&json, 0..60);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn of_made_up_forms(seed in any::<u64>()) {
        agree(&definition(seed), (0..6).map(|step| seed.wrapping_add(step)));
    }
}

#[test]
fn enough_is_accepted_and_rejected_to_say_so() {
    for seed in 0..60 {
        agree(&definition(seed), seed..seed + 4);
    }
    let [accepted, rejected] = [&ACCEPTED, &REJECTED].map(|count| count.load(Ordering::Relaxed));
    assert!(
        accepted > 10 && rejected > 100,
        "{accepted} accepted, {rejected} rejected"
    );
}
