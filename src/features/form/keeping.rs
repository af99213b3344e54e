//! What is known about the draft of a form: whether it is kept, and what a change of the form did to it.

use forms::draft::Update;
use leptos::prelude::*;

/// Where the answers are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Saved {
    /// Nothing is typed yet.
    #[default]
    Nothing,
    /// In this tab.
    InTab,
    /// The browser refuses: they live as long as the page.
    Failed,
}

/// The state of a draft; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    pub(super) saved: RwSignal<Saved>,
    /// What the citizen has not read yet.
    pub(super) update: RwSignal<Option<Update>>,
}

impl Keeping {
    pub(super) fn new(found: bool, update: Option<Update>) -> Self {
        let saved = if found { Saved::InTab } else { Saved::Nothing };
        Self {
            saved: RwSignal::new(saved),
            update: RwSignal::new(update),
        }
    }
}
