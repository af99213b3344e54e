//! What the form says now.

use super::plan::{Id, Members};
use super::tree::{Branch, Cell, Spot};
use super::{Live, Picks};
use crate::form::Item;
use crate::view::{faults, solid};
use crate::{CHOICE, Choice, Part, Path, Problem, Rule, Step, Typed};
use model::Slug;
use serde_json::{Map, Value};

/// What a path names.
enum Named<'a> {
    Item(Id, &'a Cell, Spot),
    Row(Id, &'a Branch),
    /// Which item of a group, or of a row, is chosen.
    One(Id, &'a Branch),
}

/// A place with whether it is in an idle group.
struct Found<'a> {
    named: Named<'a>,
    idle: bool,
}

impl Live {
    /// The steps that are asked, in order.
    #[must_use]
    pub fn steps(&self) -> Vec<&Step> {
        let steps = self.form.steps.iter().zip(&self.steps);
        steps.filter(|(_, asked)| **asked).map(|(step, _)| step).collect()
    }

    /// True if the question, group, row or text at the path applies.
    #[must_use]
    pub fn is_visible(&self, path: &Path) -> bool {
        self.named(path).is_some()
    }

    /// The choices that a question offers now.
    #[must_use]
    pub fn choices(&self, path: &Path) -> Vec<&Choice> {
        let Some(Named::Item(id, Cell::Question { offered, .. }, _)) = self.named(path) else {
            return Vec::new();
        };
        let Some(Item::Question(question)) = self.plan.item(&self.form, id) else {
            return Vec::new();
        };
        let choices = question.choices().iter().zip(offered);
        choices
            .filter(|(_, offered)| **offered)
            .map(|(choice, _)| choice)
            .collect()
    }

    /// Rows of a repeatable group to show.
    #[must_use]
    pub fn rows(&self, path: &Path) -> usize {
        match self.named(path) {
            Some(Named::Item(_, Cell::Rows { rows, .. }, _)) => rows.len(),
            _ => 0,
        }
    }

    /// Which item of a group is chosen, at the path of the group and [`CHOICE`].
    #[must_use]
    pub fn picks(&self, path: &Path) -> Option<Picks<'_>> {
        let Some(Named::One(id, branch)) = self.named(path) else {
            return None;
        };
        let one = branch.one.as_ref()?;
        let ids = &self.plan.members(Some(id)).ids;
        let item = |position: usize| self.plan.item(&self.form, *ids.get(position)?);
        let offered = one.offered.iter().enumerate().filter(|(_, offered)| **offered);
        Some(Picks {
            offered: offered.filter_map(|(position, _)| item(position)).collect(),
            chosen: one.chosen.and_then(item),
        })
    }

    /// A computed value.
    #[must_use]
    pub fn computed(&self, path: &Path) -> Option<&Value> {
        match self.named(path) {
            Some(Named::Item(_, Cell::Computed(value), _)) => Some(value),
            _ => None,
        }
    }

    /// What an answer means; `None` if it is missing or wrong.
    #[must_use]
    pub fn answer(&self, path: &Path) -> Option<&Typed> {
        match self.named(path) {
            Some(Named::Item(_, Cell::Question { answer, .. }, _)) => answer.as_ref().ok()?.as_ref(),
            _ => None,
        }
    }

    /// The typed data of what applies; see [`crate::to_data`].
    #[must_use]
    pub fn data(&self) -> Map<String, Value> {
        match solid(self.root.data(&self.plan, &self.plan.top, usize::MAX)) {
            Some(Value::Object(data)) => data,
            _ => Map::new(),
        }
    }

    /// Everything that is wrong, in the order of the page.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        self.collect(
            &self.root,
            &self.plan.top,
            &Path::root(),
            &mut Spot::new(),
            false,
            &mut found,
        );
        found
    }

    /// What is wrong on one step; nothing if the step does not apply.
    #[must_use]
    pub fn problems_on(&self, step: &Slug) -> Vec<Problem> {
        let mut problems = self.problems();
        problems.retain(|problem| problem.step == *step);
        problems
    }

    /// What is wrong with the answer to a question, or with the number of rows of a group.
    #[must_use]
    pub fn problems_at(&self, path: &Path) -> Vec<Problem> {
        let mut found = Vec::new();
        let Some(Found { named, idle }) = self.find(path) else {
            return found;
        };
        match named {
            Named::Item(id, cell, spot) => self.own(id, cell, path, &spot, idle, &mut found),
            Named::Row(id, branch) => self.shape(id, branch, path, &mut found),
            Named::One(id, branch) => self.choice(id, branch, path, idle, &mut found),
        }
        found
    }

    fn named(&self, path: &Path) -> Option<Named<'_>> {
        self.find(path).map(|found| found.named)
    }

    fn find(&self, path: &Path) -> Option<Found<'_>> {
        let mut members = &self.plan.top;
        let mut branch = &self.root;
        let mut spot = Spot::new();
        let mut names = path.segments();
        let mut name = names.next()?;
        let mut idle = false;
        loop {
            let position = members.position(name)?;
            let id = *members.ids.get(position)?;
            let cell = branch.cells.get(position).filter(|cell| cell.is_shown())?;
            spot.push(position);
            let Some(next) = names.next() else {
                let named = Named::Item(id, cell, spot);
                return Some(Found { named, idle });
            };
            members = self.plan.members(Some(id));
            (branch, name) = match cell {
                Cell::Group(inner) => (inner, next),
                Cell::Rows { rows, .. } => {
                    // Only one spelling of a number is a path.
                    let row: usize = next.parse().ok().filter(|row: &usize| row.to_string() == next)?;
                    let inner = rows.get(row)?;
                    spot.push(row);
                    match names.next() {
                        Some(name) => (inner, name),
                        None => {
                            let named = Named::Row(id, inner);
                            return Some(Found { named, idle });
                        }
                    }
                }
                _ => return None,
            };
            idle |= branch.idle;
            if name == CHOICE && branch.one.is_some() && names.next().is_none() {
                let named = Named::One(id, branch);
                return Some(Found { named, idle });
            }
        }
    }

    fn collect(
        &self,
        branch: &Branch,
        members: &Members,
        at: &Path,
        spot: &mut Spot,
        idle: bool,
        found: &mut Vec<Problem>,
    ) {
        for (position, (cell, id)) in branch.cells.iter().zip(&members.ids).enumerate() {
            let Some(item) = self.plan.items.get(*id).filter(|_| cell.is_shown()) else {
                continue;
            };
            let path = at.child(&item.name);
            spot.push(position);
            self.own(*id, cell, &path, spot, idle, found);
            match cell {
                Cell::Group(branch) => {
                    let idle = idle || branch.idle;
                    self.choice(*id, branch, &path.child(CHOICE), idle, found);
                    self.collect(branch, &item.members, &path, spot, idle, found);
                }
                Cell::Rows { rows, .. } => {
                    for (row, branch) in rows.iter().enumerate() {
                        let path = path.row(row);
                        self.shape(*id, branch, &path, found);
                        self.choice(*id, branch, &path.child(CHOICE), idle, found);
                        spot.push(row);
                        self.collect(branch, &item.members, &path, spot, idle, found);
                        spot.pop();
                    }
                }
                _ => {}
            }
            spot.pop();
        }
    }

    fn problem(&self, id: Id, path: &Path, part: Option<Part>, rule: Rule) -> Option<Problem> {
        let step = self.form.steps.get(self.plan.step(id))?;
        Some(Problem {
            step: step.id.clone(),
            field: path.clone(),
            part,
            rule,
        })
    }

    /// What is wrong with an item itself.
    fn own(&self, id: Id, cell: &Cell, path: &Path, spot: &[usize], idle: bool, found: &mut Vec<Problem>) {
        let mut add = |part, rule| found.extend(self.problem(id, path, part, rule));
        match cell {
            Cell::Question { answer, .. } => {
                if let Some(Item::Question(question)) = self.plan.item(&self.form, id) {
                    let faults = faults(question, answer, idle);
                    faults.into_iter().for_each(|(part, rule)| add(part, rule));
                }
                for target in self.plan.targets.get(&id).into_iter().flatten() {
                    let around = self.spot_of(id, target.holder, spot);
                    let branch = self.root.branch(around);
                    let broken = branch.and_then(|branch| branch.broken.get(target.rule)).copied();
                    let rule = self.plan.rules(&self.form, target.holder).get(target.rule);
                    if let (Some(true), Some(rule)) = (broken, rule) {
                        add(target.part, Rule::Own { id: rule.id.clone() });
                    }
                }
            }
            Cell::Rows {
                fault: Some(Rule::TooFewRows { .. }),
                ..
            } if idle => {}
            Cell::Rows {
                fault: Some(rule), ..
            } => add(None, rule.clone()),
            Cell::Group(branch) => self.shape(id, branch, path, found),
            _ => {}
        }
    }

    /// Nothing is chosen of a group or row of which one item is to be.
    fn choice(&self, id: Id, branch: &Branch, path: &Path, idle: bool, found: &mut Vec<Problem>) {
        let missing = branch.one.as_ref().is_some_and(|one| one.chosen.is_none());
        if missing && !idle {
            found.extend(self.problem(id, path, None, Rule::Missing));
        }
    }

    /// Where the group, or row of it, stands that an item is in.
    fn spot_of<'s>(&self, id: Id, holder: Option<Id>, spot: &'s [usize]) -> &'s [usize] {
        let Some(holder) = holder else { return &[] };
        let mut length = 0;
        for group in self.plan.around(id) {
            length += 1 + usize::from(self.plan.items.get(group).is_some_and(|item| item.repeats));
            if group == holder {
                break;
            }
        }
        spot.get(..length).unwrap_or_default()
    }

    fn shape(&self, id: Id, branch: &Branch, path: &Path, found: &mut Vec<Problem>) {
        if branch.misshapen {
            found.extend(self.problem(id, path, None, Rule::WrongShape));
        }
    }
}
