//! Groups that may be left out and groups of which one is chosen; patterns, codes, shared lists, German texts alone.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value
)]

use forms::schema::json_schema;
use forms::{Answers, Context, Form, Path, Rule, View, check, check_submission, prune, to_data};
use model::Lang;
use serde_json::{Value, json};

fn text(words: &str) -> Value {
    json!({ "de": words, "en": words })
}

fn form(items: Value) -> Form {
    let definition = json!({ "id": "f", "version": 1, "title": text("F"),
        "lists": { "codes": [{ "value": "001", "label": text("Eins") }, { "value": "A/2 b", "label": text("Zwei") }] },
        "steps": [{ "id": "s", "title": text("S"), "items": items }] });
    Form::from_value(&definition).unwrap_or_else(|error| panic!("{error}"))
}

fn address(one: bool, optional: bool) -> Form {
    form(
        json!([{ "id": "address", "kind": "group", "title": text("A"), "one": one, "optional": optional, "items": [
        { "id": "street", "kind": "group", "title": text("S"), "items": [
            { "id": "name", "kind": "text", "label": text("N") },
            { "id": "extra", "kind": "text", "label": text("E"), "required": false } ] },
        { "id": "box", "kind": "text", "label": text("B"), "required": false, "pattern": "[0-9 ]{1,10}" } ] }]),
    )
}

fn found(form: &Form, answers: &Value) -> Vec<(String, Rule)> {
    let answers = Answers::from_value(answers.clone()).unwrap();
    let today = Context::on("2026-11-24".parse().unwrap());
    check(form, &answers, &today)
        .into_iter()
        .map(|problem| (problem.field.to_string(), problem.rule))
        .collect()
}

fn data(form: &Form, answers: Value) -> Value {
    let today = Context::on("2026-11-24".parse().unwrap());
    let pruned = prune(form, &Answers::from_value(answers).unwrap(), &today);
    assert_eq!(check_submission(form, &pruned, &today), []);
    let data = to_data(form, &pruned, &today);
    assert_eq!(
        check_submission(form, &data, &today),
        [],
        "the data means the same"
    );
    let data = data.into_value();
    assert!(jsonschema::is_valid(&json_schema(form), &data), "{data}");
    data
}

#[test]
fn an_optional_group_is_asked_for_only_once_it_is_begun() {
    let form = address(false, true);
    assert_eq!(found(&form, &json!({})), []);
    assert_eq!(data(&form, json!({ "address": { "box": " " } })), json!({}));
    let begun = json!({ "address": { "box": "12" } });
    assert_eq!(
        found(&form, &begun),
        [("address.street.name".to_owned(), Rule::Missing)]
    );
    let schema = json_schema(&form);
    assert_eq!(schema["required"], json!([]));
}

#[test]
fn exactly_one_of_a_group_is_answered() {
    let form = address(true, false);
    assert_eq!(
        found(&form, &json!({})),
        [("address.$choice".to_owned(), Rule::Missing)]
    );
    let chosen = json!({ "address": { "$choice": "street" } });
    assert_eq!(
        found(&form, &chosen),
        [("address.street.name".to_owned(), Rule::Missing)]
    );
    // The one that is chosen must be answered, even if it could be left out elsewhere.
    let chosen = json!({ "address": { "$choice": "box" } });
    assert_eq!(found(&form, &chosen), [("address.box".to_owned(), Rule::Missing)]);
    let both = json!({ "address": { "$choice": "box", "box": "4711", "street": { "name": "Markt" } } });
    assert_eq!(data(&form, both), json!({ "address": { "box": "4711" } }));
    // Without a word on it, it is the one that is answered.
    let street = json!({ "address": { "street": { "name": "Markt" } } });
    assert_eq!(data(&form, street.clone()), street);
    let schema = json_schema(&form);
    assert!(!jsonschema::is_valid(&schema, &json!({ "address": {} })));
    let both = json!({ "address": { "box": "4711", "street": { "name": "Markt" } } });
    assert!(!jsonschema::is_valid(&schema, &both));
    let answers = Answers::from_value(both).unwrap();
    let today = Context::on("2026-11-24".parse().unwrap());
    let rules: Vec<Rule> = check_submission(&form, &answers, &today)
        .into_iter()
        .map(|problem| problem.rule)
        .collect();
    assert_eq!(rules, [Rule::NotAsked]);
}

#[test]
fn a_choice_that_may_be_left_out_can_be_taken_back() {
    let form = address(true, true);
    assert_eq!(found(&form, &json!({})), []);
    let taken_back = json!({ "address": { "$choice": "", "box": "12" } });
    assert_eq!(found(&form, &taken_back), []);
    assert_eq!(data(&form, taken_back), json!({}));
}

#[test]
fn a_choice_survives_a_new_version_of_the_form() {
    let form = address(true, false);
    let answers = Answers::from_value(json!({ "address": { "$choice": "box" } })).unwrap();
    let draft = forms::draft::to_bytes(&form, &answers, None, None);
    let restored = forms::draft::from_bytes(&form, &draft).unwrap();
    assert_eq!((restored.answers, restored.update), (answers, None));
}

#[test]
fn patterns_and_lengths_have_their_own_messages() {
    let form = form(
        json!([{ "id": "code", "kind": "text", "label": text("C"), "min": 3, "max": 5, "pattern": "[0-9]+" }]),
    );
    let rule = |typed: &str| {
        found(&form, &json!({ "code": typed }))
            .pop()
            .map(|(_, rule)| rule)
    };
    assert_eq!(rule("12"), Some(Rule::TooShort { min: 3 }));
    assert_eq!(rule("123456"), Some(Rule::TooLong { max: 5, over: 1 }));
    assert_eq!(rule("12a"), Some(Rule::NotInForm));
    assert_eq!(rule(" 1234 "), None);
}

#[test]
fn codes_of_a_shared_list_are_taken_as_they_are() {
    let form = form(json!([{ "id": "code", "kind": "one-of", "label": text("C"), "choices": "codes" }]));
    assert_eq!(
        data(&form, json!({ "code": "A/2 b" })),
        json!({ "code": "A/2 b" })
    );
    assert_eq!(
        found(&form, &json!({ "code": "1" })),
        [("code".to_owned(), Rule::NoSuchChoice)]
    );
}

#[test]
fn texts_may_be_german_alone_if_the_form_says_so() {
    let mut definition = json!({ "id": "f", "version": 1, "title": { "de": "Antrag" }, "fallback": "de",
        "steps": [{ "id": "s", "title": text("S"), "items": [
            { "id": "q", "kind": "text", "label": { "de": "Frage" } }] }] });
    let form = Form::from_value(&definition).unwrap();
    assert_eq!(form.title.get(Lang::En), ("Antrag", Lang::De));
    assert!(
        View::of(
            &form,
            &Answers::new(),
            &Context::on("2026-11-24".parse().unwrap())
        )
        .is_visible(&Path::new("q"))
    );
    definition.as_object_mut().unwrap().remove("fallback");
    let error = Form::from_value(&definition).unwrap_err().to_string();
    assert_eq!(
        error,
        "/title: no text in \"en\"\n/steps/0/items/0/label: no text in \"en\""
    );
    definition["fallback"] = "en".into();
    assert!(
        Form::from_value(&definition)
            .unwrap_err()
            .to_string()
            .contains("/fallback: \"en\" is not \"de\"")
    );
}

#[test]
fn what_cannot_work_is_a_mistake_of_the_definition() {
    let mistakes = |item: Value| {
        let definition = json!({ "id": "f", "version": 1, "title": text("F"),
            "steps": [{ "id": "s", "title": text("S"), "items": [item] }] });
        Form::from_value(&definition).unwrap_err().to_string()
    };
    let pattern = mistakes(json!({ "id": "a", "kind": "text", "label": text("A"), "pattern": "(?=a)" }));
    assert!(
        pattern.starts_with("/steps/0/items/0/pattern: pattern: "),
        "{pattern}"
    );
    let lengths = mistakes(json!({ "id": "a", "kind": "text", "label": text("A"), "min": 9, "max": 5 }));
    assert_eq!(lengths, "/steps/0/items/0: the minimum is above the maximum");
    let list = mistakes(json!({ "id": "a", "kind": "one-of", "label": text("A"), "choices": "x" }));
    assert_eq!(list, "/steps/0/items/0/choices: the form has no list \"x\"");
    let one = mistakes(
        json!({ "id": "g", "kind": "group", "title": text("G"), "one": true, "items": [
        { "id": "a", "kind": "text", "label": text("A") }] }),
    );
    assert!(one.contains("two or more to choose from"), "{one}");
}

#[test]
fn rows_that_must_be_there_are_shown_and_asked_for() {
    let rows = |required: bool| {
        form(
            json!([{ "id": "rows", "kind": "repeatable", "title": text("R"), "each": text("R"), "min": 2, "max": 3,
            "items": [{ "id": "name", "kind": "text", "label": text("N"), "required": required }] }]),
        )
    };
    let asked = rows(true);
    let missing = |at: &str| (at.to_owned(), Rule::Missing);
    assert_eq!(
        found(&asked, &json!({})),
        [missing("rows.0.name"), missing("rows.1.name")]
    );
    let today = Context::on("2026-11-24".parse().unwrap());
    let view = View::of(&asked, &Answers::new(), &today);
    assert_eq!(view.rows(&Path::new("rows")), 2);
    let optional = rows(false);
    let few = [("rows".to_owned(), Rule::TooFewRows { min: 2 })];
    assert_eq!(found(&optional, &json!({})), few);
    let many = json!({ "rows": [{ "name": "a" }, { "name": "b" }, { "name": "c" }, { "name": "d" }] });
    let too_many = [("rows".to_owned(), Rule::TooManyRows { max: 3 })];
    assert_eq!(found(&optional, &many), too_many);
}

#[test]
fn a_row_whose_only_answer_is_hidden_does_not_count() {
    let form = form(
        json!([{ "id": "rows", "kind": "repeatable", "title": text("R"), "each": text("E"), "min": 1, "max": 3, "items": [
            { "id": "yes", "kind": "yes-no", "label": text("Y"), "required": false },
            { "id": "why", "kind": "text", "label": text("W"), "required": false,
                "when": { "==": [{ "var": "yes" }, true] } } ] }]),
    );
    let json = json!({ "rows": [{ "why": "hidden" }] });
    let missing = vec![("rows".to_owned(), Rule::TooFewRows { min: 1 })];
    assert_eq!(found(&form, &json), missing);
    // What is sent is judged alike.
    let today = Context::on("2026-11-24".parse().unwrap());
    let sent = prune(&form, &Answers::from_value(json).unwrap(), &today);
    assert_eq!(found(&form, &sent.into_value()), missing);
}
