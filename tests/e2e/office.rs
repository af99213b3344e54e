//! The page of an office: everything that is known, and plainly what is not.

use crate::operated::Operated;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};

const DETAILS: &str = r#"[hours_source]
source = "Aushang am Rathaus"
as_of = "2026-11-01"
[[hours]]
days = ["tue", "thu"]
from = "09:00"
to = "12:00"
[[hours]]
days = ["tue", "thu"]
from = "13:00"
to = "16:00"
de = "Bürgerbüro"
en = "Citizens' office"
[[hours]]
days = ["wed"]
from = "09:00"
to = "12:00"
appointment = true
[[special]]
from = "2026-12-28"
to = "2026-12-31"
de = "Betriebsferien"
[details]
source = "Website der Gemeinde"
source_url = "https://gemeinde.example/kontakt"
as_of = "2026-11-01"
contact_form = "https://gemeinde.example/nachricht"
appointment = "https://termin.example/elxleben"
languages = ["de", "uk", "gsg"]
step_free = "help"
lift = false
hearing_loop = true
access = { de = "Klingel am Nebeneingang.", en = "Ring at the side door." }
parking = { de = "Parkplatz hinter dem Haus." }
transport = { de = "Bus 212, Haltestelle Rathaus." }
[[details.address]]
kind = "visitors"
street = "Am Anger 3"
postcode = "99189"
city = "Elxleben"
extra = "Erdgeschoss"
position = "51.0422, 10.9436"
[[details.address]]
kind = "po-box"
street = "Postfach 12"
postcode = "99189"
city = "Elxleben"
[[details.contact]]
channel = "phone"
value = "036201 1234-0"
"#;

const PAGE: &str = "/de/stelle/amtslotse.OE.administration-160685050?ort=160685050061";

/// Starts a browser whose clock stands at a moment (UTC) and in a zone far away.
async fn at(portal: &str, window: Window, moment: &str) -> Result<Browser, Anything> {
    let browser = Browser::start(portal, window).await?;
    browser.stand_in_time(moment, "America/New_York").await?;
    Ok(browser)
}

async fn operated() -> Result<Operated, Anything> {
    Operated::start(&[("offices/details/administration-160685050.toml", DETAILS)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn open_or_closed_is_told_in_german_time_wherever_the_device_is() -> Result<(), Anything> {
    let operated = operated().await?;
    // Summer and winter; 24 November 2026 is a Tuesday.
    for (moment, sentence) in [
        ("2026-11-24T08:30:00Z", "Jetzt geöffnet, schließt um 12:00 Uhr"),
        (
            "2026-11-24T11:15:00Z",
            "Jetzt geschlossen, öffnet heute um 13:00 Uhr",
        ),
        (
            "2026-11-24T15:00:00Z",
            "Jetzt geschlossen, öffnet Donnerstag um 9:00 Uhr",
        ),
        ("2026-11-25T08:30:00Z", "Jetzt nur mit Termin geöffnet"),
        (
            "2026-11-25T12:30:00Z",
            "Jetzt geschlossen, öffnet morgen um 9:00 Uhr",
        ),
        ("2026-07-07T07:00:00Z", "Jetzt geöffnet, schließt um 12:00 Uhr"),
        (
            "2026-12-28T10:00:00Z",
            "Jetzt geschlossen, öffnet am Dienstag, 5. Januar 2027 um 9:00 Uhr",
        ),
    ] {
        let browser = at(&operated.portal.address, Window::Phone, moment).await?;
        browser.open(PAGE).await?;
        browser.heading("Gemeinde Elxleben").await?;
        browser
            .sees(sentence)
            .await
            .map_err(|error| format!("{moment}: {error}"))?;
        browser.sees("Alle Zeiten hier sind deutsche Zeit.").await?;
        browser.assert_quiet(&[]).await?;
        browser.end().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_closes_while_one_looks_at_it() -> Result<(), Anything> {
    let operated = operated().await?;
    let browser = at(&operated.portal.address, Window::Phone, "2026-11-24T10:59:50Z").await?;
    browser.open(PAGE).await?;
    browser.sees("Jetzt geöffnet, schließt um 12:00 Uhr").await?;
    let patience = std::time::Duration::from_secs(40);
    browser
        .sees_within("Jetzt geschlossen, öffnet heute um 13:00 Uhr", patience)
        .await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_known_stands_there_with_its_source() -> Result<(), Anything> {
    let operated = operated().await?;
    for window in [Window::Narrow, Window::Phone, Window::Desktop] {
        let browser = at(&operated.portal.address, window, "2026-12-20T08:30:00Z").await?;
        browser.open(PAGE).await?;
        browser.heading("Gemeinde Elxleben").await?;
        for words in [
            "Besucheranschrift",
            "Erdgeschoss",
            "Am Anger 3",
            "Hausanschrift",
            "Gerhart-Hauptmann-Str. 1",
            "Postfach",
            "Von Witterda nach Elxleben (Landkreis Sömmerda) sind es in Luftlinie etwa",
            "036201 1234-0",
            "Nachricht über das Kontaktformular schreiben",
            "Termin vereinbaren",
            "13:00 bis 16:00 Uhr (Bürgerbüro)",
            "9:00 bis 12:00 Uhr, nur mit Termin",
            "(Betriebsferien)",
            "An den gesetzlichen Feiertagen in Thüringen ist geschlossen.",
            "ja, mit Hilfe",
            "nicht bekannt",
            "Klingel am Nebeneingang.",
            "Bus 212, Haltestelle Rathaus.",
            "Parkplatz hinter dem Haus.",
            "Hier spricht man Deutsch, Ukrainisch und Deutsche Gebärdensprache.",
            "Aushang am Rathaus",
            "Website der Gemeinde",
        ] {
            browser.sees(words).await?;
        }
        for (text, href) in [
            ("In einer Karten-App öffnen", "geo:51.042200,10.943600?q="),
            (
                "Straßenkarte ansehen",
                "https://www.openstreetmap.org/?mlat=51.042200&mlon=10.943600",
            ),
        ] {
            let found = browser.target_of(text).await?;
            assert!(found.starts_with(href), "{found}");
        }
        for scheme in ["light", "dark"] {
            browser.prefer(scheme).await?;
            browser
                .assert_accessible(&format!("office {window:?} {scheme}"))
                .await?;
            browser.picture(&format!("office-{window:?}-{scheme}")).await?;
        }
        browser.assert_fits("office").await?;
        browser.press("Kontakt speichern").await?;
        browser.assert_quiet(&[]).await?;
        browser.end().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_known_is_said_and_the_map_asks_nobody() -> Result<(), Anything> {
    let (_portal, browser) =
        crate::open(Window::Phone, "/de/stelle/amtslotse.OE.administration-16053").await?;
    browser.heading("Stadt Jena").await?;
    browser.sees("Was wir nicht wissen").await?;
    browser
        .sees("Dazu liegen uns keine Angaben vor: Anschrift, Telefon und E-Mail")
        .await?;
    browser.sees("Wo die Stelle ist, wissen wir nicht.").await?;
    browser.sees("Für diese Gemeinde ist die Stelle da").await?;
    let foreign = browser.foreign_requests().await?;
    assert!(foreign.is_empty(), "{foreign:?}");
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
