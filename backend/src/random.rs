//! Randomness from the operating system.

use crate::error::{Error, Outcome};

/// Random bytes, fit for secrets.
pub fn bytes<const N: usize>() -> Outcome<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(Error::Random)?;
    Ok(bytes)
}

/// A code by which a person can name a failure: nine characters in three groups, to be read aloud.
pub fn support_code() -> String {
    const ALPHABET: &[u8] = b"23456789ACDEFGHJKLMNPQRTUVWXY";
    // Without random bytes the failure itself must still be told.
    let Ok(random) = bytes::<9>() else {
        return "UNKNOWN".to_owned();
    };
    let letter = |byte: &u8| {
        ALPHABET
            .get(usize::from(*byte) % ALPHABET.len())
            .map_or('?', |b| char::from(*b))
    };
    random
        .chunks(3)
        .map(|group| group.iter().map(letter).collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}
