//! Data folders with mistakes in them.

use catalogue::Bundle;
use catalogue::import::load;
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the data folder without services, with these files on top.
pub fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&to);
    for part in [
        "places",
        "offices",
        "services",
        "offices/details",
        "offices/authorities",
    ] {
        fs::create_dir_all(to.join(part)).unwrap();
    }
    for part in ["places", "offices", "."] {
        for entry in fs::read_dir(from.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, to.join(part).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    for (file, text) in files {
        fs::write(to.join(file), text).unwrap();
    }
    to
}

pub fn load_with(name: &str, files: &[(&str, &str)]) -> (Bundle, Vec<String>) {
    let (bundle, reports) = load(&folder(name, files)).unwrap();
    (bundle, reports.iter().map(ToString::to_string).collect())
}
