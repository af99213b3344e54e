//! What is typed into one form, and what follows from it.

use crate::features::form::keeping::{Keeping, Saved};
use crate::features::form::{rules, uploads};
use crate::i18n::{I18n, use_i18n};
use crate::platform::clock;
use crate::route::Stage;
use crate::state::{drafts, files, kept};
use forms::{Answers, Context, FileRef, Form, NodeItem, Part, Path, Problem, View, check, check_step};
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Lang, Slug};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

mod way;

/// One form being filled in; cheap to copy.
#[derive(Clone, Copy)]
pub struct Session {
    form: StoredValue<Arc<Form>>,
    answers: RwSignal<Answers>,
    state: Memo<State>,
    /// What the last try to go on brought to light.
    found: RwSignal<Vec<Problem>>,
    /// The review has been seen: from then on a changed step leads back to it.
    reviewed: RwSignal<bool>,
    /// What is known about the draft.
    pub(super) keeping: Keeping,
    /// Files that are being checked: going on waits for them.
    work: RwSignal<u32>,
    i18n: I18n,
}

/// What follows from the answers. Compared as a whole, so that typing redraws only what it changes.
#[derive(Debug, Clone, PartialEq, Default)]
struct State {
    steps: Vec<Slug>,
    tasks: Vec<way::TaskAt>,
    visible: BTreeSet<Path>,
    choices: BTreeMap<Path, Vec<String>>,
    rows: BTreeMap<Path, usize>,
    picked: BTreeMap<Path, String>,
    computed: BTreeMap<Path, Value>,
    problems: Vec<Problem>,
}

impl State {
    fn of(form: &Form, answers: &Answers) -> Self {
        let view = View::of(form, answers, &context());
        let mut state = Self {
            steps: view.steps().iter().map(|step| step.id.clone()).collect(),
            problems: view.problems(),
            ..Self::default()
        };
        state.tasks = way::tasks(form, &view);
        for node in view.nodes() {
            let path = || node.path.clone();
            state.visible.insert(path());
            match &node.item {
                NodeItem::Question { choices, .. } if !choices.is_empty() => {
                    let values = choices.iter().map(|choice| choice.value.as_str().to_owned());
                    state.choices.insert(path(), values.collect());
                }
                NodeItem::Choice { offered, chosen, .. } => {
                    let names = offered.iter().map(|item| item.id().to_string());
                    state.choices.insert(path(), names.collect());
                    let chosen = chosen.map(|item| item.id().to_string()).unwrap_or_default();
                    state.picked.insert(path(), chosen);
                }
                NodeItem::Repeatable { rows, .. } => {
                    state.rows.insert(path(), *rows);
                }
                NodeItem::Computed { value, .. } => {
                    state.computed.insert(path(), value.clone());
                }
                _ => {}
            }
        }
        state
    }
}

/// The page on which these answers are taken up again: the list of tasks if the form has one, else the first step with
/// something missing, else the review.
#[must_use]
pub fn resume(form: &Form, answers: &Answers) -> Stage {
    if !form.tasks.is_empty() {
        return Stage::Tasks;
    }
    let open = check(form, answers, &context()).into_iter().next();
    open.map_or(Stage::Review, |problem| Stage::Step(problem.step))
}

/// What answers are judged by.
pub(super) fn context() -> Context<'static> {
    Context::on(clock::today())
}

impl Session {
    /// Takes up the draft of this tab, or begins anew; keeps what is typed from now on.
    #[must_use]
    pub fn open(form: Arc<Form>) -> Self {
        let restored = drafts::load(&form);
        let keeping = Keeping::new(
            restored.is_some(),
            restored.as_ref().and_then(|draft| draft.update.clone()),
            kept::lock(&form.id).is_some(),
        );
        let answers = RwSignal::new(restored.map(|draft| draft.answers).unwrap_or_default());
        let form = StoredValue::new(form);
        let state =
            Memo::new(move |_| answers.with(|answers| form.with_value(|form| State::of(form, answers))));
        Effect::new(move |before: Option<()>| {
            let update = keeping.update.get();
            answers.with(|answers| {
                if before.is_none() {
                    return;
                }
                form.with_value(|form| {
                    if answers.is_empty() && update.is_none() {
                        drafts::clear(&form.id);
                        keeping.saved.set(Saved::Nothing);
                    } else {
                        let done = drafts::save(form, answers, update.as_ref());
                        keeping.saved.set(if done { Saved::InTab } else { Saved::Failed });
                    }
                });
            });
        });
        let (found, reviewed) = (RwSignal::new(Vec::new()), RwSignal::new(false));
        Self {
            form,
            answers,
            state,
            found,
            reviewed,
            keeping,
            work: RwSignal::new(0),
            i18n: use_i18n(),
        }
    }

    /// The language of the page.
    pub(super) fn lang(self) -> Lang {
        self.i18n.lang_untracked()
    }

    /// The definition.
    #[must_use]
    pub fn form(self) -> Arc<Form> {
        self.form.get_value()
    }

    /// The answers. Tracked.
    #[must_use]
    pub fn answers(self) -> Answers {
        self.answers.get()
    }

    /// The answers as they stand now.
    #[must_use]
    pub fn answers_untracked(self) -> Answers {
        self.answers.get_untracked()
    }

    /// True if nothing is answered. Tracked.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.answers.with(Answers::is_empty)
    }

    /// The text at a path, as a signal.
    pub(super) fn text(self, path: Path) -> Signal<String> {
        Signal::derive(move || self.answers.with(|answers| answers.text(&path).to_owned()))
    }

    /// The name of a person at a path, as far as it is typed. Tracked.
    pub(super) fn name(self, path: &Path) -> String {
        self.answers.with(|answers| {
            let parts = [Part::Given, Part::Family].map(|part| path.child(part.as_str()));
            let parts = parts.iter().map(|part| answers.text(part).trim());
            parts
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        })
    }

    /// The yes or no at a path. Tracked.
    pub(super) fn flag(self, path: &Path) -> Option<bool> {
        self.answers.with(|answers| answers.flag(path))
    }

    /// The chosen values at a path. Tracked.
    pub(super) fn chosen(self, path: &Path) -> Vec<String> {
        self.answers
            .with(|answers| answers.chosen(path).into_iter().map(str::to_owned).collect())
    }

    /// Takes up what was typed at a path; an empty text is no answer.
    pub(super) fn type_text(self, path: &Path, text: String) {
        if text.is_empty() {
            self.remove(path);
        } else {
            self.answers.update(|answers| answers.set_text(path, text));
        }
    }

    /// The files at a path. Tracked.
    pub(super) fn files(self, path: &Path) -> Vec<FileRef> {
        self.answers
            .try_with(|answers| uploads::read(answers.get(path)))
            .unwrap_or_default()
    }

    /// Takes up files.
    pub(super) fn set_files(self, path: &Path, files: &[FileRef]) {
        self.answers
            .try_update(|answers| match serde_json::to_value(files) {
                Ok(value) if !files.is_empty() => answers.set(path, value),
                _ => {
                    answers.remove(path);
                }
            });
    }

    /// Work on files begins.
    pub(super) fn begin_work(self) {
        self.work.update(|work| *work += 1);
    }

    /// Work on files has ended.
    pub(super) fn end_work(self) {
        self.work.try_update(|work| *work = work.saturating_sub(1));
    }

    /// Files are being checked. Tracked.
    pub(super) fn is_working(self) -> bool {
        self.work.try_get().is_some_and(|work| work > 0)
    }

    /// Takes up an answer.
    pub(super) fn set(self, path: &Path, value: Value) {
        self.answers.update(|answers| answers.set(path, value));
    }

    /// Takes an answer away, or a row.
    pub(super) fn remove(self, path: &Path) {
        self.answers.update(|answers| {
            answers.remove(path);
        });
    }

    /// Adds rows to a repeatable group until one more than these is there: the first ones may not be answered yet.
    pub(super) fn add_row(self, path: &Path, shown: usize) {
        self.answers.update(|answers| {
            while answers.rows(path) <= shown {
                answers.add_row(path);
            }
        });
    }

    /// Steps that are asked, in order. Tracked.
    #[must_use]
    pub fn steps(self) -> Vec<Slug> {
        self.state.with(|state| state.steps.clone())
    }

    /// The first step with something missing or wrong; `None` if all is there.
    pub(super) fn first_open(self) -> Option<Slug> {
        self.state
            .with_untracked(|state| state.problems.first().map(|problem| problem.step.clone()))
    }

    /// The question, group or text at a path applies. Tracked.
    pub(super) fn is_visible(self, path: &Path) -> bool {
        self.state.with(|state| state.visible.contains(path))
    }

    /// Values that a question offers now. Tracked.
    pub(super) fn offered(self, path: &Path) -> Vec<String> {
        self.state
            .with(|state| state.choices.get(path).cloned().unwrap_or_default())
    }

    /// What is chosen of a group of which one is answered; empty if nothing is. Tracked.
    pub(super) fn picked(self, path: &Path) -> String {
        self.state
            .with(|state| state.picked.get(path).cloned().unwrap_or_default())
    }

    /// Rows of a repeatable group. Tracked.
    pub(super) fn rows(self, path: &Path) -> usize {
        self.state
            .with(|state| state.rows.get(path).copied().unwrap_or_default())
    }

    /// A computed value. Tracked.
    pub(super) fn computed(self, path: &Path) -> Option<Value> {
        self.state.with(|state| state.computed.get(path).cloned())
    }

    /// Everything that is wrong now. Tracked.
    pub(super) fn problems(self) -> Vec<Problem> {
        self.state.with(|state| state.problems.clone())
    }

    /// What the last try on this step found. Tracked.
    pub(super) fn found(self, step: &Slug) -> Vec<Problem> {
        self.found.with(|found| {
            found
                .iter()
                .filter(|problem| problem.step == *step)
                .cloned()
                .collect()
        })
    }

    /// The message at an input: what the last try found there, until it is mended.
    pub(super) fn error(self, path: Path, part: Option<Part>) -> Signal<Option<String>> {
        Signal::derive(move || {
            let problem = self.found.with(|found| {
                found
                    .iter()
                    .find(|problem| problem.field == path && problem.part == part)
                    .cloned()
            })?;
            let still = self.state.with(|state| state.problems.contains(&problem));
            still.then(|| rules::at_input(&problem, &self.form(), self.i18n))
        })
    }

    /// Parts of a date that are wrong. Tracked.
    pub(super) fn wrong_parts(self, path: &Path) -> Vec<Part> {
        self.found.with(|found| {
            let here = found.iter().filter(|problem| problem.field == *path);
            here.filter_map(|problem| problem.part).collect()
        })
    }

    /// Tries to go on from a step; true if nothing is in the way.
    pub(super) fn try_step(self, step: &Slug) -> bool {
        let problems = self.answers.with_untracked(|answers| {
            self.form
                .with_value(|form| check_step(form, answers, step, &context()))
        });
        let free = problems.is_empty();
        self.found.set(problems);
        free
    }

    /// Tries to finish; true if nothing is in the way.
    pub(super) fn try_all(self) -> bool {
        let problems = self
            .answers
            .with_untracked(|answers| self.form.with_value(|form| check(form, answers, &context())));
        let free = problems.is_empty();
        self.found.set(problems);
        free
    }

    /// Marks problems that the backend named.
    pub(super) fn mark(self, problems: Vec<Problem>) {
        self.found.set(problems);
    }

    /// The review is on the page.
    pub(super) fn see_review(self) {
        self.reviewed.set(true);
    }

    /// The page on which a draft is taken up again.
    pub(super) fn where_to_go_on(self) -> Stage {
        self.form
            .with_value(|form| resume(form, &self.answers.get_untracked()))
    }

    /// Takes up the draft that was put into this tab.
    pub(super) fn reload(self) {
        if let Some(draft) = self.form.with_value(|form| drafts::load(form)) {
            self.found.set(Vec::new());
            self.reviewed.set(false);
            self.keeping.update.set(draft.update);
            self.answers.set(draft.answers);
        }
    }

    /// Forgets everything that was typed, here and, if this tab keeps it there, on the device.
    pub(super) fn start_over(self) {
        let form = self.form.with_value(|form| form.id.clone());
        drafts::clear(&form);
        let on_device = kept::lock(&form).map(|_| kept::delete(&form));
        spawn_local(async move {
            // What cannot be deleted is sealed, and gone after 30 days at the latest.
            if let Some(delete) = on_device {
                let _ = delete.await;
            }
            let _ = files::clear(&form).await;
        });
        self.keeping.on_device.set(false);
        self.forget();
    }

    /// Forgets what was typed in this tab only.
    pub(super) fn forget(self) {
        self.found.set(Vec::new());
        self.reviewed.set(false);
        self.keeping.update.set(None);
        self.answers.set(Answers::new());
    }
}
