//! What is sent.

use crate::{FieldProblem, limits};
use model::{Ars, Lang, Slug};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::fmt;
use std::str::FromStr;

/// A filled-in form on its way to an office. Holds personal data: printing it for debugging shows none.
#[derive(Clone, PartialEq)]
pub struct Application {
    /// The form.
    pub form: Slug,
    /// Its version when it was filled in.
    pub form_version: u32,
    /// The service it applies for; messages have none.
    pub service: Option<Slug>,
    /// The office, as `agency.scheme.value`.
    pub office: Option<String>,
    /// The municipality that decides about the office.
    pub place: Option<Ars>,
    /// Language in which it was filled in.
    pub lang: Lang,
    /// The answers to what was asked, nothing else.
    pub answers: Map<String, Value>,
}

impl fmt::Debug for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Application")
            .field("form", &self.form)
            .field("form_version", &self.form_version)
            .finish_non_exhaustive()
    }
}

/// An [`Application`] as it travels.
///
/// Unknown members are refused: what the backend does not know it could not keep.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicationWire {
    /// Slug of the form.
    pub form: String,
    /// Version of the form.
    pub form_version: u32,
    /// Slug of the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Identifier of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// Regional key of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// BCP 47 tag.
    pub lang: String,
    /// The answers.
    pub answers: Map<String, Value>,
}

impl From<&Application> for ApplicationWire {
    fn from(application: &Application) -> Self {
        Self {
            form: application.form.to_string(),
            form_version: application.form_version,
            service: application.service.as_ref().map(ToString::to_string),
            office: application.office.clone(),
            place: application.place.map(|ars| ars.to_string()),
            lang: application.lang.tag().to_owned(),
            answers: application.answers.clone(),
        }
    }
}

impl TryFrom<ApplicationWire> for Application {
    type Error = Vec<FieldProblem>;

    /// Reads keys and language; whether form, service, office and place exist the catalogue says.
    fn try_from(wire: ApplicationWire) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let form = read("form", Some(wire.form), &mut problems);
        let service = read("service", wire.service, &mut problems);
        let place = read("place", wire.place, &mut problems);
        let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == wire.lang);
        if lang.is_none() {
            problems.push(FieldProblem::of_member("lang", "unknown"));
        }
        if wire
            .office
            .as_ref()
            .is_some_and(|office| office.len() > limits::MAX_IDENTIFIER)
        {
            problems.push(FieldProblem::of_member("office", "malformed"));
        }
        match (form, lang) {
            (Some(form), Some(lang)) if problems.is_empty() => Ok(Self {
                form,
                form_version: wire.form_version,
                service,
                office: wire.office,
                place,
                lang,
                answers: wire.answers,
            }),
            _ => Err(problems),
        }
    }
}

fn read<T: FromStr>(field: &str, text: Option<String>, problems: &mut Vec<FieldProblem>) -> Option<T> {
    let value = text?.parse().ok();
    if value.is_none() {
        problems.push(FieldProblem::of_member(field, "malformed"));
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_what_it_wrote() {
        let application = Application {
            form: "hundesteuer-anmeldung".parse().unwrap(),
            form_version: 3,
            service: Some("hundesteuer-anmelden".parse().unwrap()),
            office: Some("L.OE.1".to_owned()),
            place: Some("160510000000".parse().unwrap()),
            lang: Lang::En,
            answers: Map::from_iter([("a".to_owned(), json!(true))]),
        };
        let text = serde_json::to_string(&ApplicationWire::from(&application)).unwrap();
        let wire: ApplicationWire = serde_json::from_str(&text).unwrap();
        assert_eq!(Application::try_from(wire), Ok(application));
    }

    #[test]
    fn names_every_member_that_it_cannot_read() {
        let wire: ApplicationWire = serde_json::from_value(json!({
            "form": "../etc", "form_version": 1, "service": "Ä", "office": "x".repeat(201), "place": "16",
            "lang": "tlh", "answers": {}
        }))
        .unwrap();
        let problems = Application::try_from(wire).unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["form", "service", "place", "lang", "office"]);
    }

    #[test]
    fn debugging_shows_no_answer() {
        let wire: ApplicationWire = serde_json::from_value(
            json!({"form": "f", "form_version": 1, "lang": "de", "answers": {"name": "Eva"}}),
        )
        .unwrap();
        let application = Application::try_from(wire).unwrap();
        assert!(!format!("{application:?}").contains("Eva"));
    }
}
