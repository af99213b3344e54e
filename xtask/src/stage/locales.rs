//! One locale file a language, of the many small ones. What a language lacks is filled up in German.

use crate::failure::{Failure, Outcome};
use crate::files;
use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::{parser, serializer};
use model::Lang;
use std::collections::BTreeSet;

/// The finished locale files.
pub fn all() -> Outcome<Vec<(Lang, String)>> {
    let german = load(Lang::De)?;
    let mut locales = Vec::new();
    for lang in Lang::ALL {
        let mut resource = if lang == Lang::De {
            german.clone()
        } else {
            load(lang)?
        };
        let own: BTreeSet<String> = resource.body.iter().filter_map(key).collect();
        let missing = german
            .body
            .iter()
            .filter(|entry| key(entry).is_some_and(|key| !own.contains(&key)));
        let missing: Vec<Entry<String>> = missing.cloned().collect();
        resource.body.extend(missing);
        locales.push((lang, serializer::serialize(&resource)));
    }
    Ok(locales)
}

/// One message of a language, for the page that is there before the app is.
pub fn message(lang: Lang, id: &str) -> Outcome<String> {
    use fluent_syntax::ast::PatternElement;
    let resource = load(lang)?;
    let text = resource.body.iter().find_map(|entry| match entry {
        Entry::Message(message) if message.id.name == id => message.value.as_ref(),
        _ => None,
    });
    let elements = &text
        .ok_or_else(|| Failure::Input(format!("locales/{}: no message {id}", lang.tag())))?
        .elements;
    elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Ok(value.as_str()),
            PatternElement::Placeable { .. } => Err(Failure::Input(format!(
                "locales/{}: {id} stands in the static page and takes no variables",
                lang.tag()
            ))),
        })
        .collect()
}

/// Messages and terms of a language, without comments.
fn load(lang: Lang) -> Outcome<Resource<String>> {
    let mut all = Resource { body: Vec::new() };
    for file in files::list(&files::root().join("locales").join(lang.tag()), "ftl")? {
        let text = files::read_text(&file)?;
        let resource = parser::parse(text)
            .map_err(|(_, errors)| Failure::Input(format!("{}: {errors:?}", file.display())))?;
        for mut entry in resource.body {
            match &mut entry {
                Entry::Message(message) => message.comment = None,
                Entry::Term(term) => term.comment = None,
                _ => continue,
            }
            all.body.push(entry);
        }
    }
    Ok(all)
}

fn key(entry: &Entry<String>) -> Option<String> {
    match entry {
        Entry::Message(message) => Some(message.id.name.clone()),
        Entry::Term(term) => Some(format!("-{}", term.id.name)),
        _ => None,
    }
}
