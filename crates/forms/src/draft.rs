//! Unfinished applications as bytes. Sealing and storing them is not done here.
//!
//! A draft names the form and its version. Answers of another version are taken over as far as they fit; what does not
//! fit is listed, so that nothing is lost silently.

use crate::check::is_text;
use crate::form::{CHOICE, Item};
use crate::{Answers, Form, Kind, Path};
use model::Slug;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Layout of the envelope.
const FORMAT: u32 = 1;
/// Largest draft in bytes; attachments are not in it.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// Most losses that are listed.
const MAX_LOST: usize = 500;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    format: u32,
    form: String,
    version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    update: Option<Update>,
    answers: Answers,
}

/// Why bytes are not a draft of the form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// Not a draft, or a damaged one.
    #[error("not a draft")]
    Damaged,
    /// Larger than any draft.
    #[error("too large")]
    TooLarge,
    /// Made by a newer portal.
    #[error("format {0} is newer than this portal")]
    NewerFormat(u32),
    /// A draft of another form.
    #[error("a draft of the form {0:?}")]
    OtherForm(String),
}

/// A draft that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Restored {
    /// The answers that fit the form.
    pub answers: Answers,
    /// The step that was open, if the form still has it.
    pub step: Option<Slug>,
    /// Version of the form that the draft was made with.
    pub version: u32,
    /// What a change of the form did to it, as long as nobody has read it.
    pub update: Option<Update>,
}

/// What a change of the form did to a draft. It is kept with the draft until the citizen has read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// Version of the form that the draft was made with.
    pub from: u32,
    /// Answers that could not be taken over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<Loss>,
}

/// An answer that does not fit any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// Where it stood.
    pub field: Path,
    /// What was answered, for the citizen to enter it again.
    pub text: String,
}

/// The draft as bytes; `update` is what the citizen has not read yet.
#[must_use]
pub fn to_bytes(form: &Form, answers: &Answers, step: Option<&Slug>, update: Option<&Update>) -> Vec<u8> {
    let envelope = Envelope {
        format: FORMAT,
        form: form.id.to_string(),
        version: form.version,
        step: step.map(ToString::to_string),
        update: update.cloned(),
        answers: answers.clone(),
    };
    // Maps with text keys cannot fail to be written.
    serde_json::to_vec(&envelope).unwrap_or_default()
}

/// The form that a draft belongs to, and the version it was made with.
///
/// # Errors
/// [`DraftError`] if it is not a draft.
pub fn form_of(bytes: &[u8]) -> Result<(Slug, u32), DraftError> {
    let envelope = open(bytes)?;
    Ok((
        envelope.form.parse().map_err(|_| DraftError::Damaged)?,
        envelope.version,
    ))
}

/// Reads a draft for a form of whatever version.
///
/// # Errors
/// [`DraftError`] if it is not a draft of this form.
pub fn from_bytes(form: &Form, bytes: &[u8]) -> Result<Restored, DraftError> {
    let envelope = open(bytes)?;
    if envelope.form != form.id.as_str() {
        return Err(DraftError::OtherForm(envelope.form));
    }
    let (answers, mut lost) = fit(form, &envelope.answers);
    let unread = envelope.update;
    let is_news = unread.is_some() || envelope.version != form.version || !lost.is_empty();
    let from = unread.as_ref().map_or(envelope.version, |update| update.from);
    lost.splice(0..0, unread.into_iter().flat_map(|update| update.lost));
    lost.truncate(MAX_LOST);
    let step = form
        .steps
        .iter()
        .map(|step| &step.id)
        .find(|id| Some(id.as_str()) == envelope.step.as_deref());
    Ok(Restored {
        answers,
        step: step.cloned(),
        version: envelope.version,
        update: is_news.then_some(Update { from, lost }),
    })
}

fn open(bytes: &[u8]) -> Result<Envelope, DraftError> {
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    if bytes.len() > MAX_BYTES {
        return Err(DraftError::TooLarge);
    }
    // Read alone first: a newer format may have other members.
    let Format { format } = serde_json::from_slice(bytes).map_err(|_| DraftError::Damaged)?;
    if format > FORMAT {
        return Err(DraftError::NewerFormat(format));
    }
    serde_json::from_slice(bytes).map_err(|_| DraftError::Damaged)
}

/// The answers that fit the form, and those that do not. Hidden answers are kept.
#[must_use]
pub fn fit(form: &Form, answers: &Answers) -> (Answers, Vec<Loss>) {
    let items: Vec<&Item> = form.steps.iter().flat_map(|step| &step.items).collect();
    let mut lost = Vec::new();
    let kept = members(&items, answers.map(), &Path::root(), &mut lost);
    (Answers::from_map(kept), lost)
}

fn members(items: &[&Item], map: &Map<String, Value>, at: &Path, lost: &mut Vec<Loss>) -> Map<String, Value> {
    let mut kept = Map::new();
    for (name, value) in map {
        let path = at.child(name);
        let item = items.iter().find(|item| item.id().as_str() == name);
        match (item, value) {
            // Computed values come anew.
            (Some(Item::Computed(_)), _) | (_, Value::Null) => {}
            (Some(Item::Question(question)), value) => match answer(&question.kind, value) {
                Some(fitting) => {
                    kept.insert(name.clone(), fitting);
                    if let (Kind::SeveralOf { .. }, Some(dropped)) =
                        (&question.kind, dropped(&question.kind, value))
                    {
                        lose(&path, &dropped, lost);
                    }
                }
                None => lose(&path, value, lost),
            },
            (Some(Item::Group(group)), Value::Object(map)) => {
                let items: Vec<&Item> = group.items.iter().collect();
                kept.insert(name.clone(), Value::Object(members(&items, map, &path, lost)));
            }
            (Some(Item::Repeatable(repeatable)), Value::Array(rows)) => {
                let items: Vec<&Item> = repeatable.group.items.iter().collect();
                let rows = rows.iter().enumerate().map(|(index, row)| {
                    let empty = Map::new();
                    Value::Object(members(
                        &items,
                        row.as_object().unwrap_or(&empty),
                        &path.row(index),
                        lost,
                    ))
                });
                let rows = rows.collect();
                kept.insert(name.clone(), Value::Array(rows));
            }
            (None, Value::String(chosen))
                if name == CHOICE && items.iter().any(|item| item.id().as_str() == chosen) =>
            {
                kept.insert(name.clone(), value.clone());
            }
            _ => lose(&path, value, lost),
        }
    }
    kept
}

/// The answer, if it has the shape of its kind. Wrong values are kept, as typed; only choices must still be there.
fn answer(kind: &Kind, value: &Value) -> Option<Value> {
    match kind {
        Kind::OneOf { choices, .. } => {
            let known = choices
                .iter()
                .any(|choice| Some(choice.value.as_str()) == value.as_str());
            known.then(|| value.clone())
        }
        Kind::SeveralOf { choices, .. } => {
            let known = |value: &&Value| choices.iter().any(|c| Some(c.value.as_str()) == value.as_str());
            Some(Value::Array(
                value.as_array()?.iter().filter(known).cloned().collect(),
            ))
        }
        Kind::YesNo | Kind::Declaration { .. } => value.is_boolean().then(|| value.clone()),
        Kind::File { .. } => value.is_array().then(|| value.clone()),
        Kind::WholeNumber { .. } | Kind::Decimal { .. } | Kind::Money { .. } => {
            (value.is_string() || value.is_number()).then(|| value.clone())
        }
        Kind::Date { .. } | Kind::PartialDate { .. } | Kind::DateTime { .. } if value.is_string() => {
            Some(value.clone())
        }
        kind if is_text(kind) => value.is_string().then(|| value.clone()),
        kind => {
            let fits = value.as_object()?.iter().all(|(name, part)| {
                part.is_string() && kind.parts().iter().any(|known| known.as_str() == name)
            });
            fits.then(|| value.clone())
        }
    }
}

/// The chosen values that the question does not have any more.
fn dropped(kind: &Kind, value: &Value) -> Option<Value> {
    let kept = answer(kind, value)?;
    let kept = kept.as_array()?;
    let dropped: Vec<Value> = value
        .as_array()?
        .iter()
        .filter(|value| !kept.contains(value))
        .cloned()
        .collect();
    (!dropped.is_empty()).then_some(Value::Array(dropped))
}

fn lose(path: &Path, value: &Value, lost: &mut Vec<Loss>) {
    if lost.len() < MAX_LOST {
        let mut text = String::new();
        words(value, &mut text);
        lost.push(Loss {
            field: path.clone(),
            text,
        });
    }
}

/// What a person would recognise of a value.
fn words(value: &Value, text: &mut String) {
    match value {
        Value::Null => {}
        Value::String(word) => append(text, word),
        Value::Bool(_) | Value::Number(_) => append(text, &value.to_string()),
        Value::Array(items) => items.iter().for_each(|item| words(item, text)),
        Value::Object(map) => map.values().for_each(|item| words(item, text)),
    }
}

fn append(text: &mut String, word: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(word);
}
