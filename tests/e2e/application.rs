//! Filling in the application: mistakes and their mending, review and change, drafts, sending.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};

const FORM: &str = "/de/antrag/hundesteuer-anmeldung";
/// Weimar: a town with a form and an office of its own.
const PLACE: &str = "?ort=160550000000";

/// From the first step to the review, with mistakes on the way.
pub async fn fill_dog_form(browser: &Browser) -> Result<(), Anything> {
    keeper(browser).await?;
    contact(browser).await?;
    dog(browser).await?;
    keeping(browser).await?;
    browser
        .heading("Möchten Sie eine Ermäßigung oder Befreiung?")
        .await?;
    browser
        .choose_in("Wofür halten Sie den Hund?", "Rettungshund")
        .await?;
    browser
        .choose_in("Wofür halten Sie den Hund?", "Nichts davon")
        .await?;
    browser.press("Weiter").await?;
    browser
        .sees("Eine der gewählten Antworten schließt die anderen aus.")
        .await?;
    browser
        .choose_in("Wofür halten Sie den Hund?", "Rettungshund")
        .await?;
    browser.press("Weiter").await?;
    payment(browser).await?;
    browser.heading("Erklärung").await?;
    browser.press("Weiter").await?;
    browser
        .sees("Setzen Sie das Häkchen, wenn Sie zustimmen.")
        .await?;
    browser
        .choose("Meine Angaben sind richtig und vollständig.")
        .await?;
    browser.press("Weiter").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await
}

async fn keeper(browser: &Browser) -> Result<(), Anything> {
    browser.heading("Wer hält den Hund?").await?;
    browser.press("Weiter").await?;
    browser
        .sees("Bitte sehen Sie sich diese Angaben noch einmal an")
        .await?;
    assert_eq!(
        browser.focused_text().await?,
        "Bitte sehen Sie sich diese Angaben noch einmal an"
    );
    assert!(browser.driver.title().await?.starts_with("Fehler: "));
    browser
        .follow("Name der Halterin oder des Halters – Geben Sie Vorname und Nachname an.")
        .await?;
    browser.keys("Anna").await?;
    browser.fill("Nachname", "Müller").await?;
    let born = "Geburtsdatum der Halterin oder des Halters";
    browser.fill_in(born, "Tag", "31").await?;
    browser.fill_in(born, "Monat", "Februar").await?;
    browser.fill_in(born, "Jahr", "1985").await?;
    browser.fill("Straße", "Zum Löwen").await?;
    browser.fill("Hausnummer", "5").await?;
    browser.fill("Postleitzahl", "0740").await?;
    browser.fill("Ort", "Uhlstädt-Kirchhasel").await?;
    browser.press("Weiter").await?;
    browser
        .sees("Diesen Tag gibt es nicht. Prüfen Sie Tag und Monat.")
        .await?;
    browser
        .sees("Geben Sie fünf Ziffern ein, zum Beispiel 07743.")
        .await?;
    browser.fill_in(born, "Tag", "27").await?;
    browser.fill_in(born, "Monat", "3").await?;
    browser.fill("Postleitzahl", "07407").await?;
    browser.press("Weiter").await
}

async fn contact(browser: &Browser) -> Result<(), Anything> {
    browser
        .heading("Wie können wir Sie bei Rückfragen erreichen?")
        .await?;
    browser.fill("E-Mail-Adresse", "anna.beispiel.de").await?;
    browser.press("Weiter").await?;
    browser.sees("In der Adresse fehlt das Zeichen @.").await?;
    browser.fill("E-Mail-Adresse", "anna@beispiel.de").await?;
    browser.press("Weiter").await
}

async fn dog(browser: &Browser) -> Result<(), Anything> {
    browser.heading("Angaben zum Hund").await?;
    browser.fill("Name des Hundes", "Bello").await?;
    browser.fill("Rasse", "Mischling").await?;
    browser.choose_in("Geschlecht", "Rüde").await?;
    browser.fill("Farbe und Aussehen des Fells", "schwarz").await?;
    browser
        .fill_in("Wann ist der Hund geboren?", "Jahr", "2022")
        .await?;
    browser.choose_in("Ist der Hund schon gechippt?", "Ja").await?;
    browser.fill("Chipnummer", "276 098 106 1234").await?;
    browser.press("Weiter").await?;
    browser
        .sees("Geben Sie 15 Ziffern ein. Eingegeben sind 13.")
        .await?;
    browser.fill("Chipnummer", "276 098 106 123 456").await?;
    browser.press("Weiter").await
}

async fn keeping(browser: &Browser) -> Result<(), Anything> {
    browser.heading("Seit wann und wie halten Sie den Hund?").await?;
    let since = "Seit wann lebt der Hund in dieser Gemeinde bei Ihnen?";
    browser.fill_in(since, "Tag", "1").await?;
    browser.fill_in(since, "Monat", "9").await?;
    browser.fill_in(since, "Jahr", "2021").await?;
    let reason = "Wie ist der Hund zu Ihnen gekommen?";
    browser
        .choose_in(reason, "Wir sind mit dem Hund hierher gezogen")
        .await?;
    browser
        .fill("In welcher Gemeinde haben Sie vorher gewohnt?", "Musterdorf")
        .await?;
    browser.choose_in(reason, "Gekauft").await?;
    browser
        .choose_in("Leben noch andere Hunde in Ihrem Haushalt?", "Nein")
        .await?;
    browser
        .choose_in("Ist der Hund haftpflichtversichert?", "Ja")
        .await?;
    browser.press("Weiter").await?;
    browser
        .sees("Der Hund kann nicht bei Ihnen gelebt haben, bevor er geboren wurde.")
        .await?;
    browser.fill_in(since, "Jahr", "2025").await?;
    browser.press("Weiter").await
}

async fn payment(browser: &Browser) -> Result<(), Anything> {
    browser.heading("Wie möchten Sie zahlen?").await?;
    browser
        .choose_in(
            "Soll die Gemeinde die Hundesteuer von Ihrem Konto abbuchen?",
            "Ja",
        )
        .await?;
    browser.fill("IBAN", "DE91 1000 0000 0123 4567 98").await?;
    browser
        .choose_in("Gehört das Konto der Halterin oder dem Halter?", "Ja")
        .await?;
    browser.choose("Ich ermächtige die Gemeinde").await?;
    browser.press("Weiter").await?;
    browser.sees("Diese IBAN kann nicht stimmen.").await?;
    browser.fill("IBAN", "DE91 1000 0000 0123 4567 89").await?;
    browser.press("Weiter").await
}

/// Sends what stands on the review.
pub async fn send(browser: &Browser) -> Result<(), Anything> {
    browser.press("Antrag verbindlich abschicken").await?;
    browser.heading("Ihr Antrag ist angekommen").await
}

/// The shortest way to the review: everything that must be answered, without mistakes.
pub async fn fill_quickly(browser: &Browser) -> Result<(), Anything> {
    browser.open(&format!("{FORM}{PLACE}")).await?;
    browser.follow("Antrag beginnen").await?;
    browser.heading("Wer hält den Hund?").await?;
    browser.fill("Vorname", "Jo").await?;
    browser.fill("Nachname", "Sommer").await?;
    for (part, text) in [("Tag", "1"), ("Monat", "2"), ("Jahr", "1990")] {
        browser
            .fill_in("Geburtsdatum der Halterin oder des Halters", part, text)
            .await?;
    }
    for (label, text) in [
        ("Straße", "Markt"),
        ("Hausnummer", "1"),
        ("Postleitzahl", "99423"),
        ("Ort", "Weimar"),
    ] {
        browser.fill(label, text).await?;
    }
    browser.press("Weiter").await?;
    browser
        .heading("Wie können wir Sie bei Rückfragen erreichen?")
        .await?;
    browser.press("Weiter").await?;
    browser.heading("Angaben zum Hund").await?;
    for (label, text) in [
        ("Name des Hundes", "Rex"),
        ("Rasse", "Dackel"),
        ("Farbe und Aussehen des Fells", "braun"),
    ] {
        browser.fill(label, text).await?;
    }
    browser.choose_in("Geschlecht", "Rüde").await?;
    browser
        .fill_in("Wann ist der Hund geboren?", "Jahr", "2020")
        .await?;
    browser.choose_in("Ist der Hund schon gechippt?", "Nein").await?;
    browser.press("Weiter").await?;
    browser.heading("Seit wann und wie halten Sie den Hund?").await?;
    for (part, text) in [("Tag", "1"), ("Monat", "9"), ("Jahr", "2025")] {
        browser
            .fill_in(
                "Seit wann lebt der Hund in dieser Gemeinde bei Ihnen?",
                part,
                text,
            )
            .await?;
    }
    browser
        .choose_in("Wie ist der Hund zu Ihnen gekommen?", "Bei uns geboren")
        .await?;
    browser
        .choose_in("Leben noch andere Hunde in Ihrem Haushalt?", "Nein")
        .await?;
    browser
        .choose_in("Ist der Hund haftpflichtversichert?", "Nein")
        .await?;
    browser.press("Weiter").await?;
    browser
        .choose_in("Wofür halten Sie den Hund?", "Nichts davon")
        .await?;
    browser.press("Weiter").await?;
    browser
        .choose_in(
            "Soll die Gemeinde die Hundesteuer von Ihrem Konto abbuchen?",
            "Nein",
        )
        .await?;
    browser.press("Weiter").await?;
    browser
        .choose("Meine Angaben sind richtig und vollständig.")
        .await?;
    browser.press("Weiter").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_changed_from_the_review_and_leads_back_to_it() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de").await?;
    fill_quickly(&browser).await?;
    browser.follow("Ändern: Rasse").await?;
    browser.heading("Angaben zum Hund").await?;
    browser.until_focused("f-breed").await?;
    browser.fill("Rasse", "Terrier").await?;
    browser.press("Weiter").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await?;
    browser.sees("Terrier").await?;
    send(&browser).await?;
    browser.sees("Terrier").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_in_the_middle_loses_nothing() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, &format!("{FORM}{PLACE}")).await?;
    browser.follow("Antrag beginnen").await?;
    browser.heading("Wer hält den Hund?").await?;
    browser.fill("Vorname", "Ana-María").await?;
    browser.driver.refresh().await?;
    browser.heading("Wer hält den Hund?").await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, "Ana-María");
    browser.open(FORM).await?;
    browser
        .sees("Sie haben diesen Antrag in diesem Browserfenster schon begonnen.")
        .await?;
    browser.press("Von vorn beginnen").await?;
    browser.sees("Ihre Angaben sind gelöscht.").await?;
    browser.follow("Antrag beginnen").await?;
    browser.heading("Wer hält den Hund?").await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, "");
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn back_goes_through_the_steps_and_keeps_what_was_typed() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, &format!("{FORM}{PLACE}")).await?;
    fill_quickly(&browser).await?;
    browser.driver.back().await?;
    browser.heading("Erklärung").await?;
    browser.driver.back().await?;
    browser.heading("Wie möchten Sie zahlen?").await?;
    browser.driver.forward().await?;
    browser.heading("Erklärung").await?;
    browser.open(&format!("{FORM}/schritt/hund")).await?;
    browser.heading("Angaben zum Hund").await?;
    assert_eq!(browser.value("f-dog-name").await?, "Rex");
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_to_the_operator_arrives() -> Result<(), Anything> {
    let (portal, browser) = open(Window::Phone, "/de/barrierefreiheit").await?;
    browser.heading("Erklärung zur Barrierefreiheit").await?;
    browser.follow("Barriere melden").await?;
    browser.heading("Barriere oder Fehler melden").await?;
    browser.follow("Nachricht schreiben").await?;
    browser.choose_in("Worum geht es?", "Eine Barriere").await?;
    browser
        .fill("Ihre Nachricht", "Die Schrift ist mir zu klein.")
        .await?;
    browser.press("Weiter").await?;
    browser.heading("Prüfen Sie Ihre Nachricht").await?;
    browser.press("Nachricht abschicken").await?;
    browser.heading("Ihre Nachricht ist angekommen").await?;
    let reference = browser.reference().await?;
    assert!(
        portal
            .inbox(&["show", &reference])?
            .contains("Die Schrift ist mir zu klein.")
    );
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_changes_in_the_middle_of_a_form() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, &format!("{FORM}/schritt/halter")).await?;
    browser.heading("Wer hält den Hund?").await?;
    browser.fill("Vorname", "Ada").await?;
    browser.follow("English").await?;
    browser.heading("Who keeps the dog?").await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, "Ada");
    let lang: String = browser
        .driver
        .execute("return document.documentElement.lang", vec![])
        .await?
        .convert()?;
    assert_eq!(lang, "en");
    browser.press("Continue").await?;
    browser.sees("Please look at these answers again").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
