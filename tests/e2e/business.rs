//! Other applications: rows that are added and removed, computed values, conditions on steps. No line of the app is about
//! these forms.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};

async fn address(browser: &Browser, legend: &str, street: &str) -> Result<(), Anything> {
    for (label, text) in [
        ("Straße", street),
        ("Hausnummer", "1"),
        ("Postleitzahl", "99423"),
        ("Ort", "Weimar"),
    ] {
        browser.fill_in(legend, label, text).await?;
    }
    Ok(())
}

async fn date(browser: &Browser, legend: &str, year: &str) -> Result<(), Anything> {
    for (label, text) in [("Tag", "1"), ("Monat", "2"), ("Jahr", year)] {
        browser.fill_in(legend, label, text).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_business_with_partners_is_registered() -> Result<(), Anything> {
    let (portal, browser) = open(Window::Phone, "/de/antrag/gewerbeanmeldung?ort=160550000000").await?;
    browser.heading("Gewerbe anmelden").await?;
    browser.sees("Für Weimar").await?;
    browser.follow("Antrag beginnen").await?;
    browser.choose_in("Rechtsform", "GbR").await?;
    browser.sees("Schritt 1 von 7").await?;
    browser.press("Weiter").await?;

    browser.heading("Wer meldet das Gewerbe an?").await?;
    browser.fill_in("Name", "Vorname", "Ali").await?;
    browser.fill_in("Name", "Nachname", "Çelik").await?;
    date(&browser, "Geburtsdatum", "1980").await?;
    browser.fill("Geburtsort und Land", "Weimar, Deutschland").await?;
    browser.fill("Staatsangehörigkeit", "deutsch").await?;
    browser
        .choose_in("Brauchen Sie einen Aufenthaltstitel", "Nein")
        .await?;
    address(&browser, "Ihre Wohnanschrift", "Markt").await?;
    browser.press("Weiter").await?;

    browser.heading("Wer vertritt die Firma noch?").await?;
    browser.press("Eintrag hinzufügen").await?;
    browser.press("Eintrag hinzufügen").await?;
    browser.fill_in("Person 2", "Vorname", "Zoë").await?;
    browser.press("Eintrag entfernen Person 1").await?;
    // What was the second one is the first now, with what was typed.
    assert_eq!(browser.value("f-representatives-0-name-given").await?, "Zoë");
    browser.press("Weiter").await?;
    browser.sees("Geben Sie Tag, Monat und Jahr an.").await?;
    browser.assert_accessible("rows with errors").await?;
    browser.fill_in("Person 1", "Nachname", "Ağa").await?;
    date(&browser, "Person 1", "1990").await?;
    address(&browser, "Person 1", "Gasse").await?;
    browser.press("Weiter").await?;

    browser.heading("Wo ist der Betrieb?").await?;
    address(&browser, "Anschrift der Betriebsstätte", "Platz").await?;
    browser
        .choose_in("Was melden Sie an?", "Eine Hauptniederlassung")
        .await?;
    browser.press("Weiter").await?;
    browser.heading("Was machen Sie, und ab wann?").await?;
    browser
        .fill("Angemeldete Tätigkeit", "Einzelhandel mit Fahrrädern")
        .await?;
    date(&browser, "Beginn der Tätigkeit", "2026").await?;
    browser
        .choose_in("Betreiben Sie das Gewerbe im Nebenerwerb?", "Nein")
        .await?;
    browser.choose_in("Art des Betriebs", "Handel").await?;
    browser
        .choose_in("Braucht die Tätigkeit eine Erlaubnis?", "Nein")
        .await?;
    browser.press("Weiter").await?;
    browser.heading("Warum melden Sie das Gewerbe an?").await?;
    browser.choose_in("Anlass", "Neugründung").await?;
    browser.choose_in("Beschäftigen Sie Menschen?", "Ja").await?;
    browser.fill("Wie viele in Vollzeit?", "2").await?;
    browser.fill("Wie viele in Teilzeit?", "1,5").await?;
    browser.press("Weiter").await?;
    browser.sees("Geben Sie eine ganze Zahl ohne Komma ein.").await?;
    browser.fill("Wie viele in Teilzeit?", "3").await?;
    browser.sees("Beschäftigte insgesamt: 5").await?;
    browser.press("Weiter").await?;
    browser
        .choose("Meine Angaben sind richtig und vollständig.")
        .await?;
    browser.press("Weiter").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await?;
    browser.sees("Person 1: Name").await?;
    browser.press("Antrag verbindlich abschicken").await?;
    browser.heading("Ihr Antrag ist angekommen").await?;
    let shown = portal.inbox(&["show", &browser.reference().await?])?;
    for wanted in [
        "Ali Çelik",
        "Zoë Ağa",
        "Einzelhandel mit Fahrrädern",
        "Beschäftigte insgesamt: 5",
    ] {
        assert!(shown.contains(wanted), "{wanted} is missing in\n{shown}");
    }
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_does_not_apply_is_not_asked() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de/antrag/gewerbeanmeldung/schritt/form").await?;
    browser.choose_in("Rechtsform", "Einzelunternehmen").await?;
    browser.sees("Schritt 1 von 6").await?;
    browser.choose_in("Rechtsform", "GmbH").await?;
    browser.sees("Schritt 1 von 7").await?;
    browser.fill("Nummer im Register", "HRB 1").await?;
    browser.choose_in("Rechtsform", "Einzelunternehmen").await?;
    browser.sees("Schritt 1 von 6").await?;
    // What was typed is kept while editing.
    browser.choose_in("Rechtsform", "GmbH").await?;
    assert_eq!(browser.value("f-register-number").await?, "HRB 1");
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_place_of_birth_decides_about_a_birth_certificate() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/antrag/geburtsurkunde").await?;
    browser.heading("Geburtsurkunde beantragen").await?;
    browser
        .fill("In welchem Ort ist das Kind geboren", "Suhl")
        .await?;
    browser.press("Stelle finden").await?;
    browser.sees("Für Suhl").await?;
    browser.follow("Antrag beginnen").await?;
    browser
        .choose_in("Für wen beantragen Sie die Urkunde?", "Für mich selbst")
        .await?;
    browser.press("Weiter").await?;
    browser.fill_in("Name bei der Geburt", "Vorname", "Ina").await?;
    browser
        .fill_in("Name bei der Geburt", "Nachname", "Kranz")
        .await?;
    date(&browser, "Tag der Geburt", "1990").await?;
    browser.fill("Ort der Geburt", "Suhl").await?;
    browser
        .choose_in("Kennen Sie die Namen der Eltern?", "Nein")
        .await?;
    browser.press("Weiter").await?;
    browser.choose_in("Art der Urkunde", "Geburtsurkunde").await?;
    browser.fill("Wie viele Exemplare", "2").await?;
    browser
        .choose_in("Wofür brauchen Sie die Urkunde?", "Für private Zwecke")
        .await?;
    browser.press("Weiter").await?;
    browser.fill_in("Ihr Name", "Vorname", "Ina").await?;
    browser.fill_in("Ihr Name", "Nachname", "Kranz").await?;
    date(&browser, "Ihr Geburtsdatum", "1991").await?;
    address(&browser, "Anschrift, an die die Urkunde geschickt wird", "Weg").await?;
    browser.press("Weiter").await?;
    browser
        .sees("haben aber zwei verschiedene Geburtstage angegeben")
        .await?;
    browser.fill_in("Ihr Geburtsdatum", "Jahr", "1990").await?;
    browser.press("Weiter").await?;
    browser
        .choose("Meine Angaben sind richtig und vollständig.")
        .await?;
    browser.press("Weiter").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await?;
    browser.press("Antrag verbindlich abschicken").await?;
    browser.heading("Ihr Antrag ist angekommen").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
