//! Random answers to a form with every kind of item: validation is total, what is accepted has the structure that the
//! schema demands, and the typed data means the same as what was typed.

#![allow(
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "support/bundled.rs"]
mod bundled;
#[path = "support/everything.rs"]
mod support;

use forms::schema::json_schema;
use forms::{
    Answers, Context, Form, Path, Rule, View, check, check_step, check_submission, prune, review, to_data,
};
use model::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;
use support::everything;

fn ctx() -> Context<'static> {
    Context::on("2026-11-23".parse().unwrap())
}

/// An answer that is often right and sometimes anything.
fn of(right: Vec<Value>) -> BoxedStrategy<Value> {
    let anything = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(json!([])),
        Just(json!([1, "a", {}])),
        Just(json!({ "day": "1" })),
        Just(json!({ "given": 1, "x": "y" })),
    ];
    prop_oneof![8 => prop::sample::select(right), 1 => anything].boxed()
}

fn answers() -> impl Strategy<Value = Value> {
    let file = json!({ "id": "1", "name": "a.pdf", "type": "application/pdf", "size": 10, "sha512": "0f".repeat(64) });
    let twice = json!([file, file]);
    let renamed = json!({ "id": "2", "name": "a.exe", "type": "application/pdf", "size": 10, "sha512": "00".repeat(64) });
    let huge = json!({ "id": "1", "name": "a.pdf", "type": "application/pdf", "size": 10_000_000, "sha512": "0f".repeat(64) });
    let date = |d: &str, m: &str, y: &str| json!({ "day": d, "month": m, "year": y });
    let row = (
        of(vec![json!("17"), json!("40"), json!("160"), json!("")]),
        of(vec![json!(true), Value::Null]),
    )
        .prop_map(|(age, minor)| json!({ "age": age, "minor": minor }));
    let rows = prop_oneof![
        9 => prop::collection::vec(row, 0..5).prop_map(Value::from),
        1 => of(vec![Value::Null])
    ];
    let one = vec![
        ("yes", of(vec![json!(true), json!(false)])),
        (
            "text",
            of(vec![json!(" Anna "), json!("Mu\u{308}ller"), json!("")]),
        ),
        ("long", of(vec![json!("a\r\n„b“ …"), json!("  ")])),
        ("digits", of(vec![json!("12 3"), json!("1")])),
        (
            "name",
            of(vec![
                json!({ "given": "A", "family": "B" }),
                json!({ "given": "A" }),
                json!({}),
            ]),
        ),
        (
            "whole",
            of(vec![json!("1.234"), json!("4"), json!(5), json!("x")]),
        ),
        ("decimal", of(vec![json!("1,5"), json!(2.25), json!("0,1234")])),
        ("money", of(vec![json!("1.234,50 €"), json!(0.1), json!("-1")])),
        (
            "date",
            of(vec![
                date("1", "5", "2000"),
                json!("2000-02-29"),
                date("31", "2", "2000"),
                date("1", "1", "2030"),
            ]),
        ),
        (
            "partial",
            of(vec![
                date("", "", "2000"),
                date("", "mai", "2000"),
                json!("2020-02"),
                date("1", "", "2000"),
            ]),
        ),
        ("time", of(vec![json!("9 Uhr"), json!("25:00")])),
        (
            "moment",
            of(vec![
                json!({ "day": "1", "month": "5", "year": "2026", "time": "9" }),
                json!({ "day": "1", "month": "5", "year": "2026" }),
                json!("2026-05-01T09:00"),
                json!("2026-05-01"),
            ]),
        ),
    ];
    let two = vec![
        ("one-of", of(vec![json!("a"), json!("b"), json!("z")])),
        (
            "several",
            of(vec![
                json!(["b", "a", "a"]),
                json!(["c"]),
                json!(["none"]),
                json!(["none", "a"]),
            ]),
        ),
        (
            "address",
            of(vec![
                json!({ "street": "Markt", "number": "3", "postcode": "07743", "place": "Jena" }),
                json!({ "street": "Markt" }),
            ]),
        ),
        ("email", of(vec![json!("a@b.de"), json!("a")])),
        ("phone", of(vec![json!("03641 12345"), json!("1")])),
        (
            "iban",
            of(vec![json!("DE91 1000 0000 0123 4567 89"), json!("DE91")]),
        ),
        ("tax", of(vec![json!("86 095 742 719"), json!("1")])),
        ("card", of(vec![json!("T220001293"), json!("T220001294")])),
        ("plate", of(vec![json!("j-ab 1"), json!("SÖM X 12H"), json!("?")])),
        (
            "file",
            of(vec![
                json!([file]),
                json!([huge]),
                json!([]),
                twice,
                json!([renamed]),
            ]),
        ),
        ("agree", of(vec![json!(true), json!(false)])),
        (
            "group",
            of(vec![
                json!({ "inner": "x", "deeper": true }),
                json!({ "inner": "y", "deeper": true }),
                json!([]),
            ]),
        ),
    ];
    let three = vec![
        (
            "maybe",
            of(vec![
                json!({ "must": "JENA" }),
                json!({ "must": "J" }),
                json!({ "must": "jena" }),
                json!({ "may": true }),
                json!({}),
            ]),
        ),
        (
            "pick",
            of(vec![
                json!({ "$choice": "box", "box": "12", "house": { "street": "Markt" } }),
                json!({ "$choice": "house", "box": "12" }),
                json!({ "$choice": "" }),
                json!({ "$choice": 3 }),
                json!({ "house": { "street": "Markt" }, "code": "001" }),
                json!({ "code": "08/1 x" }),
                json!({ "house": { "extra": "x" } }),
                json!({}),
            ]),
        ),
    ];
    let members = one.into_iter().chain(two).chain(three).map(|(name, value)| {
        prop_oneof![4 => value.prop_map(Some), 1 => Just(None)].prop_map(move |value| (name, value))
    });
    (members.collect::<Vec<_>>(), rows).prop_map(|(members, rows)| {
        let mut map = serde_json::Map::new();
        map.insert("rows".into(), rows);
        map.extend(
            members
                .into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), value?))),
        );
        Value::Object(map)
    })
}

fn found(form: &Form, answers: Value) -> Vec<(String, Rule)> {
    let answers = Answers::from_value(answers).unwrap();
    check(form, &answers, &ctx())
        .into_iter()
        .map(|p| (p.field.to_string(), p.rule))
        .collect()
}

#[test]
fn rows_are_judged_one_by_one() {
    let form = everything();
    let own = |id: &str| Rule::Own {
        id: id.parse().unwrap(),
    };
    let json =
        json!({ "yes": false, "whole": "20", "rows": [{ "age": "12", "minor": true }, { "age": "160" }] });
    assert_eq!(
        found(&form, json.clone()),
        [
            ("whole".to_owned(), own("enough")),
            ("rows.1.age".to_owned(), own("not-150"))
        ]
    );
    let answers = Answers::from_value(json.clone()).unwrap();
    let view = View::of(&form, &answers, &ctx());
    assert!(view.is_visible(&Path::new("rows.0.minor")));
    assert!(!view.is_visible(&Path::new("rows.1.minor")));
    assert_eq!(view.data()["sum"], 172);
    let steps: Vec<&str> = view.steps().iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["one", "three"]);
    // With an age missing the sum is not known, so nothing is said about it.
    let mut json = json;
    json["rows"][1]["age"] = "".into();
    assert_eq!(found(&form, json), [("rows.1.age".to_owned(), Rule::Missing)]);
}

#[test]
fn what_the_form_does_not_have_is_named() {
    let form = everything();
    let answers = json!({ "yes": false, "one-of": "a", "zip": 1, "a.b": 1, "group": { "inner": "x", "y": 2 }, "sum": 3 });
    let answers = Answers::from_value(answers).unwrap();
    let mut found: Vec<(String, Rule)> = check_submission(&form, &answers, &ctx())
        .into_iter()
        .map(|p| (p.field.to_string(), p.rule))
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(
        found,
        [
            ("a.b".to_owned(), Rule::UnknownField),
            ("group.inner".to_owned(), Rule::NotAsked),
            ("group.y".to_owned(), Rule::UnknownField),
            ("one-of".to_owned(), Rule::NotAsked),
            ("sum".to_owned(), Rule::WrongShape),
            ("zip".to_owned(), Rule::UnknownField),
        ]
    );
}

#[test]
fn problems_travel_as_json() {
    let form = everything();
    let answers = json!({ "yes": true, "date": { "day": "1", "month": "", "year": "3000" }, "money": "-1" });
    let problems = check(&form, &Answers::from_value(answers).unwrap(), &ctx());
    let json = serde_json::to_value(&problems).unwrap();
    assert_eq!(
        json,
        json!([
            { "step": "one", "field": "money", "rule": "too-small", "min": "0" },
            { "step": "one", "field": "date", "part": "month", "rule": "missing" },
            { "step": "two", "field": "one-of", "rule": "missing" },
        ])
    );
    assert_eq!(
        serde_json::from_value::<Vec<forms::Problem>>(json).unwrap(),
        problems
    );
}

#[test]
fn the_schema_is_one() {
    for name in ["hundesteuer-anmeldung", "rueckmeldung"] {
        assert!(jsonschema::meta::is_valid(&json_schema(&bundled::bundled(name))));
    }
    assert!(jsonschema::meta::is_valid(&json_schema(&everything())));
}

static FORM: LazyLock<Form> = LazyLock::new(everything);
static VALIDATOR: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&json_schema(&FORM)).unwrap());

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_accepted_has_the_structure_and_what_has_not_is_rejected(json in answers()) {
        let form = &*FORM;
        let answers = Answers::from_value(json).unwrap();
        let problems = check(form, &answers, &ctx());
        let pruned = prune(form, &answers, &ctx());
        // Hidden answers do not count, pruning changes no judgement.
        prop_assert_eq!(&check(form, &pruned, &ctx()), &problems);
        prop_assert_eq!(&prune(form, &pruned, &ctx()), &pruned);
        if problems.is_empty() {
            prop_assert_eq!(check_submission(form, &pruned, &ctx()), vec![]);
            let data = to_data(form, &pruned, &ctx());
            let value = data.clone().into_value();
            let errors: Vec<String> = VALIDATOR.iter_errors(&value).map(|e| e.to_string()).collect();
            prop_assert_eq!(errors, Vec::<String>::new(), "{}", value);
            // The typed data means the same.
            prop_assert_eq!(check_submission(form, &data, &ctx()), vec![]);
            prop_assert_eq!(to_data(form, &data, &ctx()), data);
        }
        let by_step: usize =
            form.steps.iter().map(|step| check_step(form, &answers, &step.id, &ctx()).len()).sum();
        prop_assert_eq!(by_step, problems.len());
        for lang in Lang::ALL {
            let _ = review(form, &answers, lang, &ctx());
        }
    }

    #[test]
    fn data_of_the_wrong_structure_is_rejected(json in answers()) {
        let form = &*FORM;
        let answers = Answers::from_value(json.clone()).unwrap();
        // What is accepted may be typed freely; its typed data may not.
        if check_submission(form, &answers, &ctx()).is_empty() {
            let data = to_data(form, &answers, &ctx()).into_value();
            prop_assert!(VALIDATOR.is_valid(&data));
        }
        let mut wrong = json;
        wrong["unknown"] = 1.into();
        prop_assert!(!VALIDATOR.is_valid(&wrong));
        let wrong = Answers::from_value(wrong).unwrap();
        prop_assert!(check_submission(form, &wrong, &ctx()).iter().any(|p| p.rule == Rule::UnknownField));
    }

    #[test]
    fn no_answers_panic(members in prop::collection::btree_map("[a-z.0-9-]{0,8}", ".{0,8}", 0..8)) {
        let form = &*FORM;
        let map = members.into_iter().map(|(name, value)| (name, Value::from(value))).collect();
        let answers = Answers::from_value(Value::Object(map)).unwrap();
        let _ = (check_submission(form, &answers, &ctx()), prune(form, &answers, &ctx()));
    }
}
