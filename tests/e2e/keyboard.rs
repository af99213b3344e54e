//! Long applications by keyboard alone, from the start page to the confirmation, and what the office gets.

mod benefit;
mod residence;

use amtslotse_tests::Anything;
use amtslotse_tests::browser::Browser;
use amtslotse_tests::portal::Portal;

const SUMMARY: &str = "Bitte sehen Sie sich diese Angaben noch einmal an";

async fn next(browser: &Browser, heading: &str) -> Result<(), Anything> {
    browser.enter("Weiter").await?;
    browser.heading(heading).await
}

async fn address(browser: &Browser, group: &str, parts: [&str; 4]) -> Result<(), Anything> {
    for (label, text) in ["Straße", "Hausnummer", "Postleitzahl", "Ort"]
        .into_iter()
        .zip(parts)
    {
        browser.type_into(group, label, text).await?;
    }
    Ok(())
}

async fn name(browser: &Browser, group: &str, given: &str, family: &str) -> Result<(), Anything> {
    browser.type_into(group, "Vorname", given).await?;
    browser.type_into(group, "Nachname", family).await
}

/// Checks the review, sends, and gives what `backend inbox` shows.
async fn send(portal: &Portal, browser: &Browser) -> Result<String, Anything> {
    browser.enter("Antrag verbindlich abschicken").await?;
    browser.heading("Ihr Antrag ist angekommen").await?;
    portal.inbox(&["show", &browser.reference().await?])
}

fn contains(shown: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(shown.contains(wanted), "{wanted} is missing in\n{shown}");
    }
}
