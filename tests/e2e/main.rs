//! The whole way in a real browser, under the full security policy, against the real backend.

mod access;
mod address;
mod application;
mod business;
mod drafts;
mod faults;
mod files;
mod fim;
mod frame;
mod journey;
mod kept;
mod keyboard;
mod office;
mod operated;
mod parking;
mod place;
mod search;

use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};
use amtslotse_tests::portal::Portal;

/// A portal and a browser that looks at it.
async fn open(window: Window, path: &str) -> Result<(Portal, Browser), Anything> {
    let portal = Portal::start().await?;
    let browser = Browser::start(&portal.address, window).await?;
    browser.open(path).await?;
    Ok((portal, browser))
}
