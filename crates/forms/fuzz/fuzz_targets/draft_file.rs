//! Any bytes as a draft file, also between its two lines: `cargo +nightly fuzz run draft_file` in crates/forms.
#![no_main]

use forms::draft_file::{from_bytes, to_text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = from_bytes(bytes);
    let begin = b"-----BEGIN AMTSLOTSE DRAFT-----".as_slice();
    let _ = from_bytes(&[begin, bytes, b"-----END AMTSLOTSE DRAFT-----"].concat());
    assert_eq!(from_bytes(to_text("…", bytes).as_bytes()).as_deref(), Ok(bytes));
});
