//! Why a document was found: which word of the query fits which of its words.

use crate::expand::{Expansion, list_ways};
use crate::open::Store;
use crate::plan::Plan;
use crate::postings::first_field;
use crate::query::Query;
use crate::results::{Hit, Why, WordMatch};
use crate::score::{Candidate, Lists};

impl Store {
    /// For each word of the query the words of the document that stand for it, with their fields.
    pub(crate) fn evidence(
        &self,
        candidate: &Candidate,
        plan: &Plan,
        lists: &Lists,
    ) -> Vec<(usize, Expansion, u8)> {
        let mut found = Vec::new();
        let document = u32::try_from(candidate.document).unwrap_or(u32::MAX);
        for (slot, wording) in candidate.wordings.iter().enumerate() {
            let Some(n) = *wording else { continue };
            let Some((wording, lists)) = plan.wordings.get(n).zip(lists.get(n)) else {
                continue;
            };
            for (term, list) in wording.terms.iter().zip(lists) {
                let Ok(at) = list.binary_search_by_key(&document, |found| found.document) else {
                    continue;
                };
                let Some(hit) = list.get(at) else { continue };
                if let Some(expansion) = term.found.get(usize::from(hit.expansion)) {
                    let expansion = Expansion {
                        ways: expansion.ways | wording.ways,
                        weight: expansion.weight * wording.factor,
                        ..*expansion
                    };
                    found.push((slot, expansion, hit.field));
                }
            }
        }
        found
    }

    /// Every word of a title or an official name that any wording leads to as a whole, with its fields and the words
    /// of the query that lead there, as bits.
    pub(crate) fn titled_words(
        &self,
        document: usize,
        plan: &Plan,
        lists: &Lists,
    ) -> Vec<(Expansion, u8, u32)> {
        let document = u32::try_from(document).unwrap_or(u32::MAX);
        let mut found = Vec::new();
        for (wording, lists) in plan.wordings.iter().zip(lists) {
            let before = found.len();
            for (term, list) in wording.terms.iter().zip(lists) {
                let hit = list.binary_search_by_key(&document, |found| found.document).ok();
                let Some(hit) = hit.and_then(|at| list.get(at)) else {
                    found.truncate(before);
                    break;
                };
                let Some((n, field)) = hit.titled else { continue };
                if let Some(expansion) = term.found.get(usize::from(n)) {
                    let weight = expansion.weight * wording.factor;
                    found.push((Expansion { weight, ..*expansion }, field, wording.slots));
                }
            }
        }
        found
    }

    /// A candidate as a hit, with its reasons.
    pub(crate) fn hit(&self, candidate: &Candidate, query: &Query, plan: &Plan, lists: &Lists) -> Hit {
        let mut matches = Vec::new();
        let mut words: Vec<String> = Vec::new();
        for (slot, expansion, field) in self.evidence(candidate, plan, lists) {
            let word = self.lexicon.display(expansion.word);
            if !words.contains(&word) {
                words.push(word.clone());
            }
            matches.push(WordMatch {
                query: query
                    .words
                    .get(slot)
                    .map(|typed| typed.text.clone())
                    .unwrap_or_default(),
                word,
                field: first_field(field),
                ways: list_ways(expansion.ways),
            });
        }
        Hit {
            id: self.ids.get(candidate.document).copied().unwrap_or(0),
            score: candidate.score,
            why: Why {
                matches,
                whole_title: candidate.whole_title,
            },
            words,
        }
    }
}
