//! Choosing files, and whether the page keeps its breath.

use super::{Browser, says};
use crate::Anything;
use std::path::Path;
use std::time::Duration;
use thirtyfour::prelude::*;

impl Browser {
    /// Chooses files with the input that has this label.
    ///
    /// # Errors
    /// If there is none.
    pub async fn choose_files(&self, label: &str, files: &[impl AsRef<Path>]) -> Result<(), Anything> {
        let label = self.wait_for(&format!("//label[{}]", says(label))).await?;
        let id = label.attr("for").await?.ok_or("the label belongs to no field")?;
        let paths: Vec<String> = files
            .iter()
            .map(|file| file.as_ref().display().to_string())
            .collect();
        Ok(self
            .driver
            .find(By::Id(id))
            .await?
            .send_keys(paths.join("\n"))
            .await?)
    }

    /// Scrolls so that the element with this id is in the middle.
    ///
    /// # Errors
    /// If there is none.
    pub async fn scroll_to(&self, id: &str) -> Result<(), Anything> {
        let script = "document.getElementById(arguments[0]).scrollIntoView({ block: 'center' });";
        self.driver.execute(script, vec![id.into()]).await?;
        Ok(())
    }

    /// Waits until the browser keeps no bytes of files any more.
    ///
    /// # Errors
    /// If some stay.
    pub async fn until_no_files(&self) -> Result<(), Anything> {
        let script = "const done = arguments[0]; const open = indexedDB.open('amtslotse'); \
            open.onsuccess = () => { const count = open.result.transaction('files').objectStore('files').count(); \
            count.onsuccess = () => { open.result.close(); done(count.result); }; }; open.onerror = () => done(-1);";
        let mut left = -1;
        for _ in 0..100 {
            left = self
                .driver
                .execute_async(script, vec![])
                .await?
                .convert::<i64>()?;
            if left == 0 {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("{left} pieces of files are left").into())
    }

    /// Makes the processor slower by this factor, and notes from now on how long the page is held up.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn watch_long_tasks(&self, slower: u32) -> Result<(), Anything> {
        let rate = serde_json::json!({ "rate": slower });
        self.driver
            .cdp()
            .send_raw("Emulation.setCPUThrottlingRate", rate)
            .await?;
        let script = "window.longTasks = []; new PerformanceObserver(list => { for (const entry of list.getEntries()) \
            window.longTasks.push(entry.duration); }).observe({ type: 'longtask' });";
        self.driver.execute(script, vec![]).await?;
        Ok(())
    }

    /// The longest task since then in milliseconds; 0 if none was longer than 50.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn longest_task(&self) -> Result<f64, Anything> {
        let script = "return Math.max(0, ...window.longTasks);";
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }
}
