//! A code that opens a draft: 128 random bits in a form that can be written down and read out.

use std::fmt;

/// Digits without those that look alike (Crockford).
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Digits of a code: 26 × 5 bits hold 128, the first two are 0.
const LENGTH: usize = 26;
/// Digits between two hyphens.
const GROUP: usize = 5;

/// A code of 128 bits, e.g. `1Z4K0-…`: six groups, the last of one digit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code(u128);

impl Code {
    /// The code of these random bytes.
    #[must_use]
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(bytes))
    }

    /// Reads a code as people type it: lower case, with or without hyphens and spaces, O for 0, I and L for 1. `None`
    /// if it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (mut value, mut count) = (0_u128, 0);
        for character in text.chars() {
            if character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}') {
                continue;
            }
            let digit = match character.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let index = DIGITS.iter().position(|known| char::from(*known) == digit)?;
            if value >> (u128::BITS - 5) != 0 {
                return None;
            }
            value = value << 5 | u128::try_from(index).ok()?;
            count += 1;
        }
        (count == LENGTH).then_some(Self(value))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for index in 0..LENGTH {
            if index > 0 && index % GROUP == 0 {
                f.write_str("-")?;
            }
            let shift = 5 * (LENGTH - 1 - index);
            let digit = usize::try_from(self.0 >> shift & 31).unwrap_or_default();
            let digit = DIGITS.get(digit).copied().unwrap_or(b'0');
            write!(f, "{}", char::from(digit))?;
        }
        Ok(())
    }
}

/// A secret is not printed by accident.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}
