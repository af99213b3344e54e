//! Copies that leave parts of a file out, as a list of what they consist of: nothing is copied to find out.

use std::ops::Range;

/// A part of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// These bytes of the original.
    Original(Range<u64>),
    /// Bytes that the original does not have like this.
    New(Vec<u8>),
}

/// More parts than any honest picture has.
const MAX_PARTS: usize = 10_000;

/// A copy in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipe {
    parts: Vec<Part>,
    /// Where what is not yet decided about begins.
    from: u64,
}

impl Recipe {
    /// Leaves bytes out, or puts others in their place. False: more parts than can be honest.
    pub fn leave_out(&mut self, range: Range<u64>, instead: Option<Vec<u8>>) -> bool {
        self.keep_to(range.start);
        self.from = range.end;
        self.parts.extend(instead.map(Part::New));
        self.parts.len() <= MAX_PARTS
    }

    fn keep_to(&mut self, end: u64) {
        if end > self.from {
            self.parts.push(Part::Original(self.from..end));
        }
        self.from = end;
    }

    /// The parts of a copy that ends where the original's byte `end` stands; `None` if it is the whole original, of
    /// `size` bytes.
    pub fn finish(mut self, end: u64, size: u64) -> Option<Vec<Part>> {
        self.keep_to(end);
        match self.parts.as_slice() {
            [Part::Original(range)] if *range == (0..size) => None,
            _ => Some(self.parts),
        }
    }
}
