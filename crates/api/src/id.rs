//! Ids of applications and their files: made by the citizen's device, so that sending twice stores once.

use crate::Unreadable;
use std::fmt;
use std::str::FromStr;

/// A random UUID (version 4, RFC 9562).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ApplicationId(u128);

impl ApplicationId {
    const VERSION: u128 = 0x4000 << 64;
    const VERSION_MASK: u128 = 0xf000 << 64;
    const VARIANT: u128 = 0x8000 << 48;
    const VARIANT_MASK: u128 = 0xc000 << 48;

    /// An id of random bytes, which must come from a source fit for secrets: who knows the id may ask for the receipt.
    #[must_use]
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        let random = u128::from_be_bytes(bytes) & !Self::VERSION_MASK & !Self::VARIANT_MASK;
        Self(random | Self::VERSION | Self::VARIANT)
    }
}

impl FromStr for ApplicationId {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let wrong = Unreadable("a UUID of version 4");
        let well_formed = text.len() == 36
            && text.bytes().enumerate().all(|(at, byte)| {
                if matches!(at, 8 | 13 | 18 | 23) {
                    byte == b'-'
                } else {
                    byte.is_ascii_hexdigit()
                }
            });
        if !well_formed {
            return Err(wrong);
        }
        let value = u128::from_str_radix(&text.replace('-', ""), 16).map_err(|_| wrong)?;
        if value & Self::VERSION_MASK == Self::VERSION && value & Self::VARIANT_MASK == Self::VARIANT {
            Ok(Self(value))
        } else {
            Err(wrong)
        }
    }
}

impl fmt::Display for ApplicationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = format!("{:032x}", self.0);
        let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
        write!(
            f,
            "{}-{}-{}-{}-{}",
            part(0, 8),
            part(8, 12),
            part(12, 16),
            part(16, 20),
            part(20, 32)
        )
    }
}

/// The id of a file that belongs to an application: made by the citizen's device too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttachmentId(ApplicationId);

impl AttachmentId {
    /// An id of random bytes.
    #[must_use]
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(ApplicationId::from_random(bytes))
    }
}

impl FromStr for AttachmentId {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        text.parse().map(Self)
    }
}

impl fmt::Display for AttachmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn takes_version_4_only() {
        let upper: ApplicationId = "5F0C2F4E-8B7A-4C1D-9E2F-0123456789AB".parse().unwrap();
        assert_eq!(upper.to_string(), "5f0c2f4e-8b7a-4c1d-9e2f-0123456789ab");
        for wrong in [
            "",
            "5f0c2f4e-8b7a-1c1d-9e2f-0123456789ab",
            "5f0c2f4e-8b7a-4c1d-7e2f-0123456789ab",
            "5f0c2f4e8b7a4c1d9e2f0123456789ab",
            "5f0c2f4e-8b7a-4c1d-9e2f-0123456789a",
            "5f0c2f4e-8b7a-4c1d-9e2f-0123456789ag",
            "+f0c2f4e-8b7a-4c1d-9e2f-0123456789ab",
            "00000000-0000-0000-0000-000000000000",
        ] {
            assert!(wrong.parse::<ApplicationId>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn reads_what_it_made(bytes in any::<[u8; 16]>()) {
            let id = ApplicationId::from_random(bytes);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }

        #[test]
        fn never_panics_on_any_text(text in ".{0,40}") {
            let _ = text.parse::<ApplicationId>();
        }
    }
}
