//! Form and answers together: what applies, what it means, what is wrong. Everything else is derived from it.
//!
//! One walk in document order suffices, because a condition can only look at what comes before it.

mod walk;

pub(crate) use walk::{empty_row, solid};

use crate::typed::Faults;
use crate::{
    Answers, Choice, Computed, Context, Demand, Form, Group, Information, Item, Key, Part, Path, Problem,
    Question, Repeatable, Rule, Step, Typed,
};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A form as it stands with these answers.
#[derive(Debug)]
pub struct View<'a> {
    steps: Vec<&'a Step>,
    nodes: Vec<Node<'a>>,
    index: BTreeMap<Path, usize>,
    data: Map<String, Value>,
    broken: Vec<(Path, &'a Demand)>,
}

/// Something that is asked or shown.
#[derive(Debug)]
pub struct Node<'a> {
    /// Where its answer stands.
    pub path: Path,
    /// The step that it is on.
    pub step: &'a Step,
    /// What it is.
    pub item: NodeItem<'a>,
    /// It is within an optional group that is not answered: nothing in it is missing.
    pub idle: bool,
}

/// What is asked or shown.
#[derive(Debug)]
pub enum NodeItem<'a> {
    /// A question.
    Question {
        /// The question.
        question: &'a Question,
        /// Choices that are offered now.
        choices: Vec<&'a Choice>,
        /// What the answer means, or what is wrong with it; `None` if nothing was answered.
        answer: Result<Option<Typed>, Faults>,
    },
    /// A group; its items follow.
    Group(&'a Group),
    /// Which one of a group is chosen; the group stands before it, the chosen one follows.
    Choice {
        /// The group.
        group: &'a Group,
        /// What can be chosen now.
        offered: Vec<&'a Item>,
        /// What is chosen.
        chosen: Option<&'a Item>,
    },
    /// A repeatable group; its rows follow, at least its minimum, also if nothing is answered yet.
    Repeatable {
        /// The group.
        repeatable: &'a Repeatable,
        /// Rows that are shown.
        rows: usize,
        /// What is wrong with the list itself.
        fault: Option<Rule>,
    },
    /// A row; its items follow.
    Row {
        /// The group.
        repeatable: &'a Repeatable,
        /// From 0.
        index: usize,
    },
    /// A group whose answers are not an object: no person can cause it.
    Misshapen,
    /// A text.
    Information(&'a Information),
    /// A computed value.
    Computed {
        /// Its definition.
        computed: &'a Computed,
        /// Its value.
        value: Value,
    },
}

impl<'a> View<'a> {
    /// Joins form and answers.
    #[must_use]
    pub fn of(form: &'a Form, answers: &Answers, ctx: &Context<'_>) -> Self {
        walk::walk(form, answers, ctx)
    }

    /// The steps that are asked, in order.
    #[must_use]
    pub fn steps(&self) -> &[&'a Step] {
        &self.steps
    }

    /// Everything that is asked and shown, in order.
    #[must_use]
    pub fn nodes(&self) -> &[Node<'a>] {
        &self.nodes
    }

    /// What is asked or shown at a path.
    #[must_use]
    pub fn node(&self, path: &Path) -> Option<&Node<'a>> {
        self.index.get(path).and_then(|index| self.nodes.get(*index))
    }

    /// True if the question, group or text at the path applies.
    #[must_use]
    pub fn is_visible(&self, path: &Path) -> bool {
        self.index.contains_key(path)
    }

    /// The choices that a question offers now.
    #[must_use]
    pub fn choices(&self, path: &Path) -> &[&'a Choice] {
        match self.node(path).map(|node| &node.item) {
            Some(NodeItem::Question { choices, .. }) => choices,
            _ => &[],
        }
    }

    /// Rows of a repeatable group to show.
    #[must_use]
    pub fn rows(&self, path: &Path) -> usize {
        match self.node(path).map(|node| &node.item) {
            Some(NodeItem::Repeatable { rows, .. }) => *rows,
            _ => 0,
        }
    }

    /// Everything that is wrong, in order.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for node in &self.nodes {
            node.problems(&mut problems);
        }
        for (path, demand) in &self.broken {
            let rule = Rule::Own {
                id: demand.id.clone(),
            };
            problems.extend(self.target(path).map(|(node, part)| Problem {
                step: node.step.id.clone(),
                field: node.path.clone(),
                part,
                rule,
            }));
        }
        self.in_order(problems)
    }

    /// The question that a path names, perhaps by a part of its answer; `None` if it is not asked.
    fn target(&self, path: &Path) -> Option<(&Node<'a>, Option<Part>)> {
        let question = |path: &Path| {
            let node = self.node(path)?;
            matches!(node.item, NodeItem::Question { .. }).then_some(node)
        };
        if let Some(node) = question(path) {
            return Some((node, None));
        }
        let part = path.segments().last().and_then(Part::from_name)?;
        Some((question(&path.parent()?)?, Some(part)))
    }

    /// Problems in the order of the questions, so that a summary reads like the page.
    fn in_order(&self, mut problems: Vec<Problem>) -> Vec<Problem> {
        if !self.broken.is_empty() {
            problems.sort_by_key(|problem| self.index.get(&problem.field).copied().unwrap_or(usize::MAX));
        }
        problems
    }

    /// The typed data of what applies, as an object; see [`crate::to_data`].
    #[must_use]
    pub const fn data(&self) -> &Map<String, Value> {
        &self.data
    }

    /// The form's own rules that are broken, with the question that gets the message.
    pub fn broken(&self) -> impl Iterator<Item = (&Path, &Key)> {
        self.broken.iter().map(|(path, demand)| (path, &demand.id))
    }
}

impl Node<'_> {
    /// What is wrong here.
    fn problems(&self, problems: &mut Vec<Problem>) {
        let mut add = |part, rule| {
            let (step, field) = (self.step.id.clone(), self.path.clone());
            problems.push(Problem {
                step,
                field,
                part,
                rule,
            });
        };
        match &self.item {
            NodeItem::Question { question, answer, .. } => {
                for (part, rule) in faults(question, answer, self.idle) {
                    add(part, rule);
                }
            }
            NodeItem::Repeatable {
                fault: Some(Rule::TooFewRows { .. }),
                ..
            } if self.idle => {}
            NodeItem::Repeatable {
                fault: Some(rule), ..
            } => add(None, rule.clone()),
            NodeItem::Choice { chosen: None, .. } if !self.idle => add(None, Rule::Missing),
            NodeItem::Misshapen => add(None, Rule::WrongShape),
            _ => {}
        }
    }
}

/// What is wrong with an answer, what is missing included; in an idle group nothing is missing.
pub(crate) fn faults(question: &Question, answer: &Result<Option<Typed>, Faults>, idle: bool) -> Faults {
    match answer {
        Err(faults) => faults.clone(),
        Ok(None) if question.required && !idle => {
            let declaration = matches!(question.kind, crate::Kind::Declaration { .. });
            vec![(
                None,
                if declaration {
                    Rule::NotAgreed
                } else {
                    Rule::Missing
                },
            )]
        }
        Ok(_) => Vec::new(),
    }
}

/// The steps that are asked with these answers.
#[must_use]
pub fn reachable_steps<'a>(form: &'a Form, answers: &Answers, ctx: &Context<'_>) -> Vec<&'a Step> {
    View::of(form, answers, ctx).steps
}
