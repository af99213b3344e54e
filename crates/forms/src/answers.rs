//! What was typed, as it was typed.

use crate::Path;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Answers of a form: an object with one member a question or group.
///
/// Everything is kept as typed, so that it can be shown again as typed: text as strings, the parts of a date, name or
/// address as an object of strings, yes or no and declarations as booleans, choices as their value, files and rows as
/// lists. The typed forms that [`crate::to_data`] writes are understood as well.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(Map<String, Value>);

/// Most rows that answers can have; forms may allow fewer.
pub(crate) const MAX_ROWS: usize = 10_000;

impl Answers {
    /// No answers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The answers of a JSON object; anything else has none.
    #[must_use]
    pub fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Object(map) => Some(Self(map)),
            _ => None,
        }
    }

    /// The answers as a JSON object.
    #[must_use]
    pub fn into_value(self) -> Value {
        Value::Object(self.0)
    }

    /// True if nothing is there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) const fn map(&self) -> &Map<String, Value> {
        &self.0
    }

    pub(crate) const fn from_map(map: Map<String, Value>) -> Self {
        Self(map)
    }

    /// What stands at a path.
    #[must_use]
    pub fn get(&self, path: &Path) -> Option<&Value> {
        let mut segments = path.segments();
        let mut value = self.0.get(segments.next()?)?;
        for segment in segments {
            value = match value {
                Value::Object(map) => map.get(segment)?,
                Value::Array(rows) => rows.get(segment.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(value)
    }

    /// The text at a path: of a question, or of one part of it. Empty if there is none.
    #[must_use]
    pub fn text(&self, path: &Path) -> &str {
        self.get(path).and_then(Value::as_str).unwrap_or_default()
    }

    /// The yes or no at a path.
    #[must_use]
    pub fn flag(&self, path: &Path) -> Option<bool> {
        self.get(path).and_then(Value::as_bool)
    }

    /// The chosen values at a path.
    #[must_use]
    pub fn chosen(&self, path: &Path) -> Vec<&str> {
        match self.get(path) {
            Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(value)) => vec![value],
            _ => Vec::new(),
        }
    }

    /// Number of rows of a repeatable group.
    #[must_use]
    pub fn rows(&self, path: &Path) -> usize {
        self.get(path).and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// Puts a value at a path and makes the groups around it; what stands in the way is replaced. A row can be put
    /// right behind the last one; a path further out changes nothing.
    pub fn set(&mut self, path: &Path, value: Value) {
        let segments: Vec<&str> = path.segments().collect();
        if !segments.is_empty() {
            put(&mut self.0, &segments, value);
        }
    }

    /// Puts a text at a path: of a question, or of one part of it.
    pub fn set_text(&mut self, path: &Path, text: impl Into<String>) {
        self.set(path, Value::String(text.into()));
    }

    /// Removes what stands at a path; of a repeatable group this is a whole row, the following ones move up.
    pub fn remove(&mut self, path: &Path) -> Option<Value> {
        let parent = path.parent()?;
        let last = path.segments().last()?;
        if parent == Path::root() {
            return self.0.remove(last);
        }
        match self.get_mut(&parent)? {
            Value::Object(map) => map.remove(last),
            Value::Array(rows) => {
                let index = last.parse::<usize>().ok().filter(|index| *index < rows.len())?;
                Some(rows.remove(index))
            }
            _ => None,
        }
    }

    /// Adds an empty row to a repeatable group; gives its path.
    pub fn add_row(&mut self, path: &Path) -> Path {
        let row = path.row(self.rows(path));
        self.set(&row, Value::Object(Map::new()));
        row
    }

    fn get_mut(&mut self, path: &Path) -> Option<&mut Value> {
        let mut segments = path.segments();
        let mut value = self.0.get_mut(segments.next()?)?;
        for segment in segments {
            value = match value {
                Value::Object(map) => map.get_mut(segment)?,
                Value::Array(rows) => rows.get_mut(segment.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(value)
    }
}

fn put(map: &mut Map<String, Value>, segments: &[&str], value: Value) {
    let Some((first, rest)) = segments.split_first() else {
        return;
    };
    if rest.is_empty() {
        map.insert((*first).to_owned(), value);
    } else {
        put_below(map.entry(*first).or_insert(Value::Null), rest, value);
    }
}

fn put_below(slot: &mut Value, segments: &[&str], value: Value) {
    let Some((first, rest)) = segments.split_first() else {
        *slot = value;
        return;
    };
    if let Ok(index) = first.parse::<usize>() {
        if !slot.is_array() {
            *slot = Value::Array(Vec::new());
        }
        let Value::Array(rows) = slot else { return };
        if index == rows.len() && index < MAX_ROWS {
            rows.push(Value::Null);
        }
        if let Some(row) = rows.get_mut(index) {
            put_below(row, rest, value);
        }
    } else {
        if !slot.is_object() {
            *slot = Value::Object(Map::new());
        }
        if let Value::Object(map) = slot {
            put(map, segments, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keeps_parts_and_rows() {
        let mut answers = Answers::new();
        answers.set_text(&Path::new("born.day"), "3");
        answers.set_text(&Path::new("born.month"), "mai");
        let row = answers.add_row(&Path::new("members"));
        answers.set_text(&row.child("name"), "Eva");
        answers.add_row(&Path::new("members"));
        assert_eq!(answers.text(&Path::new("born.month")), "mai");
        assert_eq!(answers.rows(&Path::new("members")), 2);
        answers.remove(&Path::new("members.0"));
        assert_eq!(answers.rows(&Path::new("members")), 1);
        assert_eq!(answers.text(&Path::new("members.0.name")), "");
        answers.set(&Path::new("members.7.name"), Value::Null);
        assert_eq!(answers.rows(&Path::new("members")), 1);
    }

    proptest! {
        #[test]
        fn never_panics(paths in proptest::collection::vec("[a-c0-2.]{0,9}", 0..20)) {
            let mut answers = Answers::new();
            for path in paths {
                let path = Path::new(path);
                answers.set_text(&path, "x");
                let _ = answers.get(&path);
                answers.add_row(&path);
                answers.remove(&path);
            }
        }
    }
}
