//! Recognising a place in a query. The crate has no place data: the app brings a recogniser over its catalogue.

use std::ops::Range;

/// Finds the place among the words of a query.
pub trait PlaceWords {
    /// The place named by some of the words ("hund anmelden jena" → the third word), if there is one.
    ///
    /// `words` are the words as they were typed, without punctuation.
    fn recognise(&self, words: &[&str]) -> Option<PlaceSpan>;
}

/// The words of a query that name a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceSpan {
    /// Which words, counted from 0.
    pub words: Range<usize>,
    /// Whatever the recogniser needs to find the place again; the search hands it through.
    pub place: u32,
}

/// Most words that a name of a place has.
const LONGEST: usize = 3;

/// A function that knows what words name; the longest name counts: "Bad Salzungen" before "Salzungen".
impl<F: Fn(&str) -> Option<u32>> PlaceWords for F {
    fn recognise(&self, words: &[&str]) -> Option<PlaceSpan> {
        (1..=LONGEST.min(words.len())).rev().find_map(|length| {
            words.windows(length).enumerate().find_map(|(start, window)| {
                self(&window.join(" ")).map(|place| PlaceSpan {
                    words: start..start + length,
                    place,
                })
            })
        })
    }
}

/// Recognises no places.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoPlaces;

impl PlaceWords for NoPlaces {
    fn recognise(&self, _words: &[&str]) -> Option<PlaceSpan> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_is_the_place() {
        let known = |name: &str| match name {
            "salzungen" => Some(1),
            "bad salzungen" => Some(2),
            _ => None,
        };
        let found = known
            .recognise(&["hund", "bad", "salzungen", "anmelden"])
            .unwrap();
        assert_eq!((found.words, found.place), (1..3, 2));
        assert_eq!(known.recognise(&["hund"]), None);
        assert_eq!(known.recognise(&[]), None);
    }
}
