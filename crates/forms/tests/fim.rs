//! The bundled form by import: S00000094, an employer's report under § 27 of the Maternity Protection Act.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr
)]

use forms::schema::json_schema;
use forms::{Answers, Context, Form, Rule, check, check_submission, to_data};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const NAME: &str = "mutterschutz-mitteilung";

fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data/forms")
        .join(path)
}

fn bundled() -> Form {
    Form::from_json(&std::fs::read_to_string(file(&format!("{NAME}.json"))).unwrap())
        .unwrap_or_else(|error| panic!("{error}"))
}

fn today() -> Context<'static> {
    Context::on("2026-11-24".parse().unwrap())
}

fn report() -> Value {
    json!({
        "G00000253": {
            "F60000319": "Bäckerei Krume GmbH",
            "G60000088": { "$choice": "G60000086", "G60000086": { "F60000243": "Markt", "F60000246": "07743", "F60000247": "Jena" } },
            "G00001408": { "F60000240": "03641 123456" },
            "G00001914": { "F60000227": "Çelik" },
        },
        "G00000255": {
            "F60000227": "Müller", "F60000228": "Anna",
            "G60000083": { "F60000231": "27", "F60000232": "3", "F60000233": "1995" },
            "G60000093": { "F60000263": "001", "G60000088": { "G60000086": { "F60000243": "Gasse", "F60000244": "3a", "F60000246": "07743", "F60000247": "Jena" } } },
            "F00000462": "001", "F00000467": { "day": "1", "month": "6", "year": "2027" },
        },
        "F00000463": "001",
        "G00000258": { "F00000464": false, "F00000465": true, "F00000466": false },
    })
}

fn found(form: &Form, answers: Value) -> Vec<(String, Rule)> {
    check(form, &Answers::from_value(answers).unwrap(), &today())
        .into_iter()
        .map(|problem| (problem.field.to_string(), problem.rule))
        .collect()
}

#[test]
fn a_report_is_data_with_the_ids_of_fim() {
    let form = bundled();
    let answers = Answers::from_value(report()).unwrap();
    assert_eq!(check_submission(&form, &answers, &today()), []);
    let data = to_data(&form, &answers, &today()).into_value();
    assert!(jsonschema::is_valid(&json_schema(&form), &data), "{data}");
    assert_eq!(data["G00000255"]["F00000467"], "2027-06-01");
    assert_eq!(
        data["G00000255"]["G60000083"],
        json!({ "F60000231": 27, "F60000232": 3, "F60000233": 1995 })
    );
    assert!(data["G00000253"]["G60000088"].get("$choice").is_none());
}

#[test]
fn the_rules_of_the_schema_hold_as_conditions() {
    let form = bundled();
    let own = |id: &str| Rule::Own {
        id: id.parse().unwrap(),
    };
    let mut answers = report();
    answers["G00000253"]["G00001408"] = json!({});
    answers["G00000255"]["G60000083"]["F60000232"] = Value::Null;
    answers["G00000255"]["F00000467"] = json!({ "day": "1", "month": "6", "year": "2028" });
    answers["F00000463"] = "999".into();
    let max = "2027-08-24".parse().unwrap();
    assert_eq!(
        found(&form, answers.clone()),
        [
            (
                "G00000253.G00001408.F60000240".to_owned(),
                own("betrieb-erreichbar")
            ),
            ("G00000255.G60000083.F60000232".to_owned(), own("monat-zum-tag")),
            ("G00000255.F00000467".to_owned(), Rule::DateTooLate { max }),
            ("F00000601".to_owned(), Rule::Missing),
        ]
    );
    answers["G00000253"]["G00001408"] = json!({ "F00002483": "personal@krume.de" });
    answers["G00000255"]["F00000462"] = "002".into();
    answers["G00000255"]["G60000083"]["F60000231"] = Value::Null;
    answers["F00000601"] = "Heimarbeit".into();
    answers["G00000255"]["G60000093"]["F60000263"] = "002".into();
    assert_eq!(
        found(&form, answers)
            .into_iter()
            .map(|(path, _)| path)
            .collect::<Vec<_>>(),
        [
            "G00000253.G00001408.F00002408",
            "G00000255.G60000093.G60000091.F60000261",
            "G00000255.G60000093.G60000091.G60000092.F60000262.0.F60000262",
            "G00000255.G60000093.G60000091.G60000092.F60000262.1.F60000262",
            "G00000255.F00000468",
        ]
    );
}

/// Runs where the schema is; it is not part of the repository.
#[cfg(feature = "import")]
#[test]
fn it_is_the_import_of_its_schema_with_its_overlay() {
    use forms::import::{Options, Remark, code_list, form, pretty};
    let tops = ["../../../shared/data", "/work/shared/data"]
        .map(|top| Path::new(env!("CARGO_MANIFEST_DIR")).join(top));
    let Some(folder) = tops
        .iter()
        .map(|top| top.join("forms/xdatenfelder2"))
        .find(|folder| folder.exists())
    else {
        eprintln!("skipped: ../shared/data/forms/xdatenfelder2 is not there");
        return;
    };
    let lists = ["C00000020", "C00000021", "C60000006", "C60000020"]
        .map(|id| code_list(&std::fs::read(folder.join(format!("{id}_genericode.xml"))).unwrap()).unwrap());
    let overlay: Value =
        serde_json::from_str(&std::fs::read_to_string(file(&format!("import/{NAME}.json"))).unwrap())
            .unwrap();
    let xml = std::fs::read(folder.join("S00000094V1.0_xdf2.xml")).unwrap();
    let options = Options {
        id: NAME.parse().unwrap(),
        service: Some("mutterschutz-mitteilen".parse().unwrap()),
        lists: &lists,
        overlay: Some(&overlay),
    };
    let imported = form(&xml, &options).unwrap();
    assert_eq!(
        pretty(&imported.definition),
        std::fs::read_to_string(file(&format!("{NAME}.json"))).unwrap()
    );
    // Thirteen rules in prose, nothing else to look at.
    let rules = imported
        .report
        .notes
        .iter()
        .filter(|note| matches!(note.remark, Remark::Rule { code: false, .. }));
    assert_eq!(
        (
            rules.count(),
            imported.report.notes.len(),
            imported.report.count.german_only
        ),
        (13, 13, 0)
    );
    // Without an overlay it runs as well, in German.
    let plain = form(
        &xml,
        &Options {
            overlay: None,
            ..options
        },
    )
    .unwrap();
    let plain = Form::from_value(&plain.definition).unwrap();
    assert_eq!(plain.title.get(model::Lang::En).1, model::Lang::De);
}
