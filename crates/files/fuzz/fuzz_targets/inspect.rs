//! Any bytes as a file: `cargo +nightly fuzz run inspect fuzz/corpus/inspect tests/data` in crates/files. In one piece or
//! in many they are the same.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut whole = files::Inspector::new();
    whole.feed(bytes);
    let mut pieces = files::Inspector::new();
    for piece in bytes.chunks(7) {
        pieces.feed(piece);
    }
    assert_eq!(whole.finish(), pieces.finish());
});
