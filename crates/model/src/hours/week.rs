//! Hours as a page shows them: an ordinary week, and the days ahead that are different.

use super::{Holiday, Moment, OpeningHours, Span, Weekday, holiday};
use crate::{Date, LocalText};

/// When the office is open on a day of an ordinary week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot<'a> {
    /// When.
    pub span: Span,
    /// With an appointment only.
    pub by_appointment: bool,
    /// For what or whom.
    pub note: &'a LocalText,
}

/// Why days are different.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause<'a> {
    /// A public holiday on which it would be open otherwise.
    Holiday(Holiday),
    /// The office says so; its words may be empty.
    Special(&'a LocalText),
}

/// Days on which the ordinary week does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception<'a> {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Open then; closed if empty.
    pub spans: &'a [Span],
    /// Why.
    pub cause: Cause<'a>,
}

impl OpeningHours {
    /// The ordinary week that holds on a day, Monday first; each day in order of time.
    #[must_use]
    pub fn week(&self, on: Date) -> Vec<(Weekday, Vec<Slot<'_>>)> {
        let rules = || self.weekly.iter().filter(|rule| rule.valid.holds_on(on));
        Weekday::ALL
            .into_iter()
            .map(|day| {
                let of_day = rules().filter(|rule| rule.days.contains(&day));
                let mut slots: Vec<Slot<'_>> = of_day
                    .map(|rule| Slot {
                        span: rule.span,
                        by_appointment: rule.by_appointment,
                        note: &rule.note,
                    })
                    .collect();
                slots.sort_by_key(|slot| (slot.span, slot.by_appointment));
                (day, slots)
            })
            .collect()
    }

    /// Days from this one on that are different, for as many days ahead, the next ones first.
    #[must_use]
    pub fn exceptions(&self, from: Date, days: i64) -> Vec<Exception<'_>> {
        let last = from.plus_days(days).unwrap_or(Date::MAX);
        let special = self
            .special
            .iter()
            .filter(|one| one.from <= last && one.to >= from);
        let mut all: Vec<Exception<'_>> = special
            .map(|one| Exception {
                from: one.from,
                to: one.to,
                spans: &one.spans,
                cause: Cause::Special(&one.note),
            })
            .collect();
        if !self.open_on_holidays {
            let ahead = (0..=days).map_while(|ahead| from.plus_days(ahead));
            all.extend(ahead.filter_map(|date| {
                let holiday = holiday(date)?;
                let is_special = self.special.iter().any(|one| one.from <= date && date <= one.to);
                let would_open = self
                    .weekly
                    .iter()
                    .any(|rule| rule.valid.holds_on(date) && rule.days.contains(&date.weekday()));
                (would_open && !is_special).then_some(Exception {
                    from: date,
                    to: date,
                    spans: &[],
                    cause: Cause::Holiday(holiday),
                })
            }));
        }
        all.sort_by_key(|one| (one.from, one.to));
        all
    }

    /// True if one may come at a moment with an appointment only.
    #[must_use]
    pub fn by_appointment_at(&self, now: Moment) -> bool {
        let within = |span: Span| span.from <= now.time && now.time < span.to;
        let is_special = self
            .special
            .iter()
            .any(|one| one.from <= now.date && now.date <= one.to);
        let is_off = is_special || (!self.open_on_holidays && holiday(now.date).is_some());
        let appointment = self.weekly.iter().any(|rule| {
            rule.by_appointment
                && rule.valid.holds_on(now.date)
                && rule.days.contains(&now.date.weekday())
                && within(rule.span)
        });
        appointment && !is_off && !self.on(now.date).into_iter().any(within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::{SpecialDays, WeeklyRule};
    use crate::{Provenance, Validity};

    fn span(text: &str) -> Span {
        let (from, to) = text.split_once('-').unwrap();
        Span {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        }
    }

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn office() -> OpeningHours {
        let rule = |days: &[Weekday], times: &str, by_appointment| WeeklyRule {
            days: days.to_vec(),
            span: span(times),
            by_appointment,
            note: LocalText::default(),
            valid: Validity::ALWAYS,
        };
        use Weekday::{Friday, Thursday, Tuesday};
        OpeningHours {
            weekly: vec![
                rule(&[Tuesday, Thursday], "13:00-18:00", false),
                rule(&[Tuesday, Friday], "09:00-12:00", false),
                rule(&[Thursday], "08:00-12:00", true),
            ],
            special: vec![SpecialDays {
                from: date("2026-12-28"),
                to: date("2027-01-01"),
                spans: vec![],
                note: LocalText::german("Betriebsferien"),
            }],
            open_on_holidays: false,
            provenance: Provenance {
                source: "x".into(),
                url: None,
                as_of: date("2026-01-01"),
            },
        }
    }

    #[test]
    fn a_week_begins_on_monday_and_days_are_in_order() {
        let office = office();
        let week = office.week(date("2026-11-24"));
        assert_eq!(week.len(), 7);
        assert!(week[0].1.is_empty());
        let spans: Vec<Span> = week[1].1.iter().map(|slot| slot.span).collect();
        assert_eq!(spans, [span("09:00-12:00"), span("13:00-18:00")]);
        assert!(week[3].1[0].by_appointment && !week[3].1[1].by_appointment);
    }

    #[test]
    fn holidays_and_special_days_are_told_ahead() {
        let office = office();
        let told = office.exceptions(date("2026-12-20"), 30);
        let shown: Vec<String> = told
            .iter()
            .map(|one| format!("{} {}", one.from, one.to))
            .collect();
        // 25 December 2026 is a Friday, 26 December a Saturday on which it is closed anyway, New Year lies in the break.
        assert_eq!(shown, ["2026-12-25 2026-12-25", "2026-12-28 2027-01-01"]);
        assert_eq!(told[0].cause, Cause::Holiday(Holiday::Christmas));
        assert!(
            matches!(told[1].cause, Cause::Special(note) if note.text(crate::Lang::De) == "Betriebsferien")
        );
        assert!(office.exceptions(date("2026-11-24"), 5).is_empty());
    }

    #[test]
    fn an_appointment_counts_where_nothing_else_does() {
        let office = office();
        let at = |day: &str, time: &str| {
            office.by_appointment_at(Moment {
                date: date(day),
                time: time.parse().unwrap(),
            })
        };
        // 26 November 2026 is a Thursday; 31 December lies in the break.
        assert!(at("2026-11-26", "08:00") && !at("2026-11-26", "12:00"));
        assert!(!at("2026-11-26", "13:00") && !at("2026-11-24", "10:00"));
        assert!(!at("2026-12-31", "09:00"));
    }
}
