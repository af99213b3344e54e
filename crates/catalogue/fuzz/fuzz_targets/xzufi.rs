//! Any bytes as an XZuFi file, merged into a small Land: `cargo +nightly fuzz run xzufi fuzz/corpus/xzufi fuzz/seeds/xzufi`
//! in crates/catalogue.
#![no_main]

#[path = "../../tests/support/promises.rs"]
mod promises;
#[path = "../../tests/support/small.rs"]
mod small;

use catalogue::Bundle;
use catalogue::import::{load, xzufi};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static LAND: LazyLock<Bundle> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("amtslotse-fuzz-xzufi-{}", std::process::id()));
    small::write(&folder);
    let (mut bundle, _) = load(&folder).expect("the small Land is right");
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
    // Few municipalities: what is asked afterwards is the same for each.
    bundle.places.municipalities.truncate(6);
    bundle
});

fuzz_target!(|xml: &[u8]| {
    let (content, reports) = xzufi::read(xml, "x.xml");
    promises::reports(&reports);
    assert!(content != xzufi::XzufiBundle::default() || !reports.is_empty() || xml.len() > 40);
    let origin = xzufi::Origin {
        file: "x.xml".to_owned(),
        source: "x".to_owned(),
        received_on: "2026-01-01".parse().expect("a day"),
        places: [("002".to_owned(), model::PlaceQuestion::Business)].into(),
    };
    let mut bundle = LAND.clone();
    promises::reports(&xzufi::merge(&mut bundle, content, &origin));
    promises::bundle(&bundle);
});
