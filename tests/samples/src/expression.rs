//! Conditions and values over the fields that a place sees.

use crate::Random;
use serde_json::{Value, json};

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Type {
    Truth,
    Number,
    Day,
    Text,
    Choice,
    Choices,
    /// Rows with these members.
    Rows(Vec<Field>),
}

/// A field that an expression can look at.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Field {
    pub(crate) path: String,
    pub(crate) holds: Type,
}

/// Values of every choice.
pub(crate) const CHOICES: [&str; 4] = ["red", "green", "blue", "none"];

fn of<'a>(fields: &'a [Field], random: &mut Random, fits: impl Fn(&Type) -> bool) -> Option<&'a Field> {
    let fitting: Vec<&Field> = fields.iter().filter(|field| fits(&field.holds)).collect();
    random.pick(&fitting).copied()
}

fn var(field: &Field) -> Value {
    json!({ "var": field.path })
}

/// Something that is true or false.
pub(crate) fn truth(fields: &[Field], depth: usize, random: &mut Random) -> Value {
    let simple = |random: &mut Random| match random.pick(fields) {
        None => json!(true),
        Some(field) => about(field, fields, &json!({ "var": "$today" }), random),
    };
    if depth == 0 {
        return simple(random);
    }
    let inner = |random: &mut Random| truth(fields, depth - 1, random);
    match random.below(9) {
        0 => json!({ "and": [inner(random), inner(random)] }),
        1 => json!({ "or": [inner(random), inner(random)] }),
        2 => json!({ "!": [inner(random)] }),
        3 => json!({ ">": [number(fields, depth - 1, random), number(fields, depth - 1, random)] }),
        4 if random.percent(20) => json!({ "!!": [{ "var": "" }] }),
        _ => simple(random),
    }
}

/// Something that a field says.
fn about(field: &Field, fields: &[Field], today: &Value, random: &mut Random) -> Value {
    if random.percent(15) {
        return json!({ "!": { "missing": [field.path] } });
    }
    let field_value = var(field);
    match &field.holds {
        Type::Truth => json!({ "==": [field_value, random.percent(50)] }),
        Type::Number => json!({ "<": [field_value, random.below(30)] }),
        Type::Day if random.percent(50) => {
            json!({ ">": [{ "years": [field_value, today] }, 17] })
        }
        Type::Day => json!({ "<": [field_value, "2010-01-01"] }),
        Type::Text => json!({ "!=": [field_value, "x"] }),
        Type::Choice => json!({ "in": [field_value, ["red", "green"]] }),
        Type::Choices => json!({ "in": [random.pick(&CHOICES), field_value] }),
        Type::Rows(members) => {
            let test = of_member(members, random);
            let list = if random.percent(25) {
                json!({ "filter": [field_value, of_member(members, random)] })
            } else {
                field_value
            };
            match random.below(4) {
                0 => json!({ "all": [list, test] }),
                1 => json!({ "none": [list, test] }),
                2 => {
                    json!({ ">": [number(fields, 0, random), { "reduce": [list, { "+": [{ "var": "accumulator" }, 1] }, 0] }] })
                }
                _ => json!({ "some": [list, test] }),
            }
        }
    }
}

/// Something that a member of a row says. There the day of the check has no name.
fn of_member(members: &[Field], random: &mut Random) -> Value {
    match random.pick(members) {
        None => json!(true),
        Some(field) => about(field, members, &json!("2026-11-23"), random),
    }
}

/// A number.
pub(crate) fn number(fields: &[Field], depth: usize, random: &mut Random) -> Value {
    let leaf = |random: &mut Random| match of(fields, random, |holds| *holds == Type::Number) {
        Some(field) if random.percent(80) => var(field),
        _ => json!(random.below(20)),
    };
    if depth == 0 {
        return leaf(random);
    }
    match random.below(8) {
        0 => json!({ "+": [number(fields, depth - 1, random), number(fields, depth - 1, random)] }),
        1 => json!({ "*": [number(fields, depth - 1, random), 0.5] }),
        2 => json!({ "max": [number(fields, depth - 1, random), leaf(random)] }),
        3 => json!({ "if": [truth(fields, 0, random), leaf(random), leaf(random)] }),
        4..=6 => match of(fields, random, |holds| matches!(holds, Type::Rows(_))) {
            Some(
                field @ Field {
                    holds: Type::Rows(members),
                    ..
                },
            ) => match of(members, random, |holds| *holds == Type::Number) {
                Some(member) => {
                    let current = format!("current.{}", member.path);
                    json!({ "reduce": [var(field), { "+": [{ "var": current }, { "var": "accumulator" }] }, 0] })
                }
                None => json!({ "reduce": [var(field), { "+": [1, { "var": "accumulator" }] }, 0] }),
            },
            _ => leaf(random),
        },
        _ => leaf(random),
    }
}
