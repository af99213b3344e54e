//! `cargo xtask forms`: for authors of application forms.

mod import;

pub use import::import;

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::say;
use ::forms::{Form, schema};
use catalogue::Core;
use model::Service;
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
            Err(failure) => failed.push(failure.to_string()),
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

/// Checks the project's forms and what ties them to its services: each has its id as its name, and each that a service
/// names exists and is for that service. Gives how many there are.
///
/// # Errors
/// All mistakes of all files, each with its file.
pub fn check_all(core: &Core) -> Outcome<usize> {
    let mut forms = Vec::new();
    let mut mistakes = Vec::new();
    for file in all()? {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        match read(&file) {
            Ok(form) => forms.push((name, Some(form))),
            Err(Failure::Input(broken)) => {
                mistakes.push(broken);
                forms.push((name, None));
            }
            Err(other) => return Err(other),
        }
    }
    mistakes.extend(ties(&forms, &core.services));
    if mistakes.is_empty() {
        Ok(forms.len())
    } else {
        Err(Failure::Input(mistakes.join("\n")))
    }
}

/// What does not fit between forms, by the names of their files, and services. A form that cannot be read is `None`: it
/// has been reported and is not missing.
fn ties(forms: &[(String, Option<Form>)], services: &[Service]) -> Vec<String> {
    let misnamed = forms.iter().filter_map(|(name, form)| {
        let form = form.as_ref().filter(|form| form.id.as_str() != name)?;
        Some(format!(
            "data/forms/{name}.json: id: is {}, but the app looks for a form under its id",
            form.id
        ))
    });
    let unfit = services.iter().filter_map(|service| {
        let (slug, wanted) = (&service.slug, service.form.as_ref()?);
        match forms.iter().find(|(name, _)| name == wanted.as_str()) {
            None => Some(format!(
                "data/services/{slug}.toml: form: there is no data/forms/{wanted}.json"
            )),
            Some((_, Some(form))) if form.service.as_ref() != Some(slug) => {
                Some(format!("data/forms/{wanted}.json: service: is not {slug}"))
            }
            Some(_) => None,
        }
    });
    misnamed.chain(unfit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> (Vec<(String, Option<Form>)>, Vec<Service>) {
        let (bundle, _) = crate::catalogue::load().unwrap();
        let file = files::root().join("data/forms/hundesteuer-anmeldung.json");
        let form = read(&file).unwrap();
        let mut services = bundle.core.services;
        services.retain(|service| service.form.as_ref() == Some(&form.id));
        (vec![("hundesteuer-anmeldung".to_owned(), Some(form))], services)
    }

    #[test]
    fn names_the_service_whose_form_is_missing() {
        let (forms, services) = project();
        assert!(ties(&forms, &services).is_empty());
        assert_eq!(
            ties(&[], &services),
            [
                "data/services/hundesteuer-anmelden.toml: form: there is no data/forms/hundesteuer-anmeldung.json"
            ]
        );
    }

    #[test]
    fn a_form_that_cannot_be_read_is_not_missing() {
        let (mut forms, services) = project();
        forms[0].1 = None;
        assert!(ties(&forms, &services).is_empty());
    }

    #[test]
    fn names_the_form_that_has_another_name_or_service() {
        let (mut forms, _) = project();
        forms[0].0 = "hund".to_owned();
        assert!(ties(&forms, &[])[0].starts_with("data/forms/hund.json: id: is hundesteuer-anmeldung"));
        let (mut forms, services) = project();
        forms[0].1.as_mut().unwrap().service = None;
        assert_eq!(
            ties(&forms, &services),
            ["data/forms/hundesteuer-anmeldung.json: service: is not hundesteuer-anmelden"]
        );
    }
}
