//! Drafts that outlive the tab: kept on the device or carried in a file, under a lock, and gone when they should be.

use crate::application::{fill_quickly, send};
use crate::drafts::{CANARY, everything_stored, type_canary};
use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const FORM: &str = "/de/antrag/hundesteuer-anmeldung";
const FIRST: &str = "/de/antrag/hundesteuer-anmeldung/schritt/halter";
const PASSPHRASE: &str = "vier Schwäne tanzen leise";

/// From the first step, with the canary in it, to the page that keeps a draft.
async fn begin(browser: &Browser) -> Result<(), Anything> {
    browser.open(FIRST).await?;
    type_canary(browser).await?;
    browser.follow("Später weitermachen").await?;
    browser.heading("Später weitermachen").await
}

async fn keep_on_device(browser: &Browser) -> Result<(), Anything> {
    browser.choose("In diesem Browser auf diesem Gerät").await?;
    browser.sees("Nur auf Ihrem eigenen Gerät").await?;
    browser.choose("Mit einem eigenen Kennwort").await?;
    browser.fill("Ihr Kennwort", PASSPHRASE).await?;
    browser.press("Entwurf sichern").await?;
    // Not by its heading alone: if it fails, the page says why.
    browser.sees("Ihr Entwurf ist verschlossen").await
}

/// Ends the tab's part and leaves what is kept.
async fn leave(browser: &Browser) -> Result<(), Anything> {
    browser.press("Beenden und löschen").await?;
    browser.press("Beenden, Entwurf behalten").await?;
    browser.heading("Ihre Angaben sind gelöscht").await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let found = everything_stored(browser).await?;
    if found.contains(CANARY) || found.contains(PASSPHRASE) || found.contains("amtslotse.lock") {
        return Err(format!("something readable is left:\n{found}").into());
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_kept_on_the_device_under_a_passphrase() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de").await?;
    begin(&browser).await?;
    browser.press("Entwurf sichern").await?;
    browser
        .until_focus_says("Bitte sehen Sie sich diese Angaben noch einmal an")
        .await?;
    browser.assert_accessible("nothing is chosen").await?;
    browser.choose("Mit einem eigenen Kennwort").await?;
    browser.fill("Ihr Kennwort", "kurz").await?;
    browser
        .sees("Geben Sie ein Kennwort mit mindestens 12 Zeichen ein. Eingegeben sind 4.")
        .await?;
    keep_on_device(&browser).await?;
    browser.picture("phone-kept").await?;
    browser.assert_accessible("a draft is kept").await?;
    browser.assert_fits("a draft is kept").await?;
    // What is written afterwards is kept too.
    browser.follow("Weiterschreiben").await?;
    browser.open(FIRST).await?;
    browser.heading("Wer hält den Hund?").await?;
    browser.sees("Auf diesem Gerät verschlossen gespeichert").await?;
    browser.fill("Nachname", "Nachtrag").await?;
    tokio::time::sleep(Duration::from_millis(2500)).await;
    leave(&browser).await?;
    browser.open(FORM).await?;
    browser.sees("Sie haben einen Entwurf aufbewahrt").await?;
    browser.picture("phone-kept-notice").await?;
    browser.assert_accessible("a kept draft at the start").await?;
    browser.follow("Entwurf öffnen").await?;
    browser.heading("Entwurf öffnen").await?;
    browser.press("Entwurf öffnen").await?;
    browser.sees("Geben Sie den Code oder das Kennwort ein").await?;
    browser
        .fill("Ihr Code oder Kennwort", "etwas ganz anderes")
        .await?;
    browser.press("Entwurf öffnen").await?;
    browser.sees("Damit lässt sich der Entwurf nicht öffnen.").await?;
    browser.until_focused("secret").await?;
    assert!(!everything_stored(&browser).await?.contains(CANARY));
    browser.picture("phone-wrong-passphrase").await?;
    browser.assert_accessible("a wrong passphrase").await?;
    browser.fill("Ihr Code oder Kennwort", PASSPHRASE).await?;
    browser.press("Entwurf öffnen").await?;
    browser.heading("Wer hält den Hund?").await?;
    assert_eq!(browser.value("f-keeper-name-given").await?, CANARY);
    assert_eq!(browser.value("f-keeper-name-family").await?, "Nachtrag");
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_draft_ends_with_sending_and_with_a_button() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de").await?;
    fill_quickly(&browser).await?;
    browser.follow("Später weitermachen").await?;
    keep_on_device(&browser).await?;
    assert!(
        everything_stored(&browser)
            .await?
            .contains("kept:hundesteuer-anmeldung")
    );
    browser.follow("Weiterschreiben").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await?;
    send(&browser).await?;
    until_stored(&browser, "kept:hundesteuer-anmeldung", false).await?;
    // Once more, deleted by the button, without any passphrase.
    begin(&browser).await?;
    keep_on_device(&browser).await?;
    leave(&browser).await?;
    browser.open(&format!("{FORM}/entwurf")).await?;
    browser.press("Entwurf von diesem Gerät löschen").await?;
    browser.sees("Der Entwurf ist von diesem Gerät gelöscht.").await?;
    until_stored(&browser, "kept:hundesteuer-anmeldung", false).await?;
    browser.open(FORM).await?;
    browser.settle().await?;
    browser.until_gone("Sie haben einen Entwurf aufbewahrt").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_draft_is_gone_after_thirty_days() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de").await?;
    begin(&browser).await?;
    keep_on_device(&browser).await?;
    leave(&browser).await?;
    for (days, there) in [(29, true), (31, false)] {
        let clock =
            format!("const now = Date.now; Date.now = () => now.call(Date) + {days} * 24 * 3600 * 1000;");
        let source = serde_json::json!({ "source": clock });
        let set = browser
            .driver
            .cdp()
            .send_raw("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        browser.open(FORM).await?;
        browser.settle().await?;
        if there {
            browser.sees("Sie haben einen Entwurf aufbewahrt").await?;
        } else {
            browser.until_gone("Sie haben einen Entwurf aufbewahrt").await?;
        }
        until_stored(&browser, "kept:hundesteuer-anmeldung", there).await?;
        browser
            .driver
            .cdp()
            .send_raw("Page.removeScriptToEvaluateOnNewDocument", set)
            .await?;
    }
    browser.end().await
}

async fn until_stored(browser: &Browser, key: &str, wanted: bool) -> Result<(), Anything> {
    for _ in 0..50 {
        if everything_stored(browser).await?.contains(key) == wanted {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(format!("{key} stored: {}", !wanted).into())
}

/// A folder that downloads go to; removed with the value.
struct Downloads(PathBuf);

impl Downloads {
    async fn of(browser: &Browser, name: &str) -> Result<Self, Anything> {
        let folder = std::env::temp_dir().join(format!("amtslotse-downloads-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let behaviour = serde_json::json!({ "behavior": "allow", "downloadPath": folder });
        browser
            .driver
            .cdp()
            .send_raw("Browser.setDownloadBehavior", behaviour)
            .await?;
        Ok(Self(folder))
    }

    async fn first(&self) -> Result<PathBuf, Anything> {
        for _ in 0..100 {
            for entry in fs::read_dir(&self.0)? {
                let path = entry?.path();
                if path.extension().is_some_and(|end| end == "txt") {
                    return Ok(path);
                }
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err("nothing was downloaded".into())
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        // The folder belongs to this test alone.
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn choose_file(browser: &Browser, path: &Path) -> Result<(), Anything> {
    let input = browser.wait_for("//input[@type='file']").await?;
    Ok(input
        .send_keys(path.to_str().ok_or("a path that is no text")?)
        .await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_travels_in_a_file_to_another_device() -> Result<(), Anything> {
    let (portal, browser) = open(Window::Phone, "/de").await?;
    let downloads = Downloads::of(&browser, "travel").await?;
    begin(&browser).await?;
    browser.picture("phone-later").await?;
    browser
        .assert_accessible("choosing where to keep a draft")
        .await?;
    browser.choose("In einer Datei").await?;
    browser.choose("Mit einem Code, den wir Ihnen zeigen").await?;
    browser.press("Entwurf sichern").await?;
    browser.heading("Ihr Entwurf ist verschlossen").await?;
    browser.until_focus_says("Ihr Entwurf ist verschlossen").await?;
    let code = browser
        .wait_for("//*[contains(@class, 'al-code')]")
        .await?
        .text()
        .await?;
    assert_eq!(code.len(), 31, "{code}");
    browser.picture("phone-code").await?;
    browser.assert_accessible("a code that is shown once").await?;
    browser.assert_fits("a code that is shown once").await?;
    browser.press("Datei herunterladen").await?;
    let file = downloads.first().await?;
    let text = fs::read_to_string(&file)?;
    assert!(
        text.starts_with("Entwurf eines Antrags, verschlossen\n"),
        "{text}"
    );
    assert!(
        text.contains(&portal.address) && text.contains("So öffnen Sie ihn"),
        "{text}"
    );
    for secret in [CANARY, code.as_str(), "Hund", "hundesteuer"] {
        assert!(!text.contains(secret), "{secret} stands in the file:\n{text}");
    }
    browser.assert_quiet(&[]).await?;
    browser.end().await?;

    let other = Browser::start(&portal.address, Window::Desktop).await?;
    other.open(FORM).await?;
    other.follow("Entwurf aus einer Datei öffnen").await?;
    other.heading("Entwurf aus einer Datei öffnen").await?;
    let notes = downloads.0.join("notes.md");
    fs::write(&notes, "Liebe Oma,")?;
    choose_file(&other, &notes).await?;
    other
        .sees("Diese Datei ist kein Entwurf aus diesem Portal.")
        .await?;
    let damaged = downloads.0.join("damaged.md");
    fs::write(&damaged, text.replacen("QU1UU0VOVFcB", "QU1UU0VOVFcC", 1))?;
    choose_file(&other, &damaged).await?;
    other.fill("Ihr Code oder Kennwort", &code).await?;
    other.press("Entwurf öffnen").await?;
    other.sees("Dieser Entwurf ist beschädigt").await?;
    choose_file(&other, &file).await?;
    other
        .fill("Ihr Code oder Kennwort", "00000-00000-00000-00000-00000-0")
        .await?;
    other.press("Entwurf öffnen").await?;
    other.sees("Damit lässt sich der Entwurf nicht öffnen.").await?;
    other.picture("desktop-draft-file").await?;
    other.assert_accessible("a draft file with a wrong code").await?;
    other.assert_fits("a draft file with a wrong code").await?;
    other
        .fill("Ihr Code oder Kennwort", &code.to_lowercase().replace('-', " "))
        .await?;
    other.press("Entwurf öffnen").await?;
    other.heading("Wer hält den Hund?").await?;
    assert_eq!(other.value("f-keeper-name-given").await?, CANARY);

    // Once more: what is there by now is not replaced without asking.
    other.fill("Vorname", "Neuer").await?;
    other.open("/de/entwurf").await?;
    choose_file(&other, &file).await?;
    other.fill("Ihr Code oder Kennwort", &code).await?;
    other.press("Entwurf öffnen").await?;
    other.sees("Diesen Antrag haben Sie hier schon begonnen").await?;
    other.picture("desktop-draft-file-replace").await?;
    other.press("Nicht öffnen").await?;
    other.open(FIRST).await?;
    other.heading("Wer hält den Hund?").await?;
    assert_eq!(other.value("f-keeper-name-given").await?, "Neuer");
    other.assert_quiet(&[]).await?;
    other.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn locking_does_not_hold_up_the_page_for_long() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de").await?;
    begin(&browser).await?;
    let watch = "window.longest = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
            window.longest = Math.max(window.longest, entry.duration);
        })).observe({ entryTypes: ['longtask'] });";
    browser.driver.execute(watch, vec![]).await?;
    keep_on_device(&browser).await?;
    let longest: f64 = browser
        .driver
        .execute("return window.longest;", vec![])
        .await?
        .convert()?;
    println!("longest task while the key was derived: {longest:.0} ms");
    assert!(longest > 0.0 && longest < 1500.0, "{longest} ms");
    browser.end().await
}
