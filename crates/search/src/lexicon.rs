//! The dictionary of an index: every word of the documents, their parts, and the words that synonyms begin with.

use crate::error::SearchError;
use crate::fold::{Form, display, umlauts};
use crate::open::Sections;
use std::ops::Range;

/// The entry has a stem that is no beginning of it.
const LINKED: u8 = 7;

/// What is known about a word besides its letters.
pub(crate) mod flags {
    /// Carries nothing: the, of, how.
    pub(crate) const STOP: u8 = 8;
    /// Carries little in the language of offices: apply, form, issue.
    pub(crate) const SOFT: u8 = 16;
    /// A synonym begins with it.
    pub(crate) const TRIGGER: u8 = 32;
    /// Only a stem; never shown or suggested.
    pub(crate) const HIDDEN: u8 = 64;
}

/// The words of an index, sorted by their bytes.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    arena: String,
    ends: Vec<u32>,
    /// How many letters the next word shares with this one and how the trie walk may skip, see `typo`.
    pub shared: Vec<u8>,
    marks: Vec<u32>,
    /// Low three bits: letters that the stem cuts off; the others: [`flags`].
    info: Vec<u8>,
    /// For each word the compounds that it is a part of: offsets into `wholes`.
    whole_starts: Vec<u32>,
    /// The compound, times two, plus one where the part is its head.
    wholes: Vec<u32>,
    /// (stem word, member), sorted: families whose stem is no beginning of the word.
    links: Vec<(u32, u32)>,
}

impl Lexicon {
    pub(crate) fn read(sections: &Sections<'_>, words: usize) -> Result<Self, SearchError> {
        let shared = sections.exactly(7, words)?;
        let fresh = sections.exactly(8, words)?;
        let mut letters = sections.reader(9);
        let mut arena: Vec<u8> = Vec::with_capacity(words * 12);
        let mut ends = Vec::with_capacity(words);
        let mut last: Range<usize> = 0..0;
        for (keep, more) in shared.iter().zip(fresh) {
            let keep = usize::from(*keep);
            let start = arena.len();
            if keep > last.len() {
                return Err(letters.damaged());
            }
            arena.extend_from_within(last.start..last.start + keep);
            arena.extend_from_slice(letters.take(usize::from(*more))?);
            if arena.len() > u32::MAX as usize >> 1 {
                return Err(letters.damaged());
            }
            last = start..arena.len();
            ends.push(u32::try_from(arena.len()).map_err(|_| letters.damaged())?);
        }
        if !letters.is_empty() {
            return Err(letters.damaged());
        }
        let arena = String::from_utf8(arena).map_err(|_| letters.damaged())?;
        if ends.iter().any(|end| !arena.is_char_boundary(*end as usize)) {
            return Err(letters.damaged());
        }

        let mut reader = sections.reader(10);
        let mut marks = Vec::with_capacity(words);
        for _ in 0..words {
            marks.push(reader.number()?);
        }
        let info = sections.exactly(11, words)?.to_vec();
        let (whole_starts, wholes) = read_parts(sections, words)?;
        let links = read_links(sections, words)?;
        Ok(Self {
            arena,
            ends,
            shared: shared.to_vec(),
            marks,
            info,
            whole_starts,
            wholes,
            links,
        })
    }

    pub(crate) const fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn range(&self, word: usize) -> Range<usize> {
        let start = word
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied()
            .unwrap_or(0);
        let end = self.ends.get(word).copied().unwrap_or(start);
        start as usize..end as usize
    }

    /// The letters of a word.
    pub(crate) fn word(&self, word: usize) -> &str {
        self.arena.get(self.range(word)).unwrap_or_default()
    }

    /// All letters of all words, and the word at a position of it.
    pub(crate) fn arena(&self) -> &str {
        &self.arena
    }

    pub(crate) fn word_at(&self, position: usize) -> usize {
        self.ends.partition_point(|end| (*end as usize) <= position)
    }

    pub(crate) fn umlauts(&self, word: usize) -> u32 {
        let marks = self.marks.get(word).copied().unwrap_or(0) >> 2;
        umlauts(self.word(word), marks)
    }

    pub(crate) fn form(&self, word: usize) -> Form {
        Form {
            base: self.word(word).to_owned(),
            marks: self.marks.get(word).copied().unwrap_or(0) >> 2,
        }
    }

    /// The word as it is written in texts.
    pub(crate) fn display(&self, word: usize) -> String {
        let marks = self.marks.get(word).copied().unwrap_or(0);
        display(self.word(word), marks >> 2, (marks & 3) as u8)
    }

    pub(crate) fn is(&self, word: usize, flag: u8) -> bool {
        self.info.get(word).is_some_and(|info| info & flag != 0)
    }

    /// The first word that is not before `letters`.
    pub(crate) fn lower_bound(&self, letters: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle) < letters {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The words with exactly these letters; several if they differ in umlauts.
    pub(crate) fn exact<'a>(&'a self, letters: &'a str) -> impl Iterator<Item = usize> + 'a {
        (self.lower_bound(letters)..self.len()).take_while(move |word| self.word(*word) == letters)
    }

    /// The words that begin with these letters.
    pub(crate) fn beginning<'a>(&'a self, letters: &'a str) -> impl Iterator<Item = usize> + 'a {
        (self.lower_bound(letters)..self.len()).take_while(move |word| self.word(*word).starts_with(letters))
    }

    /// The words with this stem.
    pub(crate) fn family(&self, stem: &str, found: &mut Vec<usize>) {
        const MOST: usize = 4096;
        for word in self.beginning(stem).take(MOST) {
            let cut = self.info.get(word).map_or(LINKED, |info| info & LINKED);
            if cut != LINKED && self.range(word).len() == stem.len() + usize::from(cut) {
                found.push(word);
            }
        }
        for root in self.exact(stem) {
            let from = self.links.partition_point(|(stem, _)| (*stem as usize) < root);
            let members = self
                .links
                .iter()
                .skip(from)
                .take_while(|(stem, _)| *stem as usize == root);
            found.extend(members.map(|(_, member)| *member as usize));
        }
    }

    /// The compounds that have this word as a part, and whether it is their head.
    pub(crate) fn wholes(&self, part: usize) -> impl Iterator<Item = (usize, bool)> + '_ {
        let start = self.whole_starts.get(part).copied().unwrap_or(0) as usize;
        let end = self.whole_starts.get(part + 1).copied().unwrap_or(0) as usize;
        let list = self.wholes.get(start..end).unwrap_or_default();
        list.iter().map(|entry| ((entry >> 1) as usize, entry & 1 == 1))
    }
}

/// The parts of each compound, turned round: the compounds of each part.
fn read_parts(sections: &Sections<'_>, words: usize) -> Result<(Vec<u32>, Vec<u32>), SearchError> {
    let counts = sections.exactly(12, words)?;
    let mut reader = sections.reader(13);
    let mut starts = vec![0_u32; words + 2];
    let mut pairs = Vec::new();
    for (whole, count) in (0_u32..).zip(counts) {
        for left in (0..*count).rev() {
            let part = reader.one_of(words)? as usize;
            if let Some(start) = starts.get_mut(part + 2) {
                *start += 1;
            }
            pairs.push((part, whole << 1 | u32::from(left == 0)));
        }
    }
    if !reader.is_empty() {
        return Err(reader.damaged());
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    // `starts[part + 1]` now says where the list of a part begins, and moves to its end while it is filled.
    let mut wholes = vec![0; pairs.len()];
    for (part, entry) in pairs {
        if let Some(at) = starts.get_mut(part + 1) {
            if let Some(slot) = wholes.get_mut(*at as usize) {
                *slot = entry;
            }
            *at += 1;
        }
    }
    Ok((starts, wholes))
}

fn read_links(sections: &Sections<'_>, words: usize) -> Result<Vec<(u32, u32)>, SearchError> {
    let mut reader = sections.reader(19);
    let mut links = Vec::new();
    let mut stem = 0_u32;
    while !reader.is_empty() {
        stem = stem.saturating_add(reader.number()?);
        let member = reader.one_of(words)?;
        if stem as usize >= words {
            return Err(reader.damaged());
        }
        links.push((stem, member));
    }
    Ok(links)
}
