//! Characters that authorities' systems can take: DIN 91379:2022-08, data types A, B and C.

use super::latin_table::{COMPOSED, LETTERS, NON_LETTERS_1, NON_LETTERS_2, NON_LETTERS_3_4, SEQUENCES};
use crate::Rule;
use crate::clean::is_dash;

/// Data type of DIN 91379.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Latin {
    /// Names of persons: letters and a few signs.
    A,
    /// Other names, e.g. of streets and firms: digits and more signs.
    B,
    /// Texts: line breaks and everything normative.
    C,
}

impl Latin {
    /// The type of that letter.
    #[must_use]
    pub fn from_letter(letter: &str) -> Option<Self> {
        match letter {
            "A" => Some(Self::A),
            "B" => Some(Self::B),
            "C" => Some(Self::C),
            _ => None,
        }
    }

    /// True if the character alone belongs to the type.
    #[must_use]
    pub fn has(self, c: char) -> bool {
        within(LETTERS, c)
            || within(NON_LETTERS_1, c)
            || (self >= Self::B && within(NON_LETTERS_2, c))
            || (self >= Self::C && within(NON_LETTERS_3_4, c))
    }
}

/// Checks a text in normal form C sign by sign: the longest sequence of the list first, then single characters.
///
/// # Errors
/// [`Rule::Character`] with the first sign that the type does not have.
pub fn check(text: &str, latin: Latin) -> Result<(), Rule> {
    let mut rest = text;
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        let known = sequence(rest).or_else(|| latin.has(first).then(|| first.len_utf8()));
        let Some(length) = known else {
            // A mark is seen together with its letter.
            let letter = before.filter(|_| class(first) != 0);
            return Err(Rule::Character {
                found: letter.into_iter().chain([first]).collect(),
            });
        };
        before = Some(first);
        rest = rest.get(length..).unwrap_or_default();
    }
    Ok(())
}

/// Writes dashes, quotation marks and dots that keyboards make by themselves with the signs of the standard.
#[must_use]
pub fn plain_signs(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if is_dash(c) => plain.push('-'),
            '\u{201c}'..='\u{201f}' => plain.push('"'),
            '\u{2018}' | '\u{201a}' | '\u{201b}' => plain.push('\''),
            '\u{2026}' => plain.push_str("..."),
            c => plain.push(c),
        }
    }
    plain
}

/// Normal form C of the letters of the list; what the list does not have stays as it is.
#[must_use]
pub fn compose(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut composed = String::with_capacity(text.len());
    let mut cluster: Vec<char> = Vec::new();
    for c in text.chars() {
        if class(c) == 0 {
            close(&mut cluster, &mut composed);
        }
        cluster.push(c);
    }
    close(&mut cluster, &mut composed);
    composed
}

/// Sorts the marks behind a letter by class, joins those that join with it (Unicode, section 3.11).
fn close(cluster: &mut Vec<char>, out: &mut String) {
    let mut signs = cluster.drain(..);
    let Some(mut base) = signs.next() else { return };
    let mut marks: Vec<char> = signs.collect();
    marks.sort_by_key(|mark| class(*mark));
    let mut left = Vec::new();
    let mut blocked = 0;
    for mark in marks {
        let joined = (blocked < class(mark)).then(|| join(base, mark)).flatten();
        match joined {
            Some(letter) => base = letter,
            None => {
                blocked = class(mark);
                left.push(mark);
            }
        }
    }
    out.push(base);
    out.extend(left);
}

fn join(base: char, mark: char) -> Option<char> {
    let index = COMPOSED
        .binary_search_by_key(&(base, mark), |(b, m, _)| (*b, *m))
        .ok()?;
    COMPOSED.get(index).map(|(_, _, letter)| *letter)
}

/// Canonical combining class of the marks of the list; 0 for everything else, which ends a cluster.
const fn class(c: char) -> u8 {
    match c {
        '\u{327}' | '\u{328}' => 202,
        '\u{31b}' => 216,
        '\u{323}'..='\u{326}' | '\u{32d}' | '\u{32e}' | '\u{331}' => 220,
        '\u{300}'..='\u{314}' | '\u{33d}' => 230,
        '\u{315}' => 232,
        '\u{35f}' => 233,
        _ => 0,
    }
}

/// Bytes of the longest sequence of the list that the text begins with.
fn sequence(text: &str) -> Option<usize> {
    let mut ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1);
    let two = ends.next()?;
    let three = ends.next();
    let listed = |end: usize| {
        text.get(..end)
            .is_some_and(|part| SEQUENCES.binary_search(&part).is_ok())
    };
    three
        .filter(|end| listed(*end))
        .or_else(|| Some(two).filter(|end| listed(*end)))
}

fn within(ranges: &[(char, char)], c: char) -> bool {
    let after = ranges.partition_point(|(first, _)| *first <= c);
    after
        .checked_sub(1)
        .and_then(|index| ranges.get(index))
        .is_some_and(|(_, last)| c <= *last)
}
