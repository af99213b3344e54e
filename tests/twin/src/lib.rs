//! What the form engine makes of made-up forms, answers and edits. Built natively and for WebAssembly, it has to say the
//! same: the app, the backend and the office's tool judge by one crate.

use forms::schema::json_schema;
use forms::{Answers, Context, Form, Live, Path, check, check_submission, prune, review, to_data};
use model::{Date, Lang};
use samples::{Edit, answers, damaged, definition, edits};
use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hasher};
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;

/// Everything that the engine says about the form and the answers of a seed: problems, what is sent, typed data,
/// schema, review, edits, and what is wrong with a damaged definition. One line each.
#[wasm_bindgen]
#[must_use]
pub fn outcome(seed: u32) -> String {
    let seed = u64::from(seed);
    let json = definition(seed);
    let form = match Form::from_value(&json) {
        Ok(form) => Arc::new(form),
        Err(error) => return error.to_string(),
    };
    let today = Date::new(2026, 11, 23).unwrap_or(Date::MAX);
    let ctx = Context::on(today);
    let answers = Answers::from_value(answers(seed, &json)).unwrap_or_default();
    let sent = prune(&form, &answers, &ctx);
    let mut lines = vec![
        line(json!(check(&form, &answers, &ctx))),
        line(json!(check_submission(&form, &answers, &ctx))),
        line(sent.clone().into_value()),
        line(json!(check_submission(&form, &sent, &ctx))),
        line(to_data(&form, &answers, &ctx).into_value()),
        line(json_schema(&form)),
    ];
    lines.extend(Lang::ALL.map(|lang| format!("{:?}", review(&form, &answers, lang, &ctx))));
    let mut live = Live::new(form, answers, today);
    for edit in edits(seed, &json, 8) {
        let changes = match edit {
            Edit::Set(path, value) => live.set(&Path::new(path), value),
            Edit::Remove(path) => live.remove(&Path::new(path)),
            Edit::AddRow(path, shown) => live.add_row(&Path::new(path), shown),
        };
        lines.push(format!("{changes:?}"));
    }
    lines.push(line(json!(live.problems())));
    lines.push(line(Value::Object(live.data())));
    let (broken, place) = damaged(seed, &json);
    let mistakes = Form::from_value(&broken).err().map(|error| error.to_string());
    lines.push(format!(
        "{place} {}",
        mistakes.unwrap_or_default().replace('\n', " | ")
    ));
    lines.join("\n")
}

/// For each of so many seeds from one on a line with a digest of the [`outcome`].
#[wasm_bindgen]
#[must_use]
pub fn digests(from: u32, count: u32) -> String {
    let seeds = from..from.saturating_add(count);
    let digest = |seed| {
        let mut hasher = DefaultHasher::new();
        hasher.write(outcome(seed).as_bytes());
        format!("{seed} {:016x}\n", hasher.finish())
    };
    seeds.map(digest).collect()
}

fn line(value: Value) -> String {
    value.to_string()
}
