//! Earliest and latest days of a date question, fixed or relative to the day of the check.

use crate::valid::date::shift;
use model::Date;
use std::str::FromStr;

/// A day, fixed or relative to today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateLimit {
    /// Always the same day.
    Fixed(Date),
    /// Today, shifted.
    Today {
        /// Calendar months later, negative for earlier; a year is twelve.
        months: i32,
        /// Days later, after the months.
        days: i32,
    },
}

impl DateLimit {
    /// The day that is meant on a day.
    #[must_use]
    pub fn on(self, today: Date) -> Date {
        match self {
            Self::Fixed(date) => date,
            Self::Today { months, days } => shift(today, months, days),
        }
    }
}

impl FromStr for DateLimit {
    type Err = ();

    /// Reads `1990-01-31`, `today`, `today-16y`, `today+6m`, `today-30d`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let Some(offset) = text.strip_prefix("today") else {
            return text.parse().map(Self::Fixed).map_err(|_| ());
        };
        if offset.is_empty() {
            return Ok(Self::Today { months: 0, days: 0 });
        }
        let (number, unit) = offset.split_at_checked(offset.len() - 1).ok_or(())?;
        if !number.starts_with(['+', '-']) || number.len() > 6 {
            return Err(());
        }
        let number: i32 = number.parse().map_err(|_| ())?;
        match unit {
            "y" => Ok(Self::Today {
                months: number.checked_mul(12).ok_or(())?,
                days: 0,
            }),
            "m" => Ok(Self::Today {
                months: number,
                days: 0,
            }),
            "d" => Ok(Self::Today {
                months: 0,
                days: number,
            }),
            _ => Err(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_resolves_limits() {
        let today: Date = "2024-02-29".parse().unwrap();
        let on = |text: &str| text.parse::<DateLimit>().unwrap().on(today).to_string();
        assert_eq!(on("today"), "2024-02-29");
        assert_eq!(on("today-16y"), "2008-02-29");
        assert_eq!(on("today-1y"), "2023-02-28");
        assert_eq!(on("today+6m"), "2024-08-29");
        assert_eq!(on("today-60d"), "2023-12-31");
        assert_eq!(on("1900-01-01"), "1900-01-01");
        for wrong in [
            "",
            "tomorrow",
            "today16y",
            "today-16",
            "today-y",
            "today-16w",
            "todayä",
            "today-9999999d",
        ] {
            assert!(wrong.parse::<DateLimit>().is_err(), "{wrong}");
        }
    }
}
