//! Walks a TOML file field by field, so that each mistake can be told with its line and the rest still be used.

use super::{Report, Severity};
use std::cell::RefCell;
use std::fmt::Display;
use std::str::FromStr;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Collects the reports of one run.
#[derive(Debug, Default)]
pub(super) struct Log(RefCell<Vec<Report>>);

impl Log {
    pub(super) fn add(&self, report: Report) {
        self.0.borrow_mut().push(report);
    }

    pub(super) fn into_reports(self) -> Vec<Report> {
        self.0.into_inner()
    }
}

/// A source file with the log that its mistakes go to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    /// Path relative to the data folder.
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    pub(super) log: &'a Log,
}

impl<'a> Source<'a> {
    /// The file's top table; `None`, with a report, if it is not TOML.
    pub(super) fn parse(&self) -> Option<DeTable<'a>> {
        match DeTable::parse(self.text) {
            Ok(table) => Some(table.into_inner()),
            Err(error) => {
                let at = error.span().map(|span| span.start);
                self.report(Severity::Error, at.map(|at| self.line(at)), "", error.message());
                None
            }
        }
    }

    pub(super) fn line(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }

    pub(super) fn report(&self, severity: Severity, line: Option<usize>, field: &str, message: impl Display) {
        self.log
            .add(Report::new(self.file, line, field, severity, message));
    }
}

/// A table of a TOML file. Remembers what was asked for, so that [`Record::finish`] can name the unknown fields.
pub(super) struct Record<'a> {
    source: Source<'a>,
    table: &'a DeTable<'a>,
    path: String,
    line: usize,
    asked: RefCell<Vec<&'static str>>,
}

/// A value with its place in the file.
pub(super) struct Field<'a> {
    source: Source<'a>,
    value: &'a Spanned<DeValue<'a>>,
    path: String,
}

impl<'a> Record<'a> {
    pub(super) fn new(source: Source<'a>, table: &'a DeTable<'a>) -> Self {
        Self {
            source,
            table,
            path: String::new(),
            line: 1,
            asked: RefCell::default(),
        }
    }

    /// The field, if the table has it.
    pub(super) fn field(&self, name: &'static str) -> Option<Field<'a>> {
        self.asked.borrow_mut().push(name);
        let value = self.table.get(name)?;
        Some(Field {
            source: self.source,
            value,
            path: format!("{}{name}", self.path),
        })
    }

    /// A text that is not empty.
    pub(super) fn text(&self, name: &'static str) -> Option<&'a str> {
        self.field(name)?.text()
    }

    /// A text that must be there.
    pub(super) fn required(&self, name: &'static str) -> Option<&'a str> {
        let Some(field) = self.field(name) else {
            self.error(name, "is missing");
            return None;
        };
        field.text()
    }

    /// A text read as a key, date, slug or the like.
    pub(super) fn parsed<T: FromStr<Err: Display>>(&self, name: &'static str) -> Option<T> {
        self.field(name)?.parsed()
    }

    /// The same, and it must be there.
    pub(super) fn required_parsed<T: FromStr<Err: Display>>(&self, name: &'static str) -> Option<T> {
        let text = self.required(name)?;
        text.parse().map_err(|error| self.error(name, error)).ok()
    }

    /// A table within this one.
    pub(super) fn table(&self, name: &'static str) -> Option<Self> {
        self.field(name)?.table()
    }

    /// The tables of an array; a missing array is an empty one.
    pub(super) fn tables(&self, name: &'static str) -> Vec<Self> {
        self.items(name).iter().filter_map(Field::table).collect()
    }

    /// The items of an array; a missing array is an empty one.
    pub(super) fn items(&self, name: &'static str) -> Vec<Field<'a>> {
        let Some(field) = self.field(name) else {
            return Vec::new();
        };
        let Some(array) = field.value.get_ref().as_array() else {
            field.error("is not a list");
            return Vec::new();
        };
        array
            .iter()
            .enumerate()
            .map(|(i, value)| Field {
                source: self.source,
                value,
                path: format!("{}{name}[{}]", self.path, i + 1),
            })
            .collect()
    }

    /// Reports that this record is left out.
    pub(super) fn error(&self, name: &str, message: impl Display) {
        let field = format!("{}{name}", self.path);
        let field = field.trim_end_matches('.');
        self.source
            .report(Severity::Error, Some(self.line_of(name)), field, message);
    }

    /// Reports that a part of this record is left out.
    pub(super) fn warn(&self, name: &str, message: impl Display) {
        let field = format!("{}{name}", self.path);
        let field = field.trim_end_matches('.');
        self.source
            .report(Severity::Warning, Some(self.line_of(name)), field, message);
    }

    fn line_of(&self, name: &str) -> usize {
        self.table
            .get(name)
            .map_or(self.line, |value| self.source.line(value.span().start))
    }

    /// Reports the fields that nobody asked for.
    pub(super) fn finish(&self) {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.asked.borrow().contains(&name) {
                let line = self.source.line(key.span().start);
                let field = format!("{}{name}", self.path);
                self.source
                    .report(Severity::Warning, Some(line), &field, "unknown field");
            }
        }
    }
}

impl<'a> Field<'a> {
    pub(super) fn text(&self) -> Option<&'a str> {
        match self.value.get_ref().as_str() {
            Some(text) if !text.trim().is_empty() => Some(text.trim()),
            Some(_) => {
                self.error("is empty: leave the field out if it is not known");
                None
            }
            None => {
                self.error("is not a text");
                None
            }
        }
    }

    pub(super) fn parsed<T: FromStr<Err: Display>>(&self) -> Option<T> {
        self.text()?.parse().map_err(|error| self.error(error)).ok()
    }

    /// A whole number that fits the type.
    pub(super) fn number<T: FromStr>(&self) -> Option<T> {
        let number = self.value.get_ref().as_integer();
        let parsed = number
            .filter(|n| n.radix() == 10)
            .and_then(|n| n.as_str().parse().ok());
        if parsed.is_none() {
            self.error("is not a whole number that fits here");
        }
        parsed
    }

    /// true or false.
    pub(super) fn flag(&self) -> Option<bool> {
        let flag = self.value.get_ref().as_bool();
        if flag.is_none() {
            self.error("is not true or false");
        }
        flag
    }

    fn table(&self) -> Option<Record<'a>> {
        let Some(table) = self.value.get_ref().as_table() else {
            self.error("is not a table");
            return None;
        };
        Some(Record {
            source: self.source,
            table,
            path: format!("{}.", self.path),
            line: self.source.line(self.value.span().start),
            asked: RefCell::default(),
        })
    }

    pub(super) fn error(&self, message: impl Display) {
        self.report_at(0, Severity::Error, message);
    }

    pub(super) fn warn(&self, message: impl Display) {
        self.report_at(0, Severity::Warning, message);
    }

    /// Reports a mistake in a line of a long text; the first line is 0.
    pub(super) fn report_at(&self, line: usize, severity: Severity, message: impl Display) {
        let start = self.value.span().start;
        let rest = self.source.text.get(start..).unwrap_or_default();
        // The text of a long string begins in the line below its quotes.
        let below = ["\"\"\"\n", "\"\"\"\r\n", "'''\n"]
            .iter()
            .any(|open| rest.starts_with(open));
        let line = self.source.line(start) + line + usize::from(below);
        self.source.report(severity, Some(line), &self.path, message);
    }
}
