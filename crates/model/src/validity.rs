//! Since when and until when something holds.

use crate::Date;
use serde::{Deserialize, Serialize};

/// A span of days (XZuFi `gueltigkeit`), both ends included; a missing end is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Validity {
    /// The first day on which it holds.
    pub from: Option<Date>,
    /// The last day on which it holds.
    pub to: Option<Date>,
}

impl Validity {
    /// Without limits.
    pub const ALWAYS: Self = Self { from: None, to: None };

    /// True if it holds on the day.
    #[must_use]
    pub fn holds_on(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// True if there is no day on which it holds: it ends before it begins.
    #[must_use]
    pub fn is_empty(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }

    /// True if there is a day on which both hold.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let begins = self.from.max(other.from);
        let ends = match (self.to, other.to) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        !Self {
            from: begins,
            to: ends,
        }
        .is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: &str, to: &str) -> Validity {
        let day = |text: &str| text.parse().ok();
        Validity {
            from: day(from),
            to: day(to),
        }
    }

    #[test]
    fn both_ends_belong_to_it() {
        let span = span("2026-01-01", "2026-06-30");
        let holds = |day: &str| span.holds_on(day.parse().unwrap());
        assert!(holds("2026-01-01") && holds("2026-06-30"));
        assert!(!holds("2025-12-31") && !holds("2026-07-01"));
        assert!(Validity::ALWAYS.holds_on(Date::MAX));
    }

    #[test]
    fn spans_overlap_where_they_share_a_day() {
        let first = span("2026-01-01", "2026-06-30");
        assert!(first.overlaps(span("2026-06-30", "")));
        assert!(!first.overlaps(span("2026-07-01", "")));
        assert!(first.overlaps(Validity::ALWAYS));
        assert!(span("", "2025-12-31").overlaps(span("", "2026-01-01")));
        assert!(span("2026-02-01", "2026-01-01").is_empty());
    }
}
