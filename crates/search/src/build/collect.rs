//! Collecting the words of documents.

use super::Document;
use super::language::LanguageData;
use crate::fold::Form;
use crate::postings::fields;
use crate::stem::Grammar;
use crate::token;
use std::collections::{BTreeMap, BTreeSet};

/// Longer words are no words.
const LONGEST: usize = 60;

/// A word of the dictionary to be.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// How often it was written small, with a capital, all in capitals.
    pub cases: [u32; 3],
    /// (document, field byte), in order.
    pub postings: Vec<(u32, u8)>,
    pub flags: u8,
    /// The words it is made of, the head last.
    pub parts: Vec<Form>,
}

/// The words of all documents.
#[derive(Debug, Default)]
pub(super) struct Collection {
    pub words: BTreeMap<Form, Entry>,
    pub ids: Vec<u32>,
    pub behind: Vec<u8>,
    pub titles: Vec<u8>,
    pub names: Vec<u8>,
    pub bodies: Vec<u8>,
    /// Stems of soft words.
    pub soft: BTreeSet<String>,
}

impl Collection {
    /// Adds a word to a document that has been collected already.
    pub fn add_to(&mut self, word: &str, document: u32, field: u8) {
        let (_, entry) = self.entry(word);
        match entry.postings.binary_search_by_key(&document, |(d, _)| *d) {
            Ok(at) => {
                if let Some((_, fields)) = entry.postings.get_mut(at) {
                    *fields |= field;
                }
            }
            Err(at) => entry.postings.insert(at, (document, field)),
        }
    }

    /// The entry of a word as it is written.
    pub fn entry(&mut self, word: &str) -> (Form, &mut Entry) {
        let form = Form::of(word);
        let entry = self.words.entry(form.clone()).or_default();
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        let first = word.chars().next().is_some_and(char::is_uppercase);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let case = match (first, capitals) {
            (_, n) if n >= 2 && n == letters => 2,
            (true, _) => 1,
            _ => 0,
        };
        if let Some(count) = entry.cases.get_mut(case) {
            *count += 1;
        }
        (form, entry)
    }
}

pub(super) fn collect(documents: &[Document<'_>], language: &LanguageData, grammar: Grammar) -> Collection {
    let mut collection = Collection {
        soft: language
            .soft
            .iter()
            .map(|word| grammar.stem(word, &language.families))
            .collect(),
        ..Collection::default()
    };
    for word in &language.stop {
        let (_, entry) = collection.entry(word);
        entry.flags |= crate::lexicon::flags::STOP;
    }
    for (n, document) in (0_u32..).zip(documents) {
        let mut reading = Reading {
            collection: &mut collection,
            language,
            grammar,
            document: n,
        };
        let title = reading.field(document.title, fields::TITLE);
        let name = reading.field(document.name, fields::NAME);
        for words in document.words {
            reading.field(words, fields::WORDS);
        }
        for key in document.keys {
            reading.key(key);
        }
        reading.field(document.short, fields::SHORT);
        let body = reading.body(document.body);
        collection.ids.push(document.id);
        let is_later = |word: &str| language.later.contains(&Form::of(word).base);
        let mut words = token::words(document.title).map(|(_, word)| word);
        // "Hundean- / -abmeldung" is for beginning as well.
        let later = words.any(is_later) && shortened(document.title).iter().all(|(_, whole)| is_later(whole));
        collection.behind.push(document.rank.behind() + u8::from(later));
        collection.titles.push(title);
        collection.names.push(name);
        collection.bodies.push(body);
    }
    collection
}

/// Prefixes that stand alone where two words share the rest: An- und Abmeldung.
const PREFIXES: &[&str] = &[
    "ab", "an", "auf", "aus", "be", "ein", "ent", "er", "her", "hin", "nach", "über", "um", "unter", "ver",
    "vor", "weg", "zu", "zurück",
];

/// What was shortened, and the words behind it: "An- und Abmeldung" is Anmeldung too, "Hundean- / -abmeldung" is
/// Hundeanmeldung and Hundeabmeldung.
fn shortened(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut cut: Option<&str> = None;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-');
        let Some(first) = cut else {
            cut = bare
                .strip_suffix('-')
                .filter(|first| !first.is_empty() && !first.contains('-'));
            continue;
        };
        let link = matches!(bare, "und" | "oder" | "bzw" | "" | "-");
        if link {
            continue;
        }
        cut = None;
        let second = bare.trim_start_matches('-');
        let lower = second.to_lowercase();
        let rest = PREFIXES
            .iter()
            .filter_map(|prefix| Some((*prefix, lower.strip_prefix(prefix)?)))
            .filter(|(_, rest)| rest.len() >= 4)
            .max_by_key(|(prefix, _)| prefix.len());
        let Some((_, rest)) = rest else { continue };
        let first_lower = first.to_lowercase();
        let ending = PREFIXES
            .iter()
            .filter(|prefix| first_lower.ends_with(*prefix))
            .max_by_key(|p| p.len());
        let Some(ending) = ending else { continue };
        found.push((first, format!("{first}{rest}")));
        let stem = first.get(..first.len() - ending.len()).unwrap_or_default();
        if stem.len() >= 3 {
            found.push((first, format!("{stem}{lower}")));
        }
    }
    found
}

/// What was cut and the compound at the end whose head it shares: "Ehe-, Familien- und Lebensberatung" gives
/// (Ehe, Lebensberatung) and (Familien, Lebensberatung).
pub(super) fn sharing_a_head(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut cut: Vec<&str> = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || c == '/') {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-');
        let link = matches!(bare, "und" | "oder" | "bzw" | "sowie" | "" | "-");
        match bare.strip_suffix('-') {
            Some(first) if first.len() >= 3 => cut.push(first),
            _ if link => {}
            _ => found.extend(cut.drain(..).map(|first| (first, bare))),
        }
    }
    found.retain(|(_, whole)| whole.chars().all(char::is_alphabetic));
    found
}

struct Reading<'a> {
    collection: &'a mut Collection,
    language: &'a LanguageData,
    grammar: Grammar,
    document: u32,
}

impl Reading<'_> {
    /// Takes the words of a short field; gives its length in quarters of a word.
    fn field(&mut self, text: &str, field: u8) -> u8 {
        let mut quarters = 0_u8;
        let mut seen = BTreeSet::new();
        let shortened = shortened(text);
        for (_, word) in token::words(text) {
            let form = Form::of(word);
            if form.base.is_empty() || form.base.len() > LONGEST {
                continue;
            }
            if shortened.iter().any(|(cut, _)| *cut == word) || self.language.stop.contains(&form.base) {
                continue;
            }
            let soft = self.is_soft(&form.base);
            if seen.insert(form) {
                quarters = quarters.saturating_add(if soft { 1 } else { 4 });
            }
            self.add(word, field);
        }
        for (_, word) in &shortened {
            self.add(word, field);
        }
        quarters
    }

    /// Takes a key or the name of a law: numbers and abbreviations are keys, its words are words like others.
    fn key(&mut self, text: &str) {
        for (_, word) in token::words(text) {
            let base = Form::of(word).base;
            if base.is_empty() || base.len() > LONGEST {
                continue;
            }
            let capitals = word.chars().filter(|c| c.is_uppercase()).count();
            if capitals >= 2 || word.chars().any(|c| c.is_ascii_digit()) {
                self.add(word, fields::KEYS);
            } else if word.len() > 1 && !self.language.stop.contains(&base) {
                self.add(word, 1 << fields::BODY_SHIFT);
            }
        }
    }

    /// Takes the words of the body; gives its length in doublings.
    fn body(&mut self, text: &str) -> u8 {
        let mut count = 0_u32;
        let mut often: BTreeMap<&str, u8> = BTreeMap::new();
        for (_, word) in token::words(text) {
            count += 1;
            let plain_number = word.bytes().all(|b| b.is_ascii_digit());
            if !plain_number && word.chars().nth(1).is_some() {
                let times = often.entry(word).or_default();
                *times = times.saturating_add(1);
            }
        }
        for (word, times) in often {
            let form = Form::of(word);
            if form.base.len() > LONGEST || form.base.is_empty() || self.language.stop.contains(&form.base) {
                continue;
            }
            let level = match times {
                0 | 1 => 1,
                2 | 3 => 2,
                _ => 3,
            };
            self.add(word, level << fields::BODY_SHIFT);
        }
        u8::try_from(32 - count.leading_zeros()).unwrap_or(32)
    }

    fn is_soft(&self, base: &str) -> bool {
        self.collection
            .soft
            .contains(&self.grammar.stem(base, &self.language.families))
    }

    fn add(&mut self, word: &str, field: u8) {
        let document = self.document;
        let (_, entry) = self.collection.entry(word);
        match entry.postings.last_mut().filter(|(d, _)| *d == document) {
            Some((_, fields)) => {
                let body = (*fields >> fields::BODY_SHIFT).max(field >> fields::BODY_SHIFT);
                *fields = (*fields | field) & ((1 << fields::BODY_SHIFT) - 1) | body << fields::BODY_SHIFT;
            }
            None => entry.postings.push((document, field)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn completes_shortened_words() {
        let wholes = |text| -> Vec<String> { shortened(text).into_iter().map(|(_, whole)| whole).collect() };
        assert_eq!(wholes("An- und Abmeldung"), ["Anmeldung"]);
        assert_eq!(
            wholes("Hundean- / -abmeldung"),
            ["Hundeanmeldung", "Hundeabmeldung"]
        );
        assert_eq!(wholes("Ein- oder Ausfuhr von Waren"), ["Einfuhr"]);
        assert!(shortened("Kinder- und Jugendhilfe – neu").is_empty());
    }

    #[test]
    fn knows_what_shares_a_head() {
        assert_eq!(
            sharing_a_head("Erziehungs-, Ehe- und Lebensberatung für Paare"),
            [("Erziehungs", "Lebensberatung"), ("Ehe", "Lebensberatung")]
        );
        assert_eq!(
            sharing_a_head("Alten-/Pflegeheim: Betrieb"),
            [("Alten", "Pflegeheim")]
        );
        assert!(sharing_a_head("Kfz-Steuer und Maut").is_empty());
        assert!(sharing_a_head("Kinder-").is_empty());
    }
}
