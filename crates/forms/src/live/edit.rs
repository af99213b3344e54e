//! Edits: the answers change, and with them what depends on them.

use super::follow::Edit;
use super::plan::Id;
use super::tree::{Branch, Cell, Spot};
use super::{Changes, Live};
use crate::Path;
use crate::form::Item;
use serde_json::Value;

impl Live {
    /// Puts a value at a path, as [`crate::Answers::set`] does.
    pub fn set(&mut self, path: &Path, value: Value) -> Changes {
        self.answers.set(path, value);
        self.follow(path, false)
    }

    /// Removes what stands at a path, as [`crate::Answers::remove`] does: of a repeatable group this is a whole row, the
    /// following ones move up.
    pub fn remove(&mut self, path: &Path) -> Changes {
        if self.answers.remove(path).is_none() {
            return Changes::default();
        }
        self.follow(path, true)
    }

    /// Adds empty rows to a repeatable group until one more than these is there: the first ones may not be answered
    /// yet.
    pub fn add_row(&mut self, path: &Path, shown: usize) -> Changes {
        let mut all = Changes::default();
        // A group that is full takes no more.
        for _ in self.answers.rows(path)..=shown {
            let row = self.answers.add_row(path);
            let changes = self.follow(&row, false);
            all.at.extend(changes.at);
            all.below.extend(changes.below);
            all.steps |= changes.steps;
        }
        all
    }

    /// Takes up that the answers are others at a path.
    fn follow(&mut self, path: &Path, removed: bool) -> Changes {
        let mut edit = Edit::default();
        let mut lists: Vec<(Id, Spot)> = Vec::new();
        self.descend(path, removed, &mut lists, &mut edit);
        // The lists on the way may have another shape or length.
        for (id, spot) in lists.into_iter().rev() {
            if self.judge_rows(id, &spot) {
                edit.changes.at.insert(self.path(&spot));
            }
        }
        self.settle_all(&mut edit);
        edit.changes
    }

    fn descend(&mut self, path: &Path, removed: bool, lists: &mut Vec<(Id, Spot)>, edit: &mut Edit) {
        let (form, plan) = (self.form.clone(), self.plan.clone());
        let mut holder: Option<Id> = None;
        let mut spot = Spot::new();
        let mut names = path.segments().peekable();
        while let Some(name) = names.next() {
            let members = plan.members(holder);
            let Some(position) = members.position(name) else {
                return;
            };
            let Some(id) = members.ids.get(position).copied() else {
                return;
            };
            spot.push(position);
            if !self.root.cell(&spot).is_some_and(Cell::is_shown) {
                return;
            }
            match plan.item(&form, id) {
                Some(Item::Question(_)) => return self.question_changed(id, &spot, edit),
                Some(Item::Group(_)) => {
                    let other_shape = self.judge_shape(&spot);
                    if names.peek().is_none() || other_shape {
                        return self.rebuild(id, &spot, edit);
                    }
                    self.choose_again(id, &spot, edit);
                }
                Some(Item::Repeatable(_)) => {
                    lists.push((id, spot.clone()));
                    let Some(row) = names.next().and_then(|name| name.parse::<usize>().ok()) else {
                        return self.rebuild(id, &spot, edit);
                    };
                    let last = names.peek().is_none();
                    if removed && last {
                        return self.row_removed(id, row, &spot, edit);
                    }
                    let known = self.row_count(&spot);
                    if self.fit_rows(id, &spot) {
                        edit.changes.at.insert(self.path(&spot));
                        for new in known..self.row_count(&spot) {
                            edit.changes.below.insert(self.path(&spot).row(new));
                        }
                        return self.rows_changed(id, &spot, edit);
                    }
                    if row >= known {
                        return;
                    }
                    let list = spot.clone();
                    spot.push(row);
                    if self.judge_shape(&spot) || last {
                        return self.rebuild_row(id, &list, row, edit);
                    }
                    self.choose_again(id, &spot, edit);
                }
                _ => return,
            }
            holder = Some(id);
        }
    }

    fn row_count(&self, list: &[usize]) -> usize {
        match self.root.cell(list) {
            Some(Cell::Rows { rows, .. }) => rows.len(),
            _ => 0,
        }
    }

    fn rebuild(&mut self, id: Id, spot: &[usize], edit: &mut Edit) {
        self.build(id, spot);
        edit.changes.below.insert(self.path(spot));
        self.whole_changed(id, spot, edit);
        self.judge_around(id, spot, edit);
    }

    fn rebuild_row(&mut self, id: Id, list: &[usize], row: usize, edit: &mut Edit) {
        if let Some(Cell::Rows { rows, .. }) = self.root.cell_mut(list)
            && let Some(branch) = rows.get_mut(row)
        {
            *branch = Branch::hidden(branch.cells.len(), branch.broken.len());
        }
        let spot: Spot = list.iter().copied().chain([row]).collect();
        self.fill(id, &spot);
        edit.changes.below.insert(self.path(&spot));
        self.rows_changed(id, list, edit);
    }

    fn row_removed(&mut self, id: Id, row: usize, list: &[usize], edit: &mut Edit) {
        if let Some(Cell::Rows { rows, .. }) = self.root.cell_mut(list)
            && row < rows.len()
        {
            rows.remove(row);
        }
        self.fit_rows(id, list);
        edit.changes.below.insert(self.path(list));
        self.rows_changed(id, list, edit);
    }

    /// Notes that rows have come, gone or moved: what looks at them from outside is evaluated again.
    fn rows_changed(&mut self, id: Id, list: &[usize], edit: &mut Edit) {
        self.looked_at(id, list, edit);
        self.judge_around(id, list, edit);
    }
}
