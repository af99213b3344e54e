//! Splitting a typed compound into words of the dictionary: Gewerbeabmeldung where the title says "Gewerbe abmelden".

use crate::expand::{Term, ways};
use crate::fold::Form;
use crate::lexicon::flags;
use crate::open::Store;
use crate::typo;

const LINKS: &[&str] = &["", "s", "n", "en", "es", "er", "e"];
const MOST: usize = 4;
/// Letters of the shortest part.
const SHORTEST: usize = 3;

/// A part of the typed word and how it was found.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Part {
    start: usize,
    end: usize,
    /// Only the beginning of a word, because it is still being typed.
    unfinished: bool,
}

impl Store {
    /// The parts of a compound, each with the words it may stand for, and whether the parts are words themselves.
    pub(crate) fn split(&self, form: &Form, last: bool) -> Option<(Vec<Term>, bool)> {
        if form.base.len() < 2 * SHORTEST + 1 || !form.base.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        let variants = form.variants();
        let forms = || std::iter::once(form).chain(&variants);
        let (form, parts) =
            forms().find_map(|form| self.cheapest(&form.base, last).map(|parts| (form, parts)))?;
        let expand = |part: &Part| {
            let base = form.base.get(part.start..part.end).unwrap_or_default().to_owned();
            let part_form = Form { base, marks: 0 };
            let mut term = Term::default();
            if part.unfinished {
                self.prefix(&part_form, true, &mut term);
            }
            self.whole(&part_form, 1.0, 0, &mut term);
            term.tidy();
            term
        };
        let is_word = |part: &Part| {
            let letters = form.base.get(part.start..part.end).unwrap_or_default();
            part.end == form.base.len() || self.lexicon.exact(letters).next().is_some()
        };
        Some((parts.iter().map(expand).collect(), parts.iter().all(is_word)))
    }

    /// The split with the fewest parts, the longer first parts before the shorter.
    fn cheapest(&self, word: &str, last: bool) -> Option<Vec<Part>> {
        let len = word.len();
        let mut best: Vec<Option<(u32, Vec<Part>)>> = vec![None; len + 1];
        *best.get_mut(len)? = Some((0, Vec::new()));
        for start in (0..len).rev() {
            let mut cheapest: Option<(u32, Vec<Part>)> = None;
            for end in start + SHORTEST..=len {
                if start == 0 && end == len {
                    continue;
                }
                let part = word.get(start..end)?;
                // Before the costly question whether it is a word: can the rest be split at all?
                let links = LINKS.iter().filter(|link| {
                    let next = end + link.len();
                    let fits = word.get(end..).is_some_and(|rest| rest.starts_with(*link));
                    fits && (link.is_empty() || next < len) && best.get(next).is_some_and(Option::is_some)
                });
                let mut known: Option<Option<(u32, bool)>> = None;
                for link in links {
                    let whole = *known.get_or_insert_with(|| self.part(part, end == len, last));
                    let Some((cost, unfinished)) = whole else { break };
                    let Some((rest_cost, rest)) = best.get(end + link.len()).and_then(Option::as_ref) else {
                        continue;
                    };
                    let total = cost + rest_cost + u32::from(!link.is_empty()) * 2;
                    if rest.len() < MOST && cheapest.as_ref().is_none_or(|(c, _)| total < *c) {
                        let mut parts = vec![Part {
                            start,
                            end,
                            unfinished,
                        }];
                        parts.extend(rest);
                        cheapest = Some((total, parts));
                    }
                }
            }
            *best.get_mut(start)? = cheapest;
        }
        let (_, parts) = best.into_iter().next()??;
        (parts.len() >= 2).then_some(parts)
    }

    /// Whether letters are a word that leads somewhere, what they cost, and whether they are only its beginning.
    fn part(&self, letters: &str, at_end: bool, last: bool) -> Option<(u32, bool)> {
        let lexicon = &self.lexicon;
        let leads = |word: usize| {
            lexicon.wholes(word).next().is_some()
                || (letters.len() > 3
                    && !lexicon.is(word, flags::STOP | flags::HIDDEN)
                    && (self.postings.count(word) > 0 || lexicon.is(word, flags::TRIGGER)))
        };
        if lexicon.exact(letters).any(leads) {
            return Some((10, false));
        }
        if letters.len() < 4 {
            return None;
        }
        let mut family = Vec::new();
        lexicon.family(&self.stem(letters), &mut family);
        if family.iter().any(|word| leads(*word)) {
            return Some((12, false));
        }
        (at_end && last && lexicon.beginning(letters).take(8).any(leads)).then_some((14, true))
    }

    /// One part as it should be, the other with a mistake: Gewerbeabmedlung.
    pub(crate) fn split_with_mistake(&self, form: &Form, last: bool) -> Option<Vec<Term>> {
        let variants = form.variants();
        let word = variants.first().unwrap_or(form).base.as_str();
        if word.len() < 10 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        let known = |part: &str| part.len() >= 4 && matches!(self.part(part, false, false), Some((10, _)));
        let heads = (4..word.len().saturating_sub(4)).rev().filter_map(|at| {
            let first = word.get(..at)?;
            known(first).then(|| (first, word.get(at..).unwrap_or_default(), true))
        });
        let tails = (4..word.len().saturating_sub(4)).filter_map(|at| {
            let tail = word.get(at..)?;
            let sound = known(tail) || (last && self.part(tail, true, true).is_some());
            sound.then(|| (tail, word.get(..at).unwrap_or_default(), false))
        });
        for (sound, rest, sound_first) in heads.take(2).chain(tails.take(2)) {
            let most = typo::limit(rest.len());
            let near = typo::near(&self.lexicon, rest, most, false);
            let Some(closest) = near.iter().map(|n| n.distance).min() else {
                continue;
            };
            let mut mistaken = Term::default();
            for found in near.iter().filter(|n| n.distance == closest) {
                let weight = 0.9 - 0.2 * f32::from(found.distance);
                self.whole(&self.lexicon.form(found.word), weight, ways::TYPO, &mut mistaken);
            }
            mistaken.tidy();
            let mut term = Term::default();
            let form = Form {
                base: sound.to_owned(),
                marks: 0,
            };
            self.whole(&form, 1.0, 0, &mut term);
            if last && !sound_first && term.found.is_empty() {
                self.prefix(&form, true, &mut term);
            }
            term.tidy();
            return Some(if sound_first {
                vec![term, mistaken]
            } else {
                vec![mistaken, term]
            });
        }
        None
    }
}
