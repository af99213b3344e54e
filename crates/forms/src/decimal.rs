//! Exact decimal numbers: an amount must not change its last digit by being stored.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A decimal number with at most 15 digits, 6 of them after the point.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal {
    units: i64,
    scale: u8,
}

impl Decimal {
    /// Most digits, so that a JSON number (a double) holds the value exactly.
    pub const MAX_DIGITS: usize = 15;
    /// Most decimals.
    pub const MAX_SCALE: u8 = 6;

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self {
            units: number,
            scale: 0,
        }
    }

    /// Number of decimals as written.
    #[must_use]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The value, if it is whole.
    #[must_use]
    pub fn to_whole(self) -> Option<i64> {
        let divisor = 10_i64.checked_pow(u32::from(self.scale))?;
        (self.units % divisor == 0).then(|| self.units / divisor)
    }

    /// The value times 100, if it has no more than two decimals that count: cents of an amount.
    #[must_use]
    pub fn to_cents(self) -> Option<i64> {
        let hundredfold = self.scaled().checked_mul(100)?;
        (hundredfold % SCALE == 0).then(|| i64::try_from(hundredfold / SCALE).ok())?
    }

    /// The nearest double, for conditions and for JSON.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.to_string().parse().unwrap_or(0.0)
    }

    fn scaled(self) -> i128 {
        let missing = u32::from(Self::MAX_SCALE.saturating_sub(self.scale));
        i128::from(self.units).saturating_mul(10_i128.saturating_pow(missing))
    }
}

const SCALE: i128 = 1_000_000;

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.scaled() == other.scaled()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.scaled().cmp(&other.scaled())
    }
}

/// Not a decimal number with a point and at most 15 digits, 6 of them decimals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number: {0:?}")]
pub struct NotDecimal(String);

impl FromStr for Decimal {
    type Err = NotDecimal;

    /// Reads `-12.50`: digits, one point, a minus; nothing else.
    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        let wrong = || NotDecimal(text.to_owned());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let fits = !whole.is_empty()
            && digits(whole)
            && digits(decimals)
            && !unsigned.ends_with('.')
            && whole.trim_start_matches('0').len() + decimals.len() <= Self::MAX_DIGITS
            && decimals.len() <= usize::from(Self::MAX_SCALE);
        if !fits {
            return Err(wrong());
        }
        let units: i64 = format!("{whole}{decimals}").parse().map_err(|_| wrong())?;
        let scale = u8::try_from(decimals.len()).map_err(|_| wrong())?;
        Ok(Self {
            units: if text.starts_with('-') { -units } else { units },
            scale,
        })
    }
}

impl TryFrom<String> for Decimal {
    type Error = NotDecimal;

    fn try_from(text: String) -> Result<Self, NotDecimal> {
        text.parse()
    }
}

impl From<Decimal> for String {
    fn from(number: Decimal) -> Self {
        number.to_string()
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = usize::from(self.scale);
        let digits = format!("{:0width$}", self.units.unsigned_abs(), width = scale + 1);
        let (whole, decimals) = digits
            .split_at_checked(digits.len() - scale)
            .unwrap_or((&digits, ""));
        let sign = if self.units < 0 { "-" } else { "" };
        if decimals.is_empty() {
            write!(f, "{sign}{whole}")
        } else {
            write!(f, "{sign}{whole}.{decimals}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn compares_by_value() {
        let d = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(d("1.50"), d("1.5"));
        assert!(d("-0.01") < d("0"));
        assert_eq!(d("12.30").to_cents(), Some(1230));
        assert_eq!(d("12.305").to_cents(), None);
        assert_eq!(d("12.00").to_whole(), Some(12));
        for wrong in [
            "",
            ".",
            "1.",
            ".5",
            "1,5",
            "--1",
            "1.2.3",
            "1234567890123456",
            "0.1234567",
            "１",
        ] {
            assert!(wrong.parse::<Decimal>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn reads_what_it_printed(units in -999_999_999_999_999_i64..=999_999_999_999_999, scale in 0u8..=6) {
            let number = Decimal { units, scale };
            prop_assert_eq!(number.to_string().parse::<Decimal>().unwrap(), number);
        }
    }
}
