//! Definitions as an author would write them: what a thing is comes before what is in it.

use serde_json::{Map, Value};

/// Properties in the order in which they are read; others follow by name.
const ORDER: [&str; 34] = [
    "$schema", "id", "version", "source", "kind", "fallback", "title", "intro", "who", "needs", "minutes",
    "privacy", "service", "value", "label", "hint", "why", "each", "text", "required", "optional", "one",
    "when", "min", "max", "pattern", "format", "search", "choices", "items", "steps", "rules", "lists", "de",
];
/// Longest object or list that stands on one line.
const WIDTH: usize = 110;

/// The definition as JSON text with a line break at its end.
#[must_use]
pub fn pretty(definition: &Value) -> String {
    let mut text = String::new();
    write(definition, 0, &mut text);
    text.push('\n');
    text
}

fn write(value: &Value, indent: usize, out: &mut String) {
    let flat = flat(value);
    let nested = match value {
        Value::Object(map) => !map.is_empty() && (indent == 0 || flat.chars().count() + indent > WIDTH),
        Value::Array(list) => !list.is_empty() && flat.chars().count() + indent > WIDTH,
        _ => false,
    };
    if !nested {
        out.push_str(&flat);
        return;
    }
    let inner = indent + 2;
    let pad = |out: &mut String, width: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', width));
    };
    match value {
        Value::Object(map) => {
            out.push('{');
            for (index, (name, value)) in ordered(map).into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                pad(out, inner);
                out.push_str(&Value::from(name).to_string());
                out.push_str(": ");
                write(value, inner, out);
            }
            pad(out, indent);
            out.push('}');
        }
        Value::Array(list) => {
            out.push('[');
            for (index, value) in list.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                pad(out, inner);
                write(value, inner, out);
            }
            pad(out, indent);
            out.push(']');
        }
        _ => {}
    }
}

fn flat(value: &Value) -> String {
    match value {
        Value::Object(map) if map.is_empty() => "{}".to_owned(),
        Value::Object(map) => {
            let members = ordered(map)
                .into_iter()
                .map(|(name, value)| format!("{}: {}", Value::from(name), flat(value)));
            format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
        }
        Value::Array(list) => {
            let items: Vec<String> = list.iter().map(flat).collect();
            format!("[{}]", items.join(", "))
        }
        plain => plain.to_string(),
    }
}

fn ordered(map: &Map<String, Value>) -> Vec<(&str, &Value)> {
    let mut members: Vec<(&str, &Value)> = map.iter().map(|(name, value)| (name.as_str(), value)).collect();
    members.sort_by_key(|(name, _)| {
        ORDER
            .iter()
            .position(|known| known == name)
            .unwrap_or(ORDER.len())
    });
    members
}
