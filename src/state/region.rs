//! The chosen place: kept for the visit, in the tab alone.

use crate::platform::storage;
use leptos::prelude::*;
use model::Ars;

const KEY: &str = "amtslotse.place";

/// The place that decides about offices; cheap to copy.
#[derive(Clone, Copy)]
pub struct Region {
    place: RwSignal<Option<Ars>>,
}

impl Region {
    /// Makes the chosen place known to every component below; takes up the one of before a reload.
    pub fn provide() -> Self {
        let kept = storage::load(KEY).and_then(|text| text.parse().ok());
        let region = Self {
            place: RwSignal::new(kept),
        };
        provide_context(region);
        region
    }

    /// The chosen place. Tracked.
    #[must_use]
    pub fn get(self) -> Option<Ars> {
        self.place.get()
    }

    /// The chosen place as it stands now.
    #[must_use]
    pub fn get_untracked(self) -> Option<Ars> {
        self.place.get_untracked()
    }

    /// Chooses a place or, with `None`, forgets it.
    pub fn set(self, place: Option<Ars>) {
        if self.place.get_untracked() == place {
            return;
        }
        match place {
            // If the browser refuses to keep it, the place still stands in the address.
            Some(ars) => {
                storage::save(KEY, &ars.to_string());
            }
            None => storage::remove(KEY),
        }
        self.place.set(place);
    }
}

/// The chosen place of the running app.
#[must_use]
pub fn use_region() -> Region {
    use_context().unwrap_or_else(|| Region {
        place: RwSignal::new(None),
    })
}
