//! A real browser, used as a person would: things are found by what they are called.

mod keyboard;
mod look;
mod papers;

use crate::Anything;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, LoggingPrefsLogLevel, TypingData};
use tokio::process::{Child, Command};

static COUNT: AtomicU32 = AtomicU32::new(0);
const PATIENCE: Duration = Duration::from_secs(15);
const ARGUMENTS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--lang=de-DE",
];

/// The window a test looks through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// 360 × 800, touch.
    Phone,
    /// 1280 × 900.
    Desktop,
    /// 320 × 800: the narrowest that WCAG 1.4.10 asks for.
    Narrow,
}

/// A browser with the portal in it; ends with the value.
pub struct Browser {
    /// The session, for what is not offered here.
    pub driver: WebDriver,
    base: String,
    profile: PathBuf,
    _process: Child,
}

impl Browser {
    /// Starts Chromium.
    ///
    /// # Errors
    /// If the driver or the browser does not start.
    pub async fn start(base: &str, window: Window) -> Result<Self, Anything> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("amtslotse-browser-{}-{number}", std::process::id()));
        let driver = connect(port, capabilities(&profile, window)?).await?;
        Ok(Self {
            driver,
            base: base.to_owned(),
            profile,
            _process: process,
        })
    }

    /// Opens an address of the portal.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn open(&self, path: &str) -> Result<(), Anything> {
        Ok(self.driver.goto(format!("{}{path}", self.base)).await?)
    }

    /// The path and query that the address bar shows.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn address(&self) -> Result<String, Anything> {
        let url = self.driver.current_url().await?.to_string();
        Ok(url.trim_start_matches(self.base.as_str()).to_owned())
    }

    /// Follows a link by its text.
    ///
    /// # Errors
    /// If there is none.
    pub async fn follow(&self, text: &str) -> Result<(), Anything> {
        self.click(&format!("//a[{}]", says(text))).await
    }

    /// Presses a button by its text.
    ///
    /// # Errors
    /// If there is none.
    pub async fn press(&self, text: &str) -> Result<(), Anything> {
        self.click(&format!("//button[{}]", says(text))).await
    }

    /// Chooses a radio button or a check box by its label.
    ///
    /// # Errors
    /// If there is none.
    pub async fn choose(&self, label: &str) -> Result<(), Anything> {
        self.click(&format!("//label[{}]", says(label))).await
    }

    /// Chooses a radio button or check box within the group that has this legend.
    ///
    /// # Errors
    /// If there is none.
    pub async fn choose_in(&self, legend: &str, label: &str) -> Result<(), Anything> {
        self.click(&format!(
            "//fieldset[legend[{}]]//label[{}]",
            says(legend),
            says(label)
        ))
        .await
    }

    /// Types into the field with this label, in place of what stands there.
    ///
    /// # Errors
    /// If there is none.
    pub async fn fill(&self, label: &str, text: &str) -> Result<(), Anything> {
        let label = self.wait_for(&format!("//label[{}]", says(label))).await?;
        self.fill_labelled(&label, text).await
    }

    /// Types into a field of the group that has this legend.
    ///
    /// # Errors
    /// If there is none.
    pub async fn fill_in(&self, legend: &str, label: &str, text: &str) -> Result<(), Anything> {
        let path = format!("//fieldset[legend[{}]]//label[{}]", says(legend), says(label));
        let label = self.wait_for(&path).await?;
        self.fill_labelled(&label, text).await
    }

    async fn fill_labelled(&self, label: &WebElement, text: &str) -> Result<(), Anything> {
        let id = label.attr("for").await?.ok_or("the label belongs to no field")?;
        let field = self.driver.find(By::Id(id)).await?;
        field.scroll_into_view().await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Chooses an entry of the list with this label.
    ///
    /// # Errors
    /// If there is none.
    pub async fn select(&self, label: &str, option: &str) -> Result<(), Anything> {
        let label = self.wait_for(&format!("//label[{}]", says(label))).await?;
        let id = label.attr("for").await?.ok_or("the label belongs to no list")?;
        let path = format!("//select[@id={}]/option[{}]", literal(&id), says(option));
        Ok(self.wait_for(&path).await?.click().await?)
    }

    /// Waits for an element by XPath.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn wait_for(&self, xpath: &str) -> Result<WebElement, Anything> {
        let query = self
            .driver
            .query(By::XPath(xpath))
            .wait(PATIENCE, Duration::from_millis(50));
        query
            .first()
            .await
            .map_err(|error| format!("{xpath}: {error}").into())
    }

    async fn click(&self, xpath: &str) -> Result<(), Anything> {
        // A page that is drawn anew between finding and clicking makes the element stale: look again.
        let mut last: Anything = "never tried".into();
        for _ in 0..5 {
            let element = self.wait_for(xpath).await?;
            let tried = async {
                element.scroll_into_view().await?;
                element.click().await
            };
            match tried.await {
                Ok(()) => return Ok(()),
                Err(error) => last = error.into(),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err(last)
    }

    /// Puts the device at a point (latitude, longitude); `None`: the browser does not tell where it is.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn stand_at(&self, point: Option<(f64, f64)>) -> Result<(), Anything> {
        let setting = if point.is_some() { "granted" } else { "denied" };
        let permission = serde_json::json!({
            "permission": { "name": "geolocation" }, "setting": setting, "origin": self.base,
        });
        self.driver
            .cdp()
            .send_raw("Browser.setPermission", permission)
            .await?;
        if let Some((latitude, longitude)) = point {
            let place = serde_json::json!({ "latitude": latitude, "longitude": longitude, "accuracy": 50 });
            self.driver
                .cdp()
                .send_raw("Emulation.setGeolocationOverride", place)
                .await?;
        }
        Ok(())
    }

    /// Presses Tab until the element with this id has the focus.
    ///
    /// # Errors
    /// If a hundred presses do not get there.
    pub async fn tab_to(&self, id: &str) -> Result<(), Anything> {
        for _ in 0..100 {
            self.keys(Key::Tab).await?;
            let script = "return document.activeElement ? document.activeElement.id : '';";
            if self.driver.execute(script, vec![]).await?.convert::<String>()? == id {
                return Ok(());
            }
        }
        Err(format!("no way to #{id} with the Tab key").into())
    }

    /// What stands in the field with this id.
    ///
    /// # Errors
    /// If there is none.
    pub async fn value(&self, id: &str) -> Result<String, Anything> {
        let field = self.wait_for(&format!("//*[@id={}]", literal(id))).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// The reference number on the confirmation.
    ///
    /// # Errors
    /// If there is none.
    pub async fn reference(&self) -> Result<String, Anything> {
        let number = self
            .wait_for("//*[contains(@class, 'al-confirmation__reference')]")
            .await?;
        Ok(number.text().await?.trim().to_owned())
    }

    /// Text of the element that has the focus.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn focused_text(&self) -> Result<String, Anything> {
        let script = "const e = document.activeElement; return e ? e.innerText || e.value || e.tagName : '';";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// Presses keys, wherever the focus is.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Result<(), Anything> {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Ends the session; without it the driver would end it less gently.
    ///
    /// # Errors
    /// If the driver does not answer.
    pub async fn end(self) -> Result<(), Anything> {
        Ok(self.driver.clone().quit().await?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The profile belongs to this test alone.
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

async fn connect(port: u16, capabilities: ChromeCapabilities) -> Result<WebDriver, Anything> {
    let server = format!("http://127.0.0.1:{port}");
    for _ in 0..100 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(WebDriver::new(&server, capabilities).await?);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err("chromedriver does not answer".into())
}

fn capabilities(profile: &Path, window: Window) -> Result<ChromeCapabilities, Anything> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    let metrics = |width: u32| serde_json::json!({ "deviceMetrics": { "width": width, "height": 800, "pixelRatio": 2, "touch": true, "mobile": true } });
    match window {
        Window::Desktop => capabilities.add_arg("--window-size=1280,900")?,
        Window::Phone => capabilities.add_experimental_option("mobileEmulation", metrics(360))?,
        Window::Narrow => capabilities.add_experimental_option("mobileEmulation", metrics(320))?,
    }
    let prefs = serde_json::json!({ "intl.accept_languages": "de-DE,de" });
    capabilities.add_experimental_option("prefs", prefs)?;
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}

/// XPath condition: the visible text begins with these words.
fn says(text: &str) -> String {
    format!("starts-with(normalize-space(.), {})", literal(text))
}

fn literal(text: &str) -> String {
    if text.contains('\'') {
        format!("\"{text}\"")
    } else {
        format!("'{text}'")
    }
}
