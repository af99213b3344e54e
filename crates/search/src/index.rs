//! The index as the app sees it.

use crate::error::SearchError;
use crate::lexicon::flags;
use crate::open::Store;
use crate::order::{greatest_first, ordered};
use crate::place::{NoPlaces, PlaceWords};
use crate::plan::Plan;
use crate::postings::fields;
use crate::query::{Query, Typed};
use crate::results::Results;
use crate::score::Candidate;

/// Below this share of what was typed a document is near, but no hit.
const HIT: f32 = 0.3;
/// Below this score a document that has the words in no title and no list of words only mentions something alike.
const MENTIONED: f32 = 0.05;
const RELATED: usize = 5;
/// A last word with fewer letters is not corrected.
const UNFINISHED: usize = 6;

/// An opened search index.
#[derive(Debug)]
pub struct Index {
    store: Store,
}

impl Index {
    /// Opens an index and checks it.
    ///
    /// # Errors
    /// [`SearchError`] says what is wrong with the bytes.
    // The bytes are taken, not borrowed: whoever has fetched them has no more use for them.
    #[allow(clippy::needless_pass_by_value)]
    pub fn open(bytes: Vec<u8>) -> Result<Self, SearchError> {
        Store::open(&bytes).map(|store| Self { store })
    }

    /// How many documents the index has.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.store.ids.len()
    }

    /// Whether the index has no documents.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.store.ids.is_empty()
    }

    /// The documents that fit a query best, at most `limit`.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Results {
        self.search_at(query, limit, &NoPlaces)
    }

    /// Like [`Index::search`], with a recogniser for the place in the query.
    #[must_use]
    pub fn search_at(&self, query: &str, limit: usize, places: &dyn PlaceWords) -> Results {
        let query = Query::read(query, &self.store, places);
        let place = query.place.clone();
        if query.words.is_empty() {
            return Results {
                place,
                ..Results::default()
            };
        }
        let store = &self.store;
        let plan = store.plan(&query);
        let lists = store.lists(&plan);
        let soft: Vec<bool> = query.words.iter().map(|typed| typed.soft).collect();
        let (candidates, total) = store.rank(&plan, &soft, &lists, limit);
        let best = candidates.iter().map(|c| c.coverage).fold(0.0, f32::max);
        let mentioned = |candidate: &Candidate| {
            let evidence = store.evidence(candidate, &plan, &lists);
            candidate.score < MENTIONED && evidence.iter().all(|(_, _, field)| field & fields::STRONG == 0)
        };
        if best < HIT || candidates.first().is_none_or(mentioned) {
            return Results {
                suggestion: self.suggestion(&query, &plan),
                related: self.related(&query, &candidates),
                place,
                ..Results::default()
            };
        }
        let hits = candidates.iter().filter(|c| c.coverage > 0.0).take(limit);
        let hits: Vec<_> = hits
            .map(|candidate| store.hit(candidate, &query, &plan, &lists))
            .collect();
        Results {
            total: total.max(hits.len()),
            hits,
            suggestion: self.suggestion(&query, &plan),
            related: Vec::new(),
            place,
        }
    }

    /// Completions of a query whose last word is still being typed, the most useful first.
    #[must_use]
    pub fn complete(&self, query: &str, limit: usize) -> Vec<String> {
        let read = Query::read(query, &self.store, &NoPlaces);
        let Some(typed) = read.words.last().filter(|typed| typed.last) else {
            return Vec::new();
        };
        let head = query.strip_suffix(typed.text.as_str()).unwrap_or_default();
        let mut found: Vec<(f32, usize)> = self
            .store
            .completions(&typed.form)
            .into_iter()
            .filter(|(_, word)| self.is_shown(*word))
            .collect();
        found = ordered(&found, |(useful, _)| greatest_first(*useful));
        let mut list: Vec<String> = Vec::new();
        for (_, word) in found {
            let whole = format!("{head}{}", self.store.lexicon.display(word));
            if list.len() == limit {
                break;
            }
            if !list.contains(&whole) {
                list.push(whole);
            }
        }
        list
    }

    fn is_shown(&self, word: usize) -> bool {
        !self.store.lexicon.is(word, flags::HIDDEN | flags::STOP)
    }

    /// The query as it was probably meant.
    fn suggestion(&self, query: &Query, plan: &Plan) -> Option<String> {
        // Whoever is still typing the first letters of a word has made no mistake yet.
        let finished = |typed: &Typed| !typed.last || typed.form.base.len() >= UNFINISHED;
        let mut any = false;
        let mut words: Vec<String> = Vec::new();
        for (typed, corrected) in query.words.iter().zip(&plan.corrected) {
            match corrected.filter(|_| finished(typed)) {
                Some(word) => {
                    any = true;
                    words.push(self.store.lexicon.display(word));
                }
                None => words.push(typed.text.clone()),
            }
        }
        any.then(|| words.join(" "))
    }

    /// Documents that come near: what has at least the words that carry little, then what looks alike.
    fn related(&self, query: &Query, candidates: &[Candidate]) -> Vec<u32> {
        let mut documents = self.store.alike(query);
        documents.extend(candidates.iter().map(|candidate| candidate.document));
        let mut ids: Vec<u32> = Vec::new();
        for id in documents
            .iter()
            .filter_map(|document| self.store.ids.get(*document))
        {
            if !ids.contains(id) {
                ids.push(*id);
            }
        }
        ids.truncate(RELATED);
        ids
    }
}
