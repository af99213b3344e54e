//! Mistakes in definitions: each is named with its place, all at once, and nothing panics.

#![allow(
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "support/bundled.rs"]
mod support;

use forms::Form;
use proptest::prelude::*;
use samples::{damaged, definition};
use serde_json::{Value, json};

fn text(words: &str) -> Value {
    json!({ "de": words, "en": words })
}

fn with(items: Value) -> Value {
    json!({ "id": "f", "version": 1, "title": text("F"),
        "steps": [{ "id": "s", "title": text("S"), "items": items }] })
}

fn question(id: &str, kind: &str, more: Value) -> Value {
    let mut question = json!({ "id": id, "kind": kind, "label": text(id) });
    for (name, value) in more.as_object().unwrap() {
        question[name] = value.clone();
    }
    question
}

fn mistakes(form: &Value) -> Vec<String> {
    match Form::from_value(form) {
        Ok(_) => Vec::new(),
        Err(error) => error.mistakes.iter().map(ToString::to_string).collect(),
    }
}

fn choices() -> Value {
    json!({ "choices": [{ "value": "cat", "label": text("C") }, { "value": "dog", "label": text("D") }] })
}

#[test]
fn what_is_not_a_form() {
    let error = Form::from_json("{").unwrap_err();
    assert!(error.to_string().starts_with("/: not JSON"), "{error}");
    assert_eq!(mistakes(&json!([])), ["/: must be an object"]);
    assert!(mistakes(&json!({})).contains(&"/: \"steps\" is missing".to_owned()));
    let deep = "[".repeat(100_000);
    assert!(Form::from_json(&deep).is_err());
}

#[test]
fn a_property_that_stands_twice_is_not_lost() {
    let text = r#"{ "id": "f", "version": 1, "title": { "de": "F", "en": "F" }, "steps": [
        { "id": "s", "title": { "de": "S", "en": "S" }, "items": [
            { "id": "a", "kind": "yes-no", "label": { "de": "A", "en": "A" } },
            { "id": "b", "kind": "text", "label": { "de": "B", "en": "B" },
                "when": { "==": [{ "var": "a" }, true] }, "when": true } ] }] }"#;
    let error = Form::from_json(text).unwrap_err();
    assert_eq!(
        error.to_string(),
        "/steps/0/items/1/when: \"when\" stands here twice"
    );
}

#[test]
fn every_mistake_has_its_place() {
    let form = json!({
        "id": "Not A Slug", "version": -1, "title": { "de": "F" }, "colour": "red",
        "steps": [
            { "id": "s", "title": text("S"), "items": [
                question("1a", "text", json!({})),
                question("a", "texte", json!({})),
                question("b", "text", json!({ "max": 0, "requierd": true })),
                question("c", "one-of", json!({ "choices": [] })),
                question("d", "date", json!({ "max": "tomorrow" })),
                question("e", "whole-number", json!({ "min": 5, "max": 1 })),
                question("f", "text", json!({ "autocomplete": "nickname", "characters": "X" })),
                { "id": "g", "kind": "repeatable", "title": text("G"), "items": [] },
                question("h", "yes-no", json!({ "when": { "fubar": 1 } })),
            ] },
            { "id": "s", "title": text("S"), "items": [question("b", "file", json!({ "accept": ["exe"] }))] },
        ],
    });
    let expected = [
        "/id: \"Not A Slug\" is not a name of lower-case letters, digits and single hyphens",
        "/version: must be a whole number from 0",
        "/title: no text in \"en\"",
        "/steps/0/items/0/id: \"1a\" is not a name (a letter, then letters, digits, - and _, at most 64)",
        "/steps/0/items/1/kind: \"texte\" is not a kind of item",
        "/steps/0/items/2/max: must be from 1 to 20000",
        "/steps/0/items/2: unknown property \"requierd\"",
        "/steps/0/items/3/choices: must be a list that is not empty",
        "/steps/0/items/4/max: \"tomorrow\" is not a date (1990-01-31, today, today-16y, today+6m, today-30d)",
        "/steps/0/items/5: the minimum is above the maximum",
        "/steps/0/items/6/autocomplete: \"nickname\" is not an autocomplete token of WCAG 2.2",
        "/steps/0/items/6/characters: \"X\" is not a data type of DIN 91379 (\"A\", \"B\" or \"C\")",
        "/steps/0/items/7: \"each\" is missing",
        "/steps/0/items/7: \"max\" is missing",
        "/steps/0/items/8/when: no operator \"fubar\"",
        "/steps/1/items/0/accept/0: must be \"pdf\", \"jpeg\" or \"png\"",
        "/: unknown property \"colour\"",
        "/steps/1/id: \"s\" is there twice",
        "/steps/1/items/0/id: \"b\" is there twice",
    ];
    let found = mistakes(&form);
    for expected in expected {
        assert!(
            found.iter().any(|mistake| mistake == expected),
            "{expected}\nnot in\n{}",
            found.join("\n")
        );
    }
}

#[test]
fn conditions_are_checked_against_the_form() {
    let ask = |when: Value| {
        with(json!([
            question("pet", "one-of", choices()),
            question("pets", "several-of", choices()),
            question("count", "whole-number", json!({})),
            question("born", "date", json!({})),
            question("name", "person-name", json!({})),
            question("yes", "yes-no", json!({})),
            { "id": "rows", "kind": "repeatable", "title": text("R"), "each": text("R"), "max": 3,
                "items": [question("age", "whole-number", json!({})), question("tall", "yes-no", json!({}))] },
            question("x", "text", json!({ "when": when })),
            question("later", "text", json!({})),
        ]))
    };
    for fine in [
        json!({ "==": [{ "var": "pet" }, "cat"] }),
        json!({ "in": ["cat", { "var": "pets" }] }),
        json!({ "in": [{ "var": "pet" }, ["cat", "dog"]] }),
        json!({ "and": [{ "var": "yes" }, { ">": [{ "var": "count" }, 3] }] }),
        json!({ "<": [{ "years": [{ "var": "born" }, { "var": "$today" }] }, 18] }),
        json!({ "<": [{ "var": "born" }, "2000-01-01"] }),
        json!({ "!": { "missing": ["count"] } }),
        json!({ "some": [{ "var": "rows" }, { ">": [{ "var": "age" }, 17] }] }),
        json!({ ">": [{ "reduce": [{ "var": "rows" },
            { "+": [{ "var": "current.age" }, { "var": "accumulator" }] }, 0] }, 99] }),
        json!({ "==": [{ "var": "name.family" }, "Müller"] }),
        json!({ "==": [{ "var": "yes" }, null] }),
    ] {
        assert_eq!(mistakes(&ask(fine.clone())), [""; 0], "{fine}");
    }
    for (wrong, mistake) in [
        (
            json!({ "==": [{ "var": "pte" }, "cat"] }),
            "/==/0/var: no field \"pte\"",
        ),
        (
            json!({ "==": [{ "var": "later" }, "a"] }),
            "/==/0/var: \"later\" is asked later; a condition can only look at what comes before it",
        ),
        (
            json!({ "==": [{ "var": "x" }, "a"] }),
            "/==/0/var: \"x\" is asked later; a condition can only look at what comes before it",
        ),
        (
            json!({ "==": [{ "var": "pet" }, "bird"] }),
            "/==: == cannot compare one of cat, dog with the text \"bird\"",
        ),
        (
            json!({ "in": ["bird", { "var": "pets" }] }),
            "/in: in cannot compare the text \"bird\" with a list of one of cat, dog",
        ),
        (
            json!({ "in": [{ "var": "pet" }, ["cat", "bird"]] }),
            "/in: in cannot compare one of cat, dog with a list of one of cat, bird",
        ),
        (
            json!({ ">": [{ "var": "count" }, "3"] }),
            "/>: > cannot compare a number with the text \"3\"",
        ),
        (
            json!({ ">": [{ "var": "yes" }, { "var": "yes" }] }),
            "/>: > cannot compare yes or no with yes or no",
        ),
        (
            json!({ "<": [{ "var": "born" }, "1.1.2000"] }),
            "/<: < cannot compare a date with the text \"1.1.2000\"",
        ),
        (
            json!({ ">": [{ "+": [{ "var": "name" }, 1] }, 1] }),
            "/>/0/+/0: + needs numbers, not a group",
        ),
        (
            json!({ "var": "count" }),
            ": a condition must be true or false, not a number",
        ),
        (
            json!({ "!": { "missing": ["cuont"] } }),
            "/!/missing: no field \"cuont\"",
        ),
        (
            json!({ "some": [{ "var": "rows" }, { "var": "size" }] }),
            "/some/1/var: no field \"size\"",
        ),
        (
            json!({ "some": [{ "var": "count" }, true] }),
            "/some/0: some needs a list, not a number",
        ),
        (
            json!({ "var": { "cat": ["pe", "t"] } }),
            "/var: the name of a field must stand there as a text",
        ),
        (json!({ "==": [1] }), "/==: == takes 2 to 2 arguments, not 1"),
    ] {
        assert_eq!(
            mistakes(&ask(wrong.clone())),
            [format!("/steps/0/items/7/when{mistake}")],
            "{wrong}"
        );
    }
}

#[test]
fn rules_point_to_questions() {
    let mut form = with(json!([
        question("a", "date", json!({})),
        question("b", "yes-no", json!({}))
    ]));
    let rule =
        |id: &str, at: &str| json!({ "id": id, "at": at, "assert": { "var": "b" }, "message": text("M") });
    form["rules"] = json!([
        rule("r", "a"),
        rule("r", "a.day"),
        rule("q", "c"),
        rule("p", "b.day")
    ]);
    assert_eq!(
        mistakes(&form),
        [
            "/rules/1/id: \"r\" is there twice",
            "/rules/2/at: no question \"c\" to show the message at",
            "/rules/3/at: no question \"b.day\" to show the message at",
        ]
    );
}

#[test]
fn nesting_is_bounded() {
    let group = |items: Value| json!({ "id": "g", "kind": "group", "title": text("G"), "items": [items] });
    let fine = (0..16).fold(question("a", "text", json!({})), |inner, _| group(inner));
    assert_eq!(mistakes(&with(json!([fine]))), [""; 0]);
    let deep = (0..17).fold(question("a", "text", json!({})), |inner, _| group(inner));
    assert!(mistakes(&with(json!([deep])))[0].ends_with("groups are nested more than 16 deep"));
}

#[test]
fn rows_that_must_be_there_are_bounded() {
    let rows = |inner: Value| {
        json!({ "id": "r", "kind": "repeatable", "title": text("R"), "each": text("R"), "min": 1000, "max": 1000,
            "items": [inner] })
    };
    let many = rows(question("a", "text", json!({})));
    assert_eq!(mistakes(&with(json!([many]))), [""; 0]);
    let too_many = rows(rows(question("a", "text", json!({}))));
    assert_eq!(
        mistakes(&with(json!([too_many]))),
        ["/steps: more than 50000 questions in rows that must be there"]
    );
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-z.-]{0,6}".prop_map(Value::from),
        prop::sample::select(vec!["text", "date", "group", "repeatable", "one-of", "today"])
            .prop_map(Value::from),
    ];
    let name = prop::sample::select(vec![
        "id", "version", "title", "steps", "items", "kind", "label", "when", "choices", "de", "en", "min",
        "max", "rules", "assert", "var", "==", "each", "at", "message", "value",
    ]);
    leaf.prop_recursive(6, 64, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(name.clone().prop_map(str::to_owned), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn bundled_forms() -> Vec<Value> {
    support::names().iter().map(|name| support::json(name)).collect()
}

proptest! {
    #[test]
    fn no_definition_panics(json in any_json()) {
        let _ = Form::from_value(&json);
        let _ = Form::from_value(&with(json!([json])));
    }

    #[test]
    fn a_damaged_definition_is_a_form_or_says_where_it_is_not(seed in any::<u64>(), bundled in 0usize..8) {
        let own = bundled_forms();
        let json = own.get(bundled).cloned().unwrap_or_else(|| definition(seed));
        let (broken, place) = damaged(seed, &json);
        if let Err(error) = Form::from_value(&broken) {
            prop_assert!(!error.mistakes.is_empty());
            for mistake in &error.mistakes {
                prop_assert!(broken.pointer(&mistake.at).is_some(), "{mistake} is nowhere; damaged at {place}");
                prop_assert!(mistake.to_string().len() > mistake.at.len() + 4, "{mistake}");
            }
        }
    }

    #[test]
    fn no_damaged_definition_panics(at in 0usize..6000, by in "[\\PC]{0,3}") {
        let mut json = support::text("rueckmeldung");
        let at = (0..=at.min(json.len())).rev().find(|at| json.is_char_boundary(*at)).unwrap();
        json.insert_str(at, &by);
        // Read as by everybody else, if nothing stands twice.
        let plain = serde_json::from_str::<Value>(&json).map_err(|error| error.to_string());
        if let Ok(form) = Form::from_json(&json) {
            prop_assert_eq!(Form::from_value(&plain.unwrap()), Ok(form));
        }
        let _ = Form::from_json(&json[..at]);
    }
}
