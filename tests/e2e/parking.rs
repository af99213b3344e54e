//! Resident parking permit: the papers go to the office with the application.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::Window;
use amtslotse_tests::papers::{file, folder};

#[tokio::test(flavor = "multi_thread")]
async fn a_company_car_gets_a_permit_with_its_papers() -> Result<(), Anything> {
    let start = "/de/antrag/bewohnerparkausweis?ort=160550000000";
    let (portal, browser) = open(Window::Phone, start).await?;
    browser.heading("Bewohnerparkausweis beantragen").await?;
    browser.sees("Für Weimar").await?;
    browser.follow("Antrag beginnen").await?;
    browser.heading("Was möchten Sie beantragen?").await?;
    browser.choose_in("Anlass", "Anderes Fahrzeug").await?;
    browser.press("Weiter").await?;
    browser.heading("Wer wohnt in der Zone?").await?;
    browser.fill_in("Name", "Vorname", "Jo").await?;
    browser.fill_in("Name", "Nachname", "Sommer").await?;
    for (label, text) in [("Tag", "1"), ("Monat", "2"), ("Jahr", "1990")] {
        browser.fill_in("Geburtsdatum", label, text).await?;
    }
    for (label, text) in [
        ("Straße", "Markt"),
        ("Hausnummer", "1"),
        ("Postleitzahl", "99423"),
        ("Ort", "Weimar"),
    ] {
        browser.fill_in("Anschrift in der Zone", label, text).await?;
    }
    browser
        .choose_in("Wie sind Sie dort gemeldet?", "Mit einer Nebenwohnung")
        .await?;
    browser.sees("Ob eine Nebenwohnung genügt").await?;
    browser.press("Weiter").await?;
    browser.choose_in("Haben Sie in der Nähe", "Nein").await?;
    browser.press("Weiter").await?;
    browser.heading("Für welches Fahrzeug?").await?;
    browser
        .choose_in("Wem gehört das Fahrzeug?", "Es ist ein Firmenwagen")
        .await?;
    browser.fill("Kennzeichen", "we ab 123").await?;
    browser.fill("Name der Halterin", "Beispiel GmbH").await?;
    browser.press("Weiter").await?;

    browser.heading("Welche Nachweise brauchen wir?").await?;
    browser.press("Weiter").await?;
    browser
        .sees("Bitte sehen Sie sich diese Angaben noch einmal an")
        .await?;
    browser.assert_accessible("papers are missing").await?;
    browser
        .choose_files("Zulassungsbescheinigung Teil I", &[folder().join("photo.jpg")])
        .await?;
    browser.sees("photo.jpg").await?;
    browser
        .choose_files("Bescheinigung, dass Sie", &[folder().join("plain.pdf")])
        .await?;
    browser.sees("plain.pdf").await?;
    browser.press("Weiter").await?;
    browser
        .heading("Wie können wir Sie bei Rückfragen erreichen?")
        .await?;
    browser.press("Weiter").await?;
    browser.heading("Erklärung").await?;
    browser.choose("Ich beantrage nur diesen einen").await?;
    browser.choose("Meine Angaben sind richtig").await?;
    browser.press("Weiter").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await?;
    browser.sees("plain.pdf").await?;
    browser.press("Antrag verbindlich abschicken").await?;
    browser.heading("Ihr Antrag ist angekommen").await?;

    let reference = browser.reference().await?;
    let shown = portal.inbox(&["show", &reference])?;
    for wanted in ["Jo Sommer", "Firmenwagen", "photo.jpg", "plain.pdf"] {
        assert!(shown.contains(wanted), "{wanted} is missing in\n{shown}");
    }
    let out = std::env::temp_dir().join(format!("amtslotse-parking-{}", std::process::id()));
    portal.inbox(&["export", &reference, "--out", &out.display().to_string()])?;
    let folder = out.join(&reference);
    let object: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join("application.json"))?)?;
    let files = object["attachments"].as_array().ok_or("no attachments")?;
    let last = files
        .last()
        .and_then(|entry| entry["file"].as_str())
        .ok_or("no file")?;
    assert_eq!(std::fs::read(folder.join(last))?, file("plain.pdf"));
    std::fs::remove_dir_all(&out)?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_office_is_not_known_the_form_says_so() -> Result<(), Anything> {
    // A town of a district: which authority issues the permit there is not in the catalogue.
    let start = "/de/antrag/bewohnerparkausweis?ort=160670029029";
    let (_portal, browser) = open(Window::Phone, start).await?;
    browser.heading("Bewohnerparkausweis beantragen").await?;
    browser
        .sees("wissen wir noch nicht, wer diesen Antrag bekommt")
        .await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
