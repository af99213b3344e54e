//! Words that were meant: Damerau–Levenshtein distance to every word of the dictionary at once.
//!
//! The dictionary is sorted, so neighbours share their beginnings: what was computed for the shared letters is kept,
//! and as soon as a beginning is too far away, all words with that beginning are skipped. It is a walk through a trie
//! that nobody had to build.

use crate::lexicon::{Lexicon, flags};

/// The longest word that is looked for; what is longer is cut.
pub(crate) const LONGEST: usize = 48;
const FAR: u8 = 100;

/// A word that may have been meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Near {
    pub word: usize,
    pub distance: u8,
    /// Only its beginning was typed.
    pub unfinished: bool,
}

/// How many mistakes a word of this length may have.
pub(crate) const fn limit(len: usize) -> u8 {
    match len {
        0..=3 => 0,
        4..=7 => 1,
        8..=13 => 2,
        _ => 3,
    }
}

type Row = [u8; LONGEST + 1];

/// The words at most `most` mistakes away; with `prefix` also those whose beginning is.
pub(crate) fn near(lexicon: &Lexicon, typed: &str, most: u8, prefix: bool) -> Vec<Near> {
    let query: Vec<u8> = typed.bytes().take(LONGEST).collect();
    let mut found = Vec::new();
    if most == 0 || query.is_empty() {
        return found;
    }
    let mut first: Row = [FAR; LONGEST + 1];
    for (cell, n) in first.iter_mut().zip(0..).take(query.len() + 1) {
        *cell = n;
    }
    // rows[d]: distances between the first d letters of the current word and each beginning of the query.
    let mut rows: Vec<Row> = vec![first; LONGEST + 4];
    // The smallest distance of the whole query to a beginning of the current word, by depth.
    let mut whole: Vec<u8> = vec![FAR; LONGEST + 4];
    let mut dead = usize::MAX;
    let mut dead_beginning = FAR;
    let mut take = |word: usize, distance: u8, unfinished: bool| {
        if distance > 0 && !lexicon.is(word, flags::HIDDEN | flags::STOP) {
            found.push(Near {
                word,
                distance,
                unfinished,
            });
        }
    };
    let deepest = query.len() + usize::from(most);
    for word in 0..lexicon.len() {
        let keep = usize::from(lexicon.shared.get(word).copied().unwrap_or(0));
        if keep >= dead {
            // Too far away for the whole word, but its beginning may be what was typed.
            if dead_beginning <= most {
                take(word, dead_beginning, true);
            }
            continue;
        }
        dead = usize::MAX;
        let letters = lexicon.word(word).as_bytes();
        let mut depth = keep.min(deepest + 1);
        while depth < letters.len() && depth <= deepest {
            depth += 1;
            let smallest = next_row(&mut rows, depth, letters, &query, most);
            let last = rows
                .get(depth)
                .and_then(|row| row.get(query.len()))
                .copied()
                .unwrap_or(FAR);
            let above = depth
                .checked_sub(1)
                .and_then(|d| whole.get(d))
                .copied()
                .unwrap_or(FAR);
            if let Some(cell) = whole.get_mut(depth) {
                *cell = if depth == 1 { last } else { last.min(above) };
            }
            if smallest > most {
                dead = depth;
                break;
            }
        }
        let distance = if letters.len() <= deepest && dead == usize::MAX {
            rows.get(letters.len())
                .and_then(|row| row.get(query.len()))
                .copied()
                .unwrap_or(FAR)
        } else {
            FAR
        };
        let beginning = if prefix {
            whole.get(depth).copied().unwrap_or(FAR)
        } else {
            FAR
        };
        if dead != usize::MAX {
            dead_beginning = beginning;
        }
        if distance.min(beginning) <= most {
            take(word, distance.min(beginning), beginning < distance);
        }
    }
    found
}

/// Computes the row of a depth from the two above; gives its smallest distance.
fn next_row(rows: &mut [Row], depth: usize, letters: &[u8], query: &[u8], most: u8) -> u8 {
    let Some((above, rest)) = rows.split_at_mut_checked(depth) else {
        return FAR;
    };
    let Some(row) = rest.first_mut() else { return FAR };
    let Some(one) = above.last() else { return FAR };
    let two = depth.checked_sub(2).and_then(|d| above.get(d));
    let letter = letters.get(depth - 1).copied().unwrap_or(0);
    let before = depth
        .checked_sub(2)
        .and_then(|d| letters.get(d))
        .copied()
        .unwrap_or(0);
    let most_cells = usize::from(most);
    let from = depth.saturating_sub(most_cells + 1);
    let to = (depth + most_cells + 1).min(query.len());
    let mut smallest = FAR;
    let mut left = FAR;
    if from == 0 {
        left = u8::try_from(depth).unwrap_or(FAR);
        if let Some(cell) = row.first_mut() {
            *cell = left;
        }
        smallest = left;
    } else if let Some(cell) = row.get_mut(from) {
        *cell = FAR;
    }
    for at in from + 1..=to {
        let typed = query.get(at - 1).copied().unwrap_or(0);
        let diagonal = one.get(at - 1).copied().unwrap_or(FAR);
        let up = one.get(at).copied().unwrap_or(FAR);
        let mut value = (diagonal + u8::from(typed != letter))
            .min(up + 1)
            .min(left.saturating_add(1));
        if let Some(two) = two
            && at >= 2
            && typed == before
            && query.get(at - 2) == Some(&letter)
        {
            value = value.min(two.get(at - 2).copied().unwrap_or(FAR) + 1);
        }
        let value = value.min(FAR);
        if let Some(cell) = row.get_mut(at) {
            *cell = value;
        }
        smallest = smallest.min(value);
        left = value;
    }
    if let Some(cell) = row.get_mut(to + 1) {
        *cell = FAR;
    }
    smallest
}
