//! Keeps applications in SQLite: what was acknowledged survives `kill -9` and a power cut.
//!
//! One thread writes, and puts all that waits at that moment into one transaction: one flush to the disk acknowledges
//! many. Reading goes past it over a connection of its own.

mod connection;
mod migrations;
mod read;
mod write;

use crate::error::{Error, Outcome};
use crate::hash::Hash;
use crate::judge::Names;
use api::{Application, ApplicationId, Receipt, Reference, Timestamp};
use rusqlite::Connection;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{mpsc, oneshot};

/// Jobs that may wait for the writer before clients are asked to come back.
const QUEUE: usize = 512;

/// An application to be stored.
#[derive(Debug)]
pub struct NewApplication {
    /// Its id.
    pub id: ApplicationId,
    /// Hash of everything that was sent: the same id with another hash is a conflict.
    pub content: Hash,
    /// What was sent.
    pub application: Application,
    /// Names of form, service, office and place.
    pub names: Names,
    /// The form's definition.
    pub definition: Arc<str>,
    /// Hash of the definition.
    pub definition_hash: Hash,
    /// When it arrived.
    pub received_at: Timestamp,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stored {
    /// It is safe on the disk.
    New(Receipt),
    /// It had arrived before.
    Repeated(Receipt),
    /// Something else was stored under its id.
    Conflict,
}

/// What is known of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its receipt.
    pub receipt: Receipt,
    /// Hash of what was sent.
    pub content: Hash,
}

/// A line of the office's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Reference number.
    pub reference: Reference,
    /// Id.
    pub id: String,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Slug of the form.
    pub form: String,
    /// Version of the form.
    pub form_version: u32,
    /// Slug of the service.
    pub service: Option<String>,
    /// Identifier of the office.
    pub office: Option<String>,
    /// Regional key of the municipality.
    pub place: Option<String>,
    /// Language in which it was filled in.
    pub lang: String,
    /// Names at the time of arrival.
    pub names: Names,
}

/// An application with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// About it.
    pub entry: Entry,
    /// The answers as JSON.
    pub answers: String,
    /// The definition of the form by which it was filled in.
    pub definition: String,
}

/// The store of a running server; cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    jobs: mpsc::Sender<write::Job>,
    reader: Arc<Mutex<Connection>>,
}

impl Store {
    /// Opens the store in a folder, makes it if it is not there, and brings it up to date.
    pub fn open(folder: &Path) -> Outcome<Self> {
        let mut writer = connection::create(folder)?;
        migrations::apply(&mut writer)?;
        let reader = Arc::new(Mutex::new(connection::read_only(folder)?));
        let (jobs, waiting) = mpsc::channel(QUEUE);
        std::thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || write::run(writer, waiting))
            .map_err(Error::System)?;
        Ok(Self { jobs, reader })
    }

    /// Stores an application; comes back when it is safe on the disk.
    pub async fn put(&self, application: NewApplication) -> Outcome<Stored> {
        let (reply, outcome) = oneshot::channel();
        let job = write::Job { application, reply };
        self.jobs.try_send(job).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => Error::Busy,
            mpsc::error::TrySendError::Closed(_) => Error::NotStored,
        })?;
        outcome.await.map_err(|_| Error::NotStored)?
    }

    /// What is known of an id.
    pub async fn find(&self, id: ApplicationId) -> Outcome<Option<Found>> {
        self.read(move |connection| read::find(connection, id)).await
    }

    /// Fails if the database does not answer.
    pub async fn probe(&self) -> Outcome {
        self.read(read::probe).await
    }

    async fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&Connection) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        let reader = Arc::clone(&self.reader);
        tokio::task::spawn_blocking(move || query(&reader.lock().unwrap_or_else(PoisonError::into_inner)))
            .await
            .map_err(|_| Error::NotStored)?
    }
}

/// The store as the office's tools see it, also while a server runs.
#[derive(Debug)]
pub struct Inbox {
    connection: Connection,
}

impl Inbox {
    /// Opens the store of a folder, for reading.
    pub fn open(folder: &Path) -> Outcome<Self> {
        let connection = connection::read_only(folder)?;
        migrations::require_current(&connection)?;
        Ok(Self { connection })
    }

    /// Everything that has arrived, in order.
    pub fn list(&self) -> Outcome<Vec<Entry>> {
        read::list(&self.connection)
    }

    /// One application.
    pub fn get(&self, reference: Reference) -> Outcome<Option<Kept>> {
        read::get(&self.connection, reference)
    }
}

#[cfg(test)]
mod tests;
