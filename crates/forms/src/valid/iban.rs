//! IBAN: ISO 13616, structures by the IBAN registry of SWIFT, check digits by ISO 7064 mod 97-10.

use crate::{Rule, clean};

/// Country and what follows the check digits, sorted (IBAN registry, registered countries, by the tables of the schwifty
/// package, MIT): so many digits (n), capitals (a) or either (c).
#[rustfmt::skip]
const STRUCTURES: &[(&str, &str)] = &[
    ("AD", "8n12c"), ("AE", "19n"), ("AL", "8n16c"), ("AT", "16n"), ("AZ", "4a20c"), ("BA", "16n"), ("BE", "12n"),
    ("BG", "4a6n8c"), ("BH", "4a14c"), ("BI", "23n"), ("BR", "8c15n2c"), ("BY", "4c4n16c"), ("CH", "5n12c"),
    ("CR", "18n"), ("CY", "8n16c"), ("CZ", "20n"), ("DE", "18n"), ("DJ", "23n"), ("DK", "14n"), ("DO", "4c20n"),
    ("EE", "16n"), ("EG", "25n"), ("ES", "20n"), ("FI", "14n"), ("FK", "2a12n"), ("FO", "14n"), ("FR", "10n11c2n"),
    ("GB", "4a14n"), ("GE", "2a16n"), ("GI", "4a15c"), ("GL", "14n"), ("GR", "7n16c"), ("GT", "24c"),
    ("HN", "4a20n"), ("HR", "17n"), ("HU", "24n"), ("IE", "4a14n"), ("IL", "19n"), ("IQ", "4a15n"), ("IS", "22n"),
    ("IT", "1a10n12c"), ("JO", "4a4n18c"), ("KW", "4a22c"), ("KZ", "3n13c"), ("LB", "4n20c"), ("LC", "4a24c"),
    ("LI", "5n12c"), ("LT", "16n"), ("LU", "3n13c"), ("LV", "4a13c"), ("LY", "21n"), ("MC", "10n11c2n"),
    ("MD", "20c"), ("ME", "18n"), ("MK", "3n10c2n"), ("MN", "16n"), ("MR", "23n"), ("MT", "4a5n18c"),
    ("MU", "4a19n3a"), ("NI", "4a20n"), ("NL", "4a10n"), ("NO", "11n"), ("OM", "3n16c"), ("PK", "4a16c"),
    ("PL", "24n"), ("PS", "4a21c"), ("PT", "21n"), ("QA", "4a21c"), ("RO", "4a16c"), ("RS", "18n"),
    ("RU", "14n15c"), ("SA", "2n18c"), ("SC", "4a20n3a"), ("SD", "14n"), ("SE", "20n"), ("SI", "15n"),
    ("SK", "20n"), ("SM", "1a10n12c"), ("SO", "19n"), ("ST", "21n"), ("SV", "4a20n"), ("TL", "19n"), ("TN", "20n"),
    ("TR", "6n16c"), ("UA", "6n19c"), ("VA", "18n"), ("VG", "4a16n"), ("XK", "16n"), ("YE", "4a4n18c"),
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
    let Ok(index) = STRUCTURES.binary_search_by_key(&country, |(code, _)| *code) else {
        return Err(Rule::IbanCountry {
            country: country.to_owned(),
        });
    };
    let structure = STRUCTURES.get(index).map_or("", |(_, structure)| *structure);
    let wanted: Vec<char> = "aann".chars().chain(signs_of(structure)).collect();
    let [expected, found] = [wanted.len(), iban.len()].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
    if found != expected {
        return Err(Rule::IbanLength { expected, found });
    }
    for (position, (wanted, found)) in (1..).zip(wanted.into_iter().zip(iban.chars())) {
        match wanted {
            'n' if !found.is_ascii_digit() => {
                let found = found.to_string();
                return Err(Rule::IbanDigit { position, found });
            }
            'a' if !found.is_ascii_uppercase() => {
                let found = found.to_string();
                return Err(Rule::IbanLetter { position, found });
            }
            _ => {}
        }
    }
    if remainder(iban) == 1 {
        Ok(iban.to_owned())
    } else {
        Err(Rule::IbanCheck)
    }
}

/// The kinds of signs of a structure, one by one.
fn signs_of(structure: &str) -> impl Iterator<Item = char> {
    let runs = structure.split_inclusive(|c: char| c.is_ascii_alphabetic());
    runs.flat_map(|run| {
        let (count, kind) = run
            .split_at_checked(run.len().saturating_sub(1))
            .unwrap_or_default();
        let kind = kind.chars().next().unwrap_or('c');
        std::iter::repeat_n(kind, count.parse().unwrap_or(0))
    })
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
