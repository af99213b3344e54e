//! `cargo xtask forms`: for authors of application forms.

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::say;
use ::forms::{Form, schema};
use catalogue::Core;
use std::path::{Path, PathBuf};

/// The forms of the project: every file of `data/forms` but the schema for editors.
pub fn all() -> Outcome<Vec<PathBuf>> {
    let mut found = files::list(&files::root().join("data/forms"), "json")?;
    found.retain(|file| !file.to_string_lossy().ends_with(".schema.json"));
    Ok(found)
}

/// Reads a form; every mistake is named by the file and its place in it.
pub fn read(file: &Path) -> Outcome<Form> {
    Form::from_json(&files::read_text(file)?).map_err(|error| {
        let lines = error
            .mistakes
            .iter()
            .map(|mistake| format!("{}: {mistake}", file.display()));
        Failure::Input(lines.collect::<Vec<_>>().join("\n"))
    })
}

/// Checks forms and says what is in each.
pub fn check(paths: &[&str]) -> Outcome {
    let mut failed = Vec::new();
    for path in paths {
        match read(Path::new(path)) {
            Ok(form) => say(&format!(
                "{path}: {} (version {}), {} steps, no mistakes",
                form.id,
                form.version,
                form.steps.len()
            )),
            Err(Failure::Input(mistakes)) => failed.push(mistakes),
            Err(other) => return Err(other),
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::Input(failed.join("\n")))
    }
}

/// The JSON Schema 2020-12 of the data that a form submits.
pub fn data_schema(path: &str) -> Outcome<String> {
    let schema = schema::json_schema(&read(Path::new(path))?);
    serde_json::to_string_pretty(&schema).map_err(|error| Failure::Input(error.to_string()))
}

/// Checks the project's forms against its services: each form that a service names exists and is for that service.
pub fn check_all(core: &Core) -> Outcome<usize> {
    let forms = all()?
        .iter()
        .map(|file| read(file))
        .collect::<Outcome<Vec<Form>>>()?;
    let mut mistakes = Vec::new();
    for service in &core.services {
        let Some(wanted) = &service.form else { continue };
        match forms.iter().find(|form| form.id == *wanted) {
            None => mistakes.push(format!(
                "data/services/{}.toml: form: there is no data/forms/{wanted}.json",
                service.slug
            )),
            Some(form) if form.service.as_ref() != Some(&service.slug) => {
                mistakes.push(format!(
                    "data/forms/{wanted}.json: service: is not {}",
                    service.slug
                ));
            }
            Some(_) => {}
        }
    }
    if mistakes.is_empty() {
        Ok(forms.len())
    } else {
        Err(Failure::Input(mistakes.join("\n")))
    }
}
