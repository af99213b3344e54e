//! Amounts of money.

use crate::ModelError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An amount in euro cents, 0 to 42,949,672.95 euros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cents(pub u32);

impl FromStr for Cents {
    type Err = ModelError;

    /// Reads `46`, `46.5` or `46.00`.
    fn from_str(text: &str) -> Result<Self, ModelError> {
        let wrong = || ModelError::Money(text.to_owned());
        let (euros, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(euros) || !digits(decimals) || decimals.len() > 2 {
            return Err(wrong());
        }
        let euros: u32 = euros.parse().map_err(|_| wrong())?;
        let decimals: u32 = format!("{decimals:0<2}").parse().map_err(|_| wrong())?;
        euros
            .checked_mul(100)
            .and_then(|cents| cents.checked_add(decimals))
            .map(Self)
            .ok_or_else(wrong)
    }
}

impl fmt::Display for Cents {
    /// Euros with two decimals and a point, as in the source files.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_one_and_two_decimals() {
        assert_eq!("27.6".parse(), Ok(Cents(2760)));
        assert_eq!("46".parse(), Ok(Cents(4600)));
        for wrong in ["", ".5", "1.", "1.234", "-1", "1,50", "99999999999"] {
            assert!(wrong.parse::<Cents>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn reads_what_it_printed(cents in any::<u32>()) {
            prop_assert_eq!(Cents(cents).to_string().parse(), Ok(Cents(cents)));
        }
    }
}
