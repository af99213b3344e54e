//! Writing an index. Like stands beside like: the columns are what makes it small when it is compressed.

use super::collect::{Collection, Entry};
use super::language::LanguageData;
use super::meanings::Meaning;
use crate::bytes::{MAGIC, VERSION, checksum, write_number};
use crate::fold::Form;
use crate::lexicon::flags;
use crate::open::SECTIONS;
use crate::stem::Grammar;
use std::collections::BTreeMap;

pub(super) fn write(
    collection: &Collection,
    meanings: &[Meaning],
    language: &LanguageData,
    grammar: Grammar,
) -> Vec<u8> {
    let mut sections: Vec<Vec<u8>> = vec![Vec::new(); SECTIONS.len()];
    let mut put = |n: usize, bytes: Vec<u8>| {
        if let Some(section) = sections.get_mut(n) {
            *section = bytes;
        }
    };
    let dictionary = Dictionary::new(collection, language, grammar);
    let mut counts = Vec::new();
    write_number(&mut counts, number(collection.ids.len()));
    write_number(&mut counts, number(dictionary.words.len()));
    put(0, counts);
    put(1, ids(&collection.ids));
    put(2, collection.behind.clone());
    put(3, collection.titles.clone());
    put(4, collection.names.clone());
    put(5, collection.bodies.clone());
    put(6, families(language));
    let [shared, fresh, letters] = dictionary.letters();
    put(7, shared);
    put(8, fresh);
    put(9, letters);
    put(10, dictionary.marks());
    put(11, dictionary.info());
    let (part_counts, parts) = dictionary.parts();
    put(12, part_counts);
    put(13, parts);
    let [posting_counts, sizes, steps, field_bytes] = dictionary.postings();
    put(14, posting_counts);
    put(15, sizes);
    put(16, steps);
    put(17, field_bytes);
    put(18, dictionary.meanings(meanings));
    put(19, dictionary.links());

    let mut payload = Vec::new();
    for section in &sections {
        write_number(&mut payload, number(section.len()));
        payload.extend_from_slice(section);
    }
    let mut out = MAGIC.to_vec();
    out.extend_from_slice(&VERSION.to_le_bytes());
    out.push(match grammar {
        Grammar::German => 0,
        Grammar::English => 1,
    });
    out.push(0);
    out.extend_from_slice(&number(payload.len()).to_le_bytes());
    out.extend_from_slice(&checksum(&payload).to_le_bytes());
    out.extend_from_slice(&payload);
    out
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn ids(ids: &[u32]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut last = 0_u32;
    for id in ids {
        let step = id.wrapping_sub(last).cast_signed();
        write_number(&mut out, ((step << 1) ^ (step >> 31)).cast_unsigned());
        last = *id;
    }
    out
}

fn families(language: &LanguageData) -> Vec<u8> {
    let entries = language.families.entries();
    let mut out = Vec::new();
    write_number(&mut out, number(entries.len()));
    for (variant, root, whole) in entries {
        for text in [variant, root] {
            write_number(&mut out, number(text.len()));
            out.extend_from_slice(text.as_bytes());
        }
        out.push(u8::from(*whole));
    }
    out
}

/// The words in their order, with the hidden ones that only are stems.
struct Dictionary<'a> {
    words: BTreeMap<Form, Word<'a>>,
}

struct Word<'a> {
    id: u32,
    entry: Option<&'a Entry>,
    /// Letters that the stem cuts off; none if it is no beginning.
    cut: Option<u8>,
    stem: String,
    soft: bool,
}

impl<'a> Dictionary<'a> {
    fn new(collection: &'a Collection, language: &LanguageData, grammar: Grammar) -> Self {
        let mut words: BTreeMap<Form, Word<'a>> = BTreeMap::new();
        let mut stems = Vec::new();
        for (form, entry) in &collection.words {
            let stem = grammar.stem(&form.base, &language.families);
            let cut = form
                .base
                .strip_prefix(stem.as_str())
                .map(str::len)
                .filter(|cut| *cut < 7);
            if cut.is_none() {
                stems.push(stem.clone());
            }
            let soft = collection.soft.contains(&stem);
            let cut = cut.and_then(|cut| u8::try_from(cut).ok());
            let word = Word {
                id: 0,
                entry: Some(entry),
                cut,
                stem,
                soft,
            };
            words.insert(form.clone(), word);
        }
        for stem in stems {
            let form = Form {
                base: stem.clone(),
                marks: 0,
            };
            words.entry(form).or_insert(Word {
                id: 0,
                entry: None,
                cut: Some(0),
                stem,
                soft: false,
            });
        }
        for (n, word) in (0_u32..).zip(words.values_mut()) {
            word.id = n;
        }
        Self { words }
    }

    fn id(&self, form: &Form) -> u32 {
        self.words.get(form).map_or(0, |word| word.id)
    }

    /// Front coding: how much of the word before stays, how much is new, and the new letters.
    fn letters(&self) -> [Vec<u8>; 3] {
        let [mut shared, mut fresh, mut letters] = [const { Vec::new() }; 3];
        let mut last: &[u8] = &[];
        for form in self.words.keys() {
            let base = form.base.as_bytes();
            let keep = last.iter().zip(base).take_while(|(a, b)| a == b).count();
            let new = base.get(keep..).unwrap_or_default();
            shared.push(u8::try_from(keep).unwrap_or(0));
            fresh.push(u8::try_from(new.len()).unwrap_or(0));
            letters.extend_from_slice(new);
            last = base;
        }
        [shared, fresh, letters]
    }

    fn marks(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for (form, word) in &self.words {
            let cases = word.entry.map_or([1, 0, 0], |entry| entry.cases);
            let [small, capital, capitals] = cases;
            let case = if capitals > capital && capitals > small {
                2
            } else {
                u32::from(capital >= small && capital > 0)
            };
            write_number(&mut out, form.marks << 2 | case);
        }
        out
    }

    fn info(&self) -> Vec<u8> {
        let info = self.words.values().map(|word| {
            let soft = if word.soft { flags::SOFT } else { 0 };
            let hidden = if word.entry.is_none() { flags::HIDDEN } else { 0 };
            word.cut.unwrap_or(7) | word.entry.map_or(0, |entry| entry.flags) | soft | hidden
        });
        info.collect()
    }

    fn parts(&self) -> (Vec<u8>, Vec<u8>) {
        let (mut counts, mut parts) = (Vec::new(), Vec::new());
        for word in self.words.values() {
            let list = word.entry.map_or(&[][..], |entry| &entry.parts);
            counts.push(u8::try_from(list.len()).unwrap_or(0));
            for part in list {
                write_number(&mut parts, self.id(part));
            }
        }
        (counts, parts)
    }

    fn postings(&self) -> [Vec<u8>; 4] {
        let [mut counts, mut sizes, mut steps, mut fields] = [const { Vec::new() }; 4];
        for word in self.words.values() {
            let list = word.entry.map_or(&[][..], |entry| &entry.postings);
            let before = steps.len();
            let mut last = 0;
            for (document, field) in list {
                write_number(&mut steps, document - last);
                fields.push(*field);
                last = *document;
            }
            write_number(&mut counts, number(list.len()));
            write_number(&mut sizes, number(steps.len() - before - list.len()));
        }
        [counts, sizes, steps, fields]
    }

    fn meanings(&self, meanings: &[Meaning]) -> Vec<u8> {
        let mut out = Vec::new();
        write_number(&mut out, number(meanings.len()));
        for meaning in meanings {
            out.push(u8::from(meaning.loose));
            for phrases in [&meaning.from, &meaning.to] {
                write_number(&mut out, number(phrases.len()));
                for phrase in phrases {
                    write_number(&mut out, number(phrase.len()));
                    for form in phrase {
                        write_number(&mut out, self.id(form));
                    }
                }
            }
        }
        out
    }

    /// Members of families whose stem is no beginning of the word.
    fn links(&self) -> Vec<u8> {
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for word in self.words.values().filter(|word| word.cut.is_none()) {
            let stem = Form {
                base: word.stem.clone(),
                marks: 0,
            };
            pairs.push((self.id(&stem), word.id));
        }
        pairs.sort_unstable();
        let mut out = Vec::new();
        let mut last = 0;
        for (stem, member) in pairs {
            write_number(&mut out, stem - last);
            write_number(&mut out, member);
            last = stem;
        }
        out
    }
}
