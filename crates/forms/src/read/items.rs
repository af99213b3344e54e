//! Form, steps and items.

use super::object::{Object, text};
use super::{Log, MistakeKind, kinds, tasks};
use crate::answers::MAX_ROWS;
use crate::form::{Computed, Demand, FormKind, Group, Information, Item, Question, Repeatable, Show, Step};
use crate::kind::Autocomplete;
use crate::{Form, Key, Path};
use model::Slug;
use serde_json::Value;
use std::collections::BTreeSet;

/// Deepest nesting of groups.
///
/// FIM schemas nest their building blocks seven deep and more, an import adds one for repeated fields.
const MAX_DEPTH: usize = 16;
/// Most items that are asked before anything is answered.
const MAX_ASKED: u64 = 50_000;
pub(super) const SLUG: &str = "a name of lower-case letters, digits and single hyphens";

pub(super) fn form(json: &Value, log: &mut Log) -> Option<Form> {
    let mut object = Object::of(json, String::new(), log)?;
    object.take("$schema");
    let id = object.parsed("id", SLUG, log);
    let version = object.count("version", log);
    let source = object.opt_str("source", log).map(str::to_owned);
    match object.opt_str("fallback", log) {
        None => {}
        Some("de") => log.german_suffices = true,
        Some(other) => {
            let (wanted, found) = ("\"de\"", other.to_owned());
            log.add("/fallback", MistakeKind::Not { wanted, found });
        }
    }
    lists(&mut object, log);
    let kind = match object.opt_str("kind", log) {
        None | Some("application") => FormKind::Application,
        Some("message") => FormKind::Message,
        Some(other) => {
            let found = other.to_owned();
            log.add(
                "/kind",
                MistakeKind::Not {
                    wanted: "\"application\" or \"message\"",
                    found,
                },
            );
            FormKind::Application
        }
    };
    let title = object.text("title", log);
    let intro = object.opt_text("intro", log);
    let who = object.opt_text("who", log);
    let privacy = object.opt_text("privacy", log);
    let minutes = object.opt_count("minutes", log);
    let service = object.opt_parsed("service", SLUG, log);
    let needs = object.opt_list("needs", log);
    let needs = needs
        .into_iter()
        .filter_map(|(value, at)| text(value, &at, log))
        .collect();
    let own_tasks = tasks::tasks(&mut object, log);
    let steps = object.list("steps", log);
    let steps: Vec<Step> = steps
        .into_iter()
        .filter_map(|(value, at)| step(value, at, log))
        .collect();
    let rules = demands(&mut object, log);
    object.finish(log);
    let mut seen = BTreeSet::<&Slug>::new();
    for (index, step) in steps.iter().enumerate() {
        if !seen.insert(&step.id) {
            log.add(
                &format!("/steps/{index}/id"),
                MistakeKind::Twice(step.id.to_string()),
            );
        }
    }
    tasks::check(&own_tasks, &steps, log);
    // Answers of all steps are members of one object.
    let mut names = BTreeSet::new();
    for (index, step) in steps.iter().enumerate() {
        unique(&step.items, &format!("/steps/{index}/items"), &mut names, log);
    }
    let count = steps
        .iter()
        .map(|step| asked(&step.items))
        .fold(0, u64::saturating_add);
    if count > MAX_ASKED {
        log.add("/steps", MistakeKind::TooMuch(MAX_ASKED));
    }
    Some(Form {
        id: id?,
        version: version?,
        kind,
        title: title?,
        intro,
        needs,
        who,
        privacy,
        minutes,
        service,
        source,
        tasks: own_tasks,
        steps,
        rules,
    })
}

/// The lists of choices that several questions share.
fn lists(object: &mut Object<'_>, log: &mut Log) {
    let place = object.place("lists");
    match object.take("lists") {
        None => {}
        Some(Value::Object(lists)) => {
            for (name, list) in lists {
                let choices = kinds::list(list, &format!("{place}/{name}"), log);
                log.lists.insert(name.clone(), choices);
            }
        }
        Some(_) => log.add(&place, MistakeKind::Must("an object")),
    }
}

/// Items that are walked before anything is answered: rows that must be there are there from the beginning.
fn asked(items: &[Item]) -> u64 {
    let count = |item: &Item| {
        let rows = match item {
            Item::Repeatable(repeatable) => u64::from(repeatable.min.max(1)),
            _ => 1,
        };
        let inner = item.items().map_or(0, asked);
        rows.saturating_mul(inner.saturating_add(1))
    };
    items.iter().map(count).fold(0, u64::saturating_add)
}

fn unique<'a>(items: &'a [Item], at: &str, names: &mut BTreeSet<&'a Key>, log: &mut Log) {
    for (index, item) in items.iter().enumerate() {
        if !names.insert(item.id()) {
            log.add(
                &format!("{at}/{index}/id"),
                MistakeKind::Twice(item.id().to_string()),
            );
        }
        if let Some(inner) = item.items() {
            unique(inner, &format!("{at}/{index}/items"), &mut BTreeSet::new(), log);
        }
    }
}

fn step(json: &Value, at: String, log: &mut Log) -> Option<Step> {
    let mut object = Object::of(json, at, log)?;
    let id = object.parsed("id", SLUG, log);
    let task = object.opt_parsed("task", SLUG, log);
    let title = object.text("title", log);
    let intro = object.opt_text("intro", log);
    let when = object.opt_expr("when", log);
    let items = object.list("items", log);
    let items = items
        .into_iter()
        .filter_map(|(value, at)| item(value, at, MAX_DEPTH, log))
        .collect();
    object.finish(log);
    Some(Step {
        id: id?,
        task,
        title: title?,
        intro,
        when,
        items,
    })
}

fn item(json: &Value, at: String, depth: usize, log: &mut Log) -> Option<Item> {
    let mut object = Object::of(json, at, log)?;
    let kind = object.parsed::<String>("kind", "a kind", log)?;
    let item = match kind.as_str() {
        "group" => {
            let optional = object.flag("optional", false, log);
            group(&mut object, depth, log).map(|group| Item::Group(Group { optional, ..group }))
        }
        "repeatable" => repeatable(&mut object, depth, log).map(Item::Repeatable),
        "information" => information(&mut object, log).map(Item::Information),
        "computed" => computed(&mut object, log).map(Item::Computed),
        kind => question(&mut object, kind, log).map(Item::Question),
    };
    object.finish(log);
    item
}

fn question(object: &mut Object<'_>, kind: &str, log: &mut Log) -> Option<Question> {
    let id = object.key(log);
    let label = object.text("label", log);
    let hint = object.opt_text("hint", log);
    let why = object.opt_text("why", log);
    let required = object.flag("required", true, log);
    let when = object.opt_expr("when", log);
    let autocomplete = object.opt_str("autocomplete", log).and_then(|token| {
        let known = Autocomplete::from_token(token);
        if known.is_none() {
            let (wanted, found) = ("an autocomplete token of WCAG 2.2", token.to_owned());
            log.add(&object.place("autocomplete"), MistakeKind::Not { wanted, found });
        }
        known
    });
    let kind = kinds::kind(object, kind, log);
    Some(Question {
        id: id?,
        label: label?,
        hint,
        why,
        kind: kind?,
        required,
        when,
        autocomplete,
    })
}

fn group(object: &mut Object<'_>, depth: usize, log: &mut Log) -> Option<Group> {
    let id = object.key(log);
    let title = object.text("title", log);
    let intro = object.opt_text("intro", log);
    let when = object.opt_expr("when", log);
    let items = object.list("items", log);
    let rules = demands(object, log);
    let one = object.flag("one", false, log);
    let Some(depth) = depth.checked_sub(1) else {
        log.add(&object.at, MistakeKind::TooDeep(MAX_DEPTH));
        return None;
    };
    let mut items: Vec<Item> = items
        .into_iter()
        .filter_map(|(value, at)| item(value, at, depth, log))
        .collect();
    if one {
        if items.iter().filter(|item| item.is_answered()).count() < 2 {
            log.add(&object.at, MistakeKind::NothingToChoose);
        }
        items.iter_mut().for_each(demand_answer);
    }
    Some(Group {
        id: id?,
        title: title?,
        intro,
        when,
        items,
        rules,
        optional: false,
        one,
    })
}

/// What was chosen must be answered.
fn demand_answer(item: &mut Item) {
    match item {
        Item::Question(question) => question.required = true,
        Item::Group(group) => group.optional = false,
        Item::Repeatable(repeatable) => repeatable.min = repeatable.min.max(1),
        Item::Information(_) | Item::Computed(_) => {}
    }
}

fn repeatable(object: &mut Object<'_>, depth: usize, log: &mut Log) -> Option<Repeatable> {
    let each = object.text("each", log);
    let min = object.opt_count("min", log).unwrap_or(0);
    let max: Option<u32> = object.count("max", log);
    if max.is_some_and(|max| min > max) {
        log.add(&object.at, MistakeKind::MinAboveMax);
    }
    if max.is_some_and(|max| max == 0 || usize::try_from(max).is_ok_and(|max| max > MAX_ROWS)) {
        log.add(&object.place("max"), MistakeKind::Must("from 1 to 10000"));
    }
    let group = group(object, depth, log);
    Some(Repeatable {
        group: group?,
        each: each?,
        min,
        max: max?,
    })
}

fn information(object: &mut Object<'_>, log: &mut Log) -> Option<Information> {
    let id = object.key(log);
    let title = object.opt_text("title", log);
    let text = object.text("text", log);
    let when = object.opt_expr("when", log);
    Some(Information {
        id: id?,
        title,
        text: text?,
        when,
    })
}

fn computed(object: &mut Object<'_>, log: &mut Log) -> Option<Computed> {
    let id = object.key(log);
    let label = object.text("label", log);
    let value = object.expr("value", log);
    let when = object.opt_expr("when", log);
    let show = match object.opt_str("show", log) {
        Some("number") => Show::Number,
        Some("money") => Show::Money,
        Some("text") => Show::Text,
        None | Some("nothing") => Show::Nothing,
        Some(other) => {
            let wanted = "\"number\", \"money\", \"text\" or \"nothing\"";
            log.add(
                &object.place("show"),
                MistakeKind::Not {
                    wanted,
                    found: other.to_owned(),
                },
            );
            Show::Nothing
        }
    };
    Some(Computed {
        id: id?,
        label: label?,
        value: value?,
        show,
        when,
    })
}

fn demands(object: &mut Object<'_>, log: &mut Log) -> Vec<Demand> {
    let rules = object.opt_list("rules", log);
    rules
        .into_iter()
        .filter_map(|(value, at)| demand(value, at, log))
        .collect()
}

fn demand(json: &Value, at: String, log: &mut Log) -> Option<Demand> {
    let mut object = Object::of(json, at, log)?;
    let id = object.key(log);
    let target = object.parsed::<String>("at", "the path of a question", log);
    let assert = object.expr("assert", log);
    let message = object.text("message", log);
    object.finish(log);
    Some(Demand {
        id: id?,
        at: Path::new(target?),
        assert: assert?,
        message: message?,
    })
}
