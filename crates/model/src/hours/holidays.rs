//! Public holidays of Thuringia (§ 2 Thüringer Feiertagsgesetz).
//!
//! Fronleichnam is not among them: it is a holiday in some municipalities only, by their own rules. An office there
//! names it among its special days.

use crate::Date;

/// A public holiday of the whole Land.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// Neujahr, 1 January.
    NewYear,
    /// Karfreitag, two days before Easter Sunday.
    GoodFriday,
    /// Ostermontag.
    EasterMonday,
    /// Tag der Arbeit, 1 May.
    LabourDay,
    /// Christi Himmelfahrt, 39 days after Easter Sunday.
    Ascension,
    /// Pfingstmontag, 50 days after Easter Sunday.
    WhitMonday,
    /// Weltkindertag, 20 September, since 2019.
    ChildrensDay,
    /// Tag der Deutschen Einheit, 3 October, since 1990.
    GermanUnity,
    /// Reformationstag, 31 October.
    Reformation,
    /// Erster Weihnachtstag, 25 December.
    Christmas,
    /// Zweiter Weihnachtstag, 26 December.
    BoxingDay,
}

/// The public holiday of a day, if it is one.
#[must_use]
pub fn holiday(date: Date) -> Option<Holiday> {
    let fixed = match (date.month(), date.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1) => Some(Holiday::LabourDay),
        (9, 20) if date.year() >= 2019 => Some(Holiday::ChildrensDay),
        (10, 3) if date.year() >= 1990 => Some(Holiday::GermanUnity),
        (10, 31) => Some(Holiday::Reformation),
        (12, 25) => Some(Holiday::Christmas),
        (12, 26) => Some(Holiday::BoxingDay),
        _ => None,
    };
    // 1 May and Ascension may be the same day; the fixed one is named then.
    fixed.or_else(|| {
        let after_easter = date.days_since_epoch() - easter_sunday(date.year())?.days_since_epoch();
        match after_easter {
            -2 => Some(Holiday::GoodFriday),
            1 => Some(Holiday::EasterMonday),
            39 => Some(Holiday::Ascension),
            50 => Some(Holiday::WhitMonday),
            _ => None,
        }
    })
}

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous algorithm ("Meeus/Jones/Butcher"); `None` before
/// that calendar began (1583).
#[must_use]
pub fn easter_sunday(year: u16) -> Option<Date> {
    if year < 1583 {
        return None;
    }
    let year_i = i32::from(year);
    let golden = year_i % 19;
    let (century, rest) = (year_i / 100, year_i % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let day_of_march = moon + sunday - 7 * late + 114;
    let month = u8::try_from(day_of_march / 31).ok()?;
    let day = u8::try_from(day_of_march % 31 + 1).ok()?;
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Weekday;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn easter_is_where_the_almanacs_have_it() {
        let known = [
            "1954-04-18",
            "1961-04-02",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
            "2285-03-22",
        ];
        for day in known {
            let day = date(day);
            assert_eq!(easter_sunday(day.year()), Some(day));
        }
        assert_eq!(easter_sunday(1582), None);
    }

    #[test]
    fn the_holidays_of_2026() {
        let all: Vec<String> = (0..365)
            .filter_map(|days| date("2026-01-01").plus_days(days))
            .filter(|day| holiday(*day).is_some())
            .map(|day| day.to_string())
            .collect();
        let expected = [
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-09-20",
            "2026-10-03",
            "2026-10-31",
            "2026-12-25",
            "2026-12-26",
        ];
        assert_eq!(all, expected);
        assert_eq!(holiday(date("2018-09-20")), None);
        assert_eq!(
            holiday(date("2026-06-04")),
            None,
            "Fronleichnam is no holiday of the whole Land"
        );
        // In 2008 Ascension fell on 1 May.
        assert_eq!(holiday(date("2008-05-01")), Some(Holiday::LabourDay));
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_from_22_march_to_25_april(year in 1583u16..=9999) {
            let easter = easter_sunday(year).unwrap();
            prop_assert_eq!(easter.weekday(), Weekday::Sunday);
            prop_assert!((3, 22) <= (easter.month(), easter.day()) && (easter.month(), easter.day()) <= (4, 25));
        }
    }
}
