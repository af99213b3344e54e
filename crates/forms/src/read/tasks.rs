//! The parts of a long form's task list.

use super::items::SLUG;
use super::object::Object;
use super::{Log, MistakeKind};
use crate::form::{Step, Task};
use std::collections::BTreeSet;

/// The parts of the task list.
pub(super) fn tasks(object: &mut Object<'_>, log: &mut Log) -> Vec<Task> {
    let mut seen = BTreeSet::new();
    let items = object.opt_list("tasks", log);
    let tasks = items.into_iter().filter_map(|(value, at)| {
        let mut object = Object::of(value, at, log)?;
        let id: Option<model::Slug> = object.parsed("id", SLUG, log);
        let title = object.text("title", log);
        let place = object.place("id");
        object.finish(log);
        let task = Task {
            id: id?,
            title: title?,
        };
        if !seen.insert(task.id.clone()) {
            log.add(&place, MistakeKind::Twice(task.id.to_string()));
        }
        Some(task)
    });
    tasks.collect()
}

/// Each step belongs to a task if there are any, and they stand in the order of the tasks: conditions look back only.
pub(super) fn check(tasks: &[Task], steps: &[Step], log: &mut Log) {
    let mut last = 0;
    for (index, step) in steps.iter().enumerate() {
        let at = format!("/steps/{index}");
        let place = match &step.task {
            None if tasks.is_empty() => continue,
            None => {
                log.add(&at, MistakeKind::Missing("task"));
                continue;
            }
            Some(task) => tasks.iter().position(|known| known.id == *task).ok_or(task),
        };
        match place {
            Ok(place) if place >= last => last = place,
            Ok(_) => log.add(&format!("{at}/task"), MistakeKind::TaskOrder),
            Err(task) => {
                let (wanted, found) = ("a task of the form", task.to_string());
                log.add(&format!("{at}/task"), MistakeKind::Not { wanted, found });
            }
        }
    }
    for (index, task) in tasks.iter().enumerate() {
        if !steps.iter().any(|step| step.task.as_ref() == Some(&task.id)) {
            log.add(
                &format!("/tasks/{index}"),
                MistakeKind::NoSteps(task.id.to_string()),
            );
        }
    }
}
