//! The way through a form: from step to step, and by the parts of a long one.

use super::{Session, context};
use crate::route::Stage;
use forms::{Progress, View, task_states};
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

impl Session {
    /// The parts that are asked, in order; none if the form goes one step after another. Tracked. Walks the whole form:
    /// for pages on which nobody types.
    pub(in crate::features::form) fn tasks(self) -> Vec<TaskAt> {
        self.readers.track_whole();
        self.live.with_value(|live| {
            let view = View::of(live.form(), live.answers(), &context());
            let states = task_states(live.form(), &view).into_iter();
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
        })
    }

    /// True if the form has a list of parts.
    fn has_tasks(self) -> bool {
        self.form.with_value(|form| !form.tasks.is_empty())
    }

    /// The steps that a step is one of: those of its part, or all. Tracked.
    pub(in crate::features::form) fn steps_around(self, step: &Slug) -> Vec<Slug> {
        self.readers.track_steps();
        self.live.with_value(|live| {
            let asked = live.steps();
            let own = asked.iter().find(|asked| asked.id == *step);
            let task = own.and_then(|step| step.task.as_ref());
            let around = asked
                .iter()
                .filter(|step| task.is_none() || step.task.as_ref() == task);
            around.map(|step| step.id.clone()).collect()
        })
    }

    /// Where the first question is, or the list of parts. Tracked.
    pub(in crate::features::form) fn first_stage(self) -> Option<Stage> {
        if self.has_tasks() {
            return Some(Stage::Tasks);
        }
        self.steps().into_iter().next().map(Stage::Step)
    }

    /// What comes before the review: the last step, or the list of parts. Tracked.
    pub(in crate::features::form) fn last_stage(self) -> Stage {
        if self.has_tasks() {
            return Stage::Tasks;
        }
        self.steps().pop().map_or(Stage::Start, Stage::Step)
    }

    /// What comes before a step. Tracked.
    pub(in crate::features::form) fn stage_before(self, step: &Slug) -> Stage {
        let steps = self.steps_around(step);
        let index = steps.iter().position(|known| known == step);
        match index.and_then(|index| steps.get(index.checked_sub(1)?)) {
            Some(before) => Stage::Step(before.clone()),
            None if self.has_tasks() => Stage::Tasks,
            None => Stage::Start,
        }
    }

    /// Where to go on after a step: the next one; after the last one of a part their list; once the review has been seen
    /// the first step with a problem.
    pub(in crate::features::form) fn stage_after(self, step: &Slug) -> Stage {
        if self.reviewed.get_untracked() {
            return self.first_open().map_or(Stage::Review, Stage::Step);
        }
        let steps = untrack(|| self.steps_around(step));
        let index = steps.iter().position(|known| known == step);
        match index.and_then(|index| steps.get(index.checked_add(1)?)) {
            Some(after) => Stage::Step(after.clone()),
            None if self.has_tasks() => Stage::Tasks,
            None => Stage::Review,
        }
    }
}
