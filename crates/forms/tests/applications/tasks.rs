//! The task list of a long form, and lists of choices that questions share.

use crate::{answers, ctx, problems};
use forms::{Form, Progress, View, prune, task_states};
use serde_json::{Value, json};

type Change<'a> = &'a dyn Fn(&mut Value);

fn text(words: &str) -> Value {
    json!({ "de": words, "en": words })
}

fn ask(id: &str, kind: &str, required: bool) -> Value {
    json!({ "id": id, "kind": kind, "label": text(id), "required": required })
}

fn definition() -> Value {
    json!({
        "id": "f", "version": 1, "title": text("F"),
        "tasks": [
            { "id": "one", "title": text("One") }, { "id": "two", "title": text("Two") },
            { "id": "three", "title": text("Three") },
        ],
        "lists": { "pets": [{ "value": "cat", "label": text("Cat") }, { "value": "dog", "label": text("Dog") }] },
        "steps": [
            { "id": "a", "task": "one", "title": text("A"), "items": [ask("first", "yes-no", true)] },
            { "id": "b", "task": "one", "title": text("B"), "items": [ask("second", "text", true)] },
            { "id": "c", "task": "two", "title": text("C"), "items": [ask("third", "email", false)] },
            { "id": "d", "task": "three", "title": text("D"), "when": { "==": [{ "var": "first" }, true] },
              "items": [
                { "id": "pet", "kind": "one-of", "label": text("P"), "choices": "pets" },
                { "id": "more", "kind": "several-of", "label": text("M"), "choices": "pets", "required": false },
              ] },
        ],
    })
}

/// Each task with how far it has come and the step that is open.
fn states(value: &Value) -> Vec<(String, Progress, Option<String>)> {
    let form = Form::from_value(&definition()).unwrap();
    let value = answers(value);
    let view = View::of(&form, &value, &ctx());
    let states = task_states(&form, &view).into_iter();
    states
        .map(|state| {
            let open = state.open.map(|step| step.id.to_string());
            (state.task.id.to_string(), state.progress, open)
        })
        .collect()
}

fn state(name: &str, progress: Progress, open: Option<&str>) -> (String, Progress, Option<String>) {
    (name.to_owned(), progress, open.map(str::to_owned))
}

#[test]
fn progress_follows_from_the_answers() {
    let nothing = [
        state("one", Progress::NotBegun, Some("a")),
        state("two", Progress::Optional, None),
    ];
    assert_eq!(states(&json!({})), nothing);
    // A step that an answer opens brings its task; wrong answers are begun ones.
    let some = [
        state("one", Progress::Begun, Some("b")),
        state("two", Progress::Begun, Some("c")),
        state("three", Progress::NotBegun, Some("d")),
    ];
    assert_eq!(states(&json!({ "first": true, "third": "nobody" })), some);
    let all = [
        state("one", Progress::Done, None),
        state("two", Progress::Done, None),
        state("three", Progress::Done, None),
    ];
    let full =
        json!({ "first": true, "second": "x", "third": "a@b.de", "pet": "cat", "more": ["cat", "dog"] });
    assert_eq!(states(&full), all);
    // And back: what is hidden does not count.
    let back = json!({ "first": false, "second": "x", "pet": "cat" });
    assert_eq!(states(&back).len(), 2);
}

#[test]
fn mistakes_in_tasks_and_lists_have_their_place() {
    let mistakes = |change: Change<'_>| {
        let mut form = definition();
        change(&mut form);
        match Form::from_value(&form) {
            Ok(_) => Vec::new(),
            Err(error) => error.mistakes.iter().map(ToString::to_string).collect(),
        }
    };
    assert!(mistakes(&|_| ()).is_empty());
    let cases: [(Change<'_>, &str); 8] = [
        (
            &|f| f["steps"][0]["task"] = "four".into(),
            "/steps/0/task: \"four\" is not a task of the form",
        ),
        (
            &|f| f["steps"][1]["task"] = Value::from("three"),
            "/steps/2/task: the steps of a task stand together, in the order of the tasks",
        ),
        (
            &|f| {
                f["steps"][1].as_object_mut().unwrap().remove("task");
            },
            "/steps/1: \"task\" is missing",
        ),
        (
            &|f| f["steps"][2]["task"] = "three".into(),
            "/tasks/1: no step belongs to the task \"two\"",
        ),
        (
            &|f| f["tasks"][1]["id"] = "one".into(),
            "/tasks/1/id: \"one\" is there twice",
        ),
        (&|f| f["tasks"] = json!({}), "/tasks: must be a list"),
        (
            &|f| f["steps"][3]["items"][0]["choices"] = "cars".into(),
            "/steps/3/items/0/choices: the form has no list \"cars\"",
        ),
        (
            &|f| f["lists"]["pets"] = json!([]),
            "/lists/pets: must be a list that is not empty",
        ),
    ];
    for (change, wanted) in cases {
        let found = mistakes(change);
        assert!(
            found.iter().any(|mistake| mistake == wanted),
            "{wanted}\nnot in {found:#?}"
        );
    }
}

#[test]
fn what_was_chosen_and_is_hidden_now_does_not_count() {
    let mut definition = definition();
    definition["lists"]["pets"][1]["when"] = json!({ "==": [{ "var": "first" }, true] });
    definition["steps"][3].as_object_mut().unwrap().remove("when");
    let form = Form::from_value(&definition).unwrap();
    let with = |first: bool, more: Value| {
        let value = json!({ "first": first, "second": "x", "pet": "cat", "more": more });
        assert_eq!(problems(&form, &value), []);
        prune(&form, &answers(&value), &ctx()).into_value()["more"].clone()
    };
    assert_eq!(with(true, json!(["cat", "dog"])), json!(["cat", "dog"]));
    assert_eq!(with(false, json!(["cat", "dog"])), json!(["cat"]));
    assert_eq!(with(false, json!(["dog"])), Value::Null);
}
