//! `cargo xtask catalogue`: reads the data, says every mistake with file, line and field, and what the records
//! together lack or say twice.

mod exports;
mod flaws;

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::say;
use catalogue::Bundle;
use catalogue::check::Checked;
use catalogue::import::{self, Report};
use model::Date;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// Checks the project's data, with XZuFi exports added to it; a mistake makes the command fail, a warning does not, and
/// neither does what an export has that had to be left out.
pub fn check(xzufi: &[&str]) -> Outcome {
    let (mut bundle, reports) = load()?;
    for report in &reports {
        eprintln!("  {report}");
    }
    exports::add(&mut bundle, xzufi)?;
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
    let checked = catalogue::check::check(core, &bundle.places, core.meta.day());
    say(&answers(&checked));
    let mut mistakes = reports.iter().filter(|report| report.is_error()).count();
    for flaw in checked.flaws.iter().filter(|flaw| flaw.is_error()) {
        eprintln!("  {}", flaws::sentence(&bundle, flaw));
        mistakes += 1;
    }
    match mistakes {
        0 => Ok(()),
        count => Err(Failure::Input(format!("{count} mistakes, see above"))),
    }
}

fn answers(checked: &Checked) -> String {
    format!(
        "{} pairs of service and municipality: {} with a responsible office, {} with contacts only, {} not offered there, \
         {} without an answer",
        checked.pairs, checked.known, checked.general, checked.not_offered, checked.unanswered,
    )
}

/// What to check, and how to say it.
#[derive(Debug, Default)]
struct Options {
    folder: Option<PathBuf>,
    json: bool,
    strict: bool,
    on: Option<Date>,
}

impl Options {
    fn read(words: &[&str]) -> Outcome<Self> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--json" => options.json = true,
                "--strict" => options.strict = true,
                "--on" => {
                    let day = words.next().and_then(|day| day.parse().ok());
                    options.on =
                        Some(day.ok_or_else(|| Failure::Usage("--on needs a day, YYYY-MM-DD".to_owned()))?);
                }
                folder if !folder.starts_with('-') && options.folder.is_none() => {
                    options.folder = Some(PathBuf::from(folder));
                }
                other => return Err(Failure::Usage(format!("Unknown option: {other}"))),
            }
        }
        Ok(options)
    }
}

/// Checks a data folder as a whole: `cargo xtask catalogue check [DIR] [--json] [--strict] [--on YYYY-MM-DD]`.
///
/// Mistakes and contradictions make the command fail; what is left open does so with `--strict` only.
pub fn check_folder(words: &[&str]) -> Outcome {
    let options = Options::read(words)?;
    let folder = options.folder.unwrap_or_else(|| files::root().join("data"));
    let (bundle, reports) = load_from(&folder)?;
    let day = options.on.unwrap_or_else(|| bundle.core.meta.day());
    let checked = catalogue::check::check(&bundle.core, &bundle.places, day);
    let text = if options.json {
        format!("{}\n", flaws::json(&bundle, &reports, &checked, day))
    } else {
        let lines = flaws::lines(&bundle, &reports, &checked).join("\n");
        format!("{lines}\n\n{day}: {}\n", answers(&checked))
    };
    print(&text)?;
    let (errors, warnings) = flaws::count(&reports, &checked);
    let said = format!("{errors} errors, {warnings} warnings in {}", folder.display());
    if errors > 0 || (options.strict && warnings > 0) {
        return Err(Failure::Input(said));
    }
    say(&said);
    Ok(())
}

/// Prints to a reader that may have seen enough, as `head` has.
fn print(text: &str) -> Outcome {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::File {
            path: PathBuf::from("standard output"),
            source: error,
        }),
        _ => Ok(()),
    }
}

/// The catalogue without what is broken, and the mistakes.
pub fn load() -> Outcome<(Bundle, Vec<Report>)> {
    load_from(&files::root().join("data"))
}

fn load_from(folder: &Path) -> Outcome<(Bundle, Vec<Report>)> {
    import::load(folder).map_err(|error| Failure::Input(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_its_options_in_any_order() {
        let options = Options::read(&["--json", "some/data", "--on", "2026-11-24"]).unwrap();
        assert_eq!(options.folder, Some(PathBuf::from("some/data")));
        assert!(options.json && !options.strict);
        assert_eq!(options.on, "2026-11-24".parse().ok());
        for wrong in [["--on", "today"], ["a", "b"], ["--yaml", "a"]] {
            assert!(Options::read(&wrong).is_err(), "{wrong:?}");
        }
    }
}
