//! Any text as a query: `cargo +nightly fuzz run query` in crates/search.
#![no_main]

use libfuzzer_sys::fuzz_target;
use search::{Document, Index, LanguageData, Rank, build};
use std::sync::LazyLock;

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let (language, _) = LanguageData::read(&[
        ("stopwords.de.txt", include_str!("../../../../data/search/stopwords.de.txt")),
        ("families.de.txt", include_str!("../../../../data/search/families.de.txt")),
        ("parts.de.txt", include_str!("../../../../data/search/parts.de.txt")),
        ("synonyms.de.txt", include_str!("../../../../data/search/synonyms.de.txt")),
    ]);
    let titles = ["Aus der Kirche austreten", "Hundesteuer anmelden", "Führungszeugnis beantragen", "Wohngeld"];
    let documents: Vec<Document<'_>> = (0..)
        .zip(titles)
        .map(|(id, title)| Document {
            id,
            title,
            name: title,
            words: &[],
            short: title,
            body: title,
            keys: &[],
            rank: Rank::default(),
        })
        .collect();
    Index::open(build(model::Lang::De, &documents, &language)).expect("what was just built opens")
});

fuzz_target!(|query: &str| {
    let results = INDEX.search(query, 10);
    assert!(results.hits.iter().all(|hit| hit.score.is_finite()));
    for hit in &results.hits {
        for range in search::highlight(query, &hit.words) {
            assert!(query.get(range).is_some());
        }
    }
    let _ = INDEX.complete(query, 10);
});
