//! `cargo xtask bench search`: every keystroke in headless Chromium, our engine beside its peers, at full speed and at a
//! fourth. Not part of CI: times are measured, not tested.

use crate::documents::Entry;
use crate::eval::{self, catalog};
use crate::failure::Outcome;
use crate::files;
use crate::run::{run, say};
use crate::stage::compress;
use crate::tools;
use model::Lang;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

const PEERS: [&str; 5] = ["minisearch", "fuse", "orama", "lunr", "flexsearch"];
/// Keystrokes that a peer is asked for on large catalogues: some need a tenth of a second for each.
const FEWER: usize = 300;
/// Sizes of the catalogues that are grown from the titles.
const GROWN: [usize; 2] = [5_000, 20_000];

/// Builds everything into `target/bench` and runs it.
pub fn search() -> Outcome {
    tools::for_build()?;
    tools::for_browser_tests()?;
    let folder = files::target().join("bench");
    files::remove_folder(&folder)?;
    let mut plan = catalogues(&folder.join("data"))?;
    plan.sort_by_key(|step| step.get("slower").and_then(Value::as_u64));
    write_json(&folder.join("plan.json"), &Value::Array(plan))?;
    page(&folder)?;
    say("Every keystroke in headless Chromium (times in milliseconds)");
    run(Command::new("node")
        .arg("--experimental-websocket")
        .arg(files::root().join("bench/run.mjs"))
        .arg(&folder))
}

/// Writes the catalogues and says what to measure.
fn catalogues(data: &Path) -> Outcome<Vec<Value>> {
    let shared = files::root().join("../shared/data");
    let titles = shared.join("services/thueringen-bund-titles.json");
    let own = files::root().join("data");
    let mut sets = vec![(
        "own",
        catalog::read(&own, Lang::De)?,
        Some(own.join("search/queries.de.tsv")),
    )];
    if titles.is_file() {
        sets.push(("titles", catalog::read(&titles, Lang::De)?, None));
    } else {
        say("../shared is not here: only the project's own services, and what is grown from them");
    }
    if let Some((munich, queries)) = eval::munich() {
        sets.push(("munich", catalog::read(&munich, Lang::De)?, Some(queries)));
    }
    let seed = sets
        .iter()
        .find(|(name, ..)| *name == "titles")
        .or(sets.first())
        .map(|(_, entries, _)| entries.clone());
    let seed = seed.unwrap_or_default();
    let grown: Vec<(String, Vec<Entry>)> = GROWN.map(|size| (size.to_string(), grow(&seed, size))).into();

    let mut plan = Vec::new();
    let all = sets
        .iter()
        .map(|(name, entries, asks)| (*name, entries, asks.as_ref()));
    let all: Vec<_> = all
        .chain(grown.iter().map(|(name, entries)| (name.as_str(), entries, None)))
        .collect();
    for (name, entries, asks) in all {
        let bytes = eval::packed(entries, Lang::De)?;
        let brotli = compress::brotli(&bytes).map_err(files::failed(data))?;
        say(&format!(
            "{name}: {} services, index {} bytes, {} in brotli",
            entries.len(),
            bytes.len(),
            brotli.len()
        ));
        files::write(&data.join(format!("{name}.bin")), bytes)?;
        write_json(
            &data.join(format!("{name}.json")),
            &entries.iter().map(as_json).collect(),
        )?;
        if let Some(file) = asks {
            let asks = eval::queries::read(&files::read_text(file)?, file)?;
            let asks = asks
                .into_iter()
                .map(|ask| json!([ask.category, ask.query, ask.answers.join(" ")]))
                .collect();
            write_json(&data.join(format!("{name}.asks.json")), &asks)?;
        }
        let large = entries.len() > 2_000;
        for slower in [1, 4] {
            plan.push(json!({ "catalogue": name, "engine": "amtslotse", "slower": slower, "limit": 0 }));
        }
        for peer in PEERS {
            plan.push(json!({
                "catalogue": name, "engine": peer, "slower": 1, "limit": if large { FEWER } else { 0 },
            }));
        }
    }
    let queries = own.join("search/queries.de.tsv");
    let typed = eval::queries::read(&files::read_text(&queries)?, &queries)?;
    write_json(
        &data.join("queries.json"),
        &typed.into_iter().map(|ask| Value::String(ask.query)).collect(),
    )?;
    Ok(plan)
}

/// More services from the titles of some: each new one joins halves of two, so that words stay words of the trade.
fn grow(seed: &[Entry], size: usize) -> Vec<Entry> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below.max(1)).unwrap_or(1)).unwrap_or(0)
    };
    let mut grown: Vec<Entry> = seed.iter().take(size).cloned().collect();
    while grown.len() < size && !seed.is_empty() {
        let (Some(first), Some(second)) = (seed.get(random(seed.len())), seed.get(random(seed.len()))) else {
            break;
        };
        let words = |entry: &Entry| {
            entry
                .title
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let (first_words, second_words) = (words(first), words(second));
        let half = |words: &[String]| words.len().div_ceil(2);
        let start = first_words.iter().take(half(&first_words));
        let end = second_words.iter().skip(half(&second_words) / 2);
        let title = start.chain(end).cloned().collect::<Vec<_>>().join(" ");
        grown.push(Entry {
            id: format!("grown-{}", grown.len()),
            title,
            ..first.clone()
        });
    }
    grown
}

fn as_json(entry: &Entry) -> Value {
    json!({
        "id": entry.id, "title": entry.title, "synonyms": [entry.name], "keywords": entry.words,
        "summary": entry.short, "text": entry.body,
    })
}

/// The page with our engine and the peers in it.
fn page(folder: &Path) -> Outcome {
    let bench = files::root().join("bench");
    say("Building the engine for the browser");
    run(Command::new("cargo").current_dir(files::root()).args([
        "build",
        "--locked",
        "--release",
        "--package",
        "amtslotse-bench-engine",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    let wasm = files::target().join("wasm32-unknown-unknown/release/amtslotse_bench_engine.wasm");
    let build = folder.join("build");
    run(Command::new(files::target().join("tools/bin/wasm-bindgen"))
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(build.join("engine"))
        .arg(&wasm))?;
    say("Installing the peers, pinned");
    for name in ["package.json", "package-lock.json", "peers.js"] {
        files::write(
            &build.join("peers").join(name),
            files::read(&bench.join("peers").join(name))?,
        )?;
    }
    run(Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(build.join("peers")))?;
    files::write(&build.join("page.js"), files::read(&bench.join("page.js"))?)?;
    run(Command::new(tools::npm_bin("esbuild"))
        .arg(build.join("page.js"))
        .args(["--bundle", "--format=esm", "--log-level=warning"])
        .arg(format!("--outfile={}", folder.join("joined.js").display())))?;
    let engine = files::read(&build.join("engine/amtslotse_bench_engine_bg.wasm"))?;
    files::write(&folder.join("amtslotse_bench_engine_bg.wasm"), engine)?;
    files::write(&folder.join("page.html"), files::read(&bench.join("page.html"))?)
}

fn write_json(path: &Path, value: &Value) -> Outcome {
    files::write(path, value.to_string())
}
