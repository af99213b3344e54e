//! PDF (ISO 32000-1, clause 7.5): whether it is whole, and whether it is locked. Nothing is interpreted.

use crate::Fault;
use crate::inspect::Found;
use crate::other::find;

/// What every PDF begins with.
pub const START: &[u8] = b"%PDF-";
/// Longest thing that is looked for.
const LOOK: usize = 64;

/// Reads a PDF piece by piece.
#[derive(Debug, Default)]
pub struct Scan {
    /// Not yet looked at, with two bytes before it that were.
    rest: Vec<u8>,
    /// Where `rest` begins.
    at: u64,
    /// Within the data of an object, which can be anything.
    in_stream: bool,
    is_encrypted: bool,
    has_object: bool,
    has_root: bool,
    /// Number after the last `startxref`.
    table: Option<u64>,
    /// Where the last `%%EOF` ends.
    end: Option<u64>,
    /// Something else than white space stands behind it.
    has_more: bool,
}

impl Scan {
    pub fn feed(&mut self, bytes: &[u8]) {
        self.rest.extend_from_slice(bytes);
        if self.rest.len() > 2 * LOOK {
            let until = self.rest.len() - LOOK;
            self.look(until);
        }
    }

    /// Looks at what begins before this index of `rest`, and drops it.
    fn look(&mut self, until: usize) {
        let rest = std::mem::take(&mut self.rest);
        let mut index = 0;
        while let Some(byte) = rest.get(index).filter(|_| index < until) {
            let here = rest.get(index..).unwrap_or_default();
            index += match byte {
                b'e' if here.starts_with(b"endstream") => {
                    self.in_stream = false;
                    9
                }
                _ if self.in_stream => 1,
                b'%' if here.starts_with(b"%%EOF") => {
                    self.end = Some(self.at + u64::try_from(index).unwrap_or_default() + 5);
                    self.has_more = false;
                    5
                }
                b's' if here.starts_with(b"stream\r") || here.starts_with(b"stream\n") => {
                    self.in_stream = true;
                    self.has_more = true;
                    6
                }
                byte => {
                    self.has_more |= !is_space(*byte);
                    match byte {
                        b's' if here.starts_with(b"startxref") => {
                            let digits = here.get(9..).unwrap_or_default();
                            let digits = digits
                                .iter()
                                .skip_while(|b| is_space(**b))
                                .take_while(|b| b.is_ascii_digit());
                            self.table = String::from_utf8(digits.copied().collect())
                                .ok()
                                .and_then(|text| text.parse().ok());
                        }
                        b'/' if here.starts_with(b"/Encrypt") => {
                            self.is_encrypted |= is_reference(here.get(8..).unwrap_or_default());
                        }
                        b'/' if here.starts_with(b"/Root") => self.has_root = true,
                        b' ' if here.starts_with(b" obj") => self.has_object = true,
                        _ => {}
                    }
                    1
                }
            };
        }
        self.at += u64::try_from(index).unwrap_or_default();
        self.rest = rest;
        self.rest.drain(..index.min(self.rest.len()));
    }

    pub fn finish(mut self, size: u64) -> Result<Found, Fault> {
        self.look(usize::MAX);
        if self.is_encrypted {
            return Err(Fault::Encrypted);
        }
        let has_table = self.table.is_some_and(|at| at < size);
        if !(self.has_object && self.has_root && has_table && self.end.is_some()) {
            return Err(Fault::Damaged);
        }
        Ok(Found {
            behind: if self.has_more {
                size - self.end.unwrap_or(size)
            } else {
                0
            },
            ..Found::default()
        })
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

/// `12 0 R` or `<<`: what stands behind the key of a locked document's directory of locks.
fn is_reference(bytes: &[u8]) -> bool {
    let text: Vec<u8> = bytes
        .iter()
        .copied()
        .take(LOOK - 8)
        .skip_while(|byte| is_space(*byte))
        .collect();
    let mut words = text.split(|byte| is_space(*byte)).filter(|word| !word.is_empty());
    let mut is_number = || {
        words
            .next()
            .is_some_and(|word| word.iter().all(u8::is_ascii_digit))
    };
    text.starts_with(b"<<") || (is_number() && is_number() && find(&text, b"R"))
}
