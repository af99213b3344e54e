//! Kinds of questions with their limits.

use super::object::Object;
use super::{Log, MistakeKind};
use crate::Media;
use crate::kind::{Choice, Kind};
use crate::valid::latin::Latin;
use crate::{DateLimit, Decimal, Pattern};
use serde_json::Value;
use std::collections::BTreeSet;

/// Most characters of any text: limits are set above most needs, but there is one.
const MAX_TEXT: u32 = 20_000;
const DATE: &str = "a date (1990-01-31, today, today-16y, today+6m, today-30d)";

pub(super) fn kind(object: &mut Object<'_>, name: &str, log: &mut Log) -> Option<Kind> {
    Some(match name {
        "text" => {
            let max = length(object, 200, log);
            let min = object.opt_count("min", log).unwrap_or(1);
            ordered(object, Some(min), Some(max), log);
            Kind::Text {
                min,
                max,
                characters: characters(object, log),
                pattern: pattern(object, log),
                format: object.opt_text("format", log),
            }
        }
        "long-text" => Kind::LongText {
            max: length(object, 2_000, log),
        },
        "digits" => {
            let (min, max) = (object.count("min", log), object.count("max", log));
            ordered(object, min, max, log);
            Kind::Digits { min: min?, max: max? }
        }
        "person-name" => Kind::PersonName,
        "whole-number" => {
            let (min, max) = (whole(object, "min", log), whole(object, "max", log));
            ordered(object, min, max, log);
            Kind::WholeNumber { min, max }
        }
        "decimal" => {
            let (min, max) = (decimal(object, "min", log), decimal(object, "max", log));
            ordered(object, min, max, log);
            let decimals = object.opt_count("decimals", log).unwrap_or(2);
            if !(1..=Decimal::MAX_SCALE).contains(&decimals) {
                log.add(&object.place("decimals"), MistakeKind::Must("from 1 to 6"));
            }
            Kind::Decimal { min, max, decimals }
        }
        "money" => {
            let (min, max) = (decimal(object, "min", log), decimal(object, "max", log));
            ordered(object, min, max, log);
            Kind::Money { min, max }
        }
        "date" => Kind::Date {
            min: date(object, "min", log),
            max: date(object, "max", log),
        },
        "partial-date" => Kind::PartialDate {
            min: date(object, "min", log),
            max: date(object, "max", log),
        },
        "date-time" => Kind::DateTime {
            min: date(object, "min", log),
            max: date(object, "max", log),
        },
        "time" => Kind::Time,
        "yes-no" => Kind::YesNo,
        "one-of" => Kind::OneOf {
            choices: choices(object, log),
            search: object.flag("search", false, log),
        },
        "several-of" => {
            let (min, max) = (object.opt_count("min", log), object.opt_count("max", log));
            ordered(object, min, max, log);
            Kind::SeveralOf {
                choices: choices(object, log),
                min: min.unwrap_or(0),
                max,
            }
        }
        "address" => Kind::Address,
        "email" => Kind::Email,
        "telephone" => Kind::Telephone,
        "iban" => Kind::Iban,
        "tax-id" => Kind::TaxId,
        "id-card-number" => Kind::IdCardNumber,
        "vehicle-plate" => Kind::VehiclePlate,
        "file" => file(object, log),
        "declaration" => Kind::Declaration {
            text: object.text("text", log)?,
        },
        other => {
            let (wanted, found) = ("a kind of item", other.to_owned());
            log.add(&object.place("kind"), MistakeKind::Not { wanted, found });
            return None;
        }
    })
}

fn length(object: &mut Object<'_>, default: u32, log: &mut Log) -> u32 {
    let max = object.opt_count("max", log).unwrap_or(default);
    if !(1..=MAX_TEXT).contains(&max) {
        log.add(&object.place("max"), MistakeKind::Must("from 1 to 20000"));
    }
    max
}

fn characters(object: &mut Object<'_>, log: &mut Log) -> Latin {
    let Some(letter) = object.opt_str("characters", log) else {
        return Latin::B;
    };
    Latin::from_letter(letter).unwrap_or_else(|| {
        let (wanted, found) = (
            "a data type of DIN 91379 (\"A\", \"B\" or \"C\")",
            letter.to_owned(),
        );
        log.add(&object.place("characters"), MistakeKind::Not { wanted, found });
        Latin::B
    })
}

fn ordered<T: PartialOrd>(object: &Object<'_>, min: Option<T>, max: Option<T>, log: &mut Log) {
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        log.add(&object.at, MistakeKind::MinAboveMax);
    }
}

fn whole(object: &mut Object<'_>, name: &'static str, log: &mut Log) -> Option<i64> {
    // What a double holds exactly, as JSON numbers are read by others.
    const EXACT: i64 = 999_999_999_999_999;
    let number = object
        .take(name)?
        .as_i64()
        .filter(|number| (-EXACT..=EXACT).contains(number));
    if number.is_none() {
        log.add(
            &object.place(name),
            MistakeKind::Must("a whole number of at most 15 digits"),
        );
    }
    number
}

fn decimal(object: &mut Object<'_>, name: &'static str, log: &mut Log) -> Option<Decimal> {
    let number = match object.take(name)? {
        Value::Number(number) => number.to_string().parse().ok(),
        _ => None,
    };
    if number.is_none() {
        log.add(
            &object.place(name),
            MistakeKind::Must("a number of at most 15 digits, 6 of them decimals"),
        );
    }
    number
}

fn date(object: &mut Object<'_>, name: &'static str, log: &mut Log) -> Option<DateLimit> {
    let text = object.opt_str(name, log)?;
    let limit = text.parse().ok();
    if limit.is_none() {
        log.add(
            &object.place(name),
            MistakeKind::Not {
                wanted: DATE,
                found: text.to_owned(),
            },
        );
    }
    limit
}

fn pattern(object: &mut Object<'_>, log: &mut Log) -> Option<Pattern> {
    let source = object.opt_str("pattern", log)?;
    source
        .parse()
        .map_err(|error| log.add(&object.place("pattern"), MistakeKind::Pattern(error)))
        .ok()
}

/// The choices of a question: a list, or the name of one of the form's lists.
fn choices(object: &mut Object<'_>, log: &mut Log) -> Vec<Choice> {
    let at = object.place("choices");
    match object.take("choices") {
        None => {
            log.add(&object.at, MistakeKind::Missing("choices"));
            Vec::new()
        }
        Some(Value::String(name)) => {
            let known = log.lists.get(name).cloned();
            known.unwrap_or_else(|| {
                log.add(&at, MistakeKind::NoList(name.clone()));
                Vec::new()
            })
        }
        Some(value) => list(value, &at, log),
    }
}

/// A list of choices.
pub(super) fn list(value: &Value, at: &str, log: &mut Log) -> Vec<Choice> {
    let Some(values) = value.as_array().filter(|values| !values.is_empty()) else {
        log.add(at, MistakeKind::Must("a list that is not empty"));
        return Vec::new();
    };
    let mut seen = BTreeSet::new();
    let mut choices = Vec::new();
    for (index, value) in values.iter().enumerate() {
        let at = format!("{at}/{index}");
        let Some(mut object) = Object::of(value, at, log) else {
            continue;
        };
        let value = object.parsed("value", "a code (1 to 200 bytes, no space around it)", log);
        let label = object.text("label", log);
        let hint = object.opt_text("hint", log);
        let when = object.opt_expr("when", log);
        let exclusive = object.flag("exclusive", false, log);
        let place = object.place("value");
        object.finish(log);
        let (Some(value), Some(label)) = (value, label) else {
            continue;
        };
        let choice = Choice {
            value,
            label,
            hint,
            when,
            exclusive,
        };
        if !seen.insert(choice.value.clone()) {
            log.add(&place, MistakeKind::Twice(choice.value.to_string()));
        }
        choices.push(choice);
    }
    choices
}

fn file(object: &mut Object<'_>, log: &mut Log) -> Kind {
    let mut accept = Vec::new();
    for (value, at) in object.list("accept", log) {
        let media = Media::ALL
            .into_iter()
            .find(|media| value.as_str() == Some(media.name()));
        match media {
            Some(media) => accept.push(media),
            None => log.add(&at, MistakeKind::Must("\"pdf\", \"jpeg\" or \"png\"")),
        }
    }
    let megabytes: u64 = object.opt_count("max-megabytes", log).unwrap_or(10);
    if !(1..=100).contains(&megabytes) {
        log.add(&object.place("max-megabytes"), MistakeKind::Must("from 1 to 100"));
    }
    let max_files = object.opt_count("max-files", log).unwrap_or(1);
    if !(1..=50).contains(&max_files) {
        log.add(&object.place("max-files"), MistakeKind::Must("from 1 to 50"));
    }
    Kind::File {
        accept,
        max_bytes: megabytes.saturating_mul(1_000_000),
        max_files,
    }
}
