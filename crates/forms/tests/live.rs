//! Incremental evaluation: after each edit it says what a fresh walk says, tells everything that changed, and evaluates
//! what depends on the edit and nothing else.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use forms::{Answers, Changes, Context, Form, Live, NodeItem, Path, View};
use model::Date;
use proptest::prelude::*;
use samples::{Edit, answers, definition, edits};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

fn today() -> Date {
    "2026-11-23".parse().unwrap()
}

/// Everything that can be told of a path.
fn told(form: &Form, answers: &Answers) -> BTreeMap<Path, String> {
    let view = View::of(form, answers, &Context::on(today()));
    let mut told = BTreeMap::<Path, String>::new();
    for node in view.nodes() {
        let words = match &node.item {
            NodeItem::Question { choices, answer, .. } => {
                let values: Vec<&str> = choices.iter().map(|choice| choice.value.as_str()).collect();
                format!("{values:?} {answer:?}")
            }
            NodeItem::Repeatable { rows, fault, .. } => format!("{rows} {fault:?}"),
            NodeItem::Computed { value, .. } => value.to_string(),
            NodeItem::Choice { offered, chosen, .. } => {
                let names: Vec<&str> = offered.iter().map(|item| item.id().as_str()).collect();
                format!("{names:?} {:?}", chosen.map(|item| item.id()))
            }
            NodeItem::Misshapen => "misshapen".to_owned(),
            _ => String::new(),
        };
        *told.entry(node.path.clone()).or_default() += &words;
    }
    for problem in view.problems() {
        *told.entry(problem.field.clone()).or_default() += &format!("{problem:?}");
    }
    told
}

fn same(live: &Live) {
    let form = live.form();
    let view = View::of(form, live.answers(), &Context::on(today()));
    assert_eq!(live.problems(), view.problems());
    assert_eq!(live.data(), *view.data());
    let steps = |steps: &[&forms::Step]| steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>();
    assert_eq!(steps(&live.steps()), steps(view.steps()));
    for node in view.nodes() {
        let path = &node.path;
        assert!(live.is_visible(path), "{path}");
        assert_eq!(live.choices(path), view.choices(path), "{path}");
        assert_eq!(live.rows(path), view.rows(path), "{path}");
        let here: Vec<_> = view
            .problems()
            .into_iter()
            .filter(|problem| problem.field == *path)
            .collect();
        assert_eq!(live.problems_at(path), here, "{path}");
        match &node.item {
            NodeItem::Question { answer, .. } => {
                assert_eq!(
                    live.answer(path),
                    answer.as_ref().ok().and_then(Option::as_ref),
                    "{path}"
                );
            }
            NodeItem::Computed { value, .. } => assert_eq!(live.computed(path), Some(value), "{path}"),
            NodeItem::Choice { offered, chosen, .. } => {
                let picks = live.picks(path).unwrap();
                assert_eq!(picks.offered, *offered, "{path}");
                assert_eq!(picks.chosen, *chosen, "{path}");
            }
            _ => {}
        }
    }
}

fn apply(live: &mut Live, edit: &Edit) -> Changes {
    match edit {
        Edit::Set(path, value) => live.set(&Path::new(path.clone()), value.clone()),
        Edit::Remove(path) => live.remove(&Path::new(path.clone())),
        Edit::AddRow(path, shown) => live.add_row(&Path::new(path.clone()), *shown),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn after_each_edit_it_says_what_a_fresh_walk_says(seed in any::<u64>()) {
        let json = definition(seed);
        let form = Arc::new(Form::from_value(&json).unwrap_or_else(|error| panic!("{error}\n{json:#}")));
        let answers = Answers::from_value(answers(seed, &json)).unwrap();
        let mut live = Live::new(form.clone(), answers, today());
        same(&live);
        let mut before = told(&form, live.answers());
        for edit in edits(seed, &json, 20) {
            let steps = live.steps().len();
            let changes = apply(&mut live, &edit);
            same(&live);
            let after = told(&form, live.answers());
            for path in before.keys().chain(after.keys()) {
                if before.get(path) != after.get(path) {
                    prop_assert!(changes.touches(path), "{edit:?} changed {path} but tells {changes:?}");
                }
            }
            // What is not there any more is of no interest to anyone; what is told to be different is shown.
            prop_assert!(changes.steps || steps == live.steps().len());
            before = after;
        }
    }
}

#[test]
fn what_can_be_chosen_changes_for_several_at_once() {
    let when = json!({ "==": [{ "var": "a" }, true] });
    let form = form(&json!([
        { "id": "a", "kind": "yes-no", "label": text() },
        { "id": "g", "kind": "group", "title": text(), "one": true, "items": [
            { "id": "b", "kind": "text", "label": text(), "when": when },
            { "id": "c", "kind": "text", "label": text(), "when": when },
            { "id": "d", "kind": "text", "label": text() } ] },
    ]));
    let json = json!({ "a": true, "g": { "b": "1", "c": "2", "d": "3" } });
    let mut live = Live::new(form, Answers::from_value(json).unwrap(), today());
    for yes in [false, true] {
        live.set(&Path::new("a"), yes.into());
        same(&live);
        let chosen = live.picks(&Path::new("g.$choice")).unwrap().chosen.unwrap();
        assert_eq!(chosen.id().as_str(), if yes { "b" } else { "d" });
    }
}

fn text() -> Value {
    json!({ "de": "T", "en": "T" })
}

fn form(items: &Value) -> Arc<Form> {
    let steps = json!([{ "id": "s", "title": text(), "items": items }]);
    let form = json!({ "id": "f", "version": 1, "title": text(), "steps": steps });
    Arc::new(Form::from_value(&form).unwrap_or_else(|error| panic!("{error}")))
}

/// Paths that an edit tells, and the number of expressions that it evaluates.
fn cost(live: &mut Live, path: &str, value: &str) -> (Vec<String>, u64) {
    let before = live.evaluated();
    let changes = live.set(&Path::new(path), json!(value));
    let told = changes.at.iter().chain(&changes.below).map(ToString::to_string);
    (told.collect(), live.evaluated() - before)
}

#[test]
fn among_five_thousand_answers_an_edit_evaluates_what_depends_on_it_and_nothing_else() {
    let questions: Vec<Value> = (0..5_000)
        .map(|number| {
            let when = (number % 10 == 9)
                .then(|| json!({ "==": [{ "var": format!("q{}", number - 1) }, "yes"] }));
            json!({ "id": format!("q{number}"), "kind": "text", "label": text(), "required": false, "when": when })
        })
        .map(without_null)
        .collect();
    let mut live = Live::new(form(&questions.into()), Answers::new(), today());
    assert_eq!(live.evaluated(), 500);
    assert_eq!(cost(&mut live, "q0", "x"), (vec!["q0".to_owned()], 0));
    assert_eq!(cost(&mut live, "q4998", "x"), (vec!["q4998".to_owned()], 1));
    assert_eq!(
        cost(&mut live, "q4998", "yes"),
        (vec!["q4998".to_owned(), "q4999".to_owned()], 1)
    );
    // What means the same concerns nobody.
    assert_eq!(cost(&mut live, "q4998", " yes "), (vec!["q4998".to_owned()], 0));
    same(&live);
}

fn without_null(mut value: Value) -> Value {
    value.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    value
}

#[test]
fn in_a_row_only_the_row_is_evaluated_and_what_looks_at_the_rows() {
    let minor = json!({ "<": [{ "var": "age" }, 18] });
    let sum = json!({ "reduce": [{ "var": "rows" }, { "+": [{ "var": "current.age" }, { "var": "accumulator" }] }, 0] });
    let mut live = Live::new(
        form(&json!([
            { "id": "rows", "kind": "repeatable", "title": text(), "each": text(), "max": 2000,
                "items": [
                    { "id": "name", "kind": "text", "label": text() },
                    { "id": "age", "kind": "whole-number", "label": text() },
                    { "id": "school", "kind": "text", "label": text(), "when": minor },
                    { "id": "note", "kind": "text", "label": text(), "required": false },
                ],
                "rules": [{ "id": "old", "at": "age", "assert": { "<": [{ "var": "age" }, 150] }, "message": text() }] },
            { "id": "sum", "kind": "computed", "label": text(), "value": sum },
            { "id": "after", "kind": "text", "label": text(), "when": { ">": [{ "var": "sum" }, 100_000] } },
        ])),
        Answers::from_value(json!({ "rows": vec![json!({ "name": "A", "age": "40" }); 1250] })).unwrap(),
        today(),
    );
    assert_eq!(
        cost(&mut live, "rows.700.name", "Anna"),
        (vec!["rows.700.name".to_owned()], 0)
    );
    // Its condition, its rule, the sum; the sum's condition.
    let told = ["rows.700.age", "sum", "rows.700.school"]
        .map(str::to_owned)
        .to_vec();
    assert_eq!(cost(&mut live, "rows.700.age", "12"), (told, 4));
    assert_eq!(live.problems().len(), 1);
    let before = live.evaluated();
    let changes = live.add_row(&Path::new("rows"), 1250);
    // The new row's condition, the sum and its condition: without the new age it is none. The row's rule waits for it.
    assert_eq!(live.evaluated() - before, 3);
    assert!(changes.touches(&Path::new("rows.1250.name")) && !changes.touches(&Path::new("rows.0.name")));
    let before = live.evaluated();
    live.remove(&Path::new("rows.1250"));
    assert_eq!(live.evaluated() - before, 2);
    same(&live);
}

#[test]
fn a_rule_that_points_to_a_part_has_its_problem_at_the_question() {
    let day = json!({ "id": "r", "at": "born.year", "assert": { "<": [{ "var": "born" }, "2000-01-01"] }, "message": text() });
    let steps = json!([{ "id": "s", "title": text(), "items": [
        { "id": "hide", "kind": "yes-no", "label": text() },
        { "id": "born", "kind": "date", "label": text() },
        { "id": "other", "kind": "text", "label": text(), "when": { "==": [{ "var": "hide" }, false] } },
    ] }]);
    let other = json!({ "id": "q", "at": "other", "assert": { "==": [{ "var": "hide" }, false] }, "message": text() });
    let form = json!({ "id": "f", "version": 1, "title": text(), "steps": steps, "rules": [day, other] });
    let form = Arc::new(Form::from_value(&form).unwrap());
    let answers = Answers::from_value(json!({ "hide": true, "born": "2001-01-01" })).unwrap();
    let live = Live::new(form, answers, today());
    same(&live);
    let problems = live.problems();
    // Nobody could mend what is said at a question that is not asked.
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].input(), Path::new("born.year"));
    assert_eq!(problems[0].field, Path::new("born"));
}

#[test]
fn another_day_is_another_judgement() {
    let form = form(&json!([{ "id": "d", "kind": "date", "label": text(), "max": "today" }]));
    let answers = Answers::from_value(json!({ "d": "2026-11-24" })).unwrap();
    let mut live = Live::new(form, answers, today());
    assert_eq!(live.problems().len(), 1);
    assert!(!live.set_today(today()));
    assert!(live.set_today("2026-11-24".parse().unwrap()));
    assert_eq!(live.problems(), []);
    live.replace(Answers::new());
    assert_eq!(live.problems().len(), 1);
}
