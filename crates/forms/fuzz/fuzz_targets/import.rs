//! Any bytes as a schema and as a code list: `cargo +nightly fuzz run import` in crates/forms, with tests/data/import as a
//! first corpus.
#![no_main]

use forms::Form;
use forms::import::{Options, code_list, form, pretty};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static LISTS: LazyLock<Vec<forms::import::CodeList>> = LazyLock::new(|| {
    let files = [
        &include_bytes!("../../tests/data/import/staat.xml")[..],
        include_bytes!("../../tests/data/import/status.xml"),
    ];
    files.map(|file| code_list(file).expect("a code list")).to_vec()
});

fuzz_target!(|bytes: &[u8]| {
    if let Ok(list) = code_list(bytes) {
        let _ = list.entries(&[String::new(), "name".to_owned(), "code".to_owned()]);
    }
    let options = Options {
        id: "fuzz".parse().expect("a slug"),
        service: None,
        lists: &LISTS,
        overlay: None,
    };
    if let Ok(imported) = form(bytes, &options) {
        let text = pretty(&imported.definition);
        assert_eq!(Form::from_json(&text), Form::from_value(&imported.definition));
    }
});
