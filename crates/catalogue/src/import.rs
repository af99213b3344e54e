//! Reads the sources under `data/` and XZuFi files. A broken record is reported and left out, the rest goes in.

mod report;

use crate::Bundle;
use std::path::{Path, PathBuf};

pub use report::{Report, Severity};

/// The import cannot go on at all.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file that everything else depends on cannot be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// A file that everything else depends on is broken.
    #[error("{0}")]
    Broken(Report),
}

/// Reads everything under the data folder.
///
/// # Errors
/// [`ImportError`] if `catalogue.toml` or a file of places cannot be used; everything else is a report.
pub fn load(data_dir: &Path) -> Result<(Bundle, Vec<Report>), ImportError> {
    let path = data_dir.join("catalogue.toml");
    Err(ImportError::Read {
        path,
        source: std::io::Error::other("not yet written"),
    })
}
