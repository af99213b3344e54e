//! Files of applications: what was announced, how much of it is there, what waits for an application that never comes.

use super::folder::Written;
use super::{Announced, Store};
use crate::error::{Error, Outcome};
use api::{ApplicationId, Attachment, AttachmentId, AttachmentState, Timestamp, limits};
use files::Media;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Files that are being written at this moment: each by one request.
#[derive(Debug, Default, Clone)]
pub struct InHand(Arc<Mutex<HashSet<(ApplicationId, AttachmentId)>>>);

/// A file in hand; it is free again with the end of the value.
#[derive(Debug)]
struct Held(InHand, (ApplicationId, AttachmentId));

impl InHand {
    fn hold(&self, application: ApplicationId, attachment: AttachmentId) -> Outcome<Held> {
        let key = (application, attachment);
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.insert(key) {
            Ok(Held(self.clone(), key))
        } else {
            Err(Error::Busy)
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut held = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.remove(&self.1);
    }
}

/// A file as the database knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFile {
    /// What was announced.
    pub attachment: Attachment,
    /// It is there, whole and checked.
    pub complete: bool,
}

impl Store {
    /// Notes that a file will come.
    pub async fn announce(
        &self,
        application: ApplicationId,
        attachment: Attachment,
        at: Timestamp,
    ) -> Outcome<Announced> {
        let held = self.in_hand.hold(application, attachment.id)?;
        let id = attachment.id;
        let known = self
            .read(move |connection| find(connection, application, id))
            .await?;
        if known.is_none() {
            // Left by a crash between two steps, if there is anything.
            self.folder.remove(&application.to_string(), &id.to_string())?;
        }
        let most = self.max_waiting;
        let announced = self
            .write(move |transaction| announce(transaction, application, &attachment, at, most))
            .await?;
        let announced = match announced {
            Announced::Known(state) if !state.complete => Announced::Known(AttachmentState {
                received: self.folder.received(application, id)?,
                ..state
            }),
            other => other,
        };
        drop(held);
        Ok(announced)
    }

    /// How far a file has arrived.
    pub async fn attachment(&self, application: ApplicationId, id: AttachmentId) -> Outcome<AttachmentState> {
        let found = self
            .read(move |connection| find(connection, application, id))
            .await?;
        let KnownFile { attachment, complete } = found.ok_or(Error::NotFound)?;
        let received = if complete {
            attachment.size
        } else {
            self.folder.received(application, id)?
        };
        Ok(state(&attachment, received, complete))
    }

    /// Takes a piece of a file; with the last one the whole is checked. A file that is not what was announced is removed
    /// with its announcement.
    pub async fn piece(
        &self,
        application: ApplicationId,
        id: AttachmentId,
        offset: u64,
        bytes: Vec<u8>,
    ) -> Outcome<AttachmentState> {
        let held = self.in_hand.hold(application, id)?;
        let found = self
            .read(move |connection| find(connection, application, id))
            .await?;
        let KnownFile { attachment, complete } = found.ok_or(Error::NotFound)?;
        if complete {
            return Ok(state(&attachment, attachment.size, true));
        }
        let (folder, announced) = (self.folder.clone(), attachment.clone());
        // Goes on to its end, and keeps the file in hand so long, also if the client has gone away meanwhile.
        let work = tokio::task::spawn_blocking(move || {
            let written = folder.write(application, &announced, offset, &bytes);
            (held, written)
        });
        let (held, written) = work.await.map_err(|_| Error::NotStored)?;
        let outcome = match written? {
            Written::Partly(received) => Ok(state(&attachment, received, false)),
            Written::Whole => {
                let marked = self
                    .write(move |transaction| mark_complete(transaction, application, id))
                    .await?;
                if marked {
                    Ok(state(&attachment, attachment.size, true))
                } else {
                    Err(Error::NotFound)
                }
            }
            Written::Wrong(problem) => {
                self.write(move |transaction| forget(transaction, application, id))
                    .await?;
                self.folder.remove(&application.to_string(), &id.to_string())?;
                Err(Error::Rejected(vec![problem]))
            }
        };
        drop(held);
        outcome
    }

    /// Deletes what has waited longer than this for its application, and bytes that nobody knows of. How many files.
    pub async fn sweep(&self, now: Timestamp, age: Duration) -> Outcome<usize> {
        let age_secs = i64::try_from(age.as_secs()).unwrap_or(i64::MAX);
        let before = now.unix_seconds().saturating_sub(age_secs);
        let mut gone = self
            .write(move |transaction| take_orphans(transaction, before))
            .await?;
        let old = self.folder.older_than(age)?;
        gone.extend(self.read(move |connection| unknown(connection, old)).await?);
        for (application, attachment) in &gone {
            self.folder.remove(application, attachment)?;
        }
        Ok(gone.len())
    }
}

fn state(attachment: &Attachment, received: u64, complete: bool) -> AttachmentState {
    AttachmentState {
        id: attachment.id,
        size: attachment.size,
        received,
        complete,
    }
}

/// What is known of a file.
pub fn find(
    connection: &Connection,
    application: ApplicationId,
    id: AttachmentId,
) -> Outcome<Option<KnownFile>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, media, size, sha512, complete FROM attachments WHERE application = ?1 AND id = ?2",
    )?;
    let found = statement.query_row(params![application.to_string(), id.to_string()], |row| {
        Ok(KnownFile {
            attachment: attachment(row)?,
            complete: row.get(5)?,
        })
    });
    Ok(found.optional()?)
}

/// The files of an application that was taken, in its order.
pub fn of_application(connection: &Connection, application: &str) -> Outcome<Vec<Attachment>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, media, size, sha512 FROM attachments \
         WHERE application = ?1 AND position IS NOT NULL ORDER BY position",
    )?;
    let found = statement
        .query_map([application], attachment)?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(found)
}

fn attachment(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    let media: String = row.get(2)?;
    let media = Media::of_mime(&media);
    Ok(Attachment {
        id: super::read::parsed(row, 0)?,
        name: row.get(1)?,
        media: media.ok_or_else(|| rusqlite::Error::InvalidColumnType(2, "media".to_owned(), Type::Text))?,
        size: row.get(3)?,
        sha512: row.get(4)?,
    })
}

fn announce(
    transaction: &Transaction<'_>,
    application: ApplicationId,
    new: &Attachment,
    at: Timestamp,
    max_waiting: u64,
) -> Outcome<Announced> {
    if let Some(known) = find(transaction, application, new.id)? {
        if known.attachment != *new {
            return Ok(Announced::Conflict);
        }
        let received = if known.complete { new.size } else { 0 };
        return Ok(Announced::Known(state(new, received, known.complete)));
    }
    if super::read::find(transaction, application)?.is_some() {
        // It has its files, and cannot get others any more.
        return Ok(Announced::Conflict);
    }
    let sum = |query: &str, values: &[&dyn rusqlite::ToSql]| -> Outcome<(u32, u64)> {
        let mut statement = transaction.prepare_cached(query)?;
        Ok(statement.query_row(values, |row| Ok((row.get(0)?, row.get(1)?)))?)
    };
    let (count, bytes) = sum(
        "SELECT count(*), coalesce(sum(size), 0) FROM attachments WHERE application = ?1",
        &[&application.to_string()],
    )?;
    if count >= limits::MAX_ATTACHMENT_COUNT || bytes.saturating_add(new.size) > limits::MAX_ATTACHMENTS {
        return Ok(Announced::TooMany);
    }
    let (_, waiting) = sum(
        "SELECT count(*), coalesce(sum(size), 0) FROM attachments WHERE position IS NULL",
        &[],
    )?;
    if waiting.saturating_add(new.size) > max_waiting {
        return Ok(Announced::NoRoom);
    }
    transaction
        .prepare_cached(
            "INSERT INTO attachments (application, id, name, media, size, sha512, announced_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            application.to_string(),
            new.id.to_string(),
            new.name,
            new.media.mime(),
            new.size,
            new.sha512,
            at.unix_seconds(),
        ])?;
    Ok(Announced::New(state(new, 0, false)))
}

fn mark_complete(
    transaction: &Transaction<'_>,
    application: ApplicationId,
    id: AttachmentId,
) -> Outcome<bool> {
    let changed = transaction
        .prepare_cached("UPDATE attachments SET complete = 1 WHERE application = ?1 AND id = ?2")?
        .execute(params![application.to_string(), id.to_string()])?;
    Ok(changed == 1)
}

fn forget(transaction: &Transaction<'_>, application: ApplicationId, id: AttachmentId) -> Outcome {
    transaction
        .prepare_cached("DELETE FROM attachments WHERE application = ?1 AND id = ?2 AND position IS NULL")?
        .execute(params![application.to_string(), id.to_string()])?;
    Ok(())
}

/// Gives an application its files; those that are not there as it says, if there are any.
pub fn take(
    transaction: &Transaction<'_>,
    application: ApplicationId,
    attachments: &[Attachment],
) -> Outcome<Vec<AttachmentId>> {
    let mut missing = Vec::new();
    for attachment in attachments {
        let found = find(transaction, application, attachment.id)?;
        if !found.is_some_and(|found| found.complete && found.attachment == *attachment) {
            missing.push(attachment.id);
        }
    }
    if missing.is_empty() {
        let mut statement = transaction
            .prepare_cached("UPDATE attachments SET position = ?3 WHERE application = ?1 AND id = ?2")?;
        for (position, attachment) in (0i64..).zip(attachments) {
            statement.execute(params![
                application.to_string(),
                attachment.id.to_string(),
                position
            ])?;
        }
    }
    Ok(missing)
}

fn take_orphans(transaction: &Transaction<'_>, before: i64) -> Outcome<Vec<(String, String)>> {
    let mut statement = transaction.prepare_cached(
        "DELETE FROM attachments WHERE position IS NULL AND announced_at < ?1 RETURNING application, id",
    )?;
    let gone = statement
        .query_map([before], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(gone)
}

/// Those of these files that the database does not know.
fn unknown(connection: &Connection, mut files: Vec<(String, String)>) -> Outcome<Vec<(String, String)>> {
    let mut statement =
        connection.prepare_cached("SELECT 1 FROM attachments WHERE application = ?1 AND id = ?2")?;
    let mut failure = None;
    files.retain(|(application, id)| match statement.exists([application, id]) {
        Ok(known) => !known,
        Err(error) => {
            failure = Some(error);
            false
        }
    });
    failure.map_or(Ok(files), |error| Err(error.into()))
}
