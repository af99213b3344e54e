//! Drafts: what was typed comes back; what a newer version of the form does not take is listed.

#![allow(clippy::unwrap_used)]

use forms::draft::{DraftError, Loss, Update, form_of, from_bytes, to_bytes};
use forms::{Answers, Form, Path};
use proptest::prelude::*;
use serde_json::{Value, json};

fn form(version: u32, items: Value) -> Form {
    let text = json!({ "de": "T", "en": "T" });
    let mut items = items;
    for item in items.as_array_mut().unwrap() {
        item["label"] = text.clone();
    }
    Form::from_value(&json!({ "id": "f", "version": version, "title": text,
        "steps": [{ "id": "s", "title": text, "items": items }] }))
    .unwrap()
}

fn choice(values: &[&str]) -> Value {
    let text = json!({ "de": "T", "en": "T" });
    values
        .iter()
        .map(|value| json!({ "value": value, "label": text }))
        .collect()
}

fn old() -> Form {
    form(
        1,
        json!([
            { "id": "name", "kind": "text" },
            { "id": "born", "kind": "date" },
            { "id": "pet", "kind": "one-of", "choices": choice(&["cat", "dog"]) },
            { "id": "pets", "kind": "several-of", "choices": choice(&["cat", "dog"]) },
            { "id": "gone", "kind": "text" },
        ]),
    )
}

#[test]
fn everything_comes_back_as_typed() {
    let form = old();
    let typed =
        json!({ "name": " Anna ", "born": { "day": "31", "month": "feb" }, "pet": "dog", "pets": ["cat"] });
    let answers = Answers::from_value(typed).unwrap();
    let step = "s".parse().unwrap();
    let bytes = to_bytes(&form, &answers, Some(&step), None);
    assert_eq!(form_of(&bytes), Ok(("f".parse().unwrap(), 1)));
    let restored = from_bytes(&form, &bytes).unwrap();
    assert_eq!(restored.answers, answers);
    assert_eq!(restored.step, Some(step));
    assert_eq!(restored.update, None);
}

#[test]
fn a_newer_form_takes_what_fits_and_lists_the_rest() {
    let typed = json!({ "name": "Anna", "born": { "day": "1", "month": "2", "year": "2000" },
        "pet": "dog", "pets": ["cat", "dog"], "gone": "words" });
    let bytes = to_bytes(&old(), &Answers::from_value(typed).unwrap(), None, None);
    let new = form(
        2,
        json!([
            { "id": "name", "kind": "long-text" },
            { "id": "born", "kind": "partial-date" },
            { "id": "pet", "kind": "one-of", "choices": choice(&["cat"]) },
            { "id": "pets", "kind": "several-of", "choices": choice(&["cat", "fish"]) },
        ]),
    );
    let restored = from_bytes(&new, &bytes).unwrap();
    assert_eq!(restored.version, 1);
    let kept =
        json!({ "name": "Anna", "born": { "day": "1", "month": "2", "year": "2000" }, "pets": ["cat"] });
    assert_eq!(restored.answers.into_value(), kept);
    let loss = |field: &str, text: &str| Loss {
        field: Path::new(field),
        text: text.into(),
    };
    let update = Update {
        from: 1,
        lost: vec![loss("gone", "words"), loss("pet", "dog"), loss("pets", "dog")],
    };
    assert_eq!(restored.update, Some(update));
}

#[test]
fn what_nobody_has_read_is_kept_with_the_draft() {
    let typed = Answers::from_value(json!({ "name": "Anna", "gone": "words" })).unwrap();
    let new = form(2, json!([{ "id": "name", "kind": "text" }]));
    let first = from_bytes(&new, &to_bytes(&old(), &typed, None, None)).unwrap();
    let bytes = to_bytes(&new, &first.answers, None, first.update.as_ref());
    let again = from_bytes(&new, &bytes).unwrap();
    assert_eq!(again.update, first.update);
    let newest = form(3, json!([{ "id": "other", "kind": "text" }]));
    let update = from_bytes(&newest, &bytes).unwrap().update.unwrap();
    assert_eq!(update.from, 1);
    let lost: Vec<&str> = update.lost.iter().map(|loss| loss.text.as_str()).collect();
    assert_eq!(lost, ["words", "Anna"]);
    assert_eq!(
        from_bytes(&new, &to_bytes(&new, &again.answers, None, None))
            .unwrap()
            .update,
        None
    );
}

#[test]
fn a_newer_form_that_takes_everything_is_news_too() {
    let typed = Answers::from_value(json!({ "name": "Anna" })).unwrap();
    let new = form(2, json!([{ "id": "name", "kind": "text" }]));
    let restored = from_bytes(&new, &to_bytes(&old(), &typed, None, None)).unwrap();
    assert_eq!(
        restored.update,
        Some(Update {
            from: 1,
            lost: Vec::new()
        })
    );
}

#[test]
fn what_is_no_draft_of_this_form_is_refused() {
    let form = old();
    let bytes = |json: Value| serde_json::to_vec(&json).unwrap();
    let draft = |format: u32, form: &str| {
        bytes(json!({ "format": format, "form": form, "version": 1, "answers": {} }))
    };
    assert_eq!(from_bytes(&form, b""), Err(DraftError::Damaged));
    assert_eq!(from_bytes(&form, b"{}"), Err(DraftError::Damaged));
    assert_eq!(
        from_bytes(
            &form,
            &bytes(json!({ "format": 1, "form": "f", "version": 1, "answers": [] }))
        ),
        Err(DraftError::Damaged)
    );
    assert_eq!(
        from_bytes(&form, &bytes(json!({ "format": 2, "news": true }))),
        Err(DraftError::NewerFormat(2))
    );
    assert_eq!(
        from_bytes(&form, &draft(1, "g")),
        Err(DraftError::OtherForm("g".into()))
    );
    assert!(from_bytes(&form, &draft(1, "f")).is_ok());
    assert_eq!(
        from_bytes(&form, &vec![b' '; forms::draft::MAX_BYTES + 1]),
        Err(DraftError::TooLarge)
    );
}

proptest! {
    #[test]
    fn no_damaged_draft_panics(cut in 0usize..200, flip in 0usize..200, by in any::<u8>()) {
        let answers = Answers::from_value(json!({ "name": "Anna", "pets": ["cat"], "born": { "day": "1" } })).unwrap();
        let mut bytes = to_bytes(&old(), &answers, None, None);
        let flip = flip % bytes.len();
        if let Some(byte) = bytes.get_mut(flip) {
            *byte ^= by;
        }
        let _ = from_bytes(&old(), &bytes);
        bytes.truncate(cut);
        let _ = from_bytes(&old(), &bytes);
    }
}
