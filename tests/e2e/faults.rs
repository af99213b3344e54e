//! What goes wrong outside the app: the citizen sees what happened and what to do, and nothing typed is lost.

use crate::application::fill_quickly;
use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};
use amtslotse_tests::portal::{Portal, variable};
use amtslotse_tests::site::Copy;
use serde_json::json;
use std::fs;
use std::time::Duration;

const APPLICATIONS: &str = "/api/v1/applications/*";
/// Chromium reports every failed request on the console; these were caused on purpose.
const FAILED_REQUESTS: [&str; 1] = ["Failed to load resource"];

#[tokio::test(flavor = "multi_thread")]
async fn a_backend_that_comes_back_gets_the_application_by_itself() -> Result<(), Anything> {
    let (mut portal, browser) = open(Window::Phone, "/de").await?;
    fill_quickly(&browser).await?;
    portal.kill().await?;
    browser.press("Antrag verbindlich abschicken").await?;
    browser
        .sees("Noch keine Antwort. Wir versuchen es noch einmal (Versuch 2).")
        .await?;
    portal.restart().await?;
    browser.heading("Ihr Antrag ist angekommen").await?;
    let reference = browser.reference().await?;
    assert!(portal.inbox(&["show", &reference])?.contains("Jo Sommer"));
    browser.assert_quiet(&FAILED_REQUESTS).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backend_that_fails_is_said_and_the_second_try_arrives_once() -> Result<(), Anything> {
    let (portal, browser) = open(Window::Desktop, "/de").await?;
    fill_quickly(&browser).await?;
    portal.fault(APPLICATIONS, json!({ "status": 500 }), 0).await?;
    browser.press("Antrag verbindlich abschicken").await?;
    browser
        .sees_within("Der Antrag ist noch nicht abgeschickt", Duration::from_secs(40))
        .await?;
    browser
        .sees("Nennen Sie bei einer Nachfrage diese Kennung:")
        .await?;
    browser.picture("desktop-not-sent").await?;
    portal.heal().await?;
    browser.press("Antrag verbindlich abschicken").await?;
    browser.heading("Ihr Antrag ist angekommen").await?;
    assert!(
        portal.inbox(&["list"])?.contains("1 "),
        "{}",
        portal.inbox(&["list"])?
    );
    browser.assert_quiet(&FAILED_REQUESTS).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn lost_slow_and_unreadable_answers_end_in_one_application() -> Result<(), Anything> {
    let (portal, browser) = open(Window::Phone, "/de").await?;
    for mode in [
        json!("lose_answer"),
        json!("html"),
        json!("truncate"),
        json!({ "delay_ms": 11_000 }),
    ] {
        fill_quickly(&browser).await?;
        portal.fault(APPLICATIONS, mode.clone(), 1).await?;
        browser.press("Antrag verbindlich abschicken").await?;
        browser
            .heading("Ihr Antrag ist angekommen")
            .await
            .map_err(|error| format!("{mode}: {error}"))?;
    }
    let list = portal.inbox(&["list", "--json"])?;
    let entries: Vec<serde_json::Value> = serde_json::from_str(&list)?;
    assert_eq!(entries.len(), 4, "{list}");
    browser.assert_quiet(&FAILED_REQUESTS).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_backend_rejects_is_said() -> Result<(), Anything> {
    let (portal, browser) = open(Window::Phone, "/de").await?;
    fill_quickly(&browser).await?;
    for (status, words) in [
        (422, "Der Empfänger hat Angaben zurückgewiesen."),
        (413, "Der Antrag ist zu groß."),
        (
            409,
            "Dieser Antrag wurde schon einmal mit anderem Inhalt abgeschickt.",
        ),
    ] {
        portal.fault(APPLICATIONS, json!({ "status": status }), 1).await?;
        browser.press("Antrag verbindlich abschicken").await?;
        browser.sees(words).await?;
    }
    browser.press("Antrag verbindlich abschicken").await?;
    browser.heading("Ihr Antrag ist angekommen").await?;
    browser.assert_quiet(&FAILED_REQUESTS).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_or_missing_catalogue_is_said_and_the_rest_works() -> Result<(), Anything> {
    let portal = Portal::start().await?;
    for (file, mode, words) in [
        ("core", json!("html"), "Die Daten sind unvollständig angekommen."),
        (
            "core",
            json!("close"),
            "Es gibt gerade keine Verbindung zum Server.",
        ),
        (
            "places",
            json!("truncate"),
            "Es gibt gerade keine Verbindung zum Server.",
        ),
        (
            "texts",
            json!({ "status": 503 }),
            "Der Server meldet einen Fehler (Nummer 503).",
        ),
    ] {
        portal.fault(&format!("/assets/{file}-*"), mode, 0).await?;
        // A fresh one each time: what arrived whole once is kept for good.
        let browser = Browser::start(&portal.address, Window::Phone).await?;
        browser.open("/de/leistung/wohngeld?ort=160530000000").await?;
        browser.sees("Das konnten wir nicht laden").await?;
        browser
            .sees(words)
            .await
            .map_err(|error| format!("{file}: {error}"))?;
        browser.sees("Wonach Sie suchen, bleibt bei Ihnen").await?;
        browser.picture(&format!("phone-damaged-{file}")).await?;
        portal.heal().await?;
        browser.press("Noch einmal versuchen").await?;
        browser.sees("Jena ist eine kreisfreie Stadt").await?;
        browser.sees("Worum geht es?").await?;
        browser.assert_quiet(&FAILED_REQUESTS).await?;
        browser.end().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_or_damaged_index_is_said_and_leaves_the_rest_usable() -> Result<(), Anything> {
    for (content, words) in [
        (None, "Das konnten wir nicht laden"),
        (
            Some(b"no index".as_slice()),
            "Die Daten sind unvollständig angekommen.",
        ),
    ] {
        let site = Copy::make("index")?;
        site.damage("search", content)?;
        let portal = Portal::start_with(&site.0).await?;
        let browser = Browser::start(&portal.address, Window::Phone).await?;
        browser.open("/de/suche?q=hund").await?;
        browser.sees("Das konnten wir nicht laden").await?;
        browser.sees(words).await?;
        browser.open("/de/leistungen").await?;
        browser.follow("Wohngeld beantragen").await?;
        browser.heading("Wohngeld beantragen").await?;
        browser.assert_quiet(&FAILED_REQUESTS).await?;
        browser.end().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_was_tampered_with_does_not_start_and_says_so() -> Result<(), Anything> {
    let site = Copy::make("wasm")?;
    for entry in fs::read_dir(site.0.join("assets"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "wasm") {
            site.damage(
                &path.file_name().unwrap_or_default().to_string_lossy(),
                Some(b"\0asm\x01\0\0\0"),
            )?;
            break;
        }
    }
    let portal = Portal::start_with(&site.0).await?;
    let browser = Browser::start(&portal.address, Window::Phone).await?;
    browser.open("/de").await?;
    browser.sees("Die Seite ist stehen geblieben").await?;
    assert_eq!(browser.focused_text().await?, "Die Seite ist stehen geblieben");
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_shows_the_notice_and_the_draft_is_still_there() -> Result<(), Anything> {
    let portal = Portal::start_with(&variable("AMTSLOTSE_GALLERY")?).await?;
    let browser = Browser::start(&portal.address, Window::Phone).await?;
    browser
        .open("/de/antrag/hundesteuer-anmeldung/schritt/halter")
        .await?;
    browser.heading("Wer hält den Hund?").await?;
    browser.fill("Vorname", "Mia").await?;
    browser.open("/de/galerie").await?;
    browser.heading("Bausteine").await?;
    browser.press("Absturz auslösen").await?;
    browser.sees("Die Seite ist stehen geblieben").await?;
    assert_eq!(browser.focused_text().await?, "Die Seite ist stehen geblieben");
    browser.assert_accessible("notice of a panic").await?;
    browser.picture("phone-panic").await?;
    browser.press("Seite neu laden").await?;
    browser.heading("Bausteine").await?;
    browser
        .open("/de/antrag/hundesteuer-anmeldung/schritt/halter")
        .await?;
    browser.heading("Wer hält den Hund?").await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, "Mia");
    browser.end().await
}
