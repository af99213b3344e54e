//! Where an answer stands.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Place of an answer: names joined by points, rows of a repeatable group by their number from 0, e.g.
/// `members.0.name` or `keeper-address.postcode`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Path(String);

impl Path {
    /// The form itself.
    #[must_use]
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// The path that the text describes; any text is a path, perhaps of nothing.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// A name below this path: a question in a group, a part of an answer.
    #[must_use]
    pub fn child(&self, name: &str) -> Self {
        if self.0.is_empty() {
            Self(name.to_owned())
        } else {
            Self(format!("{}.{name}", self.0))
        }
    }

    /// A row of the repeatable group at this path, from 0.
    #[must_use]
    pub fn row(&self, index: usize) -> Self {
        self.child(&index.to_string())
    }

    /// The segments, outermost first.
    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.0.split('.').filter(|segment| !segment.is_empty())
    }

    /// The path without its last segment; the root has none.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        if self.0.is_empty() {
            return None;
        }
        Some(
            self.0
                .rsplit_once('.')
                .map_or_else(Self::root, |(parent, _)| Self(parent.to_owned())),
        )
    }

    /// True for the path itself and everything below.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        match other.0.strip_prefix(&self.0) {
            Some(rest) => self.0.is_empty() || rest.is_empty() || rest.starts_with('.'),
            None => false,
        }
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_lies_below_it() {
        let group = Path::new("members");
        assert!(group.covers(&group.row(0).child("name")));
        assert!(!group.covers(&Path::new("members-of-club")));
        assert!(Path::root().covers(&group));
        assert_eq!(group.row(3).parent(), Some(group));
        assert_eq!(Path::new("a").parent(), Some(Path::root()));
        assert_eq!(Path::root().parent(), None);
    }
}
