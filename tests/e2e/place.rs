//! Finding the place, and the office with its reason.

use crate::open;
use crate::operated::Operated;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};

#[tokio::test(flavor = "multi_thread")]
async fn each_mistake_about_a_place_has_its_own_words() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/ort").await?;
    browser.heading("Ihren Ort wählen").await?;
    for (typed, words) in [
        ("", "Geben Sie eine Postleitzahl oder einen Ort ein."),
        ("077", "Eine Postleitzahl hat fünf Ziffern."),
        (
            "00000",
            "Die Postleitzahl 00000 gehört zu keinem Ort in Thüringen.",
        ),
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
        .sees("Diese Aufgabe erledigt hier der Kreis, nicht die Gemeinde.")
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
            "Jena ist eine kreisfreie Stadt und erledigt die Aufgaben von Gemeinde und Landkreis selbst.",
        ),
        (
            "160685050009",
            "ist selbst zuständig und erledigt diese Aufgabe als erfüllende Gemeinde auch für Nachbargemeinden.",
        ),
        (
            "160685050061",
            "Zuständig ist die Gemeinde Elxleben, die diese Aufgabe als erfüllende Gemeinde mit übernimmt.",
        ),
        (
            "160705009013",
            "Zuständig ist die Verwaltungsgemeinschaft Riechheimer Berg, zu der der Ort gehört.",
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

#[tokio::test(flavor = "multi_thread")]
async fn a_place_in_another_land_gets_the_way_there() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/ort").await?;
    browser.fill("In welchem Ort wohnen Sie?", "01067").await?;
    browser.press("Stelle finden").await?;
    browser.sees("Die Postleitzahl 01067 liegt in Sachsen.").await?;
    browser.sees("Stellen in Sachsen finden Sie hier").await?;
    assert_eq!(
        browser.target_of("Amt24 öffnen").await?,
        "https://amt24.sachsen.de/"
    );
    // No portal of its own is known for this one.
    browser.fill("In welchem Ort wohnen Sie?", "50667").await?;
    browser.press("Stelle finden").await?;
    browser
        .sees("Stellen in Nordrhein-Westfalen finden Sie hier")
        .await?;
    assert_eq!(
        browser.target_of("Bundesportal öffnen").await?,
        "https://verwaltung.bund.de/"
    );
    browser.assert_accessible("place elsewhere").await?;
    browser.picture("place-elsewhere").await?;
    browser.fill("In welchem Ort wohnen Sie?", "Jenna").await?;
    browser.press("Stelle finden").await?;
    browser.sees("„Jenna“ kennen wir nicht. Meinen Sie").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn many_places_of_one_postcode_are_a_list_to_narrow_down() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/ort").await?;
    browser.fill("In welchem Ort wohnen Sie?", "07646").await?;
    browser.press("Stelle finden").await?;
    browser.sees("gibt es 33 Orte. Welchen meinen Sie?").await?;
    browser.fill("Liste eingrenzen", "xyz").await?;
    browser.sees("Kein Ort in der Liste passt dazu.").await?;
    browser.fill("Liste eingrenzen", "Stadtroda").await?;
    browser.sees("in der Liste").await?;
    browser.assert_accessible("narrowed list").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

const BUSINESS: &str = r#"updated = "2026-11-24"
typing = ["5"]
topics = ["familie"]
place = "business"
areas = ["16053"]
[[online]]
url = "https://jena.example/probe"
de = "Probe online beantragen"
source = "Website der Stadt"
as_of = "2026-11-24"
[[responsible]]
level = "municipality"
office = "table:probe"
role = "01"
source = "§ 1 Probensatzung"
as_of = "2026-11-24"
[de]
title = "Probe beantragen"
short = "Eine Probe."
full = "Eine Probe."
"#;

const TABLE: &str = "area,kind,name,department,street,postcode,city,email,phone,fax,source,source_url,as_of,of_locality,of_street,numbers,surnames
160530000000,other,Probenamt Nord,,Nordstr. 1,07743,Jena,,,,Satzung,,2026-11-24,,Bahnhofstraße,1-19 odd,
160530000000,other,Probenamt Süd,,Südstr. 1,07743,Jena,,,,Satzung,,2026-11-24,,Bahnhofstraße,2-20 even,
160530000000,other,Probenamt Lobeda,,Ring 1,07747,Jena,,,,Satzung,,2026-11-24,Lobeda,,,
160530000000,other,Probenamt Mitte,,Markt 1,07743,Jena,,,,Satzung,,2026-11-24,,,,
";

#[tokio::test(flavor = "multi_thread")]
async fn where_offices_serve_parts_of_a_place_the_page_asks_for_them() -> Result<(), Anything> {
    let files = [("services/probe.toml", BUSINESS), ("offices/probe.csv", TABLE)];
    let operated = Operated::start(&files).await?;
    let browser = Browser::start(&operated.portal.address, Window::Phone).await?;
    browser.open("/de/leistung/probe").await?;
    browser.fill("In welchem Ort ist Ihr Betrieb?", "Jena").await?;
    browser.press("Stelle finden").await?;
    browser.sees("Für einen Betrieb in Jena").await?;
    browser
        .sees("Hier zählt der Ort des Betriebs, nicht Ihr Wohnort.")
        .await?;
    browser.sees("In welchem Ortsteil?").await?;
    browser.sees("Bis dahin kommen diese Stellen infrage:").await?;
    browser.assert_accessible("question for the Ortsteil").await?;
    browser.picture("question").await?;
    browser.press("Weiter").await?;
    browser.sees("Wählen Sie aus, in welchem Ortsteil.").await?;
    browser.choose("In einem anderen Ortsteil").await?;
    browser.press("Weiter").await?;
    browser.fill("In welcher Straße?", "bahnhofstr.").await?;
    browser.press("Weiter").await?;
    browser.fill("Welche Hausnummer?", "links").await?;
    browser.press("Weiter").await?;
    browser.sees("Eine Hausnummer beginnt mit einer Zahl.").await?;
    browser.fill("Welche Hausnummer?", "7a").await?;
    browser.press("Weiter").await?;
    browser.until_focused("office").await?;
    browser.sees("Probenamt Nord").await?;
    browser.sees("Warum diese Stelle?").await?;
    browser.sees("Für Jena ist zuständig: Probenamt Nord.").await?;
    browser.press("Angaben ändern").await?;
    browser.choose("Lobeda").await?;
    browser.press("Weiter").await?;
    browser.sees("Für Jena ist zuständig: Probenamt Lobeda.").await?;
    browser.sees("Online erledigen").await?;
    assert_eq!(
        browser.target_of("Probe online beantragen").await?,
        "https://jena.example/probe"
    );
    browser.open("/de/leistung/probe?ort=160775009047").await?;
    browser.sees("Diese Leistung gibt es hier nicht").await?;
    browser.sees("115 anrufen").await?;
    browser.sees("Verwaltungsgemeinschaft Oberes Sprottental").await?;
    browser.assert_accessible("not offered").await?;
    browser.picture("not-offered").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
