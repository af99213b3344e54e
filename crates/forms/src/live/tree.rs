//! What follows from the answers, kept where it belongs: a cell an item, a branch for the form, each group and each row.

use super::plan::{Id, Members, Plan};
use crate::typed::Faults;
use crate::{Rule, Typed};
use serde_json::{Map, Value};

/// Place of a cell or a branch: places of items among their siblings and numbers of rows, outermost first. Its order is
/// the order on the page.
pub(super) type Spot = Vec<usize>;

/// An answer's meaning.
pub(super) type Answer = Result<Option<Typed>, Faults>;

/// The items of the form, of a group or of a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Branch {
    pub(super) cells: Vec<Cell>,
    /// Its answers are not an object.
    pub(super) misshapen: bool,
    /// Rules that are broken.
    pub(super) broken: Vec<bool>,
    /// Of a group of which one item is chosen.
    pub(super) one: Option<One>,
    /// An optional group in which nothing is answered: nothing in it is missing.
    pub(super) idle: bool,
}

/// Which item of a group is chosen.
#[derive(Debug, Clone, Default)]
pub(super) struct One {
    /// For each item whether it can be chosen now.
    pub(super) offered: Vec<bool>,
    /// Its place.
    pub(super) chosen: Option<usize>,
}

/// What is known of an item.
#[derive(Debug, Clone, Default)]
pub(super) enum Cell {
    /// Not asked or shown.
    #[default]
    Hidden,
    /// A question.
    Question {
        /// For each choice whether it is offered.
        offered: Vec<bool>,
        answer: Answer,
        value: Value,
    },
    /// A group.
    Group(Branch),
    /// A repeatable group.
    Rows { rows: Vec<Branch>, fault: Option<Rule> },
    /// A text.
    Information,
    /// A computed value.
    Computed(Value),
}

impl Branch {
    /// Of so many items and rules, everything hidden.
    pub(super) fn hidden(items: usize, rules: usize) -> Self {
        Self {
            cells: vec![Cell::Hidden; items],
            broken: vec![false; rules],
            ..Self::default()
        }
    }

    /// The cell at a place below.
    pub(super) fn cell(&self, spot: &[usize]) -> Option<&Cell> {
        let (position, below) = spot.split_first()?;
        let cell = self.cells.get(*position)?;
        if below.is_empty() {
            return Some(cell);
        }
        match cell {
            Cell::Group(branch) => branch.cell(below),
            Cell::Rows { rows, .. } => {
                let (row, below) = below.split_first()?;
                rows.get(*row)?.cell(below)
            }
            _ => None,
        }
    }

    /// The branch at a place below.
    pub(super) fn branch(&self, spot: &[usize]) -> Option<&Self> {
        let Some((position, below)) = spot.split_first() else {
            return Some(self);
        };
        match self.cells.get(*position)? {
            Cell::Group(branch) => branch.branch(below),
            Cell::Rows { rows, .. } => {
                let (row, below) = below.split_first()?;
                rows.get(*row)?.branch(below)
            }
            _ => None,
        }
    }

    /// The cell at a place below.
    pub(super) fn cell_mut(&mut self, spot: &[usize]) -> Option<&mut Cell> {
        let (position, below) = spot.split_first()?;
        let cell = self.cells.get_mut(*position)?;
        if below.is_empty() {
            return Some(cell);
        }
        match cell {
            Cell::Group(branch) => branch.cell_mut(below),
            Cell::Rows { rows, .. } => {
                let (row, below) = below.split_first()?;
                rows.get_mut(*row)?.cell_mut(below)
            }
            _ => None,
        }
    }

    /// The branch at a place below.
    pub(super) fn branch_mut(&mut self, spot: &[usize]) -> Option<&mut Self> {
        let Some((position, below)) = spot.split_first() else {
            return Some(self);
        };
        match self.cells.get_mut(*position)? {
            Cell::Group(branch) => branch.branch_mut(below),
            Cell::Rows { rows, .. } => {
                let (row, below) = below.split_first()?;
                rows.get_mut(*row)?.branch_mut(below)
            }
            _ => None,
        }
    }

    /// The data of the first so many items.
    pub(super) fn data(&self, plan: &Plan, members: &Members, first: usize) -> Value {
        let mut data = Map::new();
        for (cell, id) in self.cells.iter().zip(&members.ids).take(first) {
            let Some(item) = plan.items.get(*id) else { continue };
            if !matches!(cell, Cell::Information) {
                data.insert(item.name.to_string(), cell.value(plan, *id));
            }
        }
        Value::Object(data)
    }

    /// True if something in it is answered, rightly or wrongly.
    pub(super) fn is_answered(&self) -> bool {
        let chosen = self.one.as_ref().is_some_and(|one| one.chosen.is_some());
        chosen
            || self.cells.iter().any(|cell| match cell {
                Cell::Question { answer, .. } => !matches!(answer, Ok(None)),
                Cell::Group(branch) => branch.is_answered(),
                Cell::Rows { rows, .. } => rows.iter().any(Self::is_answered),
                _ => false,
            })
    }

    /// True if something in it must be answered and is not.
    pub(super) fn is_demanding(&self, members: &Members, plan: &Plan, required: &dyn Fn(Id) -> bool) -> bool {
        self.cells.iter().zip(&members.ids).any(|(cell, id)| {
            let inner = |branch: &Self| {
                let members = plan.members(Some(*id));
                branch.is_demanding(members, plan, required)
            };
            match cell {
                Cell::Question { answer: Ok(None), .. } => required(*id),
                Cell::Group(branch) => inner(branch),
                Cell::Rows { rows, .. } => rows.iter().any(inner),
                _ => false,
            }
        })
    }
}

impl Cell {
    pub(super) const fn is_shown(&self) -> bool {
        !matches!(self, Self::Hidden)
    }

    /// What conditions see of it: nothing if it is hidden, unanswered or wrong.
    pub(super) fn value(&self, plan: &Plan, id: Id) -> Value {
        match self {
            Self::Hidden | Self::Information => Value::Null,
            Self::Group(branch) if branch.idle => Value::Null,
            Self::Question { value, .. } | Self::Computed(value) => value.clone(),
            Self::Group(branch) => branch.data(plan, plan.members(Some(id)), usize::MAX),
            Self::Rows { rows, .. } => {
                let members = plan.members(Some(id));
                Value::Array(
                    rows.iter()
                        .map(|row| row.data(plan, members, usize::MAX))
                        .collect(),
                )
            }
        }
    }

    /// The value at names below it.
    pub(super) fn lookup(&self, plan: &Plan, id: Id, names: &[&str]) -> Option<Value> {
        let Some((name, below)) = names.split_first() else {
            return Some(self.value(plan, id));
        };
        match self {
            Self::Hidden | Self::Information => None,
            Self::Group(branch) if branch.idle => None,
            Self::Question { value, .. } | Self::Computed(value) => {
                let found = names.iter().try_fold(value, |value, name| match value {
                    Value::Object(map) => map.get(*name),
                    Value::Array(items) => items.get(name.parse::<usize>().ok()?),
                    _ => None,
                });
                found.cloned()
            }
            Self::Group(branch) => branch.lookup(plan, id, names),
            Self::Rows { rows, .. } => rows.get(name.parse::<usize>().ok()?)?.lookup(plan, id, below),
        }
    }
}

impl Branch {
    fn lookup(&self, plan: &Plan, id: Id, names: &[&str]) -> Option<Value> {
        let members = plan.members(Some(id));
        let Some((name, below)) = names.split_first() else {
            return Some(self.data(plan, members, usize::MAX));
        };
        let position = members.position(name)?;
        self.cells
            .get(position)?
            .lookup(plan, *members.ids.get(position)?, below)
    }
}
