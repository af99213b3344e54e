//! What was wrong with a source.

use super::markdown::is_clean;
use std::fmt;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The record went in, without the part that the report names.
    Warning,
    /// The record was left out.
    Error,
}

/// One mistake in a source, with its place: `file:line: field: message`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// File, relative to the data folder.
    pub file: String,
    /// Line, from 1; `None` if it concerns the file as a whole.
    pub line: Option<usize>,
    /// Name of the field, e.g. `fees[1].amount`; may be empty.
    pub field: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
}

/// Longest field and longest message in characters: a sender's record may stand in both.
const MAX_LEN: usize = 300;

impl Report {
    /// Makes a report of one line: what a sender wrote can neither break it nor steer a terminal.
    pub(super) fn new(
        file: &str,
        line: Option<usize>,
        field: &str,
        severity: Severity,
        message: impl fmt::Display,
    ) -> Self {
        Self {
            file: file.to_owned(),
            line,
            field: one_line(field),
            severity,
            message: one_line(&message.to_string()),
        }
    }

    /// True if the record was left out.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if !self.field.is_empty() {
            write!(f, ": {}", self.field)?;
        }
        write!(f, ": {}", self.message)
    }
}

fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || !is_clean(c));
    let mut line = words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if let Some((end, _)) = line.char_indices().nth(MAX_LEN) {
        line.truncate(end);
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_one_line_of_bounded_length() {
        let long = "x".repeat(1000);
        let message = format!("expected\n </a>\u{1b}]0;x\u{7} \u{202e}{long}");
        let report = Report::new("a.xml", Some(3), "b\r\nc", Severity::Error, message);
        let text = report.to_string();
        assert!(text.starts_with("a.xml:3: b c: expected </a> ]0;x xxx"), "{text}");
        assert!(text.chars().count() < 350 && !text.contains(|c: char| c.is_control()));
    }
}
