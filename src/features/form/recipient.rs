//! The office that an application goes to: follows from the form's service and the place, and is asked for if missing.

use crate::components::{Alert, AlertKind, LinkButton};
use crate::features::facts;
use crate::features::failure::when_loaded;
use crate::features::place_names;
use crate::features::place_picker::PlacePicker;
use crate::i18n::{ids, t, use_i18n};
use crate::platform::{clock, page};
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use catalogue::{Core, Places, resolve_on};
use forms::Form;
use leptos::prelude::*;
use model::{Ars, OfficeId, Slug};
use std::sync::Arc;

/// Where an application goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Destination {
    /// The service that is applied for.
    pub service: Slug,
    /// The municipality.
    pub place: Ars,
    /// The office.
    pub office: OfficeId,
    /// Its identifier as it travels.
    pub identifier: String,
}

/// The office for a form's service at a place; `None` if the catalogue knows none.
fn find(core: &Core, places: &Places, service: &Slug, place: Ars) -> Option<Destination> {
    // A key that an address brought along and that no municipality has.
    places.municipality(place)?;
    let resolution = resolve_on(
        core,
        places,
        core.service(service.as_str())?,
        place,
        clock::today(),
    );
    let office = resolution.responsible.first()?.office;
    let identifier = core.office(office)?.id.to_string();
    Some(Destination {
        service: service.clone(),
        place,
        office,
        identifier,
    })
}

/// Where the form goes to with the chosen place. Tracked.
pub(super) fn destination(form: &Form) -> Option<Destination> {
    let catalogue = use_catalogue();
    let (core, places) = (catalogue.core().ready()?, catalogue.places().ready()?);
    find(&core, &places, form.service.as_ref()?, use_region().get()?)
}

/// The section "responsible office" of an application: shows it, or asks for the place.
#[component]
pub(super) fn Recipient(
    /// The service that is applied for.
    service: Slug,
) -> impl IntoView {
    let catalogue = use_catalogue();
    let (core, places, region) = (catalogue.core(), catalogue.places(), use_region());
    view! {
        <section class=|| "al-flow" aria-labelledby="recipient">
            <h2 id="recipient" tabindex="-1">
                {t(ids::form_recipient)}
            </h2>
            {when_loaded(
                &core,
                move |core| {
                    let service = service.clone();
                    when_loaded(
                        &places,
                        move |places| {
                            let (core, service) = (Arc::clone(&core), service.clone());
                            move || known(&core, &places, &service, region.get())
                        },
                    )
                },
            )}
        </section>
    }
}

fn known(core: &Arc<Core>, places: &Arc<Places>, service: &Slug, place: Option<Ars>) -> AnyView {
    let (i18n, region) = (use_i18n(), use_region());
    let Some((ars, name)) = place.and_then(|ars| Some((ars, place_names::municipality(places, ars, i18n)?)))
    else {
        let question = core
            .service(service.as_str())
            .map(|service| service.place)
            .unwrap_or_default();
        let choose = Callback::new(move |ars| {
            region.set(Some(ars));
            request_animation_frame(|| {
                page::focus("recipient");
            });
        });
        return view! {
            <p>{t(ids::form_office_unknown)}</p>
            <PlacePicker id="place" question on_choose=choose />
        }
        .into_any();
    };
    let change = Callback::new(move |()| {
        region.set(None);
        request_animation_frame(|| {
            page::focus("place-query");
        });
    });
    let shown = name.clone();
    let for_place = view! {
        <p>
            {t(move || ids::office_for(shown.clone()))} " "
            <LinkButton on_press=change>{t(ids::common_place_change)}</LinkButton>
        </p>
    };
    match find(core, places, service, ars) {
        Some(destination) => view! {
            {for_place}
            {facts::office(core, destination.office, 3)}
        }
        .into_any(),
        None => view! {
            {for_place}
            <Alert kind=AlertKind::Warning>
                <p>{t(move || ids::form_office_none(name.clone()))}</p>
            </Alert>
        }
        .into_any(),
    }
}
