//! PNG, chunk by chunk (ISO 15948, clause 5): nothing is unpacked.

use crate::inspect::{Found, Pixels};
use crate::recipe::Recipe;
use crate::tiff::{self, Exif};
use crate::{Fault, MAX_PIXELS};

/// What every PNG begins with.
pub const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// So much of a chunk is looked at.
const LOOK: usize = 64 * 1024;
/// Chunks without which a picture looks different. Everything else is a remark.
const NEEDED: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV",
    b"cLLI", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Signature,
    /// Within a chunk's length and name.
    Head,
    /// Within a chunk's data and checksum; so many bytes are left.
    Chunk(u64),
    /// After the end.
    Done,
}

/// Reads a PNG piece by piece.
#[derive(Debug)]
pub struct Scan {
    state: State,
    at: u64,
    start: u64,
    head: Vec<u8>,
    name: [u8; 4],
    look: Vec<u8>,
    fault: Option<Fault>,
    pixels: Option<Pixels>,
    has_data: bool,
    end: Option<u64>,
    has_place: bool,
    has_metadata: bool,
    has_exif: bool,
    clean: Recipe,
}

impl Scan {
    pub fn new() -> Self {
        Self {
            state: State::Signature,
            at: 0,
            start: 0,
            head: Vec::new(),
            name: [0; 4],
            look: Vec::new(),
            fault: None,
            pixels: None,
            has_data: false,
            end: None,
            has_place: false,
            has_metadata: false,
            has_exif: false,
            clean: Recipe::default(),
        }
    }

    pub fn feed(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() && self.fault.is_none() && self.state != State::Done {
            let taken = match self.state {
                State::Signature | State::Head => {
                    let part = rest
                        .get(..(8 - self.head.len()).min(rest.len()))
                        .unwrap_or_default();
                    self.head.extend_from_slice(part);
                    part.len()
                }
                State::Chunk(left) => {
                    let taken = usize::try_from(left).unwrap_or(usize::MAX).min(rest.len());
                    let room = LOOK.saturating_sub(self.look.len()).min(taken);
                    // The picture itself is not looked at.
                    if &self.name != b"IDAT" {
                        self.look.extend_from_slice(rest.get(..room).unwrap_or_default());
                    }
                    self.state = State::Chunk(left - u64::try_from(taken).unwrap_or_default());
                    taken
                }
                State::Done => rest.len(),
            };
            self.at = self.at.saturating_add(u64::try_from(taken).unwrap_or_default());
            rest = rest.get(taken..).unwrap_or_default();
            if self.head.len() == 8 {
                self.end_of_head();
            } else if self.state == State::Chunk(0) {
                self.end_of_chunk();
            }
        }
    }

    fn fail(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    fn end_of_head(&mut self) {
        let head = std::mem::take(&mut self.head);
        if self.state == State::Signature {
            self.state = State::Head;
            self.start = self.at;
            if head != SIGNATURE {
                self.fail(Fault::Damaged);
            }
            return;
        }
        let [a, b, c, d, name @ ..] = head.as_slice() else {
            return self.fail(Fault::Damaged);
        };
        let length = u32::from_be_bytes([*a, *b, *c, *d]);
        let is_name = name.iter().all(u8::is_ascii_alphabetic);
        let is_first = self.pixels.is_none();
        let Ok(name) = name.try_into() else {
            return self.fail(Fault::Damaged);
        };
        self.name = name;
        let fits = match &self.name {
            b"IHDR" => is_first && length == 13,
            b"IEND" => length == 0 && self.has_data,
            _ => !is_first,
        };
        if !is_name || !fits || length > 0x7fff_ffff {
            return self.fail(Fault::Damaged);
        }
        self.has_data |= &self.name == b"IDAT";
        self.look.clear();
        self.state = State::Chunk(u64::from(length) + 4);
    }

    fn end_of_chunk(&mut self) {
        let range = self.start..self.at;
        self.start = self.at;
        self.state = State::Head;
        let look = std::mem::take(&mut self.look);
        match &self.name {
            b"IHDR" => self.header(&look),
            b"IEND" => {
                self.end = Some(self.at);
                self.state = State::Done;
            }
            name if NEEDED.contains(&name) => {}
            // A chunk that must be understood and is not known.
            name if name.first().is_some_and(u8::is_ascii_uppercase) => self.fail(Fault::Damaged),
            _ => {
                let mut instead = None;
                let data = look.get(..look.len().saturating_sub(4)).unwrap_or_default();
                if &self.name == b"eXIf" {
                    let exif = Exif::read(data);
                    self.has_place |= exif.has_place;
                    if !self.has_exif {
                        self.has_exif = true;
                        instead = exif.orientation.map(orientation_chunk);
                        if instead.as_deref().and_then(|chunk| chunk.get(8..)) == Some(&look) {
                            return;
                        }
                    }
                } else {
                    self.has_place |= tiff::names_place(data);
                }
                self.has_metadata = true;
                if !self.clean.leave_out(range, instead) {
                    self.fail(Fault::Damaged);
                }
            }
        }
    }

    fn header(&mut self, look: &[u8]) {
        let number = |at: usize| {
            let bytes = look.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
            bytes.map_or(0, u32::from_be_bytes)
        };
        let pixels = Pixels {
            width: number(0),
            height: number(4),
        };
        self.pixels = Some(pixels);
        if pixels.count() == 0 {
            self.fail(Fault::Damaged);
        } else if pixels.count() > MAX_PIXELS {
            self.fail(Fault::TooManyPixels);
        }
    }

    pub fn finish(self, size: u64) -> Result<Found, Fault> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        let end = self.end.ok_or(Fault::Damaged)?;
        Ok(Found {
            pixels: self.pixels,
            has_place: self.has_place,
            has_metadata: self.has_metadata,
            behind: size.saturating_sub(end),
            clean: self.clean.finish(end, size),
            alone: Recipe::default().finish(end, size),
        })
    }
}

fn orientation_chunk(orientation: u8) -> Vec<u8> {
    let tiff = tiff::orientation_only(orientation);
    let mut named = b"eXIf".to_vec();
    named.extend(&tiff);
    let length = u32::try_from(tiff.len()).unwrap_or_default();
    let mut chunk = length.to_be_bytes().to_vec();
    let sum = checksum(&named);
    chunk.extend(named);
    chunk.extend(sum.to_be_bytes());
    chunk
}

/// CRC-32 (ISO 3309) of a few bytes.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksum_is_the_one_of_the_standard() {
        assert_eq!(checksum(b"IEND"), 0xae42_6082);
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }
}
