//! What holds on every page: addresses, titles, focus, languages, ways that lead nowhere.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::Window;

#[tokio::test(flavor = "multi_thread")]
async fn the_root_leads_to_the_browsers_language() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/").await?;
    browser.heading("Was möchten Sie erledigen?").await?;
    assert_eq!(browser.address().await?, "/de");
    browser.follow("English").await?;
    browser.heading("What would you like to get done?").await?;
    assert_eq!(browser.address().await?, "/en");
    browser.driver.back().await?;
    browser.heading("Was möchten Sie erledigen?").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_page_sets_title_and_focus() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de").await?;
    browser.heading("Was möchten Sie erledigen?").await?;
    browser.follow("Geburt, Familie und Heirat").await?;
    browser.heading("Geburt, Familie und Heirat").await?;
    browser
        .until_title("Geburt, Familie und Heirat – Amtslotse")
        .await?;
    browser.until_focus_says("Geburt, Familie und Heirat").await?;
    browser.follow("Eheschließung anmelden").await?;
    browser.until_title("Eheschließung anmelden – Amtslotse").await?;
    browser.until_focus_says("Eheschließung anmelden").await?;
    browser.driver.back().await?;
    browser
        .until_title("Geburt, Familie und Heirat – Amtslotse")
        .await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_that_lead_nowhere_say_so() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/gibtesnicht").await?;
    for (path, heading) in [
        ("/de/gibtesnicht", "Diese Seite gibt es nicht"),
        ("/fr/suche", "Diese Seite gibt es nicht"),
        ("/de/leistung/gibt-es-nicht", "Diese Leistung kennen wir nicht"),
        ("/de/leistung/Über%20mich", "Diese Seite gibt es nicht"),
        ("/de/thema/gibt-es-nicht", "Diese Seite gibt es nicht"),
        ("/de/antrag/gibt-es-nicht", "Diesen Antrag gibt es hier nicht"),
        (
            "/de/antrag/hundesteuer-anmeldung/schritt/gibt-es-nicht",
            "Diesen Antrag gibt es hier nicht",
        ),
        (
            "/de/antrag/hundesteuer-anmeldung/bestaetigung",
            "Hier ist kein abgeschickter Antrag",
        ),
    ] {
        browser.open(path).await?;
        browser
            .heading(heading)
            .await
            .map_err(|error| format!("{path}: {error}"))?;
    }
    // A form that is not there is asked for and answered with 404: Chromium writes that down.
    browser.assert_quiet(&["404"]).await?;
    browser.end().await
}
