//! The catalogue: services, offices, places and who is responsible for what, where.
//!
//! Without features this crate is the reader that the app downloads: it unpacks the binary catalogue, finds places
//! and resolves responsibilities. With the feature `import` it also reads the sources under `data/` and XZuFi files.
//! It knows no network, no clock and no browser; the caller hands in bytes and paths.

mod address;
mod bundle;
#[cfg(feature = "import")]
pub mod check;
mod edit;
mod error;
mod find;
mod fold;
#[cfg(feature = "import")]
pub mod import;
mod near;
mod offers;
mod pack;
mod places;
mod resolve;
mod seat;
pub mod sketch;

pub use address::AddressFit;
pub use bundle::{ADMINISTRATION, Bundle, Core, FORMAT, Meta};
pub use error::CatalogueError;
pub use find::{Fit, MatchedBy, PlaceMatch, PlaceSearch};
pub use fold::fold;
pub use offers::{OfferFinding, offers};
pub use pack::{Kind, MAX_LEN, pack, unpack};
pub use places::{FormerKey, Land, Locality, Places, Portal, PostcodePrefix};
pub use resolve::{Finding, Reason, Resolution, Step, general, localities, resolve, resolve_in, resolve_on};
