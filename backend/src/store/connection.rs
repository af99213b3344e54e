//! Connections to the database file and what they promise.

use crate::error::{Error, Outcome};
use rusqlite::{Connection, OpenFlags};
use std::fs::{DirBuilder, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long to wait for another process that writes.
const BUSY: Duration = Duration::from_secs(5);

fn file(folder: &Path) -> PathBuf {
    folder.join("applications.sqlite")
}

/// Opens the database for writing; makes folder and file if they are missing, for nobody but their owner.
pub fn create(folder: &Path) -> Outcome<Connection> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
        builder.mode(0o700);
        options.mode(0o600);
    }
    builder.create(folder).map_err(failed(folder))?;
    let path = file(folder);
    // SQLite gives its side files the same mode.
    options.open(&path).map_err(failed(&path))?;
    let connection = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(BUSY)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    // In WAL mode only FULL flushes the log before each commit returns.
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}

/// Opens the database so that nothing can be changed. Reading in WAL mode needs to write the side files, so the file
/// itself is not opened as read-only.
pub fn read_only(folder: &Path) -> Outcome<Connection> {
    let path = file(folder);
    if !path.is_file() {
        return Err(Error::NoDatabase(folder.to_owned()));
    }
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(BUSY)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Error + '_ {
    move |source| Error::File {
        path: path.to_owned(),
        source,
    }
}
