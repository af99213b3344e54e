//! The parts of a long form with how far each has come.

use super::tag::{Tag, TagKind};
use crate::i18n::{ids, t};
use leptos::prelude::*;

/// How far a part has come; KERN's task list has the same words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskStatus {
    /// Nothing is answered yet.
    NotBegun,
    /// Nothing is answered, and nothing has to be.
    Optional,
    /// Something is answered, not everything.
    Begun,
    /// Everything is there.
    Done,
    /// Other parts come first.
    Blocked,
}

/// A part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskEntry {
    /// What it is called.
    pub title: String,
    /// Where it is filled in; `None` if it cannot be yet.
    pub href: Option<String>,
    /// How far it has come.
    pub status: TaskStatus,
}

/// A numbered list of parts.
///
/// Accessibility: `<ol>`, so that number and count are told; each link is described by its status; the status is words,
/// its colour only helps; the whole row leads to the part and is more than 44 px high.
#[component]
pub fn TaskList(
    /// Id, from which those of the entries are made.
    #[prop(into)]
    id: String,
    /// The parts.
    #[prop(into)]
    tasks: Signal<Vec<TaskEntry>>,
) -> impl IntoView {
    let base = id.clone();
    let items = move || {
        let tasks = tasks.get().into_iter().enumerate();
        tasks
            .map(|(index, task)| entry(&base, index, task))
            .collect_view()
    };
    view! { <ol id=id class="al-tasks">{items}</ol> }
}

fn entry(id: &str, index: usize, task: TaskEntry) -> impl IntoView + use<> {
    let status_id = format!("{id}-{}-status", index + 1);
    let (kind, words) = match task.status {
        TaskStatus::NotBegun => (TagKind::Action, t(ids::component_task_not_begun)),
        TaskStatus::Optional => (TagKind::Neutral, t(ids::component_task_optional)),
        TaskStatus::Begun => (TagKind::Warning, t(ids::component_task_begun)),
        TaskStatus::Done => (TagKind::Success, t(ids::component_task_done)),
        TaskStatus::Blocked => (TagKind::Neutral, t(ids::component_task_blocked)),
    };
    let title = match task.href {
        Some(href) => view! {
            <a class="al-link al-tasks__link" href=href aria-describedby=status_id.clone()>
                {task.title}
            </a>
        }
        .into_any(),
        None => view! { <span class="al-tasks__blocked">{task.title}</span> }.into_any(),
    };
    view! {
        <li class="al-tasks__entry">
            <span class="al-tasks__title">{title}</span>
            <span class="al-tasks__status" id=status_id>
                <Tag kind text=words />
            </span>
        </li>
    }
}
