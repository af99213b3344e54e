//! Who shows what of a form: each place is drawn anew only when something is different there.

use forms::{Changes, Path};
use leptos::prelude::*;
use leptos::reactive::signal::ArcTrigger;
use std::collections::BTreeMap;

/// What is shown, by the path that it is about; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Readers(StoredValue<Places>);

#[derive(Default)]
struct Places {
    at: BTreeMap<Path, ArcTrigger>,
    steps: ArcTrigger,
    whole: ArcTrigger,
}

impl Readers {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(Places::default()))
    }

    /// What runs now is about this path.
    pub(super) fn track(self, path: &Path) {
        let mut known = self.0.with_value(|places| places.at.get(path).cloned());
        if known.is_none() {
            let made = ArcTrigger::new();
            self.0.update_value(|places| {
                places.at.insert(path.clone(), made.clone());
            });
            known = Some(made);
        }
        if let Some(trigger) = known {
            trigger.track();
        }
    }

    /// What runs now is about which steps are asked.
    pub(super) fn track_steps(self) {
        self.0.with_value(|places| places.steps.clone()).track();
    }

    /// What runs now is about everything.
    pub(super) fn track_whole(self) {
        self.0.with_value(|places| places.whole.clone()).track();
    }

    /// Tells those concerned that the answer at a path was edited, and what followed.
    pub(super) fn tell(self, edited: &Path, changes: &Changes) {
        let concerned: Vec<ArcTrigger> = self.0.with_value(|places| {
            let here = changes.at.iter().filter_map(|path| places.at.get(path));
            let below = changes
                .below
                .iter()
                .chain([edited])
                .flat_map(|path| places.below(path));
            let steps = changes.steps.then_some(&places.steps);
            here.chain(below)
                .chain(steps)
                .chain([&places.whole])
                .cloned()
                .collect()
        });
        // Whoever is told may ask for more places.
        concerned.iter().for_each(Notify::notify);
    }

    /// Tells everyone that everything may be different.
    pub(super) fn tell_all(self) {
        let all = Changes {
            steps: true,
            ..Changes::default()
        };
        self.tell(&Path::root(), &all);
    }
}

impl Places {
    fn below<'a>(&'a self, path: &'a Path) -> impl Iterator<Item = &'a ArcTrigger> {
        // Not all that begins with the same letters stands below, but all that stands below begins with them.
        let start = self.at.range(path.clone()..);
        let near = start.take_while(|(known, _)| known.as_str().starts_with(path.as_str()));
        near.filter(|(known, _)| path.covers(known))
            .map(|(_, trigger)| trigger)
    }
}
