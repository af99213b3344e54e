//! One step of a form: its questions, and what is wrong after a try to go on.

use crate::components::{BackLink, Button, ButtonAction, ErrorSummary, IconName, LiveRegion, StepIndicator};
use crate::features::form::groups::step_items;
use crate::features::form::session::Session;
use crate::features::form::{lang_of, local, paragraphs, rules};
use crate::features::page::PageTitle;
use crate::i18n::{ids, t, use_i18n};
use crate::platform::{clock, page};
use crate::route::Route;
use forms::Step;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

/// Id of the heading over the errors.
const ERRORS: &str = "errors";
/// How often it is looked whether files are checked.
const WAIT_MILLIS: u32 = 50;

/// A step.
#[component]
pub fn StepPage(
    /// The application.
    session: Session,
    /// The step.
    step: Step,
) -> impl IntoView {
    let i18n = use_i18n();
    let form = session.form();
    let step = StoredValue::new(step);
    let id = step.with_value(|step| step.id.clone());
    let (title, lang) = step.with_value(|step| (local(&step.title), lang_of(&step.title)));
    let number = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    let own = id.clone();
    let current = Signal::derive(move || {
        number(
            session
                .steps_around(&own)
                .iter()
                .position(|known| *known == own)
                .map_or(1, |index| index + 1),
        )
    });
    let own = id.clone();
    let total = Signal::derive(move || number(session.steps_around(&own).len()));
    let back = {
        let (form, id) = (form.id.clone(), id.clone());
        Signal::derive(move || Route::Apply(form.clone(), session.stage_before(&id)).path(i18n.lang()))
    };
    let errors = {
        let (form, id) = (session.form(), id.clone());
        Signal::derive(move || {
            let found = session.found(&id);
            found
                .iter()
                .map(|problem| rules::link(problem, &form, i18n))
                .collect::<Vec<_>>()
        })
    };
    let has_errors = Signal::derive(move || errors.with(|errors| !errors.is_empty()));
    let navigate = use_navigate();
    let waiting = RwSignal::new(false);
    let go_on = {
        let form = form.id.clone();
        move || {
            if !session.try_step(&id) {
                request_animation_frame(|| {
                    page::focus(ERRORS);
                });
                return;
            }
            navigate(
                &Route::Apply(form.clone(), session.stage_after(&id)).path(i18n.lang_untracked()),
                <_>::default(),
            );
        }
    };
    let checking = t(ids::upload_wait);
    let wait = Signal::derive(move || {
        if waiting.get() {
            checking.get()
        } else {
            String::new()
        }
    });
    let follow = Callback::new(|field: String| {
        page::focus(&field);
    });
    // In a long form the part says more than the form's name.
    let above = {
        let task = step.with_value(|step| step.task.clone());
        let part = form.tasks.iter().find(|known| Some(&known.id) == task.as_ref());
        part.map_or(&form.title, |part| &part.title)
    };
    let questions = step.with_value(|step| step_items(session, step));
    let intro = step.with_value(|step| step.intro.clone());
    view! {
        <div class=|| "al-page al-page--narrow">
            <BackLink href=back />
            <div class=|| "al-flow">
                <StepIndicator current total />
                <PageTitle text=title lang caption=local(above) caption_lang=lang_of(above) has_errors />
                {paragraphs(intro.as_ref())}
            </div>
            <ErrorSummary id=ERRORS title=t(ids::form_error_summary) errors on_follow=follow />
            <form
                class=|| "al-form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    if !session.is_working() {
                        go_on();
                    } else if !waiting.get_untracked() {
                        waiting.set(true);
                        let go_on = go_on.clone();
                        spawn_local(async move {
                            while session.is_working() {
                                clock::sleep(WAIT_MILLIS).await;
                            }
                            // Whoever has left the page meanwhile stays where they are.
                            if waiting.try_set(false).is_none() {
                                go_on();
                            }
                        });
                    }
                }
            >
                {questions}
                <LiveRegion text=wait visible=true />
                <div class=|| "al-actions">
                    <Button busy=waiting action=ButtonAction::Submit icon_after=IconName::Forward>
                        {t(ids::common_continue)}
                    </Button>
                </div>
            </form>
        </div>
    }
}
