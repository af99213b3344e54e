//! JSON Schema 2020-12 of the submitted data, see [`crate::to_data`].
//!
//! It describes the structure: members, types, lengths, choices. What needs knowledge of today, of other answers or of
//! check digits is [`crate::check_submission`]'s.

use crate::form::{Item, Question};
use crate::{Choice, Decimal, Form, Group, Kind, Show};
use model::Lang;
use serde_json::{Map, Value, json};

/// The schema of a form's data. What is asked only under a condition is not required.
#[must_use]
pub fn json_schema(form: &Form) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for step in &form.steps {
        members(&step.items, step.when.is_some(), &mut properties, &mut required);
    }
    let mut schema = object(&properties, &required);
    if let Value::Object(map) = &mut schema {
        map.insert(
            "$schema".into(),
            "https://json-schema.org/draft/2020-12/schema".into(),
        );
        map.insert(
            "$id".into(),
            format!("{}-v{}.schema.json", form.id, form.version).into(),
        );
        map.insert("title".into(), form.title.text(Lang::De).into());
    }
    schema
}

fn object(properties: &Map<String, Value>, required: &[String]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn members(
    items: &[Item],
    conditional: bool,
    properties: &mut Map<String, Value>,
    required: &mut Vec<String>,
) {
    for item in items {
        let name = item.id().to_string();
        let conditional = conditional || item.when().is_some();
        let (schema, needed) = match item {
            Item::Question(question) => (described(question), question.required),
            Item::Group(inner) => (group(inner), !inner.optional),
            Item::Repeatable(repeatable) => {
                let items = group(&repeatable.group);
                let list = json!({
                    "type": "array", "title": repeatable.group.title.text(Lang::De), "items": items,
                    "minItems": repeatable.min, "maxItems": repeatable.max,
                });
                (list, true)
            }
            Item::Computed(computed) => {
                let mut schema = match computed.show {
                    Show::Number | Show::Money => json!({ "type": "number" }),
                    Show::Text => json!({ "type": "string" }),
                    Show::Nothing => json!({}),
                };
                title(&mut schema, computed.label.text(Lang::De));
                (schema, false)
            }
            Item::Information(_) => continue,
        };
        if needed && !conditional {
            required.push(name.clone());
        }
        properties.insert(name, schema);
    }
}

fn group(group: &Group) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    members(&group.items, group.one, &mut properties, &mut required);
    let mut schema = object(&properties, &required);
    if let (Value::Object(map), true) = (&mut schema, group.one) {
        let answered = group.items.iter().filter(|item| item.is_answered());
        let one = answered.map(|item| json!({ "required": [item.id()] }));
        map.insert("oneOf".into(), one.collect());
    }
    title(&mut schema, group.title.text(Lang::De));
    schema
}

fn title(schema: &mut Value, words: &str) {
    if let Value::Object(map) = schema {
        map.insert("title".into(), words.into());
    }
}

fn described(question: &Question) -> Value {
    let mut schema = kind(&question.kind);
    title(&mut schema, question.label.text(Lang::De));
    schema
}

/// Most characters of a name, a street, a place: as in the validation of parts.
const NAME: u32 = 120;

fn kind(kind: &Kind) -> Value {
    let line = |max: u32| json!({ "type": "string", "minLength": 1, "maxLength": max });
    let pattern = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let parts = |parts: Value| {
        let names: Vec<String> = parts
            .as_object()
            .into_iter()
            .flat_map(Map::keys)
            .cloned()
            .collect();
        json!({ "type": "object", "properties": parts, "required": names, "additionalProperties": false })
    };
    match kind {
        Kind::Text {
            min, max, pattern, ..
        } => {
            let mut schema = json!({ "type": "string", "minLength": (*min).max(1), "maxLength": max });
            if let (Value::Object(map), Some(pattern)) = (&mut schema, pattern) {
                map.insert("pattern".into(), format!("^(?:{})$", pattern.as_str()).into());
            }
            schema
        }
        Kind::LongText { max } => line(*max),
        Kind::Digits { min, max } => pattern(&format!("^[0-9]{{{min},{max}}}$")),
        Kind::PersonName => parts(json!({ "given": line(NAME), "family": line(NAME) })),
        Kind::Address => parts(json!({
            "street": line(NAME), "number": line(10), "postcode": pattern("^[0-9]{5}$"), "place": line(NAME),
        })),
        Kind::WholeNumber { min, max } => {
            bounded("integer", min.map(Decimal::whole), max.map(Decimal::whole))
        }
        Kind::Decimal { min, max, .. } | Kind::Money { min, max } => bounded("number", *min, *max),
        Kind::Date { .. } => {
            json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
        }
        Kind::PartialDate { .. } => pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
        Kind::DateTime { .. } => pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]$"),
        Kind::Time => pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$"),
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::Declaration { .. } => json!({ "const": true }),
        Kind::OneOf { choices, .. } => json!({ "oneOf": constants(choices) }),
        Kind::SeveralOf { choices, max, .. } => {
            let mut schema = json!({
                "type": "array", "items": { "oneOf": constants(choices) }, "uniqueItems": true, "minItems": 1,
            });
            if let (Value::Object(map), Some(max)) = (&mut schema, max) {
                map.insert("maxItems".into(), (*max).into());
            }
            schema
        }
        Kind::Email => json!({ "type": "string", "maxLength": 254, "pattern": "^[^@]+@[^@]+$" }),
        Kind::Telephone => pattern("^[+0][0-9]{5,20}$"),
        Kind::Iban => pattern("^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$"),
        Kind::TaxId => pattern("^[1-9][0-9]{10}$"),
        Kind::IdCardNumber => pattern("^[0-9CFGHJKLMNPRTVWXYZ]{9}[0-9]$"),
        Kind::VehiclePlate => json!({ "type": "string", "minLength": 3, "maxLength": 11 }),
        Kind::File {
            accept,
            max_bytes,
            max_files,
        } => files_schema(accept, *max_bytes, *max_files),
    }
}

fn constants(choices: &[Choice]) -> Vec<Value> {
    let constant = |choice: &Choice| json!({ "const": choice.value, "title": choice.label.text(Lang::De) });
    choices.iter().map(constant).collect()
}

fn bounded(name: &str, min: Option<Decimal>, max: Option<Decimal>) -> Value {
    let mut schema = json!({ "type": name });
    for (key, limit) in [("minimum", min), ("maximum", max)] {
        if let (Value::Object(map), Some(limit)) = (&mut schema, limit) {
            map.insert(key.into(), crate::typed::number_json(limit));
        }
    }
    schema
}

fn files_schema(accept: &[crate::Media], max_bytes: u64, max_files: u32) -> Value {
    let types: Vec<&str> = accept.iter().map(|media| media.mime()).collect();
    json!({
        "type": "array", "minItems": 1, "maxItems": max_files,
        "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name", "type", "size", "sha512"],
            "properties": {
                "id": { "type": "string", "minLength": 1, "maxLength": 128 },
                "name": { "type": "string", "minLength": 1, "maxLength": files::MAX_NAME },
                "type": { "enum": types },
                "size": { "type": "integer", "minimum": 1, "maximum": max_bytes },
                "sha512": { "type": "string", "pattern": "^[0-9a-f]{128}$" },
            },
        },
    })
}
