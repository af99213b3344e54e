//! Opening an index: header, checksum, sections.
//!
//! Words are unpacked into one piece of memory, lists of numbers into offsets; nothing is hashed, parsed or copied
//! word by word, so that an index of 20,000 services opens in a few milliseconds.

use crate::bytes::{HEADER, MAGIC, Reader, VERSION, checksum};
use crate::error::SearchError;
use crate::lexicon::Lexicon;
use crate::postings::Postings;
use crate::stem::{Families, Grammar};
use crate::synonyms::Synonyms;
use std::ops::Range;

/// Everything that a search reads.
#[derive(Debug)]
pub(crate) struct Store {
    pub grammar: Grammar,
    pub ids: Vec<u32>,
    /// One byte a document: how far it goes behind on equal fit.
    pub behind: Vec<u8>,
    pub families: Families,
    pub lexicon: Lexicon,
    pub postings: Postings,
    pub synonyms: Synonyms,
}

/// The sections, in their order.
pub(crate) const SECTIONS: [&str; 20] = [
    "counts",
    "ids",
    "ranks",
    "titles",
    "names",
    "bodies",
    "families",
    "shared letters",
    "new letters",
    "letters",
    "marks",
    "stems",
    "part counts",
    "parts",
    "posting counts",
    "posting sizes",
    "postings",
    "fields",
    "synonyms",
    "stem links",
];

impl Store {
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, SearchError> {
        let (grammar, payload) = header(bytes)?;
        let sections = Sections::read(payload)?;
        let mut counts = sections.reader(0);
        let documents = counts.count(1 << 24)?;
        let words = counts.count(1 << 24)?;

        let mut ids = Vec::with_capacity(documents.min(payload.len()));
        let mut reader = sections.reader(1);
        let mut last: u32 = 0;
        for _ in 0..documents {
            let step = reader.number()?;
            // Zigzag: the sign is the lowest bit.
            let step = (step >> 1) ^ (step & 1).wrapping_neg();
            last = last.wrapping_add(step);
            ids.push(last);
        }
        let behind = sections.exactly(2, documents)?.to_vec();
        let families = read_families(sections.reader(6))?;
        let lexicon = Lexicon::read(&sections, words)?;
        let postings = Postings::read(&sections, words, documents)?;
        let synonyms = Synonyms::read(sections.reader(18), words)?;
        Ok(Self {
            grammar,
            ids,
            behind,
            families,
            lexicon,
            postings,
            synonyms,
        })
    }
}

fn header(bytes: &[u8]) -> Result<(Grammar, &[u8]), SearchError> {
    if bytes.get(..MAGIC.len()) != Some(MAGIC.as_slice()) {
        return Err(SearchError::NotAnIndex);
    }
    let truncated = |expected: usize| SearchError::Truncated {
        expected: expected as u64,
        found: bytes.len() as u64,
    };
    let number = |range: Range<usize>| -> Result<u64, SearchError> {
        let field = bytes.get(range).ok_or_else(|| truncated(HEADER))?;
        Ok(field
            .iter()
            .rev()
            .fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let found = u16::try_from(number(8..10)?).unwrap_or(u16::MAX);
    if found != VERSION {
        return Err(SearchError::Version {
            found,
            readable: VERSION,
        });
    }
    let expected = HEADER.saturating_add(usize::try_from(number(12..16)?).unwrap_or(usize::MAX));
    let sum = number(16..24)?;
    let payload = bytes.get(HEADER..expected).ok_or_else(|| truncated(expected))?;
    if bytes.len() > expected {
        return Err(SearchError::Damaged("length"));
    }
    let grammar = match number(10..12)? {
        0 => Grammar::German,
        1 => Grammar::English,
        _ => return Err(SearchError::Damaged("language")),
    };
    if checksum(payload) != sum {
        return Err(SearchError::Checksum);
    }
    Ok((grammar, payload))
}

/// The payload, divided.
pub(crate) struct Sections<'a> {
    parts: Vec<&'a [u8]>,
}

impl<'a> Sections<'a> {
    fn read(payload: &'a [u8]) -> Result<Self, SearchError> {
        let mut reader = Reader::new(payload, "sections");
        let mut parts = Vec::with_capacity(SECTIONS.len());
        for _ in SECTIONS {
            let len = reader.count(payload.len())?;
            parts.push(reader.take(len)?);
        }
        if reader.is_empty() {
            Ok(Self { parts })
        } else {
            Err(reader.damaged())
        }
    }

    pub(crate) fn bytes(&self, n: usize) -> &'a [u8] {
        self.parts.get(n).copied().unwrap_or_default()
    }

    pub(crate) fn reader(&self, n: usize) -> Reader<'a> {
        Reader::new(self.bytes(n), Self::name(n))
    }

    /// A section with one byte an entry.
    pub(crate) fn exactly(&self, n: usize, entries: usize) -> Result<&'a [u8], SearchError> {
        let bytes = self.bytes(n);
        if bytes.len() == entries {
            Ok(bytes)
        } else {
            Err(SearchError::Damaged(Self::name(n)))
        }
    }

    pub(crate) fn name(n: usize) -> &'static str {
        SECTIONS.get(n).copied().unwrap_or_default()
    }
}

fn read_families(mut reader: Reader<'_>) -> Result<Families, SearchError> {
    let count = reader.count(1 << 16)?;
    let mut entries = Vec::with_capacity(count);
    let text = |reader: &mut Reader<'_>| -> Result<String, SearchError> {
        let len = reader.count(64)?;
        let bytes = reader.take(len)?;
        String::from_utf8(bytes.to_vec()).map_err(|_| reader.damaged())
    };
    for _ in 0..count {
        let variant = text(&mut reader)?;
        let root = text(&mut reader)?;
        let whole = reader.byte()? == 1;
        entries.push((variant, root, whole));
    }
    Families::from_sorted(entries).ok_or(reader.damaged())
}

#[cfg(all(test, feature = "build"))]
mod tests {
    use super::*;
    use crate::build::{Document, LanguageData, Rank, build};
    use crate::index::Index;
    use proptest::prelude::*;

    fn bytes() -> Vec<u8> {
        let (language, _) = LanguageData::read(&[
            ("parts.de.txt", "Kirche Austritt Steuer Hund"),
            (
                "synonyms.de.txt",
                "Köter = Hund\nWauwau, kleiner Hund > Hundesteuer",
            ),
            ("families.de.txt", "tret: tritt\n!hund: hunde"),
            ("stopwords.de.txt", "[stop]\nder die aus\n[soft]\nbeantragen"),
        ]);
        let titles = [
            "Kirchenaustritt",
            "Hundesteuer",
            "Aus der Kirche austreten",
            "Führungszeugnis beantragen",
        ];
        let documents: Vec<Document<'_>> = (0..)
            .zip(titles)
            .map(|(id, title)| Document {
                id,
                title,
                name: "",
                words: &[],
                short: "",
                body: "",
                keys: &[],
                rank: Rank::default(),
            })
            .collect();
        build(model::Lang::De, &documents, &language)
    }

    proptest! {
        /// Damage that the checksum hides, as somebody would make it on purpose.
        #[test]
        fn damage_with_a_fitting_checksum_never_panics(
            changes in prop::collection::vec((0_usize..1_000_000, any::<u8>()), 1..6),
        ) {
            let mut bytes = bytes();
            let payload = bytes.len() - HEADER;
            for (at, value) in changes {
                bytes[HEADER + at % payload] = value;
            }
            let sum = checksum(&bytes[HEADER..]);
            bytes[16..24].copy_from_slice(&sum.to_le_bytes());
            if let Ok(index) = Index::open(bytes) {
                for query in ["kirche austreten", "hundesteur", "köter anmelden", "kirchensteueraustritt", "f", "xyz abc"] {
                    let _ = index.search(query, 10);
                    let _ = index.complete(query, 10);
                }
            }
        }

        #[test]
        fn any_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut file = MAGIC.to_vec();
            file.extend_from_slice(&bytes);
            let _ = Store::open(&file);
            let _ = Store::open(&bytes);
        }
    }
}
