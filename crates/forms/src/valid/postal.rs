//! Parts of a German postal address.

use crate::{Rule, clean};
use model::Postcode;

/// A postcode, five digits; spaces and a leading `D-` are forgiven.
///
/// # Errors
/// [`Rule::NotAPostcode`] for everything else.
pub fn postcode(text: &str) -> Result<Postcode, Rule> {
    let digits = clean::code(text);
    let digits = digits
        .strip_prefix("DE")
        .or_else(|| digits.strip_prefix('D'))
        .unwrap_or(&digits);
    digits.parse().map_err(|_| Rule::NotAPostcode)
}

/// A house number such as `12`, `12 a`, `12/14`: it has a digit among at most ten characters.
///
/// # Errors
/// [`Rule::NotAHouseNumber`] for everything else.
pub fn house_number(text: &str) -> Result<String, Rule> {
    let number = clean::line(text);
    let fits = number.chars().any(|c| c.is_ascii_digit()) && number.chars().count() <= 10;
    if fits {
        Ok(number)
    } else {
        Err(Rule::NotAHouseNumber)
    }
}
