//! What an import did and what an author has to look at.

use crate::{Form, Item};
use serde::Serialize;

/// The outcome of an import.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Where the form comes from.
    pub source: Source,
    /// What is in it.
    pub count: Count,
    /// What an author has to look at, in the order of the schema.
    pub notes: Vec<Note>,
}

/// The schema.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// `urn:xoev-de:fim:standard:xdatenfelder_2` or `…_3.0.0`.
    pub standard: String,
    /// FIM id.
    pub id: String,
    /// Version of the schema.
    pub version: String,
    /// Its name.
    pub name: String,
}

/// How much there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Pages.
    pub steps: usize,
    /// Groups and repeatable groups.
    pub groups: usize,
    /// Questions.
    pub questions: usize,
    /// Texts without question.
    pub texts: usize,
    /// Texts that are there in German only.
    pub german_only: usize,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Line of the schema, from 1; 0 if it is not about the schema.
    pub line: usize,
    /// FIM id of the field, group, rule or list that it is about.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What there is to look at.
    #[serde(flatten)]
    pub remark: Remark,
}

/// What there is to look at. For authors of forms, therefore with words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "remark", rename_all = "kebab-case")]
pub enum Remark {
    /// A rule that is code or prose.
    #[error("rule not carried over{}: {text}", if *.code { " (code)" } else { "" })]
    Rule {
        /// The field, group or schema that it belongs to.
        of: String,
        /// What it says.
        text: String,
        /// It has a script that does something.
        code: bool,
    },
    /// A code list that was not supplied.
    #[error("{} is missing: asked as a text until it is supplied", list(uri))]
    ListMissing {
        /// Its canonical version URI; empty if the schema names none.
        uri: String,
    },
    /// A code list in another version than the schema asks for.
    #[error("code list {wanted} is used in version {found:?}")]
    ListVersion {
        /// Its canonical version URI.
        wanted: String,
        /// The version that was supplied.
        found: String,
    },
    /// Entries of a list that cannot be chosen.
    #[error("{count} entries left out: without code or with a code that was there before")]
    Entries {
        /// How many.
        count: usize,
    },
    /// A pattern that cannot be matched in linear time or not at all.
    #[error("pattern not carried over: {pattern} ({why})")]
    Pattern {
        /// The pattern.
        pattern: String,
        /// Why.
        why: String,
    },
    /// A limit that the kind of question does not have, or that makes no sense.
    #[error("{limit} not carried over: {value}")]
    Limit {
        /// Which one.
        limit: &'static str,
        /// Its value.
        value: String,
    },
    /// A limit that is set to what the engine takes.
    #[error("{limit} {value} becomes {set}")]
    LimitSet {
        /// Which one.
        limit: &'static str,
        /// Its value.
        value: String,
        /// What it is now.
        set: String,
    },
    /// A field that nobody answers and that has no content.
    #[error("hidden field without content: left out")]
    Hidden,
    /// A field that the citizen cannot change and that has no content.
    #[error("locked field without content: asked, because nothing fills it in")]
    Locked,
    /// A content that the schema sets beforehand.
    #[error("not filled in beforehand: {content}")]
    Content {
        /// The content.
        content: String,
    },
    /// A field that is to be filled in from registers or an account.
    #[error("prefilling ({demand}) is not carried over: the citizen answers it")]
    Prefill {
        /// `optional` or `verpflichtend`.
        demand: String,
    },
    /// Kinds of files that the portal does not take.
    #[error("files of these kinds are not taken: {kinds}; taken are {taken}")]
    Files {
        /// Media types of the schema.
        kinds: String,
        /// What is taken instead.
        taken: String,
    },
    /// A group or a choice without anything in it.
    #[error("nothing in it: left out")]
    Empty,
    /// Something that may be there not at all.
    #[error("may be there no time at all: left out")]
    NoTime,
    /// A group of which one is to be chosen has only one thing in it.
    #[error("nothing to choose between: asked as an ordinary group")]
    OneChoice,
    /// The same id is there twice in the same place.
    #[error("there twice: its name in the data is {name}")]
    Renamed {
        /// The name.
        name: String,
    },
    /// A code that the standard does not have.
    #[error("unknown {what} {code:?}: asked as a text")]
    UnknownCode {
        /// What it is the code of.
        what: &'static str,
        /// The code.
        code: String,
    },
    /// The schema is not released.
    #[error("not released (freigabestatus {status})")]
    Status {
        /// Its code.
        status: String,
    },
    /// A part of the overlay that fits nothing.
    #[error("overlay: nothing is called {key}")]
    Overlay {
        /// The part.
        key: String,
    },
}

fn list(uri: &str) -> String {
    if uri.is_empty() {
        "the reference to a code list".to_owned()
    } else {
        format!("code list {uri}")
    }
}

impl Report {
    /// Counts what is in the form.
    pub(super) fn count(&mut self, form: &Form) {
        self.count.steps = form.steps.len();
        for step in &form.steps {
            self.count_items(&step.items);
        }
    }

    fn count_items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Question(_) => self.count.questions += 1,
                Item::Information(_) => self.count.texts += 1,
                Item::Computed(_) => {}
                Item::Group(_) | Item::Repeatable(_) => {
                    self.count.groups += 1;
                    self.count_items(item.items().unwrap_or_default());
                }
            }
        }
    }
}
