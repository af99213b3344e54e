//! What an author adds to a schema: texts in other languages, own wording, conditions, pages. The schema stays as it
//! is, so that its next version can be imported with the same overlay.

use super::report::{Note, Remark, Report};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Properties that belong to a kind of question: another kind does not take them over.
const OF_KIND: [&str; 13] = [
    "min",
    "max",
    "pattern",
    "format",
    "characters",
    "decimals",
    "choices",
    "search",
    "accept",
    "max-megabytes",
    "max-files",
    "value",
    "show",
];

/// Applies an overlay: an object with `form`, `steps`, `items` and `lists`, see `docs/forms-import.md`. What fits
/// nothing is noted.
pub(super) fn apply(definition: &mut Value, overlay: &Value, report: &mut Report) -> Result<(), String> {
    let parts = overlay.as_object().ok_or("must be an object")?;
    for (name, part) in parts {
        match (name.as_str(), part) {
            ("form", Value::Object(_)) => merge(definition, part),
            ("items", Value::Object(items)) => patch_items(definition, items, report),
            ("lists", Value::Object(lists)) => patch_lists(definition, lists, report),
            ("steps", Value::Array(_)) | ("$comment", _) => {}
            _ => {
                return Err(format!(
                    "{name:?} is not one of form, steps, items, lists, or not of its type"
                ));
            }
        }
    }
    match parts.get("steps") {
        Some(Value::Array(steps)) => arrange(definition, steps),
        _ => Ok(()),
    }
}

/// RFC 7396: objects are merged, `null` removes, everything else replaces.
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let Value::Object(target) = target else { return };
    for (name, value) in patch {
        if value.is_null() {
            target.remove(name);
        } else {
            merge(target.entry(name.clone()).or_insert(Value::Null), value);
        }
    }
}

fn unknown(key: String, report: &mut Report) {
    report.notes.push(Note {
        line: 0,
        id: key.rsplit('/').next().unwrap_or_default().to_owned(),
        name: String::new(),
        remark: Remark::Overlay { key },
    });
}

/// Items by name, wherever it stands, or by the end of their path (`G60000088/F60000246`): the longer one wins.
fn patch_items(definition: &mut Value, patches: &Map<String, Value>, report: &mut Report) {
    let mut ordered: Vec<(&String, &Value)> = patches.iter().collect();
    ordered.sort_by_key(|(key, _)| key.split('/').count());
    let mut used = BTreeSet::new();
    if let Some(Value::Array(steps)) = definition.get_mut("steps") {
        for step in steps {
            patch_below(step, "", &ordered, &mut used);
        }
    }
    for (key, _) in ordered {
        if !used.contains(key.as_str()) {
            unknown(format!("items/{key}"), report);
        }
    }
}

fn patch_below<'p>(
    container: &mut Value,
    path: &str,
    patches: &[(&'p String, &'p Value)],
    used: &mut BTreeSet<&'p str>,
) {
    let Some(Value::Array(items)) = container.get_mut("items") else {
        return;
    };
    for item in items {
        let id = item.get("id").and_then(Value::as_str).unwrap_or_default();
        let path = format!("{path}/{id}");
        for (key, patch) in patches {
            if path.ends_with(&format!("/{key}")) {
                used.insert(key);
                if let (Some(_), Value::Object(item)) = (patch.get("kind"), &mut *item) {
                    OF_KIND.iter().for_each(|name| {
                        item.remove(*name);
                    });
                }
                merge(item, patch);
            }
        }
        patch_below(item, &path, patches, used);
    }
}

/// Entries of shared lists, and of the choices of single questions, by their code.
fn patch_lists(definition: &mut Value, patches: &Map<String, Value>, report: &mut Report) {
    for (name, entries) in patches {
        let Some(Value::Array(list)) = definition.get_mut("lists").and_then(|lists| lists.get_mut(name))
        else {
            unknown(format!("lists/{name}"), report);
            continue;
        };
        for (code, patch) in entries.as_object().into_iter().flatten() {
            let entry = list
                .iter_mut()
                .find(|entry| entry.get("value").and_then(Value::as_str) == Some(code));
            match entry {
                Some(entry) => merge(entry, patch),
                None => unknown(format!("lists/{name}/{code}"), report),
            }
        }
    }
}

/// Other pages than one for each group: each names the items that stand on it.
fn arrange(definition: &mut Value, steps: &[Value]) -> Result<(), String> {
    let mut items: Vec<Value> = Vec::new();
    if let Some(Value::Array(old)) = definition.get_mut("steps") {
        for step in old {
            if let Some(Value::Array(own)) = step.get_mut("items") {
                items.append(own);
            }
        }
    }
    let mut arranged = Vec::new();
    for step in steps {
        let mut step = step.clone();
        let mut own = Vec::new();
        for name in step.get("items").and_then(Value::as_array).into_iter().flatten() {
            let place = items.iter().position(|item| item.get("id") == Some(name));
            let place = place.ok_or_else(|| format!("steps: no item {name}, or it is named twice"))?;
            own.push(items.remove(place));
        }
        if let Value::Object(step) = &mut step {
            step.insert("items".into(), own.into());
        }
        arranged.push(step);
    }
    let left: Vec<String> = items
        .iter()
        .filter_map(|item| item.get("id").map(Value::to_string))
        .collect();
    if !left.is_empty() {
        return Err(format!("steps: on no page: {}", left.join(", ")));
    }
    if let Value::Object(definition) = definition {
        definition.insert("steps".into(), arranged.into());
    }
    Ok(())
}

/// Says that texts may be German alone, if some are.
pub(super) fn declare_fallback(definition: &mut Value, report: &mut Report) {
    report.count.german_only = german_only(definition);
    if report.count.german_only > 0
        && let Value::Object(definition) = definition
    {
        definition.insert("fallback".into(), "de".into());
    }
}

fn german_only(value: &Value) -> usize {
    match value {
        Value::Object(map) if map.get("de").is_some_and(Value::is_string) => {
            usize::from(model::Lang::ALL.iter().any(|lang| !map.contains_key(lang.tag())))
        }
        Value::Object(map) => map.values().map(german_only).sum(),
        Value::Array(list) => list.iter().map(german_only).sum(),
        _ => 0,
    }
}
