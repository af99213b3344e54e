//! What one changed answer costs among many: kept up to date ([`forms::Live`]) beside a walk over everything
//! ([`forms::View`]), which is what every keystroke cost before.
//!
//! `cargo bench -p amtslotse-forms`; figures in `docs/benchmarks-forms.md`.

// A benchmark: its macros make what needs no documentation, and it runs on forms of its own.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use forms::{Answers, Context, Form, Live, Path, View, draft};
use model::Date;
use serde_json::{Value, json};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

fn today() -> Date {
    "2026-11-24".parse().unwrap()
}

fn text() -> Value {
    json!({ "de": "T", "en": "T" })
}

fn form(items: &Value) -> Arc<Form> {
    let steps = json!([{ "id": "s", "title": text(), "items": items }]);
    let form = json!({ "id": "f", "version": 1, "title": text(), "steps": steps });
    Arc::new(Form::from_value(&form).unwrap())
}

/// So many questions side by side, each tenth under a condition.
fn flat(count: usize) -> (Arc<Form>, Answers) {
    let question = |number: usize| {
        let mut question = json!({ "id": format!("q{number}"), "kind": "text", "label": text() });
        if number % 10 == 9 {
            question["when"] = json!({ "!=": [{ "var": format!("q{}", number - 1) }, "no"] });
        }
        question
    };
    let questions: Vec<Value> = (0..count).map(question).collect();
    let answers = (0..count).map(|number| (format!("q{number}"), json!("Anna Müller")));
    (
        form(&questions.into()),
        Answers::from_value(Value::Object(answers.collect())).unwrap(),
    )
}

/// So many rows of four answers, one under a condition, and a sum over all of them.
fn rows(count: usize) -> (Arc<Form>, Answers) {
    let sum = json!({ "reduce": [{ "var": "rows" }, { "+": [{ "var": "current.amount" }, { "var": "accumulator" }] }, 0] });
    let form = form(&json!([
        { "id": "rows", "kind": "repeatable", "title": text(), "each": text(), "max": 2000,
            "items": [
                { "id": "name", "kind": "text", "label": text() },
                { "id": "amount", "kind": "money", "label": text() },
                { "id": "paid", "kind": "yes-no", "label": text() },
                { "id": "on", "kind": "date", "label": text(), "when": { "==": [{ "var": "paid" }, true] } },
            ],
            "rules": [{ "id": "r", "at": "amount", "assert": { ">": [{ "var": "amount" }, 0] }, "message": text() }] },
        { "id": "sum", "kind": "computed", "label": text(), "value": sum },
    ]));
    let row = |index: usize| {
        json!({ "name": "Anna Müller", "amount": format!("{},50", index % 90 + 1), "paid": true,
        "on": { "day": "3", "month": "5", "year": "2024" } })
    };
    let rows: Vec<Value> = (0..count).map(row).collect();
    (form, Answers::from_value(json!({ "rows": rows })).unwrap())
}

fn measure(
    criterion: &mut Criterion,
    name: &str,
    (form, answers): (Arc<Form>, Answers),
    edits: &[(&str, &str)],
) {
    let mut group = criterion.benchmark_group(name);
    group
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3));
    let ctx = Context::on(today());
    group.bench_function("everything anew", |bench| {
        bench.iter(|| black_box(View::of(&form, &answers, &ctx).problems()));
    });
    group.bench_function("opened", |bench| {
        bench.iter_batched(
            || answers.clone(),
            |answers| black_box(Live::new(form.clone(), answers, today())),
            BatchSize::LargeInput,
        );
    });
    let mut live = Live::new(form.clone(), answers.clone(), today());
    for (what, path) in edits {
        let path = Path::new(*path);
        let mut number = 0_u32;
        group.bench_function(*what, |bench| {
            bench.iter(|| {
                number = number % 80 + 1;
                black_box(live.set(&path, number.to_string().into()))
            });
        });
    }
    group.bench_function("the whole draft as bytes", |bench| {
        bench.iter(|| black_box(draft::to_bytes(&form, &answers, None, None)));
    });
    group.finish();
}

fn edits(criterion: &mut Criterion) {
    let one = [
        ("one answer that nothing looks at", "q2501"),
        ("one answer with a condition on it", "q2508"),
    ];
    measure(criterion, "5,000 questions", flat(5_000), &one);
    let in_row = [
        ("one answer that nothing looks at", "rows.700.name"),
        ("one answer with a rule and a sum on it", "rows.700.amount"),
    ];
    measure(criterion, "1,250 rows of 4", rows(1_250), &in_row);
    let in_row = [
        ("one answer that nothing looks at", "rows.70.name"),
        ("one answer with a rule and a sum on it", "rows.70.amount"),
    ];
    measure(criterion, "120 rows of 4", rows(120), &in_row);
}

criterion_group!(benches, edits);
criterion_main!(benches);
