//! Parts of a municipality by Ortsteil, street, house number and the first letters of a surname, for rules below it.

use crate::ModelError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A house number with its suffix: `12`, `12a`. Sorted as along a street: 2, 12, 12a, 12b, 13.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct HouseNumber {
    number: u32,
    /// Lower-case letters, mostly none or one.
    suffix: String,
}

impl HouseNumber {
    /// The number without its suffix.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }
}

impl FromStr for HouseNumber {
    type Err = ModelError;

    /// Reads `12`, `12a`, `12 A`; of `12-14` a citizen lives in the first.
    fn from_str(text: &str) -> Result<Self, ModelError> {
        let wrong = || ModelError::HouseNumber(text.to_owned());
        let own = text.split(['-', '–', '/']).next().unwrap_or_default().trim();
        let end = own.find(|c: char| !c.is_ascii_digit()).unwrap_or(own.len());
        let (digits, suffix) = own.split_at_checked(end).ok_or_else(wrong)?;
        let suffix = suffix.trim().to_lowercase();
        let number = digits.parse().map_err(|_| wrong())?;
        if number == 0 || suffix.chars().count() > 2 || !suffix.chars().all(char::is_alphabetic) {
            return Err(wrong());
        }
        Ok(Self { number, suffix })
    }
}

impl fmt::Display for HouseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.number, self.suffix)
    }
}

/// Which side of a street.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Parity {
    /// Both.
    All,
    /// 1, 3, 5.
    Odd,
    /// 2, 4, 6.
    Even,
}

/// House numbers from one to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NumberRange {
    /// The first one.
    pub from: HouseNumber,
    /// The last one; to the end of the street if missing. A last one without a suffix takes in its suffixes: 12a lies
    /// in 2 to 12.
    pub to: Option<HouseNumber>,
    /// Which side.
    pub parity: Parity,
}

impl NumberRange {
    /// True if the house lies in it.
    #[must_use]
    pub fn contains(&self, house: &HouseNumber) -> bool {
        let side = match self.parity {
            Parity::All => true,
            Parity::Odd => house.number % 2 == 1,
            Parity::Even => house.number.is_multiple_of(2),
        };
        let before_end = self
            .to
            .as_ref()
            .is_none_or(|to| house <= to || (to.suffix.is_empty() && house.number == to.number));
        side && *house >= self.from && before_end
    }
}

impl NumberRange {
    /// True if it is one house: an exception from ranges around it.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.to.as_ref() == Some(&self.from)
    }

    /// True if a house can lie in both, and neither is an exception from the other.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        match (self.is_single(), other.is_single()) {
            (true, true) => return self.from == other.from,
            (false, false) => {}
            _ => return false,
        }
        let first = (&self.from).max(&other.from);
        if self.contains(first) && other.contains(first) {
            return true;
        }
        // It may stand on the wrong side of the street only.
        let next = HouseNumber {
            number: first.number.saturating_add(1),
            suffix: String::new(),
        };
        self.contains(&next) && other.contains(&next)
    }
}

impl FromStr for NumberRange {
    type Err = ModelError;

    /// Reads `1-19 odd`, `2-40a even`, `12a`, `50-` (to the end).
    fn from_str(text: &str) -> Result<Self, ModelError> {
        let wrong = || ModelError::HouseNumber(text.to_owned());
        let (numbers, parity) = match text.trim().split_once(' ') {
            None => (text.trim(), Parity::All),
            Some((numbers, "odd")) => (numbers, Parity::Odd),
            Some((numbers, "even")) => (numbers, Parity::Even),
            Some(_) => return Err(wrong()),
        };
        let (from, to): (HouseNumber, Option<HouseNumber>) = match numbers.split_once('-') {
            None => {
                let only: HouseNumber = numbers.parse()?;
                (only.clone(), Some(only))
            }
            Some((from, "")) => (from.parse()?, None),
            Some((from, to)) => (from.parse()?, Some(to.parse()?)),
        };
        if to.as_ref().is_some_and(|to| *to < from) {
            return Err(wrong());
        }
        Ok(Self { from, to, parity })
    }
}

/// Surnames from one beginning to another, both included: A to K, Sch to St.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LetterRange {
    /// First letters, in small letters, umlauts as their base letter.
    pub from: String,
    /// Last letters, the same way.
    pub to: String,
}

impl LetterRange {
    /// True if the surname begins with letters of the range. Sorted as in a directory: Ö as O, ß as ss.
    #[must_use]
    pub fn contains(&self, surname: &str) -> bool {
        let name = letters(surname);
        let up_to: String = name.chars().take(self.to.chars().count()).collect();
        !name.is_empty() && name.as_str() >= self.from.as_str() && up_to.as_str() <= self.to.as_str()
    }
}

impl LetterRange {
    /// True if a surname can lie in both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let first = (&self.from).max(&other.from);
        self.contains(first) && other.contains(first)
    }
}

impl FromStr for LetterRange {
    type Err = ModelError;

    /// Reads `A-K`, `Sch-St`, `S`.
    fn from_str(text: &str) -> Result<Self, ModelError> {
        let (from, to) = text.split_once('-').unwrap_or((text, text));
        let (from, to) = (letters(from), letters(to));
        let reach: String = from.chars().take(to.chars().count()).collect();
        if from.is_empty() || to.is_empty() || to < reach {
            return Err(ModelError::Letters(text.to_owned()));
        }
        Ok(Self { from, to })
    }
}

/// Letters as a directory sorts them (DIN 5007, first way).
fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' | 'à' | 'á' | 'â' | 'ã' | 'å' => out.push('a'),
            'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' => out.push('o'),
            'ü' | 'ù' | 'ú' | 'û' => out.push('u'),
            'è' | 'é' | 'ê' | 'ë' | 'ę' => out.push('e'),
            'ç' | 'č' | 'ć' => out.push('c'),
            'š' | 'ś' | 'ş' => out.push('s'),
            'ž' | 'ź' | 'ż' => out.push('z'),
            'ł' => out.push('l'),
            'ß' => out.push_str("ss"),
            c if c.is_alphabetic() => out.push(c),
            _ => {}
        }
    }
    out
}

/// What a citizen would have to say to be told more exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Detail {
    /// Ortsteil.
    Locality,
    /// Street.
    Street,
    /// House number.
    House,
    /// Surname: its first letters are enough.
    Surname,
}

/// What is known of a citizen's address. It never leaves the device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Details {
    /// Ortsteil.
    pub locality: Option<String>,
    /// Street without number.
    pub street: Option<String>,
    /// House number.
    pub house: Option<HouseNumber>,
    /// Surname, or its first letters.
    pub surname: Option<String>,
}

/// A part of a municipality: what is named must fit, what is not does not matter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Part {
    /// Ortsteil.
    pub locality: Option<String>,
    /// Street.
    pub street: Option<String>,
    /// House numbers in it, any of these; empty: all.
    pub numbers: Vec<NumberRange>,
    /// Surnames, any of these; empty: all.
    pub surnames: Vec<LetterRange>,
}

/// Whether an address lies in a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// That depends on this, which is not known.
    Depends(Detail),
}

impl Part {
    /// Whether an address lies in it; asks for the first thing that is missing.
    #[must_use]
    pub fn contains(&self, details: &Details) -> Within {
        let checks = [
            (
                Detail::Locality,
                named(self.locality.as_deref(), details.locality.as_deref()),
            ),
            (
                Detail::Street,
                named(self.street.as_deref(), details.street.as_deref()),
            ),
            (
                Detail::House,
                any(&self.numbers, details.house.as_ref(), NumberRange::contains),
            ),
            (
                Detail::Surname,
                any(&self.surnames, details.surname.as_deref(), |range, name| {
                    range.contains(name)
                }),
            ),
        ];
        // What excludes is certain, whatever else is missing.
        if checks.iter().any(|(_, fits)| *fits == Some(false)) {
            return Within::No;
        }
        let missing = checks.into_iter().find(|(_, fits)| fits.is_none());
        missing.map_or(Within::Yes, |(detail, _)| Within::Depends(detail))
    }
}

impl Part {
    /// True if it names the very house: then it comes before the ranges in which the house lies too.
    #[must_use]
    pub fn names(&self, house: &HouseNumber) -> bool {
        self.numbers
            .iter()
            .any(|range| range.is_single() && range.from == *house)
    }

    /// True if it is certain that an address can lie in both: they name the same Ortsteil and street, or none, and have house
    /// numbers and surnames in common. Whether a street lies in an Ortsteil is not known here.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let same = |one: &Option<String>, two: &Option<String>| match (one, two) {
            (None, None) => true,
            (Some(one), Some(two)) => street_key(one) == street_key(two),
            _ => false,
        };
        same(&self.locality, &other.locality)
            && same(&self.street, &other.street)
            && common(&self.numbers, &other.numbers, NumberRange::overlaps)
            && common(&self.surnames, &other.surnames, LetterRange::overlaps)
    }
}

/// An empty list stands for all.
fn common<T>(one: &[T], two: &[T], overlap: impl Fn(&T, &T) -> bool) -> bool {
    one.is_empty() || two.is_empty() || one.iter().any(|a| two.iter().any(|b| overlap(a, b)))
}

/// `None` if it is not known.
fn named(needed: Option<&str>, given: Option<&str>) -> Option<bool> {
    match (needed, given) {
        (None, _) => Some(true),
        (Some(_), None) => None,
        (Some(needed), Some(given)) => Some(street_key(needed) == street_key(given)),
    }
}

fn any<T, G: ?Sized>(ranges: &[T], given: Option<&G>, fits: impl Fn(&T, &G) -> bool) -> Option<bool> {
    match given {
        _ if ranges.is_empty() => Some(true),
        None => None,
        Some(given) => Some(ranges.iter().any(|range| fits(range, given))),
    }
}

/// One spelling of a street: `Bahnhofstr.`, `Bahnhof-Straße` and `BAHNHOFSTRASSE` are one.
fn street_key(text: &str) -> String {
    let key = letters(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let long = match key.strip_suffix("str") {
        Some(stem) => format!("{stem}strasse"),
        None => key,
    };
    format!("{long}{digits}")
}

#[cfg(test)]
mod tests;
