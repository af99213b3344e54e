//! Names of the site's files, as the build wrote them into the page.

use crate::platform::page;
use model::{Lang, Slug};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Addresses relative to the site, all with the hash of their content.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Assets {
    /// Sprite of icons.
    pub icons: String,
    /// What lists and the responsibility finder need of the catalogue.
    pub core: String,
    /// Municipalities and postcodes.
    pub places: String,
    texts: String,
    forms: String,
    search: BTreeMap<String, String>,
    locales: BTreeMap<String, String>,
}

impl Assets {
    /// Reads them from the page; empty if the page has none, so that every fetch fails with a message.
    #[must_use]
    pub fn from_page() -> Self {
        page::meta("amtslotse-assets")
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_default()
    }

    /// Messages of a language.
    #[must_use]
    pub fn locale(&self, lang: Lang) -> String {
        absolute(self.locales.get(lang.tag()).map_or("", String::as_str))
    }

    /// Search index of a language.
    #[must_use]
    pub fn search(&self, lang: Lang) -> String {
        absolute(self.search.get(lang.tag()).map_or("", String::as_str))
    }

    /// Texts of a service in a language.
    #[must_use]
    pub fn texts(&self, service: &Slug, lang: Lang) -> String {
        absolute(&format!("{}/{service}.{}.bin", self.texts, lang.tag()))
    }

    /// An application form.
    #[must_use]
    pub fn form(&self, form: &Slug) -> String {
        absolute(&format!("{}/{form}.json", self.forms))
    }
}

/// The address as it is fetched.
#[must_use]
pub fn absolute(relative: &str) -> String {
    format!("/{relative}")
}
