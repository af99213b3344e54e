//! XML as a tree of local names with their lines. What a schema does not need is refused: document types, entities,
//! endless nesting.

use super::{ImportError, Wrong};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Largest file in bytes.
const MAX_LEN: usize = 64 * 1024 * 1024;
/// Deepest nesting of elements: a group within a group takes three.
const MAX_DEPTH: usize = 128;
/// Most elements of a file.
const MAX_ELEMENTS: usize = 2_000_000;

/// An element, by its local name.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    /// Only of the root, whose namespace says which version of a standard it is.
    pub(super) namespace: Option<String>,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Element>,
    /// Text right within it.
    pub(super) text: String,
    pub(super) line: usize,
}

impl Element {
    /// The attribute of a local name, if it is not empty.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(found, _)| found == name)?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }

    /// The first child of a name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The children of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The one child of a name that has any content.
    ///
    /// # Errors
    /// If there are two of them.
    pub(super) fn only(&self, name: &'static str) -> Result<Option<&Self>, ImportError> {
        let mut filled = self.all(name).filter(|child| !child.is_empty());
        let first = filled.next();
        match filled.next() {
            Some(second) => Err(second.wrong(Wrong::Twice(name))),
            None => Ok(first),
        }
    }

    /// The text of the one child of a name; empty if there is none.
    ///
    /// # Errors
    /// If there are two of them.
    pub(super) fn words(&self, name: &'static str) -> Result<&str, ImportError> {
        Ok(self.only(name)?.map_or("", |child| child.text.trim()))
    }

    /// The code in the one child of a name: its own child `code`, or its text.
    ///
    /// # Errors
    /// If there are two of them.
    pub(super) fn code(&self, name: &'static str) -> Result<&str, ImportError> {
        let child = self.only(name)?;
        Ok(child.map_or("", |child| {
            child
                .child("code")
                .map_or(child.text.trim(), |code| code.text.trim())
        }))
    }

    /// Neither text nor children.
    fn is_empty(&self) -> bool {
        self.children.is_empty() && self.text.trim().is_empty() && self.attributes.is_empty()
    }

    /// An error at this element.
    pub(super) fn wrong(&self, wrong: Wrong) -> ImportError {
        ImportError {
            line: self.line,
            element: self.name.clone(),
            wrong,
        }
    }
}

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Element, ImportError> {
    let whole = |wrong| ImportError {
        line: 1,
        element: String::new(),
        wrong,
    };
    if bytes.len() > MAX_LEN {
        return Err(whole(Wrong::FileTooLarge));
    }
    let text = decode(bytes).ok_or_else(|| whole(Wrong::Encoding))?;
    let mut reader = Reader::from_str(&text);
    let mut lines = Lines {
        text: &text,
        at: 0,
        line: 1,
    };
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    let mut elements = 0;
    loop {
        let offset = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let line = lines.at(offset);
        let inside = open.last().map(|element| element.name.clone());
        let stop = |wrong| ImportError {
            line,
            element: inside.clone().unwrap_or_default(),
            wrong,
        };
        let syntax = |error: &dyn std::fmt::Display| stop(Wrong::Syntax(error.to_string()));
        match reader.read_event().map_err(|error| syntax(&error))? {
            Event::Start(_) | Event::Empty(_) if root.is_some() => return Err(stop(Wrong::SecondRoot)),
            Event::Start(start) => {
                elements += 1;
                if open.len() >= MAX_DEPTH {
                    return Err(stop(Wrong::NestedTooDeep(MAX_DEPTH)));
                }
                open.push(element(&start, open.is_empty(), line).map_err(stop)?);
            }
            Event::Empty(start) => {
                elements += 1;
                let closed = element(&start, open.is_empty(), line).map_err(stop)?;
                put(closed, &mut open, &mut root);
            }
            Event::End(_) => {
                if let Some(closed) = open.pop() {
                    put(closed, &mut open, &mut root);
                }
            }
            Event::Text(words) => {
                let words = words.decode().map_err(|error| syntax(&error))?;
                add_text(&mut open, &words);
            }
            Event::CData(words) => {
                let words = words.decode().map_err(|error| syntax(&error))?;
                add_text(&mut open, &words);
            }
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(|error| syntax(&error))?;
                let Some(c) = character(&name) else {
                    return Err(stop(Wrong::Entity(name.into_owned())));
                };
                add_text(&mut open, c.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => return Err(stop(Wrong::DocumentType)),
            Event::Eof if !open.is_empty() => return Err(stop(Wrong::Unfinished)),
            Event::Eof => return root.ok_or_else(|| stop(Wrong::NoElement)),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
        if elements > MAX_ELEMENTS {
            return Err(stop(Wrong::TooManyElements));
        }
    }
}

fn put(closed: Element, open: &mut [Element], root: &mut Option<Element>) {
    match open.last_mut() {
        Some(parent) => parent.children.push(closed),
        None => *root = Some(closed),
    }
}

fn element(start: &BytesStart, is_root: bool, line: usize) -> Result<Element, Wrong> {
    let local = |name: &[u8]| String::from_utf8_lossy(name).into_owned();
    let own_namespace = match start.name().prefix() {
        Some(prefix) => format!("xmlns:{}", local(prefix.as_ref())),
        None => "xmlns".to_owned(),
    };
    let mut namespace = None;
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| Wrong::Syntax(error.to_string()))?;
        let value = attribute
            .unescape_value()
            .map_err(|error| Wrong::Syntax(error.to_string()))?;
        let name = local(attribute.key.as_ref());
        if is_root && name == own_namespace {
            namespace = Some(value.clone().into_owned());
        }
        if !name.starts_with("xmlns") && !name.starts_with("xsi:") {
            attributes.push((local(attribute.key.local_name().as_ref()), value.into_owned()));
        }
    }
    Ok(Element {
        name: local(start.local_name().as_ref()),
        namespace,
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

/// UTF-8, UTF-16 with its mark, or Latin-1 if the file says so: what tools of the administration write.
fn decode(bytes: &[u8]) -> Option<String> {
    let utf16 = |rest: &[u8], of: fn([u8; 2]) -> u16| {
        let units = rest.chunks(2).map(|pair| match pair {
            [a, b] => of([*a, *b]),
            // Half a character at the end: no character.
            _ => 0xD800,
        });
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes)).to_lowercase();
    let declaration = start.split("?>").next().unwrap_or_default();
    let is_latin = ["iso-8859-1", "iso-8859-15", "windows-1252"]
        .iter()
        .any(|name| declaration.contains(&format!("encoding=\"{name}\"")));
    match String::from_utf8(bytes.to_vec()) {
        Ok(text) => Some(text),
        Err(_) if is_latin => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
        Err(_) => None,
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
