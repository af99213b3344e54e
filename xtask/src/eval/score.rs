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

    /// A part of the queries, from 0 to 1.
    fn share(&self, part: u32) -> f64 {
        f64::from(part) / f64::from(self.queries.max(1))
    }

    fn write(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{name:<14} {:>7} {:>9} {:>9} {:>10.3} {:>10.3} {:>7.3}",
            self.queries,
            self.first,
            self.five,
            self.share(self.first),
            self.share(self.five),
            self.reciprocal / f64::from(self.queries.max(1))
        )
    }
}

/// Scores by category and over everything.
#[derive(Debug, Default)]
pub struct Table {
    categories: BTreeMap<String, Score>,
    all: Score,
}

/// The least that a set of the repository must reach, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub struct Floor {
    /// Share of queries whose first answer is right.
    pub first: f64,
    /// Share of queries with a right answer among the first five.
    pub five: f64,
}

impl Table {
    /// Takes up a query: where the first right answer stands, from 0; `None` if it is not there.
    pub fn add(&mut self, category: &str, rank: Option<usize>) {
        self.categories.entry(category.to_owned()).or_default().add(rank);
        self.all.add(rank);
    }

    /// What lies below the floor, in words; nothing if all is well.
    pub fn below(&self, floor: Floor) -> Vec<String> {
        let reached = [
            ("success@1", self.all.share(self.all.first), floor.first),
            ("success@5", self.all.share(self.all.five), floor.five),
        ];
        let below = reached.iter().filter(|(_, reached, floor)| reached < floor);
        below
            .map(|(name, reached, floor)| format!("{name} is {reached:.3}, the floor is {floor:.3}"))
            .collect()
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
        let floor = |first, five| Floor { first, five };
        assert!(table.below(floor(0.25, 0.5)).is_empty());
        let below = table.below(floor(0.26, 0.5));
        assert_eq!(below, ["success@1 is 0.250, the floor is 0.260"]);
        assert_eq!(table.below(floor(1.0, 1.0)).len(), 2);
        let mean = (1.0 + 0.2 + 1.0 / 6.0) / 4.0;
        assert!((table.all.reciprocal / 4.0 - mean).abs() < 1e-9);
        let text = table.to_string();
        let last = text.lines().last().unwrap();
        assert!(last.starts_with("all "), "{text}");
        assert!(last.contains("0.250") && last.contains("0.500"), "{text}");
    }
}
