//! Bringing synonyms into the dictionary. Only what leads to a word of the documents goes into the index.

use super::collect::Collection;
use super::compound;
use super::language::{LanguageData, Line};
use crate::fold::Form;
use crate::lexicon::flags;
use crate::stem::Grammar;
use std::collections::{BTreeMap, BTreeSet};

/// A group, its words as forms.
#[derive(Debug, Default)]
pub(super) struct Meaning {
    pub from: Vec<Vec<Form>>,
    pub to: Vec<Vec<Form>>,
    pub loose: bool,
}

pub(super) fn resolve(
    collection: &mut Collection,
    language: &LanguageData,
    grammar: Grammar,
) -> Vec<Meaning> {
    let stem = |form: &Form| grammar.stem(&form.base, &language.families);
    // What a search can reach: words with documents, and their parts.
    let mut reached: BTreeSet<String> = BTreeSet::new();
    let mut parts: BTreeMap<String, u32> = BTreeMap::new();
    for (form, entry) in &collection.words {
        if !entry.postings.is_empty() {
            reached.insert(stem(form));
            reached.extend(entry.parts.iter().map(&stem));
        }
    }
    for form in collection.words.keys().filter(|form| form.base.len() >= 4) {
        parts.insert(form.base.clone(), 10);
    }
    let reach = |phrase: &[String]| -> Option<Vec<String>> {
        let mut found = Vec::new();
        for word in phrase {
            let form = Form::of(word);
            if reached.contains(&stem(&form)) {
                found.push(word.clone());
                continue;
            }
            // A compound that the documents say in several words.
            let (_, ranges) = compound::split(&form.base, &parts)?;
            for (start, end) in ranges {
                let part = form.base.get(start..end)?;
                if !reached.contains(&grammar.stem(part, &language.families)) {
                    return None;
                }
                found.push(part.to_owned());
            }
        }
        (found.len() <= 8).then_some(found)
    };
    let mut kept = Vec::new();
    for Line { from, to, loose } in &language.synonyms {
        let targets = if to.is_empty() { from } else { to };
        let to: Vec<Vec<String>> = targets.iter().filter_map(|phrase| reach(phrase)).collect();
        if !to.is_empty() {
            kept.push((from, to, *loose));
        }
    }
    let mut meanings = Vec::new();
    for (from, to, loose) in kept {
        let mut forms = |phrases: &[Vec<String>], trigger: bool| -> Vec<Vec<Form>> {
            let mut found: Vec<Vec<Form>> = Vec::new();
            for phrase in phrases {
                let words = phrase.iter().enumerate().map(|(n, word)| {
                    let (form, entry) = collection.entry(word);
                    if trigger && n == 0 {
                        entry.flags |= flags::TRIGGER;
                    }
                    form
                });
                let words: Vec<Form> = words.collect();
                if !found.contains(&words) {
                    found.push(words);
                }
            }
            found
        };
        meanings.push(Meaning {
            from: forms(from, true),
            to: forms(&to, false),
            loose,
        });
    }
    meanings
}
