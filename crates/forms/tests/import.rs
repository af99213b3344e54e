//! Schemas of XDatenfelder and code lists of genericode become forms that run, or an error that names its place.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stderr
)]

#[path = "support/xdf.rs"]
mod xdf;

use forms::import::{CodeList, Imported, Options, Remark, code_list, form, pretty};
use forms::schema::json_schema;
use forms::{Answers, Context, Form, check_submission, to_data};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use xdf::{field, group, options, v3};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import")
}

/// The material beside the repository; tests that need it are skipped where it is not.
fn shared(path: &str) -> Option<PathBuf> {
    let top = [
        Some("../../../shared/data".into()),
        std::env::var_os("AMTSLOTSE_SHARED"),
    ];
    let place = top
        .into_iter()
        .flatten()
        .map(|top| Path::new(env!("CARGO_MANIFEST_DIR")).join(top).join(path))
        .chain([Path::new("/work/shared/data").join(path)])
        .find(|place| place.exists());
    if place.is_none() {
        eprintln!("skipped: ../shared/data/{path} is not there");
    }
    place
}

fn lists(folder: &Path) -> Vec<CodeList> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let read = files.iter().filter_map(|file| {
        let mut list = code_list(&fs::read(file).ok()?).ok()?;
        list.file = file.file_stem()?.to_string_lossy().into_owned();
        Some(list)
    });
    read.collect()
}

static LISTS: LazyLock<Vec<CodeList>> = LazyLock::new(|| lists(&folder()));

fn import(name: &str) -> Imported {
    let xml = fs::read(folder().join(format!("{name}.xml"))).unwrap();
    form(&xml, &options(name, &LISTS)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn today() -> Context<'static> {
    Context::on("2026-11-24".parse().unwrap())
}

/// The definition of the only field.
fn only(more: &str) -> Value {
    let imported = form(v3(&field("F1", "1:1", more)).as_bytes(), &options("x", &[])).unwrap();
    imported.definition["steps"][0]["items"][0].clone()
}

fn typed(kind: &str, limits: &str) -> Value {
    only(&format!(
        "<x:feldart><code>input</code></x:feldart><x:datentyp><code>{kind}</code></x:datentyp><x:praezisierung {limits}/>"
    ))
}

/// Compares with a file; `UPDATE=1` writes it anew.
fn golden(name: &str, found: &str) {
    let file = folder().join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, found).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(found, expected, "{}: UPDATE=1 writes it anew", file.display());
}

#[test]
fn both_versions_become_the_expected_forms() {
    for name in ["alles-v3", "hund-v2"] {
        let imported = import(name);
        golden(&format!("{name}.form.json"), &pretty(&imported.definition));
        let report = serde_json::to_value(&imported.report).unwrap();
        golden(&format!("{name}.report.json"), &pretty(&report));
    }
}

#[test]
fn a_form_by_import_runs_and_its_data_has_the_ids_of_fim() {
    let form = Form::from_value(&import("alles-v3").definition).unwrap();
    let answers = json!({
        "G10": {
            "F10": "Müller", "G11": { "$choice": "G12", "G12": { "F22": "007", "F23": [{ "F23": "a" }, { "F23": "b" }] } },
            "F11-v2-0-0": "9 Uhr",
        },
        "G30": [{ "F30": "Eva", "F31": "1", "G11": { "F21": "12 34" } }, { "F30": "Adam" }],
        "F40": "1.234,50 €", "F42": true,
        "F43": [{ "id": "1", "name": "a.pdf", "type": "application/pdf", "size": 10, "sha512": "0f".repeat(64) }],
        "F44": ["g", "r"], "F45": "x", "F46": { "day": "1", "month": "12", "year": "2026", "time": "10:30 Uhr" }, "F47": "y", "F50": "z", "F51": "1 2 3",
    });
    let answers = Answers::from_value(answers).unwrap();
    let problems = check_submission(&form, &answers, &today());
    assert_eq!(problems, [], "{problems:#?}");
    let data = to_data(&form, &answers, &today()).into_value();
    assert!(jsonschema::is_valid(&json_schema(&form), &data), "{data}");
    assert_eq!(
        data["G10"]["G11"],
        json!({ "G12": { "F22": "007", "F23": [{ "F23": "a" }, { "F23": "b" }] } })
    );
    assert_eq!(data["G30"][0]["G11"], json!({ "F21": "12 34" }));
    assert_eq!(data["F46"], "2026-12-01T10:30");
    assert_eq!(
        (&data["F40"], &data["F48"], &data["F51"]),
        (&json!(1234.5), &json!("Neu"), &json!("123"))
    );
}

#[test]
fn limits_of_every_kind_are_carried_over() {
    assert_eq!(typed("num_int", r#"minValue="1" maxValue="31""#)["max"], 31);
    assert_eq!(typed("num", r#"minValue="-0,5""#)["min"], -0.5);
    assert_eq!(typed("num_currency", r#"maxValue="10.50""#)["max"], 10.5);
    assert_eq!(
        typed("date", r#"minValue="2000-01-01T00:00:00""#)["min"],
        "2000-01-01"
    );
    assert_eq!(typed("text", r#"maxLength="1000""#)["kind"], "long-text");
    assert_eq!(typed("text", r#"maxLength="99999""#)["max"], 20_000);
    assert_eq!(
        typed("text_latin", r#"minLength="3" pattern="[a-z]+""#)["pattern"],
        "[a-z]+"
    );
    let digits = typed("text", r#"pattern="\d{5}""#);
    assert_eq!((&digits["kind"], &digits["min"]), (&json!("digits"), &json!(5)));
    // What makes no sense is not carried over.
    assert_eq!(typed("num_int", r#"minValue="9" maxValue="1""#).get("min"), None);
    assert_eq!(
        typed("num_int", r#"minValue="99999999999999999999""#).get("min"),
        None
    );
    assert_eq!(typed("text", r#"minLength="9" maxLength="1""#)["max"], 2000);
    assert_eq!(typed("unknown", "")["kind"], "text");
}

#[test]
fn what_cannot_be_carried_over_is_noted_with_its_line() {
    let xml = v3(&field(
        "F1",
        "0:70000",
        "<x:feldart><code>input</code></x:feldart>",
    ));
    let imported = form(xml.as_bytes(), &options("x", &[])).unwrap();
    assert_eq!(imported.definition["steps"][0]["items"][0]["max"], 10_000);
    let note = &imported.report.notes[0];
    assert_eq!((note.line, note.id.as_str()), (3, "F1"));
    assert!(matches!(note.remark, Remark::LimitSet { .. }), "{note:?}");
}

#[test]
fn the_same_group_may_stand_in_itself_and_beside_itself() {
    let inner = group("G1", &field("F1", "1:1", ""));
    let xml = v3(&format!("{}{inner}", group("G1", &format!("{inner}{inner}"))));
    let definition = form(xml.as_bytes(), &options("x", &[])).unwrap().definition;
    let outer = &definition["steps"][0]["items"][0];
    assert_eq!(
        (&outer["items"][0]["id"], &outer["items"][1]["id"]),
        (&json!("G1"), &json!("G1-2"))
    );
    assert_eq!(definition["steps"][1]["items"][0]["id"], "G1-2");
}

#[test]
fn texts_and_conditions_of_an_author_are_laid_over() {
    let overlay = json!({
        "form": { "title": { "en": "Register a dog" }, "minutes": 5 },
        "items": {
            "F2": { "label": { "en": "Surname" }, "kind": "person-name" },
            "G1/F4": { "hint": { "de": "Zwei Ziffern", "en": "Two digits" }, "required": true },
            "F7": { "when": { "==": [{ "var": "F6" }, "002"] } }, "F99": {},
        },
        "lists": { "C1": { "001": { "label": { "en": "new" } }, "777": {} } },
        "steps": [
            { "id": "halter", "title": { "de": "Halter", "en": "Keeper" }, "items": ["F1", "G1"] },
            { "id": "rest", "title": { "de": "Rest", "en": "Rest" }, "items": ["F6", "F7", "F8", "F9", "F10"] },
        ],
    });
    let xml = fs::read(folder().join("hund-v2.xml")).unwrap();
    let with = |overlay: &Value| {
        form(
            &xml,
            &Options {
                overlay: Some(overlay),
                ..options("hund", &LISTS)
            },
        )
    };
    let imported = with(&overlay).unwrap();
    let form = Form::from_value(&imported.definition).unwrap();
    assert_eq!(form.title.text(model::Lang::En), "Register a dog");
    let steps: Vec<&str> = form.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["halter", "rest"]);
    let keeper = &imported.definition["steps"][0]["items"][1]["items"];
    assert_eq!(
        keeper[0],
        json!({ "id": "F2", "kind": "person-name", "label": { "de": "Name", "en": "Surname" } })
    );
    assert_eq!(keeper[2]["required"], true);
    assert_eq!(
        imported.definition["lists"]["C1"][0]["label"],
        json!({ "de": "neu", "en": "new" })
    );
    let unknown: Vec<&Remark> = imported
        .report
        .notes
        .iter()
        .map(|note| &note.remark)
        .filter(|remark| matches!(remark, Remark::Overlay { .. }))
        .collect();
    assert_eq!(
        unknown,
        [
            &Remark::Overlay {
                key: "items/F99".into()
            },
            &Remark::Overlay {
                key: "lists/C1/777".into()
            }
        ]
    );
    for (broken, said) in [
        (json!([]), "must be an object"),
        (json!({ "forms": {} }), "\"forms\" is not one of"),
        (
            json!({ "steps": [{ "id": "a", "items": ["F1"] }] }),
            "on no page: \"G1\"",
        ),
        (
            json!({ "steps": [{ "id": "a", "items": ["F1", "F1"] }] }),
            "named twice",
        ),
        (
            json!({ "items": { "F2": { "kind": "nonsense" } } }),
            "\"nonsense\" is not a kind of item",
        ),
    ] {
        let error = with(&broken).unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
    }
}

#[test]
fn a_schema_of_a_thousand_fields_is_a_form() {
    let groups: String = (0..50)
        .map(|g| {
            group(
                &format!("G{g}"),
                &(0..20)
                    .map(|f| field(&format!("F{f}"), "0:1", ""))
                    .collect::<String>(),
            )
        })
        .collect();
    let imported = form(v3(&groups).as_bytes(), &options("x", &[])).unwrap();
    assert_eq!(
        (imported.report.count.steps, imported.report.count.questions),
        (50, 1000)
    );
}

#[test]
fn the_samples_beside_the_repository_are_forms_or_clear_errors() {
    let Some(top) = shared("domain") else { return };
    let mut forms = 0;
    for folder in ["xdatenfelder/v2", "xdatenfelder/v3", "synthetic"] {
        for entry in fs::read_dir(top.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let Ok(xml) = fs::read(&path) else { continue };
            match form(&xml, &options("x", &[])) {
                Ok(imported) => {
                    Form::from_value(&imported.definition).unwrap();
                    forms += 1;
                }
                Err(error) => assert!(
                    error.line > 0 && !error.to_string().is_empty(),
                    "{path:?}: {error}"
                ),
            }
        }
    }
    assert!(forms >= 6, "{forms}");
    assert!(code_list(&fs::read(top.join("xdatenfelder/Meldungen.xml")).unwrap()).is_ok());
}

/// Files to mutate.
static SAMPLES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    ["alles-v3", "hund-v2", "status", "staat"]
        .map(|name| fs::read(folder().join(format!("{name}.xml"))).unwrap())
        .to_vec()
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn mutated_files_never_panic(
        sample in 0..4_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..60_usize, 0..5_u8, any::<u8>()), 1..8),
    ) {
        let mut bytes = SAMPLES[sample].clone();
        for (at, from, length, what, byte) in changes {
            if bytes.is_empty() { break; }
            let (at, from) = (at.index(bytes.len()), from.index(bytes.len()));
            let end = (at + length).min(bytes.len());
            match what {
                0 => { bytes.drain(at..end); }
                1 => bytes[at] = byte,
                2 => { let part = bytes[from..(from + length).min(bytes.len())].to_vec(); bytes.splice(at..at, part); }
                3 => { let part = bytes[from..(from + length).min(bytes.len())].to_vec(); bytes.splice(at..end, part); }
                _ => bytes.truncate(at.max(1)),
            }
        }
        if let Ok(list) = code_list(&bytes) {
            let _ = list.entries(&[String::new(), "name".into(), "code".into()]);
        }
        if let Ok(imported) = form(&bytes, &options("x", &LISTS)) {
            let form = Form::from_value(&imported.definition).unwrap();
            let _ = check_submission(&form, &Answers::new(), &today());
            prop_assert!(jsonschema::meta::is_valid(&json_schema(&form)));
        }
    }
}
