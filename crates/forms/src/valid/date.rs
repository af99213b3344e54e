//! Days and times of day as people type them.

use crate::clean;
use crate::{Part, PartialDate, Rule, Time};
use model::Date;

/// Names of months, German and English, and how people write them without umlauts; any beginning of three letters or
/// more is understood.
const MONTHS: [&[&str]; 12] = [
    &["januar", "january", "jänner", "jaenner"],
    &["februar", "february", "feber"],
    &["märz", "march", "maerz", "marz", "mrz"],
    &["april"],
    &["mai", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["dezember", "december"],
];

/// What is wrong with a date: each part that is wrong, or the whole.
pub type DateFaults = Vec<(Option<Part>, Rule)>;

/// A day from its three fields.
///
/// # Errors
/// One rule for each part that is missing or unreadable, or one for the whole.
pub fn day(day: &str, month: &str, year: &str) -> Result<Date, DateFaults> {
    match partial(day, month, year, true)? {
        PartialDate {
            year,
            month: Some(month),
            day: Some(day),
        } => Date::new(year, month, day).map_err(|_| vec![(Some(Part::Day), Rule::NoSuchDay)]),
        _ => Err(vec![(None, Rule::NotADate)]),
    }
}

/// A year, perhaps with month, perhaps with day; with `whole` all three are needed.
///
/// # Errors
/// One rule for each part that is missing or unreadable, or one for the whole.
pub fn partial(day: &str, month: &str, year: &str, whole: bool) -> Result<PartialDate, DateFaults> {
    let [day, month, year] =
        [day, month, year].map(|text| clean::line(text).trim_end_matches('.').to_owned());
    let mut faults = Vec::new();
    let needs_month = whole || !day.is_empty();
    let day = part(&day, Part::Day, whole, &mut faults, |text| number(text, 31));
    let month = part(&month, Part::Month, needs_month, &mut faults, month_number);
    let year = part(&year, Part::Year, true, &mut faults, year_number);
    match year {
        Some(year) if faults.is_empty() => {
            if let (Some(month), Some(day)) = (month, day) {
                Date::new(year, month, day).map_err(|_| vec![(Some(Part::Day), Rule::NoSuchDay)])?;
            }
            Ok(PartialDate { year, month, day })
        }
        _ => Err(faults),
    }
}

fn part<T>(
    text: &str,
    part: Part,
    needed: bool,
    faults: &mut DateFaults,
    read: impl Fn(&str) -> Result<T, Rule>,
) -> Option<T> {
    if text.is_empty() {
        if needed {
            faults.push((Some(part), Rule::Missing));
        }
        return None;
    }
    read(text).map_err(|rule| faults.push((Some(part), rule))).ok()
}

fn number(text: &str, max: u8) -> Result<u8, Rule> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let number: u8 = text.parse().map_err(|_| Rule::NotADate)?;
    if plain && (1..=max).contains(&number) {
        Ok(number)
    } else {
        Err(Rule::NotADate)
    }
}

fn month_number(text: &str) -> Result<u8, Rule> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return number(text, 12);
    }
    let name = text.to_lowercase();
    let meant = |names: &&[&str]| name.len() >= 3 && names.iter().any(|full| full.starts_with(&name));
    let index = MONTHS.iter().position(meant).ok_or(Rule::NotADate)?;
    u8::try_from(index + 1).map_err(|_| Rule::NotADate)
}

fn year_number(text: &str) -> Result<u16, Rule> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Rule::NotADate);
    }
    let year = text.parse().map_err(|_| Rule::YearDigits)?;
    if text.len() == 4 && year >= 1000 {
        Ok(year)
    } else {
        Err(Rule::YearDigits)
    }
}

/// A time of day: `9`, `9:05`, `09.05 Uhr`, `0905`.
///
/// # Errors
/// [`Rule::NotATime`] for everything else.
pub fn time(text: &str) -> Result<Time, Rule> {
    let text = clean::line(text).to_lowercase();
    let text = text.trim_end_matches("uhr").trim_end_matches('h').trim();
    let (hour, minute) = match text.split_once([':', '.', ' ', 'h']) {
        Some(parts) => parts,
        None if text.len() == 4 => text.split_at_checked(2).unwrap_or((text, "")),
        None => (text, "00"),
    };
    let digits = |part: &str, fewest: usize| {
        ((fewest..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse().ok())?
    };
    match (digits(hour, 1), digits(minute, 2)) {
        (Some(hour @ 0..=23), Some(minute @ 0..=59)) => Ok(Time { hour, minute }),
        _ => Err(Rule::NotATime),
    }
}

/// The day so many months and days later; a day that the month does not have becomes its last one. Years stay within
/// 1 to 9999.
#[must_use]
pub fn shift(date: Date, months: i32, days: i32) -> Date {
    let month_count = i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
    let shifted = month_count.saturating_add(months).clamp(12, 9999 * 12 + 11);
    let (year, month) = (shifted.div_euclid(12), shifted.rem_euclid(12) + 1);
    let moved = (1..=date.day())
        .rev()
        .find_map(|day| make(year, month, i32::from(day)))
        .unwrap_or(date);
    if days == 0 {
        moved
    } else {
        from_days(to_days(moved).saturating_add(days)).unwrap_or(moved)
    }
}

/// Whole years from one day to another, as age is counted; negative if the other is earlier.
#[must_use]
pub fn years_between(from: Date, to: Date) -> i32 {
    if to < from {
        return -years_between(to, from);
    }
    let years = i32::from(to.year()) - i32::from(from.year());
    if (to.month(), to.day()) < (from.month(), from.day()) {
        years - 1
    } else {
        years
    }
}

fn make(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    )
    .ok()
}

/// Days since 1 March of the year 0, years beginning in March so that the leap day comes last.
fn to_days(date: Date) -> i32 {
    let (year, month) = (i32::from(date.year()), i32::from(date.month()));
    let (year, month) = if month < 3 {
        (year - 1, month + 9)
    } else {
        (year, month - 3)
    };
    year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + i32::from(date.day()) - 1
}

fn from_days(days: i32) -> Option<Date> {
    let days = days.clamp(306, 3_652_364);
    let mut year = days / 365;
    let start = |year: i32| year * 365 + year / 4 - year / 100 + year / 400;
    while start(year) > days {
        year -= 1;
    }
    let day = days - start(year);
    let month = (day * 5 + 2) / 153;
    let day = day - (month * 153 + 2) / 5 + 1;
    let (year, month) = if month < 10 {
        (year, month + 3)
    } else {
        (year + 1, month - 9)
    };
    make(year, month, day)
}
