//! The dependency graph of a form, made once from its definition: which expressions look at which items.

use crate::Part;
use crate::form::{Demand, Form, Item};
use crate::logic::{EACH, Expr, Read, reads};
use std::collections::HashMap;
use std::ops::Range;

/// Number of an item, in the order of the definition.
pub(super) type Id = usize;

/// What a definition says about itself.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) items: Vec<PlanItem>,
    /// The form's items.
    pub(super) top: Members,
    /// Positions of each step's items among them.
    pub(super) steps: Vec<Range<usize>>,
    /// Rules with the question that gets the message, by that question.
    pub(super) targets: HashMap<Id, Vec<Target>>,
}

/// The items of the form, of a group or of a row.
#[derive(Debug, Default)]
pub(super) struct Members {
    pub(super) ids: Vec<Id>,
    names: HashMap<Box<str>, usize>,
}

impl Members {
    /// Position of an item.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }
}

/// An item of the definition.
#[derive(Debug)]
pub(super) struct PlanItem {
    pub(super) name: Box<str>,
    pub(super) parent: Option<Id>,
    /// Its place among its siblings.
    pub(super) position: usize,
    /// Step, then the places on the way down to it, within the step and the groups.
    route: Vec<usize>,
    /// Its own items.
    pub(super) members: Members,
    /// A repeatable group.
    pub(super) repeats: bool,
    /// Of its items one is chosen.
    pub(super) one: bool,
    /// Its value is nothing while nothing in it is answered.
    pub(super) optional: bool,
    /// It takes an answer, so it can be the one that is chosen.
    pub(super) answered: bool,
    /// Number of repeatable groups around it.
    pub(super) depth: usize,
    /// The ids of everything in it are up to here.
    pub(super) end: Id,
    /// What looks at its value.
    pub(super) watchers: Vec<Watch>,
}

/// An expression that looks at an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Watch {
    pub(super) watcher: Watcher,
    /// So many repeatable groups are around both, so both stand in the same rows of them.
    pub(super) shared: usize,
}

/// An expression of the definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Watcher {
    /// The condition of a step.
    Step(usize),
    /// The condition of an item.
    When(Id),
    /// The condition of a choice.
    Choice(Id, usize),
    /// A computed value.
    Value(Id),
    /// A rule of the form or of a group.
    Rule(Option<Id>, usize),
}

/// A rule and the part of the question that its message belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    pub(super) holder: Option<Id>,
    pub(super) rule: usize,
    pub(super) part: Option<Part>,
}

impl Plan {
    pub(super) fn of(form: &Form) -> Self {
        let mut plan = Self {
            items: Vec::new(),
            top: Members::default(),
            steps: Vec::new(),
            targets: HashMap::new(),
        };
        let mut top = Members::default();
        for (index, step) in form.steps.iter().enumerate() {
            let start = top.ids.len();
            for (place, item) in step.items.iter().enumerate() {
                plan.add(item, None, &[index, place], 0, &mut top);
            }
            plan.steps.push(start..top.ids.len());
        }
        plan.top = top;
        plan.watch_form(form);
        plan
    }

    fn add(
        &mut self,
        item: &Item,
        parent: Option<Id>,
        route: &[usize],
        depth: usize,
        siblings: &mut Members,
    ) {
        let id = self.items.len();
        let name: Box<str> = item.id().as_str().into();
        let position = siblings.ids.len();
        siblings.ids.push(id);
        siblings.names.insert(name.clone(), position);
        let repeats = matches!(item, Item::Repeatable(_));
        self.items.push(PlanItem {
            name,
            parent,
            position,
            route: route.to_vec(),
            members: Members::default(),
            repeats,
            one: item.group().is_some_and(|group| group.one),
            optional: matches!(item, Item::Group(group) if group.optional),
            answered: item.is_answered(),
            depth,
            end: id,
            watchers: Vec::new(),
        });
        let mut members = Members::default();
        for (place, inner) in item.items().unwrap_or_default().iter().enumerate() {
            let route: Vec<usize> = route.iter().copied().chain([place]).collect();
            self.add(
                inner,
                Some(id),
                &route,
                depth + usize::from(repeats),
                &mut members,
            );
        }
        let end = self.items.len();
        if let Some(own) = self.items.get_mut(id) {
            own.members = members;
            own.end = end;
        }
    }

    /// The items of the form or of a group.
    pub(super) fn members(&self, holder: Option<Id>) -> &Members {
        holder
            .and_then(|id| self.items.get(id))
            .map_or(&self.top, |item| &item.members)
    }

    /// Number of repeatable groups that what stands in a group is in.
    pub(super) fn depth_in(&self, holder: Option<Id>) -> usize {
        let item = holder.and_then(|id| self.items.get(id));
        item.map_or(0, |item| item.depth + usize::from(item.repeats))
    }

    /// The groups around an item, outermost first.
    pub(super) fn around(&self, id: Id) -> Vec<Id> {
        let mut groups = Vec::new();
        let mut next = self.items.get(id).and_then(|item| item.parent);
        while let Some(group) = next {
            groups.push(group);
            next = self.items.get(group).and_then(|item| item.parent);
        }
        groups.reverse();
        groups
    }

    /// The item in the definition.
    pub(super) fn item<'f>(&self, form: &'f Form, id: Id) -> Option<&'f Item> {
        let mut route = self.items.get(id)?.route.iter();
        let step = form.steps.get(*route.next()?)?;
        let mut item = step.items.get(*route.next()?)?;
        for place in route {
            item = item.items()?.get(*place)?;
        }
        Some(item)
    }

    /// The rules of the form or of a group.
    pub(super) fn rules<'f>(&self, form: &'f Form, holder: Option<Id>) -> &'f [Demand] {
        match holder {
            None => &form.rules,
            Some(id) => {
                let group = self.item(form, id).and_then(Item::group);
                group.map_or(&[], |group| &group.rules)
            }
        }
    }

    /// The number of the step that an item is on.
    pub(super) fn step(&self, id: Id) -> usize {
        let route = self.items.get(id).map(|item| item.route.as_slice());
        route.and_then(|route| route.first()).copied().unwrap_or_default()
    }

    fn watch_form(&mut self, form: &Form) {
        for (index, step) in form.steps.iter().enumerate() {
            let before = self.steps.get(index).map_or(0, |range| range.start);
            self.watch(step.when.as_ref(), Watcher::Step(index), None, before);
        }
        for id in 0..self.items.len() {
            let Some(item) = self.item(form, id) else { continue };
            let parent = self.items.get(id).and_then(|item| item.parent);
            let before = self.top_position(id);
            self.watch(item.when(), Watcher::When(id), parent, before);
            match item {
                Item::Question(question) => {
                    for (index, choice) in question.choices().iter().enumerate() {
                        self.watch(choice.when.as_ref(), Watcher::Choice(id, index), parent, before);
                    }
                }
                Item::Computed(computed) => {
                    self.watch(Some(&computed.value), Watcher::Value(id), parent, before)
                }
                Item::Group(_) | Item::Repeatable(_) => {
                    self.watch_rules(self.rules(form, Some(id)), Some(id), before);
                }
                Item::Information(_) => {}
            }
        }
        self.watch_rules(&form.rules, None, usize::MAX);
        // Inner groups are judged before outer ones.
        for targets in self.targets.values_mut() {
            let items = &self.items;
            let depth = |holder: Option<Id>| {
                let item = holder.and_then(|id| items.get(id));
                item.map_or(0, |item| item.route.len())
            };
            targets.sort_by_key(|target| (std::cmp::Reverse(depth(target.holder)), target.rule));
        }
    }

    fn watch_rules(&mut self, rules: &[Demand], holder: Option<Id>, before: usize) {
        for (index, rule) in rules.iter().enumerate() {
            self.watch(Some(&rule.assert), Watcher::Rule(holder, index), holder, before);
            if let Some((id, part)) = self.target(holder, rule) {
                let target = Target {
                    holder,
                    rule: index,
                    part,
                };
                self.targets.entry(id).or_default().push(target);
            }
        }
    }

    /// The question that a rule's message belongs to.
    fn target(&self, holder: Option<Id>, rule: &Demand) -> Option<(Id, Option<Part>)> {
        let mut members = self.members(holder);
        let mut found = None;
        let mut names = rule.at.segments();
        for name in names.by_ref() {
            let id = *members.ids.get(members.position(name)?)?;
            members = &self.items.get(id)?.members;
            found = Some(id);
            if members.ids.is_empty() {
                break;
            }
        }
        let part = names.next().and_then(Part::from_name);
        found.map(|id| (id, part))
    }

    /// Position of the form's item that an item is in.
    pub(super) fn top_position(&self, id: Id) -> usize {
        let outermost = self.around(id).first().copied().unwrap_or(id);
        self.items.get(outermost).map_or(0, |item| item.position)
    }

    fn watch(&mut self, expr: Option<&Expr>, watcher: Watcher, holder: Option<Id>, before: usize) {
        let Some(expr) = expr else { return };
        for read in reads(expr) {
            match read {
                Read::Everything => {
                    let known: Vec<Id> = self.top.ids.iter().take(before).copied().collect();
                    known.into_iter().for_each(|id| self.note(id, true, watcher, 0));
                }
                Read::Length(path) => self.watch_path(&path, false, watcher, holder),
                Read::Value(path) => self.watch_path(&path, true, watcher, holder),
            }
        }
    }

    /// A name is looked up in the innermost group first, then outwards.
    fn watch_path(&mut self, path: &[String], whole: bool, watcher: Watcher, holder: Option<Id>) {
        let Some((name, below)) = path.split_first() else {
            return;
        };
        let mut scope = holder;
        let (mut id, shared) = loop {
            let members = self.members(scope);
            if let Some(id) = members.position(name).and_then(|at| members.ids.get(at)) {
                break (*id, self.depth_in(scope));
            }
            match scope {
                Some(group) => scope = self.items.get(group).and_then(|item| item.parent),
                None => return,
            }
        };
        let mut whole = whole;
        for name in below {
            let Some(item) = self.items.get(id) else { return };
            if item.repeats && (name == EACH || name.parse::<usize>().is_ok()) {
                continue;
            }
            match item
                .members
                .position(name)
                .and_then(|at| item.members.ids.get(at))
            {
                Some(inner) => id = *inner,
                // A part of an answer.
                None => {
                    whole = true;
                    break;
                }
            }
        }
        self.note(id, whole, watcher, shared);
    }

    fn note(&mut self, id: Id, whole: bool, watcher: Watcher, shared: usize) {
        let watch = Watch { watcher, shared };
        let end = self
            .items
            .get(id)
            .map_or(id, |item| if whole { item.end } else { id + 1 });
        for item in self.items.get_mut(id..end).unwrap_or_default() {
            if !item.watchers.contains(&watch) {
                item.watchers.push(watch);
            }
        }
    }
}
