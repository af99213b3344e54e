//! Any bytes as a sealed draft, with a checksum that fits: `cargo +nightly fuzz run sealed` in crates/forms.
#![no_main]

use blake2::Digest;
use blake2::digest::consts::U8;
use forms::sealed::{self, Code};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = sealed::read(bytes);
    let mut framed = b"AMTSENTW\x01\x01\x00\xb8\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00".to_vec();
    framed.extend(bytes);
    framed.extend(blake2::Blake2b::<U8>::digest(&framed));
    if let Ok(read) = sealed::read(&framed) {
        let _ = read.header.open.is_expired(u64::MAX / 2);
    }
    if let Some(code) = std::str::from_utf8(bytes).ok().and_then(Code::parse) {
        assert_eq!(Code::parse(&code.to_string()), Some(code));
    }
});
