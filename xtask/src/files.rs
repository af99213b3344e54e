//! Reading and writing with errors that name the file, and where things live.

use crate::failure::{Failure, Outcome};
use std::fs;
use std::path::{Path, PathBuf};

/// The checkout's top folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(PathBuf::new, Path::to_path_buf)
}

/// Cargo's target folder, where everything that is made or installed goes: absolute, as tests run in other folders.
pub fn target() -> PathBuf {
    // Every cargo that is started here runs in the top folder, so that is where it takes a relative folder from.
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// A failure that names the file.
pub fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Failure + '_ {
    move |source| Failure::File {
        path: path.to_owned(),
        source,
    }
}

/// Reads a text file.
pub fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(failed(path))
}

/// Reads a file.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(failed(path))
}

/// Writes a file, making its folder.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(failed(parent))?;
    }
    fs::write(path, bytes).map_err(failed(path))
}

/// The files of a folder with the given extension, sorted by name.
pub fn list(folder: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed(folder))? {
        let path = entry.map_err(failed(folder))?.path();
        if path.extension().is_some_and(|e| e == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Removes a folder with everything in it; a missing one is fine.
pub fn remove_folder(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(failed(folder)(error)),
        _ => Ok(()),
    }
}
