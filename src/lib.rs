//! Amtslotse: a citizen portal that runs in the browser.

pub mod i18n;
pub mod platform;
pub mod route;
