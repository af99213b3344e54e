//! Making an index, natively.

mod collect;
mod compound;
mod language;
mod meanings;
mod write;

pub use language::{LanguageData, LanguageProblem};

use crate::stem::Grammar;
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

impl Rank {
    /// How far behind, in hundredths of the score.
    const fn behind(self) -> u8 {
        let addressee = match self.addressee {
            Addressee::Citizen => 0,
            Addressee::Business => 4,
            Addressee::Administration => 12,
        };
        let level = match self.level {
            Level::Federation => 3,
            _ => 0,
        };
        addressee + level
    }
}

impl Default for Rank {
    fn default() -> Self {
        Self {
            addressee: Addressee::Citizen,
            level: Level::Municipality,
        }
    }
}

/// Builds the index of one language. The same input gives the same bytes.
#[must_use]
pub fn build(lang: Lang, documents: &[Document<'_>], language_data: &LanguageData) -> Vec<u8> {
    let grammar = match lang {
        Lang::De => Grammar::German,
        Lang::En => Grammar::English,
    };
    let mut collection = collect::collect(documents, language_data, grammar);
    if grammar == Grammar::German {
        compound::complete(&mut collection, documents, language_data);
        compound::split_all(&mut collection, language_data);
    }
    let groups = meanings::resolve(&mut collection, language_data, grammar);
    write::write(&collection, &groups, language_data, grammar)
}
