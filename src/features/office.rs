//! What is known of an office, part by part, each with its source; and plainly what is not known.

mod details;
mod hours;
mod map;
mod missing;
mod place;

pub use details::{access, arrival, languages};
pub use hours::{OpenNow, hours};
pub use missing::missing;
pub use place::{contact, place};
