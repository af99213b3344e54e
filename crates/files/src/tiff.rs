//! As much of Exif (CIPA DC-008, a TIFF structure) as is needed: which way up the photo is, and whether it says where it
//! was taken.

/// Most entries of a directory that are looked at.
const MAX_ENTRIES: u16 = 1000;
const ORIENTATION: u16 = 0x0112;
const GPS: u16 = 0x8825;

/// What is of interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exif {
    /// 2 to 8: the picture is to be turned or mirrored; `None`: it stands as it is.
    pub orientation: Option<u8>,
    /// It has a directory with the place.
    pub has_place: bool,
}

impl Exif {
    /// Reads a TIFF structure; what is damaged says nothing.
    pub fn read(tiff: &[u8]) -> Self {
        let mut exif = Self::default();
        let big = match tiff.get(..4) {
            Some(b"MM\0*") => true,
            Some(b"II*\0") => false,
            _ => return exif,
        };
        let u16_at = |at: usize| -> Option<u16> {
            let bytes = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
            Some(if big {
                u16::from_be_bytes(bytes)
            } else {
                u16::from_le_bytes(bytes)
            })
        };
        let u32_at = |at: usize| -> Option<u32> {
            let bytes = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
            Some(if big {
                u32::from_be_bytes(bytes)
            } else {
                u32::from_le_bytes(bytes)
            })
        };
        let Some(start) = u32_at(4).and_then(|at| usize::try_from(at).ok()) else {
            return exif;
        };
        for index in 0..u16_at(start).unwrap_or_default().min(MAX_ENTRIES) {
            let entry = start.saturating_add(2).saturating_add(12 * usize::from(index));
            match u16_at(entry) {
                Some(ORIENTATION) => {
                    let value = u16_at(entry.saturating_add(8)).and_then(|value| u8::try_from(value).ok());
                    exif.orientation = value.filter(|value| (2..=8).contains(value));
                }
                Some(GPS) => exif.has_place = true,
                Some(_) => {}
                None => break,
            }
        }
        exif
    }
}

/// The smallest TIFF structure that says which way up a picture is.
pub fn orientation_only(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
    tiff
}

/// True if metadata in XML (XMP) or text says where a picture was taken.
pub fn names_place(text: &[u8]) -> bool {
    crate::other::find(text, b"GPSL")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for orientation in 2..=8 {
            let read = Exif::read(&orientation_only(orientation));
            assert_eq!(read.orientation, Some(orientation));
            assert!(!read.has_place);
        }
        assert_eq!(Exif::read(&orientation_only(1)).orientation, None);
        assert_eq!(Exif::read(&orientation_only(9)).orientation, None);
    }

    #[test]
    fn damaged_ones_say_nothing() {
        let whole = orientation_only(6);
        for length in 0..whole.len() {
            let _ = Exif::read(whole.get(..length).unwrap());
        }
        assert_eq!(Exif::read(b"MM\0*\xff\xff\xff\xff"), Exif::default());
        assert_eq!(Exif::read(b"II*\0\x08\0\0\0\xff\xff"), Exif::default());
    }
}
