//! Catalogues to search in: the project's own source, XZuFi, plain lists of JSON, and Munich's export.

use crate::documents::{self, Entry};
use crate::failure::{Failure, Outcome};
use crate::files;
use catalogue::import::{self, xzufi};
use model::{Lang, Level};
use serde_json::Value;
use std::path::Path;

/// Reads a catalogue: a folder in the project's own source format, an XZuFi file (`.xml`) or a list (`.json`).
///
/// # Errors
/// What cannot be read, with its file.
pub fn read(path: &Path, lang: Lang) -> Outcome<Vec<Entry>> {
    let bytes = || files::read(path);
    match path.extension().and_then(|extension| extension.to_str()) {
        _ if path.is_dir() => own(path, lang),
        Some("xml") => Ok(from_xzufi(&bytes()?, path, lang)),
        Some("json") => {
            from_json(&bytes()?).map_err(|what| Failure::Input(format!("{}: {what}", path.display())))
        }
        _ => Err(Failure::Input(format!(
            "{}: is neither a folder nor an .xml or .json file",
            path.display()
        ))),
    }
}

fn own(folder: &Path, lang: Lang) -> Outcome<Vec<Entry>> {
    let (bundle, _) = import::load(folder).map_err(|error| Failure::Input(error.to_string()))?;
    let entries = documents::public(&bundle, lang);
    Ok(entries.into_iter().map(|(_, entry)| entry).collect())
}

fn from_xzufi(xml: &[u8], path: &Path, lang: Lang) -> Vec<Entry> {
    let (bundle, reports) = xzufi::read(xml, &path.display().to_string());
    for report in reports {
        eprintln!("  left out or doubtful: {report}");
    }
    let entries = bundle.services.into_iter().map(|service| {
        let texts = service
            .texts
            .iter()
            .find(|(known, _)| *known == lang)
            .map(|(_, texts)| texts);
        let key = service.key.iter().map(ToString::to_string);
        let laws = service.laws.iter().map(|law| law.name.clone());
        Entry {
            name: service.name.text(lang).to_owned(),
            words: texts.map(|texts| texts.words.clone()).unwrap_or_default(),
            short: service.short.text(lang).to_owned(),
            body: texts.map(documents::body).unwrap_or_default(),
            keys: key.chain(laws).collect(),
            rank: documents::rank(&service.addressees, Level::Land),
            ..Entry::titled(service.id.value, service.title.text(lang).to_owned())
        }
    });
    entries.collect()
}

/// A list of services, or Munich's export with its list under `data`.
fn from_json(bytes: &[u8]) -> Result<Vec<Entry>, String> {
    // Some programs put a mark of their encoding first.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let json: Value = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let (list, place, read): (_, _, fn(&Value) -> Option<Entry>) = match &json {
        Value::Array(list) => (list, "", plain_entry),
        other => match other.get("data") {
            Some(Value::Array(list)) => (list, "/data", munich_entry),
            _ => return Err("is neither a list nor an object with a list under \"data\"".to_owned()),
        },
    };
    if list.is_empty() {
        return Err("has no services".to_owned());
    }
    let entries = (0..).zip(list).map(|(number, value): (usize, &Value)| {
        read(value).ok_or_else(|| format!("{place}/{number}: needs \"id\" and a title"))
    });
    entries.collect()
}

fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The texts of a list; one text is a list divided by commas.
fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(list)) => list.iter().map(|value| text(Some(value))).collect(),
        other => parts(&text(other)),
    }
}

fn parts(text: &str) -> Vec<String> {
    let parts = text.split(',').map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// `{"id", "title", "synonyms": [], "keywords": [], "summary", "text"}`; all but id and title may be missing.
fn plain_entry(value: &Value) -> Option<Entry> {
    let (id, title) = (text(value.get("id")), text(value.get("title")));
    let words = [texts(value.get("synonyms")), texts(value.get("keywords"))].concat();
    let federal = text(value.get("catalogue")) == "bund";
    let usable = !id.is_empty() && !title.is_empty();
    usable.then(|| Entry {
        words,
        short: text(value.get("summary")),
        body: text(value.get("text")),
        rank: documents::rank(&[], if federal { Level::Federation } else { Level::Land }),
        ..Entry::titled(id, title)
    })
}

fn munich_entry(value: &Value) -> Option<Entry> {
    let (id, title) = (text(value.get("id")), text(value.get("name")));
    let usable = !id.is_empty() && !title.is_empty();
    usable.then(|| Entry {
        words: parts(&text(value.get("meta").and_then(|meta| meta.get("keywords")))),
        body: without_tags(&text(value.get("description"))),
        keys: parts(&text(value.get("leika"))),
        rank: documents::rank(&[], Level::Municipality),
        ..Entry::titled(id, title)
    })
}

/// Text of HTML: tags become spaces, the commonest entities their characters. Only for the index.
fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => {
                in_tag = true;
                out.push(' ');
            }
            '>' => in_tag = false,
            c if !in_tag => out.push(c),
            _ => {}
        }
    }
    for (entity, plain) in [
        ("&nbsp;", " "),
        ("&quot;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ] {
        out = out.replace(entity, plain);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_plain_lists_with_and_without_texts() {
        let entries = from_json(
            br#"[{"id": 7, "title": "Hund anmelden"},
                {"id": "b", "title": "Pass", "synonyms": ["Reisepass"], "keywords": ["Ausweis"], "summary": "s", "text": "t"}]"#,
        )
        .unwrap();
        assert_eq!(entries[0].id, "7");
        assert_eq!(entries[1].words, ["Reisepass", "Ausweis"]);
        assert_eq!((entries[1].short.as_str(), entries[1].body.as_str()), ("s", "t"));
    }

    #[test]
    fn reads_marks_of_encodings_and_members_of_other_kinds() {
        let json = "\u{feff}[{\"id\": \"a\", \"title\": \"T\", \"synonyms\": null, \"keywords\": \"k, l\", \"text\": 7, \"more\": {}}]";
        let entries = from_json(json.as_bytes()).unwrap();
        assert_eq!((entries[0].id.as_str(), entries[0].body.as_str()), ("a", "7"));
        assert_eq!(entries[0].words, ["k", "l"]);
    }

    #[test]
    fn names_the_entry_that_is_broken() {
        assert_eq!(
            from_json(br#"[{"id": "a", "title": "T"}, {"id": "b"}]"#).unwrap_err(),
            "/1: needs \"id\" and a title"
        );
        assert!(
            from_json(br#"{"data": [{}]}"#)
                .unwrap_err()
                .starts_with("/data/0: ")
        );
        assert!(from_json(b"{}").unwrap_err().contains("neither"));
        assert_eq!(from_json(b"[]").unwrap_err(), "has no services");
        assert!(from_json(b"").unwrap_err().contains("line 1"));
        assert!(from_json(b"[").is_err());
    }

    #[test]
    fn reads_munichs_export() {
        let json = br#"{"data": [{"id": "1", "name": "Hundesteuer", "meta": {"keywords": "Hund, Dackel"},
            "description": "<p>Ein&nbsp;Hund</p>", "leika": "99102013104000"}]}"#;
        let entries = from_json(json).unwrap();
        assert_eq!(entries[0].words, ["Hund", "Dackel"]);
        assert_eq!(entries[0].body.trim(), "Ein Hund");
        assert_eq!(entries[0].keys, ["99102013104000"]);
    }
}
