//! Groups of which one item is chosen.

use super::Live;
use super::follow::Edit;
use super::plan::Id;
use super::tree::{Cell, One, Spot};
use crate::CHOICE;
use crate::view::empty_row;
use serde_json::Value;

impl Live {
    /// The place of what is chosen of the group or row at a place.
    pub(super) fn chosen(&self, spot: &[usize]) -> Option<usize> {
        self.root.branch(spot)?.one.as_ref()?.chosen
    }

    /// Evaluates what of a group can be chosen, and what is.
    pub(super) fn offer(&mut self, id: Id, spot: &[usize]) {
        let plan = self.plan.clone();
        let mut offered = Vec::new();
        for (position, inner) in plan.members(Some(id)).ids.iter().enumerate() {
            let at: Spot = spot.iter().copied().chain([position]).collect();
            let answered = plan.items.get(*inner).is_some_and(|item| item.answered);
            offered.push(answered && self.item_holds(*inner, &at));
        }
        let chosen = self.choose(id, spot, &offered);
        if let Some(branch) = self.root.branch_mut(spot) {
            branch.one = Some(One { offered, chosen });
        }
    }

    /// The one that the answers name; without a name the first one that is answered.
    fn choose(&self, id: Id, spot: &[usize], offered: &[bool]) -> Option<usize> {
        let answers = self.raw(spot).and_then(Value::as_object)?;
        let named = answers.get(CHOICE);
        let items = self.plan.members(Some(id)).ids.iter().zip(offered);
        items.into_iter().position(|(id, offered)| {
            let Some(item) = self.plan.items.get(*id).filter(|_| *offered) else {
                return false;
            };
            match named {
                Some(name) => name.as_str() == Some(&item.name),
                None => answers.get(&*item.name).is_some_and(|raw| !empty_row(raw)),
            }
        })
    }

    /// Judges anew which item of a group is chosen: the answers are others.
    pub(super) fn choose_again(&mut self, id: Id, spot: &[usize], edit: &mut Edit) {
        let Some(one) = self.root.branch(spot).and_then(|branch| branch.one.as_ref()) else {
            return;
        };
        let before = one.chosen;
        let chosen = self.choose(id, spot, &one.offered);
        if before == chosen {
            return;
        }
        if let Some(one) = self.root.branch_mut(spot).and_then(|branch| branch.one.as_mut()) {
            one.chosen = chosen;
        }
        edit.changes.at.insert(self.path(spot).child(CHOICE));
        let plan = self.plan.clone();
        for position in [before, chosen].into_iter().flatten() {
            let Some(inner) = plan.members(Some(id)).ids.get(position).copied() else {
                continue;
            };
            let at: Spot = spot.iter().copied().chain([position]).collect();
            if Some(position) == chosen {
                self.build(inner, &at);
            } else {
                self.put(&at, Cell::Hidden);
            }
            edit.changes.below.insert(self.path(&at));
            self.choice_changed(inner, &at, edit);
            self.judge_around(inner, &at, edit);
        }
    }

    /// Takes up that the condition of an item of such a group is another one; false if it is in no such group.
    pub(super) fn offer_again(&mut self, id: Id, spot: &[usize], edit: &mut Edit) -> bool {
        let plan = self.plan.clone();
        let Some(item) = plan.items.get(id).filter(|item| item.answered) else {
            return false;
        };
        let Some(group) = item
            .parent
            .filter(|group| plan.items.get(*group).is_some_and(|group| group.one))
        else {
            return false;
        };
        let Some((_, around)) = spot.split_last() else {
            return false;
        };
        let holds = self.item_holds(id, spot);
        let one = self
            .root
            .branch_mut(around)
            .and_then(|branch| branch.one.as_mut());
        let known = one.and_then(|one| one.offered.get_mut(item.position));
        if known.is_some_and(|known| std::mem::replace(known, holds) != holds) {
            edit.changes.at.insert(self.path(around).child(CHOICE));
            self.choose_again(group, around, edit);
        }
        true
    }
}
