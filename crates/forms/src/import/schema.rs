//! XDatenfelder 2.0 and 3.0.0 as they are written: both versions become the same structure.

use super::xml::Element;
use super::{ImportError, Wrong};
use crate::Key;
use serde_json::Value;

const V2: &str = "urn:xoev-de:fim:standard:xdatenfelder_2";
const V3: &str = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0";
/// As many groups within groups as a form can have, without the one that a repeated field takes.
const MAX_DEPTH: usize = 15;

/// A Stammdatenschema, or a Datenfeldgruppe or Datenfeld that is alone in its file.
#[derive(Debug)]
pub(super) struct Schema {
    pub(super) standard: &'static str,
    pub(super) meta: Meta,
    /// Freigabestatus of version 3: 5 and 6 are released. Empty if unknown.
    pub(super) status: String,
    pub(super) rules: Vec<RuleText>,
    pub(super) children: Vec<Child>,
    pub(super) line: usize,
    pub(super) element: String,
}

/// What everything has.
#[derive(Debug, Clone)]
pub(super) struct Meta {
    pub(super) id: Key,
    pub(super) version: String,
    pub(super) name: String,
    /// Bezeichnung Eingabe.
    pub(super) label: String,
    /// Hilfetext Eingabe.
    pub(super) help: String,
    pub(super) line: usize,
}

/// A field or group within another one.
#[derive(Debug)]
pub(super) struct Child {
    pub(super) min: u32,
    /// `None`: any number of times.
    pub(super) max: Option<u32>,
    pub(super) node: Node,
}

#[derive(Debug)]
pub(super) enum Node {
    Group(Group),
    Field(Box<Field>),
}

/// Datenfeldgruppe.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) meta: Meta,
    /// Auswahlgruppe: exactly one of its children is there.
    pub(super) one: bool,
    pub(super) rules: Vec<RuleText>,
    pub(super) children: Vec<Child>,
}

/// Datenfeld.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) meta: Meta,
    /// Feldart: `input`, `select`, `label`, `hidden`, `locked`.
    pub(super) art: String,
    /// Datentyp.
    pub(super) data: String,
    pub(super) limits: Limits,
    /// Inhalt: what is there beforehand, or the text of a label.
    pub(super) content: String,
    /// Werte: code, name, help.
    pub(super) values: Vec<[String; 3]>,
    pub(super) list: Option<ListRef>,
    /// Columns of the code list for code, name and help.
    pub(super) columns: [String; 3],
    pub(super) max_size: String,
    pub(super) media: Vec<String>,
    /// Vorbefüllung: `optional` or `verpflichtend`; empty if there is none.
    pub(super) prefill: String,
    pub(super) rules: Vec<RuleText>,
}

/// Präzisierung. Texts as written; empty if there is none.
#[derive(Debug, Default)]
pub(super) struct Limits {
    pub(super) min_length: String,
    pub(super) max_length: String,
    pub(super) min: String,
    pub(super) max: String,
    pub(super) pattern: String,
    /// What could not be read.
    pub(super) odd: String,
}

/// Codelistenreferenz.
#[derive(Debug, Clone, Default)]
pub(super) struct ListRef {
    /// FIM id of the list, version 2 only.
    pub(super) id: String,
    pub(super) uri: String,
    pub(super) version: String,
    pub(super) version_uri: String,
}

/// Regel, as prose; its script is not read.
#[derive(Debug)]
pub(super) struct RuleText {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) text: String,
    pub(super) code: bool,
    pub(super) line: usize,
}

/// Reads the root of a file.
pub(super) fn read(root: &Element) -> Result<Schema, ImportError> {
    let namespace = root.namespace.as_deref().unwrap_or_default();
    if !root.name.starts_with("xdatenfelder.") {
        return Err(root.wrong(Wrong::NotXdatenfelder));
    }
    let standard = [V2, V3]
        .into_iter()
        .find(|known| *known == namespace)
        .ok_or_else(|| root.wrong(Wrong::Namespace(namespace.to_owned())))?;
    let content = ["stammdatenschema", "datenfeldgruppe", "datenfeld"]
        .into_iter()
        .find_map(|name| root.child(name))
        .ok_or_else(|| root.wrong(Wrong::NotXdatenfelder))?;
    let meta = meta(content)?;
    let (rules, children) = match content.name.as_str() {
        "datenfeld" => (
            Vec::new(),
            vec![once(Node::Field(Box::new(field(content, meta.clone())?)))],
        ),
        "datenfeldgruppe" => (
            Vec::new(),
            vec![once(Node::Group(group(content, meta.clone(), MAX_DEPTH)?))],
        ),
        _ => (rules(content)?, children(content, MAX_DEPTH)?),
    };
    Ok(Schema {
        standard,
        status: content.code("freigabestatus")?.to_owned(),
        rules,
        children,
        line: content.line,
        element: content.name.clone(),
        meta,
    })
}

const fn once(node: Node) -> Child {
    Child {
        min: 1,
        max: Some(1),
        node,
    }
}

fn meta(element: &Element) -> Result<Meta, ImportError> {
    let identification = element
        .only("identifikation")?
        .ok_or_else(|| element.wrong(Wrong::Missing("identifikation")))?;
    let id = identification.words("id")?;
    if id.is_empty() {
        return Err(identification.wrong(Wrong::Missing("id")));
    }
    let id: Key = id
        .parse()
        .map_err(|_| identification.wrong(Wrong::Id(id.to_owned())))?;
    let name = element.words("name")?.to_owned();
    let label = match element.words("bezeichnungEingabe")? {
        "" => element.words("bezeichnung")?,
        label => label,
    };
    let help = match element.words("hilfetextEingabe")? {
        "" => element.words("hilfetext")?,
        help => help,
    };
    let first = [label, &name, id.as_str()]
        .into_iter()
        .find(|text| !text.is_empty());
    Ok(Meta {
        label: first.unwrap_or_default().to_owned(),
        version: identification.words("version")?.to_owned(),
        help: help.to_owned(),
        line: element.line,
        id,
        name,
    })
}

fn children(element: &Element, depth: usize) -> Result<Vec<Child>, ImportError> {
    element
        .all("struktur")
        .filter_map(|part| child(part, depth).transpose())
        .collect()
}

/// What a Struktur has in it; nothing if it is empty.
fn child(part: &Element, depth: usize) -> Result<Option<Child>, ImportError> {
    let Some(content) = part.only("enthaelt")? else {
        return Ok(None);
    };
    let (min, max) = times(part)?;
    let node = match (content.only("datenfeldgruppe")?, content.only("datenfeld")?) {
        (Some(_), Some(second)) => return Err(second.wrong(Wrong::Twice("enthaelt"))),
        (None, None) => return Ok(None),
        (None, Some(element)) => Node::Field(Box::new(field(element, meta(element)?)?)),
        (Some(element), None) => {
            let depth = depth
                .checked_sub(1)
                .ok_or_else(|| element.wrong(Wrong::GroupsTooDeep(MAX_DEPTH)))?;
            Node::Group(group(element, meta(element)?, depth)?)
        }
    };
    Ok(Some(Child { min, max, node }))
}

/// Anzahl: `0:1`, `2:5`, `1:*`; once if nothing is said.
fn times(part: &Element) -> Result<(u32, Option<u32>), ImportError> {
    let text = part.words("anzahl")?;
    if text.is_empty() {
        return Ok((1, Some(1)));
    }
    let wrong = || {
        let at = part.child("anzahl").unwrap_or(part);
        at.wrong(Wrong::Times(text.to_owned()))
    };
    let (min, max) = text.split_once(':').unwrap_or((text, text));
    let min: u32 = min.trim().parse().map_err(|_| wrong())?;
    let max = match max.trim() {
        "*" | "n" => None,
        max => Some(max.parse::<u32>().map_err(|_| wrong())?),
    };
    if max.is_some_and(|max| max < min) {
        return Err(wrong());
    }
    Ok((min, max))
}

fn group(element: &Element, meta: Meta, depth: usize) -> Result<Group, ImportError> {
    Ok(Group {
        meta,
        one: element.code("art")?.eq_ignore_ascii_case("X"),
        rules: rules(element)?,
        children: children(element, depth)?,
    })
}

fn field(element: &Element, meta: Meta) -> Result<Field, ImportError> {
    let owned = |text: &str| text.to_owned();
    let mut values = Vec::new();
    if let Some(all) = element.only("werte")? {
        for value in all.all("wert") {
            values.push([
                owned(value.words("code")?),
                owned(value.words("name")?),
                owned(value.words("hilfe")?),
            ]);
        }
    }
    let prefill = match element.code("vorbefuellung")? {
        "keine" => String::new(),
        other => owned(other),
    };
    Ok(Field {
        art: element.code("feldart")?.to_lowercase(),
        data: element.code("datentyp")?.to_lowercase(),
        limits: limits(element)?,
        content: owned(element.words("inhalt")?),
        values,
        list: element.only("codelisteReferenz")?.map(list).transpose()?,
        columns: [
            owned(element.words("codeKey")?),
            owned(element.words("nameKey")?),
            owned(element.words("helpKey")?),
        ],
        max_size: owned(element.words("maxSize")?),
        media: element
            .all("mediaType")
            .map(|media| owned(media.text.trim()))
            .filter(|media| !media.is_empty())
            .collect(),
        prefill,
        rules: rules(element)?,
        meta,
    })
}

/// Version 2 writes JSON into the element, version 3 attributes.
fn limits(element: &Element) -> Result<Limits, ImportError> {
    let Some(given) = element.only("praezisierung")? else {
        return Ok(Limits::default());
    };
    let text = given.text.trim();
    let json: Value = serde_json::from_str(text).unwrap_or_default();
    let read = |name: &str| -> String {
        let json = match json.get(name) {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        given.attribute(name).map_or(json, str::to_owned)
    };
    Ok(Limits {
        min_length: read("minLength"),
        max_length: read("maxLength"),
        min: read("minValue"),
        max: read("maxValue"),
        pattern: read("pattern"),
        odd: if json.is_object() {
            String::new()
        } else {
            text.to_owned()
        },
    })
}

/// Version 2 keeps the canonical names one level deeper.
fn list(element: &Element) -> Result<ListRef, ImportError> {
    let names = element.child("genericodeIdentification").unwrap_or(element);
    let id = match element.child("identifikation") {
        Some(identification) => identification.words("id")?,
        None => "",
    };
    let uri = match names.words("canonicalIdentification")? {
        "" => names.words("canonicalUri")?,
        uri => uri,
    };
    Ok(ListRef {
        id: id.to_owned(),
        uri: uri.to_owned(),
        version: names.words("version")?.to_owned(),
        version_uri: names.words("canonicalVersionUri")?.to_owned(),
    })
}

fn rules(element: &Element) -> Result<Vec<RuleText>, ImportError> {
    element.all("regel").map(rule).collect()
}

fn rule(element: &Element) -> Result<RuleText, ImportError> {
    let id = match element.child("identifikation") {
        Some(identification) => identification.words("id")?,
        None => "",
    };
    let texts = [
        element.words("freitextRegel")?,
        element.words("definition")?,
        element.words("beschreibung")?,
        element.words("name")?,
    ];
    let script = match element.words("script")? {
        "" => element.words("skript")?,
        script => script,
    };
    Ok(RuleText {
        id: id.to_owned(),
        name: element.words("name")?.to_owned(),
        text: texts
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
            .to_owned(),
        // The editors' tools write an empty function where there is none.
        code: script
            .chars()
            .filter(|c| !c.is_whitespace())
            .ne("functionscript(){}".chars())
            && !script.is_empty(),
        line: element.line,
    })
}
