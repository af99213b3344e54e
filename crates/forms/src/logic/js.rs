//! How JavaScript converts and compares values, since JsonLogic is defined by it.

use serde_json::{Number, Value};

pub(super) fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(flag) => *flag,
        Value::Number(number) => number.as_f64().is_some_and(|n| n != 0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(_) => true,
    }
}

/// A number, whole ones without decimals; not a number and infinity are null, as in JSON.
pub(super) fn number(value: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT {
        // In range and whole, so printing is exact.
        if let Ok(whole) = format!("{value:.0}").parse::<i64>() {
            return Value::Number(whole.into());
        }
    }
    Number::from_f64(value).map_or(Value::Null, Value::Number)
}

/// `Number(value)`.
pub(super) fn to_number(value: &Value) -> f64 {
    match value {
        Value::Null => 0.0,
        Value::Bool(flag) => f64::from(u8::from(*flag)),
        Value::Number(number) => number.as_f64().unwrap_or(f64::NAN),
        Value::String(text) => text_to_number(text),
        Value::Array(_) | Value::Object(_) => text_to_number(&to_text(value)),
    }
}

fn text_to_number(text: &str) -> f64 {
    let text = text.trim();
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
    match text {
        "" => 0.0,
        // Rust also reads "inf" and "nan".
        _ if text.chars().all(plain) => text.parse().unwrap_or(f64::NAN),
        _ => f64::NAN,
    }
}

/// `parseFloat(value)`: the number at the beginning.
pub(super) fn parse_float(value: &Value) -> f64 {
    if let Value::Number(number) = value {
        return number.as_f64().unwrap_or(f64::NAN);
    }
    let text = to_text(value);
    let text = text.trim();
    let (mut end, mut point, mut digits) = (0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            '-' | '+' if at == 0 => {}
            '.' if !point => point = true,
            c if c.is_ascii_digit() => digits = true,
            _ => break,
        }
        end = at + c.len_utf8();
    }
    if digits {
        text.get(..end)
            .and_then(|text| text.parse().ok())
            .unwrap_or(f64::NAN)
    } else {
        f64::NAN
    }
}

/// `String(value)`.
pub(super) fn to_text(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(in_list).collect::<Vec<_>>().join(","),
        Value::Object(_) => "[object Object]".to_owned(),
    }
}

/// As an element that is joined with others: null is nothing.
pub(super) fn in_list(value: &Value) -> String {
    if value.is_null() {
        String::new()
    } else {
        to_text(value)
    }
}

/// `===`. Lists and objects are compared by content: there is no identity in data.
pub(super) fn strict_equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        _ => left == right,
    }
}

/// `==`.
pub(super) fn loose_equal(left: &Value, right: &Value) -> bool {
    use Value::{Array, Bool, Null, Number, Object, String};
    match (left, right) {
        (Null, Null) => true,
        (Null, _) | (_, Null) => false,
        (Number(_), Number(_)) | (String(_), String(_)) | (Bool(_), Bool(_)) => strict_equal(left, right),
        (Array(_) | Object(_), Array(_) | Object(_)) => left == right,
        (Array(_) | Object(_), String(text)) => to_text(left) == *text,
        (String(text), Array(_) | Object(_)) => to_text(right) == *text,
        _ => to_number(left) == to_number(right),
    }
}

/// `<` and `<=`.
pub(super) fn less(left: &Value, right: &Value, or_equal: bool) -> bool {
    let text = |value: &Value| matches!(value, Value::String(_) | Value::Array(_) | Value::Object(_));
    if text(left) && text(right) {
        let (left, right) = (to_text(left), to_text(right));
        return if or_equal { left <= right } else { left < right };
    }
    let (left, right) = (to_number(left), to_number(right));
    if or_equal { left <= right } else { left < right }
}
