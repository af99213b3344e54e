//! A draft under lock: the layout around the ciphertext, the key from what the citizen knows. Bytes in, bytes out; the
//! cipher (AES-256-GCM), the random numbers and the clock belong to the caller. `docs/drafts.md` describes every byte,
//! with vectors for other implementations.

mod code;
mod kdf;

pub use code::Code;
pub use kdf::{Kdf, Key, derive};

use blake2::Digest;
use blake2::digest::consts::U8;
use model::Slug;
use serde::{Deserialize, Serialize};

/// First bytes of every sealed draft.
const MAGIC: &[u8; 8] = b"AMTSENTW";
/// Layout.
const VERSION: u8 = 1;
/// Argon2id, version 0x13.
const ARGON2ID: u8 = 1;
/// Length of the salt in bytes.
pub const SALT: usize = 16;
/// Length of the nonce in bytes.
pub const NONCE: usize = 12;
/// Length of the checksum at the end.
const CHECK: usize = 8;
/// Length of the tag that AES-GCM adds.
const TAG: usize = 16;
/// Largest sealed draft in bytes, attachments included.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;
/// Largest open part in bytes.
const MAX_OPEN: usize = 4096;
/// How long a draft is kept on a device: 30 days, in milliseconds.
pub const KEEP_MS: u64 = 30 * 24 * 60 * 60 * 1000;

/// Why bytes are not a sealed draft that can be opened here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealedError {
    /// Something else.
    #[error("not a sealed draft")]
    NotADraft,
    /// Made by a newer portal.
    #[error("layout {0} is newer than this portal")]
    Newer(u8),
    /// Cut off or changed on the way.
    #[error("damaged")]
    Damaged,
    /// Larger than any draft.
    #[error("too large")]
    TooLarge,
    /// It asks for more work than is safe, or less than is secure.
    #[error("unsafe parameters")]
    UnsafeParameters,
}

/// What can be read without the key. It cannot be changed without breaking the seal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// When it was sealed, in milliseconds since 1970.
    pub saved_ms: u64,
    /// The form; left out where it would tell a stranger what the citizen applies for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Slug>,
}

impl Open {
    /// When a device deletes it.
    #[must_use]
    pub const fn expires_ms(&self) -> u64 {
        self.saved_ms.saturating_add(KEEP_MS)
    }

    /// True if a device has to delete it. One from the future (a clock set back) counts from now on.
    #[must_use]
    pub const fn is_expired(&self, now_ms: u64) -> bool {
        now_ms >= self.expires_ms() || self.saved_ms > now_ms.saturating_add(KEEP_MS)
    }
}

/// Everything before the ciphertext: the additional data of the cipher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// How the key is derived.
    pub kdf: Kdf,
    /// Random; the same as long as the key is.
    pub salt: [u8; SALT],
    /// Random; another one at every sealing.
    pub nonce: [u8; NONCE],
    /// What can be read without the key.
    pub open: Open,
}

impl Header {
    /// The bytes of the header.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // A number and a slug cannot fail to be written.
        let open = serde_json::to_vec(&self.open).unwrap_or_default();
        let length = u16::try_from(open.len()).unwrap_or(u16::MAX);
        let mut bytes = MAGIC.to_vec();
        bytes.extend([VERSION, ARGON2ID]);
        bytes.extend(self.kdf.memory_kib.to_le_bytes());
        bytes.extend(self.kdf.passes.to_le_bytes());
        bytes.extend(self.kdf.lanes.to_le_bytes());
        bytes.extend(self.salt);
        bytes.extend(self.nonce);
        bytes.extend(length.to_le_bytes());
        bytes.extend(open);
        bytes
    }
}

/// A sealed draft that was read but not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed<'a> {
    /// What stands before the ciphertext.
    pub header: Header,
    /// The header's bytes: the additional data of the cipher.
    pub bound: &'a [u8],
    /// The ciphertext with its tag.
    pub ciphertext: &'a [u8],
}

/// Puts header and ciphertext (with its tag) together.
#[must_use]
pub fn join(bound: &[u8], ciphertext: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(bound.len() + ciphertext.len() + CHECK);
    bytes.extend(bound);
    bytes.extend(ciphertext);
    bytes.extend(checksum(&bytes));
    bytes
}

/// Takes a sealed draft apart.
///
/// # Errors
/// [`SealedError`]: nothing was tried with a key yet.
pub fn read(bytes: &[u8]) -> Result<Sealed<'_>, SealedError> {
    if bytes.len() > MAX_BYTES {
        return Err(SealedError::TooLarge);
    }
    let rest = bytes.strip_prefix(MAGIC).ok_or(SealedError::NotADraft)?;
    let (version, _) = rest.split_first().ok_or(SealedError::Damaged)?;
    let (body, check) = bytes.split_last_chunk::<CHECK>().ok_or(SealedError::Damaged)?;
    // Before the version: a flipped bit must not look like news.
    if checksum(body) != *check {
        return Err(SealedError::Damaged);
    }
    if *version != VERSION {
        return Err(SealedError::Newer(*version));
    }
    let mut input = Input(body.get(MAGIC.len() + 1..).unwrap_or_default());
    let [algorithm] = input.take()?;
    let kdf = Kdf {
        memory_kib: u32::from_le_bytes(input.take()?),
        passes: u32::from_le_bytes(input.take()?),
        lanes: u32::from_le_bytes(input.take()?),
    };
    if algorithm != ARGON2ID || !kdf.is_allowed() {
        return Err(SealedError::UnsafeParameters);
    }
    let (salt, nonce) = (input.take()?, input.take()?);
    let length = usize::from(u16::from_le_bytes(input.take()?));
    let (open, ciphertext) = input.0.split_at_checked(length).ok_or(SealedError::Damaged)?;
    if length > MAX_OPEN || ciphertext.len() < TAG {
        return Err(SealedError::Damaged);
    }
    let open = serde_json::from_slice(open).map_err(|_| SealedError::Damaged)?;
    let bound = body.len() - ciphertext.len();
    Ok(Sealed {
        header: Header {
            kdf,
            salt,
            nonce,
            open,
        },
        bound: body.get(..bound).unwrap_or_default(),
        ciphertext,
    })
}

struct Input<'a>(&'a [u8]);

impl Input<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], SealedError> {
        let (first, rest) = self.0.split_first_chunk().ok_or(SealedError::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }
}

/// BLAKE2b with 8 bytes. It tells an accident from a wrong passphrase; what protects against intent is the cipher.
fn checksum(bytes: &[u8]) -> [u8; CHECK] {
    blake2::Blake2b::<U8>::digest(bytes).into()
}
