//! A form by import from a FIM schema: groups that may be left out, a group of which one is chosen, code lists. No line of
//! the app is about it.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};

const FORM: &str = "/de/antrag/mutterschutz-mitteilung";

async fn street(browser: &Browser, group: &str) -> Result<(), Anything> {
    for (label, text) in [("Straße", "Markt"), ("Postleitzahl", "99423"), ("Ort", "Weimar")] {
        browser.fill_in(group, label, text).await?;
    }
    Ok(())
}

async fn business(browser: &Browser) -> Result<(), Anything> {
    browser.heading("Ihr Betrieb").await?;
    browser.fill("Name des Betriebs", "Bäckerei Krume GmbH").await?;
    browser.press("Weiter").await?;
    browser
        .sees("Anschrift des Betriebs – Wählen Sie eine Antwort aus.")
        .await?;
    browser
        .assert_accessible("a group of which one is to be chosen")
        .await?;
    browser.choose_in("Was trifft zu?", "Postfach").await?;
    browser.sees("Nummer des Postfachs").await?;
    browser.choose_in("Was trifft zu?", "Hausanschrift").await?;
    street(browser, "Anschrift des Betriebs").await?;
    browser
        .fill_in("Anschrift des Betriebs", "Postleitzahl", "00423")
        .await?;
    browser
        .fill_in("So erreichen wir Ihren Betrieb", "Telefon", "03643 123456")
        .await?;
    browser.fill("Familienname", "Çelik").await?;
    // What may be left out is asked for once it is begun.
    browser
        .fill_in("So erreichen wir diese Person", "E-Mail", "celik@krume.de")
        .await?;
    browser.press("Weiter").await?;
    browser
        .sees("Geben Sie fünf Ziffern ein, zum Beispiel 07743.")
        .await?;
    browser
        .sees("Darf die Behörde Ihnen E-Mails schreiben? – Wählen Sie eine Antwort aus.")
        .await?;
    browser
        .fill_in("Anschrift des Betriebs", "Postleitzahl", "99423")
        .await?;
    browser
        .choose_in("Darf die Behörde Ihnen E-Mails schreiben?", "Ja")
        .await?;
    browser.press("Weiter").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_by_import_is_filled_in_and_sent() -> Result<(), Anything> {
    let (portal, browser) = open(Window::Phone, &format!("{FORM}?ort=160550000000")).await?;
    browser
        .heading("Beschäftigung einer schwangeren oder stillenden Frau mitteilen")
        .await?;
    browser.sees("Thüringer Landesamt für Verbraucherschutz").await?;
    browser.follow("Antrag beginnen").await?;
    business(&browser).await?;

    browser.heading("Die Frau, um die es geht").await?;
    browser.fill("Familienname", "Müller").await?;
    browser.fill("Vornamen", "Anna").await?;
    browser.fill("Jahr", "1995").await?;
    browser.choose_in("Wo wohnt sie?", "im Ausland").await?;
    browser.sees("Zeilen der Anschrift").await?;
    browser.choose_in("Wo wohnt sie?", "in Deutschland").await?;
    browser
        .choose_in("Anschrift in Deutschland", "Hausanschrift")
        .await?;
    street(&browser, "Anschrift in Deutschland").await?;
    browser
        .choose_in("Was trifft auf sie zu?", "Sie hat das Kind geboren oder stillt")
        .await?;
    let born = "Wann ist das Kind geboren?";
    for (label, text) in [("Tag", "1"), ("Monat", "2"), ("Jahr", "2026")] {
        browser.fill_in(born, label, text).await?;
    }
    browser.press("Weiter").await?;

    browser.heading("Ihre Beschäftigung").await?;
    browser
        .choose_in("Wie ist sie bei Ihnen beschäftigt?", "Etwas anderes")
        .await?;
    browser
        .fill("Welche andere Beschäftigung ist es?", "Heimarbeit")
        .await?;
    for question in [
        "Soll sie an Sonntagen oder Feiertagen arbeiten?",
        "Soll sie zwischen 20 und 22 Uhr arbeiten?",
        "Soll sie im Takt oder im Akkord arbeiten?",
    ] {
        browser.choose_in(question, "Nein").await?;
    }
    browser.assert_accessible("a step by import").await?;
    browser.press("Weiter").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await?;
    browser.sees("Heimarbeit").await?;
    browser.press("Antrag verbindlich abschicken").await?;
    browser.heading("Ihr Antrag ist angekommen").await?;
    let shown = portal.inbox(&["show", &browser.reference().await?])?;
    for wanted in ["Bäckerei Krume GmbH", "Çelik", "99423", "Heimarbeit"] {
        assert!(shown.contains(wanted), "{wanted} is missing in\n{shown}");
    }
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
