//! What a citizen has to say where offices serve parts of a municipality: Ortsteil, street, house number, surname.
//!
//! The answers stay in the page: they are neither kept nor sent.

use crate::components::{Button, ButtonAction, ButtonKind, Choice, Field, Fieldset, Radios, TextInput};
use crate::i18n::{Msg, ids, t, use_i18n};
use crate::platform::page;
use leptos::prelude::*;
use model::{Detail, Details};

/// Value of the choice "another Ortsteil": the name of none.
const OTHER: &str = "-";

/// Asks for one detail after another.
#[component]
pub(super) fn Questions(
    /// What is asked for next.
    detail: Detail,
    /// Ortsteile that have offices of their own, sorted.
    localities: Vec<String>,
    /// What was said so far.
    details: RwSignal<Details>,
) -> impl IntoView {
    let i18n = use_i18n();
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<Msg>);
    let error = Signal::derive(move || problem.get().map(|msg| i18n.text(&msg)));
    let take = move || {
        let text = typed.get_untracked().trim().to_owned();
        if text.is_empty() {
            problem.set(Some(missing(detail)));
            focus_later("detail");
            return;
        }
        let mut said = details.get_untracked();
        match detail {
            Detail::Locality => said.locality = Some(text),
            Detail::Street => said.street = Some(text),
            Detail::Surname => said.surname = Some(text),
            Detail::House => match text.parse() {
                Ok(house) => said.house = Some(house),
                Err(_) => {
                    problem.set(Some(ids::detail_house_wrong()));
                    focus_later("detail");
                    return;
                }
            },
        }
        details.set(said);
        focus_later("office");
    };
    let input = if detail == Detail::Locality {
        let choices = Signal::derive(move || {
            let named = localities
                .iter()
                .map(|name| Choice::new(name.clone(), name.clone()));
            let other = Choice::new(OTHER, i18n.text(&ids::detail_locality_other()));
            named.chain([other]).collect::<Vec<_>>()
        });
        view! {
            <Fieldset id="detail" legend=t(move || question(detail)) error>
                <Radios choices value=typed on_change=Callback::new(move |value| typed.set(value)) />
            </Fieldset>
        }
        .into_any()
    } else {
        let (hint, autocomplete) = hint(detail);
        view! {
            <Field id="detail" label=t(move || question(detail)) hint=t(hint) error>
                <TextInput value=typed on_input=Callback::new(move |text| typed.set(text)) autocomplete />
            </Field>
        }
        .into_any()
    };
    view! {
        <form
            class=|| "al-form al-panel"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                take();
            }
        >
            <p>{t(ids::detail_why)}</p>
            {input}
            <Button kind=ButtonKind::Primary action=ButtonAction::Submit>
                {t(ids::common_continue)}
            </Button>
        </form>
    }
}

/// Moves the focus once the page has changed.
fn focus_later(id: &'static str) {
    request_animation_frame(move || {
        page::focus(id);
    });
}

fn question(detail: Detail) -> Msg {
    match detail {
        Detail::Locality => ids::detail_locality(),
        Detail::Street => ids::detail_street(),
        Detail::House => ids::detail_house(),
        Detail::Surname => ids::detail_surname(),
    }
}

fn hint(detail: Detail) -> (fn() -> Msg, &'static str) {
    match detail {
        Detail::Locality | Detail::Street => (ids::detail_street_hint, "street-address"),
        Detail::House => (ids::detail_house_hint, "off"),
        Detail::Surname => (ids::detail_surname_hint, "family-name"),
    }
}

fn missing(detail: Detail) -> Msg {
    match detail {
        Detail::Locality => ids::detail_locality_missing(),
        Detail::Street => ids::detail_street_missing(),
        Detail::House => ids::detail_house_missing(),
        Detail::Surname => ids::detail_surname_missing(),
    }
}
