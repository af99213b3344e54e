//! Queries.

use super::{Entry, Found, Kept, attachments};
use crate::error::Outcome;
use crate::judge::Names;
use api::{ApplicationId, Receipt, Reference, Timestamp};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::str::FromStr;

const COLUMNS: &str = "reference, id, received_at, form, form_version, service, office, place, lang, \
                       form_name, service_name, office_name, place_name";

/// What is known of an id.
pub fn find(connection: &Connection, id: ApplicationId) -> Outcome<Option<Found>> {
    let mut statement = connection
        .prepare_cached("SELECT reference, received_at, content_hash FROM applications WHERE id = ?1")?;
    let found = statement.query_row([id.to_string()], |row| {
        Ok(Found {
            receipt: Receipt {
                id,
                reference: parsed(row, 0)?,
                received_at: Timestamp::from_unix_seconds(row.get(1)?),
            },
            content: row.get(2)?,
        })
    });
    Ok(found.optional()?)
}

/// Fails if the database does not answer.
pub fn probe(connection: &Connection) -> Outcome {
    Ok(connection.query_row(
        "SELECT count(*) FROM (SELECT 1 FROM applications LIMIT 1)",
        [],
        |_| Ok(()),
    )?)
}

/// Everything, in order of arrival.
pub fn list(connection: &Connection) -> Outcome<Vec<Entry>> {
    let mut statement =
        connection.prepare(&format!("SELECT {COLUMNS} FROM applications ORDER BY position"))?;
    let entries = statement.query_map([], entry)?.collect::<Result<Vec<_>, _>>()?;
    Ok(entries)
}

/// One application.
pub fn get(connection: &Connection, reference: Reference) -> Outcome<Option<Kept>> {
    let mut statement = connection.prepare(&format!(
        "SELECT {COLUMNS}, answers, definition FROM applications \
         JOIN form_definitions ON hash = form_hash WHERE reference = ?1"
    ))?;
    let kept = statement.query_row([reference.to_string()], |row| {
        Ok(Kept {
            entry: entry(row)?,
            answers: row.get(13)?,
            definition: row.get(14)?,
            attachments: Vec::new(),
        })
    });
    let Some(kept) = kept.optional()? else {
        return Ok(None);
    };
    Ok(Some(Kept {
        attachments: attachments::of_application(connection, &kept.entry.id)?,
        ..kept
    }))
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        reference: parsed(row, 0)?,
        id: row.get(1)?,
        received_at: Timestamp::from_unix_seconds(row.get(2)?),
        form: row.get(3)?,
        form_version: row.get(4)?,
        service: row.get(5)?,
        office: row.get(6)?,
        place: row.get(7)?,
        lang: row.get(8)?,
        names: Names {
            form: row.get(9)?,
            service: row.get(10)?,
            office: row.get(11)?,
            place: row.get(12)?,
        },
    })
}

pub fn parsed<T: FromStr<Err = api::Unreadable>>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error: api::Unreadable| {
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error.into())
    })
}
