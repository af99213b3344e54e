//! IBAN: ISO 13616, lengths by the IBAN registry of SWIFT, check digits by ISO 7064 mod 97-10.

use crate::{Rule, clean};

/// Country and length of its IBANs, sorted (IBAN registry; registered countries).
#[rustfmt::skip]
const LENGTHS: &[(&str, u32)] = &[
    ("AD", 24), ("AE", 23), ("AL", 28), ("AT", 20), ("AZ", 28), ("BA", 20), ("BE", 16), ("BG", 22), ("BH", 22),
    ("BI", 27), ("BR", 29), ("BY", 28), ("CH", 21), ("CR", 22), ("CY", 28), ("CZ", 24), ("DE", 22), ("DJ", 27),
    ("DK", 18), ("DO", 28), ("EE", 20), ("EG", 29), ("ES", 24), ("FI", 18), ("FK", 18), ("FO", 18), ("FR", 27),
    ("GB", 22), ("GE", 22), ("GI", 23), ("GL", 18), ("GR", 27), ("GT", 28), ("HN", 28), ("HR", 21), ("HU", 28),
    ("IE", 22), ("IL", 23), ("IQ", 23), ("IS", 26), ("IT", 27), ("JO", 30), ("KW", 30), ("KZ", 20), ("LB", 28),
    ("LC", 32), ("LI", 21), ("LT", 20), ("LU", 20), ("LV", 21), ("LY", 25), ("MC", 27), ("MD", 24), ("ME", 22),
    ("MK", 19), ("MN", 20), ("MR", 27), ("MT", 31), ("MU", 30), ("NI", 28), ("NL", 18), ("NO", 15), ("OM", 23),
    ("PK", 24), ("PL", 28), ("PS", 29), ("PT", 25), ("QA", 29), ("RO", 24), ("RS", 22), ("RU", 33), ("SA", 24),
    ("SC", 31), ("SD", 18), ("SE", 24), ("SI", 19), ("SK", 24), ("SM", 27), ("SO", 23), ("ST", 25), ("SV", 28),
    ("TL", 23), ("TN", 24), ("TR", 26), ("UA", 29), ("VA", 22), ("VG", 24), ("XK", 20), ("YE", 30),
];

/// The IBAN in its electronic spelling, without spaces.
///
/// # Errors
/// The rule that it breaks.
pub fn check(text: &str) -> Result<String, Rule> {
    let iban = clean::code(text);
    let iban = iban.strip_prefix("IBAN").unwrap_or(&iban);
    let mut signs = iban.chars();
    let well_formed = signs.by_ref().take(2).filter(char::is_ascii_uppercase).count() == 2
        && signs.by_ref().take(2).filter(char::is_ascii_digit).count() == 2
        && signs.all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    if !well_formed {
        return Err(Rule::NotAnIban);
    }
    let country = iban.get(..2).unwrap_or_default();
    let Ok(index) = LENGTHS.binary_search_by_key(&country, |(code, _)| *code) else {
        return Err(Rule::IbanCountry {
            country: country.to_owned(),
        });
    };
    let expected = LENGTHS.get(index).map_or(0, |(_, length)| *length);
    let found = u32::try_from(iban.len()).unwrap_or(u32::MAX);
    if found != expected {
        return Err(Rule::IbanLength { expected, found });
    }
    if remainder(iban) == 1 {
        Ok(iban.to_owned())
    } else {
        Err(Rule::IbanCheck)
    }
}

/// The number of the rearranged IBAN modulo 97, letters as 10 to 35.
fn remainder(iban: &str) -> u32 {
    let (front, back) = iban.split_at_checked(4).unwrap_or((iban, ""));
    back.chars().chain(front.chars()).fold(0, |rest, c| {
        let value = c.to_digit(36).unwrap_or(0);
        (if value < 10 { rest * 10 } else { rest * 100 } + value) % 97
    })
}

/// The IBAN in groups of four, as people read it.
#[must_use]
pub fn grouped(iban: &str) -> String {
    let mut text = String::with_capacity(iban.len() + iban.len() / 4);
    for (index, c) in iban.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            text.push(' ');
        }
        text.push(c);
    }
    text
}
