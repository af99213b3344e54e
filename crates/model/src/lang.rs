//! Languages of the portal and texts in several of them.

use serde::{Deserialize, Serialize};

/// A language of the portal. German is the language of the source: every text has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// German.
    #[default]
    De,
    /// English.
    En,
}

impl Lang {
    /// Every language, German first.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The BCP 47 tag, also used in addresses and folder names.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language of a BCP 47 tag, by its first subtag: `de-AT` is German.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.tag() == primary)
    }
}

/// A text in German and perhaps in other languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LocalText {
    de: String,
    others: Vec<(Lang, String)>,
}

impl LocalText {
    /// A text that so far only has its German wording.
    #[must_use]
    pub fn german(text: impl Into<String>) -> Self {
        Self {
            de: text.into(),
            others: Vec::new(),
        }
    }

    /// Adds or replaces the wording in one language.
    #[must_use]
    pub fn with(mut self, lang: Lang, text: impl Into<String>) -> Self {
        let text = text.into();
        if lang == Lang::De {
            self.de = text;
        } else if let Some(entry) = self.others.iter_mut().find(|(l, _)| *l == lang) {
            entry.1 = text;
        } else {
            self.others.push((lang, text));
        }
        self
    }

    /// The wording in the language, or the German one; with the language that it really is in, for the page's
    /// `lang` attribute.
    #[must_use]
    pub fn get(&self, lang: Lang) -> (&str, Lang) {
        self.others
            .iter()
            .find(|(l, text)| *l == lang && !text.is_empty())
            .map_or((self.de.as_str(), Lang::De), |(l, text)| (text.as_str(), *l))
    }

    /// The wording alone, see [`LocalText::get`].
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        self.get(lang).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_german_and_says_so() {
        let text = LocalText::german("Hund").with(Lang::En, "");
        assert_eq!(text.get(Lang::En), ("Hund", Lang::De));
        let text = text.with(Lang::En, "Dog");
        assert_eq!(text.get(Lang::En), ("Dog", Lang::En));
    }

    #[test]
    fn reads_regional_tags() {
        assert_eq!(Lang::from_tag("de-AT"), Some(Lang::De));
        assert_eq!(Lang::from_tag("EN_us"), Some(Lang::En));
        assert_eq!(Lang::from_tag("tlh"), None);
    }
}
