//! The one thread that writes.

use super::{Found, NewApplication, Stored, attachments, read};
use crate::error::Outcome;
use crate::random;
use api::{Receipt, Reference};
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};
use tokio::sync::mpsc;

/// Most applications in one transaction.
const BATCH: usize = 64;

/// A change of the database, and how to tell who waits for it once it is on the disk.
pub type Job = Box<dyn FnOnce(&Transaction<'_>) -> Outcome<Tell> + Send>;
type Tell = Box<dyn FnOnce() + Send>;

/// Writes what arrives until the last sender is gone.
pub fn run(mut connection: Connection, mut waiting: mpsc::Receiver<Job>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut jobs = vec![first];
        while jobs.len() < BATCH {
            match waiting.try_recv() {
                Ok(job) => jobs.push(job),
                Err(_) => break,
            }
        }
        let number = jobs.len();
        match write(&mut connection, jobs) {
            Ok(all) => all.into_iter().for_each(|tell| tell()),
            // Who waits sees that nobody will answer.
            Err(error) => tracing::error!(%error, changes = number, "not stored"),
        }
    }
}

/// All or nothing: nobody is told that something is stored before everything is on the disk.
fn write(connection: &mut Connection, jobs: Vec<Job>) -> Outcome<Vec<Tell>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let all = jobs
        .into_iter()
        .map(|job| job(&transaction))
        .collect::<Outcome<Vec<_>>>()?;
    transaction.commit()?;
    Ok(all)
}

/// Stores an application, unless it is there already.
pub fn put(transaction: &Transaction<'_>, new: &NewApplication) -> Outcome<Stored> {
    if let Some(Found { receipt, content }) = read::find(transaction, new.id)? {
        return Ok(if content == new.content {
            Stored::Repeated(receipt)
        } else {
            Stored::Conflict
        });
    }
    let missing = attachments::take(transaction, new.id, &new.attachments)?;
    if !missing.is_empty() {
        return Ok(Stored::Incomplete(missing));
    }
    let receipt = Receipt {
        id: new.id,
        reference: unused_reference(transaction)?,
        received_at: new.received_at,
    };
    transaction
        .prepare_cached("INSERT OR IGNORE INTO form_definitions (hash, definition) VALUES (?1, ?2)")?
        .execute(params![new.definition_hash, &*new.definition])?;
    let (application, names) = (&new.application, &new.names);
    transaction
        .prepare_cached(
            "INSERT INTO applications (id, reference, received_at, content_hash, form, form_version, form_hash, \
             service, office, place, lang, form_name, service_name, office_name, place_name, answers) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        )?
        .execute(params![
            receipt.id.to_string(),
            receipt.reference.to_string(),
            receipt.received_at.unix_seconds(),
            new.content,
            application.form.as_str(),
            application.form_version,
            new.definition_hash,
            application.service.as_ref().map(model::Slug::as_str),
            application.office,
            application.place.map(|ars| ars.to_string()),
            application.lang.tag(),
            names.form,
            names.service,
            names.office,
            names.place,
            serde_json::Value::Object(application.answers.clone()).to_string(),
        ])?;
    Ok(Stored::New(receipt))
}

fn unused_reference(transaction: &Transaction<'_>) -> Outcome<Reference> {
    loop {
        // Half a billion times a thousand references: the loop ends, in practice with its first turn.
        let reference = Reference::from_random(random::bytes()?);
        let taken = transaction
            .prepare_cached("SELECT 1 FROM applications WHERE reference = ?1")?
            .query_row([reference.to_string()], |_| Ok(()))
            .optional()?;
        if taken.is_none() {
            return Ok(reference);
        }
    }
}
