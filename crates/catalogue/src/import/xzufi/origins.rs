//! The files of a delivery: one, or all of a folder.

use super::Origin;
use crate::import::{ImportError, Report, Severity, files, read_text};
use std::path::Path;

/// The list of files that a Sammlerdienst puts into its folder, one name a line.
const INDEX: &str = "index.txt";

/// An origin for each file: a folder stands for the files that its `index.txt` names, else for its `.xml` files by name.
pub(in crate::import) fn origins(data_dir: &Path, settings: &[Origin]) -> Result<Vec<Origin>, ImportError> {
    let mut all = Vec::new();
    for origin in settings {
        if !data_dir.join(&origin.file).is_dir() {
            all.push(origin.clone());
            continue;
        }
        let folder = origin.file.trim_end_matches('/');
        let names: Vec<String> = if data_dir.join(folder).join(INDEX).is_file() {
            let list = read_text(data_dir, &format!("{folder}/{INDEX}"))?;
            let names = list.lines().map(str::trim).filter(|name| !name.is_empty());
            names.map(|name| within(folder, name)).collect::<Result<_, _>>()?
        } else {
            let files = files(data_dir, folder, "xml")?;
            files.into_iter().map(|file| file.path).collect()
        };
        all.extend(names.into_iter().map(|file| Origin {
            file,
            ..origin.clone()
        }));
    }
    Ok(all)
}

/// A file of the folder, and of no other one.
fn within(folder: &str, name: &str) -> Result<String, ImportError> {
    if name.contains(['/', '\\']) || name.starts_with('.') {
        return Err(ImportError::Broken(Report::new(
            &format!("{folder}/{INDEX}"),
            None,
            "",
            Severity::Error,
            format!("not a file of this folder: {name:?}"),
        )));
    }
    Ok(format!("{folder}/{name}"))
}
