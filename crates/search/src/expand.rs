//! Which words of the dictionary a typed word may stand for.

use crate::fold::Form;
use crate::lexicon::flags;
use crate::open::Store;
use crate::order::{greatest_first, ordered, sort};
use crate::postings::fields;
use crate::results::Way;
use crate::typo;

/// What each way from the typed word to the found word leaves of its worth.
const OTHER_SPELLING: f32 = 0.97;
const NO_UMLAUT_TYPED: f32 = 0.92;
const OTHER_UMLAUT: f32 = 0.78;
const STEM: f32 = 0.94;
const HEAD: f32 = 0.76;
const MODIFIER: f32 = 0.7;
const INSIDE: f32 = 0.4;
const UNLIKELY: f32 = 0.8;
const HALF: f32 = 0.6;
/// From this worth on a word counts as found, and nothing looser is tried.
pub(crate) const SURE: f32 = 0.7;
/// More words for one typed word cost time and say nothing.
const MOST: usize = 600;

/// Words for one or two letters that were typed.
const COMMON: usize = 60;

/// Ways, as bits.
pub(crate) mod ways {
    pub(crate) const TYPO: u8 = 1;
    pub(crate) const PREFIX: u8 = 2;
    pub(crate) const STEM: u8 = 4;
    pub(crate) const PART: u8 = 8;
    pub(crate) const SYNONYM: u8 = 16;
}

/// The ways in the order in which they were gone.
pub(crate) fn list_ways(bits: u8) -> Vec<Way> {
    let mut list = Vec::new();
    for (bit, way) in [
        (ways::TYPO, Way::Typo),
        (ways::PREFIX, Way::Prefix),
        (ways::SYNONYM, Way::Synonym),
        (ways::STEM, Way::Stem),
        (ways::PART, Way::Part),
    ] {
        if bits & bit != 0 {
            list.push(way);
        }
    }
    if list.is_empty() {
        list.push(Way::Exact);
    }
    list
}

/// A word of the dictionary, and how well it fits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Expansion {
    pub word: usize,
    pub weight: f32,
    pub ways: u8,
}

impl Expansion {
    /// Whether the word is surely enough what was typed to be read on as a part of a phrase; what only means the same
    /// has to be surer.
    pub(crate) fn stands_for(&self, least: f32) -> bool {
        let least = if self.ways & ways::SYNONYM == 0 {
            least
        } else {
            SURE
        };
        self.weight >= least
    }
}

/// All words that a typed word may stand for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Term {
    pub found: Vec<Expansion>,
    /// The word that was probably meant, if it was mistyped.
    pub corrected: Option<usize>,
    /// Carries little, so that a phrase is not found by it alone.
    pub soft: bool,
}

impl Term {
    fn push(&mut self, word: usize, weight: f32, ways: u8) {
        self.found.push(Expansion { word, weight, ways });
    }

    /// Each word once, with its best weight; the best ones if there are too many.
    pub(crate) fn tidy(&mut self) {
        self.found = ordered(&self.found, |e| (e.word as u64) << 32 | greatest_first(e.weight));
        self.found.dedup_by_key(|e| e.word);
        if self.found.len() > MOST {
            self.found = ordered(&self.found, |e| greatest_first(e.weight));
            self.found.truncate(MOST);
        }
    }
}

impl Store {
    pub(crate) fn stem(&self, base: &str) -> String {
        self.grammar.stem(base, &self.families)
    }

    /// Exact words, their families, compounds with them.
    pub(crate) fn whole(&self, form: &Form, weight: f32, ways: u8, term: &mut Term) {
        let lexicon = &self.lexicon;
        let variants = form.variants();
        for (n, form) in std::iter::once(form).chain(&variants).enumerate() {
            let weight = if n == 0 { weight } else { weight * OTHER_SPELLING };
            for word in lexicon.exact(&form.base) {
                let typed = form.umlauts();
                let factor = match lexicon.umlauts(word) {
                    marks if marks == typed => 1.0,
                    _ if typed == 0 => NO_UMLAUT_TYPED,
                    _ => OTHER_UMLAUT,
                };
                term.push(word, weight * factor, ways);
                self.compounds(word, weight * factor, ways, term);
            }
            let mut family = Vec::new();
            lexicon.family(&self.stem(&form.base), &mut family);
            for word in family {
                if lexicon.word(word) != form.base {
                    term.push(word, weight * STEM, ways | ways::STEM);
                    self.compounds(word, weight * STEM, ways | ways::STEM, term);
                }
            }
        }
    }

    fn compounds(&self, part: usize, weight: f32, ways: u8, term: &mut Term) {
        for (whole, head) in self.lexicon.wholes(part).take(MOST) {
            term.push(
                whole,
                weight * if head { HEAD } else { MODIFIER },
                ways | ways::PART,
            );
        }
    }

    /// Words that begin with what was typed.
    pub(crate) fn prefix(&self, form: &Form, last: bool, term: &mut Term) {
        let lexicon = &self.lexicon;
        let variants = form.variants();
        for form in std::iter::once(form).chain(&variants) {
            let len = form.base.len() as f32;
            if form.base.len() < 3 {
                self.common(&form.base, term);
                continue;
            }
            for word in lexicon.beginning(&form.base).take(MOST * 2) {
                let more = lexicon.range(word).len() as f32;
                if lexicon.is(word, flags::HIDDEN | flags::STOP) || more <= len {
                    continue;
                }
                let ratio = len / more;
                let weight = if last {
                    0.52 + 0.42 * ratio
                } else {
                    0.25 + 0.5 * ratio
                };
                term.push(word, weight, ways::PREFIX);
                self.compounds(word, weight * 0.85, ways::PREFIX, term);
            }
        }
    }

    /// The most common words that begin with one or two letters.
    fn common(&self, letters: &str, term: &mut Term) {
        let words = self.lexicon.beginning(letters);
        let shown = words.filter(|word| !self.lexicon.is(*word, flags::HIDDEN | flags::STOP | flags::SOFT));
        // The count turned round: the most common first.
        let rare = |word: usize| u64::from(u32::MAX - self.postings.count(word));
        let mut words: Vec<(u64, u32)> = shown
            .filter_map(|word| Some((rare(word), u32::try_from(word).ok()?)))
            .collect();
        sort(&mut words);
        for word in words.iter().take(COMMON).map(|(_, word)| *word as usize) {
            let ratio = letters.len() as f32 / self.lexicon.range(word).len().max(1) as f32;
            term.push(word, 0.5 + 0.42 * ratio, ways::PREFIX);
        }
    }

    /// Words that were meant, with their families and compounds.
    fn typos(&self, form: &Form, last: bool, most: u8, factor: f32, term: &mut Term) {
        let variants = form.variants();
        let spelled = variants
            .iter()
            .find(|v| v.base.len() < form.base.len())
            .unwrap_or(form);
        let len = spelled.base.len();
        let near = typo::near(
            &self.lexicon,
            &spelled.base,
            most.min(typo::limit(len)),
            last && len >= 5,
        );
        let Some(closest) = near.iter().map(|n| n.distance).min() else {
            return;
        };
        let complete = near.iter().any(|n| n.distance == closest && !n.unfinished);
        let mut best = (0.0, 0);
        for found in near.iter().filter(|n| n.distance <= closest + 1).take(MOST) {
            let word = self.lexicon.word(found.word);
            let mistakes = f32::from(found.distance);
            let mut weight = factor * (1.0 - 0.13 * mistakes - 0.7 * mistakes / len.max(1) as f32);
            if word.as_bytes().first() != spelled.base.as_bytes().first() {
                weight -= 0.12;
            }
            if found.distance > closest {
                weight *= 0.6;
            }
            let mut bits = ways::TYPO;
            if found.unfinished {
                weight *= 0.6 + 0.35 * (len as f32 / word.len().max(1) as f32).min(1.0);
                // Where a whole word is as near, nobody meant a half one: wohnug is Wohnung, not Wohngeld.
                weight *= if complete { HALF } else { 1.0 };
                bits |= ways::PREFIX;
            }
            if weight <= 0.1 {
                continue;
            }
            term.push(found.word, weight, bits);
            self.compounds(found.word, weight, bits, term);
            if found.distance == closest && !found.unfinished {
                let mut family = Vec::new();
                self.lexicon.family(&self.stem(word), &mut family);
                for member in family {
                    term.push(member, weight * STEM, bits | ways::STEM);
                    self.compounds(member, weight * STEM, bits | ways::STEM, term);
                }
            }
            // Of equally near words the one that more documents have was meant.
            let common = (self.postings.count(found.word) as f32).ln_1p() * 0.02;
            let meant = found.distance == closest && !found.unfinished && self.is_spoken(found.word);
            if meant && weight + common > best.0 {
                best = (weight + common, found.word);
            }
        }
        if best.0 > 0.0 {
            term.corrected = Some(best.1);
        }
    }

    /// Whether a word is worth suggesting: a title, a name, a synonym or a part of a compound has it.
    fn is_spoken(&self, word: usize) -> bool {
        self.postings.all_fields(word) & fields::SPOKEN != 0
            || self.lexicon.is(word, flags::TRIGGER)
            || self.lexicon.wholes(word).next().is_some()
    }

    /// Words that have what was typed somewhere inside: compounds that nobody could split.
    fn inside(&self, form: &Form, term: &mut Term) {
        if form.base.len() < 5 {
            return;
        }
        for (at, _) in self.lexicon.arena().match_indices(form.base.as_str()).take(64) {
            let word = self.lexicon.word_at(at);
            let range = self.lexicon.range(word);
            // Not across the border of two words.
            if at + form.base.len() <= range.end && !self.lexicon.is(word, flags::HIDDEN) {
                let ratio = form.base.len() as f32 / range.len().max(1) as f32;
                term.push(word, INSIDE + 0.2 * ratio, ways::PART);
            }
        }
    }

    /// How surely a word is known: the best weight among words that some title, name or list of words has, or that
    /// a synonym begins with.
    pub(crate) fn sureness(&self, term: &Term) -> f32 {
        let known = |word: usize| {
            self.lexicon.is(word, flags::TRIGGER) || self.postings.all_fields(word) & fields::STRONG != 0
        };
        term.found
            .iter()
            .filter(|e| e.weight >= 0.4 && known(e.word))
            .map(|e| e.weight)
            .fold(0.0, f32::max)
    }

    /// Whether no document has the word as it was typed. Of a last word more may follow.
    fn is_only_a_form(&self, term: &Term, last: bool) -> bool {
        let form = ways::STEM | ways::PART | if last { 0 } else { ways::PREFIX };
        term.found.iter().all(|e| e.ways & form != 0)
    }

    /// Everything that a typed word may stand for.
    pub(crate) fn expand(&self, form: &Form, last: bool, typos: bool) -> Term {
        let mut term = Term::default();
        self.whole(form, 1.0, 0, &mut term);
        let len = form.base.len();
        if last || len >= 5 {
            self.prefix(form, last, &mut term);
        }
        let plain = form.base.bytes().all(|b| b.is_ascii_digit());
        if !plain && self.sureness(&term) < SURE {
            self.inside(form, &mut term);
            if typos && self.sureness(&term) < SURE {
                self.typos(form, last, u8::MAX, 1.0, &mut term);
            }
        } else if typos && len >= 6 && self.is_only_a_form(&term, last) {
            // Only a form of the word is known. It may be right, or a mistake that looks like one: Vornahme, Vorname.
            self.typos(form, false, 1, UNLIKELY, &mut term);
            term.corrected = None;
        }
        term.tidy();
        term
    }
}
