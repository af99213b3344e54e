//! From what was typed to words.

use crate::fold::Form;
use crate::lexicon::flags;
use crate::open::Store;
use crate::place::{PlaceSpan, PlaceWords};
use crate::token;
use crate::typo::LONGEST;

/// What is longer is cut: nobody types more to find a service, and every query stays quick.
const MOST_CHARACTERS: usize = 256;
const MOST_WORDS: usize = 10;
/// Digits of a Leistungsschlüssel.
const KEY: usize = 14;
/// What German verbs leave at the end of a sentence.
const PREFIXES: &[&str] = &[
    "ab", "an", "auf", "aus", "ein", "her", "hin", "nach", "um", "vor", "weg", "zu", "zuruck",
];

/// A word of the query.
#[derive(Debug, Clone)]
pub(crate) struct Typed {
    pub text: String,
    pub form: Form,
    /// The last word, perhaps not complete yet.
    pub last: bool,
    pub soft: bool,
}

impl Typed {
    /// Leistungsschlüssel are written with blanks and points too: 99 107 023.
    fn is_continued_by(&self, next: &Form) -> bool {
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let whole = self.form.base.len() + next.base.len();
        self.form.base.starts_with("99") && digits(&self.form.base) && digits(&next.base) && whole <= KEY
    }
}

/// A query, cut into words.
#[derive(Debug, Clone, Default)]
pub(crate) struct Query {
    pub words: Vec<Typed>,
    pub place: Option<PlaceSpan>,
}

impl Query {
    pub(crate) fn read(text: &str, store: &Store, places: &dyn PlaceWords) -> Self {
        let end = text
            .char_indices()
            .nth(MOST_CHARACTERS)
            .map_or(text.len(), |(at, _)| at);
        let text = text.get(..end).unwrap_or_default();
        let typed: Vec<&str> = token::words(text)
            .map(|(_, word)| word)
            .take(MOST_WORDS * 2)
            .collect();
        let unfinished = text.chars().next_back().is_some_and(char::is_alphanumeric);
        let place = places
            .recognise(&typed)
            .filter(|span| span.words.start < span.words.end && span.words.end <= typed.len());
        let mut words: Vec<(bool, Typed)> = Vec::new();
        let mut before = None;
        for (n, word) in typed.iter().enumerate() {
            if place.as_ref().is_some_and(|span| span.words.contains(&n)) {
                continue;
            }
            let mut form = Form::of(word);
            if form.base.is_empty() {
                continue;
            }
            cut(&mut form);
            let last = unfinished && n + 1 == typed.len();
            let follows = before.replace(n).is_some_and(|before| before + 1 == n);
            if let Some((_, key)) = words
                .last_mut()
                .filter(|(_, key)| follows && key.is_continued_by(&form))
            {
                key.text.push_str(word);
                key.form.base.push_str(&form.base);
                key.last = last;
                continue;
            }
            let lexicon = &store.lexicon;
            let stop = lexicon
                .exact(&form.base)
                .any(|found| lexicon.is(found, flags::STOP));
            words.push((
                stop,
                Typed {
                    text: (*word).to_owned(),
                    soft: store.is_soft(&form),
                    form,
                    last,
                },
            ));
        }
        store.join_prefix(&mut words);
        // "über uns": where nothing else was typed, stop words are all there is.
        let only_stop = words.iter().all(|(stop, _)| *stop);
        let mut words: Vec<Typed> = words
            .into_iter()
            .filter(|(stop, _)| only_stop || !stop)
            .map(|(_, word)| word)
            .collect();
        words.dedup_by(|b, a| a.form == b.form);
        words.truncate(MOST_WORDS);
        if words.iter().all(|typed| typed.soft) {
            for typed in &mut words {
                typed.soft = false;
            }
        }
        Self { words, place }
    }
}

impl Store {
    fn is_soft(&self, form: &Form) -> bool {
        let mut family = Vec::new();
        self.lexicon.family(&self.stem(&form.base), &mut family);
        family.iter().any(|word| self.lexicon.is(*word, flags::SOFT))
    }

    /// German verbs leave their prefix behind: "ich melde mein Auto ab" is about abmelden. Where there is no such verb,
    /// a prefix at the end may be the beginning of a word: "Gewerbe um".
    fn join_prefix(&self, words: &mut [(bool, Typed)]) {
        let known = |form: &Form| {
            let mut family: Vec<usize> = self.lexicon.exact(&form.base).collect();
            self.lexicon.family(&self.stem(&form.base), &mut family);
            let leads = |w: &usize| self.postings.count(*w) > 0 || self.lexicon.is(*w, flags::TRIGGER);
            family.iter().any(leads)
        };
        for n in 1..words.len() {
            let is_last = n + 1 == words.len();
            let (before, after) = words.split_at_mut(n);
            let Some((dropped, prefix)) = after.first_mut() else {
                return;
            };
            if !PREFIXES.contains(&prefix.form.base.as_str()) {
                continue;
            }
            // In the middle of a sentence it follows its verb: "ziehe weg aus Erfurt".
            let reach = if is_last { n } else { 1 };
            let mut joined = false;
            for (stop, verb) in before.iter_mut().rev().take(reach) {
                let whole = Form::of(&format!("{}{}", prefix.text, verb.text));
                if verb.form.base.len() >= 3 && known(&whole) {
                    verb.soft = self.is_soft(&whole);
                    verb.form = whole;
                    *stop = false;
                    joined = true;
                    break;
                }
            }
            if joined {
                *dropped = true;
            } else if is_last && prefix.last && *dropped {
                *dropped = false;
                prefix.soft = true;
            }
        }
    }
}

fn cut(form: &mut Form) {
    if form.base.len() > LONGEST {
        let end = (0..=LONGEST)
            .rev()
            .find(|at| form.base.is_char_boundary(*at))
            .unwrap_or(0);
        form.base.truncate(end);
    }
}
