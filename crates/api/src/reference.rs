//! The reference number of an application: short, to be read aloud, mistyping noticed.

use crate::Unreadable;
use std::fmt;
use std::str::FromStr;

/// No 0, 1, B, I, O, S, Z: in print or on the phone they pass for one another. 29 is a prime, which is what makes the
/// check character below catch every wrong character and every swap.
const ALPHABET: &[u8; 29] = b"23456789ACDEFGHJKLMNPQRTUVWXY";
const BASE: u64 = 29;
const DIGITS: usize = 8;

/// A reference number such as `AL-7KQ4-M2XP-9`: eight random characters and one that checks them.
///
/// It names an application towards the office; it is no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference([u8; DIGITS]);

impl Reference {
    /// A reference of random bytes.
    #[must_use]
    pub fn from_random(bytes: [u8; 8]) -> Self {
        // 2^64 is so much more than 29^8 that all references are equally likely, as far as anyone could tell.
        let mut rest = u64::from_be_bytes(bytes);
        Self([0; DIGITS].map(|_: u8| {
            let digit = rest % BASE;
            rest /= BASE;
            u8::try_from(digit).unwrap_or_default()
        }))
    }

    /// Weighted sum modulo the prime: all weights and their differences are units, so one wrong character and any two
    /// that were swapped change it.
    fn check(self) -> u8 {
        let sum: u64 = (2u64..)
            .zip(self.0)
            .map(|(weight, digit)| weight * u64::from(digit))
            .sum();
        u8::try_from(sum % BASE).unwrap_or_default()
    }
}

impl FromStr for Reference {
    type Err = Unreadable;

    /// Reads it as people write it down: any case, with or without `AL` and hyphens, look-alikes put right.
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let wrong = Unreadable("a reference number");
        if text.len() > 40 {
            return Err(wrong);
        }
        let letters: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.'))
            .map(|c| match c.to_ascii_uppercase() {
                'B' => '8',
                'S' => '5',
                'Z' => '2',
                'I' | '1' => 'L',
                other => other,
            })
            .collect();
        let letters = if letters.len() == DIGITS + 3 {
            letters.strip_prefix("AL").ok_or(wrong)?
        } else {
            &letters
        };
        let digit = |byte: u8| {
            let at = ALPHABET.iter().position(|letter| *letter == byte);
            at.and_then(|at| u8::try_from(at).ok()).ok_or(wrong)
        };
        let values = letters.bytes().map(digit).collect::<Result<Vec<u8>, _>>()?;
        match values.split_last() {
            Some((check, digits)) => {
                let reference = Self(digits.try_into().map_err(|_| wrong)?);
                if reference.check() == *check {
                    Ok(reference)
                } else {
                    Err(wrong)
                }
            }
            None => Err(wrong),
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = |digit: u8| {
            ALPHABET
                .get(usize::from(digit))
                .map_or('?', |byte| char::from(*byte))
        };
        f.write_str("AL-")?;
        for (at, digit) in self.0.into_iter().enumerate() {
            if at == DIGITS / 2 {
                f.write_str("-")?;
            }
            write!(f, "{}", letter(digit))?;
        }
        write!(f, "-{}", letter(self.check()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_what_it_printed_also_as_people_write(bytes in any::<[u8; 8]>()) {
            let reference = Reference::from_random(bytes);
            let text = reference.to_string();
            prop_assert_eq!(text.len(), 14);
            prop_assert_eq!(text.parse(), Ok(reference));
            prop_assert_eq!(text.to_lowercase().replace('-', " ").parse(), Ok(reference));
            prop_assert_eq!(text.strip_prefix("AL-").unwrap().replace('5', "s").replace('L', "1").parse(), Ok(reference));
        }

        #[test]
        fn notices_a_wrong_character(bytes in any::<[u8; 8]>(), at in 0usize..9, other in 0usize..29) {
            let text = Reference::from_random(bytes).to_string().replace('-', "");
            let mut letters: Vec<char> = text.chars().skip(2).collect();
            let other = char::from(ALPHABET[other]);
            prop_assume!(letters[at] != other);
            letters[at] = other;
            prop_assert!(letters.iter().collect::<String>().parse::<Reference>().is_err());
        }

        #[test]
        fn notices_swapped_characters(bytes in any::<[u8; 8]>(), at in 0usize..7) {
            let text = Reference::from_random(bytes).to_string().replace('-', "");
            let mut letters: Vec<char> = text.chars().skip(2).collect();
            prop_assume!(letters[at] != letters[at + 1]);
            letters.swap(at, at + 1);
            prop_assert!(letters.iter().collect::<String>().parse::<Reference>().is_err());
        }

        #[test]
        fn never_panics_on_any_text(text in ".{0,60}") {
            let _ = text.parse::<Reference>();
        }
    }
}
