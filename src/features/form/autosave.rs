//! When the draft is written.
//!
//! Writing takes the whole form. As long as that costs less than a millisecond, it happens at each keystroke, so that
//! not even a crash loses one. A form with thousands of answers is written when typing pauses, so that writing takes no
//! more than a twentieth of the time, and at once when the page is left, hidden or brought back.

use crate::platform::{clock, task};
use leptos::prelude::*;

/// Writing may take one of so many parts of the time.
const SHARE: u32 = 20;

/// Decides when to write; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Autosave {
    pending: StoredValue<bool>,
    cost: StoredValue<u32>,
    write: Callback<()>,
}

impl Autosave {
    /// Writes by this function.
    pub(super) fn new(write: Callback<()>) -> Self {
        let own = Self {
            pending: StoredValue::new(false),
            cost: StoredValue::new(0),
            write,
        };
        for event in ["pagehide", "visibilitychange"] {
            let listener = window_event_listener_untyped(event, move |_| own.write_pending());
            on_cleanup(move || {
                own.write_pending();
                listener.remove();
            });
        }
        own
    }

    /// Something is different.
    pub(super) fn changed(self) {
        if self.pending.get_value() {
            return;
        }
        self.pending.set_value(true);
        let wait = self.cost.get_value().saturating_mul(SHARE);
        if wait == 0 {
            return self.write_pending();
        }
        task::run(async move {
            clock::sleep(wait).await;
            self.write_pending();
        });
    }

    /// Writes what is not written yet.
    pub(super) fn write_pending(self) {
        // The form may have been left meanwhile; then this was done on leaving.
        if self.pending.try_get_value() != Some(true) {
            return;
        }
        self.pending.set_value(false);
        let start = clock::now_ms();
        self.write.run(());
        let cost = clock::now_ms().saturating_sub(start);
        self.cost.set_value(u32::try_from(cost).unwrap_or(u32::MAX));
    }
}
