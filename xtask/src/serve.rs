//! `cargo xtask serve`: the portal, built and running.

use crate::failure::Outcome;
use crate::run::{run, say};
use crate::{build, files};
use std::process::Command;

/// Builds the site and the backend and runs it until it is stopped.
pub fn serve(address: &str) -> Outcome {
    let site = build::site(false)?;
    let backend = build::backend()?;
    let data = files::target().join("serve");
    say(&format!(
        "Starting the portal on http://{address}/ (applications are kept in {})",
        data.display()
    ));
    run(Command::new(backend)
        .arg("serve")
        .arg("--site")
        .arg(site)
        .arg("--data")
        .arg(data)
        .args(["--listen", address]))
}
