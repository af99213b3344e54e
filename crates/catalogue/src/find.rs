//! Finds the municipality from what people type: a postcode, a key, a name, an old name, a locality, with typing
//! mistakes.

use crate::edit::distance;
use crate::{Land, Places, fold};
use model::{Ags, Ars, Municipality, Postcode};
use std::collections::BTreeMap;

/// What a search for a place led to. Each case needs another sentence on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceSearch {
    /// Nothing was typed.
    Empty,
    /// Digits, but not five of them.
    NotAPostcode,
    /// The Land's own range of postcodes, but no municipality has this one.
    UnknownPostcode(Postcode),
    /// A postcode of another Land.
    OtherLand {
        /// The postcode.
        postcode: Postcode,
        /// The Land it lies in.
        land: Land,
    },
    /// A postcode that no municipality of the Land has; it may lie elsewhere or not exist.
    OutsideOrUnknown(Postcode),
    /// Exactly one municipality.
    One(PlaceMatch),
    /// Several municipalities, the best match first: the citizen has to choose.
    Several(Vec<PlaceMatch>),
    /// No name is like this one.
    Nothing,
}

impl PlaceSearch {
    /// All matches, the best one first.
    #[must_use]
    pub fn matches(&self) -> &[PlaceMatch] {
        match self {
            Self::One(only) => std::slice::from_ref(only),
            Self::Several(matches) => matches,
            _ => &[],
        }
    }

    /// The match that can be taken without asking: the only one, or the only one whose name was typed in full.
    ///
    /// A match by a typing mistake is never taken without asking.
    #[must_use]
    pub fn decided(&self) -> Option<&PlaceMatch> {
        let mut exact = self.matches().iter().filter(|m| m.fit == Fit::Exact);
        match (exact.next(), exact.next(), self) {
            (Some(only), None, _) => Some(only),
            (None, _, Self::One(only)) if only.fit != Fit::Similar => Some(only),
            _ => None,
        }
    }
}

/// How well a name fits what was typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The whole name, or the postcode.
    Exact,
    /// The name begins with it.
    Prefix,
    /// A later word of the name begins with it.
    Word,
    /// With one or two typing mistakes.
    Similar,
}

/// What of a municipality was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchedBy {
    /// Its name.
    Name,
    /// Its postcode.
    Postcode(Postcode),
    /// A former municipality, by its name; part of it may have gone elsewhere.
    Former(String),
    /// A place within it, by its name.
    Locality(String),
}

/// A municipality that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMatch {
    /// Its regional key.
    pub ars: Ars,
    /// Its name.
    pub name: String,
    /// Name of its district, without the kind.
    pub district: String,
    /// True if another municipality has the same name: then show the district with it.
    pub ambiguous: bool,
    /// How well it fits.
    pub fit: Fit,
    /// What of it was found.
    pub by: MatchedBy,
}

impl Places {
    /// The place in `municipalities` that a text names without doubt and without a word more: by the whole name, a
    /// postcode of its own, or both. Old names and parts of towns do not count: too many of them are words of everyday
    /// language.
    #[must_use]
    pub fn named(&self, text: &str) -> Option<usize> {
        // Two are enough to know that a name is not unique.
        let found = self.find(text, 2);
        let only = found.decided().filter(|only| only.fit == Fit::Exact)?;
        let index = self.municipalities.iter().position(|m| m.ars == only.ars)?;
        let name = fold(&self.municipalities.get(index)?.name);
        let whole = match only.by {
            MatchedBy::Name => true,
            // "07743 wohngeld" is found by its postcode, but is more than a place.
            MatchedBy::Postcode(_) => {
                let words = fold(&text.replace(|c: char| c.is_ascii_digit(), " "));
                let rest = name.strip_prefix(words.as_str());
                words.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            }
            _ => false,
        };
        whole.then_some(index)
    }

    /// Finds municipalities by what a citizen typed: `07743`, `07743 Jena`, `Mühlhausen`, `muhlhausen`, and
    /// by a key of 8 or 12 digits, also one that is no longer in use: `16056000`.
    ///
    /// `limit` cuts lists of names, never the municipalities of a postcode: the right one could be among the rest.
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> PlaceSearch {
        // Longer than any name of a place: most likely something pasted by mistake.
        let query: String = query.chars().take(100).collect();
        let digits: String = query.chars().filter(char::is_ascii_digit).collect();
        let words = fold(&query.replace(|c: char| c.is_ascii_digit(), " "));
        // "D-07743" is how postcodes were once written.
        let words = if digits.is_empty() || !matches!(words.as_str(), "d" | "de") {
            words
        } else {
            String::new()
        };
        match (digits.parse::<Postcode>(), words.is_empty()) {
            (Ok(postcode), _) => self.find_postcode(postcode, &words),
            (Err(_), _) if matches!(digits.len(), 8 | 12) => match self.find_key(&digits) {
                PlaceSearch::Nothing if words.is_empty() => PlaceSearch::NotAPostcode,
                PlaceSearch::Nothing => search_of(self.find_name(&words, limit)),
                found => found,
            },
            (Err(_), true) if digits.is_empty() => PlaceSearch::Empty,
            (Err(_), true) => PlaceSearch::NotAPostcode,
            (Err(_), false) => search_of(self.find_name(&words, limit)),
        }
    }

    fn find_key(&self, key: &str) -> PlaceSearch {
        let found = self.of_key(key);
        let fit = if found.len() == 1 { Fit::Exact } else { Fit::Prefix };
        let ags = key.parse::<Ars>().map(Ars::ags).or_else(|_| key.parse::<Ags>());
        let by = |m: &Municipality| match ags.iter().flat_map(|ags| self.successors(*ags)).next() {
            Some(former) if Ok(m.ars.ags()) != ags => MatchedBy::Former(former.name.clone()),
            _ => MatchedBy::Name,
        };
        search_of(
            found
                .into_iter()
                .map(|m| self.place_match(m, fit, by(m)))
                .collect(),
        )
    }

    fn find_postcode(&self, postcode: Postcode, words: &str) -> PlaceSearch {
        let all = self.of_postcode(postcode);
        let named: Vec<&Municipality> = all
            .iter()
            .filter(|m| !words.is_empty() && self.fits(m, words))
            .copied()
            .collect();
        let found = if named.is_empty() { all } else { named };
        if found.is_empty() {
            return match self.land_of_postcode(postcode) {
                Some(land) if land.key == self.land => PlaceSearch::UnknownPostcode(postcode),
                Some(land) => PlaceSearch::OtherLand {
                    postcode,
                    land: land.clone(),
                },
                None => PlaceSearch::OutsideOrUnknown(postcode),
            };
        }
        let by = MatchedBy::Postcode(postcode);
        // Several municipalities of one postcode fit equally well: none of them is taken without asking.
        let fit = if found.len() == 1 { Fit::Exact } else { Fit::Prefix };
        search_of(
            found
                .into_iter()
                .map(|m| self.place_match(m, fit, by.clone()))
                .collect(),
        )
    }

    /// True if the municipality, or a place in it, has a name that begins with these words.
    fn fits(&self, municipality: &Municipality, words: &str) -> bool {
        self.names_of(municipality)
            .any(|(name, _)| fit_of(&fold(name), words).is_some())
    }

    fn names_of<'a>(&'a self, m: &'a Municipality) -> impl Iterator<Item = (&'a str, Named)> {
        let former = m.former.iter().map(|name| (name.as_str(), Named::Former));
        let within = self.localities.iter().filter(|l| l.ars == m.ars);
        std::iter::once((m.name.as_str(), Named::Own))
            .chain(former)
            .chain(within.map(|l| (l.name.as_str(), Named::Locality)))
    }

    fn find_name(&self, words: &str, limit: usize) -> Vec<PlaceMatch> {
        let found = self.best_by_name(|name| fit_of(name, words));
        let found = if found.is_empty() {
            let most = match words.chars().count() {
                0..=4 => 0,
                5..=7 => 1,
                _ => 2,
            };
            self.best_by_name(|name| similar(name, words, most))
        } else {
            found
        };
        let mut found: Vec<_> = found.into_values().collect();
        found.sort_by(|(m, rank, by), (other, other_rank, other_by)| {
            (rank, by, other.population, m.ars).cmp(&(other_rank, other_by, m.population, other.ars))
        });
        found
            .into_iter()
            .take(limit)
            .map(|(m, rank, by)| self.place_match(m, rank.fit, by))
            .collect()
    }

    /// Each municipality that has a fitting name, with the best of them.
    fn best_by_name(
        &self,
        rank: impl Fn(&str) -> Option<Rank>,
    ) -> BTreeMap<Ars, (&Municipality, Rank, MatchedBy)> {
        let mut found: BTreeMap<Ars, (&Municipality, Rank, MatchedBy)> = BTreeMap::new();
        let mut add = |m, name: &str, kind: Named| {
            let Some(rank) = rank(&fold(name)) else { return };
            let by = match kind {
                Named::Own => MatchedBy::Name,
                Named::Former => MatchedBy::Former(name.to_owned()),
                Named::Locality => MatchedBy::Locality(name.to_owned()),
            };
            let m: &Municipality = m;
            let better = found
                .get(&m.ars)
                .is_none_or(|(_, known, known_by)| (&rank, &by) < (known, known_by));
            if better {
                found.insert(m.ars, (m, rank, by));
            }
        };
        for m in &self.municipalities {
            add(m, &m.name, Named::Own);
            for name in &m.former {
                add(m, name, Named::Former);
            }
        }
        for locality in &self.localities {
            if let Some(m) = self.municipality(locality.ars) {
                add(m, &locality.name, Named::Locality);
            }
        }
        found
    }

    fn place_match(&self, m: &Municipality, fit: Fit, by: MatchedBy) -> PlaceMatch {
        PlaceMatch {
            ars: m.ars,
            name: m.name.clone(),
            district: self
                .district_of(m.ars)
                .map(|d| d.name.clone())
                .unwrap_or_default(),
            ambiguous: m.ambiguous,
            fit,
            by,
        }
    }
}

#[derive(Clone, Copy)]
enum Named {
    Own,
    Former,
    Locality,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    fit: Fit,
    edits: usize,
}

fn fit_of(name: &str, words: &str) -> Option<Rank> {
    let fit = match name.strip_prefix(words) {
        Some("") => Fit::Exact,
        Some(_) => Fit::Prefix,
        None if name.split(' ').skip(1).any(|word| word.starts_with(words)) => Fit::Word,
        None => return None,
    };
    Some(Rank { fit, edits: 0 })
}

/// Compares with the whole name and with its first word, as `Mühlhausen` is what people say for
/// `Mühlhausen/Thüringen`.
fn similar(name: &str, words: &str, most: usize) -> Option<Rank> {
    let first = name.split(' ').next().unwrap_or(name);
    let edits = [name, first]
        .into_iter()
        .filter_map(|candidate| distance(candidate, words, most))
        .min()?;
    Some(Rank {
        fit: Fit::Similar,
        edits,
    })
}

fn search_of(mut found: Vec<PlaceMatch>) -> PlaceSearch {
    match found.len() {
        0 => PlaceSearch::Nothing,
        1 => found.pop().map_or(PlaceSearch::Nothing, PlaceSearch::One),
        _ => PlaceSearch::Several(found),
    }
}
