//! What a test looks at: the page as it becomes, its barriers, its console.

use super::{Browser, PATIENCE, literal};
use crate::Anything;
use std::path::Path;
use std::time::Duration;
use thirtyfour::prelude::*;

impl Browser {
    /// Waits until the page's heading is this.
    ///
    /// # Errors
    /// If it does not come; says which heading is there.
    pub async fn heading(&self, wanted: &str) -> Result<(), Anything> {
        let mut seen = String::new();
        for _ in 0..PATIENCE.as_millis() / 50 {
            if let Ok(heading) = self.driver.find(By::Css("#main h1")).await {
                seen = heading.text().await.unwrap_or_default();
                if seen.trim() == wanted {
                    return Ok(());
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!(
            "heading {wanted:?} did not come, there is {seen:?} at {}",
            self.address().await?
        )
        .into())
    }

    /// Waits until the page shows these words somewhere.
    ///
    /// # Errors
    /// If they do not come; says what is there.
    pub async fn sees(&self, words: &str) -> Result<(), Anything> {
        self.sees_within(words, PATIENCE).await
    }

    /// As [`Self::sees`], with another patience.
    ///
    /// # Errors
    /// If they do not come; says what is there.
    pub async fn sees_within(&self, words: &str, patience: Duration) -> Result<(), Anything> {
        let mut seen = String::new();
        for _ in 0..patience.as_millis() / 50 {
            if let Ok(body) = self.driver.find(By::Css("body")).await {
                seen = body.text().await.unwrap_or_default();
                if seen.contains(words) {
                    return Ok(());
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("{words:?} did not come; the page says:\n{seen}").into())
    }

    /// Waits until an expression of the page holds.
    async fn until(&self, expression: &str, what: &str) -> Result<(), Anything> {
        let script = format!("return Boolean({expression});");
        for _ in 0..PATIENCE.as_millis() / 50 {
            if self
                .driver
                .execute(script.as_str(), vec![])
                .await?
                .convert::<bool>()?
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let focus = self.focused_text().await?;
        Err(format!(
            "{what} did not come; title {:?}, focus on {focus:?}",
            self.driver.title().await?
        )
        .into())
    }

    /// Waits until the element with this id has the focus.
    ///
    /// # Errors
    /// If it does not get it.
    pub async fn until_focused(&self, id: &str) -> Result<(), Anything> {
        let expression = format!(
            "document.activeElement && document.activeElement.id === {}",
            literal(id)
        );
        self.until(&expression, &format!("focus on #{id}")).await
    }

    /// Waits until what has the focus begins with these words.
    ///
    /// # Errors
    /// If it does not.
    pub async fn until_focus_says(&self, words: &str) -> Result<(), Anything> {
        let expression = format!(
            "document.activeElement.innerText.trim().startsWith({})",
            literal(words)
        );
        self.until(&expression, &format!("focus on {words:?}")).await
    }

    /// Waits until these words are nowhere to be seen any more.
    ///
    /// # Errors
    /// If they stay.
    pub async fn until_gone(&self, words: &str) -> Result<(), Anything> {
        let expression = format!("!document.body.innerText.includes({})", literal(words));
        self.until(&expression, &format!("the end of {words:?}")).await
    }

    /// Waits for a title of the tab.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn until_title(&self, title: &str) -> Result<(), Anything> {
        self.until(
            &format!("document.title === {}", literal(title)),
            &format!("title {title:?}"),
        )
        .await
    }

    /// Waits until the page has its heading and nothing on it is still loading.
    ///
    /// # Errors
    /// If that does not happen.
    pub async fn settle(&self) -> Result<(), Anything> {
        self.until(
            "document.querySelector('#main h1') && !document.querySelector('.al-loading')",
            "a page at rest",
        )
        .await
    }

    /// Fails if the console holds an error: also what the security policy blocks ends up there.
    ///
    /// `expected` are parts of messages that the test has caused on purpose.
    ///
    /// # Errors
    /// With the messages.
    pub async fn assert_quiet(&self, expected: &[&str]) -> Result<(), Anything> {
        let entries = self.driver.browser_log().await?;
        let loud: Vec<String> = entries
            .into_iter()
            .filter(|entry| entry.level.to_uppercase() == "SEVERE")
            .map(|entry| entry.message)
            .filter(|message| !expected.iter().any(|part| message.contains(part)))
            .collect();
        if loud.is_empty() {
            Ok(())
        } else {
            Err(format!("the console says:\n{}", loud.join("\n")).into())
        }
    }

    /// Runs axe-core over the page as it stands; fails with what it finds.
    ///
    /// # Errors
    /// With each violation and the element it is at.
    pub async fn assert_accessible(&self, what: &str) -> Result<(), Anything> {
        let axe = std::fs::read_to_string(crate::portal::variable("AMTSLOTSE_AXE")?)?;
        self.driver.execute(axe, vec![]).await?;
        let script = "
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
            axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(
              (r) => done({
                rules: r.passes.length,
                found: r.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} (${v.help})`)),
              }),
              (e) => done({ rules: 0, found: [String(e)] }),
            );";
        let result: serde_json::Value = self.driver.execute_async(script, vec![]).await?.convert()?;
        let found = result
            .get("found")
            .and_then(|f| f.as_array())
            .cloned()
            .unwrap_or_default();
        let rules = result
            .get("rules")
            .and_then(serde_json::Value::as_u64)
            .unwrap_or_default();
        if rules < 10 {
            return Err(format!("{what}: axe checked only {rules} rules: {found:?}").into());
        }
        if found.is_empty() {
            return Ok(());
        }
        let lines: Vec<String> = found
            .iter()
            .filter_map(|line| line.as_str().map(str::to_owned))
            .collect();
        Err(format!("{what}: {} barriers\n{}", lines.len(), lines.join("\n")).into())
    }

    /// Asks the page for its dark or light look, as the system's setting would.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn prefer(&self, scheme: &str) -> Result<(), Anything> {
        // Without motion, so that no colour is caught half-way between the two looks.
        let features = serde_json::json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.driver
            .cdp()
            .send_raw("Emulation.setEmulatedMedia", features)
            .await?;
        Ok(())
    }

    /// Fails if the page has to be scrolled sideways (WCAG 1.4.10).
    ///
    /// # Errors
    /// With the widths.
    pub async fn assert_fits(&self, what: &str) -> Result<(), Anything> {
        let script = "const e = document.scrollingElement; return [e.scrollWidth, e.clientWidth];";
        let [content, window]: [u32; 2] = self.driver.execute(script, vec![]).await?.convert()?;
        if content <= window {
            Ok(())
        } else {
            Err(format!("{what}: {content} px wide in a window of {window} px").into())
        }
    }

    /// Where a link leads that begins with these words.
    ///
    /// # Errors
    /// If there is none.
    pub async fn target_of(&self, text: &str) -> Result<String, Anything> {
        let link = self.wait_for(&format!("//a[{}]", super::says(text))).await?;
        Ok(link.attr("href").await?.unwrap_or_default())
    }

    /// Lets the page's clock begin at a moment (RFC 3339, UTC) and in a time zone, from the next page on.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn stand_in_time(&self, moment: &str, zone: &str) -> Result<(), Anything> {
        let zone = serde_json::json!({ "timezoneId": zone });
        self.driver
            .cdp()
            .send_raw("Emulation.setTimezoneOverride", zone)
            .await?;
        let source = format!(
            "{{ const Real = Date; const ahead = Real.parse({}) - Real.now();
               globalThis.Date = class extends Real {{
                 constructor(...given) {{ given.length ? super(...given) : super(Real.now() + ahead); }}
                 static now() {{ return Real.now() + ahead; }}
               }}; }}",
            literal(moment)
        );
        let script = serde_json::json!({ "source": source });
        self.driver
            .cdp()
            .send_raw("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        Ok(())
    }

    /// Addresses that the page has fetched from other hosts than the portal's.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn foreign_requests(&self) -> Result<Vec<String>, Anything> {
        let script = "return performance.getEntriesByType('resource').map((e) => e.name)
            .filter((name) => !name.startsWith(location.origin + '/'));";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// Saves a picture of the page, if `AMTSLOTSE_SCREENSHOTS` names a folder.
    ///
    /// # Errors
    /// If it cannot be written.
    pub async fn picture(&self, name: &str) -> Result<(), Anything> {
        let Some(folder) = std::env::var_os("AMTSLOTSE_SCREENSHOTS") else {
            return Ok(());
        };
        std::fs::create_dir_all(&folder)?;
        Ok(self
            .driver
            .screenshot(&Path::new(&folder).join(format!("{name}.png")))
            .await?)
    }
}
