//! The definition: pages, groups, what is there how often.

use super::genericode::CodeList;
use super::json::{de, kind, put};
use super::names::Names;
use super::report::{Count, Note, Remark, Report, Source};
use super::schema::{Child, Field, Group, ListRef, Meta, Node, RuleText, Schema};
use super::{ImportError, Options, Wrong, text};
use serde_json::{Map, Value, json};

/// Most rows of what may be there any number of times.
const ANY_NUMBER: u32 = 100;
/// Most rows that the engine takes.
const MAX_ROWS: u32 = 10_000;

pub(super) fn definition(schema: &Schema, options: &Options<'_>) -> Result<(Value, Report), ImportError> {
    let report = Report {
        source: Source {
            standard: schema.standard.to_owned(),
            id: schema.meta.id.to_string(),
            version: schema.meta.version.clone(),
            name: text::line(&schema.meta.name),
        },
        count: Count::default(),
        notes: Vec::new(),
    };
    let mut build = Build {
        supplied: options.lists,
        lists: Map::new(),
        used: Vec::new(),
        report,
    };
    if !matches!(schema.status.as_str(), "" | "5" | "6") {
        let status = schema.status.clone();
        build.note(&schema.meta, Remark::Status { status });
    }
    build.rules(&schema.rules, &schema.meta);
    let steps = build.steps(schema);
    if steps.is_empty() {
        return Err(ImportError {
            line: schema.line,
            element: schema.element.clone(),
            wrong: Wrong::Empty,
        });
    }
    let mut form = Map::new();
    form.insert("$schema".into(), "form.schema.json".into());
    form.insert("id".into(), options.id.as_str().into());
    form.insert("version".into(), 1.into());
    form.insert(
        "source".into(),
        format!("{} {} ({})", schema.meta.id, schema.meta.version, schema.standard).into(),
    );
    form.insert("title".into(), label(&schema.meta));
    let intro = text::paragraphs(&schema.meta.help);
    if !intro.is_empty() {
        form.insert("intro".into(), de(intro));
    }
    if let Some(service) = &options.service {
        form.insert("service".into(), service.as_str().into());
    }
    if !build.lists.is_empty() {
        form.insert("lists".into(), Value::Object(build.lists));
    }
    form.insert("steps".into(), steps.into());
    Ok((Value::Object(form), build.report))
}

/// True if it only tells something or is set: nobody answers it.
fn is_silent(item: &Value) -> bool {
    matches!(kind(item), "information" | "computed")
}

/// What something is called.
pub(super) fn label(meta: &Meta) -> Value {
    let names = [&meta.label, &meta.name].map(|name| text::line(name));
    let name = names.into_iter().find(|name| !name.is_empty());
    de(name.unwrap_or_else(|| meta.id.to_string()))
}

pub(super) struct Build<'a> {
    supplied: &'a [CodeList],
    lists: Map<String, Value>,
    /// Lists and columns that stand in the form already, with their names there.
    used: Vec<(usize, [String; 3], String)>,
    pub(super) report: Report,
}

impl<'a> Build<'a> {
    pub(super) fn note(&mut self, meta: &Meta, remark: Remark) {
        self.report.notes.push(Note {
            line: meta.line,
            id: meta.id.to_string(),
            name: text::line(&meta.name),
            remark,
        });
    }

    fn rules(&mut self, rules: &[RuleText], of: &Meta) {
        for rule in rules {
            self.report.notes.push(Note {
                line: rule.line,
                id: rule.id.clone(),
                name: text::line(&rule.name),
                remark: Remark::Rule {
                    of: of.id.to_string(),
                    text: text::line(&rule.text),
                    code: rule.code,
                },
            });
        }
    }

    /// One page for each group; fields between them share one.
    fn steps(&mut self, schema: &Schema) -> Vec<Value> {
        let mut names = Names::default();
        let mut steps: Vec<Value> = Vec::new();
        let mut loose: Vec<(Value, Value)> = Vec::new();
        for child in &schema.children {
            let meta = child.meta();
            let items = self.item(child, &mut names);
            let Some(item) = items else { continue };
            if matches!(child.node, Node::Field(_)) {
                loose.push((label(meta), item));
                continue;
            }
            close(&mut loose, &schema.meta, &mut steps);
            steps.push(step(&label(meta), &[item]));
        }
        close(&mut loose, &schema.meta, &mut steps);
        // Names of pages stand in addresses.
        for (index, step) in steps.iter_mut().enumerate() {
            put(step, "id", format!("{}", index + 1));
        }
        steps
    }

    /// What becomes of a field or group; `None` if nothing of it is left.
    fn item(&mut self, child: &Child, names: &mut Names) -> Option<Value> {
        if child.max == Some(0) {
            self.note(child.meta(), Remark::NoTime);
            return None;
        }
        match &child.node {
            Node::Group(group) => self.group(group, child, names),
            Node::Field(field) => {
                let name = names.take(&field.meta, &mut self.report);
                self.rules(&field.rules, &field.meta);
                self.field(field, child, &name)
            }
        }
    }

    fn group(&mut self, group: &Group, child: &Child, names: &mut Names) -> Option<Value> {
        let name = names.take(&group.meta, &mut self.report);
        self.rules(&group.rules, &group.meta);
        let mut inner = Names::default();
        let mut items: Vec<Value> = group
            .children
            .iter()
            .filter_map(|child| self.item(child, &mut inner))
            .collect();
        if items.is_empty() {
            self.note(&group.meta, Remark::Empty);
            return None;
        }
        let choices = items.iter().filter(|item| !is_silent(item)).count();
        let one = group.one && choices > 1;
        if one {
            // Each is there not at all or once; the one that is chosen must be.
            for item in items.iter_mut().filter_map(Value::as_object_mut) {
                item.remove("required");
                item.remove("optional");
            }
        }
        let mut made = json!({ "id": name, "kind": "group", "title": label(&group.meta), "items": items });
        let intro = text::paragraphs(&group.meta.help);
        if !intro.is_empty() {
            put(&mut made, "intro", de(intro));
        }
        if one {
            put(&mut made, "one", true);
        } else if group.one {
            self.note(&group.meta, Remark::OneChoice);
        }
        match child.max {
            Some(1) => {
                // A group without questions cannot be left out: nothing in it is missing anyway.
                if child.min == 0 && choices > 0 {
                    put(&mut made, "optional", true);
                }
            }
            _ => self.repeat(&mut made, child),
        }
        Some(made)
    }

    /// Makes a group one that is there several times.
    pub(super) fn repeat(&mut self, group: &mut Value, child: &Child) {
        let max = child.max.unwrap_or(ANY_NUMBER.max(child.min));
        let (min, cut) = (child.min.min(MAX_ROWS), max.min(MAX_ROWS));
        if cut < max {
            let (value, set) = (max.to_string(), cut.to_string());
            let limit = "number of times";
            self.note(child.meta(), Remark::LimitSet { limit, value, set });
        }
        put(group, "kind", "repeatable");
        put(group, "each", group.get("title").cloned().unwrap_or_default());
        put(group, "min", min);
        put(group, "max", cut);
    }

    /// The name of a code list in the form; `None` if it was not supplied.
    pub(super) fn shared(&mut self, field: &Field, wanted: &ListRef) -> Option<(String, usize)> {
        let found = self
            .supplied
            .iter()
            .position(|list| fits(list, wanted, Fit::Exactly));
        let found = found.or_else(|| {
            self.supplied
                .iter()
                .position(|list| fits(list, wanted, Fit::OtherVersion))
        });
        let Some(index) = found else {
            let uri = [&wanted.version_uri, &wanted.uri, &wanted.id]
                .into_iter()
                .find(|name| !name.is_empty());
            let uri = uri.cloned().unwrap_or_default();
            self.note(&field.meta, Remark::ListMissing { uri });
            return None;
        };
        let supplied: &'a [CodeList] = self.supplied;
        let list = supplied.get(index)?;
        if !fits(list, wanted, Fit::Exactly) {
            let (wanted, found) = (wanted.version_uri.clone(), list.version.clone());
            self.note(&field.meta, Remark::ListVersion { wanted, found });
        }
        let known = self
            .used
            .iter()
            .find(|(used, columns, _)| *used == index && *columns == field.columns);
        if let Some((_, _, name)) = known {
            let length = self.lists.get(name).and_then(Value::as_array).map_or(0, Vec::len);
            return Some((name.clone(), length));
        }
        let entries = list.entries(&field.columns);
        let entries = entries
            .iter()
            .map(|entry| [&entry.code, &entry.label, &entry.help]);
        let choices = self.choices(entries, &field.meta);
        if choices.is_empty() {
            return None;
        }
        let name = self.list_name(wanted);
        let length = choices.len();
        self.used.push((index, field.columns.clone(), name.clone()));
        self.lists.insert(name.clone(), choices.into());
        Some((name, length))
    }

    /// The list's FIM id, or the last part of its URI.
    fn list_name(&self, wanted: &ListRef) -> String {
        let last = wanted.uri.rsplit([':', '/']).next().unwrap_or_default();
        let name = if wanted.id.is_empty() { last } else { &wanted.id };
        let name = if name.is_empty() { "list" } else { name };
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        std::iter::once(name.to_owned())
            .chain(numbered)
            .find(|name| !self.lists.contains_key(name))
            .unwrap_or_default()
    }

    /// Choices of entries with code, label and help; what has no code, or one that was there before, is left out.
    pub(super) fn choices<'e>(
        &mut self,
        entries: impl Iterator<Item = [&'e String; 3]>,
        meta: &Meta,
    ) -> Vec<Value> {
        let mut seen = std::collections::BTreeSet::new();
        let mut choices = Vec::new();
        let mut count = 0;
        for [code, name, help] in entries {
            if code.parse::<crate::Code>().is_err() || !seen.insert(code.clone()) {
                count += 1;
                continue;
            }
            let (name, help) = (text::line(name), text::line(help));
            let label = if name.is_empty() { code.clone() } else { name };
            let mut choice = json!({ "value": code, "label": de(label) });
            if !help.is_empty() {
                put(&mut choice, "hint", de(help));
            }
            choices.push(choice);
        }
        if count > 0 {
            self.note(meta, Remark::Entries { count });
        }
        choices
    }
}

impl Child {
    pub(super) const fn meta(&self) -> &Meta {
        match &self.node {
            Node::Group(group) => &group.meta,
            Node::Field(field) => &field.meta,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Exactly,
    OtherVersion,
}

fn fits(list: &CodeList, wanted: &ListRef, fit: Fit) -> bool {
    let same = |a: &str, b: &str| !a.is_empty() && a == b;
    match fit {
        Fit::Exactly => {
            same(&list.version_uri, &wanted.version_uri)
                || (same(&list.uri, &wanted.uri)
                    && (wanted.version.is_empty() || list.version == wanted.version))
        }
        Fit::OtherVersion => {
            let by_file = !wanted.id.is_empty()
                && list
                    .file
                    .strip_prefix(&wanted.id)
                    .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
            same(&list.uri, &wanted.uri) || by_file
        }
    }
}

/// The fields since the last group become a page: called like its only field, or like the form. What nobody answers
/// stays on the page before.
fn close(loose: &mut Vec<(Value, Value)>, form: &Meta, steps: &mut Vec<Value>) {
    if loose.iter().all(|(_, item)| is_silent(item))
        && let Some(before) = steps
            .last_mut()
            .and_then(|step| step.get_mut("items"))
            .and_then(Value::as_array_mut)
    {
        before.extend(loose.drain(..).map(|(_, item)| item));
        return;
    }
    let title = match loose.as_slice() {
        [] => return,
        [(title, _)] => title.clone(),
        _ => label(form),
    };
    let items: Vec<Value> = loose.drain(..).map(|(_, item)| item).collect();
    steps.push(step(&title, &items));
}

fn step(title: &Value, items: &[Value]) -> Value {
    json!({ "title": title, "items": items })
}
