//! Patterns that a line of text must follow.

use regex_lite::{Regex, RegexBuilder};
use std::fmt;
use std::str::FromStr;

/// A regular expression that the whole answer must match, in the syntax that ECMA-262, XML Schema and `regex-lite`
/// share: classes, groups, alternatives, repetitions; no look-around, no back references, no `\p{…}`. It is matched in
/// linear time.
#[derive(Clone)]
pub struct Pattern {
    source: String,
    whole: Regex,
}

/// Not a [`Pattern`]. For authors of forms, therefore with words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PatternError(pub String);

impl Pattern {
    /// Longest pattern in bytes.
    pub const MAX_LEN: usize = 2_000;
    /// Most bytes of its compiled form.
    const MAX_SIZE: usize = 512 * 1024;

    /// The expression as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.source
    }

    /// True if the whole text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.whole.is_match(text)
    }
}

impl FromStr for Pattern {
    type Err = PatternError;

    fn from_str(source: &str) -> Result<Self, PatternError> {
        if source.is_empty() || source.len() > Self::MAX_LEN {
            return Err(PatternError("a pattern has 1 to 2000 bytes".to_owned()));
        }
        let build = |text: &str| {
            RegexBuilder::new(text)
                .size_limit(Self::MAX_SIZE)
                .nest_limit(50)
                .build()
                .map_err(|error| PatternError(error.to_string()))
        };
        // Alone first: within the group a closing bracket too many would not be noticed.
        build(source)?;
        Ok(Self {
            source: source.to_owned(),
            whole: build(&format!("^(?:{source})$"))?,
        })
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_text_must_match() {
        let pattern: Pattern = "[0-9]{5}|[A-Z]".parse().unwrap();
        assert!(pattern.matches("07743") && pattern.matches("J"));
        assert!(!pattern.matches("077433") && !pattern.matches("0774J") && !pattern.matches("07743\n"));
        let anchored: Pattern = "^[a-z]+@[a-z]+\\.de$".parse().unwrap();
        assert!(anchored.matches("rathaus@jena.de") && !anchored.matches("rathaus@jena.de "));
    }

    #[test]
    fn refuses_what_cannot_be_matched() {
        for wrong in [
            "",
            "a)|(b",
            "(?=a)",
            "(",
            "[",
            r"\p{L}+",
            "((a{1000}){1000}){1000}",
        ] {
            assert!(wrong.parse::<Pattern>().is_err(), "{wrong}");
        }
        assert!("(".repeat(500).parse::<Pattern>().is_err());
    }
}
