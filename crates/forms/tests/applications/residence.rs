//! Residence registration.

use crate::{accepted, asks, breaks, bundled, opens, problems, steps};
use forms::Rule;
use serde_json::{Value, json};

const FORM: &str = "wohnsitz-anmeldung";

fn date(day: &str, month: &str, year: &str) -> Value {
    json!({ "day": day, "month": month, "year": year })
}

/// A mother who moves within Germany with her husband and their child.
fn family() -> Value {
    json!({
        "home": { "street": "Markt", "number": "3", "postcode": "07743", "place": "Jena" },
        "moved-in": date("15", "11", "2026"), "home-kind": "only",
        "before": "germany",
        "previous-home": { "street": "Gasse", "number": "1a", "postcode": "99084", "place": "Erfurt" },
        "keep": false, "moved-out": date("14", "11", "2026"),
        "name": { "given": "Zoë Maria", "family": "Ağa" }, "call-name": "Zoë", "birth-name": "Müller",
        "born": date("27", "März", "1985"), "born-place": "Weimar", "born-state": "DE", "sex": "female",
        "nationality": "both", "nationality-state": "TR", "nationality-second": "",
        "religion": "other", "religion-name": "Jüdische Landesgemeinde Thüringen",
        "marital": "married", "married-on": date("15", "5", "2010"), "married-at": "Erfurt, Deutschland",
        "document": "card", "document-number": "L01X00T47", "document-authority": "Stadt Erfurt",
        "document-issued": date("4", "6", "2021"), "document-until": date("3", "6", "2031"),
        "family": true,
        "members": [
            { "name": { "given": "Emre", "family": "Ağa" }, "relation": "spouse",
              "member-born": date("1", "2", "1983"), "member-born-place": "Ankara", "member-born-state": "TR",
              "member-sex": "male", "member-nationality": "other", "member-nationality-state": "TR",
              "member-religion": "none", "member-document": "passport", "member-document-number": "U12345678",
              "member-document-authority": "Konsulat Berlin", "member-document-issued": date("1", "1", "2022"),
              "member-document-until": date("1", "1", "2032") },
            { "name": { "given": "Ela", "family": "Ağa" }, "relation": "child",
              "member-born": date("9", "9", "2019"), "member-born-place": "Erfurt", "member-born-state": "DE",
              "member-sex": "female", "member-nationality": "german", "member-religion": "none",
              "member-document": "none" }
        ],
        "provider": "landlord", "confirmed": true, "objections": ["parties", "religion"],
        "email": "zoe@beispiel.de", "telephone": "03641 123456", "declaration": true
    })
}

#[test]
fn a_family_is_registered() {
    let data = accepted(&bundled(FORM), &family());
    assert_eq!(data["members"][0]["member-born"], "1983-02-01");
    assert_eq!(data["members"][1]["member-nationality"], "german");
    assert_eq!(data["nationality-state"], "TR");
    assert_eq!(data["moved-out"], "2026-11-14");
    assert!(data.get("nationality-second").is_none());
}

#[test]
fn nobody_is_asked_what_does_not_apply() {
    let form = bundled(FORM);
    let family = family();
    let opens = |at: &str, open: Value, closed: Value, questions: &[&str]| {
        opens(&form, &family, at, open, closed, questions);
    };
    opens("home-kind", json!("secondary"), json!("only"), &["main-home"]);
    opens(
        "home-kind",
        json!("main"),
        json!("secondary"),
        &["other-homes", "other-homes.0.address"],
    );
    opens(
        "before",
        json!("germany"),
        json!("abroad"),
        &["previous-home", "keep", "moved-out"],
    );
    opens(
        "before",
        json!("abroad"),
        json!("germany"),
        &["abroad-state", "lived-here"],
    );
    opens("keep", json!(false), json!(true), &["moved-out"]);
    opens(
        "nationality",
        json!("other"),
        json!("german"),
        &["nationality-state", "nationality-second"],
    );
    opens("religion", json!("other"), json!("catholic"), &["religion-name"]);
    opens(
        "marital",
        json!("partnership"),
        json!("single"),
        &["married-on", "married-at"],
    );
    opens(
        "document",
        json!("passport"),
        json!("none"),
        &[
            "document-number",
            "document-authority",
            "document-issued",
            "document-until",
        ],
    );
    opens("document", json!("none"), json!("card"), &["no-document"]);
    opens(
        "family",
        json!(true),
        json!(false),
        &["members", "members.0.name"],
    );
    opens("provider", json!("self"), json!("other"), &["confirmation-own"]);
    opens("confirmed", json!(false), json!(true), &["confirmation-no"]);
    opens(
        "members.0.member-document",
        json!("card"),
        json!("none"),
        &["members.0.member-document-number"],
    );
    // A spouse's status is known already; a child under 16 has none to tell.
    opens(
        "members.0.relation",
        json!("parent"),
        json!("spouse"),
        &["members.0.member-status"],
    );
    assert!(!asks(&form, &family, "members.1.member-status"));
    let mut grown = family.clone();
    grown["members"][1]["member-born"]["year"] = "2010".into();
    assert!(asks(&form, &grown, "members.1.member-status"));
}

#[test]
fn someone_from_abroad_gives_the_last_german_address_if_there_is_one() {
    let form = bundled(FORM);
    let mut value = family();
    value["before"] = "abroad".into();
    value["family"] = false.into();
    let missing: Vec<String> = problems(&form, &value).into_iter().map(|(at, _)| at).collect();
    assert_eq!(missing, ["abroad-state", "lived-here"]);
    value["abroad-state"] = "AT".into();
    value["lived-here"] = true.into();
    assert_eq!(problems(&form, &value), [("last-home".to_owned(), Rule::Missing)]);
    value["lived-here"] = false.into();
    let data = accepted(&form, &value);
    assert!(data.get("members").is_none() && data.get("previous-home").is_none());
    assert!(!steps(&form, &value).contains(&"angehoerige".to_owned()));
}

#[test]
fn wrong_answers_are_named() {
    let form = bundled(FORM);
    let wrong = |change: &dyn Fn(&mut Value)| {
        let mut value = family();
        change(&mut value);
        problems(&form, &value)
    };
    let one = |at: &str, rule: Rule| vec![(at.to_owned(), rule)];
    // Not before moving in (§ 17 BMG).
    assert_eq!(
        wrong(&|v| v["moved-in"]["day"] = "25".into()),
        one("moved-in", Rule::DateInFuture)
    );
    assert_eq!(
        wrong(&|v| v["born-state"] = "Preußen".into()),
        one("born-state", Rule::NoSuchChoice)
    );
    assert_eq!(
        wrong(&|v| v["document-until"] = date("1", "11", "2026")),
        one("document-until", Rule::DateInPast)
    );
    assert_eq!(
        wrong(&|v| v["members"][1]["name"]["given"] = "".into()),
        one("members.1.name.given", Rule::Missing)
    );
    assert_eq!(
        wrong(&|v| v["declaration"] = false.into()),
        one("declaration", Rule::NotAgreed)
    );
    let too_young = wrong(&|v| v["born"]["year"] = "2015".into());
    assert!(
        matches!(too_young.first(), Some((at, Rule::DateTooLate { .. })) if at == "born"),
        "{too_young:?}"
    );
}

#[test]
fn answers_that_contradict_each_other_are_told() {
    let form = bundled(FORM);
    let mut value = family();
    value["keep"] = true.into();
    breaks(&form, &value, "keep", "keep-needs-second");
    let mut value = family();
    value["marital"] = "divorced".into();
    breaks(&form, &value, "members.0.relation", "spouse-of-married");
    let mut value = family();
    value["married-on"]["year"] = "1980".into();
    breaks(&form, &value, "married-on", "married-after-birth");
    let mut value = family();
    value["document-issued"] = date("24", "11", "2026");
    value["document-until"] = date("24", "11", "2026");
    breaks(&form, &value, "document-until", "issued-before-end");
}
