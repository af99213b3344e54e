//! `cargo xtask eval-search`: how well, from how many bytes and how quickly the search answers a set of queries over a
//! catalogue.

pub mod catalog;
pub mod queries;
mod score;
mod speed;

use crate::documents::{self, Entry};
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::{run, say};
use crate::stage::compress;
use catalogue::{Places, import};
use model::Lang;
use queries::Ask;
use score::{Floor, Table};
use search::Index;
use speed::Times;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Most answers that are looked at and written down.
const ANSWERS: usize = 10;
/// Most ids that are named because no service has them.
const NAMED: usize = 10;

/// What to evaluate.
#[derive(Debug, Default)]
pub struct Options {
    catalog: Option<PathBuf>,
    queries: Option<PathBuf>,
    lang: Lang,
    out: Option<PathBuf>,
}

impl Options {
    /// Reads `--catalog FILE --queries FILE [--lang de] [--out FILE]`.
    ///
    /// # Errors
    /// Usage, if an option is unknown or has no value.
    pub fn read(words: &[&str]) -> Outcome<Self> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(name) = words.next() {
            let value = words
                .next()
                .ok_or_else(|| Failure::Usage(format!("{name} needs a value")))?;
            match *name {
                "--catalog" => options.catalog = Some(PathBuf::from(value)),
                "--queries" => options.queries = Some(PathBuf::from(value)),
                "--out" => options.out = Some(PathBuf::from(value)),
                "--lang" => {
                    options.lang = Lang::from_tag(value)
                        .ok_or_else(|| Failure::Usage(format!("--lang: there are no texts in {value:?}")))?;
                }
                other => return Err(Failure::Usage(format!("Unknown option: {other}"))),
            }
        }
        Ok(options)
    }
}

/// The least that the project's own queries must reach; a change that costs more than a rare query is a mistake.
const fn floor(lang: Lang) -> Floor {
    match lang {
        Lang::De => Floor {
            first: 0.95,
            five: 0.98,
        },
        // Of 29 queries each one is worth three hundredths.
        Lang::En => Floor {
            first: 0.90,
            five: 0.95,
        },
    }
}

/// Munich's catalogue and its queries, where the material that is shared beside the repository is there.
pub fn munich() -> Option<(PathBuf, PathBuf)> {
    let shared = files::root().join("../shared/data");
    let catalog = shared.join("services/munich-dldb.json");
    let queries = shared.join("search/munich-queries.tsv");
    (catalog.is_file() && queries.is_file()).then_some((catalog, queries))
}

/// Evaluates one set, or without options the project's own sets over its own data, and Munich's if it is there.
///
/// # Errors
/// What cannot be read; a set of the project that stays below its floor.
pub fn eval(words: &[&str]) -> Outcome {
    let options = Options::read(words)?;
    if cfg!(debug_assertions) {
        return optimised(words);
    }
    let own = files::root().join("data");
    let is_own = options.catalog.is_none();
    let catalog = options.catalog.unwrap_or_else(|| own.clone());
    if let Some(queries) = options.queries {
        return one(&catalog, &queries, options.lang, options.out).map(drop);
    }
    let mut below = Vec::new();
    for lang in Lang::ALL {
        let queries = own.join(format!("search/queries.{}.tsv", lang.tag()));
        let table = one(&catalog, &queries, lang, None)?;
        if is_own {
            let missed = table.below(floor(lang)).into_iter();
            below.extend(missed.map(|what| format!("{}: {what}", queries.display())));
        }
    }
    match munich() {
        Some((catalog, queries)) if is_own => drop(one(&catalog, &queries, Lang::De, None)?),
        None if is_own => {
            say("Left out: Munich's catalogue and queries, which are not part of the repository")
        }
        _ => {}
    }
    if below.is_empty() {
        Ok(())
    } else {
        Err(Failure::Input(below.join("\n")))
    }
}

/// Runs the command again as an optimised build: times of an unoptimised one say nothing.
fn optimised(words: &[&str]) -> Outcome {
    say("Building the evaluation with optimisation (a minute, once)");
    run(Command::new("cargo")
        .args([
            "run",
            "--quiet",
            "--locked",
            "--profile",
            "server",
            "--package",
            "xtask",
        ])
        .arg("--manifest-path")
        .arg(files::root().join("Cargo.toml"))
        .args(["--", "eval-search"])
        .args(words)
        .env("CARGO_TARGET_DIR", files::target()))
}

/// Evaluates one set and prints what came out.
fn one(catalog: &Path, queries: &Path, lang: Lang, out: Option<PathBuf>) -> Outcome<Table> {
    let entries = catalog::read(catalog, lang)?;
    let asks = queries::read(&files::read_text(queries)?, queries)?;
    let unknown = unknown(&asks, &entries);
    let bytes = packed(&entries, lang)?;
    let brotli = compress::brotli(&bytes).map_err(files::failed(catalog))?.len();
    let raw = bytes.len();
    let index = Index::open(bytes).map_err(|error| Failure::Input(error.to_string()))?;
    let places = places()?;
    let named = |text: &str| u32::try_from(places.named(text)?).ok();
    let mut table = Table::default();
    let mut answers = String::new();
    for ask in &asks {
        let hits = index.search_at(&ask.query, ANSWERS, &named).hits;
        let found: Vec<&Entry> = hits
            .iter()
            .filter_map(|hit| entries.get(usize::try_from(hit.id).ok()?))
            .collect();
        let rank = found.iter().position(|entry| ask.answers.contains(&entry.id));
        table.add(&ask.category, rank);
        let ids: Vec<&str> = found.iter().map(|entry| entry.id.as_str()).collect();
        let at = rank.map_or_else(|| "-".to_owned(), |rank| (rank + 1).to_string());
        // Writing to a String cannot fail.
        let _ = writeln!(
            answers,
            "{}\t{}\t{at}\t{}",
            ask.category,
            ask.query,
            ids.join(" ")
        );
    }
    say(&format!(
        "{} queries of {} over {} services of {} ({})",
        asks.len(),
        queries.display(),
        entries.len(),
        catalog.display(),
        lang.tag()
    ));
    // A wrong catalogue would name every line.
    for (line, id) in unknown.iter().take(NAMED) {
        let file = queries.display();
        say(&format!(
            "{file}:{line}: there is no service {id:?} in this catalogue"
        ));
    }
    if let Some(more) = unknown.len().checked_sub(NAMED).filter(|more| *more > 0) {
        say(&format!("and {more} ids more that are not in this catalogue"));
    }
    println!("{table}");
    println!("index: {raw} bytes, {brotli} in brotli");
    let typed = asks.iter().map(|ask| ask.query.as_str());
    println!("{}", Times::measure(&index, typed));
    let out = out.unwrap_or_else(|| {
        let stem = queries
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        files::target().join(format!("eval/{stem}.answers.tsv"))
    });
    let head = "# category\tquery\trank of the first right answer\tanswers, the best first\n";
    files::write(&out, format!("{head}{answers}"))?;
    println!("answers: {}", out.display());
    Ok(table)
}

/// The ids of answers that no service has, with their lines: they cannot be found.
fn unknown<'a>(asks: &'a [Ask], entries: &[Entry]) -> Vec<(usize, &'a str)> {
    let ids: BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    let answers = asks
        .iter()
        .flat_map(|ask| ask.answers.iter().map(|id| (ask.line, id.as_str())));
    answers.filter(|(_, id)| !ids.contains(id)).collect()
}

/// The places that the app recognises in a query.
fn places() -> Outcome<Places> {
    let bundle = import::load(&files::root().join("data"));
    Ok(bundle
        .map_err(|error| Failure::Input(error.to_string()))?
        .0
        .places)
}

/// The index over a catalogue, with the language data that the site's index has.
///
/// # Errors
/// Mistakes in the language data.
pub fn packed(entries: &[Entry], lang: Lang) -> Outcome<Vec<u8>> {
    let numbered = (0..).zip(entries);
    let documents: Vec<_> = numbered.map(|(id, entry)| entry.document(id)).collect();
    documents::index(lang, &documents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_lines_of_ids_that_no_service_has() {
        let asks = queries::read("# c\na\tb\tx y\na\tc\ty\n", Path::new("q.tsv")).unwrap();
        let entries = [Entry::titled("x".to_owned(), "X".to_owned())];
        assert_eq!(unknown(&asks, &entries), [(2, "y"), (3, "y")]);
    }
}
