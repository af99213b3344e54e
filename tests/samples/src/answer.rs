//! Answers, as they are typed: often right, sometimes wrong, now and then anything.

use crate::Random;
use crate::expression::CHOICES;
use serde_json::{Map, Value, json};

/// Answers to a definition.
#[must_use]
pub fn answers(seed: u64, definition: &Value) -> Value {
    let mut random = Random::new(seed ^ 0xa5a5);
    let mut data = Map::new();
    for step in list(definition, "steps") {
        members(list(step, "items"), &mut data, &mut random);
    }
    Value::Object(data)
}

pub(crate) fn list<'a>(object: &'a Value, name: &str) -> &'a [Value] {
    object
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

pub(crate) fn word<'a>(object: &'a Value, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn members(items: &[Value], data: &mut Map<String, Value>, random: &mut Random) {
    for item in items {
        if random.percent(85)
            && let Some(value) = answer(item, random)
        {
            data.insert(word(item, "id").to_owned(), value);
        }
    }
}

/// An answer to an item; `None` if it takes none.
pub(crate) fn answer(item: &Value, random: &mut Random) -> Option<Value> {
    let object = |random: &mut Random| {
        let mut data = Map::new();
        // Optional groups are often left out.
        if !(item.get("optional").is_some() && random.percent(40)) {
            members(list(item, "items"), &mut data, random);
        }
        data.extend(choice(item, random).map(|name| ("$choice".to_owned(), name)));
        Value::Object(data)
    };
    if random.percent(3) {
        return Some(anything(random));
    }
    Some(match word(item, "kind") {
        "information" | "computed" => return None,
        "group" => object(random),
        "repeatable" => (0..random.below(6)).map(|_| object(random)).collect(),
        kind => typed(kind, random),
    })
}

/// Which item of a group is chosen, if it is one of which one is.
pub(crate) fn choice(group: &Value, random: &mut Random) -> Option<Value> {
    let one = group.get("one").is_some() && random.percent(70);
    let named = random.pick(list(group, "items")).filter(|_| one)?;
    Some(if random.percent(5) {
        Value::Null
    } else {
        word(named, "id").into()
    })
}

/// What no person can type, and what does not fit.
pub(crate) fn anything(random: &mut Random) -> Value {
    let all = [
        Value::Null,
        json!(true),
        json!(-3),
        json!(0.1),
        json!("x"),
        json!(""),
        json!("  "),
        json!([]),
        json!([1, "a", {}]),
        json!({ "day": "1" }),
        json!({ "given": 1 }),
        json!({ "x": {} }),
        json!(["red", "red"]),
    ];
    random.pick(&all).cloned().unwrap_or_default()
}

#[rustfmt::skip]
fn typed(kind: &str, random: &mut Random) -> Value {
    let date = |day: &str, month: &str, year: &str| json!({ "day": day, "month": month, "year": year });
    let file = |size: u32| json!([{ "id": "1", "name": "a.pdf", "type": "application/pdf", "size": size }]);
    let address = |number: &str, postcode: &str| json!({ "street": "Markt", "number": number, "postcode": postcode, "place": "Jena" });
    let all: Vec<Value> = match kind {
        "yes-no" => vec![json!(true), json!(false)],
        "declaration" => vec![json!(true), json!(true), json!(false)],
        "whole-number" => ["1", "12", "25", " 7 ", "101", "-1", "1,5", "x", "1.000"].map(Value::from).to_vec(),
        "decimal" => ["1", "12,5", "0,25", "3.14159", "1.234", "x"].map(Value::from).to_vec(),
        "money" => ["1", "12,50 €", "99,99", "0.1", "1.234,50", "12,345"].map(Value::from).to_vec(),
        "one-of" => CHOICES.into_iter().chain(["pink"]).map(Value::from).collect(),
        "several-of" => vec![json!(["red"]), json!(["blue", "green"]), json!(["none"]), json!(["none", "red"]), json!([]), json!(["pink"])],
        "date" => vec![date("1", "5", "2000"), date("31", "2", "2000"), date("29", "Februar", "2020"), date("", "", "2000"),
            date("1", "1", "2030"), json!("2012-12-31")],
        "partial-date" => vec![date("", "", "2000"), date("", "mai", "2000"), date("1", "", "2000"), json!("2020-02"), date("3", "4", "1999")],
        "time" => ["9", "9:05", "09.05 Uhr", "25:00"].map(Value::from).to_vec(),
        "text" => ["x", "Anna", "Mu\u{308}ller", " „a“ ", "viel zu lang zum Speichern", "日"].map(Value::from).to_vec(),
        "long-text" => ["x", "a\r\n\r\n\r\nb", "–", "ein Text, der länger ist als erlaubt und deshalb auffällt"].map(Value::from).to_vec(),
        "digits" => ["12", "1 2 3", "1", "12345", "a"].map(Value::from).to_vec(),
        "person-name" => vec![json!({ "given": "Anna", "family": "Müller" }), json!({ "given": "Anna" }), json!({})],
        "address" => vec![address("3", "07743"), address("3 a", "D-07743"), address("", "0774"), json!({ "street": "Markt" })],
        "email" => ["a@b.de", " A.B@Example.org ", "a", "a@@b", "@b.de", "a@b"].map(Value::from).to_vec(),
        "telephone" => ["03641 12345", "+49 (0) 3641 123456", "12", "x"].map(Value::from).to_vec(),
        "iban" => ["DE91 1000 0000 0123 4567 89", "BE71 0961 2345 6769", "DE91 1000 0000 0123 4567 88", "QQ1", "DE91"].map(Value::from).to_vec(),
        "tax-id" => ["86 095 742 719", "86095742718", "1"].map(Value::from).to_vec(),
        "id-card-number" => ["T220001293", "l9f6mkymj0", "T220001294", "x"].map(Value::from).to_vec(),
        "vehicle-plate" => ["J-AB 123", "söm x 1h", "JAB123", "?"].map(Value::from).to_vec(),
        "file" => vec![file(10), file(0), file(10_000_000), json!([])],
        _ => vec![Value::Null],
    };
    random.pick(&all).cloned().unwrap_or_default()
}
