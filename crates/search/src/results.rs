//! What a search answers: data for the app to put into words.

use crate::place::PlaceSpan;

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Results {
    /// The documents that fit, the best first.
    pub hits: Vec<Hit>,
    /// How many documents fit in all; `hits` may hold fewer.
    pub total: usize,
    /// The query as it was probably meant, if words had to be read as typing mistakes.
    pub suggestion: Option<String>,
    /// Documents that come near when none fits, the nearest first.
    pub related: Vec<u32>,
    /// The place that was recognised and left out of the search.
    pub place: Option<PlaceSpan>,
}

/// A document that fits the query.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The id that the document was given when the index was built.
    pub id: u32,
    /// How well it fits; only comparable within one answer.
    pub score: f32,
    /// Why it was found.
    pub why: Why,
    /// Words to mark in shown texts; for [`highlight`](crate::highlight).
    pub words: Vec<String>,
}

/// Why a document was found: one entry for each pair of words that fit together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Why {
    /// The pairs, in the order of the query.
    pub matches: Vec<WordMatch>,
    /// The query names the title (or the official name) completely.
    pub whole_title: bool,
}

/// A word of the query and the word of the document that it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordMatch {
    /// The word as it was typed.
    pub query: String,
    /// The word as it is written in the document.
    pub word: String,
    /// The most important field that has the word.
    pub field: Field,
    /// By which ways the words fit, the first way first: a misspelt synonym is `[Typo, Synonym]`.
    pub ways: Vec<Way>,
}

/// A field of a document, the most important first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Title in the words of citizens.
    Title,
    /// Official name.
    Name,
    /// Words that citizens type for it.
    Words,
    /// Leistungsschlüssel, laws, form numbers.
    Keys,
    /// Short description.
    Short,
    /// Everything else.
    Body,
}

/// How two words fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// Letter by letter, apart from case and the spelling of umlauts.
    Exact,
    /// Two forms of one word: Pässe and Pass, anmelden and Anmeldung.
    Stem,
    /// What was typed is the beginning of the word.
    Prefix,
    /// A part of a compound: Austritt in Kirchenaustritt, or Gewerbeabmeldung for Gewerbe abmelden.
    Part,
    /// A typing mistake.
    Typo,
    /// Other words for the same thing, or for what belongs to the same occasion.
    Synonym,
}
