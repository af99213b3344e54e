//! The main job: find by a citizen's word, choose among several places, see the office, apply with mistakes and mend
//! them, arrive, read it back from the backend's store.

use crate::application::{fill_dog_form, send};
use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::Window;

#[tokio::test(flavor = "multi_thread")]
async fn a_dog_is_registered_from_the_first_word_to_the_inbox() -> Result<(), Anything> {
    let (portal, browser) = open(Window::Phone, "/").await?;
    browser.heading("Was möchten Sie erledigen?").await?;
    browser.picture("phone-home").await?;

    browser.fill("Wonach suchen Sie?", "wauwau anmelden").await?;
    browser.press("Suchen").await?;
    browser.heading("Suche nach „wauwau anmelden“").await?;
    browser.picture("phone-search").await?;
    browser.follow("Hund anmelden").await?;
    browser.heading("Hund anmelden (Hundesteuer)").await?;

    browser.fill("In welchem Ort wohnen Sie?", "07407").await?;
    browser.press("Stelle finden").await?;
    browser
        .sees("Zu „07407“ gibt es 2 Orte. Welchen meinen Sie?")
        .await?;
    browser.press("Diesen Ort nehmen").await?;
    browser.sees("Wählen Sie einen Ort aus.").await?;
    browser
        .choose("Uhlstädt-Kirchhasel (Landkreis Saalfeld-Rudolstadt)")
        .await?;
    browser.picture("phone-places").await?;
    browser.press("Diesen Ort nehmen").await?;
    browser.sees("Für Uhlstädt-Kirchhasel").await?;
    browser.sees("Warum diese Stelle?").await?;
    browser
        .sees(
            "Uhlstädt-Kirchhasel gehört zu keiner Verwaltungsgemeinschaft und erledigt diese Aufgabe selbst.",
        )
        .await?;
    browser.picture("phone-office").await?;

    browser.follow("Antrag beginnen").await?;
    browser.heading("Hund zur Hundesteuer anmelden").await?;
    browser.sees("Für Uhlstädt-Kirchhasel").await?;
    browser
        .sees("Nur wenn 13 Minuten lang nichts geschieht, fragen wir")
        .await?;
    browser.follow("Antrag beginnen").await?;
    fill_dog_form(&browser).await?;
    send(&browser).await?;
    browser.picture("phone-sent").await?;

    let list = portal.inbox(&["list"])?;
    let reference = browser.reference().await?;
    assert!(list.contains(&reference), "{list}");
    let shown = portal.inbox(&["show", &reference])?;
    for wanted in [
        "Uhlstädt-Kirchhasel",
        "Anna Müller",
        "27.03.1985",
        "276 098 106 123 456",
        "Zum Löwen 5",
        "DE91 1000 0000 0123 4567 89",
        "Bello",
    ] {
        assert!(shown.contains(wanted), "{wanted} is missing in\n{shown}");
    }
    // What was typed and then hidden by another answer is not sent.
    assert!(!shown.contains("Musterdorf"), "{shown}");
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
