//! A form with 5,000 answers stays quick, though everything is derived anew.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

use forms::{Answers, Context, Form, View};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

#[test]
fn five_thousand_answers() {
    let text = json!({ "de": "T", "en": "T" });
    let form = Form::from_value(&json!({ "id": "f", "version": 1, "title": text, "steps": [
        { "id": "s", "title": text, "items": [
            { "id": "rows", "kind": "repeatable", "title": text, "each": text, "max": 5000, "items": [
                { "id": "name", "kind": "text", "label": text },
                { "id": "age", "kind": "whole-number", "label": text },
                { "id": "school", "kind": "text", "label": text, "when": { "<": [{ "var": "age" }, 18] } },
            ] },
            { "id": "sum", "kind": "computed", "label": text, "show": "number", "value": {
                "reduce": [{ "var": "rows" }, { "+": [{ "var": "current.age" }, { "var": "accumulator" }] }, 0] } },
        ] }] }))
    .unwrap();
    let rows: Value = (0..2500)
        .map(|age| json!({ "name": "Anna Müller", "age": (age % 90).to_string(), "school": "x" }))
        .collect();
    let answers = Answers::from_value(json!({ "rows": rows })).unwrap();
    let ctx = Context::on("2026-11-23".parse().unwrap());
    let start = Instant::now();
    let view = View::of(&form, &answers, &ctx);
    let spent = start.elapsed();
    println!("{} nodes in {spent:?}", view.nodes().len());
    assert_eq!(view.problems(), []);
    assert!(view.data().get("sum").is_some());
    // Unoptimised, on a busy machine; a release build takes a few milliseconds.
    assert!(spent < Duration::from_secs(2), "{spent:?}");
}
