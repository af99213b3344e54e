//! Full-text search for German and English: folding, typing mistakes, stems, compounds, synonyms.
//!
//! Natively, `build` turns documents into a compact binary [`Index`]; the app opens it and searches on the device.
//! The reading part knows no data of its own: stop words, synonyms and word families travel inside the index.

mod error;
mod index;
mod place;
mod results;

#[cfg(feature = "build")]
mod build;

pub use error::SearchError;
pub use index::Index;
pub use place::{NoPlaces, PlaceSpan, PlaceWords};
pub use results::{Field, Hit, Results, Way, Why, WordMatch, highlight};

#[cfg(feature = "build")]
pub use build::{Document, LanguageData, LanguageProblem, Rank, build};
