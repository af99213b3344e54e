//! What is typed survives what happens to a tab, tells so, and is gone when it should be.

use crate::application::{fill_quickly, send};
use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};
use amtslotse_tests::portal::Portal;
use amtslotse_tests::site::Copy;
use serde_json::json;
use std::time::Duration;
use thirtyfour::Key;

const FORM: &str = "/de/antrag/hundesteuer-anmeldung";
const FIRST: &str = "/de/antrag/hundesteuer-anmeldung/schritt/halter";
/// A name that stands nowhere else.
pub const CANARY: &str = "Kanarivogl";

/// Types the canary into the first step.
pub async fn type_canary(browser: &Browser) -> Result<(), Anything> {
    browser.heading("Wer hält den Hund?").await?;
    browser.fill("Vorname", CANARY).await?;
    browser.sees("In diesem Browserfenster gespeichert").await
}

/// Everything that a page can find in this browser, as one text.
pub async fn everything_stored(browser: &Browser) -> Result<String, Anything> {
    let script = r"
        const done = arguments[arguments.length - 1];
        (async () => {
          const found = [];
          for (const storage of [localStorage, sessionStorage])
            for (let i = 0; i < storage.length; i++) found.push(storage.key(i) + '=' + storage.getItem(storage.key(i)));
          const text = (value) => {
            if (value instanceof ArrayBuffer) value = new Uint8Array(value);
            return value instanceof Uint8Array ? new TextDecoder('utf-8', { fatal: false }).decode(value) : JSON.stringify(value);
          };
          for (const { name } of await indexedDB.databases()) {
            const db = await new Promise((ok, no) => { const r = indexedDB.open(name); r.onsuccess = () => ok(r.result); r.onerror = no; });
            for (const store of db.objectStoreNames) {
              const objects = db.transaction(store).objectStore(store);
              const all = (request) => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = no; });
              for (const key of await all(objects.getAllKeys())) found.push(store + ':' + key);
              for (const value of await all(db.transaction(store).objectStore(store).getAll())) found.push(text(value));
            }
            db.close();
          }
          for (const name of await caches.keys())
            for (const request of await (await caches.open(name)).keys()) found.push(request.url);
          found.push(document.cookie, JSON.stringify(history.state), location.href, window.name, document.title);
          found.push(document.documentElement.outerHTML);
          for (const field of document.querySelectorAll('input, textarea, select')) found.push(field.value);
          done(found.join('\n'));
        })().catch((error) => done('FAILED ' + error));";
    let found: String = browser.driver.execute_async(script, vec![]).await?.convert()?;
    if found.starts_with("FAILED") {
        return Err(found.into());
    }
    Ok(found)
}

/// Fails if what was typed can still be found, here or by going back.
async fn assert_nothing_left(browser: &Browser, pages_before: usize) -> Result<(), Anything> {
    // Deleting in the database ends a moment after the page has changed.
    tokio::time::sleep(Duration::from_millis(300)).await;
    for page in 0..=pages_before {
        if page > 0 {
            browser.driver.back().await?;
            browser.settle().await?;
        }
        let found = everything_stored(browser).await?;
        for canary in [CANARY, "amtslotse.draft", "amtslotse.sent", "amtslotse.id"] {
            if found.contains(canary) {
                return Err(format!("{canary} is left at {}:\n{found}", browser.address().await?).into());
            }
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn end_and_delete_leaves_nothing_behind() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de").await?;
    for stage in ["/schritt/halter", "/schritt/kontakt", "/pruefen", ""] {
        browser.open(FIRST).await?;
        type_canary(&browser).await?;
        assert!(
            everything_stored(&browser).await?.contains(CANARY),
            "the search for what is left finds nothing at all"
        );
        browser.open(&format!("{FORM}{stage}")).await?;
        browser.press("Beenden und löschen").await?;
        browser.until_focus_says("Nein, weiterschreiben").await?;
        browser.keys(Key::Escape).await?;
        browser.until_focus_says("Beenden und löschen").await?;
        assert!(everything_stored(&browser).await?.contains(CANARY));
        browser.press("Beenden und löschen").await?;
        browser.picture("phone-end-and-delete").await?;
        browser.assert_accessible("asking before deleting").await?;
        browser.press("Ja, alles löschen").await?;
        browser.heading("Ihre Angaben sind gelöscht").await?;
        browser.picture("phone-ended").await?;
        assert_nothing_left(&browser, 1)
            .await
            .map_err(|error| format!("{stage}: {error}"))?;
    }
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_confirmation_can_be_deleted_too() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de").await?;
    fill_quickly(&browser).await?;
    send(&browser).await?;
    assert!(everything_stored(&browser).await?.contains("amtslotse.sent"));
    browser.press("Beenden und löschen").await?;
    browser.press("Ja, alles löschen").await?;
    browser.heading("Ihre Angaben sind gelöscht").await?;
    let found = everything_stored(&browser).await?;
    assert!(
        !found.contains("amtslotse.sent") && !found.contains("Sommer"),
        "{found}"
    );
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

/// A portal that asks after 2 seconds and wipes after 22, the least that is allowed.
async fn impatient(name: &str) -> Result<(Copy, Portal), Anything> {
    let site = Copy::make(name)?;
    let times = json!({ "warn_after_seconds": 2, "wipe_after_seconds": 22 });
    site.configure("idle", &times)?;
    let portal = Portal::start_with(&site.0).await?;
    Ok((site, portal))
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_there_is_asked_first_and_then_everything_is_wiped_even_offline() -> Result<(), Anything> {
    let (_site, mut portal) = impatient("idle").await?;
    let browser = Browser::start(&portal.address, Window::Phone).await?;
    browser.open(FIRST).await?;
    type_canary(&browser).await?;
    browser.sees("Sind Sie noch da?").await?;
    browser.until_focus_says("Weiterschreiben").await?;
    browser.sees("Sekunden").await?;
    browser.picture("phone-idle").await?;
    browser
        .assert_accessible("asking whether somebody is there")
        .await?;
    // Any key is an answer; the page is as it was.
    browser.keys("x").await?;
    browser.until_gone("Sind Sie noch da?").await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, CANARY);
    browser.sees("Sind Sie noch da?").await?;
    browser.press("Weiterschreiben").await?;
    browser.until_gone("Sind Sie noch da?").await?;
    portal.kill().await?;
    browser
        .sees_within("Ihre Angaben sind gelöscht", Duration::from_secs(40))
        .await?;
    browser
        .sees("Eine Zeit lang hat niemand die Seite benutzt.")
        .await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let found = everything_stored(&browser).await?;
    assert!(!found.contains(CANARY), "{found}");
    browser.assert_quiet(&["Failed to load resource"]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_browser_brings_back_too_late_is_not_shown() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, FIRST).await?;
    type_canary(&browser).await?;
    // As if the tab had been closed for 20 minutes and then restored.
    let earlier = "sessionStorage.setItem('amtslotse.touched', String(Date.now() - 20 * 60 * 1000));";
    browser.driver.execute(earlier, vec![]).await?;
    browser.driver.refresh().await?;
    browser.heading("Ihre Angaben sind gelöscht").await?;
    assert_nothing_left(&browser, 0).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_laptop_costs_nothing() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, FIRST).await?;
    type_canary(&browser).await?;
    // The clock of a device that slept for eight hours; the page could not run meanwhile.
    let slept = "const now = Date.now; Date.now = () => now() + 8 * 3600 * 1000;";
    browser.driver.execute(slept, vec![]).await?;
    browser.sees("Sind Sie noch da?").await?;
    browser.sees("Noch 1 Minute und").await?;
    browser.press("Weiterschreiben").await?;
    browser.until_gone("Sind Sie noch da?").await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, CANARY);
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_has_changed_says_what_it_could_not_take_over() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, FORM).await?;
    browser.settle().await?;
    // The draft of an earlier version of this form.
    let draft = json!({ "format": 1, "form": "hundesteuer-anmeldung", "version": 0, "answers": {
        "keeper-name": { "given": "Ada", "family": "Lovelace" },
        "sex": "zwitter",
        "tattoo": "T-1234",
    } });
    let keep = format!(
        "sessionStorage.setItem('amtslotse.draft.hundesteuer-anmeldung', {});",
        serde_json::to_string(&draft.to_string())?
    );
    browser.driver.execute(keep, vec![]).await?;
    browser.open(FIRST).await?;
    browser.sees("Dieses Formular hat sich geändert").await?;
    browser.sees("Geschlecht: zwitter").await?;
    browser
        .sees("„T-1234“ (danach fragt das Formular nicht mehr)")
        .await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, "Ada");
    browser.picture("phone-update-notice").await?;
    browser.assert_accessible("a form that has changed").await?;
    browser.assert_fits("a form that has changed").await?;
    // Writing on and loading anew does not lose the notice before it is read.
    browser.fill("Vorname", "Ada Augusta").await?;
    browser.driver.refresh().await?;
    browser.sees("Geschlecht: zwitter").await?;
    browser.press("Verstanden").await?;
    browser.until_gone("Dieses Formular hat sich geändert").await?;
    browser.driver.refresh().await?;
    browser.heading("Wer hält den Hund?").await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, "Ada Augusta");
    browser.until_gone("Dieses Formular hat sich geändert").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_keeps_nothing_is_told_and_the_state_is_spoken_once() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, FIRST).await?;
    browser.heading("Wer hält den Hund?").await?;
    let count = "window.spoken = []; new MutationObserver((changes) => changes.forEach((c) => {
            const region = (c.target.nodeType === 3 ? c.target.parentElement : c.target).closest('[role=status]');
            if (region && region.closest('.al-save-state')) window.spoken.push(region.textContent);
        })).observe(document.body, { subtree: true, childList: true, characterData: true });";
    browser.driver.execute(count, vec![]).await?;
    type_canary(&browser).await?;
    browser.fill("Nachname", "Beispiel").await?;
    let spoken: Vec<String> = browser
        .driver
        .execute("return window.spoken;", vec![])
        .await?
        .convert()?;
    assert_eq!(spoken, ["In diesem Browserfenster gespeichert"]);
    let full = "let block = 'x'.repeat(1 << 20), i = 0;
        while (block.length) try { sessionStorage.setItem('full' + i++, block); } catch { block = block.slice(0, block.length >> 1); }";
    browser.driver.execute(full, vec![]).await?;
    browser.fill("Nachname", &"Beispiel".repeat(20)).await?;
    browser.sees("Ihre Angaben sind nicht gespeichert").await?;
    browser.until_gone("In diesem Browserfenster gespeichert").await?;
    browser.picture("phone-not-saved").await?;
    browser.assert_accessible("nothing is saved").await?;
    browser
        .driver
        .execute("Object.keys(sessionStorage).filter((k) => k.startsWith('full')).forEach((k) => sessionStorage.removeItem(k));", vec![])
        .await?;
    browser.fill("Nachname", "Beispiel").await?;
    browser.sees("In diesem Browserfenster gespeichert").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_tab_knows_nothing() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, FIRST).await?;
    type_canary(&browser).await?;
    browser.driver.new_tab().await?;
    let tabs = browser.driver.windows().await?;
    let other = tabs.into_iter().next_back().ok_or("there is no other tab")?;
    browser.driver.switch_to_window(other).await?;
    browser.open(FIRST).await?;
    browser.heading("Wer hält den Hund?").await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, "");
    assert!(!everything_stored(&browser).await?.contains(CANARY));
    browser.end().await
}
