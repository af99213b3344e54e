//! Problems of a step, of a form, of what was submitted.

use crate::view::{NodeItem, View};
use crate::{Answers, Context, Form, Kind, Path, Problem, Rule};
use model::Slug;
use serde_json::{Map, Value};

/// Most problems that are told of a submission.
const MAX_PROBLEMS: usize = 500;

/// What is wrong on one step; nothing if the step does not apply.
#[must_use]
pub fn check_step(form: &Form, answers: &Answers, step: &Slug, ctx: &Context<'_>) -> Vec<Problem> {
    let mut problems = check(form, answers, ctx);
    problems.retain(|problem| problem.step == *step);
    problems
}

/// What is wrong on all steps that apply. Answers that are hidden now do not count.
#[must_use]
pub fn check(form: &Form, answers: &Answers, ctx: &Context<'_>) -> Vec<Problem> {
    View::of(form, answers, ctx).problems()
}

/// What is wrong with answers that somebody has sent: as [`check`], and besides everything that a pruned set of
/// answers cannot have, such as answers to questions that are not asked or not there.
#[must_use]
pub fn check_submission(form: &Form, answers: &Answers, ctx: &Context<'_>) -> Vec<Problem> {
    let view = View::of(form, answers, ctx);
    let mut problems = view.problems();
    let Some(first) = form.steps.first() else {
        return problems;
    };
    Strict {
        form,
        view: &view,
        step: &first.id,
        problems: &mut problems,
    }
    .members(answers.map(), &Path::root());
    problems.truncate(MAX_PROBLEMS);
    problems
}

struct Strict<'a> {
    form: &'a Form,
    view: &'a View<'a>,
    step: &'a Slug,
    problems: &'a mut Vec<Problem>,
}

impl Strict<'_> {
    fn members(&mut self, map: &Map<String, Value>, at: &Path) {
        for (name, value) in map {
            // A name with a point in it would be read as a path.
            let path = at.child(name);
            if name.contains('.') || name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
                self.add(path, Rule::UnknownField);
                continue;
            }
            self.member(path, value);
        }
    }

    fn member(&mut self, path: Path, value: &Value) {
        match self.view.node(&path).map(|node| &node.item) {
            // What is misshapen was told already.
            Some(NodeItem::Question { .. } | NodeItem::Misshapen) => {}
            Some(NodeItem::Computed { value: own, .. }) if own == value => {}
            Some(NodeItem::Choice { .. }) if value.is_string() => {}
            Some(NodeItem::Group(_)) => {
                if let Value::Object(map) = value {
                    self.members(map, &path);
                }
            }
            Some(NodeItem::Repeatable { rows, .. }) => {
                for (index, row) in value.as_array().into_iter().flatten().enumerate().take(*rows) {
                    if let Value::Object(map) = row {
                        self.members(map, &path.row(index));
                    }
                }
            }
            Some(_) => self.add(path, Rule::WrongShape),
            None if self.form.item(&path).is_some() => self.add(path, Rule::NotAsked),
            None => self.add(path, Rule::UnknownField),
        }
    }

    fn add(&mut self, field: Path, rule: Rule) {
        if self.problems.len() < MAX_PROBLEMS {
            let step = self
                .form
                .item(&field)
                .map_or(self.step, |(step, _)| &step.id)
                .clone();
            self.problems.push(Problem {
                step,
                field,
                part: None,
                rule,
            });
        }
    }
}

/// True for kinds whose whole answer is one text.
pub(crate) const fn is_text(kind: &Kind) -> bool {
    !matches!(
        kind,
        Kind::PersonName
            | Kind::Address
            | Kind::Date { .. }
            | Kind::PartialDate { .. }
            | Kind::DateTime { .. }
            | Kind::YesNo
            | Kind::Declaration { .. }
            | Kind::SeveralOf { .. }
            | Kind::File { .. }
    )
}
