//! `cargo xtask eval-search`: how well the search answers a set of queries over a catalogue.

pub mod catalog;
pub mod queries;
mod score;

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::say;
use crate::stage::search::language;
use catalog::Entry;
use model::{Addressee, Lang};
use queries::Ask;
use score::Table;
use search::{Document, Index, Rank, build};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Most answers that are looked at and written down.
const ANSWERS: usize = 10;

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

/// Evaluates one set, or without options the project's own sets over its own data.
pub fn eval(words: &[&str]) -> Outcome {
    let options = Options::read(words)?;
    let own = files::root().join("data");
    let catalog = options.catalog.unwrap_or_else(|| own.clone());
    match options.queries {
        Some(queries) => one(&catalog, &queries, options.lang, options.out),
        None => Lang::ALL.into_iter().try_for_each(|lang| {
            one(
                &catalog,
                &own.join(format!("search/queries.{}.tsv", lang.tag())),
                lang,
                None,
            )
        }),
    }
}

fn one(catalog: &Path, queries: &Path, lang: Lang, out: Option<PathBuf>) -> Outcome {
    let entries = catalog::read(catalog, lang)?;
    let asks = queries::read(&files::read_text(queries)?, queries)?;
    let known = |ask: &&Ask| {
        ask.answers
            .iter()
            .any(|answer| entries.iter().any(|entry| entry.id == *answer))
    };
    let unknown = asks.len() - asks.iter().filter(known).count();
    let index = index(&entries, lang)?;
    let mut table = Table::default();
    let mut answers = String::new();
    for ask in &asks {
        let hits = index.search(&ask.query, ANSWERS).hits;
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
    if unknown > 0 {
        say(&format!(
            "{unknown} queries name no service of this catalogue: they count as not found"
        ));
    }
    println!("{table}");
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
    Ok(())
}

/// The index over a catalogue, with the language data that the site's index has.
fn index(entries: &[Entry], lang: Lang) -> Outcome<Index> {
    Index::open(packed(entries, lang)?).map_err(|error| Failure::Input(error.to_string()))
}

/// The same as bytes.
pub fn packed(entries: &[Entry], lang: Lang) -> Outcome<Vec<u8>> {
    let documents: Vec<Document<'_>> = (0..)
        .zip(entries)
        .map(|(id, entry)| Document {
            id,
            title: &entry.title,
            name: &entry.name,
            words: &entry.words,
            short: &entry.short,
            body: &entry.body,
            keys: &entry.keys,
            rank: Rank {
                addressee: Addressee::Citizen,
                level: entry.level,
            },
        })
        .collect();
    Ok(build(lang, &documents, &language(lang)?))
}
