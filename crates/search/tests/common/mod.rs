//! Catalogues and queries for tests, examples and benchmarks.

// Each test uses a part of it; a file that is not as expected ends the test, and tables are what it prints.
#![allow(
    dead_code,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

use model::{Addressee, Lang, Level};
use search::{Document, Index, LanguageData, Rank, build};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A document that owns its texts.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    pub key: String,
    pub title: String,
    pub name: String,
    pub words: Vec<String>,
    pub short: String,
    pub body: String,
    pub keys: Vec<String>,
    pub federal: bool,
}

pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file of the shared test material, or nothing with a message: it is not part of the repository.
pub fn shared(path: &str) -> Option<String> {
    let file = repository().join("../shared/data").join(path);
    let text = std::fs::read_to_string(&file).ok();
    if text.is_none() {
        eprintln!("skipped: {} is not here", file.display());
    }
    text
}

pub fn language(lang: Lang) -> LanguageData {
    let read = |kind: &str| {
        let name = format!("{kind}.{}.txt", lang.tag());
        let text = std::fs::read_to_string(repository().join("data/search").join(&name)).unwrap_or_default();
        (name, text)
    };
    let files: Vec<(String, String)> = ["stopwords", "families", "parts", "synonyms"].map(read).into();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let (data, problems) = LanguageData::read(&files);
    assert!(problems.is_empty(), "{problems:#?}");
    data
}

pub fn bytes(lang: Lang, entries: &[Entry]) -> Vec<u8> {
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
                level: if entry.federal {
                    Level::Federation
                } else {
                    Level::Municipality
                },
            },
        })
        .collect();
    build(lang, &documents, &language(lang))
}

pub fn index(lang: Lang, entries: &[Entry]) -> Index {
    Index::open(bytes(lang, entries)).expect("what was just built opens")
}

pub fn munich() -> Option<Vec<Entry>> {
    let json: Value = serde_json::from_str(&shared("services/munich-dldb.json")?).expect("JSON");
    let text = |value: &Value| plain(value.as_str().unwrap_or_default());
    let entries = json["data"]
        .as_array()
        .expect("list")
        .iter()
        .map(|service| Entry {
            key: text(&service["id"]),
            title: text(&service["name"]),
            words: text(&service["meta"]["keywords"])
                .split(',')
                .map(|w| w.trim().to_owned())
                .collect(),
            body: text(&service["description"]),
            keys: text(&service["leika"])
                .split(',')
                .map(|w| w.trim().to_owned())
                .collect(),
            ..Entry::default()
        });
    Some(entries.collect())
}

pub fn titles() -> Option<Vec<Entry>> {
    let json: Value = serde_json::from_str(&shared("services/thueringen-bund-titles.json")?).expect("JSON");
    let entries = json.as_array().expect("list").iter().map(|service| Entry {
        key: service["id"].as_str().unwrap_or_default().to_owned(),
        title: service["title"].as_str().unwrap_or_default().to_owned(),
        federal: service["catalogue"] == "bund",
        ..Entry::default()
    });
    Some(entries.collect())
}

/// The services of the repository.
pub fn own(lang: Lang) -> Vec<Entry> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(repository().join("data/services"))
        .expect("services")
        .map(|file| file.expect("file").path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .collect();
    files.sort();
    files.iter().filter_map(|file| own_service(file, lang)).collect()
}

fn own_service(file: &Path, lang: Lang) -> Option<Entry> {
    let table: toml::Table = std::fs::read_to_string(file).ok()?.parse().ok()?;
    let texts = table.get(lang.tag())?.as_table()?;
    let text = |key: &str| {
        texts
            .get(key)
            .and_then(|v| v.as_str())
            .unwrap_or_default()
            .to_owned()
    };
    let strings = |value: Option<&toml::Value>| -> Vec<String> {
        let list = value.and_then(|v| v.as_array()).cloned().unwrap_or_default();
        list.iter()
            .filter_map(|v| v.as_str().map(str::to_owned))
            .collect()
    };
    let body = ["full", "requirements", "procedure", "hints", "appeal"]
        .map(text)
        .join("\n");
    let mut keys = strings(
        table
            .get("key")
            .map(|key| toml::Value::Array(vec![key.clone()]))
            .as_ref(),
    );
    for law in table.get("laws").and_then(|v| v.as_array()).into_iter().flatten() {
        keys.extend(law.get("name").and_then(|v| v.as_str()).map(str::to_owned));
    }
    Some(Entry {
        key: file.file_stem()?.to_str()?.to_owned(),
        title: text("title"),
        name: text("name"),
        words: strings(texts.get("words")),
        short: text("short"),
        body: format!("{body}\n{}", strings(texts.get("documents")).join("\n")),
        keys,
        federal: false,
    })
}

/// A line of a query file.
#[derive(Debug, Clone)]
pub struct Ask {
    pub category: String,
    pub query: String,
    pub answers: Vec<String>,
}

pub fn asks(text: &str) -> Vec<Ask> {
    let lines = text
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let ask = |line: &str| {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or_default().to_owned();
        let (category, query, answers) = (next(), next(), next());
        Ask {
            category,
            query,
            answers: answers.split_whitespace().map(str::to_owned).collect(),
        }
    };
    lines.map(ask).collect()
}

/// Success at one and at five, of all.
#[derive(Debug, Default, Clone, Copy)]
pub struct Score {
    pub first: usize,
    pub five: usize,
    pub all: usize,
    pub reciprocal: f64,
}

/// Asks all queries and prints a table; gives the score over everything.
pub fn evaluate(index: &Index, entries: &[Entry], asks: &[Ask]) -> Score {
    let mut table: BTreeMap<&str, Score> = BTreeMap::new();
    let mut all = Score::default();
    for ask in asks {
        let results = index.search(&ask.query, 10);
        let keys: Vec<&str> = results
            .hits
            .iter()
            .map(|hit| entries[hit.id as usize].key.as_str())
            .collect();
        let at = keys
            .iter()
            .position(|key| ask.answers.iter().any(|answer| answer == key));
        for score in [&mut all, table.entry(&ask.category).or_default()] {
            score.all += 1;
            score.first += usize::from(at == Some(0));
            score.five += usize::from(at.is_some_and(|at| at < 5));
            score.reciprocal += at.map_or(0.0, |at| 1.0 / (at + 1) as f64);
        }
        if at != Some(0) {
            let titles: Vec<&str> = results
                .hits
                .iter()
                .take(3)
                .map(|hit| entries[hit.id as usize].title.as_str())
                .collect();
            println!(
                "  {:<10} {:<42} at {:?}, first: {titles:?}",
                ask.category,
                ask.query,
                at.map(|at| at + 1)
            );
        }
    }
    println!(
        "{:<12} {:>5} {:>6} {:>6} {:>6}",
        "category", "all", "at 1", "at 5", "MRR"
    );
    for (name, score) in table.iter().chain([(&"all", &all)]) {
        let mrr = score.reciprocal / score.all.max(1) as f64;
        println!(
            "{name:<12} {:>5} {:>6} {:>6} {mrr:>6.3}",
            score.all, score.first, score.five
        );
    }
    all
}

/// HTML without its tags.
fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => {
                inside = true;
                out.push(' ');
            }
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&nbsp;", " ").replace("&amp;", "&")
}

/// A catalogue of many services: the titles again and again, each time with other words in them.
pub fn grown(titles: &[Entry], many: usize) -> Vec<Entry> {
    let words: Vec<&str> = titles
        .iter()
        .flat_map(|entry| entry.title.split_whitespace())
        .collect();
    let mut entries = titles.to_vec();
    let mut at = 7_usize;
    for n in titles.len()..many {
        let mut entry = titles[n % titles.len()].clone();
        for _ in 0..2 {
            at = (at * 31 + 17) % words.len();
            entry.title = format!("{} {}", entry.title, words[at]);
        }
        // A word of its own: catalogues grow with their dictionaries.
        if n % 3 == 0 {
            at = (at * 31 + 17) % words.len();
            let (a, b) = (words[at], words[(at * 7 + 3) % words.len()].to_lowercase());
            entry.title = format!("{} {a}{b}", entry.title);
        }
        entry.key = format!("{}-{n}", entry.key);
        entries.push(entry);
    }
    entries.truncate(many);
    entries
}
