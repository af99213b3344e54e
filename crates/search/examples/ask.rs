//! Asks a catalogue from the command line: `cargo run -p amtslotse-search --example ask -- own "hund anmelden"`.
//! Catalogues: own, own-en, munich, titles, huge. Without a query: size and time to open; INDEX_FILE keeps the index.
//! `-- own --queries data/search/queries.de.tsv` prints the table over a query file.

// A command-line program: it prints, and a file that is not there ends it.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::print_stdout)]

#[path = "../tests/common/mod.rs"]
mod common;

use model::Lang;
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let catalogue = arguments.first().map_or("own", String::as_str);
    let lang = if catalogue == "own-en" { Lang::En } else { Lang::De };
    let entries = match catalogue {
        "munich" => common::munich(),
        "titles" => common::titles(),
        "huge" => common::titles().map(|titles| common::grown(&titles, 20_000)),
        _ => Some(common::own(lang)),
    };
    let Some(entries) = entries else { return };
    let bytes = common::bytes(lang, &entries);
    if let Ok(file) = std::env::var("INDEX_FILE") {
        std::fs::write(file, &bytes).expect("written");
    }
    let len = bytes.len();
    let start = Instant::now();
    let index = search::Index::open(bytes).expect("opens");
    println!(
        "{len} bytes, {} documents, opened in {:?}",
        index.len(),
        start.elapsed()
    );
    if let [_, option, file] = arguments.as_slice()
        && option == "--queries"
    {
        let queries = std::fs::read_to_string(file).expect("query file");
        let asks = common::asks(&queries);
        let start = Instant::now();
        common::evaluate(&index, &entries, &asks);
        println!(
            "{:?} a query",
            start.elapsed() / u32::try_from(asks.len().max(1)).unwrap_or(1)
        );
        return;
    }
    for query in arguments.iter().skip(1) {
        let start = Instant::now();
        let results = index.search(query, 8);
        println!(
            "\n{query}: {} in {:?}, suggestion {:?}",
            results.total,
            start.elapsed(),
            results.suggestion
        );
        for hit in &results.hits {
            let title = &entries[hit.id as usize].title;
            println!("  {:.3} {title}", hit.score);
            for found in &hit.why.matches {
                println!(
                    "          {} -> {} in {:?} by {:?}",
                    found.query, found.word, found.field, found.ways
                );
            }
        }
        for id in &results.related {
            println!("  near: {}", entries[*id as usize].title);
        }
        println!("  complete: {:?}", index.complete(query, 6));
    }
}
