//! The schema, version by version. A step that was released is never changed again; a new one is added.

use crate::error::{Error, Outcome};
use rusqlite::{Connection, TransactionBehavior};

const STEPS: [&str; 2] = [
    // 1
    "CREATE TABLE form_definitions (
        hash BLOB PRIMARY KEY,
        definition TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE applications (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        reference TEXT NOT NULL UNIQUE,
        received_at INTEGER NOT NULL,
        content_hash BLOB NOT NULL,
        form TEXT NOT NULL,
        form_version INTEGER NOT NULL,
        form_hash BLOB NOT NULL REFERENCES form_definitions (hash),
        service TEXT,
        office TEXT,
        place TEXT,
        lang TEXT NOT NULL,
        form_name TEXT NOT NULL,
        service_name TEXT,
        office_name TEXT,
        place_name TEXT,
        answers TEXT NOT NULL
    ) STRICT;",
    // 2: files. `position` is that in the application; without one the file waits for its application.
    "CREATE TABLE attachments (
        application TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        media TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha512 BLOB NOT NULL,
        announced_at INTEGER NOT NULL,
        complete INTEGER NOT NULL DEFAULT 0,
        position INTEGER,
        PRIMARY KEY (application, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX attachments_waiting ON attachments (announced_at, size) WHERE position IS NULL;",
];

/// Brings the database up to the latest version. Each step is one transaction with its number: a crash in between
/// leaves the step before.
pub fn apply(connection: &mut Connection) -> Outcome {
    let known = latest();
    let found = version(connection)?;
    if found > known {
        return Err(Error::NewerDatabase { found, known });
    }
    for (step, number) in STEPS.into_iter().zip(1u32..) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Asked again inside: another process may have been quicker.
        if version(&transaction)? < number {
            transaction.execute_batch(step)?;
            transaction.pragma_update(None, "user_version", number)?;
        }
        transaction.commit()?;
    }
    Ok(())
}

/// Fails unless the database has the latest version.
pub fn require_current(connection: &Connection) -> Outcome {
    let (found, known) = (version(connection)?, latest());
    if found > known {
        return Err(Error::NewerDatabase { found, known });
    }
    if found < known {
        return Err(Error::OlderDatabase { found, known });
    }
    Ok(())
}

fn latest() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

fn version(connection: &Connection) -> Outcome<u32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn are_applied_once_and_refuse_what_is_newer() {
        let mut connection = Connection::open_in_memory().unwrap();
        assert!(require_current(&connection).is_err());
        apply(&mut connection).unwrap();
        apply(&mut connection).unwrap();
        require_current(&connection).unwrap();
        connection
            .pragma_update(None, "user_version", latest() + 1)
            .unwrap();
        assert!(matches!(apply(&mut connection), Err(Error::NewerDatabase { .. })));
    }
}
