//! Drafts under lock: the pure layout of `forms::sealed` with the browser's cipher, random numbers and clock.

use crate::platform::{clock, crypto, random};
use crate::state::files::{from_hex, hex};
use forms::sealed::{self, Code, Header, Kdf, Key, Open, SealedError, derive};
use model::Slug;

/// The device shows that it works before the page stands still for the key: two frames, in milliseconds.
const PAINT_MS: u32 = 40;

/// Why a draft could not be sealed or opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// The browser has no cipher or no random numbers for this page.
    #[error("no cipher")]
    NoCipher,
    /// The passphrase or code is another one.
    #[error("wrong secret")]
    WrongSecret,
    /// It is no sealed draft, or none for this portal.
    #[error(transparent)]
    Sealed(#[from] SealedError),
}

/// A key with what belongs to it, for sealing again without asking again.
#[derive(Clone, PartialEq, Eq)]
pub struct Lock {
    key: Key,
    kdf: Kdf,
    salt: [u8; sealed::SALT],
}

impl Lock {
    /// The lock that this passphrase or code makes, with a salt of its own.
    ///
    /// # Errors
    /// [`LockError`].
    pub async fn new(secret: &str) -> Result<Self, LockError> {
        let salt = random::bytes().ok_or(LockError::NoCipher)?;
        Self::of(secret, Kdf::default(), salt).await
    }

    async fn of(secret: &str, kdf: Kdf, salt: [u8; sealed::SALT]) -> Result<Self, LockError> {
        clock::sleep(PAINT_MS).await;
        let key = derive(secret, kdf, &salt)?;
        Ok(Self { key, kdf, salt })
    }

    /// Seals bytes, with a nonce of their own. `form` is readable without the key.
    ///
    /// # Errors
    /// [`LockError`].
    pub async fn seal(&self, plain: &[u8], form: Option<&Slug>) -> Result<Vec<u8>, LockError> {
        let header = Header {
            kdf: self.kdf,
            salt: self.salt,
            nonce: random::bytes().ok_or(LockError::NoCipher)?,
            open: Open {
                saved_ms: clock::now_ms(),
                form: form.cloned(),
            },
        };
        let bound = header.to_bytes();
        let ciphertext = crypto::seal(&self.key, &header.nonce, &bound, plain).await;
        Ok(sealed::join(&bound, &ciphertext.ok_or(LockError::NoCipher)?))
    }

    /// As text, for the tab that has opened the draft.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!(
            "{} {} {} {} {}",
            self.kdf.memory_kib,
            self.kdf.passes,
            self.kdf.lanes,
            hex(&self.salt),
            hex(&self.key)
        )
    }

    /// Reads what [`Self::to_text`] wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let mut number = || parts.next()?.parse().ok();
        let kdf = Kdf {
            memory_kib: number()?,
            passes: number()?,
            lanes: number()?,
        };
        Some(Self {
            kdf,
            salt: from_hex(parts.next()?)?,
            key: from_hex(parts.next()?)?,
        })
    }
}

/// Opens a sealed draft; what is in it has been sealed with this passphrase or code and is unchanged.
///
/// # Errors
/// [`LockError`].
pub async fn open(bytes: &[u8], secret: &str) -> Result<(Lock, Vec<u8>), LockError> {
    let read = sealed::read(bytes)?;
    let lock = Lock::of(secret, read.header.kdf, read.header.salt).await?;
    let plain = crypto::open(&lock.key, &read.header.nonce, read.bound, read.ciphertext).await;
    Ok((lock, plain.ok_or(LockError::WrongSecret)?))
}

/// A new code; `None` if the browser gives no random numbers.
#[must_use]
pub fn new_code() -> Option<Code> {
    random::bytes().map(Code::from_random)
}
