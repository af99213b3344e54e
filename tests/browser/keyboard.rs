//! The portal by keyboard alone: things are reached with Tab, as far as their names tell where one is.

use super::{Anything, Browser};
use thirtyfour::Key;

/// Most presses of Tab on a page.
const PATIENCE: usize = 250;

/// What has the focus: its name, the groups around it from the inside out, whether something stands in it.
const FOCUS: &str = "
    const e = document.activeElement;
    if (!e || e === document.body) return ['', [], false];
    const words = (node) => (node.innerText || '').replace(/\\s+/g, ' ').trim();
    const groups = [];
    for (let set = e.closest('fieldset'); set; set = set.parentElement.closest('fieldset')) {
        const legend = set.querySelector(':scope > legend');
        if (legend) groups.push(words(legend));
    }
    const label = e.labels && e.labels.length ? words(e.labels[0]) : words(e);
    return [label, groups, typeof e.value === 'string' && e.value !== ''];
";

impl Browser {
    async fn focus(&self) -> Result<(String, Vec<String>, bool), Anything> {
        Ok(self.driver.execute(FOCUS, vec![]).await?.convert()?)
    }

    /// Presses Tab until something with this name has the focus, within groups whose legends begin so (`a > b`).
    async fn reach(&self, group: &str, label: &str) -> Result<bool, Anything> {
        let groups: Vec<&str> = group
            .split('>')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let mut seen = Vec::new();
        for _ in 0..PATIENCE {
            let (name, around, filled) = self.focus().await?;
            let inside = groups
                .iter()
                .all(|wanted| around.iter().any(|legend| legend.starts_with(wanted)));
            if inside && !name.is_empty() && name.starts_with(label) {
                return Ok(filled);
            }
            seen.push(name);
            self.keys(Key::Tab).await?;
        }
        seen.dedup();
        Err(format!("no way with the Tab key to {group} {label}, only to {seen:?}").into())
    }

    /// Types into a field, in place of what stands there.
    ///
    /// # Errors
    /// If Tab does not get there.
    pub async fn type_into(&self, group: &str, label: &str, text: &str) -> Result<(), Anything> {
        if self.reach(group, label).await? {
            let all = self.driver.action_chain().key_down(Key::Control);
            all.send_keys("a").key_up(Key::Control).perform().await?;
        }
        self.keys(text).await
    }

    /// Types the three parts of a date.
    ///
    /// # Errors
    /// If Tab does not get there.
    pub async fn type_date(&self, group: &str, date: [&str; 3]) -> Result<(), Anything> {
        for (label, text) in ["Tag", "Monat", "Jahr"].into_iter().zip(date) {
            self.type_into(group, label, text).await?;
        }
        Ok(())
    }

    /// Chooses a radio button: Tab to the group, then the arrow keys.
    ///
    /// # Errors
    /// If there is none.
    pub async fn arrow_to(&self, group: &str, label: &str) -> Result<(), Anything> {
        self.reach(group, "").await?;
        self.keys(Key::Space).await?;
        for _ in 0..20 {
            if self.focus().await?.0.starts_with(label) {
                return Ok(());
            }
            self.keys(Key::Down).await?;
        }
        Err(format!("no {label} in {group} with the arrow keys").into())
    }

    /// Takes the first suggestion for what is typed.
    ///
    /// # Errors
    /// If there is none.
    pub async fn suggest(&self, group: &str, label: &str, text: &str) -> Result<(), Anything> {
        self.type_into(group, label, text).await?;
        self.wait_for("//ul[@role='listbox' and not(@hidden)]/li").await?;
        self.keys(Key::Down).await?;
        self.keys(Key::Enter).await
    }

    /// Ticks a check box.
    ///
    /// # Errors
    /// If Tab does not get there.
    pub async fn tick(&self, group: &str, label: &str) -> Result<(), Anything> {
        self.reach(group, label).await?;
        self.keys(Key::Space).await
    }

    /// Presses a button or follows a link with Enter.
    ///
    /// # Errors
    /// If Tab does not get there.
    pub async fn enter(&self, label: &str) -> Result<(), Anything> {
        self.reach("", label).await?;
        self.keys(Key::Enter).await
    }
}
