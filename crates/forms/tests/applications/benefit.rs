//! Housing benefit.

use crate::{accepted, answers, asks, breaks, bundled, ctx, opens, problems, steps};
use forms::{Progress, Rule, View, task_states};
use serde_json::{Value, json};

const FORM: &str = "wohngeld-mietzuschuss";

fn date(day: &str, month: &str, year: &str) -> Value {
    json!({ "day": day, "month": month, "year": year })
}

/// A worker with a student and a child.
fn family() -> Value {
    json!({
        "tenure": "tenant", "transfer": "none", "refused": false,
        "occasion": "first", "start": "now",
        "name": { "given": "Ali", "family": "Çelik" }, "born": date("2", "3", "1990"),
        "home": { "street": "Markt", "number": "1", "postcode": "99423", "place": "Weimar" },
        "citizenship": "german",
        "occupation": "employee", "disability": "none",
        "income": ["wages", "capital"], "wages": "2.100,50", "capital": "30", "extra": true, "extra-amount": "500",
        "costs": false, "paid": ["taxes", "health", "pension"], "change": false,
        "household": true, "lodgers": false,
        "members": [
            { "name": { "given": "Ina", "family": "Kranz" }, "relation": "partner", "born": date("4", "5", "1999"),
              "member-occupation": "student", "member-training-aid": "principle", "member-disability": "severe",
              "member-care": true, "member-income": ["minijob"], "member-minijob": "520", "member-paid": ["none"],
              "member-change": false },
            { "name": { "given": "Lea", "family": "Çelik" }, "relation": "child", "born": date("6", "7", "2022"),
              "child-benefit": true, "alternating": false, "member-occupation": "pupil",
              "member-disability": "none", "member-income": ["none"], "member-change": false }
        ],
        "died": false, "moves": false,
        "since": date("1", "9", "2023"), "landlord": "Wohnungsgesellschaft Beispiel mbH",
        "landlord-address": { "street": "Weg", "number": "2", "postcode": "99423", "place": "Weimar" },
        "related": false, "second-home": false,
        "rent": "890", "included": ["heating", "garage"], "heating-cost": "120", "garage-cost": "40,50",
        "rent-change": false, "business-use": false, "helped": false,
        "pays": true, "payments": [{ "to": "child", "amount": "354", "title": true }],
        "assets": false, "account-of": "me", "iban": "DE91 1000 0000 0123 4567 89",
        "changes": true, "declaration": true
    })
}

#[test]
fn a_family_applies() {
    let data = accepted(&bundled(FORM), &family());
    assert_eq!(data["wages"], 2100.5);
    assert_eq!(data["members"][0]["member-minijob"], 520);
    assert_eq!(data["cold-rent"], 729.5);
    // 60,000 euros for the first person, 30,000 for each of two others.
    assert_eq!(data["asset-limit"], 120_000);
    assert!(data.get("lodgers-count").is_none());
}

#[test]
fn someone_alone_in_a_care_home_is_asked_little() {
    let form = bundled(FORM);
    let mut value = family();
    for (name, answer) in [
        ("tenure", json!("home")),
        ("household", json!(false)),
        ("pays", json!(false)),
        ("occupation", json!("pensioner")),
        ("income", json!(["pension"])),
        ("pension", json!("1.050")),
    ] {
        value[name] = answer;
    }
    let data = accepted(&form, &value);
    for hidden in [
        "rent",
        "related",
        "members",
        "payments",
        "business-use",
        "wages",
        "cold-rent",
    ] {
        assert!(data.get(hidden).is_none(), "{hidden}");
    }
    assert_eq!(data["asset-limit"], 60_000);
    let asked = steps(&form, &value);
    for step in ["miete", "nutzung", "mitglieder"] {
        assert!(!asked.contains(&step.to_owned()), "{step}");
    }
}

#[test]
fn nobody_is_asked_what_does_not_apply() {
    let form = bundled(FORM);
    let family = family();
    let opens = |at: &str, open: Value, closed: Value, questions: &[&str]| {
        opens(&form, &family, at, open, closed, questions);
    };
    opens("tenure", json!("own"), json!("tenant"), &["own-note"]);
    opens("transfer", json!("all"), json!("some"), &["all-note"]);
    opens(
        "transfer",
        json!("some"),
        json!("none"),
        &["benefits", "members.0.member-benefits"],
    );
    opens("refused", json!(true), json!(false), &["refused-on"]);
    opens("occasion", json!("again"), json!("first"), &["number"]);
    opens("start", json!("later"), json!("now"), &["start-on"]);
    opens("citizenship", json!("other"), json!("eu"), &["residence"]);
    opens(
        "occupation",
        json!("student"),
        json!("employee"),
        &["training-aid"],
    );
    opens("disability", json!("severe"), json!("full"), &["care"]);
    for kind in [
        "wages",
        "minijob",
        "business",
        "pension",
        "private-pension",
        "unemployment",
        "sick-pay",
        "parental",
        "maintenance",
        "training",
        "letting",
        "capital",
        "other",
    ] {
        opens("income", json!([kind]), json!(["none"]), &[kind, "paid"]);
        let row = format!("members.1.member-{kind}");
        opens(
            "members.1.member-income",
            json!([kind]),
            json!(["none"]),
            &[&row, "members.1.member-paid"],
        );
    }
    opens(
        "income",
        json!(["wages"]),
        json!(["pension"]),
        &["extra", "costs"],
    );
    opens("income", json!(["other"]), json!(["pension"]), &["other-what"]);
    opens("costs", json!(true), json!(false), &["costs-amount"]);
    opens("change", json!(true), json!(false), &["change-what"]);
    opens(
        "lodgers",
        json!(true),
        json!(false),
        &["lodgers-count", "lodgers-pay"],
    );
    opens("household", json!(true), json!(false), &["members"]);
    opens(
        "members.1.relation",
        json!("child"),
        json!("other"),
        &["members.1.child-benefit", "members.1.alternating"],
    );
    opens("moves", json!(true), json!(false), &["moves-what"]);
    opens(
        "tenure",
        json!("subtenant"),
        json!("home"),
        &["related", "rent", "business-use"],
    );
    opens("second-home", json!(true), json!(false), &["second-home-who"]);
    for part in ["heating", "hot-water", "electricity", "garage", "services"] {
        let cost = format!("{part}-cost");
        opens("included", json!([part]), json!(["none"]), &[&cost]);
    }
    opens(
        "rent-change",
        json!(true),
        json!(false),
        &["new-rent", "new-rent-on"],
    );
    opens("business-use", json!(true), json!(false), &["business-share"]);
    opens("helped", json!(true), json!(false), &["helped-amount"]);
    opens("pays", json!(true), json!(false), &["payments"]);
    opens(
        "assets",
        json!(true),
        json!(false),
        &["assets-amount", "assets-note"],
    );
    opens("account-of", json!("landlord"), json!("me"), &["holder"]);
}

#[test]
fn benefits_of_one_person_are_asked_in_full() {
    let form = bundled(FORM);
    let mut value = family();
    value["transfer"] = "some".into();
    value["benefits"] = json!(["none"]);
    value["members"][0]["member-benefits"] = json!(["asylum"]);
    value["members"][1]["member-benefits"] = json!(["none"]);
    let missing = problems(&form, &value);
    assert_eq!(
        missing,
        [("members.0.member-housing-costs".to_owned(), Rule::Missing)]
    );
    value["members"][0]["member-housing-costs"] = "yes".into();
    accepted(&form, &value);
    value["benefits"] = json!(["none", "old-age"]);
    assert!(problems(&form, &value).contains(&("benefits".to_owned(), Rule::ExclusiveChoice)));
}

#[test]
fn students_alone_are_warned() {
    let form = bundled(FORM);
    let mut value = family();
    value["occupation"] = "student".into();
    value["training-aid"] = "amount".into();
    assert!(!asks(&form, &value, "training-note"));
    value["household"] = false.into();
    assert!(asks(&form, &value, "training-note"));
    // The note warns; it refuses nobody.
    accepted(&form, &value);
    value["household"] = true.into();
    value["members"] = json!([value["members"][0]]);
    assert!(!asks(&form, &value, "training-note"));
    value["members"][0]["member-training-aid"] = "yes".into();
    assert!(asks(&form, &value, "training-note"));
    value["training-aid"] = "loan".into();
    assert!(!asks(&form, &value, "training-note"));
}

#[test]
fn wrong_answers_are_named() {
    let form = bundled(FORM);
    let mut value = family();
    value["tenure"] = "own".into();
    breaks(&form, &value, "tenure", "tenants-only");
    let mut value = family();
    value["heating-cost"] = "900".into();
    breaks(&form, &value, "rent", "rent-above-parts");
    let mut value = family();
    value["since"]["year"] = "1980".into();
    breaks(&form, &value, "since", "since-after-birth");
    let mut value = family();
    value["iban"] = "DE91 1000 0000 0123 4567 98".into();
    value["wages"] = "viel".into();
    value["members"][1]["born"]["year"] = "2030".into();
    value["payments"][0]["amount"] = "0".into();
    let found: Vec<String> = problems(&form, &value).into_iter().map(|(at, _)| at).collect();
    assert_eq!(found, ["wages", "members.1.born", "payments.0.amount", "iban"]);
}

#[test]
fn the_task_list_follows() {
    let form = bundled(FORM);
    let progress = |value: &Value| -> Vec<Progress> {
        let value = answers(value);
        let view = View::of(&form, &value, &ctx());
        task_states(&form, &view)
            .iter()
            .map(|state| state.progress)
            .collect()
    };
    assert_eq!(progress(&json!({})), [Progress::NotBegun; 6]);
    assert_eq!(progress(&family()), [Progress::Done; 6]);
    let mut value = family();
    value["members"][1]["member-income"] = json!([]);
    value["iban"] = "".into();
    let mut expected = [Progress::Done; 6];
    expected[2] = Progress::Begun;
    expected[5] = Progress::Begun;
    assert_eq!(progress(&value), expected);
}
