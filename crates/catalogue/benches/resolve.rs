//! Who is responsible, a million times, in a generated Land with 3,000 services and 500,000 responsibilities.
//!
//! `cargo bench -p amtslotse-catalogue --features import --bench resolve`; numbers stand in `docs/benchmarks-catalogue.md`.

// A benchmark prints, and may panic: its input is its own.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs
)]

mod land;

use catalogue::{Bundle, Kind, pack, resolve};
use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use land::{Land, Random};
use model::{Ars, Service};
use std::hint::black_box;
use std::time::{Duration, Instant};

const PAIRS: usize = 1_000_000;

fn pairs(bundle: &Bundle) -> Vec<(&Service, Ars)> {
    let mut random = Random::new(2);
    let (services, places) = (&bundle.core.services, &bundle.places.municipalities);
    let pair = |_| {
        let service = &services[random.below(services.len())];
        (service, places[random.below(places.len())].ars)
    };
    (0..PAIRS).map(pair).collect()
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).unwrap();
    out.len()
}

fn sizes(land: &Land) {
    let core = pack(Kind::Core, &land.bundle.core).unwrap();
    let places = pack(Kind::Places, &land.bundle.places).unwrap();
    println!(
        "{} services, {} municipalities, {} offices, {} responsibilities",
        land.bundle.core.services.len(),
        land.bundle.places.municipalities.len(),
        land.bundle.core.offices.len(),
        land.responsibilities,
    );
    for (name, bytes) in [("core", &core), ("places", &places)] {
        println!(
            "{name}: {} bytes packed, {} in brotli",
            bytes.len(),
            brotli(bytes)
        );
    }
    let started = Instant::now();
    let read: catalogue::Core = catalogue::unpack(Kind::Core, &core).unwrap();
    println!("core unpacked in {:?}", started.elapsed());
    drop(read);
}

/// Each pair on its own, as a citizen asks: the median and the slow ones.
fn single(bundle: &Bundle, pairs: &[(&Service, Ars)]) {
    let mut times: Vec<Duration> = pairs
        .iter()
        .map(|(service, ars)| {
            let started = Instant::now();
            black_box(resolve(&bundle.core, &bundle.places, service, *ars));
            started.elapsed()
        })
        .collect();
    times.sort();
    let at = |share: f64| {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss
        )]
        let index = (times.len() as f64 * share) as usize;
        times[index.min(times.len() - 1)]
    };
    println!(
        "a pair on its own: median {:?}, 95 % below {:?}, 99 % below {:?}, all below {:?}",
        at(0.5),
        at(0.95),
        at(0.99),
        at(1.0)
    );
}

fn resolving(criterion: &mut Criterion) {
    let land = Land::generate(3_000, 500_000);
    sizes(&land);
    let bundle = &land.bundle;
    let pairs = pairs(bundle);
    single(bundle, &pairs);
    let mut group = criterion.benchmark_group("resolve");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    group.throughput(Throughput::Elements(PAIRS as u64));
    group.bench_function("1,000,000 random pairs", |bencher| {
        bencher.iter(|| {
            let known = pairs
                .iter()
                .filter(|(service, ars)| resolve(&bundle.core, &bundle.places, service, *ars).is_known());
            black_box(known.count())
        });
    });
    group.finish();
}

criterion_group!(benches, resolving);
criterion_main!(benches);
