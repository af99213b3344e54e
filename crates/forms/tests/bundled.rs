//! The forms that the portal comes with.

#![allow(
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "support/bundled.rs"]
mod support;

use forms::{Answers, Context, Form, Path, Rule, check, check_submission, prune, review, to_data};
use model::Lang;
use serde_json::{Value, json};
use support::{bundled, names};

fn ctx() -> Context<'static> {
    Context::on("2026-11-23".parse().unwrap())
}

fn dog() -> Value {
    json!({
        "keeper-name": { "given": "Anna", "family": "Müller" },
        "keeper-born": { "day": "27", "month": "März", "year": "1985" },
        "keeper-address": { "street": "Markt", "number": "3", "postcode": "07743", "place": "Jena" },
        "email": "", "telephone": "03641 / 123456",
        "dog-name": "Bello", "breed": "Mischling", "sex": "male", "colour": "schwarz",
        "dog-born": { "day": "", "month": "5", "year": "2024" },
        "chipped": true, "chip-number": "276 0981 0123 4567",
        "kept-since": { "day": "1", "month": "8", "year": "2024" },
        "reason": "acquired", "previous-keeper": "Tierheim Jena", "previous-municipality": "Weimar",
        "other-dogs": true, "other-dogs-count": "2", "insured": true,
        "reductions": ["shelter"],
        "direct-debit": true,
        "account": { "iban": "DE91 1000 0000 0123 4567 89", "own-account": true, "mandate": true },
        "declaration": true
    })
}

fn rules(form: &Form, answers: Value) -> Vec<(String, Rule)> {
    let answers = Answers::from_value(answers).unwrap();
    check(form, &answers, &ctx())
        .into_iter()
        .map(|p| (p.input().to_string(), p.rule))
        .collect()
}

#[test]
fn every_bundled_form_is_without_mistakes() {
    let names = names();
    for name in &names {
        assert_eq!(bundled(name).id.as_str(), name);
    }
    assert!(names.len() >= 2);
}

#[test]
fn a_complete_registration_is_accepted_and_pruned() {
    let form = bundled("hundesteuer-anmeldung");
    let answers = Answers::from_value(dog()).unwrap();
    assert_eq!(check(&form, &answers, &ctx()), []);
    let sent = prune(&form, &answers, &ctx());
    // The question is not asked when the dog was acquired; its old answer stays at home.
    assert!(answers.get(&Path::new("previous-municipality")).is_some());
    assert!(sent.get(&Path::new("previous-municipality")).is_none());
    assert_eq!(check_submission(&form, &sent, &ctx()), []);
    let problems = check_submission(&form, &answers, &ctx());
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].rule, Rule::NotAsked);
    let data = to_data(&form, &answers, &ctx()).into_value();
    assert_eq!(data["dog-born"], "2024-05");
    assert_eq!(data["chip-number"], "276098101234567");
    assert_eq!(data["other-dogs-count"], 2);
    assert_eq!(data["account"]["iban"], "DE91100000000123456789");
    assert!(data.get("email").is_none());
}

#[test]
fn what_is_wrong_is_named_where_it_is() {
    let form = bundled("hundesteuer-anmeldung");
    let mut answers = dog();
    answers["keeper-born"]["year"] = "2027".into();
    answers["keeper-address"]["postcode"] = "0774".into();
    answers["chip-number"] = "276 0981".into();
    answers["reductions"] = json!(["none", "rescue"]);
    answers["account"]["mandate"] = false.into();
    answers["declaration"] = Value::Null;
    let found = rules(&form, answers);
    let expected = [
        ("keeper-born", Rule::DateInFuture),
        ("keeper-address.postcode", Rule::NotAPostcode),
        (
            "chip-number",
            Rule::DigitCount {
                min: 15,
                max: 15,
                found: 7,
            },
        ),
        ("reductions", Rule::ExclusiveChoice),
        ("account.mandate", Rule::NotAgreed),
        ("declaration", Rule::NotAgreed),
    ];
    let expected: Vec<(String, Rule)> = expected
        .into_iter()
        .map(|(at, rule)| (at.to_owned(), rule))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn rules_over_several_answers_point_to_one() {
    let form = bundled("hundesteuer-anmeldung");
    let mut answers = dog();
    answers["kept-since"]["year"] = "2023".into();
    let found = rules(&form, answers.clone());
    let [(at, Rule::Own { id })] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!((at.as_str(), id.as_str()), ("kept-since", "kept-after-birth"));
    assert!(
        form.demand(id)
            .unwrap()
            .message
            .text(Lang::En)
            .contains("before it was born")
    );
    // Without the other date there is nothing to compare.
    answers["dog-born"] = Value::Null;
    assert_eq!(rules(&form, answers), [("dog-born".to_owned(), Rule::Missing)]);
}

#[test]
fn an_empty_form_asks_for_everything_that_is_required() {
    let form = bundled("hundesteuer-anmeldung");
    let missing = rules(&form, json!({}));
    assert!(
        missing
            .iter()
            .all(|(_, rule)| matches!(rule, Rule::Missing | Rule::NotAgreed))
    );
    assert!(missing.iter().any(|(at, _)| at == "chipped"));
    // Asked only after another answer.
    assert!(
        !missing
            .iter()
            .any(|(at, _)| at == "chip-number" || at.starts_with("account"))
    );
}

#[test]
fn review_shows_every_step_in_both_languages() {
    let form = bundled("hundesteuer-anmeldung");
    let answers = Answers::from_value(dog()).unwrap();
    for lang in Lang::ALL {
        let sections = review(&form, &answers, lang, &ctx());
        assert_eq!(sections.len(), form.steps.len());
        let rows: Vec<_> = sections.iter().flat_map(|section| &section.rows).collect();
        assert!(rows.iter().all(|row| !row.label.is_empty()));
        let iban = rows
            .iter()
            .find(|row| row.path.as_str() == "account.iban")
            .unwrap();
        assert_eq!(
            iban.value,
            forms::Shown::Text("DE91 1000 0000 0123 4567 89".into())
        );
        assert!(iban.group.is_some());
    }
}

#[test]
fn feedback_needs_only_topic_and_message() {
    let form = bundled("rueckmeldung");
    assert_eq!(
        rules(
            &form,
            json!({ "topic": "barrier", "message": "Der Knopf „Weiter“ fehlt …" })
        ),
        []
    );
    let email = json!({ "topic": "other", "message": "Danke", "email": "anna@example" });
    assert_eq!(rules(&form, email), [("email".to_owned(), Rule::EmailServer)]);
}

#[test]
fn the_schema_for_editors_knows_the_format() {
    let validator = jsonschema::validator_for(&support::json("form.schema")).unwrap();
    for name in names() {
        let errors: Vec<String> = validator
            .iter_errors(&support::json(&name))
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
    let mut form = support::json("rueckmeldung");
    form["steps"][0]["items"][0]["requierd"] = true.into();
    assert!(!validator.is_valid(&form));
    assert!(Form::from_value(&form).is_err());
}
