//! What is known about the draft of a form: whether it is kept, and what a change of the form did to it.

use crate::features::form::session::Session;
use crate::platform::clock;
use crate::state::kept::KeptError;
use crate::state::{drafts, kept};
use forms::draft::Update;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

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
    /// This tab also keeps the draft on the device.
    pub(super) on_device: RwSignal<bool>,
    /// The draft on the device could not be brought up to date.
    pub(super) behind: RwSignal<bool>,
}

impl Keeping {
    pub(super) fn new(found: bool, update: Option<Update>, on_device: bool) -> Self {
        let saved = if found { Saved::InTab } else { Saved::Nothing };
        Self {
            saved: RwSignal::new(saved),
            update: RwSignal::new(update),
            on_device: RwSignal::new(on_device),
            behind: RwSignal::new(false),
        }
    }
}

/// A pause in typing of this length, in milliseconds, brings the draft on the device up to date.
const PAUSE_MS: u32 = 1200;

/// Brings the draft on the device up to date while the form is open: in pauses, and when the page is left.
pub fn follow(session: Session) {
    let latest = StoredValue::new(0_u32);
    Effect::new(move |before: Option<()>| {
        session.track_answers();
        session.keeping.update.track();
        if before.is_none() || kept::lock(&session.form().id).is_none() {
            return;
        }
        latest.update_value(|latest| *latest = latest.wrapping_add(1));
        let turn = latest.get_value();
        spawn_local(async move {
            clock::sleep(PAUSE_MS).await;
            // Nothing newer was typed, and the form is still open.
            if latest.try_get_value() == Some(turn) {
                save_now(session);
            }
        });
    });
    let left = window_event_listener(ev::visibilitychange, move |_| save_now(session));
    on_cleanup(move || left.remove());
}

fn save_now(session: Session) {
    let form = session.form();
    let Some(lock) = kept::lock(&form.id) else { return };
    let (answers, update) = (
        session.answers_untracked(),
        session.keeping.update.get_untracked(),
    );
    let behind = session.keeping.behind;
    spawn_local(async move {
        let outcome = async {
            let plain = drafts::bundle(&form, &answers, update.as_ref())
                .await
                .map_err(|_| KeptError::Refused)?;
            kept::update(&form.id, &lock, &plain).await
        };
        let failed = outcome.await.is_err();
        // The form may have been left meanwhile.
        behind.try_set(failed);
    });
}
