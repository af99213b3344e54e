//! Every keystroke of typed-out queries: `cargo bench -p amtslotse-search`.
//!
//! The catalogues come from ../shared and are not in the repository; without them the project's own services are
//! measured alone. 5,000 and 20,000 services are grown from the titles, each with words of its own.

#![allow(clippy::print_stdout)]

#[path = "../tests/common/mod.rs"]
mod common;

use common::Entry;
use model::Lang;
use search::Index;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const QUERIES: &[&str] = &[
    "personalausweis beantragen",
    "perso abgelaufen",
    "hund anmelden jena",
    "aus der kirche austreten",
    "nummernschild geklaut",
    "fuehrungszeugniss",
    "wonsitzanmeldung",
    "wo kann ich mein auto abmelden",
    "gewerbeanmedlung gmbh",
    "hartz iv antrag",
    "kinderzuschlag und wohngeld",
    "xqzwvk pfrtl",
];

fn main() {
    // `cargo test --benches` only wants to know that it starts; `cargo bench` says so.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    println!(
        "{:<22} {:>8} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "catalogue", "services", "raw", "brotli", "open", "median", "p95", "worst"
    );
    measure("own", &common::own(Lang::De));
    if let Some(munich) = common::munich() {
        measure("Munich, full texts", &munich);
    }
    if let Some(titles) = common::titles() {
        measure("titles", &titles);
        for many in [5_000, 20_000] {
            measure("titles, grown", &common::grown(&titles, many));
        }
    }
}

fn measure(name: &str, entries: &[Entry]) {
    let bytes = common::bytes(Lang::De, entries);
    let (raw, packed) = (bytes.len(), brotli(&bytes));
    let start = Instant::now();
    let Ok(index) = Index::open(bytes) else { return };
    let open = start.elapsed();
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..5 {
        for query in QUERIES {
            for end in query.char_indices().map(|(at, c)| at + c.len_utf8()) {
                let typed = query.get(..end).unwrap_or_default();
                let start = Instant::now();
                let results = index.search(typed, 10);
                times.push(start.elapsed());
                std::hint::black_box(results);
            }
        }
    }
    times.sort();
    // Hundredths: the 95th percentile is at(95).
    let at = |share: usize| {
        times
            .get((times.len().saturating_sub(1)) * share / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "{name:<22} {:>8} {raw:>9} {packed:>9} {open:>9.1?} {:>9.1?} {:>9.1?} {:>9.1?}",
        entries.len(),
        at(50),
        at(95),
        at(100)
    );
}

/// The size in brotli, by the command of that name; 0 where it is not installed.
fn brotli(bytes: &[u8]) -> usize {
    let child = Command::new("brotli")
        .args(["-q", "11", "-c"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else { return 0 };
    let input = child.stdin.take();
    let copy = bytes.to_vec();
    let writer = std::thread::spawn(move || input.map(|mut input| input.write_all(&copy)));
    let output = child.wait_with_output().map_or(0, |output| output.stdout.len());
    let _ = writer.join();
    output
}
