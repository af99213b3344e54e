//! Query files: `category`, query and ids in columns; `#` begins a comment line.

use crate::failure::{Failure, Outcome};
use std::path::Path;

/// A query and what answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What it tests.
    pub category: String,
    /// What is typed.
    pub query: String,
    /// Ids of the services that answer it; any of them counts.
    pub answers: Vec<String>,
    /// The line it stands in, from 1.
    pub line: usize,
}

/// Reads a file's text.
///
/// # Errors
/// The first line that has not its three columns, and a file without queries.
pub fn read(text: &str, file: &Path) -> Outcome<Vec<Ask>> {
    let mut asks = Vec::new();
    // Spreadsheets put a mark of their encoding first.
    let text = text.trim_start_matches('\u{feff}');
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let broken = |message| Failure::Input(format!("{}:{number}: {message}", file.display()));
        let columns: Vec<&str> = line.split('\t').map(str::trim).collect();
        let [category, query, answers] = columns.as_slice() else {
            return Err(broken(
                "needs three columns, separated by tabs: category, query, ids",
            ));
        };
        if category.is_empty() || query.is_empty() || answers.is_empty() {
            return Err(broken("category, query and ids must not be empty"));
        }
        asks.push(Ask {
            category: (*category).to_owned(),
            query: (*query).to_owned(),
            answers: answers.split_whitespace().map(str::to_owned).collect(),
            line: number,
        });
    }
    if asks.is_empty() {
        return Err(Failure::Input(format!("{}: has no queries", file.display())));
    }
    Ok(asks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_columns_and_leaves_comments_out() {
        let asks = read(
            "\u{feff}# c\r\n\nexact\tHund anmelden\ta  b\n",
            Path::new("q.tsv"),
        )
        .unwrap();
        assert_eq!(asks.len(), 1);
        assert_eq!(asks[0].answers, ["a", "b"]);
        assert_eq!(asks[0].query, "Hund anmelden");
    }

    #[test]
    fn names_the_line_that_is_broken() {
        for (text, start) in [
            ("exact\tHund\ta\nexact Hund b\n", "q.tsv:2: needs three columns"),
            (
                "exact\tHund\ta\r\n\r\nexact\tHund\t\r\n",
                "q.tsv:3: needs three columns",
            ),
            ("exact\t \ta", "q.tsv:1: category, query and ids"),
            ("exact\tHund\ta\tb", "q.tsv:1: needs three columns"),
            ("", "q.tsv: has no queries"),
            ("\u{feff}# only a comment\r\n", "q.tsv: has no queries"),
        ] {
            let error = read(text, Path::new("q.tsv")).unwrap_err().to_string();
            assert!(error.starts_with(start), "{error}");
        }
    }

    #[test]
    fn knows_the_line_of_each_query() {
        let asks = read("# c\r\n\r\na\tb\tc\r\na\td\te f\r\n", Path::new("q.tsv")).unwrap();
        let lines: Vec<usize> = asks.iter().map(|ask| ask.line).collect();
        assert_eq!(lines, [3, 4]);
        assert_eq!(asks[1].answers, ["e", "f"]);
    }
}
