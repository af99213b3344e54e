//! Places among the words of a query.

use catalogue::Places;
use model::Ars;
use search::PlaceSpan;
use std::sync::Arc;

/// Recognises municipalities and postcodes in a query, once the places are there.
pub(super) fn named(places: Option<Arc<Places>>) -> impl Fn(&str) -> Option<u32> {
    move |text| u32::try_from(places.as_deref()?.named(text)?).ok()
}

/// The municipality that was recognised.
pub(super) fn ars_of(places: Option<&Arc<Places>>, span: Option<&PlaceSpan>) -> Option<Ars> {
    let index = usize::try_from(span?.place).ok()?;
    places?.municipalities.get(index).map(|m| m.ars)
}
