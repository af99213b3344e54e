//! Barriers that machines can find: axe-core and reflow on every page, light and dark, in both languages, in the
//! states that pages can be in.

use crate::application::{fill_quickly, send};
use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};
use amtslotse_tests::portal::{Portal, variable};
use thirtyfour::Key;

/// Every kind of page, without its language.
const PAGES: [&str; 20] = [
    "",
    "/suche?q=hund",
    "/suche?q=xqzvwk",
    "/leistungen",
    "/thema/familie",
    "/leistung/wohngeld",
    "/leistung/hundesteuer-anmelden?ort=160530000000",
    "/ort",
    "/stelle/amtslotse.OE.administration-160685050",
    "/antrag/hundesteuer-anmeldung",
    "/antrag/hundesteuer-anmeldung/schritt/haltung",
    "/entwurf",
    "/antrag/hundesteuer-anmeldung/spaeter",
    "/antrag/hundesteuer-anmeldung/entwurf",
    "/beendet",
    "/abgelaufen",
    "/impressum",
    "/datenschutz",
    "/barrierefreiheit",
    "/gibtesnicht",
];

async fn look(browser: &Browser, what: &str) -> Result<(), Anything> {
    for scheme in ["light", "dark"] {
        browser.prefer(scheme).await?;
        browser.assert_accessible(&format!("{what} ({scheme})")).await?;
    }
    browser.assert_fits(what).await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_barriers_on_any_page() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Narrow, "/de").await?;
    for lang in ["de", "en"] {
        for page in PAGES {
            let path = format!("/{lang}{page}");
            browser.open(&path).await?;
            browser.settle().await?;
            look(&browser, &path).await?;
        }
    }
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_barriers_in_the_states_of_a_form() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Narrow, "/de/antrag/hundesteuer-anmeldung/schritt/halter").await?;
    browser.heading("Wer hält den Hund?").await?;
    browser.press("Weiter").await?;
    browser
        .sees("Bitte sehen Sie sich diese Angaben noch einmal an")
        .await?;
    look(&browser, "step with errors").await?;
    browser.open("/de/antrag/hundesteuer-anmeldung/pruefen").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await?;
    look(&browser, "review with gaps").await?;
    fill_quickly(&browser).await?;
    look(&browser, "review").await?;
    send(&browser).await?;
    look(&browser, "confirmation").await?;
    browser.open("/de/ort").await?;
    browser.fill("In welchem Ort wohnen Sie?", "07646").await?;
    browser.press("Stelle finden").await?;
    browser.press("Diesen Ort nehmen").await?;
    look(&browser, "choice of places").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_barriers_in_the_gallery() -> Result<(), Anything> {
    let portal = Portal::start_with(&variable("AMTSLOTSE_GALLERY")?).await?;
    for window in [Window::Narrow, Window::Desktop] {
        let browser = Browser::start(&portal.address, window).await?;
        browser.open("/de/galerie").await?;
        browser.heading("Bausteine").await?;
        look(&browser, "gallery").await?;
        browser.assert_quiet(&[]).await?;
        browser.end().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_job_works_without_a_mouse() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de/leistung/hundesteuer-anmelden").await?;
    browser.heading("Hund anmelden (Hundesteuer)").await?;
    browser.keys(Key::Tab).await?;
    browser.until_focus_says("Zum Inhalt springen").await?;
    browser.keys(Key::Enter).await?;
    browser.until_focused("main").await?;
    browser.tab_to("place-query").await?;
    browser.keys("07407").await?;
    browser.keys(Key::Enter).await?;
    browser.until_focused("place-options").await?;
    browser.keys(Key::Down).await?;
    browser.keys(Key::Enter).await?;
    browser.until_focused("office").await?;
    browser.sees("Warum diese Stelle?").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
