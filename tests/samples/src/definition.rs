//! Definitions of forms.

use crate::Random;
use crate::expression::{CHOICES, Field, Type, number, truth};
use serde_json::{Map, Value, json};

/// A definition without mistakes.
#[must_use]
pub fn definition(seed: u64) -> Value {
    let mut make = Make {
        random: Random::new(seed),
        rules: 0,
    };
    let steps = 1 + make.random.below(3);
    let mut taken = Vec::new();
    let mut seen = Vec::new();
    let names: Vec<Vec<String>> = (0..steps).map(|_| make.names(&mut taken, 0)).collect();
    let mut questions = Vec::new();
    let steps: Vec<Value> = names
        .into_iter()
        .enumerate()
        .map(|(index, names)| {
            let when = (index > 0 && make.random.percent(40)).then(|| truth(&seen, 2, &mut make.random));
            let items = make.items(names, &mut seen, &mut questions, 0);
            let mut step = json!({ "id": format!("step-{index}"), "title": text("Step"), "items": items });
            insert(&mut step, "when", when);
            step
        })
        .collect();
    let rules = make.rules(&seen, &questions);
    json!({ "id": "sample", "version": 1, "title": text("Sample"), "steps": steps, "rules": rules })
}

fn text(words: &str) -> Value {
    json!({ "de": words, "en": words })
}

fn insert(object: &mut Value, name: &str, value: Option<Value>) {
    if let (Value::Object(map), Some(value)) = (object, value) {
        map.insert(name.to_owned(), value);
    }
}

struct Make {
    random: Random,
    rules: usize,
}

impl Make {
    /// Names of some items; a few are names of outer ones.
    fn names(&mut self, taken: &mut Vec<String>, depth: usize) -> Vec<String> {
        let count = 1 + self.random.below(if depth == 0 { 7 } else { 4 });
        let start = taken.len();
        for index in 0..count {
            let outer = self.random.percent(20);
            let letter = if outer {
                "a"
            } else {
                ["a", "b", "c", "d"].get(depth).copied().unwrap_or("e")
            };
            let name = format!("{letter}{}", start + index);
            taken.push(name);
        }
        taken.get(start..).unwrap_or_default().to_vec()
    }

    /// Items, the fields that follow them, and the questions among them.
    fn items(
        &mut self,
        names: Vec<String>,
        seen: &mut Vec<Field>,
        questions: &mut Vec<String>,
        depth: usize,
    ) -> Vec<Value> {
        names
            .into_iter()
            .map(|name| self.item(name, seen, questions, depth))
            .collect()
    }

    fn item(
        &mut self,
        name: String,
        seen: &mut Vec<Field>,
        questions: &mut Vec<String>,
        depth: usize,
    ) -> Value {
        let when = self.random.percent(40).then(|| truth(seen, 2, &mut self.random));
        let mut item = match self.random.below(if depth < 3 { 16 } else { 12 }) {
            0 => json!({ "kind": "information", "text": text("Text") }),
            1 | 2 => {
                let (value, holds) = if self.random.percent(60) {
                    (number(seen, 2, &mut self.random), Type::Number)
                } else {
                    (truth(seen, 1, &mut self.random), Type::Truth)
                };
                seen.push(Field {
                    path: name.clone(),
                    holds,
                });
                json!({ "kind": "computed", "label": text("Result"), "value": value })
            }
            12 | 13 => self.group(&name, seen, questions, depth),
            14 | 15 => self.repeatable(&name, seen, depth),
            _ => self.question(&name, seen, questions),
        };
        insert(&mut item, "id", Some(name.into()));
        insert(&mut item, "when", when);
        item
    }

    /// What a group sees: the fields outside, without those that have the name of one of its own.
    fn inside(seen: &[Field], names: &[String]) -> Vec<Field> {
        let hidden = |field: &&Field| {
            let first = field.path.split('.').next().unwrap_or_default();
            !names.iter().any(|name| name == first)
        };
        seen.iter().filter(hidden).cloned().collect()
    }

    /// Items of a group with its rules; gives the fields of its own.
    fn members(&mut self, outer: &[Field], questions: &mut Vec<String>, depth: usize) -> (Value, Vec<Field>) {
        let names = self.names(&mut Vec::new(), depth + 1);
        let mut seen = Self::inside(outer, &names);
        let start = seen.len();
        let before = seen.clone();
        let mut items = self.items(names, &mut seen, questions, depth + 1);
        let answered = items.iter().filter(|item| {
            let kind = item.get("kind").and_then(Value::as_str);
            !matches!(kind, Some("information" | "computed"))
        });
        let one = answered.count() > 1 && self.random.percent(30);
        if one {
            // What can be chosen is decided before anything of it is answered.
            for item in &mut items {
                let asked = self.random.percent(30);
                let when = asked.then(|| truth(&before, 1, &mut self.random));
                if let Value::Object(map) = item {
                    map.remove("when");
                }
                insert(item, "when", when);
            }
        }
        let rules = self.rules(&seen, questions);
        let own = seen.get(start..).unwrap_or_default().to_vec();
        let mut group = json!({ "title": text("Group"), "items": items, "rules": rules });
        insert(&mut group, "one", one.then_some(true.into()));
        (group, own)
    }

    fn group(
        &mut self,
        name: &str,
        seen: &mut Vec<Field>,
        questions: &mut Vec<String>,
        depth: usize,
    ) -> Value {
        let mut inner = Vec::new();
        let (mut group, own) = self.members(seen, &mut inner, depth);
        questions.extend(inner.into_iter().map(|question| format!("{name}.{question}")));
        seen.extend(own.into_iter().map(|field| Field {
            path: format!("{name}.{}", field.path),
            holds: field.holds,
        }));
        insert(&mut group, "kind", Some("group".into()));
        let optional = self.random.percent(30);
        insert(&mut group, "optional", optional.then_some(true.into()));
        group
    }

    fn repeatable(&mut self, name: &str, seen: &mut Vec<Field>, depth: usize) -> Value {
        let (mut group, own) = self.members(seen, &mut Vec::new(), depth);
        insert(&mut group, "kind", Some("repeatable".into()));
        insert(&mut group, "each", Some(text("Row")));
        insert(&mut group, "min", Some(self.random.below(3).into()));
        insert(&mut group, "max", Some((2 + self.random.below(3)).into()));
        if let Some(first) = own.iter().find(|field| !matches!(field.holds, Type::Rows(_))) {
            let path = format!("{name}.0.{}", first.path);
            seen.push(Field {
                path,
                holds: first.holds.clone(),
            });
        }
        seen.push(Field {
            path: name.to_owned(),
            holds: Type::Rows(own),
        });
        group
    }

    fn question(&mut self, name: &str, seen: &mut Vec<Field>, questions: &mut Vec<String>) -> Value {
        let kinds = [
            ("yes-no", Some(Type::Truth)),
            ("yes-no", Some(Type::Truth)),
            ("whole-number", Some(Type::Number)),
            ("whole-number", Some(Type::Number)),
            ("decimal", Some(Type::Number)),
            ("money", Some(Type::Number)),
            ("one-of", Some(Type::Choice)),
            ("several-of", Some(Type::Choices)),
            ("date", Some(Type::Day)),
            ("text", Some(Type::Text)),
            ("text", Some(Type::Text)),
            ("long-text", None),
            ("digits", None),
            ("person-name", None),
            ("address", None),
            ("partial-date", None),
            ("time", None),
            ("email", None),
            ("telephone", None),
            ("iban", None),
            ("tax-id", None),
            ("id-card-number", None),
            ("vehicle-plate", None),
            ("file", None),
            ("declaration", Some(Type::Truth)),
        ];
        let Some((kind, holds)) = self.random.pick(&kinds).cloned() else {
            return Value::Null;
        };
        let mut question =
            json!({ "kind": kind, "label": text("Question"), "required": self.random.percent(50) });
        let more = match kind {
            "one-of" => self.choices(seen, false),
            "several-of" => self.choices(seen, true),
            "whole-number" | "money" => json!({ "min": 0, "max": 100 }),
            "decimal" => json!({ "decimals": 1 + self.random.below(6), "max": 99.5 }),
            "text" => json!({ "max": 12 }),
            "long-text" => json!({ "max": 40 }),
            "digits" => json!({ "min": 2, "max": 4 }),
            "date" => json!({ "min": "1900-01-01", "max": "today" }),
            "partial-date" => json!({ "max": "today" }),
            "file" => json!({ "accept": ["pdf", "png"], "max-megabytes": 1, "max-files": 2 }),
            "declaration" => json!({ "text": text("I agree") }),
            _ => json!({}),
        };
        for (property, value) in more.as_object().cloned().unwrap_or_else(Map::new) {
            insert(&mut question, &property, Some(value));
        }
        questions.push(name.to_owned());
        seen.extend(holds.map(|holds| Field {
            path: name.to_owned(),
            holds,
        }));
        if kind == "person-name" {
            seen.push(Field {
                path: format!("{name}.family"),
                holds: Type::Text,
            });
        }
        question
    }

    fn choices(&mut self, seen: &[Field], several: bool) -> Value {
        let choices: Vec<Value> = CHOICES
            .iter()
            .map(|value| {
                let mut choice = json!({ "value": value, "label": text(value) });
                let when = self.random.percent(30).then(|| truth(seen, 1, &mut self.random));
                insert(&mut choice, "when", when);
                if several && *value == "none" {
                    insert(&mut choice, "exclusive", Some(true.into()));
                }
                choice
            })
            .collect();
        json!({ "choices": choices })
    }

    fn rules(&mut self, seen: &[Field], questions: &[String]) -> Value {
        let mut rules = Vec::new();
        for _ in 0..self.random.below(3) {
            if let Some(at) = self.random.pick(questions) {
                let at = at.clone();
                self.rules += 1;
                rules.push(json!({ "id": format!("rule-{}", self.rules), "at": at,
                    "assert": truth(seen, 1, &mut self.random), "message": text("Wrong") }));
            }
        }
        Value::from(rules)
    }
}
