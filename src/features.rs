//! Compositions that know the app: components, state and the pure crates together.

pub mod failure;
pub mod frame;
pub mod page;
