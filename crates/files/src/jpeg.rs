//! JPEG, marker by marker (ISO 10918-1, annex B): nothing is decoded.

use crate::inspect::{Found, Pixels};
use crate::recipe::Recipe;
use crate::tiff::{self, Exif};
use crate::{Fault, MAX_PIXELS};

const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const COMMENT: u8 = 0xfe;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Within the two bytes with which every JPEG begins; so many were seen.
    Start(u8),
    /// A marker's first byte is due.
    Mark,
    /// A marker's second byte is due.
    Code,
    /// The first byte of a segment's length is due.
    High,
    /// The second one is due.
    Low(u8),
    /// Within a segment; so many bytes are left.
    Segment(usize),
    /// Within the picture's data.
    Data,
    /// After 0xff within the picture's data.
    DataMark,
    /// After the end.
    Done,
}

/// Reads a JPEG piece by piece.
#[derive(Debug)]
pub struct Scan {
    state: State,
    at: u64,
    /// Where the marker began that is being read.
    mark: u64,
    code: u8,
    segment: Vec<u8>,
    fault: Option<Fault>,
    pixels: Option<Pixels>,
    has_data: bool,
    end: Option<u64>,
    has_place: bool,
    has_metadata: bool,
    has_exif: bool,
    /// Without everything that says where, when and with what it was taken.
    clean: Recipe,
    /// Without the list of further pictures behind this one, which are cut off.
    alone: Recipe,
}

impl Scan {
    pub fn new() -> Self {
        Self {
            state: State::Start(0),
            at: 0,
            mark: 0,
            code: 0,
            segment: Vec::new(),
            fault: None,
            pixels: None,
            has_data: false,
            end: None,
            has_place: false,
            has_metadata: false,
            has_exif: false,
            clean: Recipe::default(),
            alone: Recipe::default(),
        }
    }

    pub fn feed(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some((&byte, after)) = rest.split_first() {
            if self.fault.is_some() {
                return;
            }
            let taken = match self.state {
                State::Done => rest.len(),
                State::Segment(left) => self.in_segment(left, rest),
                // The bulk of every photo: straight to the next 0xff.
                State::Data if byte != 0xff => {
                    rest.iter().position(|byte| *byte == 0xff).unwrap_or(rest.len())
                }
                _ => {
                    self.step(byte);
                    1
                }
            };
            self.at = self.at.saturating_add(u64::try_from(taken).unwrap_or_default());
            if matches!(self.state, State::Segment(0)) {
                self.end_of_segment();
            }
            rest = if taken == 1 {
                after
            } else {
                rest.get(taken..).unwrap_or_default()
            };
        }
    }

    fn in_segment(&mut self, left: usize, rest: &[u8]) -> usize {
        let part = rest.get(..left.min(rest.len())).unwrap_or_default();
        self.segment.extend_from_slice(part);
        self.state = State::Segment(left - part.len());
        part.len()
    }

    fn step(&mut self, byte: u8) {
        self.state = match (self.state, byte) {
            (State::Start(0), 0xff) => State::Start(1),
            (State::Start(1), 0xd8) => State::Mark,
            (State::Mark, 0xff) => {
                self.mark = self.at;
                State::Code
            }
            (State::Data, _) => {
                self.mark = self.at;
                State::DataMark
            }
            // 0xff may be repeated before the marker's second byte.
            (State::Code | State::DataMark, 0xff) => self.state,
            (State::DataMark, 0x00 | 0xd0..=0xd7) => State::Data,
            (State::Code | State::DataMark, END) => {
                self.end = Some(self.at + 1);
                State::Done
            }
            (State::Code | State::DataMark, 0x02..=0xcf | 0xda..=0xfe) => {
                self.code = byte;
                State::High
            }
            (State::High, high) => State::Low(high),
            (State::Low(high), low) => {
                let length = usize::from(u16::from_be_bytes([high, low]));
                self.segment.clear();
                match length.checked_sub(2) {
                    Some(left) => State::Segment(left),
                    None => return self.fail(Fault::Damaged),
                }
            }
            _ => return self.fail(Fault::Damaged),
        };
    }

    fn fail(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    fn end_of_segment(&mut self) {
        let segment = std::mem::take(&mut self.segment);
        self.state = State::Mark;
        match self.code {
            SCAN => {
                self.has_data = true;
                self.state = State::Data;
            }
            0xc0..=0xcf if !matches!(self.code, 0xc4 | 0xc8 | 0xcc) => self.frame(&segment),
            0xe0..=0xef | COMMENT => self.extra(&segment),
            _ => {}
        }
        self.segment = segment;
    }

    fn frame(&mut self, segment: &[u8]) {
        match segment {
            [_, h1, h2, w1, w2, ..] => {
                let pixels = Pixels {
                    width: u16::from_be_bytes([*w1, *w2]).into(),
                    height: u16::from_be_bytes([*h1, *h2]).into(),
                };
                if pixels.count() == 0 {
                    self.fail(Fault::Damaged);
                } else if pixels.count() > MAX_PIXELS {
                    self.fail(Fault::TooManyPixels);
                }
                self.pixels.get_or_insert(pixels);
            }
            _ => self.fail(Fault::Damaged),
        }
    }

    /// A segment that the picture can be drawn without, unless it says how colours are meant.
    fn extra(&mut self, segment: &[u8]) {
        let starts = |start: &[u8]| segment.starts_with(start);
        let range = self.mark..self.at;
        if self.code == 0xe2 && starts(b"MPF\0") && !self.alone.leave_out(range.clone(), None) {
            self.fail(Fault::Damaged);
        }
        let is_needed = match self.code {
            0xe0 => starts(b"JFIF\0"),
            0xe2 => starts(b"ICC_PROFILE\0"),
            0xee => starts(b"Adobe"),
            _ => false,
        };
        if is_needed {
            return;
        }
        let mut instead = None;
        if self.code == 0xe1 && starts(b"Exif\0") {
            let exif = Exif::read(segment.get(6..).unwrap_or_default());
            self.has_place |= exif.has_place;
            if !self.has_exif {
                self.has_exif = true;
                instead = exif.orientation.map(orientation_segment);
                if instead.as_deref().and_then(|bytes| bytes.get(4..)) == Some(segment) {
                    return;
                }
            }
        } else {
            self.has_place |= tiff::names_place(segment);
        }
        self.has_metadata = true;
        if !self.clean.leave_out(range, instead) {
            self.fail(Fault::Damaged);
        }
    }

    pub fn finish(self, size: u64) -> Result<Found, Fault> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        let (Some(end), Some(pixels), true) = (self.end, self.pixels, self.has_data) else {
            return Err(Fault::Damaged);
        };
        Ok(Found {
            pixels: Some(pixels),
            has_place: self.has_place,
            has_metadata: self.has_metadata,
            behind: size.saturating_sub(end),
            clean: self.clean.finish(end, size),
            alone: self.alone.finish(end, size),
        })
    }
}

fn orientation_segment(orientation: u8) -> Vec<u8> {
    let tiff = tiff::orientation_only(orientation);
    let length = u8::try_from(2 + 6 + tiff.len()).unwrap_or_default();
    let mut segment = vec![0xff, 0xe1, 0, length];
    segment.extend_from_slice(b"Exif\0\0");
    segment.extend(tiff);
    segment
}
