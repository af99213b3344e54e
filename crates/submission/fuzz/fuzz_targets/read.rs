//! Any text where a JWE, a JWS, a key or metadata is expected: `cargo +nightly fuzz run read` in crates/submission.
#![no_main]

use libfuzzer_sys::fuzz_target;
use submission::{EncryptionKey, Jwe, KeyStatement, Metadata, Signed, VerificationKey};

fuzz_target!(|bytes: &[u8]| {
    let _ = EncryptionKey::from_jwk(bytes);
    let _ = VerificationKey::from_jwk(bytes);
    let _ = Metadata::from_json(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        if let Ok(jwe) = Jwe::read(text) {
            // What was read is written as the same text: there is one text for each meaning.
            assert_eq!(jwe.to_text().as_deref(), Ok(text));
        }
        let _ = Signed::read(text, KeyStatement::KIND);
    }
});
