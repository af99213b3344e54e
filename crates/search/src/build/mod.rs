//! Making an index, natively.

use model::{Addressee, Lang, Level};

/// A document to be found.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// What hits call it.
    pub id: u32,
    /// Title in the words of citizens.
    pub title: &'a str,
    /// Official name.
    pub name: &'a str,
    /// Words that citizens type for it.
    pub words: &'a [String],
    /// Short description.
    pub short: &'a str,
    /// Plain text of everything else; empty where full texts are loaded later.
    pub body: &'a str,
    /// Leistungsschlüssel, laws, form numbers.
    pub keys: &'a [String],
    /// What goes first on equal fit.
    pub rank: Rank,
}

/// What goes first on equal fit: citizens before businesses before the administration itself, and what the
/// municipality or the Land does before what the federation does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// For whom the service is, the first in the order of [`Addressee`].
    pub addressee: Addressee,
    /// Who provides it.
    pub level: Level,
}

impl Default for Rank {
    fn default() -> Self {
        Self {
            addressee: Addressee::Citizen,
            level: Level::Municipality,
        }
    }
}

/// What is known about a language: stop words, word families, parts of compounds, synonyms.
#[derive(Debug, Clone, Default)]
pub struct LanguageData {}

/// A mistake in a file of language data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {problem}")]
pub struct LanguageProblem {
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: &'static str,
}

impl LanguageData {
    /// Reads language data from (name, content) pairs of the files `stopwords`, `families`, `parts`, `synonyms`
    /// of one language, as they lie in `data/search` (`synonyms.de.txt`). What is missing stays empty; lines with
    /// mistakes are left out and reported.
    #[must_use]
    pub fn read(files: &[(&str, &str)]) -> (Self, Vec<LanguageProblem>) {
        let _ = files;
        (Self::default(), Vec::new())
    }
}

/// Builds the index of one language.
#[must_use]
pub fn build(lang: Lang, documents: &[Document<'_>], language_data: &LanguageData) -> Vec<u8> {
    let _ = (lang, documents, language_data);
    Vec::new()
}
