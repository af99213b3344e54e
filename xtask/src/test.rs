//! `cargo xtask test`: everything that CI runs, in the order in which it fails fastest.

use crate::failure::Outcome;
use crate::run::{run, say};
use crate::{build, files, tools};
use std::process::Command;

/// How much to test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    Everything,
    /// Without the browsers.
    Quick,
}

/// Runs the checks and tests.
pub fn test(extent: Extent) -> Outcome {
    if extent == Extent::Everything {
        // Now, and not after a quarter of an hour: a browser that cannot be installed ends the command.
        tools::for_browser_tests()?;
    }
    say("Format");
    cargo(&["fmt", "--all", "--check"])?;
    tools::for_build()?;
    say("Lints, native");
    cargo(&[
        "clippy",
        "--locked",
        "--workspace",
        "--exclude",
        "amtslotse",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ])?;
    say("Lints, wasm");
    cargo(&[
        "clippy",
        "--locked",
        "--package",
        "amtslotse",
        "--target",
        "wasm32-unknown-unknown",
        "--features",
        "gallery",
        "--",
        "-D",
        "warnings",
    ])?;
    say("The pure crates for the browser");
    for package in [
        "amtslotse-model",
        "amtslotse-catalogue",
        "amtslotse-search",
        "amtslotse-forms",
        "amtslotse-api",
        "amtslotse-submission",
    ] {
        cargo(&[
            "check",
            "--quiet",
            "--locked",
            "--package",
            package,
            "--target",
            "wasm32-unknown-unknown",
        ])?;
    }
    say("The data");
    crate::catalogue::check(&[])?;
    say("Unit tests and repository rules");
    run(Command::new("cargo")
        .current_dir(files::root())
        .args([
            "test",
            "--locked",
            "--workspace",
            "--exclude",
            "amtslotse",
            "--exclude",
            "amtslotse-tests",
            "--exclude",
            "amtslotse-twin",
            "--all-features",
        ])
        .env("AMTSLOTSE_JOSE", tools::npm_file("jose/dist/webapi/index.js")))?;
    cargo(&[
        "test",
        "--locked",
        "--package",
        "amtslotse-tests",
        "--test",
        "repo",
        "--test",
        "route",
    ])?;
    let twin = build::twin()?;
    say("The form engine natively and in WebAssembly");
    run(Command::new("cargo")
        .current_dir(files::root())
        .args(["test", "--locked", "--package", "amtslotse-twin"])
        .env("AMTSLOTSE_TWIN", &twin))?;
    let site = build::site(false)?;
    let backend = build::backend()?;
    say("Contract between the API's description and the backend");
    run(Command::new("cargo")
        .current_dir(files::root())
        .args([
            "test",
            "--locked",
            "--package",
            "amtslotse-tests",
            "--test",
            "contract",
        ])
        .env("AMTSLOTSE_BACKEND", &backend)
        .env("AMTSLOTSE_SITE", &site))?;
    if extent == Extent::Quick {
        say("Left out: the browser tests (cargo xtask test without --quick runs them)");
        return Ok(());
    }
    let gallery = build::site(true)?;
    say("Browser tests");
    run(Command::new("cargo")
        .current_dir(files::root())
        .args([
            "test",
            "--locked",
            "--package",
            "amtslotse-tests",
            "--test",
            "e2e",
            "--",
            "--test-threads=2",
        ])
        .env("AMTSLOTSE_BACKEND", &backend)
        .env("AMTSLOTSE_SITE", &site)
        .env("AMTSLOTSE_GALLERY", &gallery)
        .env("AMTSLOTSE_AXE", tools::npm_file("axe-core/axe.min.js")))
}

fn cargo(arguments: &[&str]) -> Outcome {
    run(Command::new("cargo").current_dir(files::root()).args(arguments))
}
