//! How often the right answer is the first, among the first five, and how far down it stands.

use std::collections::BTreeMap;
use std::fmt;

/// A score over some queries.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Score {
    queries: u32,
    first: u32,
    five: u32,
    reciprocal: f64,
}

impl Score {
    fn add(&mut self, rank: Option<usize>) {
        self.queries += 1;
        self.first += u32::from(rank == Some(0));
        self.five += u32::from(rank.is_some_and(|rank| rank < 5));
        let place = rank.and_then(|rank| u32::try_from(rank + 1).ok());
        self.reciprocal += place.map_or(0.0, |place| 1.0 / f64::from(place));
    }

    fn write(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = f64::from(self.queries.max(1));
        let share = |part: u32| f64::from(part) / of;
        writeln!(
            f,
            "{name:<14} {:>7} {:>9} {:>9} {:>10.3} {:>10.3} {:>7.3}",
            self.queries,
            self.first,
            self.five,
            share(self.first),
            share(self.five),
            self.reciprocal / of
        )
    }
}

/// Scores by category and over everything.
#[derive(Debug, Default)]
pub struct Table {
    categories: BTreeMap<String, Score>,
    all: Score,
}

impl Table {
    /// Takes up a query: where the first right answer stands, from 0; `None` if it is not there.
    pub fn add(&mut self, category: &str, rank: Option<usize>) {
        self.categories.entry(category.to_owned()).or_default().add(rank);
        self.all.add(rank);
    }
}

impl fmt::Display for Table {
    /// One line a category, the last one begins with `all`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<14} {:>7} {:>9} {:>9} {:>10} {:>10} {:>7}",
            "category", "queries", "first", "in five", "success@1", "success@5", "MRR"
        )?;
        for (name, score) in &self.categories {
            score.write(name, f)?;
        }
        self.all.write("all", f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_ranks_and_ends_with_all() {
        let mut table = Table::default();
        for (category, rank) in [
            ("typo", Some(0)),
            ("typo", Some(4)),
            ("exact", Some(5)),
            ("exact", None),
        ] {
            table.add(category, rank);
        }
        assert_eq!((table.all.first, table.all.five, table.all.queries), (1, 2, 4));
        let mean = (1.0 + 0.2 + 1.0 / 6.0) / 4.0;
        assert!((table.all.reciprocal / 4.0 - mean).abs() < 1e-9);
        let text = table.to_string();
        let last = text.lines().last().unwrap();
        assert!(last.starts_with("all "), "{text}");
        assert!(last.contains("0.250") && last.contains("0.500"), "{text}");
    }
}
