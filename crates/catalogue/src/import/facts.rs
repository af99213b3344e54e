//! Facts of a service: fees, deadlines, processing times, laws, each with its source.

use super::source::Record;
use model::{
    Cents, Date, Deadline, Duration, Fee, FeeAmount, Lang, Law, LinkTarget, LocalText, Processing,
    Provenance, TimeUnit, Validity,
};

/// `source`, `source_url`, `as_of`.
pub(super) fn provenance(record: &Record) -> Option<Provenance> {
    // A source without a usable address is still a source.
    let url = record
        .parsed::<LinkTarget>("source_url")
        .map(|target| target.as_str().to_owned());
    Some(Provenance {
        source: record.required("source")?.to_owned(),
        url,
        as_of: record.required_parsed::<Date>("as_of")?,
    })
}

/// `valid_from` and `valid_to`, each of which may be missing. `None`, with a report, if they are broken: what is limited
/// in time must not hold for ever because of a typing mistake.
pub(super) fn validity(record: &Record) -> Option<Validity> {
    let [from, to] =
        ["valid_from", "valid_to"].map(|name| record.field(name).map(|field| field.parsed::<Date>()));
    if from == Some(None) || to == Some(None) {
        return None;
    }
    let valid = Validity {
        from: from.flatten(),
        to: to.flatten(),
    };
    if valid.is_empty() {
        record.error("valid_to", "is before valid_from");
        return None;
    }
    Some(valid)
}

/// `de` and `en`, both of which may be missing.
pub(super) fn note(record: &Record) -> LocalText {
    let text = LocalText::german(record.text("de").unwrap_or_default());
    match record.text("en") {
        Some(en) => text.with(Lang::En, en),
        None => text,
    }
}

pub(super) fn fee(record: &Record) -> Option<Fee> {
    let kind = record.required("kind")?;
    let [amount, min, max] =
        ["amount", "min", "max"].map(|name| record.field(name).map(|field| field.parsed::<Cents>()));
    if [&amount, &min, &max].into_iter().any(|read| *read == Some(None)) {
        // Already reported by the amount itself.
        return None;
    }
    let [amount, min, max] = [amount, min, max].map(Option::flatten);
    let amount = match (kind, amount, min, max) {
        ("fixed", Some(amount), None, None) => FeeAmount::Fixed(amount),
        ("free", None, None, None) => FeeAmount::Free,
        ("local", None, None, None) => FeeAmount::Local,
        ("range", None, Some(min), Some(max)) if min > max => {
            record.error("min", "is more than max");
            return None;
        }
        ("range", None, min, max) if min.is_some() || max.is_some() => FeeAmount::Range { min, max },
        ("fixed" | "free" | "local" | "range", ..) => {
            record.error("kind", format!("the amounts do not fit {kind:?}"));
            return None;
        }
        (other, ..) => {
            record.error("kind", format!("not fixed, free, range or local: {other:?}"));
            return None;
        }
    };
    let fee = Fee {
        amount,
        note: note(record),
        provenance: provenance(record)?,
    };
    record.finish();
    Some(fee)
}

pub(super) fn deadline(record: &Record) -> Option<Deadline> {
    let (duration, note) = span(record)?;
    let deadline = Deadline {
        duration,
        note,
        provenance: provenance(record)?,
    };
    record.finish();
    Some(deadline)
}

pub(super) fn processing(record: &Record) -> Option<Processing> {
    let (duration, note) = span(record)?;
    let processing = Processing {
        duration,
        note,
        provenance: provenance(record)?,
    };
    record.finish();
    Some(processing)
}

/// A duration with a note; one of the two must be there.
fn span(record: &Record) -> Option<(Option<Duration>, LocalText)> {
    let note = note(record);
    let amount = record.field("amount").map(|field| field.number::<u16>());
    let amount_max = record.field("amount_max").map(|field| field.number::<u16>());
    let unit = record.text("unit").map(|unit| (unit, unit_of(unit)));
    let duration = match (amount, amount_max, unit) {
        (Some(None), ..) | (_, Some(None), _) => return None,
        (_, _, Some((unit, None))) => {
            record.error("unit", format!("unknown unit {unit:?}"));
            return None;
        }
        (Some(Some(amount)), amount_max, Some((_, Some(unit)))) => {
            let amount_max = amount_max.flatten();
            if amount_max.is_some_and(|most| most < amount) {
                record.error("amount_max", "is less than amount");
                return None;
            }
            Some(Duration {
                amount,
                amount_max,
                unit,
            })
        }
        (None, None, None) if !note.text(Lang::De).is_empty() => None,
        _ => {
            record.error("amount", "needs amount and unit, or a text alone");
            return None;
        }
    };
    Some((duration, note))
}

fn unit_of(name: &str) -> Option<TimeUnit> {
    Some(match name {
        "minutes" => TimeUnit::Minutes,
        "hours" => TimeUnit::Hours,
        "days" => TimeUnit::Days,
        "working-days" => TimeUnit::WorkingDays,
        "weeks" => TimeUnit::Weeks,
        "months" => TimeUnit::Months,
        "years" => TimeUnit::Years,
        _ => return None,
    })
}

pub(super) fn law(record: &Record) -> Option<Law> {
    let law = Law {
        name: record.required("name")?.to_owned(),
        // A broken address is reported; the name of the law still helps.
        url: record.parsed("url"),
    };
    record.finish();
    Some(law)
}
