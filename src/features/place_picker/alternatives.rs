//! Several places that fit, to choose one from.

use crate::components::{
    Button, ButtonAction, ButtonKind, Choice, Field, Fieldset, LiveRegion, Radios, TextInput,
};
use crate::features::place_names;
use crate::i18n::{Msg, ids, t, use_i18n};
use catalogue::{PlaceMatch, Places};
use leptos::prelude::*;
use model::Ars;
use std::sync::Arc;

/// From this many places on a filter stands above the list.
const MANY: usize = 8;

/// The places that fit, to choose one from.
#[component]
pub(super) fn Alternatives(
    /// Id of the first one.
    id: String,
    /// The question.
    legend: Msg,
    /// The places.
    found: Vec<PlaceMatch>,
    /// The catalogue's places.
    places: StoredValue<Arc<Places>>,
    /// What is wrong with the choice.
    problem: RwSignal<Option<Msg>>,
    /// The choice.
    on_choose: Callback<Ars>,
) -> impl IntoView {
    let i18n = use_i18n();
    let chosen = RwSignal::new(String::new());
    let filter = RwSignal::new(String::new());
    let count = found.len();
    let legend = t(move || legend.clone());
    let choices = Signal::derive(move || {
        let wanted = catalogue::fold(&filter.get());
        let option = |found: &PlaceMatch| {
            let text = places.with_value(|places| place_names::option(places, found, i18n));
            catalogue::fold(&text)
                .contains(&wanted)
                .then(|| Choice::new(found.ars.to_string(), text))
        };
        found.iter().filter_map(option).collect::<Vec<_>>()
    });
    // Empty at first: the legend has said how many there are.
    let left = Signal::derive(move || {
        if filter.with(|typed| typed.trim().is_empty()) {
            String::new()
        } else {
            i18n.text(&ids::place_filter_count(choices.with(Vec::len)))
        }
    });
    let take = move || match chosen.get_untracked().parse() {
        Ok(ars) => on_choose.run(ars),
        Err(_) => problem.set(Some(ids::place_error_choose())),
    };
    let error = Signal::derive(move || problem.get().map(|msg| i18n.text(&msg)));
    let filter_id = format!("{id}-filter");
    view! {
        <form
            class=|| "al-form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                take();
            }
        >
            {(count > MANY)
                .then(|| {
                    view! {
                        <Field id=filter_id label=t(ids::place_filter)>
                            <TextInput value=filter on_input=Callback::new(move |text| filter.set(text)) />
                        </Field>
                        <LiveRegion text=left visible=true />
                    }
                })}
            <Fieldset id legend error>
                <Radios
                    choices
                    value=chosen
                    on_change=Callback::new(move |value| {
                        problem.set(None);
                        chosen.set(value);
                    })
                />
            </Fieldset>
            <Button kind=ButtonKind::Primary action=ButtonAction::Submit>
                {t(ids::place_choose)}
            </Button>
        </form>
    }
}
