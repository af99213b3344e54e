//! A moment, as RFC 3339 in UTC to the second.

use crate::Unreadable;
use model::Date;
use std::fmt;
use std::str::FromStr;

const DAY: i64 = 86_400;
/// 9999-12-31T23:59:59Z.
const LAST: i64 = 253_402_300_799;

/// Seconds since 1970-01-01T00:00:00Z, years 1970 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment, brought into the years that can be printed.
    #[must_use]
    pub fn from_unix_seconds(seconds: i64) -> Self {
        Self(seconds.clamp(0, LAST))
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.0
    }

    /// The day in UTC.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        Date::new(
            u16::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        )
        .ok()
    }

    /// Hour, minute and second in UTC.
    #[must_use]
    pub const fn time(self) -> (i64, i64, i64) {
        let second = self.0.rem_euclid(DAY);
        (second / 3600, second / 60 % 60, second % 60)
    }
}

/// Days since 1970-01-01 to year, month, day (H. Hinnant, "chrono-compatible low-level date algorithms").
const fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// The inverse of [`civil`].
fn days_of(date: Date) -> i64 {
    let (month, day) = (i64::from(date.month()), i64::from(date.day()));
    let year = i64::from(date.year()) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

impl FromStr for Timestamp {
    type Err = Unreadable;

    /// Reads `YYYY-MM-DDThh:mm:ssZ`, perhaps with fractions of a second, which are dropped.
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let wrong = Unreadable("a time as YYYY-MM-DDThh:mm:ssZ");
        let (day, clock) = text.split_once('T').ok_or(wrong)?;
        let clock = clock.strip_suffix('Z').ok_or(wrong)?;
        let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
        if fraction.is_empty() || fraction.len() > 9 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return Err(wrong);
        }
        let date: Date = day.parse().map_err(|_| wrong)?;
        let mut parts = clock.split(':');
        let mut part = |below: i64| -> Result<i64, Unreadable> {
            match parts.next() {
                Some(digits) if digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()) => digits
                    .parse::<i64>()
                    .ok()
                    .filter(|number| *number < below)
                    .ok_or(wrong),
                _ => Err(wrong),
            }
        };
        let seconds = part(24)? * 3600 + part(60)? * 60 + part(60)?;
        if parts.next().is_some() || date.year() < 1970 {
            return Err(wrong);
        }
        Ok(Self(days_of(date) * DAY + seconds))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        let (hour, minute, second) = self.time();
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn knows_the_calendar() {
        let at = |seconds| Timestamp::from_unix_seconds(seconds).to_string();
        assert_eq!(at(0), "1970-01-01T00:00:00Z");
        assert_eq!(at(951_782_400), "2000-02-29T00:00:00Z");
        assert_eq!(at(1_795_474_799), "2026-11-23T22:59:59Z");
        assert_eq!(at(i64::MAX), "9999-12-31T23:59:59Z");
        let with_fraction: Timestamp = "2026-11-23T22:59:59.123Z".parse().unwrap();
        assert_eq!(with_fraction.unix_seconds(), 1_795_474_799);
        for wrong in [
            "",
            "2026-11-23",
            "2026-11-23T22:59Z",
            "2026-11-23T24:00:00Z",
            "2026-02-30T00:00:00Z",
        ] {
            assert!(wrong.parse::<Timestamp>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn reads_what_it_printed(seconds in 0..=LAST) {
            let moment = Timestamp::from_unix_seconds(seconds);
            prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        }

        #[test]
        fn never_panics_on_any_text(text in ".{0,30}") {
            let _ = text.parse::<Timestamp>();
        }
    }
}
