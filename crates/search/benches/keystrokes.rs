//! Every keystroke of typed-out queries, and opening an index: natively.
//!
//! `cargo xtask bench search` makes the indexes and runs this, so that natively and in the browser the same bytes are
//! searched. Alone: `AMTSLOTSE_BENCH=FOLDER cargo bench -p amtslotse-search`, with `*.bin` and `queries.json` in FOLDER.

// A benchmark: it prints its table, and its macros make what needs no documentation.
#![allow(clippy::print_stdout, clippy::print_stderr, missing_docs)]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use search::Index;
use std::ffi::OsString;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Hits that a page of suggestions asks for.
const HITS: usize = 10;

fn search(criterion: &mut Criterion) {
    let Some(folder) = std::env::var_os("AMTSLOTSE_BENCH") else {
        eprintln!("skipped: AMTSLOTSE_BENCH names no folder; `cargo xtask bench search` makes one");
        return;
    };
    match catalogues(Path::new(&folder)) {
        Ok((typed, catalogues)) => {
            println!(
                "{:<12} {:>8} {:>9} {:>9} {:>9}",
                "natively, ms", "services", "median", "p95", "worst"
            );
            for (name, bytes) in &catalogues {
                percentiles(name, bytes, &typed);
            }
            for (name, bytes) in &catalogues {
                measure(criterion, name, bytes, &typed);
            }
        }
        Err(error) => eprintln!("skipped: {}: {error}", folder.to_string_lossy()),
    }
}

/// What stands in the field after each key of all queries, and the indexes by name, the smallest first.
type Material = (Vec<String>, Vec<(String, Vec<u8>)>);

fn catalogues(folder: &Path) -> std::io::Result<Material> {
    let queries: Vec<String> = serde_json::from_slice(&std::fs::read(folder.join("queries.json"))?)?;
    let typed = queries.iter().flat_map(|query| {
        let ends = query.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.filter_map(|end| query.get(..end).map(str::to_owned))
    });
    let files: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|file| file.map(|file| file.path()))
        .collect::<Result<_, _>>()?;
    let indexes = files
        .iter()
        .filter(|file| file.extension().is_some_and(|kind| kind == "bin"));
    let mut indexes = indexes
        .map(|file| {
            let name = file.file_stem().map_or_else(OsString::new, OsString::from);
            Ok((name.to_string_lossy().into_owned(), std::fs::read(file)?))
        })
        .collect::<std::io::Result<Vec<_>>>()?;
    indexes.sort_by_key(|(_, bytes)| bytes.len());
    Ok((typed.collect(), indexes))
}

/// The middle, the 95th percentile and the worst of all keystrokes: criterion only knows their mean.
fn percentiles(name: &str, bytes: &[u8], typed: &[String]) {
    let Ok(index) = Index::open(bytes.to_vec()) else {
        eprintln!("skipped: {name} does not open");
        return;
    };
    let mut times: Vec<Duration> = typed
        .iter()
        .map(|text| {
            let start = Instant::now();
            black_box(index.search(black_box(text), HITS));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let within = |hundredths: usize| {
        let place = (times.len() * hundredths).div_ceil(100).saturating_sub(1);
        times.get(place).copied().unwrap_or_default().as_secs_f64() * 1000.0
    };
    println!(
        "{name:<12} {:>8} {:>9.3} {:>9.3} {:>9.3}",
        index.len(),
        within(50),
        within(95),
        within(100)
    );
}

fn measure(criterion: &mut Criterion, name: &str, bytes: &[u8], typed: &[String]) {
    let Ok(index) = Index::open(bytes.to_vec()) else {
        return;
    };
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10).warm_up_time(Duration::from_secs(1));
    group.bench_function("open", |bencher| {
        bencher.iter_batched(|| bytes.to_vec(), Index::open, BatchSize::LargeInput);
    });
    group.throughput(Throughput::Elements(
        u64::try_from(typed.len()).unwrap_or(u64::MAX),
    ));
    group.bench_function("keystrokes", |bencher| {
        bencher.iter(|| {
            for text in typed {
                black_box(index.search(black_box(text), HITS));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, search);
criterion_main!(benches);
