//! Definitions with mistakes in them.

use crate::Random;
use serde_json::{Value, json};

/// The definition with one place damaged, and the place as a JSON pointer.
#[must_use]
pub fn damaged(seed: u64, definition: &Value) -> (Value, String) {
    let mut random = Random::new(seed ^ 0xdada);
    let mut places = Vec::new();
    collect(definition, "", &mut places);
    let mut damaged = definition.clone();
    let Some(place) = random.pick(&places).cloned() else {
        return (damaged, String::new());
    };
    let (parent, name) = place.rsplit_once('/').unwrap_or(("", ""));
    let name = name.replace("~1", "/").replace("~0", "~");
    let odd = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(0.5),
        json!(1e30),
        json!("fubar"),
        json!(""),
        json!([]),
        json!({}),
        json!({ "var": "nowhere" }),
        json!([null, {}]),
    ];
    match damaged.pointer_mut(parent) {
        Some(Value::Object(map)) => match random.below(4) {
            0 => {
                map.remove(&name);
            }
            1 => {
                let value = map.remove(&name).unwrap_or_default();
                map.insert(format!("{name}x"), value);
            }
            _ => {
                map.insert(name, random.pick(&odd).cloned().unwrap_or_default());
            }
        },
        Some(Value::Array(items)) => {
            let index = name.parse::<usize>().unwrap_or_default();
            match items.get(index).cloned() {
                // Twice the same.
                Some(item) if random.percent(40) => items.insert(index, item),
                Some(_) if random.percent(30) => {
                    items.remove(index);
                }
                _ => {
                    if let Some(slot) = items.get_mut(index) {
                        *slot = random.pick(&odd).cloned().unwrap_or_default();
                    }
                }
            }
        }
        _ => {}
    }
    (damaged, place)
}

/// Every place below the top.
fn collect(value: &Value, at: &str, places: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(map) => map
            .iter()
            .map(|(name, value)| (name.replace('~', "~0").replace('/', "~1"), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (index.to_string(), item))
            .collect(),
        _ => return,
    };
    for (name, value) in below {
        let at = format!("{at}/{name}");
        collect(value, &at, places);
        places.push(at);
    }
}
