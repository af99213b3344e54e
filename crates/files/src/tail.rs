//! The last bytes of a file: a ZIP archive is found from its end, whatever stands before it.

/// Longest distance of a ZIP archive's last record from the end: its own length and that of its comment.
const REACH: usize = 22 + 65_535;

/// The last [`REACH`] bytes of what was fed.
#[derive(Debug, Default)]
pub struct Tail {
    bytes: Vec<u8>,
}

impl Tail {
    pub fn feed(&mut self, bytes: &[u8]) {
        let new = bytes.get(bytes.len().saturating_sub(REACH)..).unwrap_or_default();
        self.bytes.extend_from_slice(new);
        // Not at each piece, or small ones would cost much.
        if self.bytes.len() > 4 * REACH {
            self.shorten();
        }
    }

    fn shorten(&mut self) {
        let over = self.bytes.len().saturating_sub(REACH);
        self.bytes.drain(..over);
    }

    /// True if a ZIP reader would find an archive: its last record reaches exactly to the end.
    pub fn ends_in_archive(mut self) -> bool {
        self.shorten();
        let bytes = &self.bytes;
        bytes.windows(22).enumerate().any(|(at, record)| {
            let comment = match record {
                [.., low, high] => usize::from(u16::from_le_bytes([*low, *high])),
                _ => return false,
            };
            record.starts_with(b"PK\x05\x06") && at + 22 + comment == bytes.len()
        })
    }
}
