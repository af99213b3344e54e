//! Builds the app with Trunk and the backend with cargo.

use crate::failure::Outcome;
use crate::run::{run, say};
use crate::{files, tools};
use std::path::PathBuf;
use std::process::Command;

/// Builds the app in release mode and returns the folder that holds the finished site.
///
/// With `gallery` the page that shows every component is built in, for tests only.
pub fn site(gallery: bool) -> Outcome<PathBuf> {
    let path = tools::for_build()?;
    let folder = files::target().join(if gallery { "site-gallery" } else { "site" });
    say("Building the app (Trunk, release)");
    let mut trunk = Command::new(files::target().join("tools/bin/trunk"));
    trunk
        .current_dir(files::root())
        .args(["build", "--release", "--locked", "--skip-version-check", "--dist"])
        .arg(&folder)
        .env("PATH", path)
        // Colours are decided by Trunk's own flag; a NO_COLOR of another form stops it.
        .env_remove("NO_COLOR");
    if gallery {
        trunk.args(["--features", "gallery"]);
    }
    run(&mut trunk)?;
    Ok(folder)
}

/// Builds the form engine for Node.js and returns its module.
pub fn twin() -> Outcome<PathBuf> {
    tools::for_build()?;
    say("Building the form engine for WebAssembly");
    run(Command::new("cargo").current_dir(files::root()).args([
        "build",
        "--locked",
        "--release",
        "--package",
        "amtslotse-twin",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    let folder = files::target().join("twin");
    run(Command::new(files::target().join("tools/bin/wasm-bindgen"))
        .args(["--target", "nodejs", "--no-typescript", "--out-dir"])
        .arg(&folder)
        .arg(files::target().join("wasm32-unknown-unknown/release/amtslotse_twin.wasm")))?;
    Ok(folder.join("amtslotse_twin.js"))
}

/// Builds the backend and returns the program.
pub fn backend() -> Outcome<PathBuf> {
    say("Building the backend");
    run(Command::new("cargo").current_dir(files::root()).args([
        "build",
        "--locked",
        "--profile",
        "server",
        "--package",
        "amtslotse-backend",
    ]))?;
    Ok(files::target().join("server/backend"))
}
