//! Any text as a query for a place, over all of the bundled Land:
//! `cargo +nightly fuzz run place fuzz/corpus/place fuzz/seeds/place` in crates/catalogue.
#![no_main]

#[path = "../../tests/support/small.rs"]
#[allow(dead_code)]
mod small;

use catalogue::import::load;
use catalogue::{PlaceSearch, Places};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static PLACES: LazyLock<Places> = LazyLock::new(|| load(&small::data()).expect("the data is right").0.places);

fuzz_target!(|query: &str| {
    let found = PLACES.find(query, 20);
    if let PlaceSearch::Several(places) = &found {
        assert!((2..=20).contains(&places.len()), "{query:?}");
    }
    if let Some(place) = found.decided() {
        assert!(PLACES.municipality(place.ars).is_some());
    }
});
