//! The browser: the only module that may import `web_sys` and `js_sys`.
//!
//! Each part is a thin door to one browser interface; nothing here decides anything.

pub mod clock;
pub mod crypto;
pub mod fetch;
pub mod file;
pub mod format;
pub mod idb;
pub mod page;
pub mod panic;
pub mod pick;
pub mod position;
pub mod random;
pub mod storage;
pub mod task;
