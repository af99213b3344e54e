//! The task list of a long form: its parts, how far each has come, and the way on.

use crate::components::{BackLink, ButtonLink, IconName, TaskEntry, TaskList, TaskStatus};
use crate::features::form::session::Session;
use crate::features::form::{lang_of, local};
use crate::features::page::PageTitle;
use crate::i18n::{ids, t, use_i18n};
use crate::route::{Route, Stage};
use forms::Progress;
use leptos::prelude::*;

/// The parts of an application.
#[component]
pub fn Tasks(
    /// The application.
    session: Session,
) -> impl IntoView {
    let i18n = use_i18n();
    let form = session.form();
    let path = {
        let id = form.id.clone();
        move |stage| Route::Apply(id.clone(), stage).path(i18n.lang())
    };
    let back = {
        let path = path.clone();
        Signal::derive(move || path(Stage::Start))
    };
    let review = {
        let path = path.clone();
        Signal::derive(move || path(Stage::Review))
    };
    let ready = Memo::new(move |_| {
        let tasks = session.tasks();
        tasks.iter().all(|task| is_settled(task.progress))
    });
    let entries = {
        let (form, path) = (form.clone(), path);
        Signal::derive(move || {
            let own = session.tasks().into_iter().map(|state| TaskEntry {
                title: form
                    .tasks
                    .iter()
                    .find(|task| task.id == state.task)
                    .map(|task| task.title.text(i18n.lang()).to_owned())
                    .unwrap_or_default(),
                href: Some(path(Stage::Step(state.entry))),
                status: match state.progress {
                    Progress::NotBegun => TaskStatus::NotBegun,
                    Progress::Optional => TaskStatus::Optional,
                    Progress::Begun => TaskStatus::Begun,
                    Progress::Done => TaskStatus::Done,
                },
            });
            let last = TaskEntry {
                title: i18n.text(&ids::form_tasks_send()),
                href: ready.get().then(|| path(Stage::Review)),
                status: if ready.get() {
                    TaskStatus::NotBegun
                } else {
                    TaskStatus::Blocked
                },
            };
            own.chain([last]).collect::<Vec<_>>()
        })
    };
    let count = move || {
        let tasks = session.tasks();
        let done = tasks
            .iter()
            .filter(|task| task.progress == Progress::Done)
            .count();
        i18n.text(&ids::form_tasks_count(done, tasks.len()))
    };
    view! {
        <div class=|| "al-page al-page--narrow">
            <BackLink href=back />
            <div class=|| "al-flow">
                <PageTitle text=t(ids::form_tasks_title) caption=local(&form.title) caption_lang=lang_of(&form.title) />
                <p class=|| "al-lead">{count}</p>
                <p>{t(ids::form_tasks_lead)}</p>
            </div>
            <TaskList id="tasks" tasks=entries />
            {move || {
                ready
                    .get()
                    .then(|| {
                        view! {
                            <p>
                                <ButtonLink href=review icon_after=IconName::Forward>
                                    {t(ids::form_tasks_review)}
                                </ButtonLink>
                            </p>
                        }
                    })
            }}
        </div>
    }
}

/// Nothing of the part is in the way of sending.
const fn is_settled(progress: Progress) -> bool {
    matches!(progress, Progress::Done | Progress::Optional)
}
