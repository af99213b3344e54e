//! A file of the project's own source format, TOML or CSV; the first byte says which one it stands for:
//! `cargo +nightly fuzz run source fuzz/corpus/source fuzz/seeds/source` in crates/catalogue.
#![no_main]

#[path = "../../tests/support/promises.rs"]
mod promises;
#[path = "../../tests/support/small.rs"]
mod small;

use catalogue::import::load;
use libfuzzer_sys::fuzz_target;
use std::path::PathBuf;
use std::sync::LazyLock;

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    // In memory where there is such a place: the folder is read thousands of times.
    let memory = PathBuf::from("/dev/shm");
    let base = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let folder = base.join(format!("amtslotse-fuzz-source-{}", std::process::id()));
    small::write(&folder);
    folder
});

fuzz_target!(|input: &[u8]| {
    let Some((which, content)) = input.split_first() else { return };
    let names = || small::SHEETS.iter().chain(&small::WHOLE).chain(&["offices/hours/health-16052.toml"]);
    let Some(file) = names().nth(usize::from(*which) % names().count()) else { return };
    let path = FOLDER.join(file);
    let before = std::fs::read(&path).ok();
    std::fs::write(&path, content).expect("the folder is ours");
    let loaded = load(&FOLDER);
    match before {
        Some(before) => std::fs::write(&path, before).expect("the folder is ours"),
        None => std::fs::remove_file(&path).expect("the folder is ours"),
    }
    match loaded {
        Ok((mut bundle, reports)) => {
            promises::reports(&reports);
            bundle.places.municipalities.truncate(6);
            promises::bundle(&bundle);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
