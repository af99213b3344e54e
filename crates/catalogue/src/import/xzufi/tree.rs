//! XML as a small tree, one message at a time, so that a large file does not have to fit into memory as a tree.

use super::MAX_LEN;
use model::{Identifier, Lang};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Deepest nesting of elements.
const MAX_DEPTH: usize = 64;

/// Most elements of one message.
const MAX_ELEMENTS: usize = 200_000;

/// An element, by its local name.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Element>,
    /// Text right within it.
    pub(super) text: String,
    pub(super) line: usize,
}

impl Element {
    /// The attribute of a local name.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(found, _)| found == name)?;
        Some(value.as_str())
    }

    /// The first child of a name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The children of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element of one of the names, at any depth.
    pub(super) fn find(&self, names: &[&str]) -> Option<&Self> {
        self.children.iter().find_map(|child| {
            if names.contains(&child.name.as_str()) {
                Some(child)
            } else {
                child.find(names)
            }
        })
    }

    /// All elements of a name, at any depth, but not within one another.
    pub(super) fn find_all<'a>(&'a self, name: &str, out: &mut Vec<&'a Self>) {
        for child in &self.children {
            if child.name == name {
                out.push(child);
            } else {
                child.find_all(name, out);
            }
        }
    }

    /// Its text without surrounding space.
    pub(super) fn words(&self) -> &str {
        self.text.trim()
    }

    /// The text of a child, if there is any.
    pub(super) fn child_words(&self, name: &str) -> Option<&str> {
        self.child(name)
            .map(Self::words)
            .filter(|words| !words.is_empty())
    }

    /// The code of a code type: its child `code`, or its text.
    pub(super) fn code(&self) -> &str {
        self.child("code").map_or_else(|| self.words(), Self::words)
    }

    /// The language of a localised text; German if it names none, `None` if the portal does not have it.
    pub(super) fn lang(&self) -> Option<Lang> {
        self.attribute("languageCode")
            .or_else(|| self.child_words("languageCode"))
            .map_or(Some(Lang::De), Lang::from_tag)
    }

    /// XZuFi `Identifikator`, with the agency and the scheme as attributes or as children.
    pub(super) fn identifier(&self) -> Option<Identifier> {
        let value = Some(self.words())
            .filter(|words| !words.is_empty())
            .or_else(|| self.child_words("value"))?;
        let part = |name| self.attribute(name).or_else(|| self.child_words(name));
        Some(Identifier {
            agency: part("schemeAgencyID").unwrap_or_default().to_owned(),
            scheme: part("schemeID").unwrap_or_default().to_owned(),
            value: value.to_owned(),
        })
    }
}

/// A problem with its line, that ends the reading.
pub(super) type Stop = (usize, String);

/// Calls the function with each message of the file, i.e. each child of the root.
pub(super) fn messages(xml: &[u8], mut take: impl FnMut(Element)) -> Result<(), Stop> {
    if xml.len() > MAX_LEN {
        return Err((1, format!("file is larger than {MAX_LEN} bytes")));
    }
    let text = std::str::from_utf8(xml).map_err(|_| (1, "file is not UTF-8".to_owned()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::from_str(text);
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut open: Vec<Element> = Vec::new();
    let mut has_root = false;
    let mut elements = 0;
    loop {
        let offset = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let line = lines.at(offset);
        let stop = |problem: &str| Err((line, problem.to_owned()));
        let event = reader.read_event().map_err(|error| (line, error.to_string()))?;
        match event {
            Event::Start(_) | Event::Empty(_) if has_root && open.is_empty() => {
                return stop("a second root element");
            }
            Event::Start(start) => {
                if open.len() >= MAX_DEPTH {
                    return stop("elements are nested too deeply");
                }
                let element = element(&start, line)?;
                if open.is_empty() {
                    check_namespace(&element).map_err(|problem| (line, problem))?;
                    has_root = true;
                }
                elements += 1;
                open.push(element);
            }
            Event::Empty(start) => {
                let element = element(&start, line)?;
                elements += 1;
                match open.as_mut_slice() {
                    [] => {
                        check_namespace(&element).map_err(|problem| (line, problem))?;
                        has_root = true;
                    }
                    [_root] => take(element),
                    [.., parent] => parent.children.push(element),
                }
            }
            Event::End(_) => {
                if let Some(closed) = open.pop() {
                    match open.as_mut_slice() {
                        [] => {}
                        [_root] => {
                            take(closed);
                            elements = 0;
                        }
                        [.., parent] => parent.children.push(closed),
                    }
                }
            }
            Event::Text(words) => {
                let words = words.decode().map_err(|error| (line, error.to_string()))?;
                add_text(&mut open, &words);
            }
            Event::CData(words) => {
                let words = words.decode().map_err(|error| (line, error.to_string()))?;
                add_text(&mut open, &words);
            }
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(|error| (line, error.to_string()))?;
                let Some(c) = character(&name) else {
                    return stop("entities are refused");
                };
                add_text(&mut open, c.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => return stop("a document type is refused"),
            Event::Eof if !open.is_empty() => return stop("the file ends within an element"),
            Event::Eof if !has_root => return stop("the file has no element"),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
        if elements > MAX_ELEMENTS {
            return stop("a message has too many elements");
        }
    }
}

/// The root must be of a version that this reader knows.
fn check_namespace(root: &Element) -> Result<(), String> {
    const KNOWN: [&str; 2] = [
        "http://xoev.de/schemata/xzufi/2_2_0",
        "http://xoev.de/schemata/xzufi/2_3_1",
    ];
    let declared: Vec<&str> = root
        .attributes
        .iter()
        .map(|(_, value)| value.as_str())
        .filter(|value| value.starts_with("http://xoev.de/schemata/xzufi/"))
        .collect();
    match declared.iter().find(|uri| KNOWN.contains(uri)) {
        Some(_) => Ok(()),
        None if declared.is_empty() => Err("not an XZuFi file: its namespace is missing".to_owned()),
        None => Err(format!("unknown version of XZuFi: {}", declared.join(", "))),
    }
}

fn element(start: &BytesStart, line: usize) -> Result<Element, Stop> {
    let local = |name: &[u8]| String::from_utf8_lossy(name).into_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| (line, error.to_string()))?;
        let value = attribute
            .unescape_value()
            .map_err(|error| (line, error.to_string()))?;
        attributes.push((local(attribute.key.local_name().as_ref()), value.into_owned()));
    }
    Ok(Element {
        name: local(start.local_name().as_ref()),
        attributes,
        line,
        ..Element::default()
    })
}

fn add_text(open: &mut [Element], words: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(words);
    }
}

/// The characters that XML itself knows, and numbers.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().filter(|code| *code != 0).and_then(char::from_u32);
    }
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

/// Counts lines while going forward through the text.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, offset: usize) -> usize {
        let passed = self.text.as_bytes().get(self.at..offset).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(offset);
        self.line
    }
}
