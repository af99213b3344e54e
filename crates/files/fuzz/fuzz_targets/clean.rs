//! A copy of any photo without its remarks is a photo, and has none:
//! `cargo +nightly fuzz run clean fuzz/corpus/clean tests/data` in crates/files.
#![no_main]

use files::{Inspector, Part};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let inspect = |bytes: &[u8]| {
        let mut inspector = Inspector::new();
        inspector.feed(bytes);
        inspector.finish()
    };
    let Ok(facts) = inspect(bytes) else { return };
    let Some(parts) = facts.clean else { return };
    let mut copy = Vec::new();
    for part in parts {
        match part {
            Part::Original(range) => copy.extend_from_slice(&bytes[range.start as usize..range.end as usize]),
            Part::New(new) => copy.extend_from_slice(&new),
        }
    }
    let after = inspect(&copy).unwrap();
    assert!(!after.has_place && !after.has_metadata && after.behind == 0 && after.clean.is_none());
});
