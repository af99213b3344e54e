//! Which documents fit a plan, and how well.

use crate::expand::{Term, ways};
use crate::open::Store;
use crate::order::{greatest_first, ordered, sort};
use crate::plan::Plan;
use crate::postings::fields;
use crate::table::Table;

/// What a second word of a document adds that fits the same word of the query.
const SECOND: f32 = 0.2;
/// What it adds that a title is named: by how much of it, and how much of what was typed that is.
const NAMED: f32 = 1.2;
/// What it adds that a title is named completely.
const WHOLE: f32 = 0.15;
/// Documents that are looked at closely.
const CLOSELY: usize = 64;

/// A document that has a term.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    pub document: u32,
    pub value: f32,
    /// Which of the term's words.
    pub expansion: u16,
    pub field: u8,
    /// Which of the term's words fits its title or its official name best, and where that is.
    pub titled: Option<(u16, u8)>,
}

/// A document that fits.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub document: usize,
    pub score: f32,
    /// For each word of the query the wording by which the document fits, if it does.
    pub wordings: Vec<Option<usize>>,
    pub whole_title: bool,
    /// How much of what was typed it has, between 0 and 1; soft words do not count.
    pub coverage: f32,
}

/// A word of a title, how well it was named, and by which words of the query.
struct Named {
    word: usize,
    value: f32,
    field: u8,
    slots: u32,
}

/// The documents of every term of every wording.
pub(crate) type Lists = Vec<Vec<Vec<Found>>>;

/// What is known of a document while a term is looked up.
#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    best: f32,
    second: f32,
    expansion: u16,
    field: u8,
    title: f32,
    title_expansion: u16,
    title_field: u8,
}

/// A table with a cell for each document, used again and again.
struct Scratch {
    values: Vec<Cell>,
    /// The documents with a value, as keys to sort.
    touched: Vec<(u64, u32)>,
}

impl Store {
    pub(crate) fn lists(&self, plan: &Plan) -> Lists {
        let mut scratch = Scratch {
            values: vec![Cell::default(); self.postings.documents()],
            touched: Vec::new(),
        };
        let terms = |terms: &[Term], scratch: &mut Scratch| -> Vec<Vec<Found>> {
            terms.iter().map(|term| self.list(term, scratch)).collect()
        };
        plan.wordings
            .iter()
            .map(|wording| terms(&wording.terms, &mut scratch))
            .collect()
    }

    /// The documents of a term, in order, each with its best word.
    fn list(&self, term: &Term, scratch: &mut Scratch) -> Vec<Found> {
        let Scratch { values, touched } = scratch;
        for (n, expansion) in (0_u16..).zip(&term.found) {
            self.postings.each(expansion.word, |document, field| {
                let value = expansion.weight * self.postings.worth(document, field);
                let Some(cell) = values.get_mut(document) else {
                    return;
                };
                if cell.best == 0.0 {
                    touched.push((document as u64, 0));
                }
                if value > cell.best {
                    cell.second = cell.best;
                    (cell.best, cell.expansion, cell.field) = (value, n, field);
                } else {
                    cell.second = cell.second.max(value);
                }
                if field & (fields::TITLE | fields::NAME) != 0 && expansion.weight > cell.title {
                    (cell.title, cell.title_expansion, cell.title_field) = (expansion.weight, n, field);
                }
            });
        }
        if touched.len() * 8 < values.len() {
            sort(touched);
        } else {
            // So many that looking at all of them is quicker than sorting.
            touched.clear();
            let all = (0_u64..).zip(values.iter());
            touched.extend(all.filter(|(_, cell)| cell.best > 0.0).map(|(n, _)| (n, 0)));
        }
        let found = touched.drain(..).filter_map(|(document, _)| {
            let document = u32::try_from(document).ok()?;
            let cell = std::mem::take(values.get_mut(document as usize)?);
            Some(Found {
                document,
                // A second word that fits says a little more.
                value: cell.best + SECOND * cell.second * (1.0 - cell.best),
                expansion: cell.expansion,
                field: cell.field,
                titled: (cell.title > 0.0).then_some((cell.title_expansion, cell.title_field)),
            })
        });
        found.collect()
    }

    /// The best documents, best first, at least `least` if there are as many, and how many fit at all.
    pub(crate) fn rank(
        &self,
        plan: &Plan,
        soft: &[bool],
        lists: &Lists,
        least: usize,
    ) -> (Vec<Candidate>, usize) {
        let slots = soft.len();
        let documents = self.postings.documents();
        let mut table = Table::new(slots, documents);
        let singles = || {
            plan.wordings
                .iter()
                .enumerate()
                .filter(|(_, w)| w.slots.is_power_of_two())
        };
        for (w, wording) in singles() {
            let Some(lists) = lists.get(w) else { continue };
            table.combine(wording, w, lists, None);
        }
        let weights = table.weights(soft);
        for (w, wording) in plan
            .wordings
            .iter()
            .enumerate()
            .filter(|(_, w)| !w.slots.is_power_of_two())
        {
            let Some(lists) = lists.get(w) else { continue };
            table.combine(wording, w, lists, Some(&weights));
        }
        // A word that was only found as a part of a phrase weighs what is rare there.
        let weights = table.weights(soft);
        let (mut candidates, total) = table.candidates(&weights, soft, CLOSELY.max(least));
        for candidate in &mut candidates {
            self.refine(candidate, plan, lists, &weights);
        }
        // The better first, then the shorter title, then the order of the catalogue.
        let title = |c: &Candidate| u64::from(self.postings.title_quarters(c.document));
        candidates = ordered(&candidates, |c| c.document as u64);
        candidates = ordered(&candidates, |c| greatest_first(c.score) << 8 | title(c));
        (candidates, total)
    }

    /// Looks at how much of the title was named.
    fn refine(&self, candidate: &mut Candidate, plan: &Plan, lists: &Lists, weights: &[f32]) {
        let mut named: Vec<Named> = Vec::new();
        // How surely the title has each word of the query.
        let mut said = vec![0.0_f32; weights.len()];
        let words = self.titled_words(candidate.document, plan, lists);
        let words = ordered(&words, |(e, ..)| (e.word as u64) << 32 | greatest_first(e.weight));
        for (expansion, field, slots) in words {
            // Squared: what only means the same names a title less than what is written in it.
            let value = expansion.weight * expansion.weight;
            for (_, said) in (0..).zip(&mut said).filter(|(n, _)| slots >> n & 1 == 1) {
                *said = said.max(expansion.weight);
            }
            match named.last_mut().filter(|named| named.word == expansion.word) {
                // The parts of a compound name it together: Hund and anmelden are Hundeanmeldung.
                Some(last) if expansion.ways & ways::PART != 0 && last.slots & slots == 0 => {
                    last.value = (last.value + value).min(1.0);
                    last.slots |= slots;
                }
                Some(_) => {}
                None => named.push(Named {
                    word: expansion.word,
                    value,
                    field,
                    slots,
                }),
            }
        }
        let covered = |field: u8, len: f32| {
            let sum: f32 = named
                .iter()
                .filter(|named| named.field & field != 0)
                .map(|named| {
                    let soft = self.lexicon.is(named.word, crate::lexicon::flags::SOFT);
                    named.value * if soft { 0.25 } else { 1.0 }
                })
                .sum();
            (sum / len.max(0.25)).min(1.0)
        };
        let title = covered(fields::TITLE, self.postings.title_len(candidate.document));
        let name = covered(fields::NAME, self.postings.name_len(candidate.document)) * 0.92;
        let named_most = title.max(name);
        candidate.whole_title = named_most >= 0.85 && candidate.coverage >= 0.99;
        let all: f32 = weights.iter().sum();
        let said: f32 = weights
            .iter()
            .zip(&said)
            .map(|(weight, said)| weight * said)
            .sum();
        let share = said / all.max(f32::MIN_POSITIVE);
        let share = share.min(candidate.coverage);
        candidate.score *= 1.0 + NAMED * named_most * share;
        if candidate.whole_title {
            candidate.score *= 1.0 + WHOLE * share;
        }
        let behind = self.behind.get(candidate.document).copied().unwrap_or(0);
        candidate.score *= 1.0 - f32::from(behind.min(50)) / 100.0;
    }
}
