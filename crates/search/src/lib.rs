//! Full-text search for German and English: folding, typing mistakes, stems, compounds, synonyms.
//!
//! Natively, `build` turns documents into a compact binary [`Index`]; the app opens it and searches on the device.
//! The reading part knows no data of its own: stop words, synonyms and word families travel inside the index.

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
