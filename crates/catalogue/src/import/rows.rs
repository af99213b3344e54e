//! Reads a CSV file with a heading row by the names of its columns.

use super::source::Log;
use super::{ImportError, Report, Severity};
use std::fmt::Display;
use std::path::Path;
use std::str::FromStr;

/// A CSV file in memory.
pub(super) struct Sheet {
    file: String,
    columns: Vec<String>,
    records: Vec<(usize, csv::StringRecord)>,
}

/// One row of it.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    sheet: &'a Sheet,
    line: usize,
    record: &'a csv::StringRecord,
    log: &'a Log,
}

impl Sheet {
    /// Reads the file and checks that it has the columns.
    pub(super) fn read(
        data_dir: &Path,
        file: &str,
        columns: &[&str],
        log: &Log,
    ) -> Result<Self, ImportError> {
        let text = super::read_text(data_dir, file)?;
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let broken =
            |message: String| ImportError::Broken(Report::new(file, Some(1), "", Severity::Error, message));
        let headers = reader.headers().map_err(|error| broken(error.to_string()))?;
        let found: Vec<String> = headers.iter().map(str::to_owned).collect();
        if let Some(missing) = columns.iter().find(|column| !found.iter().any(|f| f == *column)) {
            return Err(broken(format!("column {missing} is missing")));
        }
        let mut records = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    records.push((usize::try_from(line).unwrap_or(usize::MAX), record));
                }
                Err(error) => log.add(Report::new(
                    file,
                    error.position().and_then(|p| usize::try_from(p.line()).ok()),
                    "",
                    Severity::Error,
                    error,
                )),
            }
        }
        Ok(Self {
            file: file.to_owned(),
            columns: found,
            records,
        })
    }

    pub(super) fn rows<'a>(&'a self, log: &'a Log) -> impl Iterator<Item = Row<'a>> {
        self.records.iter().map(move |(line, record)| Row {
            sheet: self,
            line: *line,
            record,
            log,
        })
    }
}

impl<'a> Row<'a> {
    /// The cell; empty if it is.
    pub(super) fn cell(&self, column: &str) -> &'a str {
        let at = self.sheet.columns.iter().position(|name| name == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    /// The cell, if something is in it.
    pub(super) fn some(&self, column: &str) -> Option<&'a str> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty())
    }

    /// The cell, which must not be empty.
    pub(super) fn required(&self, column: &str) -> Option<&'a str> {
        let cell = self.some(column);
        if cell.is_none() {
            self.error(column, "is empty");
        }
        cell
    }

    /// The cell read as a key, date, number or the like.
    pub(super) fn parsed<T: FromStr<Err: Display>>(&self, column: &str) -> Option<T> {
        self.cell(column)
            .parse()
            .map_err(|error| self.error(column, error))
            .ok()
    }

    pub(super) fn error(&self, column: &str, message: impl Display) {
        self.report(Severity::Error, column, message);
    }

    pub(super) fn warn(&self, column: &str, message: impl Display) {
        self.report(Severity::Warning, column, message);
    }

    fn report(&self, severity: Severity, column: &str, message: impl Display) {
        self.log.add(Report::new(
            &self.sheet.file,
            Some(self.line),
            column,
            severity,
            message,
        ));
    }
}
