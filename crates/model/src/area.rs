//! Regional keys (Regionalschlüssel, ARS) and the chain of areas that a place lies in.

use crate::ModelError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The level of an area in the regional key, from the municipality up to the federation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// Bund.
    Federation,
    /// Land.
    Land,
    /// Regierungsbezirk; Thuringia has none.
    Region,
    /// Kreis: Landkreis or kreisfreie Stadt.
    District,
    /// Gemeindeverband: Verwaltungsgemeinschaft or erfüllende Gemeinde.
    Association,
    /// Gemeinde.
    Municipality,
}

impl Level {
    /// Number of digits of the regional key that an area of this level has.
    #[must_use]
    pub const fn digits(self) -> usize {
        match self {
            Self::Federation => 0,
            Self::Land => 2,
            Self::Region => 3,
            Self::District => 5,
            Self::Association => 9,
            Self::Municipality => 12,
        }
    }

    const fn rank(self) -> u64 {
        match self {
            Self::Federation => 0,
            Self::Land => 1,
            Self::Region => 2,
            Self::District => 3,
            Self::Association => 4,
            Self::Municipality => 5,
        }
    }

    const fn divisor(self) -> u64 {
        match self {
            Self::Federation => 1_000_000_000_000,
            Self::Land => 10_000_000_000,
            Self::Region => 1_000_000_000,
            Self::District => 10_000_000,
            Self::Association => 1_000,
            Self::Municipality => 1,
        }
    }
}

/// The regional key of a municipality (ARS): twelve digits, Land 2, region 1, district 2, association 4,
/// municipality 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ars(u64);

impl Ars {
    /// The area of the given level in which this municipality lies.
    #[must_use]
    pub const fn area(self, level: Level) -> AreaKey {
        let divisor = level.divisor();
        AreaKey::of(self.0 / divisor * divisor, level)
    }

    /// The areas to ask for a responsible office, the nearest first.
    #[must_use]
    pub const fn chain(self) -> [AreaKey; 6] {
        [
            self.area(Level::Municipality),
            self.area(Level::Association),
            self.area(Level::District),
            self.area(Level::Region),
            self.area(Level::Land),
            self.area(Level::Federation),
        ]
    }

    /// The municipality key (AGS), which leaves out the association.
    #[must_use]
    pub const fn ags(self) -> Ags {
        // At most 99_999_999, so the narrowing loses nothing.
        #[allow(clippy::cast_possible_truncation)]
        Ags((self.0 / 10_000_000 * 1000 + self.0 % 1000) as u32)
    }
}

impl FromStr for Ars {
    type Err = ModelError;

    fn from_str(text: &str) -> Result<Self, ModelError> {
        parse_digits(text, &[12]).map(Self)
    }
}

impl fmt::Display for Ars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012}", self.0)
    }
}

/// The eight digits of a municipality (Amtlicher Gemeindeschlüssel, AGS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ags(u32);

impl FromStr for Ags {
    type Err = ModelError;

    fn from_str(text: &str) -> Result<Self, ModelError> {
        let digits = parse_digits(text, &[8])?;
        u32::try_from(digits)
            .map(Self)
            .map_err(|_| ModelError::AreaKey(text.to_owned()))
    }
}

impl fmt::Display for Ags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08}", self.0)
    }
}

/// An area of any level: the leading digits of a regional key.
///
/// Printed with as many digits as its level has; the federation prints as `00`.
///
/// Sorted by the digits, an area before those within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct AreaKey(
    /// The key filled up with zeros to twelve digits, times eight, plus the level: rows by area are many, and so they
    /// take half the memory.
    u64,
);

impl AreaKey {
    /// Germany as a whole.
    pub const FEDERATION: Self = Self::of(0, Level::Federation);

    const fn of(padded: u64, level: Level) -> Self {
        Self(padded * 8 + level.rank())
    }

    const fn padded(self) -> u64 {
        self.0 / 8
    }

    /// The level of this area.
    #[must_use]
    pub const fn level(self) -> Level {
        match self.0 % 8 {
            0 => Level::Federation,
            1 => Level::Land,
            2 => Level::Region,
            3 => Level::District,
            4 => Level::Association,
            _ => Level::Municipality,
        }
    }

    /// True if the municipality lies in this area.
    #[must_use]
    pub fn contains(self, ars: Ars) -> bool {
        ars.area(self.level()) == self
    }
}

impl TryFrom<u64> for AreaKey {
    type Error = ModelError;

    fn try_from(packed: u64) -> Result<Self, ModelError> {
        let key = Self(packed);
        // Only what this type makes itself: zeros behind the digits of the level, and one of the levels.
        let level = key.level();
        let fits = key.padded() < Level::Federation.divisor()
            && key.padded().is_multiple_of(level.divisor())
            && Self::of(key.padded(), level) == key;
        if fits {
            Ok(key)
        } else {
            Err(ModelError::AreaKey(packed.to_string()))
        }
    }
}

impl From<AreaKey> for u64 {
    fn from(key: AreaKey) -> Self {
        key.0
    }
}

impl From<Ars> for AreaKey {
    fn from(ars: Ars) -> Self {
        ars.area(Level::Municipality)
    }
}

impl FromStr for AreaKey {
    type Err = ModelError;

    fn from_str(text: &str) -> Result<Self, ModelError> {
        let digits = parse_digits(text, &[2, 3, 5, 9, 12])?;
        let level = match text.len() {
            2 if digits == 0 => Level::Federation,
            2 => Level::Land,
            3 => Level::Region,
            5 => Level::District,
            9 => Level::Association,
            _ => Level::Municipality,
        };
        let padded = if level == Level::Federation {
            0
        } else {
            digits * level.divisor()
        };
        Ok(Self::of(padded, level))
    }
}

impl fmt::Display for AreaKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = self.level();
        let digits = level.digits().max(2);
        let shown = if level == Level::Federation {
            0
        } else {
            self.padded() / level.divisor()
        };
        write!(f, "{shown:0digits$}")
    }
}

fn parse_digits(text: &str, lengths: &[usize]) -> Result<u64, ModelError> {
    let well_formed = lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if !well_formed {
        return Err(ModelError::AreaKey(text.to_owned()));
    }
    text.parse().map_err(|_| ModelError::AreaKey(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn climbs_from_the_municipality_to_the_federation() {
        let ars: Ars = "160775009047".parse().unwrap();
        let shown: Vec<String> = ars.chain().iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["160775009047", "160775009", "16077", "160", "16", "00"]);
        assert_eq!(ars.ags().to_string(), "16077047");
    }

    #[test]
    fn a_city_is_its_own_district() {
        let erfurt: Ars = "160510000000".parse().unwrap();
        assert_eq!(erfurt.ags().to_string(), "16051000");
        assert!("16051".parse::<AreaKey>().unwrap().contains(erfurt));
        assert!(!"16052".parse::<AreaKey>().unwrap().contains(erfurt));
    }

    #[test]
    fn keeps_the_leading_zero() {
        let flensburg: Ars = "010010000000".parse().unwrap();
        assert_eq!(flensburg.to_string(), "010010000000");
        assert_eq!(flensburg.area(Level::Land).to_string(), "01");
    }

    proptest! {
        #[test]
        fn never_panics_on_any_text(text in ".*") {
            let _ = text.parse::<Ars>();
            let _ = text.parse::<Ags>();
            let _ = text.parse::<AreaKey>();
        }

        #[test]
        fn packs_only_what_there_is(text in "[0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{9}|[0-9]{12}", other in any::<u64>()) {
            let key: AreaKey = text.parse().unwrap();
            prop_assert_eq!(AreaKey::try_from(u64::from(key)), Ok(key));
            if let Ok(key) = AreaKey::try_from(other) {
                prop_assert_eq!(key.to_string().parse::<AreaKey>(), Ok(key));
            }
        }

        #[test]
        fn an_area_comes_before_those_within_it(text in "[0-9]{12}") {
            let ars: Ars = text.parse().unwrap();
            let chain = ars.chain();
            prop_assert!(chain.windows(2).all(|pair| pair[1] < pair[0]));
        }

        #[test]
        fn reads_what_it_printed(text in "[0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{9}|[0-9]{12}") {
            let key: AreaKey = text.parse().unwrap();
            prop_assert_eq!(key.to_string(), text);
        }
    }
}
