//! The worth of every document for every word of the query.

use crate::expand::{Term, ways};
use crate::order::{greatest_first, ordered};
use crate::plan::Wording;
use crate::score::{Candidate, Found};

/// What a soft word weighs beside the others.
const SOFT: f32 = 0.25;
/// From this worth on a word counts as present.
const PRESENT: f32 = 0.3;
/// What a word that no document has weighs beside the mean of the others.
const UNKNOWN: f32 = 0.6;
/// For each word of the query and each document the best value so far and the wording that gave it.
pub(crate) struct Table {
    cells: Vec<Vec<(f32, u16)>>,
}

impl Table {
    pub(crate) fn new(slots: usize, documents: usize) -> Self {
        Self {
            cells: vec![vec![(0.0, 0); documents]; slots],
        }
    }

    fn documents(&self) -> usize {
        self.cells.first().map_or(0, Vec::len)
    }

    /// Brings a wording in. One that covers several words replaces their values where it is better than they are
    /// together.
    pub(crate) fn combine(
        &mut self,
        wording: &Wording,
        number: usize,
        lists: &[Vec<Found>],
        weights: Option<&[f32]>,
    ) {
        let Wording { slots, factor, .. } = *wording;
        let number = u16::try_from(number).unwrap_or(u16::MAX);
        let documents = self.documents();
        // Half of a phrase that nobody typed says little.
        let half = if wording.ways & ways::SYNONYM == 0 {
            0.6
        } else {
            0.35
        };
        let mut put = |document: usize, value: f32| {
            let covered = || (0..32).filter(|n| slots >> n & 1 == 1);
            let (mut now, mut then) = (0.0, 0.0);
            for n in covered() {
                let weight = weights.and_then(|w| w.get(n)).copied().unwrap_or(1.0);
                let cell = self.cells.get(n).and_then(|slot| slot.get(document));
                now += weight * cell.map_or(0.0, |cell| cell.0);
                then += weight * value;
            }
            if then > now {
                for n in covered() {
                    if let Some(cell) = self.cells.get_mut(n).and_then(|slot| slot.get_mut(document)) {
                        *cell = (value, number);
                    }
                }
            }
        };
        if let [list] = lists {
            for found in list {
                put(found.document as usize, factor * found.value);
            }
            return;
        }
        // Several terms: what is rare says more; what is missing costs more than its share.
        let weigh = |(list, term): (&Vec<Found>, &Term)| {
            rarity(list.len() as f32, documents) * if term.soft { SOFT } else { 1.0 }
        };
        let rare: Vec<f32> = lists.iter().zip(&wording.terms).map(weigh).collect();
        let all: f32 = rare.iter().sum();
        let mut sums: Vec<(u32, f32, f32, bool)> = Vec::new();
        for ((list, weight), term) in lists.iter().zip(&rare).zip(&wording.terms) {
            sums.extend(
                list.iter()
                    .map(|found| (found.document, weight * found.value, *weight, !term.soft)),
            );
        }
        let sums = ordered(&sums, |(document, ..)| u64::from(*document));
        for group in sums.chunk_by(|a, b| a.0 == b.0) {
            let value: f32 = group.iter().map(|(_, value, ..)| value).sum();
            let share: f32 = group.iter().map(|(.., weight, _)| weight).sum::<f32>() / all;
            let complete = group.len() == lists.len();
            // By soft words alone no phrase is found.
            let firm = complete || group.iter().any(|(.., firm)| *firm);
            let Some((document, ..)) = group.first().filter(|_| firm) else {
                continue;
            };
            let whole = if complete { 1.0 } else { half * share };
            put(*document as usize, factor * value / all * whole);
        }
    }

    /// What each word of the query weighs: the rarer the more.
    pub(crate) fn weights(&self, soft: &[bool]) -> Vec<f32> {
        let mut weights = Vec::with_capacity(self.cells.len());
        for (slot, soft) in self.cells.iter().zip(soft) {
            let best = slot.iter().map(|cell| cell.0).fold(0.0, f32::max);
            let known = best > 0.0;
            let many: f32 = slot
                .iter()
                .map(|cell| (cell.0 / best.max(f32::MIN_POSITIVE)).powi(2))
                .sum();
            let weight = rarity(many, slot.len()) * if *soft { SOFT } else { 1.0 };
            weights.push(known.then_some(weight));
        }
        // Nobody knows how much a word says that no document has: less than the others do.
        let sum: f32 = weights.iter().flatten().sum();
        let mean = sum / weights.iter().flatten().count().max(1) as f32;
        weights
            .into_iter()
            .map(|weight| weight.unwrap_or(mean * UNKNOWN))
            .collect()
    }

    /// The best documents in no order, and how many are not far behind the best one.
    pub(crate) fn candidates(&self, weights: &[f32], soft: &[bool], most: usize) -> (Vec<Candidate>, usize) {
        let all: f32 = weights.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        let hard: f32 = weights
            .iter()
            .zip(soft)
            .filter(|(_, soft)| !**soft)
            .map(|(w, _)| w)
            .sum();
        // (worth, weight of the words it has, the same without soft words)
        let mut sums: Vec<(f32, f32, f32)> = vec![(0.0, 0.0, 0.0); self.documents()];
        for ((slot, weight), soft) in self.cells.iter().zip(weights).zip(soft) {
            let firm = if *soft { 0.0 } else { *weight };
            for (sum, (value, _)) in sums.iter_mut().zip(slot) {
                if *value > 0.0 {
                    // What is only mentioned somewhere is not quite there.
                    let there = (value / PRESENT).min(1.0);
                    *sum = (sum.0 + value * weight, sum.1 + weight * there, sum.2 + firm);
                }
            }
        }
        let mut found: Vec<(usize, f32, f32)> = Vec::new();
        for (document, (worth, has, has_firm)) in sums.into_iter().enumerate() {
            if worth > 0.0 {
                let share = has / all;
                let coverage = if hard > 0.0 { has_firm / hard } else { share };
                found.push((document, worth / all * (0.35 + 0.65 * share * share), coverage));
            }
        }
        let best = found.iter().map(|(_, score, _)| *score).fold(0.0, f32::max);
        let total = found.iter().filter(|(_, score, _)| *score >= best * 0.15).count();
        if found.len() > most {
            found = first(&found, most, best);
        }
        let near = found.into_iter().filter(|(_, score, _)| *score >= best * 0.1);
        let candidates = near.map(|(document, score, coverage)| Candidate {
            document,
            score,
            wordings: self.wordings(document),
            whole_title: false,
            coverage,
        });
        (candidates.collect(), total)
    }

    fn wordings(&self, document: usize) -> Vec<Option<usize>> {
        let cells = self.cells.iter().map(|slot| slot.get(document));
        cells
            .map(|cell| cell.filter(|cell| cell.0 > 0.0).map(|cell| usize::from(cell.1)))
            .collect()
    }
}

/// The best of many: whole classes of like worth from the top, sorted only among themselves.
fn first(found: &[(usize, f32, f32)], most: usize, best: f32) -> Vec<(usize, f32, f32)> {
    // 64 classes for each halving of the worth, from the bits of the number; the last takes all that is far behind.
    const CLASSES: u32 = 256;
    let bits = |value: f32| value.to_bits() >> 17;
    let class = |score: f32| bits(best).saturating_sub(bits(score)).min(CLASSES - 1);
    let mut sizes = vec![0_usize; CLASSES as usize];
    for (_, score, _) in found {
        if let Some(size) = sizes.get_mut(class(*score) as usize) {
            *size += 1;
        }
    }
    let mut many = 0;
    let enough = (0..CLASSES).zip(&sizes).find(|(_, size)| {
        many += **size;
        many >= most
    });
    let last = enough.map_or(CLASSES, |(class, _)| class);
    let upper: Vec<_> = found
        .iter()
        .filter(|(_, score, _)| class(*score) <= last)
        .copied()
        .collect();
    let mut upper = ordered(&upper, |(_, score, _)| greatest_first(*score));
    upper.truncate(most);
    upper
}

fn rarity(many: f32, documents: usize) -> f32 {
    let all = documents as f32;
    (1.0 + (all - many + 0.5).max(0.5) / (many + 0.5)).ln()
}
