//! The form engine natively and in WebAssembly, run by Node.js: thousands of made-up forms with answers and edits have
//! byte for byte the same outcome.

use amtslotse_twin::{digests, outcome};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

type Anything = Box<dyn std::error::Error + Send + Sync>;

/// Pairs of form and answers.
const PAIRS: u32 = 2_000;

fn in_node(module: &Path, from: u32, count: u32) -> Result<String, Anything> {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("digests.cjs");
    let run = Command::new("node")
        .arg(script)
        .arg(module)
        .args([from.to_string(), count.to_string()])
        .output()?;
    if !run.status.success() {
        return Err(String::from_utf8_lossy(&run.stderr).into());
    }
    Ok(String::from_utf8(run.stdout)?)
}

#[test]
fn the_same_natively_and_in_webassembly() -> Result<(), Anything> {
    let module =
        std::env::var_os("AMTSLOTSE_TWIN").ok_or("AMTSLOTSE_TWIN is not set; run `cargo xtask test`")?;
    let module = PathBuf::from(module);
    let there = thread::spawn({
        let module = module.clone();
        move || in_node(&module, 0, PAIRS)
    });
    let here = digests(0, PAIRS);
    let there = there
        .join()
        .map_err(|_| "the thread that waits for Node.js ended")??;
    assert_eq!(here.lines().count(), there.lines().count());
    for (seed, (here, there)) in (0..).zip(here.lines().zip(there.lines())) {
        if here != there {
            let (here, there) = (outcome(seed), in_node(&module, seed, 0)?);
            let pairs = here.lines().zip(there.lines());
            let different: Vec<_> = pairs.filter(|(here, there)| here != there).collect();
            return Err(format!("seed {seed}, natively and in WebAssembly: {different:#?}").into());
        }
    }
    Ok(())
}

#[test]
fn outcomes_say_something() {
    let all: String = (0..40).map(outcome).collect();
    for word in [
        "\"rule\":\"missing\"",
        "\"rule\":\"own\"",
        "\"rule\":\"iban-check\"",
        "additionalProperties",
        "Agreed",
    ] {
        assert!(all.contains(word), "{word}");
    }
}
