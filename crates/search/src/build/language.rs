//! Reading the language data of `data/search`.

use crate::fold::Form;
use crate::stem::Families;
use crate::token;
use std::collections::{BTreeMap, BTreeSet};

/// What is known about a language: stop words, word families, parts of compounds, synonyms.
#[derive(Debug, Clone, Default)]
pub struct LanguageData {
    pub(super) stop: BTreeSet<String>,
    pub(super) soft: BTreeSet<String>,
    /// Words of services that people need after others: first one registers, then one deregisters.
    pub(super) later: BTreeSet<String>,
    pub(super) families: Families,
    /// Words that compounds are made of, as they are written.
    pub(super) parts: BTreeMap<String, String>,
    pub(super) synonyms: Vec<Line>,
}

/// A line of the synonym file: phrases as they are written.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub from: Vec<Vec<String>>,
    /// Empty where all of `from` mean each other.
    pub to: Vec<Vec<String>>,
    pub loose: bool,
}

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
    /// Reads language data from (name, content) pairs of the files of one language as they lie in `data/search`:
    /// `stopwords.de.txt`, `families.de.txt`, `parts.de.txt`, `synonyms.de.txt`. The name up to the first dot says
    /// what a file is. What is missing stays empty; lines with mistakes are left out and reported.
    #[must_use]
    pub fn read(files: &[(&str, &str)]) -> (Self, Vec<LanguageProblem>) {
        let mut data = Self::default();
        let mut problems = Vec::new();
        let mut families = Vec::new();
        for (name, content) in files {
            let kind = name
                .rsplit('/')
                .next()
                .and_then(|file| file.split('.').next())
                .unwrap_or_default();
            let mut section = "";
            for (n, line) in (1..).zip(content.lines()) {
                let line = line.split('#').next().unwrap_or_default().trim();
                if line.is_empty() {
                    continue;
                }
                if let Some(title) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                    section = title;
                    continue;
                }
                let result = match kind {
                    "stopwords" => data.stop_words(section, line),
                    "families" => family(&mut families, line),
                    "parts" => data.compound_parts(line),
                    "synonyms" => data.synonym(line),
                    _ => Err("unknown file of language data"),
                };
                if let Err(problem) = result {
                    problems.push(LanguageProblem {
                        file: (*name).to_owned(),
                        line: n,
                        problem,
                    });
                }
            }
        }
        data.families = Families::new(families);
        (data, problems)
    }

    fn stop_words(&mut self, section: &str, line: &str) -> Result<(), &'static str> {
        let list = match section {
            "stop" => &mut self.stop,
            "soft" => &mut self.soft,
            "later" => &mut self.later,
            _ => return Err("before the words there must be a line [stop], [soft] or [later]"),
        };
        list.extend(token::words(line).map(|(_, word)| Form::of(word).base));
        Ok(())
    }

    fn compound_parts(&mut self, line: &str) -> Result<(), &'static str> {
        for (_, word) in token::words(line) {
            let base = Form::of(word).base;
            if base.len() < 3 {
                return Err("parts have at least three letters");
            }
            self.parts.insert(base, word.to_owned());
        }
        Ok(())
    }

    fn synonym(&mut self, line: &str) -> Result<(), &'static str> {
        let read = |text: &str, divider: char| -> Result<Vec<Vec<String>>, &'static str> {
            let phrases: Vec<Vec<String>> = text.split(divider).map(|phrase| self.phrase(phrase)).collect();
            if phrases.iter().any(|phrase| phrase.is_empty() || phrase.len() > 4) {
                return Err("a phrase has one to four words besides stop words");
            }
            Ok(phrases)
        };
        let line = match line.split_once(['>', '~']) {
            Some((from, to)) => Line {
                from: read(from, ',')?,
                to: read(to, ',')?,
                loose: line.contains('~'),
            },
            None if line.contains('=') && line.contains(',') => {
                return Err("phrases that mean the same are divided by = alone");
            }
            None if line.contains('=') => Line {
                from: read(line, '=')?,
                to: Vec::new(),
                loose: false,
            },
            None => return Err("neither =, > nor ~"),
        };
        self.synonyms.push(line);
        Ok(())
    }

    /// The words of a phrase that carry something.
    fn phrase(&self, phrase: &str) -> Vec<String> {
        let words: Vec<&str> = token::words(phrase).map(|(_, word)| word).collect();
        let full: Vec<String> = words
            .iter()
            .filter(|word| !self.stop.contains(&Form::of(word).base))
            .map(|word| (*word).to_owned())
            .collect();
        if full.is_empty() {
            words.iter().map(|word| (*word).to_owned()).collect()
        } else {
            full
        }
    }
}

fn family(families: &mut Vec<(String, String, bool)>, line: &str) -> Result<(), &'static str> {
    let (root, variants) = line
        .split_once(':')
        .ok_or("no colon between the root and its variants")?;
    let (root, whole) = match root.strip_prefix('!') {
        Some(root) => (root, true),
        None => (root, false),
    };
    let root = Form::of(root.trim()).base;
    if root.is_empty() || root.len() > 60 {
        return Err("no root before the colon");
    }
    families.push((root.clone(), root.clone(), whole));
    families.extend(token::words(variants).map(|(_, word)| (Form::of(word).base, root.clone(), whole)));
    Ok(())
}
