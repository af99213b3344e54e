//! The index as the app sees it.

use crate::error::SearchError;
use crate::place::{NoPlaces, PlaceWords};
use crate::results::Results;

/// An opened search index.
#[derive(Debug)]
pub struct Index {
    bytes: Vec<u8>,
}

impl Index {
    /// Opens an index and checks it.
    ///
    /// # Errors
    /// [`SearchError`] says what is wrong with the bytes.
    pub fn open(bytes: Vec<u8>) -> Result<Self, SearchError> {
        Ok(Self { bytes })
    }

    /// The documents that fit a query best, at most `limit`.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Results {
        self.search_at(query, limit, &NoPlaces)
    }

    /// Like [`Index::search`], with a recogniser for the place in the query.
    #[must_use]
    pub fn search_at(&self, query: &str, limit: usize, places: &dyn PlaceWords) -> Results {
        let _ = (query, limit, places, &self.bytes);
        Results::default()
    }

    /// Completions of a query whose last word is still being typed, the most useful first.
    #[must_use]
    pub fn complete(&self, query: &str, limit: usize) -> Vec<String> {
        let _ = (query, limit);
        Vec::new()
    }
}
