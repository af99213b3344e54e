//! Any text as HTML of another portal and as Markdown of an editor:
//! `cargo +nightly fuzz run rich_text fuzz/corpus/rich_text fuzz/seeds/rich_text` in crates/catalogue.
#![no_main]

#[path = "../../tests/support/promises.rs"]
#[allow(dead_code)]
mod promises;

use catalogue::import::{html, markdown};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    promises::text(&html::parse(text).0);
    promises::clean(&html::plain(text));
    promises::text(&markdown::parse(text).0);
    let _ = markdown::parse_line(text);
});
