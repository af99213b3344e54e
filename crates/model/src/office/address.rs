//! Where an office is (XZuFi `anschrift`).

use crate::ModelError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// XZuFi `anschrifttyp` (`urn:xoev-de:fim:codeliste:xzufi.anschrifttyp`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum AddressKind {
    /// 001 Hausanschrift.
    #[default]
    House,
    /// 002 Besucheranschrift.
    Visitors,
    /// 003 Postfach.
    PoBox,
    /// 004 Großempfängerpostfach: a postcode of its own, no street.
    LargeRecipient,
    /// 005 Lieferanschrift.
    Delivery,
    /// 006 Postanschrift.
    Postal,
}

impl AddressKind {
    /// Every kind, in the order of the code list.
    pub const ALL: [Self; 6] = [
        Self::House,
        Self::Visitors,
        Self::PoBox,
        Self::LargeRecipient,
        Self::Delivery,
        Self::Postal,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::House => "001",
            Self::Visitors => "002",
            Self::PoBox => "003",
            Self::LargeRecipient => "004",
            Self::Delivery => "005",
            Self::Postal => "006",
        }
    }

    /// True if people can go there.
    #[must_use]
    pub const fn is_a_place(self) -> bool {
        matches!(self, Self::House | Self::Visitors | Self::Delivery)
    }

    /// Where people can go comes before where only letters go.
    pub(super) const fn rank(self) -> u8 {
        match self {
            Self::Visitors => 0,
            Self::House => 1,
            Self::Postal => 2,
            Self::PoBox => 3,
            Self::LargeRecipient => 4,
            Self::Delivery => 5,
        }
    }
}

impl FromStr for AddressKind {
    type Err = ModelError;

    fn from_str(code: &str) -> Result<Self, ModelError> {
        let found = Self::ALL.into_iter().find(|kind| kind.code() == code);
        found.ok_or_else(|| ModelError::Code {
            list: "anschrifttyp",
            code: code.to_owned(),
        })
    }
}

/// A point on the earth in millionths of a degree (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Position {
    /// Latitude, -90,000,000 to 90,000,000.
    pub lat_e6: i32,
    /// Longitude, -180,000,000 to 180,000,000.
    pub lon_e6: i32,
}

impl FromStr for Position {
    type Err = ModelError;

    /// Reads `50.9301, 11.591812`: at most six decimals.
    fn from_str(text: &str) -> Result<Self, ModelError> {
        let wrong = || ModelError::Position(text.to_owned());
        let (lat, lon) = text.split_once(',').ok_or_else(wrong)?;
        Ok(Self {
            lat_e6: millionths(lat.trim(), 90).ok_or_else(wrong)?,
            lon_e6: millionths(lon.trim(), 180).ok_or_else(wrong)?,
        })
    }
}

impl fmt::Display for Position {
    /// As a `geo:` address has it: `50.930100,11.591812`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |value: i32| {
            let sign = if value < 0 { "-" } else { "" };
            let value = value.unsigned_abs();
            format!("{sign}{}.{:06}", value / 1_000_000, value % 1_000_000)
        };
        write!(f, "{},{}", part(self.lat_e6), part(self.lon_e6))
    }
}

fn millionths(text: &str, most: u32) -> Option<i32> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || decimals.len() > 6 || !plain(whole) || !plain(decimals) {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let decimals: u32 = format!("{decimals:0<6}").parse().ok()?;
    let value = whole * 1_000_000 + decimals;
    if value > most * 1_000_000 {
        return None;
    }
    i32::try_from(value).ok().map(|value| sign * value)
}

/// An address. Every part may be missing in the source.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Address {
    /// What it is for.
    pub kind: AddressKind,
    /// Street and house number, or a post-office box.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City or place.
    pub city: String,
    /// XZuFi `zusatz`: building, floor, room; empty if there is none.
    pub extra: String,
    /// Where exactly, if the source says so.
    pub position: Option<Position>,
}

impl Address {
    /// Its lines as on a letter; those without words are left out.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let city = format!("{} {}", self.postcode, self.city);
        let lines = [self.extra.as_str(), self.street.as_str(), city.as_str()];
        let words = lines.into_iter().map(str::trim).filter(|line| !line.is_empty());
        words.map(str::to_owned).collect()
    }

    /// Street, postcode and city on one line, as a map is asked for it.
    #[must_use]
    pub fn line(&self) -> String {
        let city = format!("{} {}", self.postcode, self.city);
        let parts = [self.street.trim(), city.trim()];
        let words: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        words.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn positions_are_degrees_with_a_point() {
        let position: Position = "50.9301, 11.591812".parse().unwrap();
        assert_eq!((position.lat_e6, position.lon_e6), (50_930_100, 11_591_812));
        assert_eq!(position.to_string(), "50.930100,11.591812");
        let south: Position = "-0.5,-180".parse().unwrap();
        assert_eq!(south.to_string(), "-0.500000,-180.000000");
        for wrong in [
            "",
            "50.9",
            "91,0",
            "0,181",
            "50.1234567,11",
            "50°,11°",
            "50,93,11,59",
            "+5,1",
        ] {
            assert!(wrong.parse::<Position>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn lines_have_words() {
        let address = Address {
            street: "Markt 1".into(),
            postcode: "07743".into(),
            city: "Jena".into(),
            extra: "2. Stock".into(),
            ..Address::default()
        };
        assert_eq!(address.lines(), ["2. Stock", "Markt 1", "07743 Jena"]);
        assert_eq!(address.line(), "Markt 1, 07743 Jena");
        assert!(Address::default().lines().is_empty() && Address::default().line().is_empty());
    }

    #[test]
    fn codes_are_those_of_the_list() {
        for kind in AddressKind::ALL {
            assert_eq!(kind.code().parse(), Ok(kind));
        }
        assert!("007".parse::<AddressKind>().is_err());
    }

    proptest! {
        #[test]
        fn reads_what_it_printed(lat in -90_000_000i32..=90_000_000, lon in -180_000_000i32..=180_000_000) {
            let position = Position { lat_e6: lat, lon_e6: lon };
            prop_assert_eq!(position.to_string().parse::<Position>(), Ok(position));
        }

        #[test]
        fn never_panics_on_any_text(text in ".*") {
            let _ = text.parse::<Position>();
        }
    }
}
