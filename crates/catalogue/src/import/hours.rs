//! Opening hours, in an authority's own file or in `offices/details/<id>.toml` for an office of a list.
//!
//! One broken entry leaves out all hours of the office: without it the office would be called closed when it is open.

use super::facts;
use super::source::{Field, Record};
use model::Date;
use model::hours::{OpeningHours, Span, SpecialDays, Time, Weekday, WeeklyRule};

/// The hours of a file; `None` if it has none, or, with a report, if one of them is broken.
pub(super) fn hours(record: &Record) -> Option<OpeningHours> {
    let weekly: Vec<Option<WeeklyRule>> = record.tables("hours").iter().map(rule).collect();
    let special: Vec<Option<SpecialDays>> = record.tables("special").iter().map(special).collect();
    let Some(source) = record.table("hours_source") else {
        if !weekly.is_empty() || !special.is_empty() {
            record.error("hours_source", "is missing: hours need a source");
        }
        return None;
    };
    let hours = OpeningHours {
        open_on_holidays: match source.text("holidays") {
            None | Some("closed") => false,
            Some("open") => true,
            Some(other) => {
                source.error("holidays", format!("not closed or open: {other:?}"));
                return None;
            }
        },
        provenance: facts::provenance(&source)?,
        weekly: weekly.into_iter().collect::<Option<_>>()?,
        special: special.into_iter().collect::<Option<_>>()?,
    };
    source.finish();
    if hours.weekly.is_empty() && hours.special.is_empty() {
        record.error("hours", "is missing: there is a source of hours only");
        return None;
    }
    Some(hours)
}

fn rule(record: &Record) -> Option<WeeklyRule> {
    let days: Option<Vec<Weekday>> = record.items("days").iter().map(Field::parsed).collect();
    let days = days?;
    if days.is_empty() {
        record.error("days", "is missing");
        return None;
    }
    let span = Span {
        from: record.required_parsed("from")?,
        to: record.required_parsed("to")?,
    };
    if span.to <= span.from {
        record.error(
            "to",
            "is not after from: over midnight takes one entry for each day",
        );
        return None;
    }
    let rule = WeeklyRule {
        days,
        span,
        by_appointment: match record.field("appointment") {
            Some(field) => field.flag()?,
            None => false,
        },
        note: facts::note(record),
        valid: facts::validity(record)?,
    };
    record.finish();
    Some(rule)
}

fn special(record: &Record) -> Option<SpecialDays> {
    let from: Date = record.required_parsed("from")?;
    let to = match record.field("to") {
        Some(field) => field.parsed()?,
        None => from,
    };
    if to < from {
        record.error("to", "is before from");
        return None;
    }
    let spans: Option<Vec<Span>> = record.items("times").iter().map(span).collect();
    let special = SpecialDays {
        from,
        to,
        spans: spans?,
        note: facts::note(record),
    };
    record.finish();
    Some(special)
}

/// `09:00-12:00`
fn span(field: &Field) -> Option<Span> {
    let read = |text: &str| {
        let (from, to) = text.split_once('-')?;
        let (from, to): (Time, Time) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
        (from < to).then_some(Span { from, to })
    };
    let span = read(field.text()?);
    if span.is_none() {
        field.error("not from one time to a later one (HH:MM-HH:MM)");
    }
    span
}
