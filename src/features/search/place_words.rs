//! Places among the words of a query.

use catalogue::{Fit, MatchedBy, Places};
use model::Ars;
use search::{PlaceSpan, PlaceWords};
use std::sync::Arc;

/// Most words that a name of a place has.
const PLACE_WORDS: usize = 3;
/// Two are enough to know that a name is not unique.
const LIMIT: usize = 2;

/// Recognises municipalities and postcodes in a query.
pub(super) struct PlaceNames(pub(super) Option<Arc<Places>>);

impl PlaceWords for PlaceNames {
    fn recognise(&self, words: &[&str]) -> Option<PlaceSpan> {
        let places = self.0.as_deref()?;
        for length in (1..=PLACE_WORDS.min(words.len())).rev() {
            for (start, window) in words.windows(length).enumerate() {
                let found = places.find(&window.join(" "), LIMIT);
                let Some(only) = found.decided().filter(|found| found.fit == Fit::Exact) else {
                    continue;
                };
                // Old names and parts of towns are words of everyday language too often.
                if !matches!(only.by, MatchedBy::Name | MatchedBy::Postcode(_)) {
                    continue;
                }
                let index = places.municipalities.iter().position(|m| m.ars == only.ars)?;
                return Some(PlaceSpan {
                    words: start..start + length,
                    place: u32::try_from(index).ok()?,
                });
            }
        }
        None
    }
}

/// The municipality that was recognised.
pub(super) fn ars_of(places: Option<&Arc<Places>>, span: Option<&PlaceSpan>) -> Option<Ars> {
    let index = usize::try_from(span?.place).ok()?;
    places?.municipalities.get(index).map(|m| m.ars)
}
