//! Steuerliche Identifikationsnummer (§ 139b AO): eleven digits, the last by ISO 7064 mod 11,10.
//!
//! Among the first ten digits exactly one occurs twice or three times, the others at most once (Bundeszentralamt für
//! Steuern; three times since 2016); three times never in direct succession; the first is not 0.

use crate::{Rule, clean};

/// The number, eleven digits.
///
/// # Errors
/// [`Rule::TaxIdDigits`] if it is not eleven digits, [`Rule::TaxIdCheck`] if it cannot have been given out.
pub fn check(text: &str) -> Result<String, Rule> {
    let number = clean::code(text);
    if number.len() != 11 || !number.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Rule::TaxIdDigits);
    }
    let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    let (Some((check, first)), false) = (digits.split_last(), number.starts_with('0')) else {
        return Err(Rule::TaxIdCheck);
    };
    if repetition_fits(first) && check_digit(first) == *check {
        Ok(number)
    } else {
        Err(Rule::TaxIdCheck)
    }
}

fn repetition_fits(digits: &[u32]) -> bool {
    let count = |digit: u32| digits.iter().filter(|d| **d == digit).count();
    let repeated: Vec<usize> = (0..10).map(count).filter(|n| *n > 1).collect();
    let in_a_row = digits
        .windows(3)
        .any(|three| three.iter().all(|d| Some(d) == three.first()));
    matches!(repeated.as_slice(), [2 | 3]) && !in_a_row
}

fn check_digit(digits: &[u32]) -> u32 {
    let product = digits.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}
