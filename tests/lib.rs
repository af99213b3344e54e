//! What the tests share: the portal running on loopback, and a real browser that uses it as a person would.

pub mod browser;
pub mod papers;
pub mod portal;
pub mod site;

/// Any failure of a test's own machinery; it is only ever printed.
pub type Anything = Box<dyn std::error::Error + Send + Sync>;
