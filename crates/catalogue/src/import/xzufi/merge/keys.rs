//! Areas by the keys that senders use, and addresses of pages.

use crate::{Places, fold};
use model::{AreaKey, Ars, Level, Slug};
use std::collections::{HashMap, HashSet};

/// Areas by their keys; each key is looked up once.
#[derive(Default)]
pub(super) struct Areas(HashMap<String, Option<AreaKey>>);

impl Areas {
    pub(super) fn of(&mut self, key: &str, places: &Places) -> Option<AreaKey> {
        if let Some(known) = self.0.get(key) {
            return *known;
        }
        let found = area_of(key, places);
        self.0.insert(key.to_owned(), found);
        found
    }
}

/// An area from a regional key that may be filled up with zeros, or from a municipality key.
///
/// `160510000000` is the city of Erfurt and also its district: where there is a municipality of the key, it is meant.
fn area_of(key: &str, places: &Places) -> Option<AreaKey> {
    if !key.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match key.len() {
        // A sender may still use a key that is no longer in use; one that was divided says too little.
        8 => match places.of_key(key).as_slice() {
            [only] => Some(only.ars.into()),
            _ => None,
        },
        12 => {
            let ars: Ars = key.parse().ok()?;
            let level = match key.trim_end_matches('0').len() {
                _ if places.municipality(ars).is_some() => Level::Municipality,
                0 => Level::Federation,
                1 | 2 => Level::Land,
                3 => Level::Region,
                4 | 5 => Level::District,
                6..=9 => Level::Association,
                _ => Level::Municipality,
            };
            Some(ars.area(level))
        }
        _ => key.parse().ok(),
    }
}

/// A slug from a title that no other service has.
pub(super) fn free_slug(title: &str, taken: &mut HashSet<Slug>) -> Option<Slug> {
    let words: Vec<String> = fold(title)
        .split(' ')
        .map(|word| {
            word.chars()
                .filter(char::is_ascii_alphanumeric)
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect();
    let mut base = String::new();
    for word in words {
        // Room for the number that makes it unique.
        if base.len() + word.len() + 1 > Slug::MAX_LEN - 6 {
            break;
        }
        if !base.is_empty() {
            base.push('-');
        }
        base.push_str(&word);
    }
    if base.is_empty() {
        base.push_str("leistung");
    }
    (1..10_000).find_map(|number| {
        let slug = if number == 1 {
            base.clone()
        } else {
            format!("{base}-{number}")
        };
        let slug: Slug = slug.parse().ok()?;
        taken.insert(slug.clone()).then_some(slug)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_given_once() {
        let mut taken = HashSet::new();
        let mut slugs = |title: &str| free_slug(title, &mut taken).unwrap().to_string();
        assert_eq!(slugs("Hund anmelden (Steuer)"), "hund-anmelden-steuer");
        assert_eq!(slugs("Hund anmelden: Steuer"), "hund-anmelden-steuer-2");
        assert_eq!(slugs("„“"), "leistung");
        assert!(slugs(&"lang ".repeat(50)).len() <= Slug::MAX_LEN);
    }
}
