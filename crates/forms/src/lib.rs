//! Application forms as data: definition, conditions, validation, answers.
//!
//! A [`Form`] is read from JSON (`docs/forms.md`) with every mistake named by its place. [`Answers`] hold what was
//! typed. [`View`] joins the two: which steps and questions apply, what the answers mean, what is wrong with them. The
//! app, the backend and the tools use the same functions, so they cannot disagree. Nothing here knows a browser, a
//! clock or a file: the day comes in a [`Context`].

pub mod bundle;
pub mod clean;
pub mod draft;
pub mod draft_file;
pub mod idle;
#[cfg(feature = "import")]
pub mod import;
pub mod logic;
pub mod schema;
pub mod sealed;
pub mod valid;

mod answers;
mod attached;
mod check;
mod code;
mod context;
mod decimal;
mod form;
mod iso;
mod key;
mod kind;
mod limit;
mod live;
mod path;
mod pattern;
mod problem;
mod prune;
mod read;
mod review;
mod tasks;
mod typed;
mod view;

pub use answers::Answers;
pub use attached::attached;
pub use check::{check, check_step, check_submission};
pub use code::{Code, CodeError};
pub use context::Context;
pub use decimal::Decimal;
pub use files::Media;
pub use form::{
    CHOICE, Computed, Demand, Form, FormKind, Group, Information, Item, Question, Repeatable, Show, Step,
    Task,
};
pub use key::{Key, KeyError};
pub use kind::{Autocomplete, Choice, Kind};
pub use limit::DateLimit;
pub use live::{Changes, Live, Picks};
pub use path::Path;
pub use pattern::{Pattern, PatternError};
pub use problem::{Part, Problem, Rule};
pub use prune::{prune, to_data};
pub use read::{FormError, Mistake, MistakeKind};
pub use review::{GroupTitle, Row, Section, Shown, review};
pub use tasks::{Progress, TaskState, task_states};
pub use typed::{FileRef, PartialDate, Time, Typed};
pub use view::{Node, NodeItem, View, reachable_steps};
