//! Open or closed at a moment.

use super::{Moment, OpeningHours, Span, Time};
use crate::Date;

/// How many days ahead it is looked for the next opening: an office that is closed for longer says nothing.
const AHEAD: usize = 60;

/// Whether an office is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Open without an appointment.
    Open {
        /// When it closes; `None` if it does not within 60 days.
        until: Option<Moment>,
    },
    /// Closed.
    Closed {
        /// When it opens next; `None` if it does not within 60 days.
        opens: Option<Moment>,
    },
}

/// Whether an office is open at a moment by the clock on its wall (see [`super::berlin`]).
///
/// It is open at the minute at which a span begins and closed at the one at which it ends. What is open until midnight
/// and from midnight is open all along.
#[must_use]
pub fn state_at(hours: &OpeningHours, now: Moment) -> State {
    let today = hours.on(now.date);
    match today
        .iter()
        .find(|span| span.from <= now.time && now.time < span.to)
    {
        Some(span) => State::Open {
            until: closes(hours, now.date, *span),
        },
        None => {
            let later = today.iter().find(|span| now.time < span.from);
            State::Closed {
                opens: later.map(|span| at(now.date, span.from)).or_else(|| {
                    days_after(now.date)
                        .find_map(|date| hours.on(date).first().map(|span| at(date, span.from)))
                }),
            }
        }
    }
}

const fn at(date: Date, time: Time) -> Moment {
    Moment { date, time }
}

/// The end of a span, or of those that follow it over midnight.
fn closes(hours: &OpeningHours, date: Date, span: Span) -> Option<Moment> {
    let mut end = at(date, span.to);
    for next in days_after(date) {
        if end.time != Time::END {
            return Some(end);
        }
        match hours.on(next).first() {
            Some(span) if span.from == Time::MIDNIGHT => end = at(next, span.to),
            _ => return Some(end),
        }
    }
    Some(end).filter(|end| end.time != Time::END)
}

fn days_after(date: Date) -> impl Iterator<Item = Date> {
    (1..).map_while(move |days| date.plus_days(days)).take(AHEAD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::{SpecialDays, Weekday, WeeklyRule};
    use crate::{LocalText, Provenance, Validity};
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn moment(text: &str) -> Moment {
        let (day, time) = text.split_once(' ').unwrap();
        at(date(day), time.parse().unwrap())
    }

    fn span(text: &str) -> Span {
        let (from, to) = text.split_once('-').unwrap();
        Span {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        }
    }

    fn rule(days: &[Weekday], times: &str) -> WeeklyRule {
        WeeklyRule {
            days: days.to_vec(),
            span: span(times),
            by_appointment: false,
            note: LocalText::default(),
            valid: Validity::ALWAYS,
        }
    }

    fn hours(weekly: Vec<WeeklyRule>) -> OpeningHours {
        OpeningHours {
            weekly,
            special: vec![],
            open_on_holidays: false,
            provenance: Provenance {
                source: "test".into(),
                url: None,
                as_of: date("2026-01-01"),
            },
        }
    }

    fn office() -> OpeningHours {
        use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
        hours(vec![
            rule(&[Monday, Tuesday, Thursday, Friday], "09:00-12:00"),
            rule(&[Tuesday], "13:00-16:00"),
            rule(&[Thursday], "13:00-18:00"),
            WeeklyRule {
                by_appointment: true,
                ..rule(&[Wednesday], "09:00-12:00")
            },
        ])
    }

    fn open(hours: &OpeningHours, now: &str) -> Option<Moment> {
        match state_at(hours, moment(now)) {
            State::Open { until } => until,
            State::Closed { .. } => panic!("closed at {now}"),
        }
    }

    fn closed(hours: &OpeningHours, now: &str) -> Option<Moment> {
        match state_at(hours, moment(now)) {
            State::Closed { opens } => opens,
            State::Open { .. } => panic!("open at {now}"),
        }
    }

    #[test]
    fn tells_when_it_closes_and_when_it_opens() {
        let office = office();
        // 24 November 2026 is a Tuesday.
        assert_eq!(
            open(&office, "2026-11-24 09:00"),
            Some(moment("2026-11-24 12:00"))
        );
        assert_eq!(
            open(&office, "2026-11-24 15:59"),
            Some(moment("2026-11-24 16:00"))
        );
        assert_eq!(
            closed(&office, "2026-11-24 08:59"),
            Some(moment("2026-11-24 09:00"))
        );
        assert_eq!(
            closed(&office, "2026-11-24 12:00"),
            Some(moment("2026-11-24 13:00"))
        );
        // Wednesday is by appointment only.
        assert_eq!(
            closed(&office, "2026-11-24 16:00"),
            Some(moment("2026-11-26 09:00"))
        );
        assert_eq!(
            closed(&office, "2026-11-27 12:00"),
            Some(moment("2026-11-30 09:00"))
        );
    }

    #[test]
    fn is_closed_on_public_holidays_unless_it_says_otherwise() {
        let mut office = office();
        // Good Friday and Easter Monday 2026.
        assert_eq!(
            closed(&office, "2026-04-02 18:00"),
            Some(moment("2026-04-07 09:00"))
        );
        office.open_on_holidays = true;
        assert_eq!(
            open(&office, "2026-04-03 10:00"),
            Some(moment("2026-04-03 12:00"))
        );
    }

    #[test]
    fn special_days_come_first() {
        let mut office = office();
        let special = |from, to, spans: &[&str]| SpecialDays {
            from: date(from),
            to: date(to),
            spans: spans.iter().map(|text| span(text)).collect(),
            note: LocalText::default(),
        };
        office.special = vec![
            special("2026-12-21", "2027-01-03", &[]),
            special("2026-12-25", "2026-12-25", &["10:00-11:00"]),
        ];
        assert_eq!(
            closed(&office, "2026-12-18 12:00"),
            Some(moment("2026-12-25 10:00"))
        );
        assert_eq!(
            closed(&office, "2026-12-26 09:00"),
            Some(moment("2027-01-04 09:00"))
        );
    }

    #[test]
    fn hours_of_a_season_end_with_it() {
        let mut summer = rule(&Weekday::ALL, "08:00-20:00");
        summer.valid.to = Some(date("2026-09-30"));
        let pool = hours(vec![summer]);
        assert_eq!(open(&pool, "2026-09-30 19:00"), Some(moment("2026-09-30 20:00")));
        assert_eq!(closed(&pool, "2026-09-30 20:00"), None);
    }

    #[test]
    fn midnight_is_no_end() {
        let night = hours(vec![
            rule(&[Weekday::Friday], "20:00-24:00"),
            rule(&[Weekday::Saturday], "00:00-02:00"),
        ]);
        assert_eq!(open(&night, "2026-11-27 23:00"), Some(moment("2026-11-28 02:00")));
        let mut always = hours(vec![rule(&Weekday::ALL, "00:00-24:00")]);
        always.open_on_holidays = true;
        assert_eq!(open(&always, "2026-11-27 23:00"), None);
        assert_eq!(closed(&hours(vec![]), "2026-11-27 23:00"), None);
    }

    fn any_hours() -> impl Strategy<Value = OpeningHours> {
        let days = proptest::collection::vec(proptest::sample::select(&Weekday::ALL[..]), 0..4);
        let rule =
            (days, 0u16..=96, 0u16..=96, any::<bool>()).prop_map(|(days, from, to, by_appointment)| {
                let time = |quarters: u16| Time::of_minutes(quarters * 15).unwrap();
                WeeklyRule {
                    days,
                    // Also empty ones and ones that end before they begin: they are never open.
                    span: Span {
                        from: time(from),
                        to: time(to),
                    },
                    by_appointment,
                    note: LocalText::default(),
                    valid: Validity::ALWAYS,
                }
            });
        proptest::collection::vec(rule, 0..6).prop_map(hours)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        /// Quarter by quarter, from now to the moment that is told, nothing changes; then it does.
        #[test]
        fn nothing_changes_before_the_moment_that_is_told(hours in any_hours(), day in 0i64..3000, quarter in 0u16..96) {
            let is_open = |moment: Moment| matches!(state_at(&hours, moment), State::Open { .. });
            let date = date("2024-01-01").plus_days(day).unwrap();
            let now = at(date, Time::of_minutes(quarter * 15).unwrap());
            let change = match state_at(&hours, now) {
                State::Open { until } => until,
                State::Closed { opens } => opens,
            };
            let Some(change) = change else { return Ok(()) };
            let normal = |moment: Moment| match moment.time {
                Time::END => at(moment.date.plus_days(1).unwrap(), Time::MIDNIGHT),
                _ => moment,
            };
            prop_assert!(normal(change) > now);
            let mut moment = now;
            while moment < normal(change) {
                prop_assert_eq!(is_open(moment), is_open(now), "{:?}", moment);
                moment = normal(at(moment.date, Time::of_minutes(moment.time.minutes() + 15).unwrap()));
            }
            prop_assert_eq!(is_open(moment), !is_open(now), "{:?}", moment);
        }

        #[test]
        fn spans_of_a_day_are_in_order_and_apart(hours in any_hours(), day in 0i64..3000) {
            let spans = hours.on(date("2024-01-01").plus_days(day).unwrap());
            prop_assert!(spans.iter().all(|span| span.from < span.to));
            prop_assert!(spans.windows(2).all(|pair| pair[0].to < pair[1].from));
        }
    }
}
