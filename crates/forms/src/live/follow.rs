//! What depends on what has changed, evaluated in the order of the page.

use super::plan::{Id, Watcher};
use super::tree::{Cell, Spot};
use super::{Changes, Live};
use crate::Path;
use std::collections::BTreeSet;
use std::ops::Range;

/// An expression to evaluate again, where it stands. In the order of the page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Task {
    /// Of an item its place; of a rule what follows its group's last item.
    spot: Spot,
    watcher: Watcher,
}

/// An edit: what is still to evaluate and what has changed.
#[derive(Debug, Default)]
pub(super) struct Edit {
    tasks: BTreeSet<Task>,
    pub(super) changes: Changes,
}

impl Live {
    /// Notes that an item's value is another one: what looks at it is evaluated again.
    pub(super) fn value_changed(&self, id: Id, spot: &[usize], edit: &mut Edit) {
        self.schedule(id..id + 1, &self.rows_of(id, spot), edit);
    }

    /// Notes that an item has come, gone or changed as a whole: what looks at it, or at something in it, is evaluated
    /// again. What stands in it is up to date.
    pub(super) fn whole_changed(&self, id: Id, spot: &[usize], edit: &mut Edit) {
        let end = self.plan.items.get(id).map_or(id, |item| item.end);
        self.schedule(id..end, &self.rows_of(id, spot), edit);
        Self::settle(spot, edit);
    }

    /// As [`Self::whole_changed`], of an item that was chosen or no longer is: whether it can be chosen may still have to
    /// be evaluated.
    pub(super) fn choice_changed(&self, id: Id, spot: &[usize], edit: &mut Edit) {
        let condition = Task {
            spot: spot.to_vec(),
            watcher: Watcher::When(id),
        };
        let pending = edit.tasks.contains(&condition);
        self.whole_changed(id, spot, edit);
        if pending {
            edit.tasks.insert(condition);
        }
    }

    /// Notes that rows have come, gone or moved, or that a group is idle or no longer is: what looks at them is evaluated
    /// again.
    pub(super) fn looked_at(&self, id: Id, list: &[usize], edit: &mut Edit) {
        let end = self.plan.items.get(id).map_or(id, |item| item.end);
        self.schedule(id..end, &self.rows_of(id, list), edit);
    }

    /// Takes off the list what stands at a place or below it.
    fn settle(spot: &[usize], edit: &mut Edit) {
        let first = Task {
            spot: spot.to_vec(),
            watcher: Watcher::Step(0),
        };
        let here = edit
            .tasks
            .range(first..)
            .take_while(|task| task.spot.starts_with(spot));
        let here: Vec<Task> = here.cloned().collect();
        for task in here {
            edit.tasks.remove(&task);
        }
    }

    fn schedule(&self, ids: Range<Id>, rows: &[usize], edit: &mut Edit) {
        for item in self.plan.items.get(ids).unwrap_or_default() {
            for watch in item.watchers.iter().filter(|watch| watch.shared <= rows.len()) {
                let rows = rows.get(..watch.shared).unwrap_or_default();
                for spot in self.spots(watch.watcher, rows) {
                    edit.tasks.insert(Task {
                        spot,
                        watcher: watch.watcher,
                    });
                }
            }
        }
    }

    /// The numbers of the rows that an item is in.
    fn rows_of(&self, id: Id, spot: &[usize]) -> Vec<usize> {
        let mut places = spot.iter().copied();
        let mut rows = Vec::new();
        for group in self.plan.around(id) {
            places.next();
            if self.plan.items.get(group).is_some_and(|item| item.repeats) {
                rows.extend(places.next());
            }
        }
        rows
    }

    /// Where an expression stands, in all rows that these are the outer ones of.
    fn spots(&self, watcher: Watcher, rows: &[usize]) -> Vec<Spot> {
        let plan = &self.plan;
        let (holder, last) = match watcher {
            Watcher::Step(step) => (None, plan.steps.get(step).map(|range| range.start)),
            Watcher::When(id) | Watcher::Choice(id, _) | Watcher::Value(id) => {
                let item = plan.items.get(id);
                (item.and_then(|item| item.parent), item.map(|item| item.position))
            }
            Watcher::Rule(holder, _) => (holder, Some(usize::MAX)),
        };
        let around = holder
            .map(|id| plan.around(id).into_iter().chain([id]))
            .into_iter()
            .flatten();
        let mut rows = rows.iter().copied();
        let mut spots: Vec<Spot> = vec![Vec::new()];
        for id in around {
            let Some(item) = plan.items.get(id) else { continue };
            spots.iter_mut().for_each(|spot| spot.push(item.position));
            if !item.repeats {
                continue;
            }
            if let Some(row) = rows.next() {
                spots.iter_mut().for_each(|spot| spot.push(row));
                continue;
            }
            let each = |spot: &Spot| {
                let count = match self.root.cell(spot) {
                    Some(Cell::Rows { rows, .. }) => rows.len(),
                    _ => 0,
                };
                let spot = spot.clone();
                (0..count).map(move |row| spot.iter().copied().chain([row]).collect::<Spot>())
            };
            spots = spots.iter().flat_map(each).collect();
        }
        spots.iter_mut().for_each(|spot| spot.extend(last));
        spots
    }

    /// Evaluates what is on the list, until nothing is.
    pub(super) fn settle_all(&mut self, edit: &mut Edit) {
        while let Some(Task { spot, watcher }) = edit.tasks.pop_first() {
            match watcher {
                Watcher::Step(step) => self.again_step(step, edit),
                Watcher::When(id) => self.again_when(id, &spot, edit),
                Watcher::Choice(id, index) => self.again_choice(id, index, &spot, edit),
                Watcher::Value(id) => self.again_value(id, &spot, edit),
                Watcher::Rule(holder, index) => {
                    let around = spot.split_last().map_or(&spot[..], |(_, around)| around);
                    self.again_rule(holder, index, around, edit);
                }
            }
        }
    }

    fn again_step(&mut self, step: usize, edit: &mut Edit) {
        let asked = self.step_holds(step);
        let known = self.steps.get_mut(step);
        if known.is_none_or(|known| std::mem::replace(known, asked) == asked) {
            return;
        }
        edit.changes.steps = true;
        let plan = self.plan.clone();
        let positions = plan.steps.get(step).cloned().unwrap_or_default();
        if asked {
            self.build_step(step);
        }
        for position in positions.clone() {
            let Some(id) = plan.top.ids.get(position) else {
                continue;
            };
            if !asked {
                self.put(&[position], Cell::Hidden);
            }
            edit.changes.below.insert(self.path(&[position]));
            self.whole_changed(*id, &[position], edit);
        }
        positions.for_each(|position| Self::settle(&[position], edit));
    }

    /// A step that is asked, and so on inwards.
    fn is_around_shown(&self, spot: &[usize]) -> bool {
        let step = |position: usize| {
            let mut steps = self.plan.steps.iter().zip(&self.steps);
            steps.any(|(range, asked)| *asked && range.contains(&position))
        };
        spot.first().is_some_and(|position| step(*position)) && self.root.cell(spot).is_some()
    }

    fn again_when(&mut self, id: Id, spot: &[usize], edit: &mut Edit) {
        if !self.is_around_shown(spot) {
            return;
        }
        if self.offer_again(id, spot, edit) {
            return;
        }
        let holds = self.item_holds(id, spot);
        if self.root.cell(spot).is_none_or(|cell| cell.is_shown() == holds) {
            return;
        }
        if holds {
            self.build(id, spot);
        } else {
            self.put(spot, Cell::Hidden);
        }
        edit.changes.below.insert(self.path(spot));
        self.whole_changed(id, spot, edit);
        self.judge_around(id, spot, edit);
    }

    fn again_choice(&mut self, id: Id, index: usize, spot: &[usize], edit: &mut Edit) {
        if !self.root.cell(spot).is_some_and(Cell::is_shown) {
            return;
        }
        let offers = self.offers(id, spot, index);
        let Some(Cell::Question { offered, .. }) = self.root.cell_mut(spot) else {
            return;
        };
        let known = offered.get_mut(index);
        if known.is_some_and(|known| std::mem::replace(known, offers) != offers) {
            self.question_changed(id, spot, edit);
        }
    }

    /// Understands an answer anew and notes what follows.
    pub(super) fn question_changed(&mut self, id: Id, spot: &[usize], edit: &mut Edit) {
        edit.changes.at.insert(self.path(spot));
        if self.reread(id, spot) {
            self.value_changed(id, spot, edit);
        }
        self.judge_around(id, spot, edit);
    }

    fn again_value(&mut self, id: Id, spot: &[usize], edit: &mut Edit) {
        if !self.root.cell(spot).is_some_and(Cell::is_shown) {
            return;
        }
        let value = self.compute(id, spot);
        let Some(Cell::Computed(known)) = self.root.cell_mut(spot) else {
            return;
        };
        if *known != value {
            *known = value;
            edit.changes.at.insert(self.path(spot));
            self.value_changed(id, spot, edit);
        }
    }

    fn again_rule(&mut self, holder: Option<Id>, index: usize, around: &[usize], edit: &mut Edit) {
        if self.root.branch(around).is_some() && self.judge(holder, index, around) {
            let form = self.form.clone();
            let rule = self.plan.rules(&form, holder).get(index);
            let base = self.path(around);
            let path = rule.map(|rule| rule.at.segments().fold(base, |path, name| path.child(name)));
            // A rule can point to a part of an answer: the question has the problem.
            edit.changes.at.extend(path.iter().filter_map(Path::parent));
            edit.changes.at.extend(path);
        }
    }

    /// Judges what is around an item: whether there are too few rows, or nothing at all is answered, depends on what is
    /// in them.
    pub(super) fn judge_around(&mut self, id: Id, spot: &[usize], edit: &mut Edit) {
        let plan = self.plan.clone();
        let mut length = 0;
        for group in plan.around(id) {
            length += 1;
            let at = spot.get(..length).unwrap_or_default();
            if plan.items.get(group).is_some_and(|item| item.repeats) {
                if self.judge_rows(group, at) {
                    edit.changes.at.insert(self.path(at));
                }
                length += 1;
            } else if self.judge_idle(group, at) {
                edit.changes.below.insert(self.path(at));
                self.looked_at(group, at, edit);
            }
        }
    }
}
