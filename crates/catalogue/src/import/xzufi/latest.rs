//! Records by their identifier: a later one takes the place of an earlier one.

use model::Identifier;
use std::collections::HashMap;

/// The latest state of records, in the order in which they came.
#[derive(Debug)]
pub(super) struct Latest<T> {
    items: Vec<Option<T>>,
    at: HashMap<Identifier, usize>,
}

impl<T> Default for Latest<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            at: HashMap::new(),
        }
    }
}

impl<T> Latest<T> {
    /// Adds a record; what names no identifier takes no other's place.
    pub(super) fn put(&mut self, id: Option<&Identifier>, item: T) {
        if let Some(id) = id
            && let Some(earlier) = self.at.insert(id.clone(), self.items.len())
        {
            self.clear(earlier);
        }
        self.items.push(Some(item));
    }

    pub(super) fn remove(&mut self, id: &Identifier) {
        if let Some(at) = self.at.remove(id) {
            self.clear(at);
        }
    }

    fn clear(&mut self, at: usize) {
        if let Some(item) = self.items.get_mut(at) {
            *item = None;
        }
    }

    pub(super) fn into_vec(self) -> Vec<T> {
        self.items.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_one_takes_the_place_of_an_earlier_one() {
        let id = |value: &str| Identifier {
            agency: "a".into(),
            scheme: String::new(),
            value: value.into(),
        };
        let mut latest = Latest::default();
        latest.put(Some(&id("1")), "old");
        latest.put(None, "nameless");
        latest.put(Some(&id("2")), "gone");
        latest.put(None, "nameless");
        latest.put(Some(&id("1")), "new");
        latest.remove(&id("2"));
        latest.remove(&id("3"));
        assert_eq!(latest.into_vec(), ["nameless", "nameless", "new"]);
    }
}
