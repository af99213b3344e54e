//! A form with every kind of item.

use forms::Form;
use serde_json::{Value, json};

/// The same words in every language.
fn text(words: &str) -> Value {
    json!({ "de": words, "en": words })
}

/// A question that may be left out.
fn question(id: &str, kind: &str, more: Value) -> Value {
    let mut question = json!({ "id": id, "kind": kind, "label": text(id), "required": false });
    for (name, value) in more.as_object().unwrap() {
        question[name] = value.clone();
    }
    question
}

/// A form with every kind of item.
pub fn everything() -> Form {
    let choices = json!([
        { "value": "a", "label": text("A") }, { "value": "b", "label": text("B") },
        { "value": "c", "label": text("C"), "when": { "==": [{ "var": "yes" }, true] } },
        { "value": "none", "label": text("None"), "exclusive": true },
    ]);
    let few = json!([{ "value": "a", "label": text("A") }, { "value": "b", "label": text("B") }]);
    let form = json!({
        "id": "everything", "version": 3, "title": text("Everything"),
        "lists": { "codes": [{ "value": "001", "label": text("1") }, { "value": "08/1 x", "label": text("8") }] },
        "steps": [
            { "id": "one", "title": text("One"), "items": [
                question("yes", "yes-no", json!({ "required": true })),
                question("text", "text", json!({ "max": 10, "characters": "A" })),
                question("long", "long-text", json!({ "max": 50 })),
                question("digits", "digits", json!({ "min": 2, "max": 4 })),
                question("name", "person-name", json!({ "autocomplete": "name" })),
                question("whole", "whole-number", json!({ "min": -5, "max": 2000 })),
                question("decimal", "decimal", json!({ "decimals": 3, "max": 10.5 })),
                question("money", "money", json!({ "min": 0 })),
                question("date", "date", json!({ "min": "1900-01-01", "max": "today" })),
                question("partial", "partial-date", json!({ "max": "today" })),
                question("time", "time", json!({})),
                question("moment", "date-time", json!({ "min": "2000-01-01" })),
            ] },
            { "id": "two", "title": text("Two"), "when": { "==": [{ "var": "yes" }, true] }, "items": [
                question("one-of", "one-of", json!({ "choices": few, "required": true })),
                question("several", "several-of", json!({ "choices": choices, "max": 2 })),
                question("address", "address", json!({ "autocomplete": "address" })),
                question("email", "email", json!({})),
                question("phone", "telephone", json!({})),
                question("iban", "iban", json!({})),
                question("tax", "tax-id", json!({})),
                question("card", "id-card-number", json!({})),
                question("plate", "vehicle-plate", json!({})),
                question("file", "file", json!({ "accept": ["pdf", "png"], "max-megabytes": 1, "max-files": 2 })),
                question("agree", "declaration", json!({ "text": text("I agree") })),
                { "id": "info", "kind": "information", "text": text("Info"), "when": { "var": "agree" } },
            ] },
            { "id": "three", "title": text("Three"), "items": [
                { "id": "group", "kind": "group", "title": text("Group"), "items": [
                    question("inner", "text", json!({ "when": { ">": [{ "var": "whole" }, 3] } })),
                    question("deeper", "yes-no", json!({ "when": { "==": [{ "var": "inner" }, "x"] } })),
                ] },
                { "id": "rows", "kind": "repeatable", "title": text("Rows"), "each": text("Row"), "max": 3,
                  "items": [
                    question("age", "whole-number", json!({ "required": true, "min": 0 })),
                    question("minor", "yes-no", json!({ "when": { "<": [{ "var": "age" }, 18] } })),
                  ],
                  "rules": [{ "id": "not-150", "at": "age", "assert": { "<": [{ "var": "age" }, 150] },
                    "message": text("Too old") }] },
                { "id": "maybe", "kind": "group", "optional": true, "title": text("Maybe"), "items": [
                    question("must", "text", json!({ "required": true, "min": 2, "pattern": "[A-Z]+", "format": text("Capitals") })),
                    question("may", "yes-no", json!({ "when": { "==": [{ "var": "yes" }, true] } })),
                ] },
                { "id": "pick", "kind": "group", "one": true, "optional": true, "title": text("Pick"), "items": [
                    question("box", "digits", json!({ "min": 1, "max": 5 })),
                    { "id": "house", "kind": "group", "title": text("House"), "items": [
                        question("street", "text", json!({ "required": true })),
                        question("extra", "text", json!({ "when": { "==": [{ "var": "yes" }, true] } })),
                    ] },
                    question("code", "one-of", json!({ "choices": "codes", "when": { "==": [{ "var": "yes" }, true] } })),
                    { "id": "note", "kind": "information", "text": text("Note") },
                ] },
                { "id": "sum", "kind": "computed", "label": text("Sum"), "show": "number", "value": {
                    "reduce": [{ "var": "rows" }, { "+": [{ "var": "current.age" }, { "var": "accumulator" }] }, 0] } },
            ] },
        ],
        "rules": [{ "id": "enough", "at": "whole", "assert": { "<=": [{ "var": "sum" }, { "var": "whole" }] },
            "message": text("Too many years") }],
    });
    Form::from_value(&form).unwrap_or_else(|error| panic!("{error}"))
}
