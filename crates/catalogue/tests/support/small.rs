//! A small Land: two districts of the real data, so that a reader can be run thousands of times.

use std::fs;
use std::path::{Path, PathBuf};

/// Gera, which is its own district, and the Altenburger Land with associations.
const DISTRICTS: [&str; 2] = ["16052", "16077"];

/// The files of `data/` that have one row for each place or office.
pub const SHEETS: [&str; 8] = [
    "places/associations.csv",
    "places/districts.csv",
    "places/former.csv",
    "places/localities.csv",
    "places/municipalities.csv",
    "places/postcodes.csv",
    "offices/administrations.csv",
    "offices/health.csv",
];

/// Files that are copied as they are.
pub const WHOLE: [&str; 8] = [
    "catalogue.toml",
    "topics.toml",
    "places/lands.csv",
    "places/prefixes.csv",
    "offices/authorities/bundesamt-fuer-justiz.toml",
    "services/fuehrungszeugnis.toml",
    "services/hundesteuer-anmelden.toml",
    "services/gesundheitszeugnis.toml",
];

pub fn data() -> PathBuf {
    // The tests and the fuzz targets lie in different depths below the root.
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut roots = here.ancestors().map(|root| root.join("data"));
    roots.find(|data| data.join("catalogue.toml").is_file()).unwrap()
}

/// Writes it; the folder is made anew.
pub fn write(to: &Path) {
    let _ = fs::remove_dir_all(to);
    for part in ["places", "offices/authorities", "offices/hours", "services"] {
        fs::create_dir_all(to.join(part)).unwrap();
    }
    for file in WHOLE {
        fs::copy(data().join(file), to.join(file)).unwrap();
    }
    for file in SHEETS {
        fs::write(to.join(file), sheet(file)).unwrap();
    }
}

/// The rows of a file that belong to the small Land.
pub fn sheet(file: &str) -> String {
    let text = fs::read_to_string(data().join(file)).unwrap();
    let keep = |row: &&str| {
        let mut cells = row.split(',').take(3);
        cells.any(|cell| DISTRICTS.iter().any(|district| cell.starts_with(district)))
    };
    let mut lines = text.lines();
    let heading = lines.next().unwrap();
    let rows: Vec<&str> = lines.filter(keep).collect();
    format!("{heading}\n{}\n", rows.join("\n"))
}
