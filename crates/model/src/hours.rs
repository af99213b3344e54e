//! When an office is open: weekly rules, days that are different, public holidays, and what follows for a moment.
//!
//! Nothing here is ever read from free text: an office has hours only if its source has them in parts.

mod berlin;
mod holidays;
mod state;
mod week;

use crate::{Date, LocalText, ModelError, Provenance, Validity};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

pub use berlin::{berlin, berlin_offset};
pub use holidays::{Holiday, easter_sunday, holiday};
pub use state::{State, state_at};
pub use week::{Cause, Exception, Slot};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Weekday {
    /// Montag.
    Monday,
    /// Dienstag.
    Tuesday,
    /// Mittwoch.
    Wednesday,
    /// Donnerstag.
    Thursday,
    /// Freitag.
    Friday,
    /// Samstag.
    Saturday,
    /// Sonntag.
    Sunday,
}

impl Weekday {
    /// The week, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Its name in source files: three letters.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Monday => "mon",
            Self::Tuesday => "tue",
            Self::Wednesday => "wed",
            Self::Thursday => "thu",
            Self::Friday => "fri",
            Self::Saturday => "sat",
            Self::Sunday => "sun",
        }
    }
}

impl FromStr for Weekday {
    type Err = ModelError;

    fn from_str(code: &str) -> Result<Self, ModelError> {
        let found = Self::ALL.into_iter().find(|day| day.code() == code);
        found.ok_or_else(|| ModelError::Code {
            list: "weekday",
            code: code.to_owned(),
        })
    }
}

/// A time of day in minutes after midnight, 0 to 1440; 1440 is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Time(u16);

impl Time {
    /// The beginning of a day.
    pub const MIDNIGHT: Self = Self(0);
    /// The end of a day.
    pub const END: Self = Self(24 * 60);

    /// The time of that many minutes after midnight.
    ///
    /// # Errors
    /// [`ModelError::Time`] above 1440.
    pub fn of_minutes(minutes: u16) -> Result<Self, ModelError> {
        if minutes <= Self::END.0 {
            Ok(Self(minutes))
        } else {
            Err(ModelError::Time(minutes.to_string()))
        }
    }

    /// Minutes after midnight, 0 to 1440.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Time {
    type Error = ModelError;

    fn try_from(minutes: u16) -> Result<Self, ModelError> {
        Self::of_minutes(minutes)
    }
}

impl From<Time> for u16 {
    fn from(time: Time) -> Self {
        time.0
    }
}

impl FromStr for Time {
    type Err = ModelError;

    fn from_str(text: &str) -> Result<Self, ModelError> {
        let wrong = || ModelError::Time(text.to_owned());
        let two = |digits: &str| {
            let well_formed = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
            digits.parse::<u16>().ok().filter(|_| well_formed)
        };
        let (hours, minutes) = text.split_once(':').ok_or_else(wrong)?;
        let minutes = two(minutes).filter(|minutes| *minutes < 60).ok_or_else(wrong)?;
        let hours = two(hours).filter(|hours| *hours <= 24).ok_or_else(wrong)?;
        Self::of_minutes(hours * 60 + minutes).map_err(|_| wrong())
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A moment by the clock on the wall of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day.
    pub time: Time,
}

/// From one time to another of the same day. The end does not belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// When it begins.
    pub from: Time,
    /// When it ends, later than it begins; an office that is open over midnight has a span on each of the two days.
    pub to: Time,
}

/// On which days of the week an office is open, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklyRule {
    /// Days of the week.
    pub days: Vec<Weekday>,
    /// When on these days.
    pub span: Span,
    /// True if one may come with an appointment only: then the office does not count as open.
    pub by_appointment: bool,
    /// For what or whom, if not for everybody.
    pub note: LocalText,
    /// The days on which the rule holds, for hours of a season.
    pub valid: Validity,
}

/// Days on which the weekly rules do not hold: closed, or open at other times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpecialDays {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// When it is open on each of them; closed if there is none.
    pub spans: Vec<Span>,
    /// Why.
    pub note: LocalText,
}

/// The hours of an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningHours {
    /// The weekly rules.
    pub weekly: Vec<WeeklyRule>,
    /// Days that are different; they come before the weekly rules and before public holidays.
    pub special: Vec<SpecialDays>,
    /// True if the weekly rules hold on public holidays as well.
    pub open_on_holidays: bool,
    /// Who says so.
    pub provenance: Provenance,
}

impl OpeningHours {
    /// When the office is open on a day without an appointment, in order and without overlaps.
    #[must_use]
    pub fn on(&self, date: Date) -> Vec<Span> {
        let special = self
            .special
            .iter()
            .filter(|days| days.from <= date && date <= days.to);
        let special: Vec<&SpecialDays> = special.collect();
        let spans: Vec<Span> = if !special.is_empty() {
            special
                .into_iter()
                .flat_map(|days| days.spans.iter().copied())
                .collect()
        } else if !self.open_on_holidays && holiday(date).is_some() {
            Vec::new()
        } else {
            let weekday = date.weekday();
            self.weekly
                .iter()
                .filter(|rule| {
                    !rule.by_appointment && rule.valid.holds_on(date) && rule.days.contains(&weekday)
                })
                .map(|rule| rule.span)
                .collect()
        };
        joined(spans)
    }
}

/// Spans in order; those that touch or overlap become one, empty ones none.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| span.from < span.to);
    spans.sort();
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => out.push(span),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_times_of_day() {
        let time = |text: &str| text.parse::<Time>().map(Time::minutes).ok();
        assert_eq!(
            (time("00:00"), time("08:30"), time("24:00")),
            (Some(0), Some(510), Some(1440))
        );
        for wrong in [
            "8:30",
            "24:01",
            "12:60",
            "1200",
            "",
            "-1:00",
            "+1:00",
            "12:00 Uhr",
            "٠٨:٠٠",
        ] {
            assert_eq!(time(wrong), None, "{wrong}");
        }
        assert_eq!("fri".parse(), Ok(Weekday::Friday));
        assert!("Freitag".parse::<Weekday>().is_err());
    }

    proptest! {
        #[test]
        fn reads_what_it_printed(minutes in 0u16..=1440) {
            let time = Time::of_minutes(minutes).unwrap();
            prop_assert_eq!(time.to_string().parse::<Time>().unwrap(), time);
        }

        #[test]
        fn never_panics_on_any_text(text in ".*") {
            let _ = text.parse::<Time>();
            let _ = text.parse::<Weekday>();
        }
    }
}
