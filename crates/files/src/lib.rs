//! Files that citizens hand in: what they are by their bytes, whether their names are honest, what of a photo stays at
//! home. The same rules run in the browser, before anything leaves the device, and in the backend.
//!
//! An [`Inspector`] is fed a file piece by piece, so that neither side has to hold one in memory, and tells [`Facts`]:
//! what it is, how large its picture is, and [`Part`]s of which a copy without the data about where and when a photo was
//! taken consists. Nothing is unpacked or drawn here.

mod fault;
mod inspect;
mod jpeg;
mod media;
mod name;
mod other;
mod pdf;
mod png;
mod recipe;
mod tail;
mod tiff;

pub use fault::Fault;
pub use inspect::{Facts, Inspector, Limits, Pixels};
pub use media::Media;
pub use name::{MAX_NAME, check_name, extension, safe_name, shown_name, with_ending};
pub use other::Other;
pub use recipe::Part;

/// Most pixels of a picture: 50 megapixels as camera makers count them. More takes an office's machine down when it is
/// opened, whatever the size of the file.
pub const MAX_PIXELS: u64 = 50 * 1024 * 1024;
