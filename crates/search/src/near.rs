//! Help where nothing fits, and while something is being typed.

use crate::expand::{Expansion, Term};
use crate::fold::Form;
use crate::lexicon::flags;
use crate::open::Store;
use crate::order::{greatest_first, ordered};
use crate::plan::{Plan, Wording};
use crate::postings::fields;
use crate::query::Query;

/// Words that share less than this of their letters do not look alike.
const ALIKE: f32 = 0.45;
const MOST: usize = 6;

impl Store {
    /// Documents with words that look like those of the query.
    pub(crate) fn alike(&self, query: &Query) -> Vec<usize> {
        let mut plan = Plan::default();
        for (n, typed) in query.words.iter().enumerate() {
            let mut found = self.looking_like(&typed.form.base);
            found = ordered(&found, |e| greatest_first(e.weight));
            found.truncate(MOST);
            plan.wordings.push(Wording {
                slots: 1 << n,
                terms: vec![Term {
                    found,
                    ..Term::default()
                }],
                factor: 1.0,
                ways: 0,
            });
        }
        let soft: Vec<bool> = query.words.iter().map(|typed| typed.soft).collect();
        let (candidates, _) = self.rank(&plan, &soft, &self.lists(&plan), MOST);
        candidates
            .iter()
            .take(MOST)
            .map(|candidate| candidate.document)
            .collect()
    }

    /// Words by the pairs of letters that they share.
    fn looking_like(&self, base: &str) -> Vec<Expansion> {
        let pairs = |word: &str| -> Vec<[u8; 2]> {
            word.as_bytes()
                .windows(2)
                .filter_map(|w| w.try_into().ok())
                .collect()
        };
        if !base.chars().any(char::is_alphabetic) {
            return Vec::new();
        }
        let typed = pairs(base);
        let mut found = Vec::new();
        for word in 0..self.lexicon.len() {
            if self.lexicon.is(word, flags::HIDDEN | flags::STOP) || self.postings.count(word) == 0 {
                continue;
            }
            let letters = self.lexicon.word(word).as_bytes();
            let shared = letters
                .windows(2)
                .filter(|w| typed.iter().any(|pair| pair == w))
                .count();
            let alike = 2.0 * shared as f32 / (typed.len() + letters.len().saturating_sub(1)).max(1) as f32;
            if alike >= ALIKE {
                found.push(Expansion {
                    word,
                    weight: alike,
                    ways: 0,
                });
            }
        }
        found
    }

    /// Words that begin like this one, with how useful they are.
    pub(crate) fn completions(&self, form: &Form) -> Vec<(f32, usize)> {
        let variants = form.variants();
        let mut found = Vec::new();
        for form in std::iter::once(form).chain(&variants) {
            for word in self.lexicon.beginning(&form.base).take(2000) {
                let mut use_ = (self.postings.count(word) as f32).ln_1p();
                if self.postings.all_fields(word) & fields::SPOKEN == 0 {
                    if !self.lexicon.is(word, flags::TRIGGER) {
                        continue;
                    }
                    use_ += 0.5;
                }
                found.push((use_, word));
            }
        }
        found
    }
}
