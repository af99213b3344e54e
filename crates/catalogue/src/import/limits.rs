//! Columns that limit a row of a table of offices: to days and to a part of the area.

use super::rows::Row;
use model::{Date, ModelError, Part, Validity};
use std::str::FromStr;

/// The columns `valid_from` and `valid_to`, which a table need not have.
pub(super) fn validity(row: &Row) -> Option<Validity> {
    let limit = |column| match row.some(column) {
        Some(_) => row.parsed::<Date>(column).map(Some),
        None => Some(None),
    };
    let valid = Validity {
        from: limit("valid_from")?,
        to: limit("valid_to")?,
    };
    if valid.is_empty() {
        row.error("valid_to", "is before valid_from");
        return None;
    }
    Some(valid)
}

/// The columns `of_locality`, `of_street`, `numbers`, `surnames`, which a table need not have: a part of the area. The outer
/// `None`, with a report, is for a broken one: the office must not serve all of the area then.
#[allow(clippy::option_option)]
pub(super) fn part(row: &Row) -> Option<Option<Box<Part>>> {
    let part = Part {
        locality: row.some("of_locality").map(str::to_owned),
        street: row.some("of_street").map(str::to_owned),
        numbers: list(row, "numbers")?,
        surnames: list(row, "surnames")?,
    };
    if !part.numbers.is_empty() && part.street.is_none() {
        row.error("numbers", "needs a street");
        return None;
    }
    Some((part != Part::default()).then(|| Box::new(part)))
}

/// Entries separated by `;`.
fn list<T: FromStr<Err = ModelError>>(row: &Row, column: &str) -> Option<Vec<T>> {
    let entries = row
        .cell(column)
        .split(';')
        .map(str::trim)
        .filter(|entry| !entry.is_empty());
    let read: Result<Vec<T>, ModelError> = entries.map(str::parse).collect();
    read.map_err(|error| row.error(column, error)).ok()
}
