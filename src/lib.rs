//! Amtslotse: a citizen portal that runs in the browser.

pub mod app;
pub mod components;
pub mod features;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod i18n;
pub mod pages;
pub mod platform;
pub mod route;
pub mod state;
