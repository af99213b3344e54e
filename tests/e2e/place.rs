//! Finding the place, and the office with its reason.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::Window;

#[tokio::test(flavor = "multi_thread")]
async fn each_mistake_about_a_place_has_its_own_words() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/ort").await?;
    browser.heading("Ihren Ort wählen").await?;
    for (typed, words) in [
        ("", "Geben Sie eine Postleitzahl oder einen Ort ein."),
        ("077", "Eine Postleitzahl hat fünf Ziffern."),
        ("00000", "Die Postleitzahl 00000 gibt es in Thüringen nicht."),
        ("10115", "Die Postleitzahl 10115 liegt in Berlin."),
        (
            "Qwertzstadt",
            "Wir kennen keinen Ort namens „Qwertzstadt“ in Thüringen.",
        ),
    ] {
        browser.fill("In welchem Ort wohnen Sie?", typed).await?;
        browser.press("Stelle finden").await?;
        browser.sees(words).await?;
        browser.until_focused("place-query").await?;
    }
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_two_places_share_asks_with_the_district() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de/leistung/wohngeld").await?;
    browser.fill("In welchem Ort wohnen Sie?", "elxleben").await?;
    browser.press("Stelle finden").await?;
    browser.choose("Elxleben (Ilm-Kreis)").await?;
    browser.press("Diesen Ort nehmen").await?;
    browser.sees("Für Elxleben (Ilm-Kreis)").await?;
    browser
        .sees("Diese Aufgabe liegt nicht bei den Gemeinden, sondern beim Kreis.")
        .await?;
    assert!(browser.address().await?.contains("ort=160705009013"));
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_administration_has_its_own_reason() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de").await?;
    for (place, sentence) in [
        (
            "160530000000",
            "Jena ist eine kreisfreie Stadt und erledigt auch, was sonst der Landkreis tut.",
        ),
        (
            "160685050009",
            "ist selbst zuständig, auch für einige Nachbargemeinden (als erfüllende Gemeinde).",
        ),
        (
            "160685050061",
            "Für sie ist Gemeinde Elxleben zuständig, als erfüllende Gemeinde.",
        ),
        (
            "160705009013",
            "Sie gehört zur Verwaltungsgemeinschaft Riechheimer Berg; die ist zuständig.",
        ),
    ] {
        browser
            .open(&format!("/de/leistung/personalausweis-beantragen?ort={place}"))
            .await?;
        browser.sees(sentence).await?;
    }
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_kept_shown_changed_and_leads_back() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de/leistung/wohngeld").await?;
    browser.heading("Wohngeld beantragen").await?;
    browser.follow("Ort wählen").await?;
    browser.fill("In welchem Ort wohnen Sie?", "Jena").await?;
    browser.press("Stelle finden").await?;
    browser.heading("Wohngeld beantragen").await?;
    browser.sees("Jena ist eine kreisfreie Stadt").await?;
    browser.follow("Ihr Ort: Jena").await?;
    browser.heading("Ihren Ort wählen").await?;
    browser.fill("In welchem Ort wohnen Sie?", "Suhl").await?;
    browser.press("Stelle finden").await?;
    browser.heading("Wohngeld beantragen").await?;
    browser.sees("Suhl ist eine kreisfreie Stadt").await?;
    browser.press("Ort ändern").await?;
    browser.until_focused("place-query").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_brings_its_place_along() -> Result<(), Anything> {
    let (_portal, browser) = open(
        Window::Phone,
        "/de/leistung/hundesteuer-anmelden?ort=160530000000",
    )
    .await?;
    browser.sees("Für Jena").await?;
    browser
        .open("/de/leistung/hundesteuer-anmelden?ort=999999999999")
        .await?;
    browser.sees("In welchem Ort wohnen Sie?").await?;
    browser
        .open("/de/leistung/hundesteuer-anmelden?ort=%00%3Cscript%3E")
        .await?;
    browser.heading("Hund anmelden (Hundesteuer)").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_devices_position_offers_what_is_near() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/leistung/wohngeld").await?;
    browser.heading("Wohngeld beantragen").await?;
    browser.stand_at(Some((50.9787, 11.0328))).await?;
    browser.press("Meinen Standort benutzen").await?;
    browser.sees("Diese Orte sind in Ihrer Nähe.").await?;
    browser.choose("Erfurt (kreisfreie Stadt)").await?;
    browser.press("Diesen Ort nehmen").await?;
    browser.sees("Für Erfurt").await?;
    browser.press("Ort ändern").await?;
    browser.stand_at(Some((52.52, 13.405))).await?;
    browser.press("Meinen Standort benutzen").await?;
    browser.sees("Ihr Standort liegt nicht in Thüringen.").await?;
    browser.stand_at(None).await?;
    browser.press("Meinen Standort benutzen").await?;
    browser.sees("Der Browser gibt den Standort nicht frei.").await?;
    browser.until_focused("place-query").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_has_its_own_page() -> Result<(), Anything> {
    let (_portal, browser) = open(
        Window::Phone,
        "/de/leistung/personalausweis-beantragen?ort=160685050061",
    )
    .await?;
    browser.follow("Mehr zu dieser Stelle").await?;
    browser.heading("Gemeinde Elxleben").await?;
    browser.sees("Gerhart-Hauptmann-Str. 1").await?;
    browser.sees("Dafür ist diese Stelle zuständig").await?;
    browser.press("Kontakt speichern").await?;
    browser.follow("Wohnsitz anmelden oder ummelden").await?;
    browser.heading("Wohnsitz anmelden oder ummelden").await?;
    browser.open("/de/stelle/gibt-es-nicht").await?;
    browser.heading("Diese Stelle kennen wir nicht").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_that_does_the_districts_task_itself_is_named() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/leistung/wohngeld?ort=160670029029").await?;
    browser.sees("Für Gotha").await?;
    browser.sees("Stadt Gotha").await?;
    browser.sees("Warum diese Stelle?").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
