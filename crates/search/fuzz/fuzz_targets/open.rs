//! Any bytes as the content of an index, with a header that fits: `cargo +nightly fuzz run open` in crates/search.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|payload: &[u8]| {
    let mut bytes = b"amtsidx\n\x01\x00\x00\x00".to_vec();
    bytes.extend_from_slice(&(payload.len() as u32).to_le_bytes());
    bytes.extend_from_slice(&checksum(payload).to_le_bytes());
    bytes.extend_from_slice(payload);
    if let Ok(index) = search::Index::open(bytes) {
        let _ = index.search("kirche austreten", 10);
        let _ = index.search("hundesteur anmeldn", 10);
        let _ = index.complete("h", 10);
    }
});

/// The same as in `src/bytes.rs`: a fuzzer that had to guess it would never see what lies behind.
fn checksum(bytes: &[u8]) -> u64 {
    let mut sum: u64 = 0x9e37_79b9_7f4a_7c15 ^ bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        sum = (sum ^ u64::from_le_bytes(word)).wrapping_mul(0xff51_afd7_ed55_8ccd).rotate_left(29);
    }
    sum ^ (sum >> 32)
}
