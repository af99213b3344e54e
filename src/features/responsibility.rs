//! The responsible office for a service at a place, and why it is this one.

mod questions;
mod why;

use crate::components::{
    Accordion, Alert, AlertKind, ButtonKind, ButtonLink, ExternalLink, IconName, LinkButton, LinkKind,
    TextLink,
};
use crate::features::facts;
use crate::features::failure::when_loaded;
use crate::features::place_names;
use crate::features::place_picker::PlacePicker;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use catalogue::{Core, Finding, Places, Resolution, localities, offers, resolve_in};
use leptos::prelude::*;
use model::{Ars, Details, Level, OfferKind, OfficeId, PlaceQuestion, Service};
use questions::Questions;
use std::sync::Arc;
use why::{Names, why};

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
    let change = Callback::new(move |()| {
        on_place.run(None);
        request_animation_frame(|| {
            page::focus("place-query");
        });
    });
    let question = service.place;
    let online = online(&core, &service, ars);
    let details = RwSignal::new(Details::default());
    let place = name.clone();
    let answer = move || found(&core, &service, &places, ars, &name, details);
    view! {
        <p>
            {t(move || for_place(question, &place))} " "
            <LinkButton on_press=change>{t(ids::common_place_change)}</LinkButton>
        </p>
        {(question != PlaceQuestion::Home)
            .then(|| view! { <p class=|| "al-small">{t(move || other_place(question))}</p> })}
        {answer}
        {online}
    }
    .into_any()
}

/// The offices at an address, with what has to be known for it.
fn found(
    core: &Arc<Core>,
    service: &Service,
    places: &Places,
    ars: Ars,
    name: &str,
    details: RwSignal<Details>,
) -> AnyView {
    let i18n = use_i18n();
    let said = details.get();
    let today = clock::today();
    let resolution = resolve_in(core, places, service, ars, today, &said);
    let question = resolution.questions.first().map(|detail| {
        let localities = localities(core, service, ars, today);
        view! { <Questions detail=*detail localities details /> }
    });
    let again = (said != Details::default()).then(|| {
        let again = Callback::new(move |()| details.set(Details::default()));
        view! {
            <p>
                <LinkButton on_press=again>{t(ids::detail_again)}</LinkButton>
            </p>
        }
    });
    let several = question
        .is_some()
        .then(|| view! { <p>{t(ids::detail_until_then)}</p> });
    let district = places
        .district_of(ars)
        .map(|d| place_names::district(d).text(i18n))
        .unwrap_or_default();
    let answer = if resolution.is_known() {
        let responsible = resolution.responsible.iter();
        responsible
            .map(|finding| {
                let sentence = why(
                    finding.reason,
                    &Names {
                        place: name,
                        office: &office_name(core, finding.office, i18n),
                        district: &district,
                    },
                );
                view! {
                    {office(core, finding.office)}
                    <Why finding=finding.clone() sentence />
                }
            })
            .collect_view()
            .into_any()
    } else {
        unknown(core, &resolution, name)
    };
    let contacts: Vec<_> = resolution
        .contacts
        .iter()
        .map(|finding| office(core, finding.office))
        .collect();
    let core = Arc::clone(core);
    view! {
        {question}
        {again}
        {several}
        {answer}
        {(!contacts.is_empty())
            .then(|| {
                view! {
                    <h3>{t(ids::office_contact_title)}</h3>
                    {contacts}
                }
            })}
        <Chain core resolution />
    }
    .into_any()
}

/// Nobody decides here as far as is known, or there is no such service here: said as such, with whom to ask.
fn unknown(core: &Core, resolution: &Resolution, name: &str) -> AnyView {
    let place = name.to_owned();
    let offered = resolution.offered;
    let title = if offered {
        t(ids::office_unknown_title)
    } else {
        t(ids::office_not_offered_title)
    };
    let text = t(move || {
        let place = place.clone();
        if offered {
            ids::office_unknown(place)
        } else {
            ids::office_not_offered(place)
        }
    });
    let general: Vec<_> = resolution.general.iter().map(|id| office(core, *id)).collect();
    view! {
        <Alert kind=AlertKind::Info title level=3>
            <p>{text}</p>
            <p>
                <ButtonLink href="tel:115" kind=ButtonKind::Secondary icon=IconName::Phone>
                    {t(ids::common_help_call)}
                </ButtonLink>
            </p>
        </Alert>
        <h3>{t(ids::office_general_title)}</h3>
        {general}
    }
    .into_any()
}

/// Online services and forms on other websites, for this place.
fn online(core: &Core, service: &Service, ars: Ars) -> AnyView {
    let i18n = use_i18n();
    let found = offers(core, service, ars, clock::today());
    let items: Vec<_> = found
        .iter()
        .filter_map(|found| core.offer(found.offer).cloned())
        .map(|offer| {
            let source = facts::source(&offer.provenance);
            let name = offer.name.clone();
            let kind: fn() -> Msg = match offer.kind {
                OfferKind::OnlineService => ids::office_online_service,
                OfferKind::Form => ids::office_online_form,
            };
            let href = Signal::derive(move || {
                let link = offer.link(i18n.lang());
                link.map(|link| link.as_str().to_owned()).unwrap_or_default()
            });
            view! {
                <li>
                    <ExternalLink href kind=LinkKind::Standalone>
                        {move || name.text(i18n.lang()).to_owned()}
                    </ExternalLink>
                    <p class=|| "al-small">{t(kind)}</p>
                    {source}
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{t(ids::office_online_title)}</h3>
        <ul class=|| "al-flow" role="list">{items}</ul>
    }
    .into_any()
}

/// Whose place it is that the answer is for.
fn for_place(question: PlaceQuestion, place: &str) -> Msg {
    match question {
        PlaceQuestion::Home => ids::office_for(place),
        PlaceQuestion::Business => ids::office_for_business(place),
        PlaceQuestion::Property => ids::office_for_property(place),
        PlaceQuestion::Event => ids::office_for_event(place),
        PlaceQuestion::Birth => ids::office_for_birth(place),
        PlaceQuestion::Stay => ids::office_for_stay(place),
    }
}

/// That the chosen place may be another one than the one that counts.
fn other_place(question: PlaceQuestion) -> Msg {
    match question {
        PlaceQuestion::Home | PlaceQuestion::Stay => ids::office_other_stay(),
        PlaceQuestion::Business => ids::office_other_business(),
        PlaceQuestion::Property => ids::office_other_property(),
        PlaceQuestion::Event => ids::office_other_event(),
        PlaceQuestion::Birth => ids::office_other_birth(),
    }
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
