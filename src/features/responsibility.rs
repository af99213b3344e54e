//! The responsible office for a service at a place, and why it is this one.

use crate::components::{Accordion, Alert, AlertKind, LinkButton, LinkKind, TextLink};
use crate::features::facts;
use crate::features::failure::when_loaded;
use crate::features::place_names;
use crate::features::place_picker::PlacePicker;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use catalogue::{Core, Finding, Places, Reason, Resolution, resolve_on};
use leptos::prelude::*;
use model::{Ars, Level, OfficeId, Service};
use std::sync::Arc;

/// The section "responsible office" of a service's page: asks for the place first, if none is chosen.
#[component]
pub fn Responsibility(
    /// The catalogue.
    core: Arc<Core>,
    /// The service.
    service: Arc<Service>,
    /// Tells the page which place was chosen, so that it stands in the address.
    on_place: Callback<Option<Ars>>,
) -> impl IntoView {
    let region = use_region();
    let question = service.place;
    let choose = Callback::new(move |ars| {
        on_place.run(Some(ars));
        request_animation_frame(|| {
            page::focus("office");
        });
    });
    let places = use_catalogue().places();
    view! {
        <section class=|| "al-flow" aria-labelledby="office">
            <h2 id="office" tabindex="-1">
                {t(ids::office_title)}
            </h2>
            {move || match region.get() {
                None => {
                    view! {
                        <p>{t(ids::office_choose_first)}</p>
                        <PlacePicker id="place" question on_choose=choose />
                    }
                        .into_any()
                }
                Some(ars) => {
                    let (core, service) = (Arc::clone(&core), Arc::clone(&service));
                    when_loaded(
                            &places,
                            move |places| {
                                let (core, service) = (Arc::clone(&core), Arc::clone(&service));
                                view! { <Answer core service places ars on_place /> }
                            },
                        )
                        .into_any()
                }
            }}
        </section>
    }
}

#[component]
fn Answer(
    core: Arc<Core>,
    service: Arc<Service>,
    places: Arc<Places>,
    ars: Ars,
    on_place: Callback<Option<Ars>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let Some(name) = place_names::municipality(&places, ars, i18n) else {
        // A key from an old link that the catalogue no longer has: ask again.
        let choose = Callback::new(move |ars| on_place.run(Some(ars)));
        return view! { <PlacePicker id="place" question=service.place on_choose=choose /> }.into_any();
    };
    let resolution = resolve_on(&core, &places, &service, ars, clock::today());
    let district = places
        .district_of(ars)
        .map(|d| place_names::district(d).text(i18n))
        .unwrap_or_default();
    let responsible: Vec<_> = resolution
        .responsible
        .iter()
        .map(|finding| {
            let sentence = why(
                finding.reason,
                &name,
                &office_name(&core, finding.office, i18n),
                &district,
            );
            view! {
                {office(&core, finding.office)}
                <Why finding=finding.clone() sentence />
            }
        })
        .collect();
    let contacts: Vec<_> = resolution
        .contacts
        .iter()
        .map(|finding| office(&core, finding.office))
        .collect();
    let change = Callback::new(move |()| {
        on_place.run(None);
        request_animation_frame(|| {
            page::focus("place-query");
        });
    });
    let place = name.clone();
    view! {
        <p>
            {t(move || ids::office_for(name.clone()))} " "
            <LinkButton on_press=change>{t(ids::common_place_change)}</LinkButton>
        </p>
        {if resolution.is_known() {
            responsible.into_any()
        } else {
            let text = t(move || ids::office_unknown(place.clone()));
            let general: Vec<_> = resolution.general.iter().map(|id| office(&core, *id)).collect();
            view! {
                <Alert kind=AlertKind::Info title=t(ids::office_general_title)>
                    <p>{text}</p>
                </Alert>
                {general}
            }
                .into_any()
        }}
        {(!contacts.is_empty())
            .then(|| {
                view! {
                    <h3>{t(ids::office_contact_title)}</h3>
                    {contacts}
                }
            })}
        <Chain core=Arc::clone(&core) resolution />
    }
    .into_any()
}

/// An office with the way to its own page.
fn office(core: &Core, id: OfficeId) -> impl IntoView + use<> {
    let i18n = use_i18n();
    let name = office_name(core, id, i18n);
    let route = core
        .office(id)
        .and_then(|office| Route::office(&office.id.to_string()));
    let link = route.map(|route| {
        let href = Signal::derive(move || route.path(i18n.lang()));
        view! {
            <p>
                <TextLink href kind=LinkKind::Standalone hidden_suffix=name>
                    {t(ids::office_more)}
                </TextLink>
            </p>
        }
    });
    view! {
        {facts::office(core, id, 3)}
        {link}
    }
}

/// Why this office: one sentence, and the law or list behind it.
#[component]
fn Why(finding: Finding, sentence: Msg) -> impl IntoView {
    let area = finding.area_provenance;
    view! {
        <div class=|| "al-flow al-flow--tight">
            <h3>{t(ids::office_why_title)}</h3>
            <p>{t(move || sentence.clone())}</p>
            {facts::source(&finding.provenance)}
            {area.map(|provenance| facts::source(&provenance))}
        </div>
    }
}

/// The way to the office, level by level, for those who want to see it.
#[component]
fn Chain(core: Arc<Core>, resolution: Resolution) -> impl IntoView {
    let i18n = use_i18n();
    let steps: Vec<_> = resolution
        .steps
        .into_iter()
        // Thuringia has no regions; a level that never has an answer only tires.
        .filter(|step| step.area.level() != Level::Region)
        .map(|step| {
            let level = level_name(step.area.level());
            let names: Vec<String> = step
                .found
                .iter()
                .chain(&step.contacts)
                .map(|id| office_name(&core, *id, i18n))
                .collect();
            let outcome = if names.is_empty() {
                ids::step_nothing()
            } else {
                ids::step_found(names.join(", "))
            };
            let key = step.area.to_string();
            view! {
                <li>
                    <strong>{t(move || level.clone())}</strong>
                    " (" {key} "): " {t(move || outcome.clone())}
                </li>
            }
        })
        .collect();
    view! {
        <Accordion title=t(ids::office_details) level=3>
            <ol class=|| "al-prose">{steps}</ol>
        </Accordion>
    }
}

fn why(reason: Reason, place: &str, office: &str, district: &str) -> Msg {
    match reason {
        Reason::OwnAdministration => ids::why_own(office, place),
        Reason::CityAdministration => ids::why_city(office, place),
        Reason::Association { .. } => ids::why_association(office, place),
        Reason::FulfillingMunicipality { is_itself: true, .. } => ids::why_fulfilling_itself(place),
        Reason::FulfillingMunicipality { .. } => ids::why_fulfilling(office, place),
        Reason::District => ids::why_district(district, office, place),
        Reason::ByArea => ids::why_by_area(office, place),
        Reason::Land => ids::why_land(office),
        Reason::Federation => ids::why_federation(office),
    }
}

fn level_name(level: Level) -> Msg {
    match level {
        Level::Municipality => ids::level_municipality(),
        Level::Association => ids::level_association(),
        Level::District => ids::level_district(),
        Level::Region => ids::level_region(),
        Level::Land => ids::level_land(),
        Level::Federation => ids::level_federation(),
    }
}

/// Name of an office in the language of the page.
#[must_use]
pub fn office_name(core: &Core, id: OfficeId, i18n: I18n) -> String {
    core.office(id)
        .map(|office| office.name.text(i18n.lang()).to_owned())
        .unwrap_or_default()
}
