//! Compositions that know the app: components, state and the pure crates together.

pub mod draft_opening;
pub mod facts;
pub mod failure;
pub mod form;
pub mod frame;
pub mod idle;
pub mod office;
pub mod page;
pub mod place_names;
pub mod place_picker;
pub mod responsibility;
pub mod search;
pub mod service_detail;
pub mod submission;
pub mod unlock;
