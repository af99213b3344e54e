//! What can go wrong: at start, in a command, in a request.

use api::{Cause, FieldProblem};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Every failure. No variant holds what a citizen has typed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder cannot be read or made.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file is there but not what it should be.
    #[error("{}: {what}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// Something that the program itself needs from the system.
    #[error("{0}")]
    System(std::io::Error),
    /// The system gives no random bytes.
    #[error("no random bytes: {0}")]
    Random(getrandom::Error),
    /// The database failed.
    #[error("database: {0}")]
    Database(#[from] rusqlite::Error),
    /// The database was written by a later version.
    #[error("the database has version {found}, this program knows {known}: use the newer program")]
    NewerDatabase {
        /// Version of the database.
        found: u32,
        /// Latest version known here.
        known: u32,
    },
    /// The database was written by an earlier version.
    #[error("the database has version {found}, this program needs {known}: run `backend serve` once")]
    OlderDatabase {
        /// Version of the database.
        found: u32,
        /// Version needed here.
        known: u32,
    },
    /// There is no database.
    #[error("no applications are kept in {}", .0.display())]
    NoDatabase(PathBuf),
    /// No application has this reference number.
    #[error("no application has the reference number {0}")]
    UnknownReference(String),
    /// A stored application cannot be read.
    #[error("application {reference} cannot be read: {what}")]
    DamagedApplication {
        /// Its reference number.
        reference: api::Reference,
        /// What of it.
        what: String,
    },
    /// The application could not be stored; the log says why.
    #[error("the application could not be stored")]
    NotStored,
    /// Catalogue or forms could not be read at start; the log says why.
    #[error("catalogue or forms could not be read at start")]
    NoCatalogue,
    /// The service directory gives no answer that can be used. Never says what was asked for.
    #[error("service directory: {0}")]
    Directory(String),
    /// Checking ended without a result.
    #[error("checking the application failed")]
    CheckFailed,

    /// The request cannot be read.
    #[error("malformed request: {0}")]
    Malformed(String),
    /// A parameter of the request is wrong.
    #[error("parameter {name}: {what}")]
    Parameter {
        /// Its name.
        name: String,
        /// What it has to be.
        what: &'static str,
    },
    /// What the request names does not exist.
    #[error("{0}")]
    Unknown(&'static str),
    /// There is nothing at this address, or no such application.
    #[error("not found")]
    NotFound,
    /// The address does not take this method.
    #[error("method not allowed")]
    Method,
    /// The body did not arrive in time.
    #[error("the body took too long")]
    BodyTimeout,
    /// The body is too large.
    #[error("the body is too large")]
    TooLarge,
    /// The body is not declared as JSON.
    #[error("not declared as JSON")]
    MediaType,
    /// The content has mistakes.
    #[error("{} mistakes", .0.len())]
    Rejected(Vec<FieldProblem>),
    /// Another application has this id.
    #[error("another application has this id")]
    Conflict,
    /// A piece of a file does not follow on what has arrived.
    #[error("a piece does not follow on what has arrived")]
    Offset,
    /// No more files can wait for their applications.
    #[error("too many files wait for their applications")]
    NoRoom,
    /// Too many requests from one address.
    #[error("too many requests from one address")]
    RateLimited {
        /// Seconds to wait.
        retry_after_secs: u32,
    },
    /// Too much at once.
    #[error("too much at once")]
    Busy,
}

/// The result of anything that can fail.
pub type Outcome<T = ()> = Result<T, Error>;

impl Error {
    /// What the API says about it.
    pub const fn cause(&self) -> Cause {
        match self {
            Self::Malformed(_) | Self::Parameter { .. } => Cause::Malformed,
            Self::NotFound | Self::Unknown(_) => Cause::NotFound,
            Self::Method => Cause::Method,
            Self::BodyTimeout => Cause::Timeout,
            Self::TooLarge => Cause::TooLarge,
            Self::MediaType => Cause::MediaType,
            Self::Rejected(_) => Cause::Rejected,
            Self::Conflict => Cause::Conflict,
            Self::Offset => Cause::Offset,
            Self::RateLimited { .. } => Cause::RateLimited,
            Self::Busy => Cause::Busy,
            Self::NoCatalogue | Self::NoRoom | Self::NotStored | Self::Database(_) | Self::Directory(_) => {
                Cause::Unavailable
            }
            Self::File { .. }
            | Self::Damaged { .. }
            | Self::Listen { .. }
            | Self::System(_)
            | Self::Random(_)
            | Self::NewerDatabase { .. }
            | Self::OlderDatabase { .. }
            | Self::NoDatabase(_)
            | Self::UnknownReference(_)
            | Self::DamagedApplication { .. }
            | Self::CheckFailed => Cause::Internal,
        }
    }

    /// Seconds after which to come back, if that is known.
    pub const fn retry_after_secs(&self) -> Option<u32> {
        match self {
            Self::RateLimited { retry_after_secs } => Some(*retry_after_secs),
            Self::Busy => Some(2),
            _ => None,
        }
    }
}
