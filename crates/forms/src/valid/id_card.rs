//! Serial number of an identity card: nine characters and a check digit, weights 7, 3, 1 (ICAO Doc 9303).

use crate::{Rule, clean};

/// The ten characters in capitals.
///
/// # Errors
/// [`Rule::NotAnIdCard`] for other characters or lengths, [`Rule::IdCardCheck`] if the check digit does not fit.
pub fn check(text: &str) -> Result<String, Rule> {
    let number = clean::code(text);
    // The card avoids vowels and letters that look like digits.
    let allowed = |c: char| {
        c.is_ascii_digit() || matches!(c, 'C' | 'F'..='H' | 'J'..='N' | 'P' | 'R' | 'T' | 'V'..='Z')
    };
    let Some((serial, check)) = number.split_at_checked(9).filter(|_| number.len() == 10) else {
        return Err(Rule::NotAnIdCard);
    };
    let check = check
        .chars()
        .next()
        .and_then(|c| c.to_digit(10))
        .ok_or(Rule::NotAnIdCard)?;
    if !serial.chars().all(allowed) {
        return Err(Rule::NotAnIdCard);
    }
    let sum: u32 = serial
        .chars()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(c, weight)| c.to_digit(36).unwrap_or(0) * weight)
        .sum();
    if sum % 10 == check {
        Ok(number)
    } else {
        Err(Rule::IdCardCheck)
    }
}
