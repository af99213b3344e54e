//! `cargo xtask catalogue`: reads the data, says every mistake with file, line and field.

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::say;
use catalogue::Bundle;
use catalogue::import::{self, Report};

/// Checks the data; a mistake makes the command fail, a warning does not.
pub fn check() -> Outcome {
    let (bundle, reports) = load()?;
    for report in &reports {
        eprintln!("  {report}");
    }
    let core = &bundle.core;
    say(&format!(
        "{} services, {} offices, {} municipalities, {} localities, {} texts",
        core.services.len(),
        core.offices.len(),
        bundle.places.municipalities.len(),
        bundle.places.localities.len(),
        bundle.texts.len(),
    ));
    say(&format!("{} application forms", crate::forms::check_all(core)?));
    match reports.iter().filter(|report| report.is_error()).count() {
        0 => Ok(()),
        count => Err(Failure::Input(format!("{count} mistakes in data/, see above"))),
    }
}

/// The catalogue without what is broken, and the mistakes.
pub fn load() -> Outcome<(Bundle, Vec<Report>)> {
    import::load(&files::root().join("data")).map_err(|error| Failure::Input(error.to_string()))
}
