//! Which documents have a word, in which fields.

use crate::bytes::next_number;
use crate::error::SearchError;
use crate::open::Sections;
use crate::results::Field;

/// What a word counts in a field.
const TITLE: f32 = 8.0;
const NAME: f32 = 6.5;
const WORDS: f32 = 5.5;
const KEYS: f32 = 8.0;
const SHORT: f32 = 2.0;
const BODY: [f32; 4] = [0.0, 0.55, 0.85, 1.2];
/// How soon more of the same stops to count.
const SATURATION: f32 = 3.0;
/// How much a long title or text weakens each of its words.
const LENGTH: f32 = 0.35;

/// The bits of a posting's field byte; the two above are how often the word is in the body (1, 2–3, 4 and more).
pub(crate) mod fields {
    pub(crate) const TITLE: u8 = 1;
    pub(crate) const NAME: u8 = 2;
    pub(crate) const WORDS: u8 = 4;
    pub(crate) const KEYS: u8 = 8;
    pub(crate) const SHORT: u8 = 16;
    pub(crate) const BODY_SHIFT: u8 = 5;
    /// The fields in which a word says what a document is about.
    pub(crate) const STRONG: u8 = TITLE | NAME | WORDS | KEYS;
    /// The fields with words that people would type.
    pub(crate) const SPOKEN: u8 = TITLE | NAME | WORDS;
}

/// The documents of each word.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    documents: usize,
    counts: Vec<u32>,
    /// Where the steps of a word end, and where its field bytes end.
    ends: Vec<(u32, u32)>,
    steps: Vec<u8>,
    fields: Vec<u8>,
    /// Title and name in quarters of a word, the length of the body in doublings.
    titles: Vec<u8>,
    names: Vec<u8>,
    /// What title, name and body make of a word in them.
    lengths: Vec<[f32; 3]>,
}

impl Postings {
    pub(crate) fn read(sections: &Sections<'_>, words: usize, documents: usize) -> Result<Self, SearchError> {
        let titles = sections.exactly(3, documents)?.to_vec();
        let names = sections.exactly(4, documents)?.to_vec();
        let bodies = sections.exactly(5, documents)?;
        let steps = sections.bytes(16).to_vec();
        let fields = sections.bytes(17).to_vec();
        let mut count_reader = sections.reader(14);
        let mut size_reader = sections.reader(15);
        let mut counts = Vec::with_capacity(words);
        let mut ends = Vec::with_capacity(words);
        let (mut step_end, mut field_end) = (0, 0);
        for _ in 0..words {
            let count = count_reader.count(documents)?;
            // One byte a step is the rule; what is more is stored.
            let size = count + size_reader.count(count.saturating_mul(4))?;
            step_end += size;
            field_end += count;
            if step_end > steps.len() || field_end > fields.len() {
                return Err(count_reader.damaged());
            }
            let short = |n: usize| u32::try_from(n).map_err(|_| count_reader.damaged());
            counts.push(short(count)?);
            ends.push((short(step_end)?, short(field_end)?));
        }
        if step_end != steps.len() || field_end != fields.len() {
            return Err(count_reader.damaged());
        }
        let mean = |list: &[u8]| {
            let sum: u32 = list.iter().map(|n| u32::from(*n)).sum();
            (sum as f32 / list.len().max(1) as f32).max(1.0)
        };
        let (title, name, body) = (mean(&titles), mean(&names), mean(bodies));
        let norm = |n: u8, mean: f32| 1.0 / (1.0 - LENGTH + LENGTH * f32::from(n) / mean);
        let lengths = titles
            .iter()
            .zip(&names)
            .zip(bodies)
            .map(|((t, n), b)| [norm(*t, title), norm(*n, name), norm(*b, body)])
            .collect();
        Ok(Self {
            documents,
            counts,
            ends,
            steps,
            fields,
            titles,
            names,
            lengths,
        })
    }

    pub(crate) const fn documents(&self) -> usize {
        self.documents
    }

    /// How many documents have the word.
    pub(crate) fn count(&self, word: usize) -> u32 {
        self.counts.get(word).copied().unwrap_or(0)
    }

    /// The length of a title in quarters of a word.
    pub(crate) fn title_quarters(&self, document: usize) -> u8 {
        self.titles.get(document).copied().unwrap_or(0)
    }

    /// The length of a title or of an official name, in words.
    pub(crate) fn title_len(&self, document: usize) -> f32 {
        f32::from(self.titles.get(document).copied().unwrap_or(0)) / 4.0
    }

    pub(crate) fn name_len(&self, document: usize) -> f32 {
        f32::from(self.names.get(document).copied().unwrap_or(0)) / 4.0
    }

    /// Calls `visit` with each document of a word and the field byte.
    pub(crate) fn each(&self, word: usize, mut visit: impl FnMut(usize, u8)) {
        let (step_start, field_start) = word
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied()
            .unwrap_or((0, 0));
        let Some(&(step_end, field_end)) = self.ends.get(word) else {
            return;
        };
        let mut steps = self
            .steps
            .get(step_start as usize..step_end as usize)
            .unwrap_or_default();
        let fields = self
            .fields
            .get(field_start as usize..field_end as usize)
            .unwrap_or_default();
        let mut document = 0_usize;
        for (n, field) in fields.iter().enumerate() {
            let step = next_number(&mut steps) as usize;
            document = if n == 0 {
                step
            } else {
                document.saturating_add(step)
            };
            if document < self.documents {
                visit(document, *field);
            }
        }
    }

    /// The fields of a word anywhere.
    pub(crate) fn all_fields(&self, word: usize) -> u8 {
        let start = word
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |ends| ends.1);
        let end = self.ends.get(word).map_or(start, |ends| ends.1);
        let list = self.fields.get(start as usize..end as usize).unwrap_or_default();
        list.iter().fold(0, |sum, field| sum | field)
    }

    /// BM25F: what a word with this field byte is worth in a document, between 0 and 1.
    pub(crate) fn worth(&self, document: usize, field: u8) -> f32 {
        let [title, name, body] = self.lengths.get(document).copied().unwrap_or([1.0; 3]);
        let mut sum = BODY
            .get(usize::from(field >> fields::BODY_SHIFT & 3))
            .copied()
            .unwrap_or(0.0)
            * body;
        if field & fields::TITLE != 0 {
            sum += TITLE * title;
        }
        if field & fields::NAME != 0 {
            sum += NAME * name;
        }
        if field & fields::WORDS != 0 {
            sum += WORDS;
        }
        if field & fields::KEYS != 0 {
            sum += KEYS;
        }
        if field & fields::SHORT != 0 {
            sum += SHORT;
        }
        sum / (sum + SATURATION)
    }
}

/// The most important field of a field byte.
pub(crate) const fn first_field(field: u8) -> Field {
    if field & fields::TITLE != 0 {
        Field::Title
    } else if field & fields::NAME != 0 {
        Field::Name
    } else if field & fields::WORDS != 0 {
        Field::Words
    } else if field & fields::KEYS != 0 {
        Field::Keys
    } else if field & fields::SHORT != 0 {
        Field::Short
    } else {
        Field::Body
    }
}
