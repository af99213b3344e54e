//! Reads the sources under `data/` and XZuFi files. A broken record is reported and left out, the rest goes in.

mod derived;
mod details;
mod facts;
mod hours;
pub mod html;
mod limits;
pub mod markdown;
mod offers;
mod offices;
mod places;
mod report;
mod rows;
mod services;
mod settings;
mod source;
pub mod xzufi;

use crate::{Bundle, Core, FORMAT, Meta};
use settings::Settings;
use source::Log;
use std::path::{Path, PathBuf};

pub use report::{Report, Severity};

/// The import cannot go on at all.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file or folder that everything else depends on cannot be read.
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
/// [`ImportError`] if `catalogue.toml`, a CSV file or an XZuFi file that it names cannot be used at all; everything else
/// is a report.
pub fn load(data_dir: &Path) -> Result<(Bundle, Vec<Report>), ImportError> {
    let log = Log::default();
    let settings = Settings::read(data_dir)?;
    let places = places::read(data_dir, &settings, &log)?;
    let offices = offices::read(data_dir, &settings, &places, &log)?;
    let topics = services::topics(data_dir, &log)?;
    let context = services::Context {
        settings: &settings,
        topics: &topics,
        offices: &offices,
    };
    let mut services = Vec::new();
    let mut texts = Vec::new();
    let (entries, offers) = services::read(data_dir, &context, &log)?;
    for (service, of_service) in entries {
        texts.extend(
            of_service
                .into_iter()
                .map(|(lang, t)| (service.slug.clone(), lang, t)),
        );
        services.push(service);
    }
    let core = Core {
        meta: Meta {
            format: FORMAT,
            places_as_of: settings.places_as_of,
            built_on: None,
        },
        topics,
        services,
        offices: offices.offices,
        tables: offices.tables,
        offers,
    };
    let mut bundle = Bundle { core, places, texts };
    let mut reports = log.into_reports();
    let mut deliveries = Vec::new();
    for origin in xzufi::origins(data_dir, &settings.xzufi)? {
        let path = data_dir.join(&origin.file);
        let xml = std::fs::read(&path).map_err(|source| ImportError::Read { path, source })?;
        let (content, mistakes) = xzufi::read(&xml, &origin.file);
        reports.extend(mistakes);
        deliveries.push((content, origin));
    }
    let deliveries = deliveries.iter_mut();
    let deliveries = deliveries.map(|(content, origin)| (std::mem::take(content), &*origin));
    reports.extend(xzufi::merge_all(&mut bundle, deliveries.collect()));
    Ok((bundle, reports))
}

/// A file of the data folder.
struct SourceFile {
    /// Path relative to the data folder, with slashes on every system.
    path: String,
    /// Name without the ending.
    stem: String,
}

fn read_text(data_dir: &Path, file: &str) -> Result<String, ImportError> {
    let path = data_dir.join(file);
    std::fs::read_to_string(&path).map_err(|source| ImportError::Read { path, source })
}

/// The files of a folder with an ending, sorted by name; none if the folder is missing.
fn files(data_dir: &Path, folder: &str, ending: &str) -> Result<Vec<SourceFile>, ImportError> {
    let path = data_dir.join(folder);
    let failed = |source| ImportError::Read {
        path: path.clone(),
        source,
    };
    let entries = match std::fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let name = entry.map_err(failed)?.file_name();
        let Some(stem) = name
            .to_str()
            .and_then(|name| name.strip_suffix(&format!(".{ending}")))
        else {
            continue;
        };
        // Editors leave hidden files behind while they write.
        if !stem.is_empty() && !stem.starts_with('.') {
            files.push(SourceFile {
                path: format!("{folder}/{stem}.{ending}"),
                stem: stem.to_owned(),
            });
        }
    }
    files.sort_by(|a, b| a.stem.cmp(&b.stem));
    Ok(files)
}
