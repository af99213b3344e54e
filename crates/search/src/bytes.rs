//! Reading the binary form without trusting it.

use crate::error::SearchError;

/// What an index begins with.
pub(crate) const MAGIC: [u8; 8] = *b"amtsidx\n";
/// The version of the binary form.
pub(crate) const VERSION: u16 = 1;
/// Magic, version, grammar, reserved, length, checksum.
pub(crate) const HEADER: usize = 8 + 2 + 1 + 1 + 4 + 8;

/// A checksum that no single changed word passes: each step can be undone, so a difference never vanishes.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let mut sum: u64 = 0x9e37_79b9_7f4a_7c15 ^ bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        for (to, from) in word.iter_mut().zip(chunk) {
            *to = *from;
        }
        sum = (sum ^ u64::from_le_bytes(word))
            .wrapping_mul(0xff51_afd7_ed55_8ccd)
            .rotate_left(29);
    }
    sum ^ (sum >> 32)
}

/// A cursor over a section.
#[derive(Debug, Clone)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    section: &'static str,
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(rest: &'a [u8], section: &'static str) -> Self {
        Self { rest, section }
    }

    pub(crate) const fn damaged(&self) -> SearchError {
        SearchError::Damaged(self.section)
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn byte(&mut self) -> Result<u8, SearchError> {
        let (first, rest) = self.rest.split_first().ok_or(self.damaged())?;
        self.rest = rest;
        Ok(*first)
    }

    /// A number in groups of seven bits, the lowest first.
    pub(crate) fn number(&mut self) -> Result<u32, SearchError> {
        let mut value: u32 = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(self.damaged())
    }

    /// A number that counts; never more than `limit`.
    pub(crate) fn count(&mut self, limit: usize) -> Result<usize, SearchError> {
        let value = self.number()? as usize;
        if value > limit {
            Err(self.damaged())
        } else {
            Ok(value)
        }
    }

    /// A number that points to one of `many`.
    pub(crate) fn one_of(&mut self, many: usize) -> Result<u32, SearchError> {
        let value = self.number()?;
        if (value as usize) < many {
            Ok(value)
        } else {
            Err(self.damaged())
        }
    }

    pub(crate) fn take(&mut self, len: usize) -> Result<&'a [u8], SearchError> {
        let (taken, rest) = self.rest.split_at_checked(len).ok_or(self.damaged())?;
        self.rest = rest;
        Ok(taken)
    }
}

/// A number from a list that was checked when the index was opened; 0 at its end.
#[inline]
pub(crate) fn next_number(rest: &mut &[u8]) -> u32 {
    let mut value: u32 = 0;
    let mut shift = 0;
    while let Some((byte, tail)) = rest.split_first() {
        *rest = tail;
        value |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 || shift >= 28 {
            break;
        }
        shift += 7;
    }
    value
}

#[cfg(feature = "build")]
pub(crate) fn write_number(out: &mut Vec<u8>, mut value: u32) {
    loop {
        let low = value.to_le_bytes()[0] & 0x7f;
        value >>= 7;
        if value == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}
