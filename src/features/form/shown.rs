//! Answers as they are read: dates, amounts and choices in the words of the language.

use crate::features::form::uploads::words;
use crate::i18n::{I18n, ids};
use crate::platform::format;
use forms::{PartialDate, Show, Shown};
use model::Date;
use serde_json::Value;

/// An answer in lines; none if there is no answer.
pub(super) fn lines(shown: &Shown, i18n: I18n) -> Vec<String> {
    let lang = i18n.lang();
    let one = |text: String| vec![text];
    match shown {
        Shown::Nothing => Vec::new(),
        Shown::Text(text) => text.lines().map(str::to_owned).collect(),
        Shown::Wrong(text) => one(i18n.text(&ids::review_wrong(text.clone()))),
        Shown::Number(number) => one(format::decimal(number.to_f64(), lang)),
        Shown::Money(amount) => one(format::euros(amount.to_f64(), lang)),
        Shown::Date(date) => one(format::date(*date, lang)),
        Shown::PartialDate(date) => one(partial_date(*date, i18n)),
        Shown::DateTime(date, time) => one(i18n.text(&ids::review_date_time(
            format::date(*date, lang),
            format!("{:02}:{:02}", time.hour, time.minute),
        ))),
        Shown::Time(time) => {
            one(i18n.text(&ids::review_time(format!("{:02}:{:02}", time.hour, time.minute))))
        }
        Shown::YesNo(yes) => one(i18n.text(&if *yes { ids::common_yes() } else { ids::common_no() })),
        Shown::Agreed(text) => vec![i18n.text(&ids::review_agreed()), text.clone()],
        Shown::Choices(labels) => labels.clone(),
        Shown::Lines(lines) => lines.clone(),
        Shown::Files(files) => files
            .iter()
            .map(|file| i18n.text(&ids::review_file(file.name.clone(), words::size(file.size, i18n))))
            .collect(),
    }
}

fn partial_date(date: PartialDate, i18n: I18n) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => Date::new(date.year, month, day)
            .map_or_else(|_| date.to_string(), |day| format::date(day, i18n.lang())),
        (Some(month), None) => Date::new(date.year, month, 1)
            .map_or_else(|_| date.to_string(), |day| format::month(day, i18n.lang())),
        _ => date.year.to_string(),
    }
}

/// A computed value.
pub(super) fn computed(show: Show, value: Option<&Value>, i18n: I18n) -> String {
    match (show, value) {
        (Show::Nothing, _) | (_, None | Some(Value::Null)) => String::new(),
        (Show::Money, Some(Value::Number(number))) => {
            format::euros(number.as_f64().unwrap_or_default(), i18n.lang())
        }
        (Show::Number, Some(Value::Number(number))) => {
            format::decimal(number.as_f64().unwrap_or_default(), i18n.lang())
        }
        (_, Some(Value::String(text))) => text.clone(),
        (_, Some(other)) => other.to_string(),
    }
}
