//! A text field with suggestions (ARIA APG: editable combobox, list autocomplete with manual selection).
//!
//! Owns what is open and which option is active. Knows neither where options come from nor what choosing one means.

use super::field::FieldContext;
use super::text_input::{InputKind, InputWidth};
use crate::i18n::{ids, t, use_i18n};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// How long typing has to rest before the number of suggestions is read out: sooner would be drowned by the echo of
/// the keys.
const PAUSE: Duration = Duration::from_millis(1200);

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Suggestion {
    /// What is handed back when it is chosen.
    pub value: String,
    /// What is read first.
    pub label: String,
    /// What tells it from others of the same name, e.g. the district; may be empty.
    pub detail: String,
}

impl Suggestion {
    /// A suggestion with what tells it from others of the same name.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            detail: detail.into(),
        }
    }
}

/// A text field with suggestions inside a `Field`. Controlled: after a choice the caller sets `value` to its label.
///
/// Accessibility: `role=combobox` on the input, `aria-expanded`, `aria-controls`, `aria-activedescendant`; Down and Up
/// move, Enter takes the active one (otherwise it submits), Escape closes and then empties, Tab leaves what was typed;
/// the number of suggestions is a polite message after a pause; options are text, reachable by swiping; 48 px high.
#[component]
pub fn Combobox(
    /// The text in the field.
    #[prop(into)]
    value: Signal<String>,
    /// Suggestions for it, the best first; eight or so.
    #[prop(into)]
    options: Signal<Vec<Suggestion>>,
    /// Typed or pasted: the whole new text.
    on_query: Callback<String>,
    /// Chosen: value of the suggestion.
    on_choose: Callback<String>,
    /// Left the field.
    #[prop(optional)]
    on_blur: Option<Callback<()>>,
    /// Which keys a phone shows.
    #[prop(into, optional)]
    kind: InputKind,
    /// Token of the HTML standard; the browser's own list would cover ours, so `off` unless it helps.
    #[prop(into, default = "off".into())]
    autocomplete: String,
    /// How wide.
    #[prop(into, optional)]
    width: InputWidth,
    /// The word on the enter key of a phone, e.g. `search`.
    #[prop(into, optional)]
    enter_key: Option<&'static str>,
) -> impl IntoView {
    let field = FieldContext::take();
    let combo = Combo::new(options, value, on_query, on_choose);
    let list_id = format!("{}-list", field.id);
    let help_id = format!("{}-help", field.id);
    let described = {
        let (of_field, help_id) = (field.described_by, help_id.clone());
        move || {
            of_field
                .get()
                .map_or_else(|| help_id.clone(), |ids| format!("{ids} {help_id}"))
        }
    };
    let active_id = {
        let list_id = list_id.clone();
        move || combo.shown_active().map(|index| option_id(&list_id, index))
    };
    let blur = move |_| {
        combo.close();
        if let Some(on_blur) = on_blur {
            on_blur.run(());
        }
    };
    let list = NodeRef::<html::Ul>::new();
    let items = {
        let list_id = list_id.clone();
        move || {
            let options = options.get().into_iter().enumerate();
            options
                .map(|(index, option)| {
                    view! { <OptionItem id=option_id(&list_id, index) index option combo list /> }
                })
                .collect_view()
        }
    };
    view! {
        <div class="al-combobox">
            <input
                id=field.id.clone()
                name=field.id.clone()
                class=width.class()
                type="text"
                role="combobox"
                inputmode=kind_mode(kind)
                enterkeyhint=enter_key
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                aria-autocomplete="list"
                aria-expanded=move || if combo.is_shown() { "true" } else { "false" }
                aria-controls=list_id.clone()
                aria-activedescendant=active_id
                aria-describedby=described
                aria-invalid=field.aria_invalid()
                prop:value=value
                on:input:target=move |event| combo.typed(event.target().value())
                on:keydown=move |event| combo.key(&event)
                on:click=move |_| combo.open.set(true)
                on:blur=blur
            />
            <ul
                id=list_id
                class="al-combobox__list"
                role="listbox"
                aria-label=t(ids::component_suggestions)
                hidden=move || !combo.is_shown()
                node_ref=list
                on:mousedown=|event| event.prevent_default()
            >
                {items}
            </ul>
            <span class="al-hidden" id=help_id>{t(ids::component_suggestions_help)}</span>
            <Announcement combo />
        </div>
    }
}

const fn kind_mode(kind: InputKind) -> Option<&'static str> {
    match kind {
        InputKind::Digits => Some("numeric"),
        _ => None,
    }
}

fn option_id(list: &str, index: usize) -> String {
    format!("{list}-{index}")
}

/// What is open and active, and what keys do to it.
#[derive(Clone, Copy)]
struct Combo {
    options: Signal<Vec<Suggestion>>,
    value: Signal<String>,
    on_query: Callback<String>,
    on_choose: Callback<String>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
}

impl Combo {
    fn new(
        options: Signal<Vec<Suggestion>>,
        value: Signal<String>,
        on_query: Callback<String>,
        on_choose: Callback<String>,
    ) -> Self {
        Self {
            options,
            value,
            on_query,
            on_choose,
            open: RwSignal::new(false),
            active: RwSignal::new(None),
        }
    }

    fn count(self) -> usize {
        self.options.with(Vec::len)
    }

    fn is_shown(self) -> bool {
        self.open.get() && self.count() > 0
    }

    /// The active option while the list is shown; options may have become fewer since.
    fn shown_active(self) -> Option<usize> {
        self.active
            .get()
            .filter(|index| self.is_shown() && *index < self.count())
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    fn typed(self, text: String) {
        self.active.set(None);
        self.open.set(true);
        self.on_query.run(text);
    }

    fn choose(self, index: usize) {
        let value = self
            .options
            .with_untracked(|options| options.get(index).map(|option| option.value.clone()));
        self.close();
        if let Some(value) = value {
            self.on_choose.run(value);
        }
    }

    fn move_active(self, step: Step) {
        let count = untrack(move || self.count());
        let Some(last) = count.checked_sub(1) else { return };
        let was_shown = untrack(move || self.is_shown());
        let active = untrack(move || self.shown_active());
        self.open.set(true);
        self.active.set(match (step, active) {
            (Step::Down, Some(index)) if was_shown && index < last => Some(index.saturating_add(1)),
            (Step::Down, _) => Some(0),
            (Step::Up, Some(index)) if was_shown && index > 0 => Some(index.saturating_sub(1)),
            (Step::Up, _) => Some(last),
        });
    }

    fn key(self, event: &KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        let shown = untrack(move || self.is_shown());
        match event.key().as_str() {
            "ArrowDown" if event.alt_key() => self.open.set(true),
            "ArrowDown" => self.move_active(Step::Down),
            "ArrowUp" if event.alt_key() => self.close(),
            "ArrowUp" => self.move_active(Step::Up),
            "Enter" => match untrack(move || self.shown_active()) {
                Some(index) => self.choose(index),
                // Nothing is active: Enter belongs to the form.
                None => return self.close(),
            },
            "Escape" if shown => self.close(),
            "Escape" if self.value.with_untracked(|text| !text.is_empty()) => {
                self.on_query.run(String::new())
            }
            // These move the cursor in the text, so no option is meant any more.
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => return self.active.set(None),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

#[derive(Clone, Copy)]
enum Step {
    Down,
    Up,
}

#[component]
fn OptionItem(
    id: String,
    index: usize,
    option: Suggestion,
    combo: Combo,
    list: NodeRef<html::Ul>,
) -> impl IntoView {
    let item = NodeRef::<html::Li>::new();
    let is_active = Memo::new(move |_| combo.shown_active() == Some(index));
    // The browser scrolls to what has the focus, not to what is only `aria-activedescendant`.
    Effect::new(move |_| {
        if let (true, Some(item), Some(list)) = (is_active.get(), item.get(), list.get_untracked()) {
            let (top, bottom) = (
                item.offset_top(),
                item.offset_top().saturating_add(item.offset_height()),
            );
            let seen = list.scroll_top().saturating_add(list.client_height());
            if top < list.scroll_top() {
                list.set_scroll_top(top);
            } else if bottom > seen {
                list.set_scroll_top(bottom.saturating_sub(list.client_height()));
            }
        }
    });
    let detail = (!option.detail.is_empty())
        .then(|| view! { <span class="al-combobox__detail"><span class="al-hidden">{", "}</span>{option.detail}</span> });
    view! {
        <li
            id=id
            class="al-combobox__option"
            class:al-combobox__option--active=is_active
            role="option"
            aria-selected=move || if is_active.get() { "true" } else { "false" }
            node_ref=item
            on:click=move |_| combo.choose(index)
        >
            <span class="al-combobox__label">{option.label}</span>
            {detail}
        </li>
    }
}

/// Says how many suggestions there are, once typing rests.
#[component]
fn Announcement(combo: Combo) -> impl IntoView {
    let i18n = use_i18n();
    let spoken = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        if let Some(Some(handle)) = pending.try_update_value(Option::take) {
            handle.clear();
        }
    };
    // A timer is outside of the graph of signals, so this effect has to write one.
    Effect::new(move |_| {
        // Each key begins the pause anew, also where it leaves the suggestions as they are.
        combo.value.track();
        let count = combo.count();
        cancel();
        if !combo.open.get() {
            spoken.set(String::new());
            return;
        }
        let text = i18n.text(&ids::component_suggestions_count(count));
        let speak = move || {
            spoken.try_set(text.clone());
        };
        pending.set_value(set_timeout_with_handle(speak, PAUSE).ok());
    });
    on_cleanup(cancel);
    view! { <span class="al-hidden" role="status">{spoken}</span> }
}
