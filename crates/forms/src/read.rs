//! JSON to form. Every mistake is collected with its place, so that an author mends them in one go.

mod items;
mod json;
mod kinds;
mod names;
mod object;
mod tasks;

use crate::logic::{ExprError, Reason};
use crate::{Choice, Form, PatternError};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// Most mistakes that are told at once.
const MAX_MISTAKES: usize = 200;
/// Largest definition in bytes.
pub(crate) const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Why a definition is not a form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct FormError {
    /// All mistakes, in the order of the text as far as it goes.
    pub mistakes: Vec<Mistake>,
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, mistake) in self.mistakes.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{mistake}")?;
        }
        Ok(())
    }
}

/// A mistake in a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Its place as a JSON pointer (RFC 6901); empty for the whole.
    pub at: String,
    /// What is wrong.
    pub kind: MistakeKind,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}",
            if self.at.is_empty() { "/" } else { &self.at },
            self.kind
        )
    }
}

/// What is wrong with a definition. For authors of forms, therefore with words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MistakeKind {
    /// Not JSON.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// Larger than any form.
    #[error("larger than 4 MiB")]
    TooLarge,
    /// A property is missing.
    #[error("{0:?} is missing")]
    Missing(&'static str),
    /// A property that nothing knows.
    #[error("unknown property {0:?}")]
    Unknown(String),
    /// A value of the wrong type.
    #[error("must be {0}")]
    Must(&'static str),
    /// A value that is not one of the possible ones.
    #[error("{found:?} is not {wanted}")]
    Not {
        /// What it must be.
        wanted: &'static str,
        /// What it is.
        found: String,
    },
    /// A text is missing in a language.
    #[error("no text in {0:?}")]
    NoText(&'static str),
    /// A property stands twice in one object; the first one would be lost.
    #[error("{0:?} stands here twice")]
    NameTwice(String),
    /// A name is used twice in the same place.
    #[error("{0:?} is there twice")]
    Twice(String),
    /// The least is more than the most.
    #[error("the minimum is above the maximum")]
    MinAboveMax,
    /// Not an expression.
    #[error("{0}")]
    Expr(ExprError),
    /// An expression that cannot work with this form.
    #[error("{0}")]
    Reason(Reason),
    /// Not a regular expression that can be matched.
    #[error("pattern: {0}")]
    Pattern(PatternError),
    /// A condition that is neither true nor false.
    #[error("a condition must be true or false, not {0}")]
    NotCondition(String),
    /// A list of choices that the form does not have.
    #[error("the form has no list {0:?}")]
    NoList(String),
    /// Nothing to choose from.
    #[error("of a group of which one is chosen there must be two or more to choose from")]
    NothingToChoose,
    /// A rule points to a question that is not there.
    #[error("no question {0:?} to show the message at")]
    NoTarget(String),
    /// A task that no step belongs to.
    #[error("no step belongs to the task {0:?}")]
    NoSteps(String),
    /// Steps are not in the order of their tasks.
    #[error("the steps of a task stand together, in the order of the tasks")]
    TaskOrder,
    /// More than a page can show and a device can keep up to date.
    #[error("more than {0} questions in rows that must be there")]
    TooMuch(u64),
    /// Nested too deeply.
    #[error("groups are nested more than {0} deep")]
    TooDeep(usize),
}

impl Form {
    /// Reads a definition; `docs/forms.md` describes the format.
    ///
    /// # Errors
    /// All mistakes with their places.
    pub fn from_json(text: &str) -> Result<Self, FormError> {
        let whole = |kind| FormError {
            mistakes: vec![Mistake {
                at: String::new(),
                kind,
            }],
        };
        if text.len() > MAX_BYTES {
            return Err(whole(MistakeKind::TooLarge));
        }
        let mut log = Log::default();
        let json =
            json::read(text, &mut log).map_err(|error| whole(MistakeKind::NotJson(error.to_string())))?;
        Self::read(&json, log)
    }

    /// Reads a definition that is JSON already.
    ///
    /// # Errors
    /// All mistakes with their places.
    pub fn from_value(json: &Value) -> Result<Self, FormError> {
        Self::read(json, Log::default())
    }

    fn read(json: &Value, mut log: Log) -> Result<Self, FormError> {
        let form = items::form(json, &mut log);
        if log.mistakes.is_empty()
            && let Some(form) = &form
        {
            names::check(form, &mut log);
        }
        match form {
            Some(form) if log.mistakes.is_empty() => Ok(form),
            _ => Err(FormError {
                mistakes: log.mistakes,
            }),
        }
    }
}

/// Collects mistakes; knows the form's lists of choices, which questions name.
#[derive(Default)]
pub(crate) struct Log {
    mistakes: Vec<Mistake>,
    /// The form says that texts may be there in German only.
    german_suffices: bool,
    /// The form's shared lists of choices.
    lists: BTreeMap<String, Vec<Choice>>,
}

impl Log {
    fn add(&mut self, at: &str, kind: MistakeKind) {
        if self.mistakes.len() < MAX_MISTAKES {
            self.mistakes.push(Mistake {
                at: at.to_owned(),
                kind,
            });
        }
    }
}
