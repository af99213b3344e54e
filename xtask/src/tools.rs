//! Installs what the build and the tests need, pinned, into `target/tools`, and skips what is there.

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::{answers, output, run, say};
use std::path::PathBuf;
use std::process::Command;

const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The version of the crate in Cargo.lock; the two must be the same.
const WASM_BINDGEN: &str = "0.2.129";
const TRUNK: &str = "0.21.14";

/// Installs the tools of the build and returns the PATH on which they stand first.
pub fn for_build() -> Outcome<std::ffi::OsString> {
    wasm_target()?;
    cargo_tool("wasm-bindgen-cli", "wasm-bindgen", WASM_BINDGEN)?;
    cargo_tool("trunk", "trunk", TRUNK)?;
    npm_tools()?;
    path()
}

/// Makes sure that a browser and its driver are there.
pub fn for_browser_tests() -> Outcome {
    let needs = [("chromium", "chromium"), ("chromedriver", "chromium-driver")];
    let fonts = ["fonts-liberation"];
    debian(
        "browser tests (all but `cargo xtask test --quick`)",
        &needs,
        &fonts,
    )
}

/// Installs the packages of those programs that do not answer, and `extra` with them. Only root can; others are told
/// what to install.
fn debian(what: &str, programs: &[(&str, &str)], extra: &[&str]) -> Outcome {
    let missing: Vec<&str> = programs
        .iter()
        .filter(|(program, _)| !answers(program))
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages = missing.join(" ");
    let is_root = output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !is_root || !answers("apt-get") {
        return Err(Failure::Missing(format!(
            "Missing for {what}: {packages}. On Debian: sudo apt-get install {packages}"
        )));
    }
    say(&format!("Installing {packages} from Debian's packages"));
    let apt = |arguments: &[&str]| {
        run(Command::new("apt-get")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "-qq"])?;
    let install = ["install", "-y", "-qq", "--no-install-recommends"];
    apt(&[&install, missing.as_slice(), extra].concat())
}

/// A script or program that npm installed.
pub fn npm_bin(name: &str) -> PathBuf {
    npm_folder().join("node_modules/.bin").join(name)
}

/// A file of a package that npm installed.
pub fn npm_file(path: &str) -> PathBuf {
    npm_folder().join("node_modules").join(path)
}

fn npm_folder() -> PathBuf {
    files::target().join("tools/npm")
}

fn path() -> Outcome<std::ffi::OsString> {
    let own = [
        files::target().join("tools/bin"),
        npm_folder().join("node_modules/.bin"),
    ];
    let before = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(own.into_iter().chain(std::env::split_paths(&before)))
        .map_err(|error| Failure::Missing(format!("the project's path cannot stand in PATH: {error}")))
}

fn wasm_target() -> Outcome {
    let sysroot = output(
        Command::new("rustc")
            .current_dir(files::root())
            .args(["--print", "sysroot"]),
    )
    .ok_or_else(|| Failure::Missing("rustc does not run; install Rust with rustup".to_owned()))?;
    let library = PathBuf::from(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM_TARGET);
    if library.is_dir() {
        return Ok(());
    }
    say(&format!("Installing Rust's library for {WASM_TARGET}"));
    // In the top folder, whose rust-toolchain.toml says for which Rust.
    run(Command::new("rustup")
        .current_dir(files::root())
        .args(["target", "add", WASM_TARGET]))
}

fn cargo_tool(package: &str, program: &str, version: &str) -> Outcome {
    let root = files::target().join("tools");
    let installed = output(Command::new(root.join("bin").join(program)).arg("--version"));
    if installed.is_some_and(|text| text.split_whitespace().any(|word| word == version)) {
        return Ok(());
    }
    say(&format!(
        "Installing {package} {version} into {} (some minutes, once)",
        root.display()
    ));
    run(Command::new("cargo")
        .args([
            "install",
            "--locked",
            "--no-default-features",
            package,
            "--version",
            version,
            "--root",
        ])
        .arg(&root)
        // A tool that runs for a second need not be optimised for ten minutes.
        .envs([
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
        ])
        .env("CARGO_TARGET_DIR", files::target().join("tools/build")))
}

fn npm_tools() -> Outcome {
    let folder = npm_folder();
    let source = files::root().join("xtask/npm");
    let wanted = files::read(&source.join("package-lock.json"))?;
    // npm leaves its own copy of the lock file once everything is in place; the stamp is written after that.
    let stamp = folder.join("installed.lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    debian("the build", &[("node", "nodejs"), ("npm", "npm")], &[])?;
    say(&format!(
        "Installing binaryen, esbuild, axe-core and jose into {}",
        folder.display()
    ));
    for name in ["package.json", "package-lock.json"] {
        files::write(&folder.join(name), files::read(&source.join(name))?)?;
    }
    run(Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&folder))?;
    files::write(&stamp, wanted)
}
