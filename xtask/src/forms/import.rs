//! `cargo xtask forms import`: a form from a FIM schema.

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::say;
use ::forms::import::{self, CodeList, Imported, Report};
use model::Slug;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What the command line says.
#[derive(Debug, Default)]
struct Options {
    schema: PathBuf,
    out: PathBuf,
    lists: Vec<PathBuf>,
    texts: Option<PathBuf>,
    service: Option<Slug>,
    json: bool,
}

impl Options {
    fn read(words: &[&str]) -> Outcome<Self> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || {
                let missing = || Failure::Usage(format!("{word} needs a value"));
                words.next().copied().ok_or_else(missing)
            };
            match *word {
                "--out" => options.out = value()?.into(),
                "--lists" => options.lists.push(value()?.into()),
                "--texts" => options.texts = Some(value()?.into()),
                "--service" => {
                    let slug = value()?;
                    let slug = slug
                        .parse()
                        .map_err(|_| Failure::Usage(format!("not a service: {slug}")))?;
                    options.service = Some(slug);
                }
                "--json" => options.json = true,
                other if other.starts_with('-') => {
                    return Err(Failure::Usage(format!("unknown option: {other}")));
                }
                file if options.schema.as_os_str().is_empty() => options.schema = file.into(),
                other => return Err(Failure::Usage(format!("one schema at a time: {other}"))),
            }
        }
        if options.schema.as_os_str().is_empty() || options.out.as_os_str().is_empty() {
            return Err(Failure::Usage("forms import FILE --out FORM".to_owned()));
        }
        Ok(options)
    }
}

/// Makes a form of a schema, writes it and says what the author has to look at.
///
/// Code lists are looked for beside the schema, unless others are named. What beside it is none is passed over; what is
/// named has to be one.
pub fn import(words: &[&str]) -> Outcome {
    let options = Options::read(words)?;
    let (imported, lists) = made(&options)?;
    files::write(&options.out, import::pretty(&imported.definition))?;
    let (schema, out) = (options.schema.display(), options.out.display());
    if options.json {
        let report = json!({
            "schema": schema.to_string(), "form": out.to_string(), "lists": lists,
            "source": imported.report.source, "count": imported.report.count,
            "notes": imported.report.notes.iter().map(in_words).collect::<Vec<_>>(),
        });
        println!("{report:#}");
    } else {
        for line in lines(&options.schema, &imported.report) {
            println!("{line}");
        }
    }
    say(&summary(&imported.report, &out.to_string()));
    Ok(())
}

/// A note with its sentence.
fn in_words(note: &import::Note) -> Value {
    let mut value = json!(note);
    if let Value::Object(members) = &mut value {
        members.insert("message".into(), note.remark.to_string().into());
    }
    value
}

fn made(options: &Options) -> Outcome<(Imported, usize)> {
    let stem = options.out.file_stem().unwrap_or_default().to_string_lossy();
    let id: Slug = stem.parse().map_err(|_| {
        Failure::Usage(format!(
            "--out {}: the form's id is the name of its file: lower-case letters, digits, hyphens",
            options.out.display()
        ))
    })?;
    let xml = files::read(&options.schema)?;
    let lists = lists(options)?;
    let overlay: Option<Value> = match &options.texts {
        Some(file) => Some(
            serde_json::from_str(&files::read_text(file)?)
                .map_err(|error| Failure::Input(format!("{}: {error}", file.display())))?,
        ),
        None => None,
    };
    let chosen = import::Options {
        id,
        service: options.service.clone(),
        lists: &lists,
        overlay: overlay.as_ref(),
    };
    let imported = import::form(&xml, &chosen)
        .map_err(|error| Failure::Input(format!("{}: {error}", options.schema.display())))?;
    Ok((imported, lists.len()))
}

fn lists(options: &Options) -> Outcome<Vec<CodeList>> {
    let mut lists = Vec::new();
    for place in &options.lists {
        if place.is_dir() {
            beside(place, &mut lists)?;
        } else {
            let list = import::code_list(&files::read(place)?);
            lists.push(named(
                place,
                list.map_err(|error| Failure::Input(format!("{}: {error}", place.display())))?,
            ));
        }
    }
    if options.lists.is_empty() {
        let folder = options
            .schema
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        beside(folder.unwrap_or_else(|| Path::new(".")), &mut lists)?;
    }
    Ok(lists)
}

/// The code lists of a folder.
fn beside(folder: &Path, lists: &mut Vec<CodeList>) -> Outcome {
    for file in files::list(folder, "xml")? {
        if let Ok(list) = import::code_list(&files::read(&file)?) {
            lists.push(named(&file, list));
        }
    }
    Ok(())
}

fn named(file: &Path, mut list: CodeList) -> CodeList {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    list.file = stem.into_owned();
    list
}

/// What there is to look at, each with its place as compilers write it.
fn lines(schema: &Path, report: &Report) -> Vec<String> {
    let line = |note: &import::Note| {
        let place = if note.line > 0 {
            format!("{}:{}", schema.display(), note.line)
        } else {
            schema.display().to_string()
        };
        let name = if note.name.is_empty() {
            String::new()
        } else {
            format!(" ({})", note.name)
        };
        format!("{place}: {}{name}: {}", note.id, note.remark)
    };
    report.notes.iter().map(line).collect()
}

fn summary(report: &Report, out: &str) -> String {
    let count = report.count;
    format!(
        "{out}: {} {}, {} steps, {} groups, {} questions, {} texts; {} to look at, {} texts in German only",
        report.source.id,
        report.source.version,
        count.steps,
        count.groups,
        count.questions,
        count.texts,
        report.notes.len(),
        count.german_only,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_its_options_in_any_order() {
        let options = Options::read(&[
            "--json",
            "--out",
            "a/s1.json",
            "S1.xml",
            "--lists",
            "x",
            "--lists",
            "y",
        ])
        .unwrap();
        assert!(options.json && options.schema.ends_with("S1.xml") && options.lists.len() == 2);
        for wrong in [
            &["S1.xml"][..],
            &["--out", "a.json"],
            &["S1.xml", "S2.xml", "--out", "a.json"],
            &["S1.xml", "--out"],
            &["S1.xml", "--out", "a.json", "--service", "A B"],
            &["S1.xml", "--out", "a.json", "--yaml"],
        ] {
            assert!(Options::read(wrong).is_err(), "{wrong:?}");
        }
    }
}
