//! Answers of several inputs: each part that is wrong is named.

use super::scalar::line;
use super::{Faults, PartialDate, Typed};
use crate::valid::latin::Latin;
use crate::valid::{date as dates, postal};
use crate::{Context, DateLimit, Part, Rule};
use model::Date;
use serde_json::Value;

/// Most characters of a name or a street; the longest given names on record have fewer.
const MAX_NAME: u32 = 120;

/// The texts of an answer's parts, in their order.
fn texts<const N: usize>(raw: &Value, parts: [Part; N]) -> Result<[&str; N], Faults> {
    let wrong = || vec![(None, Rule::WrongShape)];
    let map = raw.as_object().ok_or_else(wrong)?;
    if map
        .keys()
        .any(|name| !parts.iter().any(|part| part.as_str() == name))
    {
        return Err(wrong());
    }
    let mut texts = [""; N];
    for (text, part) in texts.iter_mut().zip(parts) {
        *text = match map.get(part.as_str()) {
            None | Some(Value::Null) => "",
            Some(Value::String(text)) => text,
            Some(_) => return Err(wrong()),
        };
    }
    Ok(texts)
}

/// Reads one part; notes what is wrong with it.
fn part<T: Default>(
    text: &str,
    part: Part,
    faults: &mut Faults,
    read: impl Fn(&str) -> Result<T, Rule>,
) -> T {
    let outcome = if text.trim().is_empty() {
        Err(Rule::Missing)
    } else {
        read(text)
    };
    outcome.unwrap_or_else(|rule| {
        faults.push((Some(part), rule));
        T::default()
    })
}

fn words(latin: Latin) -> impl Fn(&str) -> Result<String, Rule> {
    move |text| match line(text, MAX_NAME, latin)? {
        Typed::Text(text) => Ok(text),
        _ => Err(Rule::WrongShape),
    }
}

pub(super) fn name(raw: &Value) -> Result<Typed, Faults> {
    let [given, family] = texts(raw, [Part::Given, Part::Family])?;
    let mut faults = Faults::new();
    let given = part(given, Part::Given, &mut faults, words(Latin::A));
    let family = part(family, Part::Family, &mut faults, words(Latin::A));
    if faults.is_empty() {
        Ok(Typed::Name { given, family })
    } else {
        Err(faults)
    }
}

pub(super) fn address(raw: &Value, ctx: &Context<'_>) -> Result<Typed, Faults> {
    let [street, number, postcode, place] =
        texts(raw, [Part::Street, Part::Number, Part::Postcode, Part::Place])?;
    let mut faults = Faults::new();
    let street = part(street, Part::Street, &mut faults, words(Latin::B));
    let number = part(number, Part::Number, &mut faults, postal::house_number);
    let postcode = part(postcode, Part::Postcode, &mut faults, |text| {
        let postcode = postal::postcode(text)?;
        let unknown = ctx.unknown_postcode.is_some_and(|unknown| unknown(postcode));
        if unknown {
            Err(Rule::UnknownPostcode)
        } else {
            Ok(Some(postcode))
        }
    });
    let place = part(place, Part::Place, &mut faults, words(Latin::B));
    match postcode {
        Some(postcode) if faults.is_empty() => Ok(Typed::Address {
            street,
            number,
            postcode,
            place,
        }),
        _ => Err(faults),
    }
}

const DATE: [Part; 3] = [Part::Day, Part::Month, Part::Year];

pub(super) fn date(
    raw: &Value,
    min: Option<DateLimit>,
    max: Option<DateLimit>,
    ctx: &Context<'_>,
) -> Result<Typed, Faults> {
    let date = match raw {
        Value::String(text) => text.parse().map_err(|_| vec![(None, Rule::NotADate)])?,
        _ => {
            let [day, month, year] = texts(raw, DATE)?;
            dates::day(day, month, year)?
        }
    };
    limits(date, date, min, max, ctx).map_err(|rule| vec![(None, rule)])?;
    Ok(Typed::Date(date))
}

pub(super) fn date_time(
    raw: &Value,
    min: Option<DateLimit>,
    max: Option<DateLimit>,
    ctx: &Context<'_>,
) -> Result<Typed, Faults> {
    let (date, time) = match raw {
        Value::String(text) => {
            let wrong = |_| vec![(None, Rule::NotADate)];
            let (date, time) = text.split_once('T').unwrap_or((text, ""));
            let date: Date = date.parse().map_err(|_| vec![(None, Rule::NotADate)])?;
            (date, dates::time(time).map_err(wrong)?)
        }
        _ => {
            let [day, month, year, time] = texts(raw, [Part::Day, Part::Month, Part::Year, Part::Time])?;
            let mut faults = Faults::new();
            let time = part(time, Part::Time, &mut faults, |text| dates::time(text).map(Some));
            let date = match dates::day(day, month, year) {
                Ok(date) => Some(date),
                Err(mut wrong) => {
                    wrong.append(&mut faults);
                    faults = wrong;
                    None
                }
            };
            match (date, time) {
                (Some(date), Some(time)) if faults.is_empty() => (date, time),
                _ => return Err(faults),
            }
        }
    };
    limits(date, date, min, max, ctx).map_err(|rule| vec![(None, rule)])?;
    Ok(Typed::DateTime(date, time))
}

pub(super) fn partial_date(
    raw: &Value,
    min: Option<DateLimit>,
    max: Option<DateLimit>,
    ctx: &Context<'_>,
) -> Result<Typed, Faults> {
    let date = match raw {
        Value::String(text) => {
            let mut parts = text.splitn(3, '-');
            let [year, month, day] = [(); 3].map(|()| parts.next().unwrap_or_default());
            dates::partial(day, month, year, false)?
        }
        _ => {
            let [day, month, year] = texts(raw, DATE)?;
            dates::partial(day, month, year, false)?
        }
    };
    if let Some((first, last)) = span(date) {
        limits(first, last, min, max, ctx).map_err(|rule| vec![(None, rule)])?;
    }
    Ok(Typed::PartialDate(date))
}

/// First and last day that can be meant.
fn span(date: PartialDate) -> Option<(Date, Date)> {
    let first = Date::new(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1)).ok()?;
    let last = |day: u8| Date::new(date.year, date.month.unwrap_or(12), day).ok();
    Some((
        first,
        date.day.map_or_else(|| (28..=31).rev().find_map(last), last)?,
    ))
}

fn limits(
    first: Date,
    last: Date,
    min: Option<DateLimit>,
    max: Option<DateLimit>,
    ctx: &Context<'_>,
) -> Result<(), Rule> {
    let today = ctx.today;
    if let Some(max) = max.map(|limit| limit.on(today)).filter(|max| first > *max) {
        return Err(if first > today && max <= today {
            Rule::DateInFuture
        } else {
            Rule::DateTooLate { max }
        });
    }
    if let Some(min) = min.map(|limit| limit.on(today)).filter(|min| last < *min) {
        return Err(if last < today && min >= today {
            Rule::DateInPast
        } else {
            Rule::DateTooEarly { min }
        });
    }
    Ok(())
}
