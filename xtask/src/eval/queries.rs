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
}

/// Reads a file's text.
///
/// # Errors
/// The first line that has not its three columns.
pub fn read(text: &str, file: &Path) -> Outcome<Vec<Ask>> {
    let mut asks = Vec::new();
    // Spreadsheets put a mark of their encoding first.
    let text = text.trim_start_matches('\u{feff}');
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [category, query, answers] = columns.as_slice() else {
            let message = "needs three columns, separated by tabs: category, query, ids";
            return Err(Failure::Input(format!("{}:{number}: {message}", file.display())));
        };
        asks.push(Ask {
            category: (*category).to_owned(),
            query: (*query).to_owned(),
            answers: answers.split_whitespace().map(str::to_owned).collect(),
        });
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
        let error = read("exact\tHund\ta\nexact Hund b\n", Path::new("q.tsv")).unwrap_err();
        assert!(error.to_string().starts_with("q.tsv:2: "), "{error}");
    }
}
