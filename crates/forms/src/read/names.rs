//! Second reading: the names and types in conditions, rules and computed values.

use super::{Log, MistakeKind};
use crate::form::{Demand, Form, Group, Item};
use crate::kind::Kind;
use crate::logic::{Env, Expr, Reason, Type, check as check_type, member};
use crate::{Choice, Question};
use std::collections::BTreeSet;

pub(super) fn check(form: &Form, log: &mut Log) {
    let all: BTreeSet<&str> = form
        .steps
        .iter()
        .flat_map(|step| &step.items)
        .map(|item| item.id().as_str())
        .collect();
    let mut names = Names {
        stack: vec![(Vec::new(), all)],
        rules: BTreeSet::new(),
    };
    for (index, step) in form.steps.iter().enumerate() {
        let at = format!("/steps/{index}");
        names.condition(step.when.as_ref(), &format!("{at}/when"), log);
        names.items(&step.items, false, &format!("{at}/items"), log);
    }
    let items: Vec<&Item> = form.steps.iter().flat_map(|step| &step.items).collect();
    names.demands(&form.rules, &items, "/rules", log);
}

/// Members so far, and every name that the container has.
type Container<'a> = (Vec<(String, Type)>, BTreeSet<&'a str>);

struct Names<'a> {
    /// Containers around the current item, the form first.
    stack: Vec<Container<'a>>,
    rules: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn items(&mut self, items: &'a [Item], one: bool, at: &str, log: &mut Log) {
        // What can be chosen is known before anything of it is answered.
        for (index, item) in items
            .iter()
            .enumerate()
            .filter(|(_, item)| one && item.is_answered())
        {
            self.condition(item.when(), &format!("{at}/{index}/when"), log);
        }
        for (index, item) in items.iter().enumerate() {
            let at = format!("{at}/{index}");
            if !(one && item.is_answered()) {
                self.condition(item.when(), &format!("{at}/when"), log);
            }
            let kind = match item {
                Item::Question(question) => {
                    for (index, choice) in question.choices().iter().enumerate() {
                        self.condition(choice.when.as_ref(), &format!("{at}/choices/{index}/when"), log);
                    }
                    question_type(question)
                }
                Item::Group(group) => self.group(group, &at, log),
                Item::Repeatable(repeatable) => Type::List(Box::new(self.group(&repeatable.group, &at, log))),
                Item::Computed(computed) => self.type_of(&computed.value, &format!("{at}/value"), log),
                Item::Information(_) => continue,
            };
            if let Some((members, _)) = self.stack.last_mut() {
                members.push((item.id().to_string(), kind));
            }
        }
    }

    fn group(&mut self, group: &'a Group, at: &str, log: &mut Log) -> Type {
        let all = group.items.iter().map(|item| item.id().as_str()).collect();
        self.stack.push((Vec::new(), all));
        self.items(&group.items, group.one, &format!("{at}/items"), log);
        let items: Vec<&Item> = group.items.iter().collect();
        self.demands(&group.rules, &items, &format!("{at}/rules"), log);
        Type::Record(self.stack.pop().map(|(members, _)| members).unwrap_or_default())
    }

    fn demands(&mut self, demands: &'a [Demand], items: &[&Item], at: &str, log: &mut Log) {
        for (index, demand) in demands.iter().enumerate() {
            let at = format!("{at}/{index}");
            if !self.rules.insert(demand.id.as_str()) {
                log.add(&format!("{at}/id"), MistakeKind::Twice(demand.id.to_string()));
            }
            self.condition(Some(&demand.assert), &format!("{at}/assert"), log);
            if !is_question(items, demand.at.segments()) {
                log.add(&format!("{at}/at"), MistakeKind::NoTarget(demand.at.to_string()));
            }
        }
    }

    fn condition(&self, when: Option<&Expr>, at: &str, log: &mut Log) {
        let Some(when) = when else { return };
        let before = log.mistakes.len();
        let kind = self.type_of(when, at, log);
        // A list is true if it is not empty; everything else that is not yes or no is an oversight.
        let fits = matches!(kind, Type::Truth | Type::Any | Type::Nothing | Type::List(_));
        if !fits && log.mistakes.len() == before {
            log.add(at, MistakeKind::NotCondition(kind.to_string()));
        }
    }

    fn type_of(&self, expr: &Expr, at: &str, log: &mut Log) -> Type {
        let mut wrong = Vec::new();
        let kind = check_type(&expr.node, &Env::Form(&|name| self.lookup(name)), at, &mut wrong);
        for (at, reason) in wrong {
            log.add(&at, MistakeKind::Reason(reason));
        }
        kind
    }

    fn lookup(&self, path: &str) -> Result<Type, Reason> {
        match path {
            "$today" => return Ok(Type::Day),
            "" => return Ok(Type::Any),
            _ => {}
        }
        let (name, rest) = path.split_once('.').unwrap_or((path, ""));
        let unknown = || Reason::UnknownField(path.to_owned());
        for (members, all) in self.stack.iter().rev() {
            if let Some((_, kind)) = members.iter().find(|(member, _)| member == name) {
                return member(kind, rest).ok_or_else(unknown);
            }
            if all.contains(name) {
                return Err(Reason::LaterField(path.to_owned()));
            }
        }
        Err(unknown())
    }
}

fn is_question<'i>(items: &[&Item], mut path: impl Iterator<Item = &'i str>) -> bool {
    let Some(name) = path.next() else { return false };
    match items.iter().find(|item| item.id().as_str() == name) {
        Some(Item::Question(question)) => match path.next() {
            None => true,
            Some(part) => {
                question.kind.parts().iter().any(|own| own.as_str() == part) && path.next().is_none()
            }
        },
        Some(Item::Group(group)) => is_question(&group.items.iter().collect::<Vec<_>>(), path),
        _ => false,
    }
}

fn question_type(question: &Question) -> Type {
    let texts = |names: &[&str]| {
        Type::Record(
            names
                .iter()
                .map(|name| ((*name).to_owned(), Type::Text))
                .collect(),
        )
    };
    let values =
        |choices: &[Choice]| Type::Choice(choices.iter().map(|choice| choice.value.to_string()).collect());
    match &question.kind {
        Kind::WholeNumber { .. } | Kind::Decimal { .. } | Kind::Money { .. } => Type::Number,
        Kind::Date { .. } | Kind::PartialDate { .. } => Type::Day,
        Kind::Time => Type::Time,
        Kind::YesNo | Kind::Declaration { .. } => Type::Truth,
        Kind::OneOf { choices, .. } => values(choices),
        Kind::SeveralOf { choices, .. } => Type::List(Box::new(values(choices))),
        Kind::PersonName => texts(&["given", "family"]),
        Kind::Address => texts(&["street", "number", "postcode", "place"]),
        Kind::File { .. } => Type::List(Box::new(Type::Record(vec![
            ("id".into(), Type::Text),
            ("name".into(), Type::Text),
            ("type".into(), Type::Text),
            ("size".into(), Type::Number),
            ("sha512".into(), Type::Text),
        ]))),
        Kind::Text { .. }
        | Kind::Digits { .. }
        | Kind::DateTime { .. }
        | Kind::LongText { .. }
        | Kind::Email
        | Kind::Telephone
        | Kind::Iban
        | Kind::TaxId
        | Kind::IdCardNumber
        | Kind::VehiclePlate => Type::Text,
    }
}
