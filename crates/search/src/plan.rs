//! What a query may mean: for each word the words it may stand for, and for groups of words other ways to say them.

use crate::expand::{Expansion, SURE, Term, ways};
use crate::fold::Form;
use crate::lexicon::flags;
use crate::open::Store;
use crate::order::{greatest_first, ordered};
use crate::query::Query;

/// What another wording leaves of a word's worth.
const SYNONYM: f32 = 0.82;
const LOOSE: f32 = 0.45;
const SOFT: f32 = 0.3;
const SPLIT: f32 = 0.92;
const GUESSED: f32 = 0.8;
const JOINED: f32 = 0.97;
/// From this worth on a correction of the whole word will do, and no correction of its parts is looked for.
const FAIR: f32 = 0.55;
/// Letters between words that were typed apart and belong together.
const LINKS: &[&str] = &["", "s", "n", "en", "es", "e"];
/// More wordings cost time and say nothing.
const MOST_WORDINGS: usize = 32;

/// A way to say some of the words: all its terms together stand for the slots.
#[derive(Debug, Clone)]
pub(crate) struct Wording {
    /// Bit n: the n-th word of the query is covered.
    pub slots: u32,
    pub terms: Vec<Term>,
    pub factor: f32,
    pub ways: u8,
}

/// The wordings of a query. The n-th of the first ones is the n-th word as it was typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    pub wordings: Vec<Wording>,
    /// For each word the dictionary's word that was probably meant.
    pub corrected: Vec<Option<usize>>,
}

impl Store {
    pub(crate) fn plan(&self, query: &Query) -> Plan {
        let mut plan = Plan::default();
        let mut others: Vec<Wording> = Vec::new();
        let joined = self.joined(query);
        let in_joined = joined.iter().fold(0, |sum, wording| sum | wording.slots);
        for (n, typed) in query.words.iter().enumerate() {
            let bit = 1_u32 << n;
            // A word that only is the half of one is not a mistake.
            let mut term = self.expand(&typed.form, typed.last, in_joined & bit == 0);
            let sureness = self.sureness(&term);
            let corrected = term.corrected.is_some();
            if sureness < SURE || corrected {
                let parts = self.split(&typed.form, typed.last);
                // What can be split needs no correction.
                let words = parts.as_ref().is_some_and(|(_, words)| *words);
                if words {
                    term.corrected = None;
                }
                let mistaken = || self.split_with_mistake(&typed.form, typed.last);
                let parts = parts
                    .map(|(terms, _)| terms)
                    .or_else(|| if sureness < FAIR { mistaken() } else { None });
                others.extend(parts.map(|terms| Wording {
                    slots: bit,
                    terms,
                    factor: if words { SPLIT } else { GUESSED },
                    ways: ways::PART,
                }));
            }
            plan.corrected.push(term.corrected);
            plan.wordings.push(Wording {
                slots: bit,
                terms: vec![term],
                factor: 1.0,
                ways: 0,
            });
        }
        others.extend(joined);
        self.synonyms(&mut plan.wordings, query.words.len(), &mut others);
        for wording in &mut plan.wordings {
            wording.terms.iter_mut().for_each(Term::tidy);
        }
        others.truncate(MOST_WORDINGS);
        plan.wordings.append(&mut others);
        plan
    }

    /// Neighbours that are one word in the dictionary: Kirchen Austritt.
    fn joined(&self, query: &Query) -> Vec<Wording> {
        let mut found = Vec::new();
        let pairs = query.words.iter().zip(query.words.iter().skip(1));
        for (n, (a, b)) in pairs.enumerate().take(8) {
            for link in LINKS {
                let together = Form::of(&format!("{}{link}{}", a.text, b.text));
                let known = |form: &Form| {
                    self.lexicon
                        .exact(&form.base)
                        .any(|w| self.postings.count(w) > 0 || self.lexicon.is(w, flags::TRIGGER))
                };
                let variants = together.variants();
                let Some(form) = std::iter::once(&together)
                    .chain(&variants)
                    .find(|form| known(form))
                else {
                    continue;
                };
                let mut term = Term::default();
                self.whole(form, 1.0, 0, &mut term);
                term.tidy();
                found.push(Wording {
                    slots: 0b11 << n,
                    terms: vec![term],
                    factor: JOINED,
                    ways: ways::PART,
                });
                break;
            }
        }
        found
    }

    /// Other words for the words of the query, also for words that were only meant.
    fn synonyms(&self, wordings: &mut [Wording], words: usize, others: &mut Vec<Wording>) {
        let mut more = Vec::new();
        let single = self.reworded(wordings, others, words, &mut more, |phrase| phrase.len() == 1);
        for (n, t, term) in single {
            if let Some(to) = wordings.get_mut(n).and_then(|w| w.terms.get_mut(t)) {
                to.found.extend(term.found);
            }
        }
        // Phrases come second, so that they are found by other words for their words too.
        self.reworded(wordings, others, words, &mut more, |phrase| phrase.len() > 1);
        self.parts_of_splits(others);
        others.extend(ordered(&more, |wording: &Wording| greatest_first(wording.factor)));
    }

    /// The meanings of phrases that were typed: those of one word by one word as (wording, term, words), others as
    /// wordings of their own.
    fn reworded(
        &self,
        wordings: &[Wording],
        others: &[Wording],
        words: usize,
        more: &mut Vec<Wording>,
        takes: impl Fn(&[u32]) -> bool,
    ) -> Vec<(usize, usize, Term)> {
        let mut single = Vec::new();
        let sources = wordings.iter().enumerate().map(|(n, w)| (Some(n), w));
        let sources = sources.chain(others.iter().map(|w| (None, w)));
        for (n, wording) in sources {
            for (t, term) in wording.terms.iter().enumerate() {
                for trigger in self.triggers(term) {
                    let word = u32::try_from(trigger.word).unwrap_or(u32::MAX);
                    for (group, at, phrase) in self.synonyms.beginning(word) {
                        if !takes(phrase) {
                            continue;
                        }
                        let rest = phrase.get(1..).unwrap_or_default();
                        let Some(covered) = covered(rest, wordings, words, wording.slots) else {
                            continue;
                        };
                        let kind = if group.loose { LOOSE } else { SYNONYM };
                        let base = kind * trigger.weight * wording.factor;
                        let bits = trigger.ways & !ways::STEM | ways::SYNONYM;
                        let own = group.from.get(at);
                        for meaning in group.to.iter().filter(|meaning| Some(*meaning) != own) {
                            let terms: Vec<Term> = meaning
                                .iter()
                                .map(|word| self.meaning(*word as usize, bits))
                                .collect();
                            // "expired" leads to "apply", but half of all services are applied for.
                            let soft = meaning.iter().all(|w| self.lexicon.is(*w as usize, flags::SOFT));
                            let weight = if soft { base * SOFT } else { base };
                            match (n, meaning.len() == 1 && rest.is_empty()) {
                                (Some(n), true) => {
                                    for mut term in terms {
                                        term.found.iter_mut().for_each(|e| e.weight *= weight);
                                        single.push((n, t, term));
                                    }
                                }
                                _ if wording.terms.len() == 1 => more.push(Wording {
                                    slots: wording.slots | covered,
                                    terms,
                                    factor: weight,
                                    ways: bits,
                                }),
                                _ => {}
                            }
                        }
                    }
                }
            }
        }
        single
    }

    /// Synonyms of the parts of a split word: Anwohnerparken is Bewohner and parken.
    fn parts_of_splits(&self, others: &mut [Wording]) {
        for wording in others.iter_mut().filter(|w| w.terms.len() > 1) {
            for term in &mut wording.terms {
                let mut added: Vec<Expansion> = Vec::new();
                for trigger in self.triggers(term) {
                    let word = u32::try_from(trigger.word).unwrap_or(u32::MAX);
                    for (group, _, phrase) in self.synonyms.beginning(word) {
                        if group.loose || phrase.len() > 1 {
                            continue;
                        }
                        for meaning in &group.to {
                            if let [one] = meaning.as_slice() {
                                let found = self.meaning(*one as usize, ways::SYNONYM).found;
                                added.extend(found.into_iter().map(|e| Expansion {
                                    weight: e.weight * trigger.weight * SYNONYM,
                                    ..e
                                }));
                            }
                        }
                    }
                }
                term.found.extend(added);
                term.tidy();
            }
        }
    }

    /// The words by which synonyms may begin. What is still being typed counts only if it is no word itself:
    /// "Wohnung" is not the beginning of "Wohnungswechsel".
    fn triggers<'a>(&'a self, term: &'a Term) -> impl Iterator<Item = &'a Expansion> + 'a {
        let is_word = term.found.iter().any(|e| e.ways & !ways::STEM == 0);
        let not = ways::PART | if is_word { ways::PREFIX | ways::TYPO } else { 0 };
        // Half a word with a mistake may be anything.
        let guess = ways::PREFIX | ways::TYPO;
        let fits = move |e: &&Expansion| e.ways & not == 0 && e.ways & guess != guess && e.stands_for(0.45);
        term.found
            .iter()
            .filter(fits)
            .filter(|e| self.lexicon.is(e.word, flags::TRIGGER))
    }

    /// A word that a synonym stands for.
    fn meaning(&self, word: usize, bits: u8) -> Term {
        let mut term = Term {
            soft: self.lexicon.is(word, flags::SOFT),
            ..Term::default()
        };
        self.whole(&self.lexicon.form(word), 1.0, bits, &mut term);
        term.tidy();
        term
    }
}

/// The slots of the other words of a phrase, in any order; none if one of them was not typed.
fn covered(rest: &[u32], wordings: &[Wording], words: usize, own: u32) -> Option<u32> {
    let mut slots = 0;
    for word in rest {
        let at = wordings.iter().take(words).position(|wording| {
            wording.slots & (own | slots) == 0
                && wording.terms.iter().any(|term| {
                    let fits = |e: &Expansion| {
                        e.word == *word as usize && e.ways & ways::PART == 0 && e.stands_for(0.5)
                    };
                    term.found.iter().any(fits)
                })
        })?;
        slots |= 1 << at;
    }
    Some(slots)
}
