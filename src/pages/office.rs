//! An office: how to reach it, what it is responsible for.

use crate::components::{Breadcrumb, Button, ButtonKind, Crumb, IconName, LinkKind, TextLink};
use crate::features::failure::when_loaded;
use crate::features::office::{self, OpenNow};
use crate::features::page::PageTitle;
use crate::i18n::{ids, t, use_i18n};
use crate::pages::not_found::Nothing;
use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use catalogue::{Core, Places, resolve_on};
use leptos::prelude::*;
use model::{Access, Ars, LocalText, OfficeId, Service, vcard};
use std::sync::Arc;

/// Most municipalities of an office's area that are looked at for its services: they rarely differ within one area.
const SAMPLE: usize = 25;

/// An office.
#[component]
pub fn OfficePage(
    /// Its identifier.
    office: String,
) -> impl IntoView {
    let core = use_catalogue().core();
    when_loaded(&core, move |core| {
        let known = core
            .offices
            .iter()
            .position(|known| known.id.to_string() == office);
        match known.and_then(|index| u32::try_from(index).ok()).map(OfficeId) {
            Some(id) => view! { <Known core id /> }.into_any(),
            None => {
                view! { <Nothing title=ids::error_office_unknown_title text=ids::error_office_unknown_text /> }.into_any()
            }
        }
    })
}

#[component]
fn Known(core: Arc<Core>, id: OfficeId) -> impl IntoView {
    let i18n = use_i18n();
    let office = core.office(id).cloned();
    let name = {
        let office = office.clone();
        Signal::derive(move || {
            office
                .as_ref()
                .map(|office| office.name.text(i18n.lang()).to_owned())
                .unwrap_or_default()
        })
    };
    let crumbs = Signal::derive(move || {
        vec![Crumb {
            label: i18n.text(&ids::common_home()),
            href: Route::Home.path(i18n.lang()),
        }]
    });
    let Some(office) = office else {
        return ().into_any();
    };
    let department = office.department.clone();
    let save = {
        let office = office.clone();
        Callback::new(move |()| {
            let lang = i18n.lang_untracked();
            let name = office.name.text(lang);
            let card = vcard(&office, lang, &office.provenance.source);
            let file = format!("{}.vcf", catalogue::fold(name).replace(' ', "-"));
            page::download(&file, "text/vcard", &card);
        })
    };
    let state = office.hours.clone().map(|hours| view! { <OpenNow hours /> });
    let known = office.details.as_deref();
    let accessible = known
        .filter(|known| known.access != Access::default())
        .map(office::access);
    let nothing = LocalText::default();
    let reachable = known.filter(|known| known.transport != nothing || known.parking != nothing);
    let reachable = reachable.map(office::arrival);
    let spoken = known
        .filter(|known| !known.languages.is_empty())
        .map(office::languages);
    let places = use_catalogue().places();
    let place = {
        let (core, office) = (Arc::clone(&core), office.clone());
        when_loaded(&places, move |places| office::place(&office, &core, id, &places))
    };
    let services = when_loaded(&places, move |places| {
        let found = services_of(&core, &places, id);
        move || list(&found, i18n.lang())
    });
    view! {
        <div class=|| "al-page">
            <Breadcrumb crumbs label=t(ids::common_you_are_here) />
            <div>
                <PageTitle text=name />
                {department.map(|department| view! { <p class=|| "al-lead" lang="de">{department}</p> })}
            </div>
            {state}
            <div class=|| "al-actions">
                <Button kind=ButtonKind::Secondary icon=IconName::Download on_press=save>
                    {t(ids::office_save)}
                </Button>
                <Button kind=ButtonKind::Tertiary icon=IconName::Print on_press=Callback::new(|()| page::print())>
                    {t(ids::office_print)}
                </Button>
            </div>
            <div class=|| "al-pair">
                {place}
                <div class=|| "al-flow al-flow--loose">
                    {office::contact(&office)}
                    {office::hours(&office)}
                    {accessible}
                    {reachable}
                    {spoken}
                    {office::missing(&office)}
                </div>
            </div>
            <section class=|| "al-section al-flow">
                <h2>{t(ids::office_services)}</h2>
                {services}
            </section>
        </div>
    }
    .into_any()
}

/// What an office is responsible for somewhere in its area.
fn services_of(core: &Core, places: &Places, id: OfficeId) -> Vec<Service> {
    let Some(office) = core.office(id) else {
        return Vec::new();
    };
    let within = places
        .municipalities
        .iter()
        .filter(|m| m.ars.area(office.area.level()) == office.area);
    let sample: Vec<Ars> = within.map(|m| m.ars).take(SAMPLE).collect();
    let today = clock::today();
    let public = core.services.iter().filter(|service| service.is_public());
    public
        .filter(|service| {
            sample.iter().any(|ars| {
                let resolution = resolve_on(core, places, service, *ars, today);
                resolution.responsible.iter().any(|finding| finding.office == id)
            })
        })
        .cloned()
        .collect()
}

fn list(found: &[Service], lang: model::Lang) -> AnyView {
    if found.is_empty() {
        return view! { <p>{t(ids::office_no_services)}</p> }.into_any();
    }
    let chosen = use_region().get();
    let mut sorted: Vec<_> = found.iter().collect();
    sorted.sort_by_cached_key(|service| catalogue::fold(service.title.text(lang)));
    let items: Vec<_> = sorted
        .into_iter()
        .map(|service| {
            let href = Route::Service(service.slug.clone()).path_with_place(lang, chosen);
            let title = service.title.text(lang).to_owned();
            view! { <li><TextLink href=href kind=LinkKind::Standalone>{title}</TextLink></li> }
        })
        .collect();
    view! { <ul class=|| "al-links al-links--columns" role="list">{items}</ul> }.into_any()
}
