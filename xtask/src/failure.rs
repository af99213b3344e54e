//! What can go wrong in a command. Every variant names what to do or where to look.

use std::path::PathBuf;

/// A command's failure, printed once by `main`.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A program could not be started.
    #[error("cannot start {program}: {source}")]
    Start {
        /// The program.
        program: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A program ended with an error.
    #[error("{program} failed ({status})")]
    Ended {
        /// The program with its arguments.
        program: String,
        /// Its exit status.
        status: String,
    },
    /// A tool is missing and could not be installed.
    #[error("{0}")]
    Missing(String),
    /// The input has a mistake.
    #[error("{0}")]
    Input(String),
    /// The command line has a mistake.
    #[error("{0}\n\n{usage}", usage = crate::USAGE)]
    Usage(String),
}

/// The result of a command.
pub type Outcome<T = ()> = Result<T, Failure>;
