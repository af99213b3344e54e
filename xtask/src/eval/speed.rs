//! How long a keystroke takes: every query is typed out, and each state of the field is a search.

use search::Index;
use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Hits that a page of suggestions asks for.
const HITS: usize = 10;

/// Times of all keystrokes, sorted.
#[derive(Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Types out each query and takes the times.
    pub fn measure<'a>(index: &Index, queries: impl Iterator<Item = &'a str>) -> Self {
        let mut times = Vec::new();
        for query in queries {
            for typed in keystrokes(query) {
                let started = Instant::now();
                black_box(index.search(black_box(typed), HITS));
                times.push(started.elapsed());
            }
        }
        times.sort_unstable();
        Self(times)
    }

    /// The time that this share of the keystrokes (in hundredths) does not exceed.
    fn within(&self, hundredths: usize) -> Duration {
        let place = (self.0.len() * hundredths).div_ceil(100).saturating_sub(1);
        self.0.get(place).copied().unwrap_or_default()
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = |hundredths| self.within(hundredths).as_secs_f64() * 1000.0;
        write!(
            f,
            "{} keystrokes: p50 {:.3} ms, p95 {:.3} ms, worst {:.3} ms",
            self.0.len(),
            ms(50),
            ms(95),
            ms(100)
        )
    }
}

/// What stands in the field after each key.
fn keystrokes(query: &str) -> impl Iterator<Item = &str> {
    query
        .char_indices()
        .filter_map(|(at, c)| query.get(..at + c.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_a_character_and_not_a_byte() {
        assert_eq!(keystrokes("für").collect::<Vec<_>>(), ["f", "fü", "für"]);
    }

    #[test]
    fn shares_are_of_all_keystrokes() {
        let times = Times((1..=100).map(Duration::from_millis).collect());
        assert_eq!(times.within(50), Duration::from_millis(50));
        assert_eq!(times.within(95), Duration::from_millis(95));
        assert_eq!(times.within(100), Duration::from_millis(100));
        assert_eq!(Times::default().within(95), Duration::ZERO);
        assert_eq!(
            Times(vec![Duration::from_millis(3)]).within(50),
            Duration::from_millis(3)
        );
    }
}
