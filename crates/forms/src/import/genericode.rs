//! Code lists in OASIS genericode 1.0, as XRepository and the FIM editors export them.

use super::xml::{self, Element};
use super::{ImportError, Wrong};

const NAMESPACE: &str = "http://docs.oasis-open.org/codelist/ns/genericode/";

/// A code list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodeList {
    /// Name of the file without its ending: version 2 of XDatenfelder names lists by their FIM id (`C60000020…`).
    pub file: String,
    /// Short name.
    pub name: String,
    /// Canonical URI.
    pub uri: String,
    /// Version.
    pub version: String,
    /// Canonical version URI.
    pub version_uri: String,
    columns: Vec<String>,
    code: usize,
    label: usize,
    rows: Vec<Vec<String>>,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its code.
    pub code: String,
    /// What is read.
    pub label: String,
    /// One sentence more; empty if there is none.
    pub help: String,
}

impl CodeList {
    /// The entries by the list's own columns, or by those that a schema names for code, name and help; a name that the
    /// list does not have counts as none.
    #[must_use]
    pub fn entries(&self, columns: &[String; 3]) -> Vec<Entry> {
        let [code, label, help] = columns
            .each_ref()
            .map(|name| self.columns.iter().position(|column| column == name));
        let (code, label) = (code.unwrap_or(self.code), label.unwrap_or(self.label));
        let rows = self.rows.iter();
        let cell = |row: &[String], index: usize| row.get(index).cloned().unwrap_or_default();
        rows.map(|row| {
            let (code, label) = (cell(row, code), cell(row, label));
            Entry {
                label: if label.is_empty() { code.clone() } else { label },
                help: help.map(|help| cell(row, help)).unwrap_or_default(),
                code,
            }
        })
        .collect()
    }
}

/// Reads a code list.
///
/// # Errors
/// What is wrong with the file, with line and element.
pub fn code_list(xml: &[u8]) -> Result<CodeList, ImportError> {
    let root = xml::read(xml)?;
    let namespace = root.namespace.as_deref().unwrap_or_default();
    if root.name != "CodeList" || !namespace.starts_with(NAMESPACE) {
        return Err(root.wrong(Wrong::NotGenericode));
    }
    let names = root
        .only("Identification")?
        .ok_or_else(|| root.wrong(Wrong::Missing("Identification")))?;
    let set = root
        .only("ColumnSet")?
        .ok_or_else(|| root.wrong(Wrong::Missing("ColumnSet")))?;
    let columns: Vec<&Element> = set.all("Column").collect();
    let ids: Vec<String> = columns
        .iter()
        .map(|column| column.attribute("Id").unwrap_or_default().to_owned())
        .collect();
    if ids.is_empty() {
        return Err(set.wrong(Wrong::NoColumn("columns")));
    }
    let simple = root
        .only("SimpleCodeList")?
        .ok_or_else(|| root.wrong(Wrong::NoColumn("rows")))?;
    let rows: Vec<Vec<String>> = simple
        .all("Row")
        .map(|row| cells(row, &ids))
        .collect::<Result<_, _>>()?;
    if rows.is_empty() {
        return Err(simple.wrong(Wrong::NoColumn("rows")));
    }
    let code = code_column(set, &columns, &ids);
    Ok(CodeList {
        file: String::new(),
        name: names.words("ShortName")?.to_owned(),
        uri: names.words("CanonicalUri")?.to_owned(),
        version: names.words("Version")?.to_owned(),
        version_uri: names.words("CanonicalVersionUri")?.to_owned(),
        label: label_column(set, &ids, code),
        code,
        columns: ids,
        rows,
    })
}

/// The values of a row in the order of the columns. A value that names no column belongs to the one behind the last.
fn cells(row: &Element, ids: &[String]) -> Result<Vec<String>, ImportError> {
    let mut cells = vec![String::new(); ids.len()];
    let mut next = 0;
    for value in row.all("Value") {
        let column = value
            .attribute("ColumnRef")
            .map_or(Some(next), |name| ids.iter().position(|id| id == name));
        let Some(column) = column else { continue };
        next = column.saturating_add(1);
        let words = value.words("SimpleValue")?;
        if let Some(cell) = cells.get_mut(column) {
            words.clone_into(cell);
        }
    }
    Ok(cells)
}

/// The column that a key of the list refers to.
fn of_key(key: &Element, ids: &[String]) -> Option<usize> {
    let name = key.child("ColumnRef")?.attribute("Ref")?;
    ids.iter().position(|id| id == name)
}

/// XRepository marks the key that it recommends; FIM editors call it `codeKey`; else the first key, the first required
/// column, the first column.
fn code_column(set: &Element, columns: &[&Element], ids: &[String]) -> usize {
    let recommended = set.all("Key").find(|key| {
        let info = key.child("Annotation").and_then(|note| note.child("AppInfo"));
        info.is_some_and(|info| info.child("recommendedKeyColumn").is_some())
    });
    let called = set.all("Key").find(|key| {
        key.attribute("Id")
            .is_some_and(|id| id.eq_ignore_ascii_case("codeKey"))
    });
    let keys = [recommended, called, set.child("Key")];
    let required = || {
        columns
            .iter()
            .position(|column| column.attribute("Use") == Some("required"))
    };
    keys.into_iter()
        .flatten()
        .find_map(|key| of_key(key, ids))
        .or_else(required)
        .unwrap_or_default()
}

/// FIM editors call it `codenameKey`; else a column that is called like one, or the one behind the code.
fn label_column(set: &Element, ids: &[String], code: usize) -> usize {
    let called = set.all("Key").find(|key| {
        key.attribute("Id")
            .is_some_and(|id| id.eq_ignore_ascii_case("codenameKey"))
    });
    let likely = || {
        [
            "name",
            "bezeichnung",
            "beschreibung",
            "wert",
            "text",
            "titel",
            "label",
        ]
        .iter()
        .find_map(|word| {
            let named = |id: &String| id.to_lowercase().contains(word);
            ids.iter()
                .enumerate()
                .position(|(index, id)| index != code && named(id))
        })
    };
    called
        .and_then(|key| of_key(key, ids))
        .or_else(likely)
        .unwrap_or_else(|| (0..ids.len()).find(|index| *index != code).unwrap_or(code))
}
