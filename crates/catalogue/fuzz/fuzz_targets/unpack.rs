//! Any bytes as the content of a packed part, behind a header that fits:
//! `cargo +nightly fuzz run unpack fuzz/corpus/unpack fuzz/seeds/unpack` in crates/catalogue.
#![no_main]

use catalogue::{Core, FORMAT, Kind, Places, offers, pack, resolve, unpack};
use libfuzzer_sys::fuzz_target;
use model::ServiceTexts;

fuzz_target!(|input: &[u8]| {
    // As it came, and with a header that a fuzzer would never guess.
    let _ = unpack::<Core>(Kind::Core, input);
    let Some((kind, payload)) = input.split_first() else { return };
    match kind % 3 {
        0 => {
            if let Ok(core) = unpack::<Core>(Kind::Core, &part(Kind::Core, payload)) {
                assert!(pack(Kind::Core, &core).is_ok());
                ask(&core);
            }
        }
        1 => {
            if let Ok(places) = unpack::<Places>(Kind::Places, &part(Kind::Places, payload)) {
                let _ = places.find("Altenburg", 20);
                let _ = places.find("04600", 20);
                let _ = places.near(50.9, 12.4, 5);
            }
        }
        _ => {
            if let Ok(texts) = unpack::<ServiceTexts>(Kind::Texts, &part(Kind::Texts, payload)) {
                let _ = texts.full.map(|full| full.plain());
            }
        }
    }
});

/// What the app does with a core: indices in it may lead nowhere.
fn ask(core: &Core) {
    let places = Places {
        land: "16".parse().expect("a key"),
        districts: vec![],
        associations: vec![],
        municipalities: vec![],
        localities: vec![],
        former_keys: vec![],
        lands: vec![],
        prefixes: vec![],
    };
    for service in core.services.iter().take(5) {
        let ars = "160770001001".parse().expect("a key");
        let found = resolve(core, &places, service, ars);
        for finding in &found.responsible {
            let _ = core.office(finding.office);
        }
        let _ = offers(core, service, ars, core.meta.day());
    }
}

/// The same as in `src/pack.rs`.
fn part(kind: Kind, payload: &[u8]) -> Vec<u8> {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&[kind as u8]);
    hasher.update(&FORMAT.to_le_bytes());
    hasher.update(payload);
    let mut bytes = b"AMTL".to_vec();
    bytes.push(kind as u8);
    bytes.extend_from_slice(&FORMAT.to_le_bytes());
    bytes.extend_from_slice(&u32::try_from(payload.len()).unwrap_or(u32::MAX).to_le_bytes());
    bytes.extend_from_slice(&hasher.finalize().to_le_bytes());
    bytes.extend_from_slice(payload);
    bytes
}
