//! `cargo xtask bench search`: every keystroke natively and in headless Chromium, our engine beside its peers, at full
//! speed and at a fourth. Not part of CI: times are measured, not tested.

mod catalogues;

use crate::failure::Outcome;
use crate::files;
use crate::run::{run, say};
use crate::tools;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// What index.html has wasm-opt do with the app.
const WASM_OPT: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds everything into `target/bench` and runs it.
///
/// # Errors
/// What cannot be read, built or started; an engine that fails in the page.
pub fn search() -> Outcome {
    tools::for_build()?;
    tools::for_browser_tests()?;
    let folder = files::target().join("bench");
    files::remove_folder(&folder)?;
    let data = folder.join("data");
    let plan = catalogues::write(&data)?;
    write_json(&folder.join("plan.json"), &Value::Array(plan))?;
    page(&folder)?;
    say("Every keystroke natively");
    run(Command::new("cargo")
        .current_dir(files::root())
        .args(["bench", "--locked", "--profile", "release"])
        .args(["--package", "amtslotse-search", "--bench", "keystrokes"])
        .env("AMTSLOTSE_BENCH", &data))?;
    say("Every keystroke in headless Chromium (times in milliseconds)");
    run(Command::new("node")
        .arg("--experimental-websocket")
        .arg(files::root().join("bench/run.mjs"))
        .arg(&folder))
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
    // As Trunk does it with the app.
    run(Command::new(tools::npm_bin("wasm-opt"))
        .args(WASM_OPT)
        .arg(build.join("engine/amtslotse_bench_engine_bg.wasm"))
        .arg("-o")
        .arg(folder.join("amtslotse_bench_engine_bg.wasm")))?;
    files::write(&folder.join("page.html"), files::read(&bench.join("page.html"))?)
}

fn write_json(path: &Path, value: &Value) -> Outcome {
    files::write(path, value.to_string())
}
