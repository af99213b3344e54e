//! Before the first question: what it is, who may, what to have at hand, where it goes, what happens with it.

use crate::components::{Alert, BackLink, Button, ButtonGroup, ButtonKind, ButtonLink, IconName, LiveRegion};
use crate::features::form::recipient::{Recipient, destination};
use crate::features::form::session::Session;
use crate::features::form::{lang_of, local, paragraphs};
use crate::features::page::PageTitle;
use crate::i18n::{ids, t, use_i18n};
use crate::route::{Route, Stage};
use crate::state::region::use_region;
use crate::state::tenant::use_tenant;
use forms::FormKind;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// Start of an application.
#[component]
pub fn Start(
    /// The application.
    session: Session,
) -> impl IntoView {
    let form = session.form();
    let i18n = use_i18n();
    let back = {
        let (service, region) = (form.service.clone(), use_region());
        Signal::derive(move || {
            let route = service.clone().map_or(Route::Home, Route::Service);
            route.path_with_place(i18n.lang(), region.get())
        })
    };
    let who = form.who.as_ref().map(|who| {
        view! {
            <section class=|| "al-flow al-flow--tight">
                <h2>{t(ids::form_start_who)}</h2>
                {paragraphs(Some(who))}
            </section>
        }
    });
    let needs = (!form.needs.is_empty()).then(|| {
        let items: Vec<_> = form
            .needs
            .iter()
            .map(|need| view! { <li lang=lang_of(need)>{local(need)}</li> })
            .collect();
        view! {
            <section class=|| "al-prose">
                <h2>{t(ids::form_start_needs)}</h2>
                <ul>{items}</ul>
            </section>
        }
    });
    let titles: Vec<_> = if form.tasks.is_empty() {
        form.steps.iter().map(|step| &step.title).collect()
    } else {
        form.tasks.iter().map(|task| &task.title).collect()
    };
    let steps: Vec<_> = titles
        .into_iter()
        .map(|title| view! { <li lang=lang_of(title)>{local(title)}</li> })
        .collect();
    let limits = use_tenant().with_value(crate::state::tenant::Tenant::idle_limits);
    let (warn, wipe) = (
        limits.warn_after_secs().div_ceil(60),
        limits.end_after_secs().div_ceil(60),
    );
    let application = form.kind == FormKind::Application;
    let steps = (steps.len() > 1).then(|| {
        view! {
            <section class=|| "al-prose">
                <h2>{t(ids::form_start_steps)}</h2>
                <ol>{steps}</ol>
            </section>
        }
    });
    let minutes = form
        .minutes
        .map(|minutes| view! { <li>{t(move || ids::form_start_minutes(minutes))}</li> });
    let recipient = form
        .service
        .clone()
        .map(|service| view! { <Recipient service /> });
    let (title, intro, privacy) = (local(&form.title), form.intro.clone(), form.privacy.clone());
    view! {
        <div class=|| "al-page al-page--narrow">
            <BackLink href=back />
            <div class=|| "al-flow">
                <PageTitle text=title lang=lang_of(&form.title) />
                {paragraphs(intro.as_ref())}
            </div>
            {who}
            {needs}
            <section class=|| "al-prose">
                <h2>{t(ids::form_start_know_title)}</h2>
                <ul>
                    {minutes}
                    <li>{t(move || ids::form_start_time(warn, wipe))}</li>
                    {application.then(|| view! { <li>{t(ids::form_start_duration)}</li> })}
                    <li>{t(ids::form_start_storage)}</li>
                </ul>
                {paragraphs(privacy.as_ref())}
            </section>
            {steps}
            {recipient}
            <Begin session />
        </div>
    }
}

/// The way into the form, as soon as it is known where it goes to; a begun one can be taken up or dropped.
#[component]
fn Begin(session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let form = session.form();
    let id = form.id.clone();
    let needs_office = form.service.is_some();
    let ready = Memo::new(move |_| !needs_office || destination(&form).is_some());
    let step_path = {
        let id = id.clone();
        move |step| Route::Apply(id.clone(), step).path(i18n.lang())
    };
    let first = {
        let step_path = step_path.clone();
        Signal::derive(move || session.first_stage().map(&step_path).unwrap_or_default())
    };
    let open = Signal::derive(move || {
        let open = session.problems().into_iter().next();
        step_path(match session.first_stage() {
            Some(Stage::Tasks) => Stage::Tasks,
            _ => open.map_or(Stage::Review, |problem| Stage::Step(problem.step)),
        })
    });
    let discarded = RwSignal::new(false);
    let navigate = use_navigate();
    let start_over = Callback::new(move |()| {
        session.start_over();
        discarded.set(true);
        navigate(
            &Route::Apply(id.clone(), Stage::Start).path(i18n.lang_untracked()),
            <_>::default(),
        );
    });
    let begun = Memo::new(move |_| !session.is_empty());
    let done = t(ids::form_discard_done);
    view! {
        <LiveRegion text=Signal::derive(move || if discarded.get() { done.get() } else { String::new() }) visible=true />
        {move || {
            ready
                .get()
                .then(|| {
                    if begun.get() {
                        view! {
                            <Alert title=t(ids::form_resume_title)>
                                <p>{t(ids::form_resume_text)}</p>
                                <ButtonGroup>
                                    <ButtonLink href=open icon_after=IconName::Forward>
                                        {t(ids::form_resume)}
                                    </ButtonLink>
                                    <Button kind=ButtonKind::Secondary on_press=start_over>
                                        {t(ids::form_start_over)}
                                    </Button>
                                </ButtonGroup>
                            </Alert>
                        }
                            .into_any()
                    } else {
                        let label = if session.form().kind == FormKind::Application {
                            t(ids::form_start)
                        } else {
                            t(ids::form_start_message)
                        };
                        view! {
                            <p>
                                <ButtonLink href=first icon_after=IconName::Forward>
                                    {label}
                                </ButtonLink>
                            </p>
                        }
                            .into_any()
                    }
                })
        }}
    }
}
