//! Full-text search for German and English: folding, typing mistakes, stems, compounds, synonyms.
//!
//! Natively, `build` turns documents into a compact binary [`Index`]; the app opens it and searches on the device.
//! The reading part knows no data of its own: stop words, synonyms and word families travel inside the index.
//!
//! How a query is answered:
//!
//! 1. `query` cuts it into words, takes out the place ([`PlaceWords`]) and what carries nothing.
//! 2. `expand` finds for each word the words of the dictionary (`lexicon`) that it may stand for: as it is written, its
//!    family (`stem`), compounds with it, words that begin with it, words that were meant (`typo`).
//! 3. `plan` adds other wordings: compounds split (`split`) and joined, synonyms also of words that were only meant.
//! 4. `postings` gives the documents and fields of each word, `table` the worth of each document for each word typed
//!    (BM25F over the fields, rarer words weigh more), `score` looks closely at the best: how much of the title was named.
//! 5. `evidence` says why, `near` helps where nothing fits.

mod bytes;
mod error;
mod evidence;
mod expand;
mod fold;
mod fold_table;
mod highlight;
mod index;
mod lexicon;
mod near;
mod open;
mod order;
mod place;
mod plan;
mod postings;
mod query;
mod results;
mod score;
mod split;
mod stem;
mod synonyms;
mod table;
mod token;
mod typo;

#[cfg(feature = "build")]
mod build;

pub use error::SearchError;
pub use fold::fold;
pub use highlight::highlight;
pub use index::Index;
pub use place::{NoPlaces, PlaceSpan, PlaceWords};
pub use results::{Field, Hit, Results, Way, Why, WordMatch};

#[cfg(feature = "build")]
pub use build::{Document, LanguageData, LanguageProblem, Rank, build};
