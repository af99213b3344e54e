//! Choosing a place by postcode or name. Asks when several fit, says what is wrong when none does.

use crate::components::{Button, ButtonAction, ButtonKind, Choice, Field, Fieldset, Radios, TextInput};
use crate::features::failure::when_loaded;
use crate::features::place_names;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::page;
use crate::state::catalogue::use_catalogue;
use catalogue::{Fit, PlaceMatch, PlaceSearch, Places};
use leptos::prelude::*;
use model::{Ars, PlaceQuestion};
use std::sync::Arc;

/// From this many places on a filter stands above the list.
const MANY: usize = 8;
/// Most places that a name may bring up.
const LIMIT: usize = 40;

/// Asks for the place and tells which one was chosen.
#[component]
pub fn PlacePicker(
    /// Prefix of the ids of its fields.
    id: &'static str,
    /// Which place the service asks for.
    question: PlaceQuestion,
    /// The choice.
    on_choose: Callback<Ars>,
) -> impl IntoView {
    let places = use_catalogue().places();
    when_loaded(
        &places,
        move |places| view! { <Picker id question places on_choose /> },
    )
}

/// The label for the kind of place.
#[must_use]
pub fn label(question: PlaceQuestion) -> Msg {
    match question {
        PlaceQuestion::Home => ids::place_label_home(),
        PlaceQuestion::Business => ids::place_label_business(),
        PlaceQuestion::Property => ids::place_label_property(),
        PlaceQuestion::Event => ids::place_label_event(),
        PlaceQuestion::Birth => ids::place_label_birth(),
        PlaceQuestion::Stay => ids::place_label_stay(),
    }
}

#[component]
fn Picker(
    id: &'static str,
    question: PlaceQuestion,
    places: Arc<Places>,
    on_choose: Callback<Ars>,
) -> impl IntoView {
    let i18n = use_i18n();
    let places = StoredValue::new(places);
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<Msg>);
    let several = RwSignal::new(Vec::<PlaceMatch>::new());
    let input_id = format!("{id}-query");
    let options_id = format!("{id}-options");

    let search = {
        let (input_id, options_id) = (input_id.clone(), options_id.clone());
        move || {
            let query = typed.get_untracked();
            let found = places.with_value(|places| places.find(&query, LIMIT));
            if let Some(only) = found.decided() {
                problem.set(None);
                several.set(Vec::new());
                on_choose.run(only.ars);
                return;
            }
            several.set(found.matches().to_vec());
            let failed = explain(&found, &query, i18n);
            let target = if failed.is_some() {
                input_id.clone()
            } else {
                options_id.clone()
            };
            problem.set(failed);
            request_animation_frame(move || {
                page::focus(&target);
            });
        }
    };
    let error = Signal::derive(move || {
        let asks = several.with(Vec::is_empty);
        problem.get().filter(|_| asks).map(|msg| i18n.text(&msg))
    });
    view! {
        <form
            class=|| "al-form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                search();
            }
        >
            <Field id=input_id label=t(move || label(question)) hint=t(ids::place_hint) error>
                <TextInput value=typed on_input=Callback::new(move |text| typed.set(text)) autocomplete="postal-code" />
            </Field>
            <Button action=ButtonAction::Submit>{t(ids::place_submit)}</Button>
        </form>
        {move || {
            let found = several.get();
            (!found.is_empty())
                .then(|| {
                    let query = typed.get_untracked();
                    view! { <Alternatives id=options_id.clone() query found places problem on_choose /> }
                })
        }}
    }
}

/// The places that fit, to choose one from.
#[component]
fn Alternatives(
    id: String,
    query: String,
    found: Vec<PlaceMatch>,
    places: StoredValue<Arc<Places>>,
    problem: RwSignal<Option<Msg>>,
    on_choose: Callback<Ars>,
) -> impl IntoView {
    let i18n = use_i18n();
    let chosen = RwSignal::new(String::new());
    let filter = RwSignal::new(String::new());
    let count = found.len();
    let similar = found.iter().all(|found| found.fit == Fit::Similar);
    let legend = t(move || {
        if similar {
            ids::place_similar(count, query.clone())
        } else {
            ids::place_several(count, query.clone())
        }
    });
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

/// What is wrong with what was typed; `None` if there are places to choose from.
fn explain(found: &PlaceSearch, query: &str, i18n: I18n) -> Option<Msg> {
    match found {
        PlaceSearch::Empty => Some(ids::place_error_empty()),
        PlaceSearch::NotAPostcode => Some(ids::place_error_postcode_form()),
        PlaceSearch::UnknownPostcode(postcode) | PlaceSearch::OutsideOrUnknown(postcode) => {
            Some(ids::place_error_postcode_unknown(postcode.to_string()))
        }
        PlaceSearch::OtherLand { postcode, land } => {
            let name = land.name.text(i18n.lang_untracked()).to_owned();
            Some(ids::place_error_postcode_land(name, postcode.to_string()))
        }
        PlaceSearch::Nothing => Some(ids::place_error_name_unknown(query.trim().to_owned())),
        PlaceSearch::One(_) | PlaceSearch::Several(_) => None,
    }
}
