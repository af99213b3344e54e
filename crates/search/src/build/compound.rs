//! Splitting the compounds of the dictionary: Kirchenaustritt = Kirche + Austritt.

use super::Document;
use super::collect::{Collection, sharing_a_head};
use super::language::LanguageData;
use crate::fold::{Form, marks_of};
use crate::postings::fields;
use std::collections::BTreeMap;

/// Letters that German puts between the parts of a compound, and what each costs.
const LINKS: &[(&str, u32)] = &[
    ("", 0),
    ("s", 2),
    ("n", 3),
    ("en", 3),
    ("es", 5),
    ("er", 6),
    ("e", 5),
];
/// What a part costs: less if it is known to be one.
const KNOWN: u32 = 10;
const FOUND: u32 = 13;
/// More parts are guessing.
const MOST: usize = 5;

/// A way to split: how much it costs, and the ranges of the parts.
type Split = (u32, Vec<(usize, usize)>);

/// Adds the compounds that titles and names shorten: "Witwen- oder Witwerrente" is Witwenrente too.
pub(super) fn complete(collection: &mut Collection, documents: &[Document<'_>], language: &LanguageData) {
    let costs = vocabulary(collection, language);
    for (n, document) in (0_u32..).zip(documents) {
        for (text, field) in [(document.title, fields::TITLE), (document.name, fields::NAME)] {
            for (cut, whole) in sharing_a_head(text) {
                let base = Form::of(whole).base;
                // The head in the letters of the text; where a ß makes more of them, it is left out.
                let same = base.len() == whole.chars().count();
                let head = split(&base, &costs).and_then(|(_, parts)| parts.last().copied());
                let Some((start, _)) = head.filter(|_| same) else {
                    continue;
                };
                let tail: String = whole.chars().skip(start).collect();
                collection.add_to(&format!("{cut}{tail}"), n, field);
            }
        }
    }
}

pub(super) fn split_all(collection: &mut Collection, language: &LanguageData) {
    let costs = vocabulary(collection, language);
    let mut splits: BTreeMap<Form, Vec<Form>> = BTreeMap::new();
    let words: Vec<Form> = collection
        .words
        .iter()
        .filter(|(_, e)| !e.postings.is_empty())
        .map(|(f, _)| f.clone())
        .collect();
    for form in words {
        let parts = all_parts(&form, &costs, 0);
        if !parts.is_empty() {
            splits.insert(form, parts);
        }
    }
    for (form, parts) in splits {
        for part in &parts {
            // Parts are nouns for whoever reads them.
            let entry = collection.words.entry(part.clone()).or_default();
            if entry.cases == [0; 3] {
                entry.cases = [0, 1, 0];
            }
        }
        if let Some(entry) = collection.words.get_mut(&form) {
            entry.parts = parts;
        }
    }
}

/// What may be a part, with its costs.
fn vocabulary(collection: &Collection, language: &LanguageData) -> BTreeMap<String, u32> {
    let mut costs = BTreeMap::new();
    for (form, entry) in &collection.words {
        let strong = entry.postings.iter().any(|(_, f)| f & fields::STRONG != 0);
        let plain = form.base.len() >= 5 && form.base.bytes().all(|b| b.is_ascii_lowercase());
        if plain && strong && entry.flags == 0 {
            costs.insert(form.base.clone(), FOUND);
        }
    }
    for base in language.parts.keys() {
        costs.insert(base.clone(), KNOWN);
    }
    costs
}

/// The parts of a word and the parts of its parts, the head last.
fn all_parts(form: &Form, costs: &BTreeMap<String, u32>, depth: usize) -> Vec<Form> {
    if depth > 3 || form.base.len() < 6 || !form.base.bytes().all(|b| b.is_ascii_lowercase()) {
        return Vec::new();
    }
    let Some((_, ranges)) = split(&form.base, costs) else {
        return Vec::new();
    };
    let marked = form.marked();
    let mut found: Vec<Form> = Vec::new();
    let mut last = None;
    for (start, end) in ranges {
        let base = form.base.get(start..end).unwrap_or_default().to_owned();
        let inside: Vec<usize> = marked
            .iter()
            .filter(|at| (start..end).contains(*at))
            .map(|at| at - start)
            .collect();
        let marks = marks_of(&base, &inside);
        let part = Form { base, marks };
        for inner in all_parts(&part, costs, depth + 1) {
            if !found.contains(&inner) {
                found.push(inner);
            }
        }
        found.retain(|other| *other != part);
        found.push(part.clone());
        last = Some(part);
    }
    // A head that is a compound itself brings its own parts; the whole head stays last.
    if let Some(head) = last {
        found.retain(|other| *other != head);
        found.push(head);
    }
    found
}

/// The cheapest way to split a word into at least two parts.
pub(super) fn split(word: &str, costs: &BTreeMap<String, u32>) -> Option<Split> {
    let len = word.len();
    // best[i]: the cheapest split of what begins at i.
    let mut best: Vec<Option<Split>> = vec![None; len + 1];
    if let Some(end) = best.get_mut(len) {
        *end = Some((0, Vec::new()));
    }
    for start in (0..len).rev() {
        let mut cheapest: Option<Split> = None;
        for end in start + 3..=len {
            if start == 0 && end == len {
                continue;
            }
            let Some(cost) = word
                .get(start..end)
                .and_then(|part| part_cost(part, costs, end == len))
            else {
                continue;
            };
            for (link, link_cost) in LINKS {
                let next = end + link.len();
                if !word.get(end..).is_some_and(|rest| rest.starts_with(link))
                    || (next == len && !link.is_empty())
                {
                    continue;
                }
                let Some((rest_cost, rest)) = best.get(next).and_then(Option::as_ref) else {
                    continue;
                };
                let total = cost + link_cost + rest_cost;
                if rest.len() < MOST && cheapest.as_ref().is_none_or(|(cost, _)| total < *cost) {
                    let mut ranges = vec![(start, end)];
                    ranges.extend(rest);
                    cheapest = Some((total, ranges));
                }
            }
        }
        if let Some(slot) = best.get_mut(start) {
            *slot = cheapest;
        }
    }
    best.into_iter()
        .next()
        .flatten()
        .filter(|(_, ranges)| ranges.len() >= 2)
}

/// What a part costs. At the end of a word it may have an ending: Reisepässe, Anmeldungen.
fn part_cost(part: &str, costs: &BTreeMap<String, u32>, last: bool) -> Option<u32> {
    let short = if part.len() == 3 { 4 } else { 0 };
    if let Some(cost) = costs.get(part) {
        return Some(cost + short);
    }
    if last {
        for ending in ["e", "en", "er", "s", "n", "es", "ern", "nen"] {
            let known = part
                .strip_suffix(ending)
                .filter(|bare| bare.len() >= 4)
                .and_then(|bare| costs.get(bare));
            if let Some(cost) = known {
                return Some(cost + 2);
            }
        }
    }
    // Schulanmeldung, Mietvertrag: the first part loses its e.
    (!last && part.len() >= 4)
        .then(|| costs.get(&format!("{part}e")).map(|cost| cost + 3))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str, known: &[&str]) -> Vec<String> {
        let costs = known.iter().map(|w| ((*w).to_owned(), KNOWN)).collect();
        let ranges = split(word, &costs).map(|(_, ranges)| ranges).unwrap_or_default();
        ranges
            .into_iter()
            .filter_map(|(a, b)| word.get(a..b).map(str::to_owned))
            .collect()
    }

    #[test]
    fn splits_at_known_parts_with_links() {
        let known = [
            "kirche",
            "austritt",
            "wohnung",
            "geber",
            "bestatigung",
            "schule",
            "anmeldung",
            "pass",
            "reise",
        ];
        assert_eq!(parts("kirchenaustritt", &known), ["kirche", "austritt"]);
        assert_eq!(
            parts("wohnungsgeberbestatigung", &known),
            ["wohnung", "geber", "bestatigung"]
        );
        assert_eq!(parts("schulanmeldung", &known), ["schul", "anmeldung"]);
        assert_eq!(parts("reisepasse", &known), ["reise", "passe"]);
        assert!(parts("kirche", &known).is_empty());
        assert!(parts("passanten", &known).is_empty());
    }
}
