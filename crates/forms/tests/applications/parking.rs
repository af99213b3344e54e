//! Resident parking permit.

use crate::{accepted, asks, bundled, opens, problems};
use forms::Rule;
use serde_json::{Value, json};

const FORM: &str = "bewohnerparkausweis";

fn file(name: &str, kind: &str) -> Value {
    json!([{ "id": format!("id-{name}"), "name": name, "type": kind, "size": 120_000, "sha512": "0".repeat(128) }])
}

/// A new permit for a company car.
fn permit() -> Value {
    json!({
        "occasion": "new", "from": { "day": "1", "month": "12", "year": "2026" },
        "name": { "given": "Jo", "family": "Sommer" }, "born": { "day": "1", "month": "2", "year": "1990" },
        "home": { "street": "Markt", "number": "1", "postcode": "99423", "place": "Weimar" },
        "home-kind": "main", "zone": "A 2", "own-space": false,
        "keeper": "employer", "plate": "we ab 123", "keeper-name": "Beispiel GmbH",
        "registration": file("schein.jpg", "image/jpeg"), "permission": file("firma.pdf", "application/pdf"),
        "only-one": true, "declaration": true
    })
}

#[test]
fn a_permit_is_applied_for() {
    let data = accepted(&bundled(FORM), &permit());
    assert_eq!(data["plate"], "WE-AB 123");
    assert_eq!(data["registration"][0]["name"], "schein.jpg");
}

#[test]
fn nobody_is_asked_what_does_not_apply() {
    let form = bundled(FORM);
    let permit = permit();
    let opens = |at: &str, open: Value, closed: Value, questions: &[&str]| {
        opens(&form, &permit, at, open, closed, questions);
    };
    opens("occasion", json!("renewal"), json!("new"), &["old-number"]);
    opens("occasion", json!("moved"), json!("plate"), &["from"]);
    opens(
        "home-kind",
        json!("secondary"),
        json!("main"),
        &["secondary-note"],
    );
    opens("own-space", json!(true), json!(false), &["own-space-why"]);
    opens(
        "keeper",
        json!("private"),
        json!("self"),
        &["keeper-name", "permission"],
    );
    opens(
        "keeper",
        json!("self"),
        json!("sharing"),
        &["plate", "registration"],
    );
    opens(
        "keeper",
        json!("sharing"),
        json!("employer"),
        &["sharing-name", "membership"],
    );
    // Who has lost the permit has shown the papers before.
    opens(
        "occasion",
        json!("new"),
        json!("lost"),
        &["registration", "permission"],
    );
}

#[test]
fn files_are_demanded_where_the_office_needs_them() {
    let form = bundled(FORM);
    let mut value = permit();
    value["permission"] = json!([]);
    assert_eq!(
        problems(&form, &value),
        [("permission".to_owned(), Rule::Missing)]
    );
    value["permission"] = file("leer.pdf", "application/pdf");
    value["permission"][0]["size"] = 0.into();
    assert_eq!(
        problems(&form, &value),
        [(
            "permission".to_owned(),
            Rule::FileEmpty {
                name: "leer.pdf".into()
            }
        )]
    );
    let mut value = permit();
    value["registration"] = file("schein.docx", "application/msword");
    assert_eq!(
        problems(&form, &value),
        [(
            "registration".to_owned(),
            Rule::FileKind {
                name: "schein.docx".into()
            }
        )]
    );
    value["registration"] = file("schein.jpg", "image/jpeg");
    value["plate"] = "WE".into();
    assert_eq!(problems(&form, &value), [("plate".to_owned(), Rule::NotAPlate)]);
    assert!(!asks(&form, &value, "membership"));
}
