//! Nobody there: asks before it wipes what was typed, so that the next person at this device does not find it.

use crate::components::{Button, Dialog, LiveRegion};
use crate::i18n::{I18n, ids, t, use_i18n};
use crate::platform::{clock, page};
use crate::route::{Ending, Route};
use crate::state::drafts;
use crate::state::region::use_region;
use forms::idle::{Idle, Limits, Phase, is_spoken};
use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::time::Duration;

const TICK: Duration = Duration::from_secs(1);
/// A touch is written down at most so often, in milliseconds.
const WRITE_MS: u64 = 5000;

/// Watches whether somebody is there while this tab holds something about a person.
#[component]
pub fn IdleGuard(
    /// When to warn and when to wipe.
    limits: Limits,
    /// The browser has brought back what was too old, and it is gone.
    stale: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let idle = StoredValue::new(Idle::new(limits, clock::now_ms()));
    let written = StoredValue::new(0);
    let left = RwSignal::new(None::<u32>);
    let touch = move || {
        let now = clock::now_ms();
        idle.update_value(|idle| idle.touch(now));
        left.set(None);
        if now.saturating_sub(written.get_value()) >= WRITE_MS {
            written.set_value(now);
            drafts::touch();
        }
    };
    let (navigate, region) = (use_navigate(), use_region());
    let end = move || {
        left.set(None);
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&Route::Ended(Ending::Idle).path(i18n.lang_untracked()), options);
        drafts::wipe();
        region.set(None);
    };
    if stale {
        let end = end.clone();
        request_animation_frame(end);
    }
    let tick = move || {
        if !drafts::any() {
            idle.update_value(|idle| idle.touch(clock::now_ms()));
            left.set(None);
            return;
        }
        let mut phase = Phase::Quiet;
        idle.update_value(|idle| phase = idle.tick(clock::now_ms()));
        match phase {
            Phase::Quiet => left.set(None),
            Phase::Warning { left_secs } => left.set(Some(left_secs)),
            Phase::Over => end(),
        }
    };
    if let Ok(interval) = set_interval_with_handle(tick, TICK) {
        on_cleanup(move || interval.clear());
    }
    // Back can bring a whole page out of the browser's memory, with answers that have been deleted since.
    let back = window_event_listener(ev::pageshow, |event| {
        if event.persisted() {
            page::reload();
        }
    });
    on_cleanup(move || back.remove());
    let listeners = [
        window_event_listener(ev::keydown, move |event| {
            // The key that answers the warning is meant for nothing else: it must not end up in a field.
            if left.with_untracked(Option::is_some) {
                event.prevent_default();
            }
            touch();
        }),
        window_event_listener(ev::pointerdown, move |_| touch()),
        window_event_listener(ev::wheel, move |_| touch()),
        window_event_listener(ev::input, move |_| touch()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));

    let open = Signal::derive(move || left.with(Option::is_some));
    let extend = Callback::new(move |()| touch());
    let shown = Signal::derive(move || left.get().map(|left| words(left, i18n)).unwrap_or_default());
    let spoken = Memo::new(move |before: Option<&String>| match left.get() {
        None => String::new(),
        Some(left) if is_spoken(left) || before.is_none_or(String::is_empty) => words(left, i18n),
        Some(_) => before.cloned().unwrap_or_default(),
    });
    view! {
        <Dialog id="idle" title=t(ids::idle_title) open on_close=extend urgent=true>
            <p>{t(ids::idle_text)}</p>
            <p class=|| "al-idle__left" aria-hidden="true">
                {shown}
            </p>
            <LiveRegion text=spoken />
            <Button on_press=extend>{t(ids::idle_continue)}</Button>
            <p>{t(ids::idle_any_key)}</p>
        </Dialog>
    }
}

fn words(left_secs: u32, i18n: I18n) -> String {
    i18n.text(&ids::idle_left(left_secs / 60, left_secs % 60))
}
