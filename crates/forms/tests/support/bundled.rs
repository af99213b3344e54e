//! The forms of the project, as `data/forms` has them.

// Each test takes what it needs of it.
#![allow(dead_code)]

use forms::Form;
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/forms");

/// Their names, which are also their ids.
pub fn names() -> Vec<String> {
    let files = std::fs::read_dir(FOLDER).unwrap();
    let names = files.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names
        .filter_map(|name| Some(name.strip_suffix(".json")?.to_owned()))
        .filter(|name| !name.ends_with(".schema"))
        .collect()
}

/// A file of the folder as it is written, without its ending.
pub fn text(name: &str) -> String {
    std::fs::read_to_string(format!("{FOLDER}/{name}.json")).unwrap()
}

/// The same as JSON.
pub fn json(name: &str) -> Value {
    serde_json::from_str(&text(name)).unwrap()
}

/// A form.
pub fn bundled(name: &str) -> Form {
    Form::from_json(&text(name)).unwrap_or_else(|error| panic!("{name}:\n{error}"))
}
