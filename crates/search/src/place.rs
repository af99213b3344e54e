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

/// Recognises no places.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoPlaces;

impl PlaceWords for NoPlaces {
    fn recognise(&self, _words: &[&str]) -> Option<PlaceSpan> {
        None
    }
}
