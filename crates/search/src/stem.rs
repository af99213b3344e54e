//! Bringing the forms of a word together: inflection, participles, a verb and its noun.
//!
//! The stem of a word is the key of its family. It need not be a word; it only has to be the same for all members.

mod english;
mod german;

/// Irregular members of families, by language data: `zieh: zug zog` holds behind every prefix (Umzug = umziehen),
/// `!verlier: verlust` for the whole word alone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Families {
    /// Sorted by the variant.
    entries: Vec<(String, String, bool)>,
}

impl Families {
    /// Entries that are in order already, as in an index.
    pub(crate) fn from_sorted(entries: Vec<(String, String, bool)>) -> Option<Self> {
        let key = |entry: &(String, String, bool)| (entry.0.clone(), entry.2);
        let sorted = entries
            .windows(2)
            .all(|pair| pair.first().map(key) < pair.last().map(key));
        sorted.then_some(Self { entries })
    }

    /// Entries in any order; of several for one variant the first counts.
    #[cfg(any(test, feature = "build"))]
    pub(crate) fn new(mut entries: Vec<(String, String, bool)>) -> Self {
        entries.sort_by(|a, b| (&a.0, a.2).cmp(&(&b.0, b.2)));
        entries.dedup_by(|b, a| a.0 == b.0 && a.2 == b.2);
        Self { entries }
    }

    /// (variant, root, for the whole word alone), sorted.
    #[cfg(feature = "build")]
    pub(crate) fn entries(&self) -> &[(String, String, bool)] {
        &self.entries
    }

    /// The root of a variant.
    fn root(&self, variant: &str, whole: bool) -> Option<&str> {
        let at = self
            .entries
            .binary_search_by(|(v, _, w)| (v.as_str(), *w).cmp(&(variant, whole)))
            .ok()?;
        self.entries.get(at).map(|(_, root, _)| root.as_str())
    }
}

/// The languages that the search knows grammar of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Grammar {
    /// German: compounds are split.
    #[default]
    German,
    /// English.
    English,
}

impl Grammar {
    /// The stem of a word in the dictionary's spelling.
    pub(crate) fn stem(self, base: &str, families: &Families) -> String {
        if base.len() < 4 || !base.bytes().all(|b| b.is_ascii_lowercase()) {
            return families.root(base, true).unwrap_or(base).to_owned();
        }
        match self {
            Self::German => german::stem(base, families),
            Self::English => english::stem(base, families),
        }
    }
}
