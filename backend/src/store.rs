//! Keeps applications in SQLite: what was acknowledged survives `kill -9` and a power cut.
//!
//! One thread writes, and puts all that waits at that moment into one transaction: one flush to the disk acknowledges
//! many. Reading goes past it over a connection of its own.

mod attachments;
mod connection;
mod folder;
mod migrations;
mod read;
mod write;

use crate::error::{Error, Outcome};
use crate::hash::Hash;
use crate::judge::Names;
pub use folder::Folder;

use api::{
    Application, ApplicationId, Attachment, AttachmentId, AttachmentState, Receipt, Reference, Timestamp,
};
use rusqlite::{Connection, Transaction};
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
    /// The files that it names, in its order.
    pub attachments: Vec<Attachment>,
    /// When it arrived.
    pub received_at: Timestamp,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stored {
    /// It is safe on the disk.
    New(Receipt),
    /// It had arrived before.
    Repeated(Receipt),
    /// Something else was stored under its id.
    Conflict,
    /// These files are not there as it describes them; nothing was stored.
    Incomplete(Vec<AttachmentId>),
}

/// What became of a file's announcement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announced {
    /// Its pieces can come.
    New(AttachmentState),
    /// It had been announced before.
    Known(AttachmentState),
    /// Another file has this id, or the application has been taken already.
    Conflict,
    /// The application has too many files, or too large ones.
    TooMany,
    /// Too many files wait for their applications.
    NoRoom,
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
    /// Its files.
    pub attachments: Vec<Attachment>,
}

/// The store of a running server; cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    jobs: mpsc::Sender<write::Job>,
    reader: Arc<Mutex<Connection>>,
    folder: Folder,
    in_hand: attachments::InHand,
    max_waiting: u64,
}

impl Store {
    /// Opens the store in a folder, makes it if it is not there, and brings it up to date.
    /// At most `max_waiting` bytes of files may wait for their applications.
    pub fn open(folder: &Path, max_waiting: u64) -> Outcome<Self> {
        let mut writer = connection::create(folder)?;
        migrations::apply(&mut writer)?;
        let reader = Arc::new(Mutex::new(connection::read_only(folder)?));
        let (jobs, waiting) = mpsc::channel(QUEUE);
        std::thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || write::run(writer, waiting))
            .map_err(Error::System)?;
        Ok(Self {
            jobs,
            reader,
            folder: Folder::of(folder),
            in_hand: attachments::InHand::default(),
            max_waiting,
        })
    }

    /// Stores an application; comes back when it is safe on the disk.
    pub async fn put(&self, application: NewApplication) -> Outcome<Stored> {
        self.write(move |transaction| write::put(transaction, &application))
            .await
    }

    /// Changes the database in a transaction that others may share; comes back when it is safe on the disk. A change
    /// that fails makes all of them fail.
    async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        let (reply, outcome) = oneshot::channel();
        let job: write::Job = Box::new(move |transaction| {
            let result = change(transaction)?;
            // A client that has gone away may ask again.
            Ok(Box::new(move || drop(reply.send(result))))
        });
        self.jobs.try_send(job).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => Error::Busy,
            mpsc::error::TrySendError::Closed(_) => Error::NotStored,
        })?;
        outcome.await.map_err(|_| Error::NotStored)
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
