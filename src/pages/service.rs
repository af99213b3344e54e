//! A service: what it is, who is responsible, where to apply.

use crate::components::{Breadcrumb, ButtonLink, Crumb, IconName};
use crate::features::failure::when_loaded;
use crate::features::page::PageTitle;
use crate::features::responsibility::Responsibility;
use crate::features::service_detail::ServiceDetail;
use crate::i18n::{ids, t, use_i18n};
use crate::pages::not_found::Nothing;
use crate::route::{Route, Stage};
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use catalogue::Core;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use model::{Ars, Service, Slug};
use std::sync::Arc;

/// A service.
#[component]
pub fn ServicePage(
    /// Its name in the address.
    slug: Slug,
) -> impl IntoView {
    let core = use_catalogue().core();
    when_loaded(&core, move |core| {
        match core.service(slug.as_str()).filter(|service| service.is_public()) {
        Some(service) => {
            let service = Arc::new(service.clone());
            view! { <Known core service /> }.into_any()
        }
        None => {
            view! { <Nothing title=ids::error_service_unknown_title text=ids::error_service_unknown_text /> }.into_any()
        }
    }
    })
}

#[component]
fn Known(core: Arc<Core>, service: Arc<Service>) -> impl IntoView {
    let i18n = use_i18n();
    let (region, navigate, catalogue) = (use_region(), use_navigate(), use_catalogue());
    let on_place = {
        let slug = service.slug.clone();
        Callback::new(move |place: Option<Ars>| {
            region.set(place);
            let path = Route::Service(slug.clone()).path_with_place(i18n.lang_untracked(), place);
            navigate(
                &path,
                NavigateOptions {
                    replace: true,
                    scroll: false,
                    ..NavigateOptions::default()
                },
            );
        })
    };
    let title = {
        let service = Arc::clone(&service);
        Signal::derive(move || service.title.text(i18n.lang()).to_owned())
    };
    let crumbs = {
        let topic = service
            .topics
            .first()
            .and_then(|slug| core.topics.iter().find(|topic| topic.slug == *slug))
            .cloned();
        Signal::derive(move || {
            let lang = i18n.lang();
            let home = Crumb {
                label: i18n.text(&ids::common_home()),
                href: Route::Home.path(lang),
            };
            let topic = topic.clone().map(|topic| Crumb {
                label: topic.title.text(lang).to_owned(),
                href: Route::Topic(topic.slug).path(lang),
            });
            std::iter::once(home).chain(topic).collect::<Vec<_>>()
        })
    };
    let texts = {
        let slug = service.slug.clone();
        move || {
            let lang = i18n.lang();
            when_loaded(
                &catalogue.texts(&slug, lang),
                move |texts| view! { <ServiceDetail texts lang /> },
            )
        }
    };
    let apply = service.form.clone().map(|form| {
        let href = Signal::derive(move || {
            Route::Apply(form.clone(), Stage::Start).path_with_place(i18n.lang(), region.get())
        });
        view! {
            <div class=|| "al-panel al-panel--tint">
                <h2 class=|| "al-panel__title">{t(ids::service_apply)}</h2>
                <p>{t(ids::service_apply_text)}</p>
                <ButtonLink href icon_after=IconName::Forward>
                    {t(ids::form_start)}
                </ButtonLink>
            </div>
        }
    });
    let (short, names) = {
        let (short, name) = (Arc::clone(&service), Arc::clone(&service));
        let key = service.key;
        (
            move || short.short.text(i18n.lang()).to_owned(),
            view! {
                <p class=|| "al-small">{t(move || ids::service_official_name(name.name.text(i18n.lang()).to_owned()))}</p>
                {key.map(|key| view! { <p class=|| "al-small">{t(move || ids::service_key(key.to_string()))}</p> })}
            },
        )
    };
    view! {
        <div class=|| "al-page">
            <Breadcrumb crumbs label=t(ids::common_you_are_here) />
            <div>
                <PageTitle text=title />
                <p class=|| "al-lead">{short}</p>
            </div>
            <div class=|| "al-columns">
                <div class=|| "al-columns__aside al-flow">
                    {apply}
                    <Responsibility core service on_place />
                </div>
                <div class=|| "al-columns__main al-flow al-flow--loose">
                    {texts}
                    <div>{names}</div>
                </div>
            </div>
        </div>
    }
}
