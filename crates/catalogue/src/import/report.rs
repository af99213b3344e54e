//! What was wrong with a source.

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

impl Report {
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
