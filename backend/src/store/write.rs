//! The one thread that writes.

use super::{Found, NewApplication, Stored, read};
use crate::error::{Error, Outcome};
use crate::random;
use api::{Receipt, Reference};
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};
use tokio::sync::{mpsc, oneshot};

/// Most applications in one transaction.
const BATCH: usize = 64;

/// An application, and who waits for it.
#[derive(Debug)]
pub struct Job {
    pub application: NewApplication,
    pub reply: oneshot::Sender<Outcome<Stored>>,
}

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
        let outcome = write(&mut connection, &jobs);
        if let Err(error) = &outcome {
            tracing::error!(%error, applications = jobs.len(), "not stored");
        }
        let mut results = outcome.unwrap_or_default().into_iter();
        for job in jobs {
            // A client that has gone away may ask again; it gets the same receipt.
            let _ = job.reply.send(results.next().ok_or(Error::NotStored));
        }
    }
}

/// All or nothing: nobody is told that something is stored before everything is on the disk.
fn write(connection: &mut Connection, jobs: &[Job]) -> Outcome<Vec<Stored>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let stored = jobs
        .iter()
        .map(|job| put(&transaction, &job.application))
        .collect::<Outcome<Vec<_>>>()?;
    transaction.commit()?;
    Ok(stored)
}

fn put(transaction: &Transaction<'_>, new: &NewApplication) -> Outcome<Stored> {
    if let Some(Found { receipt, content }) = read::find(transaction, new.id)? {
        return Ok(if content == new.content {
            Stored::Repeated(receipt)
        } else {
            Stored::Conflict
        });
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
