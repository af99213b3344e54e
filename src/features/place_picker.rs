//! Choosing a place by postcode or name. Asks when several fit, says what is wrong when none does.

mod alternatives;
mod elsewhere;

use crate::components::{Button, ButtonAction, ButtonKind, Field, IconName, TextInput};
use crate::features::failure::when_loaded;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::page;
use crate::platform::position::{self, PositionUnknown};
use crate::state::catalogue::use_catalogue;
use alternatives::Alternatives;
use catalogue::{Fit, PlaceMatch, PlaceSearch, Places};
use elsewhere::Elsewhere;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Ars, PlaceQuestion};
use std::sync::Arc;

/// Most places that a name may bring up.
const LIMIT: usize = 40;
/// Most places near the device that are offered.
const NEAR: usize = 6;

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

/// Places to choose from.
#[derive(Debug, Clone, PartialEq)]
struct Several {
    legend: Msg,
    found: Vec<PlaceMatch>,
}

impl Several {
    fn of(found: &[PlaceMatch], query: &str) -> Option<Self> {
        let similar = found.iter().all(|found| found.fit == Fit::Similar);
        let (count, query) = (found.len(), query.to_owned());
        let legend = if similar {
            ids::place_similar(count, query)
        } else {
            ids::place_several(count, query)
        };
        (!found.is_empty()).then(|| Self {
            legend,
            found: found.to_vec(),
        })
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
    let several = RwSignal::new(None::<Several>);
    let elsewhere = RwSignal::new(None::<Elsewhere>);
    let locating = RwSignal::new(false);
    let input_id = format!("{id}-query");
    let options_id = format!("{id}-options");

    let search = {
        let (input_id, options_id) = (input_id.clone(), options_id.clone());
        move || {
            let query = typed.get_untracked();
            let found = places.with_value(|places| places.find(&query, LIMIT));
            elsewhere.set(Elsewhere::of(&found));
            if let Some(only) = found.decided() {
                problem.set(None);
                several.set(None);
                on_choose.run(only.ars);
                return;
            }
            several.set(Several::of(found.matches(), &query));
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
    let locate = {
        let (input_id, options_id) = (input_id.clone(), options_id.clone());
        Callback::new(move |()| {
            let (input_id, options_id) = (input_id.clone(), options_id.clone());
            elsewhere.set(None);
            locating.set(true);
            spawn_local(async move {
                let here = position::find().await;
                locating.set(false);
                let near = here.map(|(lat, lon)| places.with_value(|places| places.near(lat, lon, NEAR)));
                let failed = match near {
                    Ok(found) if found.is_empty() => Some(ids::place_near_none()),
                    Ok(found) => {
                        several.set(Some(Several {
                            legend: ids::place_near_choose(),
                            found,
                        }));
                        None
                    }
                    Err(PositionUnknown::Denied) => Some(ids::place_near_denied()),
                    Err(PositionUnknown::Unavailable) => Some(ids::place_near_unavailable()),
                };
                if failed.is_some() {
                    several.set(None);
                }
                let target = if failed.is_some() { input_id } else { options_id };
                problem.set(failed);
                request_animation_frame(move || {
                    page::focus(&target);
                });
            });
        })
    };
    let error = Signal::derive(move || {
        let asks = several.with(Option::is_none);
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
            <div class=|| "al-actions">
                <Button action=ButtonAction::Submit>{t(ids::place_submit)}</Button>
                <Button kind=ButtonKind::Tertiary icon=IconName::Place busy=locating on_press=locate>
                    {t(ids::place_near)}
                </Button>
            </div>
        </form>
        {move || elsewhere.get().map(|elsewhere| places.with_value(|places| elsewhere::view(&elsewhere, places)))}
        {move || {
            several
                .get()
                .map(|Several { legend, found }| {
                    view! { <Alternatives id=options_id.clone() legend found places problem on_choose /> }
                })
        }}
    }
}

/// What is wrong with what was typed; `None` if there are places to choose from.
fn explain(found: &PlaceSearch, query: &str, i18n: I18n) -> Option<Msg> {
    match found {
        PlaceSearch::Empty => Some(ids::place_error_empty()),
        PlaceSearch::NotAPostcode => Some(ids::place_error_postcode_form()),
        PlaceSearch::UnknownPostcode(postcode) => {
            Some(ids::place_error_postcode_unknown(postcode.to_string()))
        }
        PlaceSearch::OutsideOrUnknown(postcode) => {
            Some(ids::place_error_postcode_outside(postcode.to_string()))
        }
        PlaceSearch::OtherLand { postcode, land } => {
            let name = land.name.text(i18n.lang_untracked()).to_owned();
            Some(ids::place_error_postcode_land(name, postcode.to_string()))
        }
        PlaceSearch::Nothing => Some(ids::place_error_name_unknown(query.trim().to_owned())),
        PlaceSearch::One(_) | PlaceSearch::Several(_) => None,
    }
}
