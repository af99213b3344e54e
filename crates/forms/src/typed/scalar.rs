//! Answers of one input.

use super::{FileRef, Typed};
use crate::clean;
use crate::valid::latin::{self, Latin};
use crate::valid::{contact, date, iban, id_card, number, plate, tax_id};
use crate::{Choice, Decimal, Kind, Media, Rule};
use serde_json::Value;

/// The meaning; a declaration that is not agreed to means nothing.
pub(super) fn read(kind: &Kind, choices: &[&Choice], raw: &Value) -> Result<Option<Typed>, Rule> {
    let text = || raw.as_str().ok_or(Rule::WrongShape);
    let typed = match kind {
        Kind::Text {
            min,
            max,
            characters,
            pattern,
            ..
        } => {
            let line = line(text()?, *max, *characters)?;
            if let Typed::Text(words) = &line {
                if words.chars().count() < usize::try_from(*min).unwrap_or(usize::MAX) {
                    return Err(Rule::TooShort { min: *min });
                }
                if pattern.as_ref().is_some_and(|pattern| !pattern.matches(words)) {
                    return Err(Rule::NotInForm);
                }
            }
            line
        }
        Kind::LongText { max } => {
            let cleaned = latin::plain_signs(&clean::lines(text()?));
            within(&cleaned, *max)?;
            latin::check(&cleaned, Latin::C)?;
            Typed::Text(cleaned)
        }
        Kind::Digits { min, max } => digits(text()?, *min, *max)?,
        Kind::WholeNumber { min, max } => {
            let number = typed_number(raw, 0)?;
            bounds(number, min.map(Decimal::whole), max.map(Decimal::whole))?;
            Typed::Number(number)
        }
        Kind::Decimal { min, max, decimals } => {
            let number = typed_number(raw, *decimals)?;
            bounds(number, *min, *max)?;
            Typed::Number(number)
        }
        Kind::Money { min, max } => {
            let number = typed_number(raw, 2)?;
            bounds(number, *min, *max)?;
            Typed::Money(number)
        }
        Kind::Time => Typed::Time(date::time(text()?)?),
        Kind::YesNo => Typed::YesNo(raw.as_bool().ok_or(Rule::WrongShape)?),
        Kind::Declaration { .. } => {
            return Ok(raw.as_bool().ok_or(Rule::WrongShape)?.then_some(Typed::Agreed));
        }
        Kind::OneOf { .. } => one_of(text()?, choices)?,
        Kind::SeveralOf {
            choices: all,
            min,
            max,
        } => return several_of(raw, all, choices, *min, *max),
        Kind::Email => Typed::Text(contact::email(text()?)?),
        Kind::Telephone => Typed::Text(contact::telephone(text()?)?),
        Kind::Iban => Typed::Text(iban::check(text()?)?),
        Kind::TaxId => Typed::Text(tax_id::check(text()?)?),
        Kind::IdCardNumber => Typed::Text(id_card::check(text()?)?),
        Kind::VehiclePlate => Typed::Text(plate::check(text()?)?),
        Kind::File {
            accept,
            max_bytes,
            max_files,
        } => files(raw, accept, *max_bytes, *max_files)?,
        Kind::PersonName
        | Kind::Address
        | Kind::Date { .. }
        | Kind::PartialDate { .. }
        | Kind::DateTime { .. } => {
            return Err(Rule::WrongShape);
        }
    };
    Ok(Some(typed))
}

/// One line of cleaned text.
pub(super) fn line(text: &str, max: u32, characters: Latin) -> Result<Typed, Rule> {
    let cleaned = latin::plain_signs(&clean::line(text));
    within(&cleaned, max)?;
    latin::check(&cleaned, characters)?;
    Ok(Typed::Text(cleaned))
}

fn within(text: &str, max: u32) -> Result<(), Rule> {
    let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if count > max {
        Err(Rule::TooLong {
            max,
            over: count - max,
        })
    } else {
        Ok(())
    }
}

fn digits(text: &str, min: u32, max: u32) -> Result<Typed, Rule> {
    let digits = clean::code(text);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Rule::NotDigits);
    }
    let found = u32::try_from(digits.len()).unwrap_or(u32::MAX);
    if (min..=max).contains(&found) {
        Ok(Typed::Text(digits))
    } else {
        Err(Rule::DigitCount { min, max, found })
    }
}

fn typed_number(raw: &Value, decimals: u8) -> Result<Decimal, Rule> {
    match raw {
        Value::String(text) => number::read(text, decimals),
        // Already typed: a point is a point.
        Value::Number(value) => {
            let number: Decimal = value.to_string().parse().map_err(|_| Rule::NumberTooLong)?;
            match number.scale() {
                scale if scale <= decimals => Ok(number),
                _ if number.to_whole().is_some() => Ok(number),
                _ if decimals == 0 => Err(Rule::NotWhole),
                _ => Err(Rule::TooManyDecimals { max: decimals }),
            }
        }
        _ => Err(Rule::WrongShape),
    }
}

fn bounds(number: Decimal, min: Option<Decimal>, max: Option<Decimal>) -> Result<(), Rule> {
    match (min, max) {
        (Some(min), _) if number < min => Err(Rule::TooSmall { min }),
        (_, Some(max)) if number > max => Err(Rule::TooLarge { max }),
        _ => Ok(()),
    }
}

fn one_of(value: &str, choices: &[&Choice]) -> Result<Typed, Rule> {
    let known = choices.iter().any(|choice| choice.value.as_str() == value);
    if known {
        Ok(Typed::Choice(value.to_owned()))
    } else {
        Err(Rule::NoSuchChoice)
    }
}

/// What was chosen and is hidden now does not count: nobody could take it back.
fn several_of(
    raw: &Value,
    all: &[Choice],
    choices: &[&Choice],
    min: u32,
    max: Option<u32>,
) -> Result<Option<Typed>, Rule> {
    let values = raw.as_array().ok_or(Rule::WrongShape)?;
    let values: Option<Vec<&str>> = values.iter().map(Value::as_str).collect();
    let values = values.ok_or(Rule::WrongShape)?;
    let known = |value: &&str| all.iter().any(|choice| choice.value.as_str() == *value);
    if !values.iter().all(known) {
        return Err(Rule::NoSuchChoice);
    }
    let chosen: Vec<&&Choice> = choices
        .iter()
        .filter(|choice| values.contains(&choice.value.as_str()))
        .collect();
    if chosen.is_empty() {
        return Ok(None);
    }
    if chosen.len() > 1 && chosen.iter().any(|choice| choice.exclusive) {
        return Err(Rule::ExclusiveChoice);
    }
    let count = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
    let alone = chosen.iter().any(|choice| choice.exclusive);
    match max {
        _ if count < min && !alone => Err(Rule::TooFewChoices { min }),
        Some(max) if count > max => Err(Rule::TooManyChoices { max }),
        _ => Ok(Some(Typed::Choices(
            chosen.iter().map(|choice| choice.value.to_string()).collect(),
        ))),
    }
}

fn files(raw: &Value, accept: &[Media], max_bytes: u64, max_files: u32) -> Result<Typed, Rule> {
    let entries = raw.as_array().ok_or(Rule::WrongShape)?;
    if entries.len() > usize::try_from(max_files).unwrap_or(usize::MAX) {
        return Err(Rule::TooManyFiles { max: max_files });
    }
    let mut found: Vec<FileRef> = Vec::with_capacity(entries.len());
    for entry in entries {
        let file: FileRef = FileRef::deserialize_value(entry).ok_or(Rule::WrongShape)?;
        let name = file.name.clone();
        if ::files::check_name(&name).is_err() {
            return Err(Rule::FileName);
        }
        let media = accept.iter().find(|media| media.mime() == file.media_type);
        let ending = ::files::extension(&name);
        if !media.is_some_and(|media| media.extensions().contains(&ending.as_str())) {
            return Err(Rule::FileKind { name });
        }
        if found
            .iter()
            .any(|other| other.id == file.id || other.sha512 == file.sha512)
        {
            return Err(Rule::FileTwice { name });
        }
        if file.size == 0 {
            return Err(Rule::FileEmpty { name });
        }
        if file.size > max_bytes {
            return Err(Rule::FileTooLarge { name, max: max_bytes });
        }
        found.push(file);
    }
    Ok(Typed::Files(found))
}

impl FileRef {
    fn deserialize_value(value: &Value) -> Option<Self> {
        let file: Self = serde::Deserialize::deserialize(value).ok()?;
        let is_hash = file.sha512.len() == 128
            && file
                .sha512
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (is_hash && (1..=128).contains(&file.id.len())).then_some(file)
    }
}
