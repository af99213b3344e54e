//! Fields: their kind, their limits, how often they are there.

use super::build::{Build, label};
use super::json::{de, kind, put, take};
use super::report::Remark;
use super::schema::{Child, Field};
use super::text;
use super::values::{day, decimal, digits, whole};
use crate::{Decimal, Pattern};
use files::Media;
use serde_json::{Map, Value, json};

/// Most characters where the schema sets no limit.
const ANY_LENGTH: u32 = 2_000;
/// From this many characters on a text has several lines.
const LINES: u32 = 300;
/// Most characters that the engine takes.
const MAX_LENGTH: u32 = 20_000;
/// Lists longer than this are searched by typing.
const SEARCHED: u64 = 20;
/// Where the number of choices is kept until it is known how often the field is there.
const LENGTH: &str = "$length";
impl Build<'_> {
    /// The item of a field; `None` if nobody answers it and it says nothing.
    pub(super) fn field(&mut self, field: &Field, child: &Child, name: &str) -> Option<Value> {
        if !field.prefill.is_empty() {
            let demand = field.prefill.clone();
            self.note(&field.meta, Remark::Prefill { demand });
        }
        match field.art.as_str() {
            "label" => return Some(information(field, name)),
            "hidden" | "locked" if !field.content.is_empty() => return Some(fixed(field, name)),
            "hidden" => {
                self.note(&field.meta, Remark::Hidden);
                return None;
            }
            "locked" => self.note(&field.meta, Remark::Locked),
            "input" | "select" | "" => {}
            other => {
                let (what, code) = ("feldart", other.to_owned());
                self.note(&field.meta, Remark::UnknownCode { what, code });
            }
        }
        if !field.content.is_empty() {
            let content = text::line(&field.content);
            self.note(&field.meta, Remark::Content { content });
        }
        let mut item = self.kind(field);
        let several = child.max != Some(1);
        let length = take(&mut item, LENGTH).and_then(|length| length.as_u64());
        let few = length.is_some_and(|length| length <= SEARCHED);
        if let Value::Object(item) = &mut item {
            item.insert("id".into(), name.into());
            item.insert("label".into(), label(&field.meta));
            let help = text::line(&field.meta.help);
            if !help.is_empty() {
                item.insert("hint".into(), de(help));
            }
            if child.min == 0 {
                item.insert("required".into(), false.into());
            }
        }
        if !several {
            return Some(item);
        }
        let max = child.max.unwrap_or(100);
        match kind(&item) {
            "file" => {
                put(&mut item, "max-files", max.min(50));
                if max > 50 {
                    self.set(field, "number of files", max, 50);
                }
                if child.min > 1 {
                    let (limit, value) = ("fewest files", child.min.to_string());
                    self.note(&field.meta, Remark::Limit { limit, value });
                }
            }
            "one-of" if few => {
                put(&mut item, "kind", "several-of");
                take(&mut item, "search");
                if child.min > 1 {
                    put(&mut item, "min", child.min);
                }
                if let Some(max) = child.max {
                    put(&mut item, "max", max);
                }
            }
            _ => {
                take(&mut item, "required");
                let title = item.get("label").cloned();
                let mut group = json!({ "id": name, "title": title, "items": [item] });
                self.repeat(&mut group, child);
                return Some(group);
            }
        }
        Some(item)
    }

    fn set(&mut self, field: &Field, limit: &'static str, value: u32, set: u32) {
        let (value, set) = (value.to_string(), set.to_string());
        self.note(&field.meta, Remark::LimitSet { limit, value, set });
    }

    fn dropped(&mut self, field: &Field, limit: &'static str, value: &str) {
        if !value.is_empty() {
            let value = value.to_owned();
            self.note(&field.meta, Remark::Limit { limit, value });
        }
    }

    /// Kind and what belongs to it.
    fn kind(&mut self, field: &Field) -> Value {
        if field.art == "select" {
            if let Some(chosen) = self.chosen(field) {
                return chosen;
            }
            if field.data == "bool" {
                return json!({ "kind": "yes-no" });
            }
            return self.text(field);
        }
        let limits = &field.limits;
        let only_text = [
            ("pattern", &limits.pattern),
            ("minLength", &limits.min_length),
            ("maxLength", &limits.max_length),
        ];
        let number = [("minValue", &limits.min), ("maxValue", &limits.max)];
        let mut item = match field.data.as_str() {
            "bool" => json!({ "kind": "yes-no" }),
            "num_int" => json!({ "kind": "whole-number" }),
            "num" => json!({ "kind": "decimal", "decimals": Decimal::MAX_SCALE }),
            "num_currency" => json!({ "kind": "money" }),
            "date" => json!({ "kind": "date" }),
            "time" => json!({ "kind": "time" }),
            "datetime" => json!({ "kind": "date-time" }),
            "file" | "obj" => self.file(field),
            "text" | "text_latin" | "" => return self.text(field),
            other => {
                let (what, code) = ("datentyp", other.to_owned());
                self.note(&field.meta, Remark::UnknownCode { what, code });
                return self.text(field);
            }
        };
        for (limit, value) in only_text {
            // An editor that asks for digits of a number means the number.
            self.dropped(field, limit, value);
        }
        self.dropped(field, "praezisierung", &limits.odd);
        let read: Option<fn(&str) -> Option<Value>> = match field.data.as_str() {
            "num_int" => Some(whole),
            "num" | "num_currency" => Some(decimal),
            "date" | "datetime" => Some(day),
            _ => None,
        };
        let found = number.map(|(limit, value)| match read.and_then(|read| read(value)) {
            Some(read) => Some(read),
            None => {
                self.dropped(field, limit, value);
                None
            }
        });
        if let (Value::Object(item), [min, max]) = (&mut item, found) {
            let crossed = match (&min, &max) {
                (Some(Value::Number(min)), Some(Value::Number(max))) => min.as_f64() > max.as_f64(),
                _ => false,
            };
            if crossed {
                self.dropped(field, "minValue", &limits.min);
                self.dropped(field, "maxValue", &limits.max);
            } else {
                item.extend(min.map(|min| ("min".to_owned(), min)));
                item.extend(max.map(|max| ("max".to_owned(), max)));
            }
        }
        item
    }

    /// One of a list: of the field itself, or of a code list.
    fn chosen(&mut self, field: &Field) -> Option<Value> {
        let entries = field.values.iter().map(|[code, name, help]| [code, name, help]);
        let own = self.choices(entries, &field.meta);
        if !own.is_empty() {
            let length = own.len();
            return Some(one_of(own, length));
        }
        match &field.list {
            Some(list) => {
                let (name, length) = self.shared(field, list)?;
                Some(one_of(name, length))
            }
            None => {
                if field.data != "bool" {
                    let uri = String::new();
                    self.note(&field.meta, Remark::ListMissing { uri });
                }
                None
            }
        }
    }

    fn text(&mut self, field: &Field) -> Value {
        let limits = &field.limits;
        self.dropped(field, "minValue", &limits.min);
        self.dropped(field, "maxValue", &limits.max);
        self.dropped(field, "praezisierung", &limits.odd);
        let mut min = self.length(field, "minLength", &limits.min_length);
        let mut max = self.length(field, "maxLength", &limits.max_length);
        if let (Some(least), Some(most)) = (min, max)
            && (least > most || most == 0)
        {
            self.dropped(field, "minLength", &limits.min_length);
            self.dropped(field, "maxLength", &limits.max_length);
            (min, max) = (None, None);
        }
        let most = max.unwrap_or_else(|| ANY_LENGTH.max(min.unwrap_or(0)));
        let min = min.filter(|min| *min > 1);
        if let Some((fewest, most)) = digits(&limits.pattern) {
            let fewest = min.map_or(fewest, |min| min.max(fewest));
            let most = max.map_or(most, |max| max.min(most));
            if fewest <= most {
                return json!({ "kind": "digits", "min": fewest, "max": most });
            }
        }
        let pattern = self.pattern(field);
        if pattern.is_none() && min.is_none() && most > LINES && max.is_some() {
            return json!({ "kind": "long-text", "max": most });
        }
        let mut item = Map::new();
        item.insert("kind".into(), "text".into());
        // What the office's systems take at all; a schema does not say more.
        item.insert("characters".into(), "C".into());
        item.insert("max".into(), most.into());
        item.extend(min.map(|min| ("min".to_owned(), min.into())));
        item.extend(pattern.map(|pattern| ("pattern".to_owned(), pattern.into())));
        Value::Object(item)
    }

    fn length(&mut self, field: &Field, limit: &'static str, text: &str) -> Option<u32> {
        if text.is_empty() {
            return None;
        }
        match text.parse::<u64>() {
            Ok(length) if length <= u64::from(MAX_LENGTH) => u32::try_from(length).ok(),
            Ok(_) => {
                let (value, set) = (text.to_owned(), MAX_LENGTH.to_string());
                self.note(&field.meta, Remark::LimitSet { limit, value, set });
                Some(MAX_LENGTH)
            }
            Err(_) => {
                self.dropped(field, limit, text);
                None
            }
        }
    }

    fn pattern(&mut self, field: &Field) -> Option<String> {
        let source = &field.limits.pattern;
        if source.is_empty() {
            return None;
        }
        match source.parse::<Pattern>() {
            Ok(_) => Some(source.clone()),
            Err(error) => {
                let pattern = source.clone();
                let why = error.to_string();
                self.note(&field.meta, Remark::Pattern { pattern, why });
                None
            }
        }
    }

    fn file(&mut self, field: &Field) -> Value {
        let named = |media: &&Media| {
            field
                .media
                .iter()
                .any(|given| given.eq_ignore_ascii_case(media.mime()) || given == "*/*")
        };
        let mut accept: Vec<&str> = Media::ALL
            .iter()
            .filter(named)
            .map(|media| media.name())
            .collect();
        let left_out: Vec<&str> = field
            .media
            .iter()
            .map(String::as_str)
            .filter(|given| {
                *given != "*/*"
                    && !Media::ALL
                        .iter()
                        .any(|media| given.eq_ignore_ascii_case(media.mime()))
            })
            .collect();
        if accept.is_empty() {
            accept = Media::ALL.iter().map(|media| media.name()).collect();
        }
        if !left_out.is_empty() {
            let (kinds, taken) = (left_out.join(", "), accept.join(", "));
            self.note(&field.meta, Remark::Files { kinds, taken });
        }
        let mut item = json!({ "kind": "file", "accept": accept });
        match field.max_size.parse::<u64>() {
            _ if field.max_size.is_empty() => {}
            Ok(bytes) => {
                let megabytes = (bytes / 1_000_000).clamp(1, 100);
                put(&mut item, "max-megabytes", megabytes);
                if megabytes * 1_000_000 != bytes {
                    let (limit, value) = ("maxSize", field.max_size.clone());
                    let set = (megabytes * 1_000_000).to_string();
                    self.note(&field.meta, Remark::LimitSet { limit, value, set });
                }
            }
            Err(_) => self.dropped(field, "maxSize", &field.max_size),
        }
        item
    }
}

/// One of so many choices: a list, or the name of one.
fn one_of(choices: impl Into<Value>, length: usize) -> Value {
    let length = u64::try_from(length).unwrap_or(u64::MAX);
    let choices: Value = choices.into();
    let mut item = json!({ "kind": "one-of", "choices": choices, LENGTH: length });
    if length > SEARCHED {
        put(&mut item, "search", true);
    }
    item
}

/// A text among the questions: its content, else its help, else what it is called.
fn information(field: &Field, name: &str) -> Value {
    let title = label(&field.meta);
    let words = [&field.content, &field.meta.help].map(|text| text::paragraphs(text));
    let mut item = json!({ "id": name, "kind": "information" });
    match words.into_iter().find(|text| !text.is_empty()) {
        Some(words) => {
            let words = de(words);
            if words != title {
                put(&mut item, "title", title);
            }
            put(&mut item, "text", words);
        }
        None => put(&mut item, "text", title),
    }
    item
}

/// A value that the schema sets: shown if the citizen may see it, and part of the data.
fn fixed(field: &Field, name: &str) -> Value {
    let content = field.content.trim();
    let value = match field.data.as_str() {
        "bool" => Value::from(matches!(content, "true" | "1" | "ja")),
        "num_int" => whole(content).unwrap_or_else(|| content.into()),
        "num" | "num_currency" => decimal(content).unwrap_or_else(|| content.into()),
        _ => content.into(),
    };
    let show = match (field.art.as_str(), &value) {
        ("hidden", _) => "nothing",
        (_, Value::Number(_)) if field.data == "num_currency" => "money",
        (_, Value::Number(_)) => "number",
        _ => "text",
    };
    json!({ "id": name, "kind": "computed", "label": label(&field.meta), "value": value, "show": show })
}
