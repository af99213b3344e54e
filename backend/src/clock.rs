//! The time now, and in Germany.

use api::Timestamp;
use model::Date;
use std::time::{SystemTime, UNIX_EPOCH};

const HOUR: i64 = 3600;

/// The time now.
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_unix_seconds(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

/// The day in Germany at that time: by it the citizen's answers are judged.
pub fn german_day(at: Timestamp) -> Option<Date> {
    german(at).date()
}

/// Day and time of day in Germany, for people.
pub fn german_text(at: Timestamp) -> String {
    let local = german(at);
    let (hour, minute, _) = local.time();
    local.date().map_or_else(
        || at.to_string(),
        |day| {
            format!(
                "{:02}.{:02}.{} {hour:02}:{minute:02}",
                day.day(),
                day.month(),
                day.year()
            )
        },
    )
}

/// The moment, moved so that its UTC fields are the German ones (Directive 2000/84/EC: summer time from the last Sunday
/// of March to the last Sunday of October, each at 01:00 UTC).
fn german(at: Timestamp) -> Timestamp {
    let seconds = at.unix_seconds();
    let summer = at.date().is_some_and(|day| {
        let from = last_sunday_at_one(day.year(), 3);
        let to = last_sunday_at_one(day.year(), 10);
        from.zip(to)
            .is_some_and(|(from, to)| (from..to).contains(&seconds))
    });
    Timestamp::from_unix_seconds(seconds + if summer { 2 * HOUR } else { HOUR })
}

/// For months of 31 days.
fn last_sunday_at_one(year: u16, month: u8) -> Option<i64> {
    let last: Timestamp = format!("{year:04}-{month:02}-31T01:00:00Z").parse().ok()?;
    let days = last.unix_seconds() / (24 * HOUR);
    // 1970-01-01 was a Thursday, so 1970-01-04, day 3, a Sunday.
    let after_sunday = (days - 3).rem_euclid(7);
    Some(last.unix_seconds() - after_sunday * 24 * HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_summer_time_and_midnight() {
        let german = |text: &str| german_text(text.parse().unwrap());
        assert_eq!(german("2026-03-29T00:59:59Z"), "29.03.2026 01:59");
        assert_eq!(german("2026-03-29T01:00:00Z"), "29.03.2026 03:00");
        assert_eq!(german("2026-10-25T00:59:59Z"), "25.10.2026 02:59");
        assert_eq!(german("2026-10-25T01:00:00Z"), "25.10.2026 02:00");
        assert_eq!(german("2027-10-31T00:30:00Z"), "31.10.2027 02:30");
        assert_eq!(german("2026-12-31T23:30:00Z"), "01.01.2027 00:30");
        let day = german_day("2026-06-30T22:10:00Z".parse().unwrap()).unwrap();
        assert_eq!(day.to_string(), "2026-07-01");
    }
}
