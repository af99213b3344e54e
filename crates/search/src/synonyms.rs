//! Other words for the same thing, as the index carries them.

use crate::bytes::Reader;
use crate::error::SearchError;
use crate::order::ordered;

/// A phrase: words of the dictionary.
pub(crate) type Phrase = Vec<u32>;

/// Phrases and what they stand for. Where phrases stand for each other, they are in both lists.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// What may be typed.
    pub from: Vec<Phrase>,
    /// What it means.
    pub to: Vec<Phrase>,
    /// Only has to do with it: life situations.
    pub loose: bool,
}

/// All groups, found by the first word of what may be typed.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    groups: Vec<Group>,
    /// (first word, group, phrase), sorted.
    triggers: Vec<(u32, u32, u32)>,
}

impl Synonyms {
    pub(crate) fn read(mut reader: Reader<'_>, words: usize) -> Result<Self, SearchError> {
        let count = reader.count(1 << 20)?;
        let mut groups = Vec::new();
        for _ in 0..count {
            let loose = reader.byte()? == 1;
            let from = phrases(&mut reader, words)?;
            let to = phrases(&mut reader, words)?;
            groups.push(Group { from, to, loose });
        }
        if !reader.is_empty() {
            return Err(reader.damaged());
        }
        let mut triggers = Vec::new();
        for (g, group) in (0_u32..).zip(&groups) {
            for (p, phrase) in (0_u32..).zip(&group.from) {
                triggers.extend(phrase.first().map(|first| (*first, g, p)));
            }
        }
        let triggers = ordered(&triggers, |(word, ..)| u64::from(*word));
        Ok(Self { groups, triggers })
    }

    /// The phrases that begin with a word: group, number of the phrase, the phrase.
    pub(crate) fn beginning(&self, word: u32) -> impl Iterator<Item = (&Group, usize, &Phrase)> + '_ {
        let from = self.triggers.partition_point(|trigger| trigger.0 < word);
        self.triggers
            .iter()
            .skip(from)
            .take_while(move |trigger| trigger.0 == word)
            .filter_map(|(_, g, p)| {
                let group = self.groups.get(*g as usize)?;
                Some((group, *p as usize, group.from.get(*p as usize)?))
            })
    }
}

fn phrases(reader: &mut Reader<'_>, words: usize) -> Result<Vec<Phrase>, SearchError> {
    let count = reader.count(4096)?;
    let mut found = Vec::new();
    for _ in 0..count {
        let len = reader.count(8)?;
        let mut phrase = Vec::with_capacity(len);
        for _ in 0..len {
            phrase.push(reader.one_of(words)?);
        }
        found.push(phrase);
    }
    Ok(found)
}
