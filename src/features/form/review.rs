//! Everything once more before it is sent (§ 9a OZG), and the sending itself.

use crate::components::{
    Alert, AlertKind, BackLink, Button, ErrorLink, ErrorSummary, LiveRegion, SummaryList, SummaryRow, Urgency,
};
use crate::features::form::recipient::{Recipient, destination};
use crate::features::form::sending::{Obstacle, Sending};
use crate::features::form::session::{Session, context};
use crate::features::form::{local, rules, shown};
use crate::features::page::PageTitle;
use crate::i18n::{I18n, ids, t, use_i18n};
use crate::platform::page;
use crate::route::{Route, Stage};
use forms::{Form, FormKind, Problem, Section, review};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// Id of the heading over what is missing.
const ERRORS: &str = "errors";
/// Id of the message that sending failed.
const FAILED: &str = "failed";

/// The review.
#[component]
pub fn Review(
    /// The application.
    session: Session,
) -> impl IntoView {
    session.see_review();
    let i18n = use_i18n();
    let form = StoredValue::new(session.form());
    let is_application = form.with_value(|form| form.kind == FormKind::Application);
    let back = Signal::derive(move || {
        let stage = session.last_stage();
        form.with_value(|form| Route::Apply(form.id.clone(), stage).path(i18n.lang()))
    });
    let lists = move || {
        let answers = session.answers();
        let sections = form.with_value(|form| review(form, &answers, i18n.lang(), &context()));
        sections
            .into_iter()
            .map(|section| summary(section, Some(form), i18n))
            .collect_view()
    };
    let errors = Signal::derive(move || {
        let problems = session.problems();
        form.with_value(|form| {
            problems
                .iter()
                .map(|problem| to_step(problem, form, i18n))
                .collect::<Vec<_>>()
        })
    });
    let has_errors = Signal::derive(move || errors.with(|errors| !errors.is_empty()));
    let title = if is_application {
        t(ids::review_title)
    } else {
        t(ids::review_title_message)
    };
    let lead = if is_application {
        t(ids::review_lead)
    } else {
        t(ids::review_lead_message)
    };
    let recipient = form
        .with_value(|form| form.service.clone())
        .map(|service| view! { <Recipient service /> });
    let warning = is_application.then(|| {
        view! {
            <Alert kind=AlertKind::Warning title=t(ids::review_warning_title)>
                <p>{t(ids::review_warning_text)}</p>
            </Alert>
        }
    });
    view! {
        <div class=|| "al-page al-page--narrow">
            <BackLink href=back />
            <div class=|| "al-flow">
                <PageTitle text=title caption=form.with_value(|form| local(&form.title)) has_errors />
                <p class=|| "al-lead">{lead}</p>
            </div>
            <ErrorSummary id=ERRORS title=t(ids::review_incomplete) errors />
            {lists}
            {recipient}
            {warning}
            <Send session />
        </div>
    }
}

/// The answers of a step; without a form they cannot be changed any more.
pub(super) fn summary(
    section: Section,
    form: Option<StoredValue<std::sync::Arc<Form>>>,
    i18n: I18n,
) -> impl IntoView {
    let rows: Vec<SummaryRow> = section
        .rows
        .iter()
        .map(|row| {
            let key = match &row.group {
                Some(group) => {
                    let title = match group.number.and_then(|number| u32::try_from(number).ok()) {
                        Some(number) => i18n.text(&ids::form_row(number, group.title.clone())),
                        None => group.title.clone(),
                    };
                    i18n.text(&ids::review_in_group(title, row.label.clone()))
                }
                None => row.label.clone(),
            };
            let change = form.filter(|_| row.changeable).map(|form| {
                let stage = Stage::Step(section.step.clone());
                let path = form.with_value(|form| Route::Apply(form.id.clone(), stage).path(i18n.lang()));
                let field = form.with_value(|form| rules::first_input(&row.path, form));
                format!("{path}#{field}")
            });
            SummaryRow {
                key,
                lines: shown::lines(&row.value, i18n),
                change,
                lang: (row.lang != i18n.lang()).then_some(row.lang.tag()),
            }
        })
        .collect();
    view! { <SummaryList rows=rows title=section.title /> }
}

/// What is missing, with the way to its step.
fn to_step(problem: &Problem, form: &Form, i18n: I18n) -> ErrorLink {
    let link = rules::link(problem, form, i18n);
    let path = Route::Apply(form.id.clone(), Stage::Step(problem.step.clone())).path(i18n.lang());
    ErrorLink { page: path, ..link }
}

/// The button that sends, what happens meanwhile, and what to do if it fails.
#[component]
fn Send(session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let form = session.form();
    let is_application = form.kind == FormKind::Application;
    let sending = Sending::new();
    let navigate = use_navigate();
    let id = form.id.clone();
    let press = Callback::new(move |()| {
        if !session.try_all() {
            page::focus(ERRORS);
            return;
        }
        let goal = untrack(|| destination(&form));
        if form.service.is_some() && goal.is_none() {
            sending.fail(Obstacle::NoPlace);
            return;
        }
        let (navigate, id) = (navigate.clone(), id.clone());
        sending.start(session, goal.as_ref(), move |arrived| {
            if arrived {
                let path = Route::Apply(id.clone(), Stage::Sent).path(i18n.lang_untracked());
                navigate(
                    &path,
                    NavigateOptions {
                        replace: true,
                        ..NavigateOptions::default()
                    },
                );
            } else {
                request_animation_frame(|| {
                    page::focus(FAILED);
                });
            }
        });
    });
    let label = if is_application {
        t(ids::review_submit)
    } else {
        t(ids::review_submit_message)
    };
    let underway = Memo::new(move |_| sending.percent().is_some());
    let bar = move || {
        underway.get().then(|| {
            let value = move || sending.percent().unwrap_or_default().to_string();
            view! { <progress class=|| "al-file__bar" max="100" value=value aria-label=t(ids::submit_progress) /> }
        })
    };
    let failure = move || {
        sending.obstacle().map(|obstacle| {
            let lines = obstacle.lines(&session.form(), i18n);
            let lines: Vec<_> = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect();
            view! {
                <Alert kind=AlertKind::Error title=t(ids::submit_failed_title) id=FAILED>
                    {lines}
                    <p>{t(ids::error_help)}</p>
                </Alert>
            }
        })
    };
    view! {
        {failure}
        <LiveRegion
            text=Signal::derive(move || sending.state_text(i18n))
            urgency=Urgency::Polite
            visible=true
        />
        {bar}
        <p>
            <Button id="send" busy=sending.is_busy() on_press=press>
                {label}
            </Button>
        </p>
    }
}
