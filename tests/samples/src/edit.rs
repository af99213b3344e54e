//! Edits of answers.

use crate::Random;
use crate::answer::{answer, anything, choice, list, word};
use serde_json::{Value, json};

/// One edit.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Puts a value at a path.
    Set(String, Value),
    /// Removes what stands at a path.
    Remove(String),
    /// Adds a row to a repeatable group of which so many are shown.
    AddRow(String, usize),
}

/// Edits of answers to a definition.
#[must_use]
pub fn edits(seed: u64, definition: &Value, count: usize) -> Vec<Edit> {
    let mut random = Random::new(seed ^ 0x5a5a);
    let items: Vec<&Value> = list(definition, "steps")
        .iter()
        .flat_map(|step| list(step, "items"))
        .collect();
    (0..count)
        .map(|_| edit(&items, String::new(), &mut random))
        .collect()
}

fn edit(items: &[&Value], base: String, random: &mut Random) -> Edit {
    let Some(item) = random.pick(items).copied() else {
        return Edit::Remove(base);
    };
    let path = if base.is_empty() {
        word(item, "id").to_owned()
    } else {
        format!("{base}.{}", word(item, "id"))
    };
    let inner: Vec<&Value> = list(item, "items").iter().collect();
    if random.percent(2) {
        return Edit::Set(
            format!(
                "{path}.{}",
                ["0", "x", "day"].get(random.below(3)).copied().unwrap_or("x")
            ),
            anything(random),
        );
    }
    match word(item, "kind") {
        "group" if random.percent(20) && item.get("one").is_some() => {
            let chosen = choice(item, random).unwrap_or_default();
            Edit::Set(format!("{path}.$choice"), chosen)
        }
        "group" if random.percent(90) => edit(&inner, path, random),
        "repeatable" => match random.below(10) {
            0 => Edit::AddRow(path, random.below(4)),
            1 => Edit::Remove(format!("{path}.{}", random.below(4))),
            2 => Edit::Set(path, answer(item, random).unwrap_or_default()),
            3 if item.get("one").is_some() => {
                let chosen = choice(item, random).unwrap_or_default();
                Edit::Set(format!("{path}.{}.$choice", random.below(3)), chosen)
            }
            _ => {
                let row = format!("{path}.{}", random.below(4));
                edit(&inner, row, random)
            }
        },
        "person-name" if random.percent(30) => Edit::Set(format!("{path}.family"), json!("x")),
        _ if random.percent(20) => Edit::Remove(path),
        _ => Edit::Set(path, answer(item, random).unwrap_or_else(|| anything(random))),
    }
}
