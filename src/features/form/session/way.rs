//! The way through a form: from step to step, and by the parts of a long one.

use super::{Session, State};
use crate::route::Stage;
use forms::{Form, Progress, View, task_states};
use leptos::prelude::*;
use model::Slug;

/// A part of a long form as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::features::form) struct TaskAt {
    /// The part.
    pub task: Slug,
    /// Its steps that are asked.
    pub steps: Vec<Slug>,
    /// How far it has come.
    pub progress: Progress,
    /// Where to take it up: its first step with something missing or wrong, or its first one.
    pub entry: Slug,
}

/// The parts of a long form as they stand.
pub(super) fn tasks(form: &Form, view: &View<'_>) -> Vec<TaskAt> {
    let states = task_states(form, view).into_iter();
    let tasks = states.filter_map(|state| {
        let steps = state.steps.iter().map(|step| step.id.clone()).collect();
        let entry = state.open.or_else(|| state.steps.first().copied())?;
        Some(TaskAt {
            task: state.task.id.clone(),
            steps,
            progress: state.progress,
            entry: entry.id.clone(),
        })
    });
    tasks.collect()
}

impl State {
    /// The steps that a step is one of: those of its part, or all.
    fn around(&self, step: &Slug) -> &[Slug] {
        let own = self.tasks.iter().find(|task| task.steps.contains(step));
        own.map_or(&self.steps, |task| &task.steps)
    }
}

impl Session {
    /// The parts that are asked, in order; none if the form goes one step after another. Tracked.
    pub(in crate::features::form) fn tasks(self) -> Vec<TaskAt> {
        self.state.with(|state| state.tasks.clone())
    }

    /// The steps that a step is one of: those of its part, or all. Tracked.
    pub(in crate::features::form) fn steps_around(self, step: &Slug) -> Vec<Slug> {
        self.state.with(|state| state.around(step).to_vec())
    }

    /// Where the first question is, or the list of parts. Tracked.
    pub(in crate::features::form) fn first_stage(self) -> Option<Stage> {
        self.state.with(|state| match state.tasks.as_slice() {
            [] => state.steps.first().cloned().map(Stage::Step),
            _ => Some(Stage::Tasks),
        })
    }

    /// What comes before the review: the last step, or the list of parts. Tracked.
    pub(in crate::features::form) fn last_stage(self) -> Stage {
        self.state
            .with(|state| match (state.tasks.as_slice(), state.steps.last()) {
                ([], Some(last)) => Stage::Step(last.clone()),
                ([], None) => Stage::Start,
                _ => Stage::Tasks,
            })
    }

    /// What comes before a step. Tracked.
    pub(in crate::features::form) fn stage_before(self, step: &Slug) -> Stage {
        self.state.with(|state| {
            let steps = state.around(step);
            let before = steps
                .iter()
                .position(|known| known == step)
                .and_then(|index| steps.get(index.checked_sub(1)?));
            match before {
                Some(before) => Stage::Step(before.clone()),
                None if state.tasks.is_empty() => Stage::Start,
                None => Stage::Tasks,
            }
        })
    }

    /// Where to go on after a step: the next one; after the last one of a part their list; once the review has been seen
    /// the first step with a problem.
    pub(in crate::features::form) fn stage_after(self, step: &Slug) -> Stage {
        if self.reviewed.get_untracked() {
            return self.first_open().map_or(Stage::Review, Stage::Step);
        }
        self.state.with_untracked(|state| {
            let steps = state.around(step);
            let after = steps
                .iter()
                .position(|known| known == step)
                .and_then(|index| steps.get(index.checked_add(1)?));
            match after {
                Some(after) => Stage::Step(after.clone()),
                None if state.tasks.is_empty() => Stage::Review,
                None => Stage::Tasks,
            }
        })
    }
}
