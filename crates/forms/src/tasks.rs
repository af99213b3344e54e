//! The task list of a long form: how far each part has come.

use crate::form::{Form, Step, Task};
use crate::view::{NodeItem, View};

/// How far a task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is answered, something has to be.
    NotBegun,
    /// Nothing is answered, nothing has to be.
    Optional,
    /// Something is answered; something is missing or wrong.
    Begun,
    /// Everything that has to be answered is there and right.
    Done,
}

/// A task with what the answers make of it.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskState<'a> {
    /// The task.
    pub task: &'a Task,
    /// Its steps that are asked, in order; never empty.
    pub steps: Vec<&'a Step>,
    /// How far it has come.
    pub progress: Progress,
    /// The first step with something missing or wrong.
    pub open: Option<&'a Step>,
}

/// The tasks that apply, in order; none for a form that goes one step after another. A task whose steps are all hidden
/// is left out.
#[must_use]
pub fn task_states<'a>(form: &'a Form, view: &View<'a>) -> Vec<TaskState<'a>> {
    let problems = view.problems();
    let states = form.tasks.iter().filter_map(|task| {
        let own = |step: &Step| step.task.as_ref() == Some(&task.id);
        let steps: Vec<&Step> = view.steps().iter().copied().filter(|step| own(step)).collect();
        if steps.is_empty() {
            return None;
        }
        let answered = view.nodes().iter().any(|node| {
            own(node.step)
                && matches!(&node.item, NodeItem::Question { answer, .. } if !matches!(answer, Ok(None)))
        });
        let wrong = |step: &&Step| problems.iter().any(|problem| problem.step == step.id);
        let open = steps.iter().copied().find(wrong);
        let progress = match (answered, open) {
            (false, Some(_)) => Progress::NotBegun,
            (false, None) => Progress::Optional,
            (true, Some(_)) => Progress::Begun,
            (true, None) => Progress::Done,
        };
        Some(TaskState {
            task,
            steps,
            progress,
            open,
        })
    });
    states.collect()
}
