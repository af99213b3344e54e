//! Rich text as a small tree. There is no HTML in the portal: a text is parsed once, at import, and drawn node by
//! node, so that nothing in it can become script or style.

use crate::{ModelError, nested};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A text of paragraphs, lists, headings and tables.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RichText(pub Vec<Block>);

impl RichText {
    /// Deepest nesting of lists that readers accept; deeper ones are flattened.
    pub const MAX_DEPTH: usize = 4;

    /// True if nothing in it can be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.plain().trim().is_empty()
    }

    /// The words alone, blocks separated by line breaks. For search and tests.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut out = String::new();
        plain_blocks(&self.0, &mut out);
        out
    }
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading within the text; level 1 is the highest, the page adds its own offset. 1 to 3.
    Heading(u8, Vec<Inline>),
    /// A list.
    List {
        /// Numbered or not.
        ordered: bool,
        /// Its items.
        #[serde(deserialize_with = "nested::deserialize")]
        items: Vec<Vec<Block>>,
    },
    /// A table; the first row holds the headings.
    Table(Vec<Vec<Vec<Inline>>>),
}

/// A run of text within a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Strong importance.
    Strong(#[serde(deserialize_with = "nested::deserialize")] Vec<Inline>),
    /// Emphasis.
    Emphasis(#[serde(deserialize_with = "nested::deserialize")] Vec<Inline>),
    /// Superscript.
    Superscript(String),
    /// Subscript.
    Subscript(String),
    /// A link.
    Link {
        /// Where it leads.
        target: LinkTarget,
        /// Its text.
        text: String,
    },
    /// A line break.
    Break,
}

/// An address that a text may link to: `https`, `http`, `mailto` or `tel`, without spaces, control and bidi characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LinkTarget(String);

impl LinkTarget {
    /// Longest address in bytes.
    pub const MAX_LEN: usize = 2048;

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True if the link leaves the portal for another website.
    #[must_use]
    pub fn is_web(&self) -> bool {
        self.0.starts_with("http")
    }

    /// Host of a web address, for the notice that a link leaves the portal.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        let rest = self
            .0
            .strip_prefix("https://")
            .or_else(|| self.0.strip_prefix("http://"))?;
        let authority = rest.split(['/', '?', '#']).next()?;
        Some(authority.rsplit('@').next().unwrap_or(authority))
    }
}

impl FromStr for LinkTarget {
    type Err = ModelError;

    fn from_str(text: &str) -> Result<Self, ModelError> {
        let text = text.trim();
        let refused = || ModelError::Link(text.chars().take(80).collect());
        let (scheme, rest) = text.split_once(':').ok_or_else(refused)?;
        let scheme = scheme.to_ascii_lowercase();
        let rest_fits = match scheme.as_str() {
            "https" | "http" => rest.strip_prefix("//").is_some_and(|r| {
                // No user part: `https://bund.de@evil.example` must not look like bund.de.
                let authority = r.split(['/', '?', '#']).next().unwrap_or("");
                !authority.is_empty() && !authority.contains('@')
            }),
            "mailto" => rest.contains('@'),
            "tel" => rest.chars().any(|c| c.is_ascii_digit()),
            _ => false,
        };
        let clean = rest
            .chars()
            .all(|c| !c.is_whitespace() && !c.is_control() && !is_bidi_control(c) && c != '\\');
        if rest_fits && clean && text.len() <= Self::MAX_LEN {
            Ok(Self(format!("{scheme}:{rest}")))
        } else {
            Err(refused())
        }
    }
}

impl TryFrom<String> for LinkTarget {
    type Error = ModelError;

    fn try_from(text: String) -> Result<Self, ModelError> {
        text.parse()
    }
}

impl From<LinkTarget> for String {
    fn from(target: LinkTarget) -> Self {
        target.0
    }
}

impl fmt::Display for LinkTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}')
}

fn plain_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => plain_inlines(inlines, out),
            Block::List { items, .. } => items.iter().for_each(|item| plain_blocks(item, out)),
            Block::Table(rows) => {
                for cell in rows.iter().flatten() {
                    plain_inlines(cell, out);
                    out.push(' ');
                }
            }
        }
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
    }
}

fn plain_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text)
            | Inline::Superscript(text)
            | Inline::Subscript(text)
            | Inline::Link { text, .. } => {
                out.push_str(text);
            }
            Inline::Strong(children) | Inline::Emphasis(children) => plain_inlines(children, out),
            Inline::Break => out.push('\n'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn refuses_addresses_that_could_do_harm() {
        for wrong in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "https://bund.de@evil.example/",
            "https://a b",
            "https:///x",
            "https://exa\u{202e}mple.de",
            "vbscript:x",
            "mailto:nobody",
            "tel:",
            "file:///etc/passwd",
            "",
        ] {
            assert!(wrong.parse::<LinkTarget>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn names_the_host_of_a_web_address() {
        let target: LinkTarget = "HTTPS://www.gesetze-im-internet.de/bmg/__17.html"
            .parse()
            .unwrap();
        assert_eq!(
            target.as_str(),
            "https://www.gesetze-im-internet.de/bmg/__17.html"
        );
        assert_eq!(target.host(), Some("www.gesetze-im-internet.de"));
        assert_eq!("tel:115".parse::<LinkTarget>().unwrap().host(), None);
    }

    proptest! {
        #[test]
        fn accepts_no_foreign_scheme(text in "[a-z]{0,12}:[ -~]{0,30}") {
            if let Ok(target) = text.parse::<LinkTarget>() {
                let known = ["https://", "http://", "mailto:", "tel:"];
                prop_assert!(known.iter().any(|k| target.as_str().starts_with(k)));
            }
        }
    }
}
