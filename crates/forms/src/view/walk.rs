//! The walk over a form with its answers.

use super::{Node, NodeItem, View};
use crate::answers::MAX_ROWS;
use crate::logic::{Expr, Scope};
use crate::typed::{is_blank, read};
use crate::{Answers, CHOICE, Context, Demand, Form, Group, Item, Path, Question, Repeatable, Rule, Step};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

pub(super) fn walk<'a>(form: &'a Form, answers: &Answers, ctx: &Context<'_>) -> View<'a> {
    let mut walk = Walk {
        ctx: *ctx,
        stack: vec![Map::new()],
        nodes: Vec::new(),
        broken: Vec::new(),
    };
    let mut steps = Vec::new();
    for step in &form.steps {
        if walk.holds(step.when.as_ref()) {
            steps.push(step);
            walk.items(step, &step.items, Some(answers.map()), &Path::root());
        } else {
            walk.hide(&step.items);
        }
    }
    walk.demands(&form.rules, &Path::root());
    let index: BTreeMap<Path, usize> = walk
        .nodes
        .iter()
        .enumerate()
        .map(|(index, node)| (node.path.clone(), index))
        .collect();
    let data = walk.stack.pop().unwrap_or_default();
    let data = data
        .into_iter()
        .filter_map(|(name, value)| Some((name, solid(value)?)))
        .collect();
    View {
        steps,
        nodes: walk.nodes,
        index,
        data,
        broken: walk.broken,
    }
}

/// The value without members that are not there.
pub(crate) fn solid(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::Object(map) => {
            let members = map
                .into_iter()
                .filter_map(|(name, value)| Some((name, solid(value)?)));
            Some(Value::Object(members.collect()))
        }
        Value::Array(items) => Some(Value::Array(items.into_iter().filter_map(solid).collect())),
        plain => Some(plain),
    }
}

struct Walk<'a, 'c> {
    ctx: Context<'c>,
    /// Data of the form and of the groups that the walk is in, innermost last. What is hidden or wrong is null, so
    /// that its name is known.
    stack: Vec<Map<String, Value>>,
    nodes: Vec<Node<'a>>,
    broken: Vec<(Path, &'a Demand)>,
}

impl<'a> Walk<'a, '_> {
    fn holds(&self, when: Option<&Expr>) -> bool {
        when.is_none_or(|when| when.holds(self))
    }

    fn items(&mut self, step: &'a Step, items: &'a [Item], raw: Option<&Map<String, Value>>, at: &Path) {
        for item in items {
            if !self.holds(item.when()) {
                self.hide(std::slice::from_ref(item));
                continue;
            }
            let path = at.child(item.id().as_str());
            let raw = raw.and_then(|raw| raw.get(item.id().as_str()));
            match item {
                Item::Question(question) => self.question(step, question, raw, path),
                Item::Group(group) => {
                    let place = self.nodes.len();
                    self.push(step, path.clone(), NodeItem::Group(group));
                    let mut data = self.group(step, group, raw, &path);
                    // Only now is known what of the answers applies.
                    if group.optional && !self.answered(place) {
                        self.nodes
                            .iter_mut()
                            .skip(place)
                            .for_each(|node| node.idle = true);
                        data = Value::Null;
                    }
                    self.keep(item, data);
                }
                Item::Repeatable(repeatable) => {
                    let rows = self.rows(step, repeatable, raw, &path);
                    self.keep(item, rows);
                }
                Item::Information(information) => {
                    self.push(step, path, NodeItem::Information(information));
                }
                Item::Computed(computed) => {
                    let value = computed.value.eval(self).unwrap_or(Value::Null);
                    self.keep(item, value.clone());
                    self.push(step, path, NodeItem::Computed { computed, value });
                }
            }
        }
    }

    fn question(&mut self, step: &'a Step, question: &'a Question, raw: Option<&Value>, path: Path) {
        let choices: Vec<_> = question
            .choices()
            .iter()
            .filter(|choice| self.holds(choice.when.as_ref()))
            .collect();
        let answer = read(&question.kind, &choices, raw, &self.ctx);
        let value = answer
            .as_ref()
            .ok()
            .and_then(Option::as_ref)
            .map_or(Value::Null, |typed| typed.to_json());
        if let Some(data) = self.stack.last_mut() {
            data.insert(question.id.to_string(), value);
        }
        let item = NodeItem::Question {
            question,
            choices,
            answer,
        };
        self.push(step, path, item);
    }

    fn push(&mut self, step: &'a Step, path: Path, item: NodeItem<'a>) {
        self.nodes.push(Node {
            path,
            step,
            item,
            idle: false,
        });
    }

    /// The data of a group or a row.
    fn group(&mut self, step: &'a Step, group: &'a Group, raw: Option<&Value>, path: &Path) -> Value {
        if raw.is_some_and(|raw| !raw.is_null() && !raw.is_object()) {
            self.push(step, path.clone(), NodeItem::Misshapen);
        }
        self.stack.push(Map::new());
        let answers = raw.and_then(Value::as_object);
        if group.one {
            self.one(step, group, answers, path);
        } else {
            self.items(step, &group.items, answers, path);
        }
        self.demands(&group.rules, path);
        Value::Object(self.stack.pop().unwrap_or_default())
    }

    /// The group's items without those that are not chosen.
    fn one(&mut self, step: &'a Step, group: &'a Group, answers: Option<&Map<String, Value>>, path: &Path) {
        let answer = |name: &str| answers.and_then(|answers| answers.get(name));
        let offered = group.items.iter().filter(|item| item.is_answered());
        let offered: Vec<&'a Item> = offered.filter(|item| self.holds(item.when())).collect();
        let chosen = match answer(CHOICE) {
            Some(name) => offered
                .iter()
                .find(|item| Some(item.id().as_str()) == name.as_str()),
            None => offered
                .iter()
                .find(|item| answer(item.id().as_str()).is_some_and(|raw| !empty_row(raw))),
        };
        let chosen = chosen.copied();
        let choice = NodeItem::Choice {
            group,
            offered,
            chosen,
        };
        self.push(step, path.child(CHOICE), choice);
        for item in &group.items {
            let is_chosen = chosen.is_some_and(|chosen| chosen.id() == item.id());
            if is_chosen || !item.is_answered() {
                self.items(step, std::slice::from_ref(item), answers, path);
            } else {
                self.hide(std::slice::from_ref(item));
            }
        }
    }

    fn rows(
        &mut self,
        step: &'a Step,
        repeatable: &'a Repeatable,
        raw: Option<&Value>,
        path: &Path,
    ) -> Value {
        let given = raw.and_then(Value::as_array);
        let [min, max] = [repeatable.min, repeatable.max].map(|n| usize::try_from(n).unwrap_or(MAX_ROWS));
        let count = given.map_or(0, Vec::len);
        let misshapen = raw.is_some_and(|raw| !raw.is_null() && !raw.is_array());
        let fault = match () {
            () if misshapen => Some(Rule::WrongShape),
            () if count > max => Some(Rule::TooManyRows { max: repeatable.max }),
            _ => None,
        };
        // Rows too many are shown as well: only then can they be removed.
        let rows = count.max(min).min(MAX_ROWS);
        let place = self.nodes.len();
        let item = NodeItem::Repeatable {
            repeatable,
            rows,
            fault,
        };
        self.push(step, path.clone(), item);
        let mut data = Vec::with_capacity(rows);
        let mut answered = 0;
        for index in 0..rows {
            let path = path.row(index);
            let row = self.nodes.len();
            self.push(step, path.clone(), NodeItem::Row { repeatable, index });
            data.push(self.group(
                step,
                &repeatable.group,
                given.and_then(|rows| rows.get(index)),
                &path,
            ));
            // What is hidden does not count: it will not be sent.
            answered += usize::from(answered < min && self.answered(row));
        }
        if answered < min && !self.demanding(place) {
            // Rows without any question that must be answered: only their number can be missing.
            if let Some(Node {
                item: NodeItem::Repeatable {
                    fault: fault @ None, ..
                },
                ..
            }) = self.nodes.get_mut(place)
            {
                *fault = Some(Rule::TooFewRows { min: repeatable.min });
            }
        }
        Value::Array(data)
    }

    /// True if something that was walked since then is answered, rightly or wrongly.
    fn answered(&self, since: usize) -> bool {
        self.nodes.iter().skip(since).any(|node| match &node.item {
            NodeItem::Question { answer, .. } => !matches!(answer, Ok(None)),
            NodeItem::Choice { chosen, .. } => chosen.is_some(),
            _ => false,
        })
    }

    /// True if something that was walked since then is missing.
    fn demanding(&self, since: usize) -> bool {
        self.nodes.iter().skip(since).any(|node| {
            matches!(&node.item, NodeItem::Question { question, answer: Ok(None), .. } if question.required)
        })
    }

    fn demands(&mut self, demands: &'a [Demand], at: &Path) {
        for demand in demands {
            if demand.is_complete(self) && !demand.assert.holds(self) {
                let path = demand
                    .at
                    .segments()
                    .fold(at.clone(), |path, name| path.child(name));
                self.broken.push((path, demand));
            }
        }
    }

    fn keep(&mut self, item: &Item, value: Value) {
        if let Some(data) = self.stack.last_mut() {
            data.insert(item.id().to_string(), value);
        }
    }

    /// Makes the names known without values.
    fn hide(&mut self, items: &'a [Item]) {
        for item in items {
            self.keep(item, Value::Null);
        }
    }
}

pub(crate) fn empty_row(row: &Value) -> bool {
    match row {
        Value::Object(map) => map.values().all(empty_row),
        Value::Array(items) => items.iter().all(empty_row),
        plain => is_blank(plain),
    }
}

impl Scope for Walk<'_, '_> {
    fn lookup(&self, path: &str) -> Option<Value> {
        if path == "$today" {
            return Some(Value::from(self.ctx.today.to_string()));
        }
        let name = path.split('.').next()?;
        let (data, value) = self
            .stack
            .iter()
            .rev()
            .find_map(|data| data.get(name).map(|value| (data, value)))?;
        if name.len() == path.len() {
            return Some(value.clone());
        }
        let mut value = data.get(name)?;
        for name in path.split('.').skip(1) {
            value = match value {
                Value::Object(map) => map.get(name)?,
                Value::Array(items) => items.get(name.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(value.clone())
    }

    fn everything(&self) -> Value {
        Value::Object(self.stack.first().cloned().unwrap_or_default())
    }
}
