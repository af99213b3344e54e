//! Evaluation of the form, of an item, of a rule.

use super::Live;
use super::plan::Id;
use super::scope::Seen;
use super::tree::{Branch, Cell, Spot};
use crate::answers::MAX_ROWS;
use crate::form::Item;
use crate::logic::Expr;
use crate::typed::read;
use crate::{Choice, Path, Rule};
use serde_json::Value;

impl Live {
    /// Evaluates everything.
    pub(super) fn walk(&mut self) {
        self.root = Branch::hidden(self.plan.top.ids.len(), self.form.rules.len());
        self.root.misshapen = false;
        for step in 0..self.form.steps.len() {
            let asked = self.step_holds(step);
            if let Some(known) = self.steps.get_mut(step) {
                *known = asked;
            }
            if asked {
                self.build_step(step);
            }
        }
        for rule in 0..self.form.rules.len() {
            self.judge(None, rule, &[]);
        }
    }

    pub(super) fn step_holds(&mut self, step: usize) -> bool {
        let form = self.form.clone();
        let when = form.steps.get(step).and_then(|step| step.when.as_ref());
        let before = self.plan.steps.get(step).map_or(0, |range| range.start);
        self.holds(when, None, &[], before)
    }

    pub(super) fn build_step(&mut self, step: usize) {
        let plan = self.plan.clone();
        for position in plan.steps.get(step).cloned().unwrap_or_default() {
            if let Some(id) = plan.top.ids.get(position) {
                self.build_if(*id, &[position]);
            }
        }
    }

    fn holds(&mut self, when: Option<&Expr>, holder: Option<Id>, spot: &[usize], before: usize) -> bool {
        let Some(when) = when else { return true };
        self.evaluated += 1;
        let seen = Seen {
            live: self,
            holder,
            spot,
            before,
        };
        when.holds(&seen)
    }

    /// Evaluates an item and everything in it, if its condition holds.
    fn build_if(&mut self, id: Id, spot: &[usize]) {
        if self.item_holds(id, spot) {
            self.build(id, spot);
        }
    }

    pub(super) fn item_holds(&mut self, id: Id, spot: &[usize]) -> bool {
        let form = self.form.clone();
        let when = self.plan.item(&form, id).and_then(Item::when);
        let (holder, around) = self.holder(id, spot);
        self.holds(when, holder, around, self.plan.top_position(id))
    }

    /// The group that an item is in, and where that, or the row, stands.
    fn holder<'s>(&self, id: Id, spot: &'s [usize]) -> (Option<Id>, &'s [usize]) {
        let around = spot.split_last().map_or(spot, |(_, around)| around);
        (self.plan.items.get(id).and_then(|item| item.parent), around)
    }

    /// Evaluates an item and everything in it; its condition holds.
    pub(super) fn build(&mut self, id: Id, spot: &[usize]) {
        let form = self.form.clone();
        let plan = self.plan.clone();
        match plan.item(&form, id) {
            Some(Item::Question(question)) => {
                let choices = question.choices();
                let offered = (0..choices.len())
                    .map(|index| self.offers(id, spot, index))
                    .collect();
                self.put(
                    spot,
                    Cell::Question {
                        offered,
                        answer: Ok(None),
                        value: Value::Null,
                    },
                );
                self.reread(id, spot);
            }
            Some(Item::Group(group)) => {
                let members = plan.members(Some(id));
                self.put(
                    spot,
                    Cell::Group(Branch::hidden(members.ids.len(), group.rules.len())),
                );
                self.fill(id, spot);
                self.judge_idle(id, spot);
            }
            Some(Item::Repeatable(_)) => {
                self.put(
                    spot,
                    Cell::Rows {
                        rows: Vec::new(),
                        fault: None,
                    },
                );
                self.fit_rows(id, spot);
                self.judge_rows(id, spot);
            }
            Some(Item::Information(_)) => self.put(spot, Cell::Information),
            Some(Item::Computed(_)) => {
                let value = self.compute(id, spot);
                self.put(spot, Cell::Computed(value));
            }
            None => {}
        }
    }

    /// Evaluates everything in a group or a row.
    pub(super) fn fill(&mut self, id: Id, spot: &[usize]) {
        let plan = self.plan.clone();
        self.judge_shape(spot);
        let one = plan.items.get(id).is_some_and(|item| item.one);
        if one {
            self.offer(id, spot);
        }
        for (position, inner) in plan.members(Some(id)).ids.iter().enumerate() {
            let at: Spot = spot.iter().copied().chain([position]).collect();
            let answered = plan.items.get(*inner).is_some_and(|item| item.answered);
            if !(one && answered) {
                self.build_if(*inner, &at);
            } else if self.chosen(spot) == Some(position) {
                self.build(*inner, &at);
            }
        }
        let rules = self.root.branch(spot).map_or(0, |branch| branch.broken.len());
        for rule in 0..rules {
            self.judge(Some(id), rule, spot);
        }
    }

    pub(super) fn put(&mut self, spot: &[usize], cell: Cell) {
        if let Some(slot) = self.root.cell_mut(spot) {
            *slot = cell;
        }
    }

    pub(super) fn offers(&mut self, id: Id, spot: &[usize], index: usize) -> bool {
        let form = self.form.clone();
        let Some(Item::Question(question)) = self.plan.item(&form, id) else {
            return false;
        };
        let when = question
            .choices()
            .get(index)
            .and_then(|choice| choice.when.as_ref());
        let (holder, around) = self.holder(id, spot);
        self.holds(when, holder, around, self.plan.top_position(id))
    }

    pub(super) fn compute(&mut self, id: Id, spot: &[usize]) -> Value {
        let form = self.form.clone();
        let Some(Item::Computed(computed)) = self.plan.item(&form, id) else {
            return Value::Null;
        };
        self.evaluated += 1;
        let (holder, around) = self.holder(id, spot);
        let seen = Seen {
            live: self,
            holder,
            spot: around,
            before: self.plan.top_position(id),
        };
        computed.value.eval(&seen).unwrap_or(Value::Null)
    }

    /// What was typed at a place.
    pub(super) fn raw(&self, spot: &[usize]) -> Option<&Value> {
        let mut holder: Option<Id> = None;
        let mut value: Option<&Value> = None;
        let mut places = spot.iter();
        while let Some(position) = places.next() {
            let id = *self.plan.members(holder).ids.get(*position)?;
            let item = self.plan.items.get(id)?;
            value = match value {
                None if holder.is_none() => self.answers.map().get(&*item.name),
                found => found.and_then(Value::as_object)?.get(&*item.name),
            };
            if item.repeats
                && let Some(row) = places.next()
            {
                value = value?.as_array()?.get(*row);
            }
            value?;
            holder = Some(id);
        }
        value
    }

    /// Understands an answer anew; true if conditions see something else.
    pub(super) fn reread(&mut self, id: Id, spot: &[usize]) -> bool {
        let form = self.form.clone();
        let (Some(Item::Question(question)), Some(Cell::Question { offered, .. })) =
            (self.plan.item(&form, id), self.root.cell(spot))
        else {
            return false;
        };
        let offered = question.choices().iter().zip(offered);
        let choices: Vec<&Choice> = offered
            .filter(|(_, offered)| **offered)
            .map(|(choice, _)| choice)
            .collect();
        let answer = read(&question.kind, &choices, self.raw(spot), &self.context());
        let value = answer.as_ref().ok().and_then(Option::as_ref);
        let value = value.map_or(Value::Null, |typed| typed.to_json());
        let Some(Cell::Question {
            answer: known,
            value: old,
            ..
        }) = self.root.cell_mut(spot)
        else {
            return false;
        };
        *known = answer;
        let other = *old != value;
        *old = value;
        other
    }

    /// True if the group or row has become misshapen, or no longer is.
    pub(super) fn judge_shape(&mut self, spot: &[usize]) -> bool {
        let misshapen = self
            .raw(spot)
            .is_some_and(|raw| !raw.is_null() && !raw.is_object());
        let Some(branch) = self.root.branch_mut(spot) else {
            return false;
        };
        std::mem::replace(&mut branch.misshapen, misshapen) != misshapen
    }

    /// Judges whether an optional group is idle; true if the outcome is another one.
    pub(super) fn judge_idle(&mut self, id: Id, spot: &[usize]) -> bool {
        let optional = self.plan.items.get(id).is_some_and(|item| item.optional);
        let branch = self.root.branch_mut(spot).filter(|_| optional);
        branch.is_some_and(|branch| {
            let idle = !branch.is_answered();
            std::mem::replace(&mut branch.idle, idle) != idle
        })
    }

    /// Judges the number of rows; true if the outcome is another one.
    pub(super) fn judge_rows(&mut self, id: Id, spot: &[usize]) -> bool {
        let form = self.form.clone();
        let (Some(Item::Repeatable(repeatable)), Some(Cell::Rows { rows, fault })) =
            (self.plan.item(&form, id), self.root.cell(spot))
        else {
            return false;
        };
        let raw = self.raw(spot);
        let given = raw.and_then(Value::as_array).map(Vec::as_slice);
        let [min, max] = [repeatable.min, repeatable.max].map(|n| usize::try_from(n).unwrap_or(MAX_ROWS));
        let enough = || {
            let answered = rows.iter().filter(|row| row.is_answered());
            answered.take(min).count() >= min
        };
        let found = if raw.is_some_and(|raw| !raw.is_null() && !raw.is_array()) {
            Some(Rule::WrongShape)
        } else if given.map_or(0, <[Value]>::len) > max {
            Some(Rule::TooManyRows { max: repeatable.max })
        } else if enough() {
            None
        } else {
            let required =
                |id| matches!(self.plan.item(&form, id), Some(Item::Question(question)) if question.required);
            let members = self.plan.members(Some(id));
            let demanding = rows
                .iter()
                .any(|row| row.is_demanding(members, &self.plan, &required));
            (!demanding).then_some(Rule::TooFewRows { min: repeatable.min })
        };
        let other = *fault != found;
        if let Some(Cell::Rows { fault, .. }) = self.root.cell_mut(spot) {
            *fault = found;
        }
        other
    }

    /// Adds and removes rows at the end until there are as many as are to be shown; true if there were not.
    pub(super) fn fit_rows(&mut self, id: Id, spot: &[usize]) -> bool {
        let form = self.form.clone();
        let Some(Item::Repeatable(repeatable)) = self.plan.item(&form, id) else {
            return false;
        };
        let given = self.raw(spot).and_then(Value::as_array).map_or(0, Vec::len);
        let wanted = given
            .max(usize::try_from(repeatable.min).unwrap_or(MAX_ROWS))
            .min(MAX_ROWS);
        let Some(Cell::Rows { rows, .. }) = self.root.cell_mut(spot) else {
            return false;
        };
        let before = rows.len();
        rows.truncate(wanted);
        let items = self.plan.members(Some(id)).ids.len();
        for index in before..wanted {
            if let Some(Cell::Rows { rows, .. }) = self.root.cell_mut(spot) {
                rows.push(Branch::hidden(items, repeatable.group.rules.len()));
            }
            let row: Spot = spot.iter().copied().chain([index]).collect();
            self.fill(id, &row);
        }
        before != wanted
    }

    /// Judges a rule of the form, or of the group or row at a place; true if the outcome is another one.
    pub(super) fn judge(&mut self, holder: Option<Id>, index: usize, spot: &[usize]) -> bool {
        let form = self.form.clone();
        let plan = self.plan.clone();
        let Some(rule) = plan.rules(&form, holder).get(index) else {
            return false;
        };
        let seen = Seen {
            live: self,
            holder,
            spot,
            before: holder.map_or(usize::MAX, |id| plan.top_position(id)),
        };
        let judged = rule.is_complete(&seen);
        let broken = judged && !rule.assert.holds(&seen);
        self.evaluated += u64::from(judged);
        let known = self
            .root
            .branch_mut(spot)
            .and_then(|branch| branch.broken.get_mut(index));
        known.is_some_and(|known| std::mem::replace(known, broken) != broken)
    }

    /// The path of what stands at a place.
    pub(super) fn path(&self, spot: &[usize]) -> Path {
        let mut holder: Option<Id> = None;
        let mut path = Path::root();
        let mut places = spot.iter();
        while let Some(position) = places.next() {
            let id = self.plan.members(holder).ids.get(*position).copied();
            let Some(item) = id.and_then(|id| self.plan.items.get(id)) else {
                break;
            };
            path = path.child(&item.name);
            if item.repeats
                && let Some(row) = places.next()
            {
                path = path.row(*row);
            }
            holder = id;
        }
        path
    }
}
