//! From what was typed to words.

use crate::fold::Form;
use crate::lexicon::{Lexicon, flags};
use crate::place::{PlaceSpan, PlaceWords};
use crate::token;
use crate::typo::LONGEST;

/// What is longer is cut: nobody types more to find a service, and every query stays quick.
const MOST_CHARACTERS: usize = 256;
const MOST_WORDS: usize = 10;

/// A word of the query.
#[derive(Debug, Clone)]
pub(crate) struct Typed {
    pub text: String,
    pub form: Form,
    /// The last word, perhaps not complete yet.
    pub last: bool,
    pub soft: bool,
}

/// A query, cut into words.
#[derive(Debug, Clone, Default)]
pub(crate) struct Query {
    pub words: Vec<Typed>,
    pub place: Option<PlaceSpan>,
}

impl Query {
    pub(crate) fn read(
        text: &str,
        lexicon: &Lexicon,
        is_soft: impl Fn(&Form) -> bool,
        places: &dyn PlaceWords,
    ) -> Self {
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
            let stop = lexicon
                .exact(&form.base)
                .any(|found| lexicon.is(found, flags::STOP));
            let soft = is_soft(&form);
            words.push((
                stop,
                Typed {
                    text: (*word).to_owned(),
                    form,
                    last,
                    soft,
                },
            ));
        }
        // "über uns": where nothing else was typed, stop words are all there is.
        let only_stop = words.iter().all(|(stop, _)| *stop);
        let mut words: Vec<Typed> = words
            .into_iter()
            .filter(|(stop, _)| only_stop || !stop)
            .map(|(_, word)| word)
            .collect();
        words.dedup_by(|b, a| a.form == b.form);
        words.truncate(MOST_WORDS);
        Self { words, place }
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
