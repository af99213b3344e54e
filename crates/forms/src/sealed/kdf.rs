//! The key from what the citizen knows.

use super::{Code, SALT, SealedError};
use crate::clean;

/// Length of a key in bytes.
const KEY: usize = 32;

/// A key of the cipher.
pub type Key = [u8; KEY];

/// How much work a guess costs: parameters of Argon2id (RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kdf {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for Kdf {
    /// 46 MiB, one pass, one lane: the first choice of OWASP's password storage cheat sheet.
    fn default() -> Self {
        Self {
            memory_kib: 46 * 1024,
            passes: 1,
            lanes: 1,
        }
    }
}

impl Kdf {
    /// Not weaker than ours, and not so strong that opening a file from a stranger takes the device down.
    pub(super) const fn is_allowed(self) -> bool {
        self.memory_kib >= 46 * 1024
            && self.memory_kib <= 256 * 1024
            && self.passes >= 1
            && self.passes <= 4
            && self.lanes >= 1
            && self.lanes <= 4
    }
}

/// The key that a passphrase or a code gives. Takes memory and, on a phone, a good part of a second.
///
/// A code is read as [`Code`] does; every other text counts as a passphrase and is cleaned as [`clean::line`] does.
///
/// # Errors
/// [`SealedError::UnsafeParameters`] if the device has not enough memory or the parameters are none.
pub fn derive(secret: &str, kdf: Kdf, salt: &[u8; SALT]) -> Result<Key, SealedError> {
    let unsafe_parameters = |_| SealedError::UnsafeParameters;
    if !kdf.is_allowed() {
        return Err(SealedError::UnsafeParameters);
    }
    let secret = Code::parse(secret).map_or_else(|| clean::line(secret), |code| code.to_string());
    let params =
        argon2::Params::new(kdf.memory_kib, kdf.passes, kdf.lanes, Some(KEY)).map_err(unsafe_parameters)?;
    let argon2 = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let mut key = [0; KEY];
    argon2
        .hash_password_into(secret.as_bytes(), salt, &mut key)
        .map_err(unsafe_parameters)?;
    Ok(key)
}
