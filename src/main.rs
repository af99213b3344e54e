//! Entry: the panic reporter, what the page brings along, the first locale, then the app.

use amtslotse::app::App;
use amtslotse::i18n::Locale;
use amtslotse::platform::{clock, fetch, page, panic, task};
use amtslotse::route::Address;
use amtslotse::state::assets::Assets;
use amtslotse::state::tenant::Tenant;
use amtslotse::state::{files, kept};
use leptos::mount::mount_to;
use leptos::prelude::*;

/// What closed tabs have left is swept away so many milliseconds after the start.
const SWEEP_AFTER_MS: u32 = 3000;

fn main() {
    panic::install();
    task::run(async {
        // Nobody waits for it: not now, when the page has better things to do, and not on a page that is left at once.
        clock::sleep(SWEEP_AFTER_MS).await;
        files::sweep().await;
        kept::sweep().await;
    });
    task::run(async {
        if start().await.is_none() {
            panic::give_up();
        }
    });
}

/// Starts the app; `None` if the page or its first texts cannot be had, which only the notice outside can say.
async fn start() -> Option<()> {
    let assets = Assets::from_page();
    let lang = Address::parse(&page::path())
        .lang
        .unwrap_or_else(amtslotse::app::preferred_language);
    let source = String::from_utf8(fetch::get(&assets.locale(lang)).await.ok()?).ok()?;
    let locale = Locale::parse(lang, source).ok()?;
    // Without a configuration the legal pages say that no operator is known.
    let tenant = fetch::get("/config.json")
        .await
        .map(|json| Tenant::parse(&json))
        .unwrap_or_default();
    let root = page::take_root()?;
    mount_to(root, move || view! { <App locale assets tenant /> }).forget();
    Some(())
}
