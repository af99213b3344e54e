//! Values and limits as schemas write them.

use crate::{DateLimit, Decimal};
use serde_json::Value;

/// Largest whole number that everyone reads exactly.
const EXACT: i64 = 999_999_999_999_999;

/// A whole number.
pub(super) fn whole(text: &str) -> Option<Value> {
    let number = text.parse::<i64>().ok().or_else(|| {
        let decimal: Decimal = text.replace(',', ".").parse().ok()?;
        decimal.to_whole()
    })?;
    (-EXACT..=EXACT).contains(&number).then(|| number.into())
}

/// A number with decimals.
pub(super) fn decimal(text: &str) -> Option<Value> {
    let number: Decimal = text.replace(',', ".").parse().ok()?;
    let value = crate::typed::number_json(number);
    // As the reader of definitions will see it.
    value.to_string().parse::<Decimal>().ok().map(|_| value)
}

/// A day, perhaps with a time behind it.
pub(super) fn day(text: &str) -> Option<Value> {
    let day = text
        .get(..10)
        .filter(|_| text.as_bytes().get(10) == Some(&b'T'))
        .unwrap_or(text);
    day.parse::<DateLimit>().ok().map(|_| day.into())
}

/// The number of digits that a pattern asks for, if that is all it asks for: `[0-9]{5}`, `^\d{1,3}$`.
pub(super) fn digits(pattern: &str) -> Option<(u32, u32)> {
    let pattern = pattern.strip_prefix('^').unwrap_or(pattern);
    let pattern = pattern.strip_suffix('$').unwrap_or(pattern);
    let count = pattern
        .strip_prefix("[0-9]")
        .or_else(|| pattern.strip_prefix(r"\d"))?
        .strip_prefix('{')?
        .strip_suffix('}')?;
    let (min, max) = count.split_once(',').unwrap_or((count, count));
    let (min, max) = (min.trim().parse().ok()?, max.trim().parse().ok()?);
    (1 <= min && min <= max && max <= 200).then_some((min, max))
}
