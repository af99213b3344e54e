//! Answers of the directory in memory.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What an entry takes besides its bytes, roughly.
const ENTRY: usize = 256;

/// An answer; nothing if the directory knows nothing of the kind.
type Content = Option<Arc<[u8]>>;

/// How old an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Age {
    /// As good as new.
    Good,
    /// Better than none.
    Old,
}

/// Answers by what was asked, as many as fit.
#[derive(Debug)]
pub(super) struct Kept {
    good: Duration,
    usable: Duration,
    room: usize,
    used: usize,
    entries: HashMap<String, (Instant, Content)>,
}

impl Kept {
    /// Answers are good for a while, and usable for longer; `room` is in bytes.
    pub(super) fn new(good: Duration, usable: Duration, room: usize) -> Self {
        Self {
            good,
            usable,
            room,
            used: 0,
            entries: HashMap::new(),
        }
    }

    pub(super) fn get(&self, key: &str, now: Instant) -> Option<(Content, Age)> {
        let (at, content) = self.entries.get(key)?;
        let age = now.saturating_duration_since(*at);
        let is = if age < self.good { Age::Good } else { Age::Old };
        (age < self.usable).then(|| (content.clone(), is))
    }

    /// Keeps an answer; the oldest ones make room.
    pub(super) fn put(&mut self, key: String, content: Content, now: Instant) {
        self.used += size(&key, &content);
        let name = key.clone();
        if let Some((_, old)) = self.entries.insert(key, (now, content)) {
            self.used = self.used.saturating_sub(size(&name, &old));
        }
        while self.used > self.room {
            let oldest = self.entries.iter().min_by_key(|(_, (at, _))| *at);
            let Some(key) = oldest.map(|(key, _)| key.clone()) else {
                return;
            };
            if let Some((_, old)) = self.entries.remove(&key) {
                self.used = self.used.saturating_sub(size(&key, &old));
            }
        }
    }
}

fn size(key: &str, content: &Content) -> usize {
    key.len() + content.as_ref().map_or(0, |content| content.len()) + ENTRY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_fits_and_forgets_the_oldest() {
        let mut kept = Kept::new(Duration::from_secs(10), Duration::from_secs(100), 1000);
        let start = Instant::now();
        let at = |secs| start + Duration::from_secs(secs);
        let content = |len| Some(Arc::from(vec![0; len]));
        for (secs, key) in [(0, "a"), (1, "b"), (2, "b"), (3, "c")] {
            kept.put(key.to_owned(), content(100), at(secs));
        }
        assert_eq!((kept.get("a", at(4)), kept.entries.len()), (None, 2));
        let age = |kept: &Kept, secs| kept.get("b", at(secs)).map(|(_, age)| age);
        assert_eq!(age(&kept, 4), Some(Age::Good));
        assert_eq!(age(&kept, 50), Some(Age::Old));
        assert_eq!(age(&kept, 500), None);
        kept.put("nothing".to_owned(), None, at(4));
        assert_eq!(kept.get("nothing", at(5)), Some((None, Age::Good)));
        kept.put("d".to_owned(), content(5000), at(5));
        assert_eq!((kept.entries.len(), kept.used), (0, 0));
    }
}
