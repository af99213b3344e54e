//! A form as it stands with its answers, kept up to date: a changed answer evaluates what depends on it, nothing else.
//!
//! [`crate::View`] walks the whole form and is the measure; this keeps what a walk finds in a tree of cells, with a
//! graph of which expression looks at what. Since a condition can only look at what stands before it, working in the
//! order of the page evaluates each expression at most once an edit.

mod edit;
mod follow;
mod one;
mod plan;
mod run;
mod scope;
mod tell;
mod tree;

use crate::{Answers, Context, Form, Item, Path};
use model::Date;
use plan::Plan;
use std::collections::BTreeSet;
use std::sync::Arc;
use tree::Branch;

/// Form and answers, together and up to date.
#[derive(Debug, Clone)]
pub struct Live {
    form: Arc<Form>,
    plan: Arc<Plan>,
    answers: Answers,
    today: Date,
    /// For each step whether it is asked.
    steps: Vec<bool>,
    root: Branch,
    evaluated: u64,
}

/// A group of which one item is chosen, as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Picks<'a> {
    /// What can be chosen now.
    pub offered: Vec<&'a Item>,
    /// What is chosen.
    pub chosen: Option<&'a Item>,
}

/// What an edit has changed: what is shown there has to be drawn anew, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Questions, groups and computed values of which something is different: answer, choices, number of rows, value,
    /// problems.
    pub at: BTreeSet<Path>,
    /// What has come, gone or moved, with everything in it.
    pub below: BTreeSet<Path>,
    /// Steps have come or gone.
    pub steps: bool,
}

impl Changes {
    /// True if something is different at the path.
    #[must_use]
    pub fn touches(&self, path: &Path) -> bool {
        self.at.contains(path) || self.below.iter().any(|changed| changed.covers(path))
    }
}

impl Live {
    /// Joins form and answers.
    #[must_use]
    pub fn new(form: Arc<Form>, answers: Answers, today: Date) -> Self {
        let plan = Arc::new(Plan::of(&form));
        let mut live = Self {
            steps: vec![false; form.steps.len()],
            root: Branch::hidden(plan.top.ids.len(), form.rules.len()),
            form,
            plan,
            answers,
            today,
            evaluated: 0,
        };
        live.walk();
        live
    }

    /// The definition.
    #[must_use]
    pub const fn form(&self) -> &Arc<Form> {
        &self.form
    }

    /// What was typed.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What the answers are judged by.
    #[must_use]
    pub const fn context(&self) -> Context<'static> {
        Context::on(self.today)
    }

    /// Judges by another day; true if it is another one, and then anything can have changed.
    pub fn set_today(&mut self, today: Date) -> bool {
        let other = self.today != today;
        if other {
            self.today = today;
            self.walk();
        }
        other
    }

    /// Takes other answers; anything can have changed.
    pub fn replace(&mut self, answers: Answers) {
        self.answers = answers;
        self.walk();
    }

    /// Number of expressions that were evaluated so far: conditions, rules and computed values.
    #[must_use]
    pub const fn evaluated(&self) -> u64 {
        self.evaluated
    }
}
