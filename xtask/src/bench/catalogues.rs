//! What the benchmark searches in and what it types: written for the page and for the native run alike.

use super::write_json;
use crate::documents::Entry;
use crate::eval::{self, catalog, queries};
use crate::failure::Outcome;
use crate::files;
use crate::run::say;
use crate::stage::compress;
use model::Lang;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const PEERS: [&str; 5] = ["minisearch", "fuse", "orama", "lunr", "flexsearch"];
/// Keystrokes of a large catalogue that Fuse is asked for: it needs a tenth of a second for each.
const FEWER: usize = 300;
/// Sizes of the catalogues that are grown from the titles.
const GROWN: [usize; 2] = [5_000, 20_000];

/// A catalogue to measure; `asks` is its query file, if one is known.
struct Set {
    name: String,
    entries: Vec<Entry>,
    asks: Option<PathBuf>,
}

/// Writes indexes, services and queries into the folder and says what to measure in the page, full speed first.
///
/// # Errors
/// What cannot be read or written.
pub fn write(data: &Path) -> Outcome<Vec<Value>> {
    let sets = sets()?;
    for set in &sets {
        write_set(data, set)?;
    }
    let file = files::root().join("data/search/queries.de.tsv");
    let typed = queries::read(&files::read_text(&file)?, &file)?;
    let typed = typed.into_iter().map(|ask| Value::String(ask.query)).collect();
    write_json(&data.join("queries.json"), &typed)?;
    Ok([1, 4]
        .into_iter()
        .flat_map(|slower| sets.iter().flat_map(move |set| steps(set, slower)))
        .collect())
}

fn sets() -> Outcome<Vec<Set>> {
    let own = files::root().join("data");
    let titles = files::root().join("../shared/data/services/thueringen-bund-titles.json");
    let set = |name: &str, entries, asks| Set {
        name: name.to_owned(),
        entries,
        asks,
    };
    let services = catalog::read(&own, Lang::De)?;
    let mut seed = services.clone();
    let mut sets = vec![set("own", services, Some(own.join("search/queries.de.tsv")))];
    if titles.is_file() {
        seed = catalog::read(&titles, Lang::De)?;
        sets.push(set("titles", seed.clone(), None));
    } else {
        say("../shared is not here: only the project's own services, and what is grown from them");
    }
    if let Some((munich, queries)) = eval::munich() {
        sets.push(set("munich", catalog::read(&munich, Lang::De)?, Some(queries)));
    }
    sets.extend(GROWN.map(|size| set(&size.to_string(), grow(&seed, size), None)));
    Ok(sets)
}

fn write_set(data: &Path, set: &Set) -> Outcome {
    let Set { name, entries, asks } = set;
    let bytes = eval::packed(entries, Lang::De)?;
    let brotli = compress::brotli(&bytes).map_err(files::failed(data))?;
    say(&format!(
        "{name}: {} services, index {} bytes, {} in brotli",
        entries.len(),
        bytes.len(),
        brotli.len()
    ));
    files::write(&data.join(format!("{name}.bin")), bytes)?;
    let services = entries.iter().map(as_json).collect();
    write_json(&data.join(format!("{name}.json")), &services)?;
    let Some(file) = asks else { return Ok(()) };
    let asks = queries::read(&files::read_text(file)?, file)?;
    let asks = asks
        .into_iter()
        .map(|ask| json!([ask.category, ask.query, ask.answers]))
        .collect();
    write_json(&data.join(format!("{name}.asks.json")), &asks)
}

/// What the page measures with a catalogue; `limit` is how many of the keystrokes, 0 for all.
fn steps(set: &Set, slower: u8) -> Vec<Value> {
    let is_large = set.entries.len() > 2_000;
    std::iter::once("amtslotse")
        .chain(PEERS)
        .map(|engine| {
            let limit = if engine == "fuse" && (is_large || slower > 1) {
                FEWER
            } else {
                0
            };
            json!({ "catalogue": set.name, "engine": engine, "slower": slower, "limit": limit })
        })
        .collect()
}

/// More services from the titles of some: each new one joins halves of two, so that words stay words of the trade, and
/// each third gets a compound that nobody has, because a catalogue grows with its dictionary.
fn grow(seed: &[Entry], size: usize) -> Vec<Entry> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below.max(1)).unwrap_or(1)).unwrap_or(0)
    };
    let mut grown: Vec<Entry> = seed.iter().take(size).cloned().collect();
    while grown.len() < size {
        let (Some(first), Some(second)) = (seed.get(random(seed.len())), seed.get(random(seed.len()))) else {
            break;
        };
        let words =
            |entry: &'_ Entry| -> Vec<String> { entry.title.split_whitespace().map(str::to_owned).collect() };
        let (start, end) = (words(first), words(second));
        let half = start.len().div_ceil(2);
        let mut title: Vec<String> = start.iter().take(half).cloned().collect();
        title.extend(end.iter().skip(end.len().div_ceil(2) / 2).cloned());
        if grown.len().is_multiple_of(3)
            && let (Some(one), Some(other)) = (start.get(random(start.len())), end.get(random(end.len())))
        {
            title.push(format!("{one}{}", other.to_lowercase()));
        }
        grown.push(Entry {
            id: format!("grown-{}", grown.len()),
            title: title.join(" "),
            ..first.clone()
        });
    }
    grown
}

fn as_json(entry: &Entry) -> Value {
    let synonyms: Vec<&String> = [&entry.name]
        .into_iter()
        .filter(|name| !name.is_empty())
        .collect();
    json!({
        "id": entry.id, "title": entry.title, "synonyms": synonyms, "keywords": entry.words,
        "summary": entry.short, "text": entry.body,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seed() -> Vec<Entry> {
        let titles = ["Hund anmelden", "Wohngeld beantragen für Mieter", "Pass"];
        let entries = titles
            .iter()
            .map(|title| Entry::titled((*title).to_owned(), (*title).to_owned()));
        entries.collect()
    }

    #[test]
    fn grows_the_same_services_each_time() {
        let (once, again) = (grow(&seed(), 50), grow(&seed(), 50));
        assert_eq!(once.len(), 50);
        assert_eq!(once, again);
        assert_eq!(once[..3], seed());
        let mut ids: Vec<&str> = once.iter().map(|entry| entry.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 50, "an id is there once");
    }

    #[test]
    fn takes_no_more_than_asked_for_and_grows_nothing_from_nothing() {
        assert_eq!(grow(&seed(), 2).len(), 2);
        assert!(grow(&[], 10).is_empty());
    }

    #[test]
    fn only_fuse_is_asked_for_less() {
        let set = Set {
            name: "own".to_owned(),
            entries: seed(),
            asks: None,
        };
        let limits = |slower| -> Vec<u64> {
            let steps = steps(&set, slower);
            steps.iter().filter_map(|step| step["limit"].as_u64()).collect()
        };
        assert_eq!(limits(1), [0; 6]);
        assert_eq!(limits(4).iter().filter(|limit| **limit > 0).count(), 1);
    }
}
