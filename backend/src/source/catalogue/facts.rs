//! Names of what the model has as numbers, and small facts.

use crate::source::answers::{Amount, Duration, Provenance};
use model::{Detail, FeeAmount, Level, TimeUnit};

pub(super) const fn level(level: Level) -> &'static str {
    match level {
        Level::Municipality => "municipality",
        Level::Association => "association",
        Level::District => "district",
        Level::Region => "region",
        Level::Land => "land",
        Level::Federation => "federation",
    }
}

pub(super) const fn detail(detail: Detail) -> &'static str {
    match detail {
        Detail::Locality => "locality",
        Detail::Street => "street",
        Detail::House => "house",
        Detail::Surname => "surname",
    }
}

pub(super) fn provenance(provenance: &model::Provenance) -> Provenance {
    Provenance {
        source: provenance.source.clone(),
        url: provenance.url.clone(),
        as_of: Some(provenance.as_of.to_string()),
    }
}

pub(super) const fn duration(span: model::Duration) -> Duration {
    let unit = match span.unit {
        TimeUnit::Minutes => "minutes",
        TimeUnit::Hours => "hours",
        TimeUnit::Days => "days",
        TimeUnit::WorkingDays => "working-days",
        TimeUnit::Weeks => "weeks",
        TimeUnit::Months => "months",
        TimeUnit::Years => "years",
    };
    Duration {
        amount: span.amount,
        amount_max: span.amount_max,
        unit,
    }
}

pub(super) fn amount(amount: FeeAmount) -> Amount {
    let (kind, min, max) = match amount {
        FeeAmount::Fixed(fixed) => ("fixed", Some(fixed), Some(fixed)),
        FeeAmount::Free => ("free", None, None),
        FeeAmount::Local => ("local", None, None),
        FeeAmount::Range { min, max } => ("range", min, max),
    };
    Amount {
        kind,
        min_cents: min.map(|cents| cents.0),
        max_cents: max.map(|cents| cents.0),
    }
}
