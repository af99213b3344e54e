//! Europe/Berlin: the time on the wall in Germany, by the rule of the European Union.
//!
//! Summer time from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (directive
//! 2000/84/EC; in Germany in this form since 1996). Years before 1996 are not exact.

use super::{Moment, Time, Weekday};
use crate::Date;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// Seconds by which the time in Germany is ahead of UTC at a moment (seconds since 1970-01-01 00:00 UTC): 3600 or 7200.
#[must_use]
pub fn berlin_offset(unix_seconds: i64) -> i64 {
    let Some(date) = Date::from_days_since_epoch(unix_seconds.div_euclid(DAY)) else {
        return HOUR;
    };
    let change = |month| last_sunday(date.year(), month).map(|sunday| sunday.days_since_epoch() * DAY + HOUR);
    match (change(3), change(10)) {
        (Some(begin), Some(end)) if (begin..end).contains(&unix_seconds) => 2 * HOUR,
        _ => HOUR,
    }
}

/// The time on the wall in Germany at a moment (seconds since 1970-01-01 00:00 UTC); `None` outside the years 1 to 9999.
#[must_use]
pub fn berlin(unix_seconds: i64) -> Option<Moment> {
    let local = unix_seconds.checked_add(berlin_offset(unix_seconds))?;
    let minutes = u16::try_from(local.rem_euclid(DAY) / 60).ok()?;
    Some(Moment {
        date: Date::from_days_since_epoch(local.div_euclid(DAY))?,
        time: Time::of_minutes(minutes).ok()?,
    })
}

/// The last Sunday of March or October, which have 31 days.
fn last_sunday(year: u16, month: u8) -> Option<Date> {
    let last = Date::new(year, month, 31).ok()?;
    let after_sunday = Weekday::ALL
        .into_iter()
        .position(|day| day == last.weekday())
        .map_or(0, |at| (at + 1) % 7);
    last.plus_days(-i64::try_from(after_sunday).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(unix_seconds: i64) -> String {
        let moment = berlin(unix_seconds).unwrap();
        format!("{} {}", moment.date, moment.time)
    }

    #[test]
    fn changes_at_one_o_clock_utc() {
        // 2026: 29 March and 25 October.
        assert_eq!(shown(1_774_745_999), "2026-03-29 01:59");
        assert_eq!(shown(1_774_746_000), "2026-03-29 03:00");
        assert_eq!(shown(1_792_889_999), "2026-10-25 02:59");
        assert_eq!(shown(1_792_890_000), "2026-10-25 02:00");
        // 2024: 31 March and 27 October.
        assert_eq!(shown(1_711_846_799), "2024-03-31 01:59");
        assert_eq!(shown(1_711_846_800), "2024-03-31 03:00");
        assert_eq!(shown(1_729_990_800), "2024-10-27 02:00");
        assert_eq!(shown(0), "1970-01-01 01:00");
        assert_eq!(shown(1_767_222_000), "2026-01-01 00:00");
    }

    #[test]
    fn any_number_of_seconds_is_survived() {
        for seconds in [i64::MIN, i64::MAX, -1, 253_402_300_799, 253_402_300_800] {
            let _ = berlin(seconds);
        }
        assert_eq!(berlin(i64::MAX), None);
    }

    proptest! {
        #[test]
        fn the_offset_is_one_or_two_hours_and_time_goes_on(seconds in 820_454_400i64..32_503_680_000) {
            let offset = berlin_offset(seconds);
            prop_assert!(offset == HOUR || offset == 2 * HOUR);
            let month = berlin(seconds).unwrap().date.month();
            prop_assert!(offset == HOUR || (3..=10).contains(&month));
            prop_assert!(offset == 2 * HOUR || !(4..=9).contains(&month));
            let (now, next) = (berlin(seconds).unwrap(), berlin(seconds + 2 * 3600).unwrap());
            prop_assert!(now < next);
        }
    }
}
