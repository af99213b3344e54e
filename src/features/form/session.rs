//! What is typed into one form, and what follows from it.

use crate::features::form::autosave::Autosave;
use crate::features::form::keeping::{Keeping, Saved};
use crate::features::form::readers::Readers;
use crate::features::form::{rules, uploads};
use crate::i18n::{I18n, use_i18n};
use crate::platform::clock;
use crate::route::Stage;
use crate::state::{drafts, files, kept};
use forms::{Answers, Changes, Context, FileRef, Form, Live, Part, Path, Problem, check};
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Lang, Slug};
use serde_json::Value;
use std::sync::Arc;

mod way;

/// One form being filled in; cheap to copy.
#[derive(Clone, Copy)]
pub struct Session {
    form: StoredValue<Arc<Form>>,
    live: StoredValue<Live>,
    /// What is shown of it: typing redraws only what it changes.
    readers: Readers,
    autosave: Autosave,
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
        let answers = restored.map(|draft| draft.answers).unwrap_or_default();
        let live = StoredValue::new(Live::new(Arc::clone(&form), answers, clock::today()));
        let form = StoredValue::new(form);
        let tab = drafts::tab();
        let save = Callback::new(move |()| {
            // What the citizen has deleted is not written again on the way out.
            if drafts::tab() != tab {
                return;
            }
            let update = keeping.update.get_untracked();
            let saved = live.with_value(|live| {
                if live.answers().is_empty() && update.is_none() {
                    drafts::clear(&live.form().id);
                    Saved::Nothing
                } else if drafts::save(live.form(), live.answers(), update.as_ref()) {
                    Saved::InTab
                } else {
                    Saved::Failed
                }
            });
            keeping.saved.set(saved);
        });
        let autosave = Autosave::new(save);
        Effect::new(move |before: Option<()>| {
            keeping.update.track();
            if before.is_some() {
                autosave.changed();
            }
        });
        Self {
            form,
            live,
            readers: Readers::new(),
            autosave,
            found: RwSignal::new(Vec::new()),
            reviewed: RwSignal::new(false),
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

    /// Runs what calls it again when any answer is another one.
    pub(super) fn track_answers(self) {
        self.readers.track_whole();
    }

    /// The answers. Tracked.
    #[must_use]
    pub fn answers(self) -> Answers {
        self.readers.track_whole();
        self.answers_untracked()
    }

    /// The answers as they stand now.
    #[must_use]
    pub fn answers_untracked(self) -> Answers {
        self.live.with_value(|live| live.answers().clone())
    }

    /// True if nothing is answered. Tracked.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.readers.track_whole();
        self.live.with_value(|live| live.answers().is_empty())
    }

    /// What stands at a path. Tracked.
    fn read<T>(self, path: &Path, read: impl FnOnce(&Live) -> T) -> T {
        self.readers.track(path);
        self.live.with_value(read)
    }

    /// The text at a path, as a signal.
    pub(super) fn text(self, path: Path) -> Signal<String> {
        Signal::derive(move || self.read(&path, |live| live.answers().text(&path).to_owned()))
    }

    /// The name of a person at a path, as far as it is typed. Tracked.
    pub(super) fn name(self, path: &Path) -> String {
        self.read(path, |live| {
            let parts = [Part::Given, Part::Family].map(|part| path.child(part.as_str()));
            let parts = parts.iter().map(|part| live.answers().text(part).trim());
            parts
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        })
    }

    /// The yes or no at a path. Tracked.
    pub(super) fn flag(self, path: &Path) -> Option<bool> {
        self.read(path, |live| live.answers().flag(path))
    }

    /// The chosen values at a path. Tracked.
    pub(super) fn chosen(self, path: &Path) -> Vec<String> {
        let owned = |chosen: Vec<&str>| chosen.into_iter().map(str::to_owned).collect();
        self.read(path, |live| owned(live.answers().chosen(path)))
    }

    /// Takes up what was typed at a path; an empty text is no answer.
    pub(super) fn type_text(self, path: &Path, text: String) {
        if text.is_empty() {
            self.remove(path);
        } else {
            self.set(path, Value::String(text));
        }
    }

    /// The files at a path; none once the form is left. Tracked.
    pub(super) fn files(self, path: &Path) -> Vec<FileRef> {
        let files = self
            .live
            .try_with_value(|live| uploads::read(live.answers().get(path)));
        if files.is_some() {
            self.readers.track(path);
        }
        files.unwrap_or_default()
    }

    /// Takes up files.
    pub(super) fn set_files(self, path: &Path, files: &[FileRef]) {
        self.edit(path, |live| match serde_json::to_value(files) {
            Ok(value) if !files.is_empty() => live.set(path, value),
            _ => live.remove(path),
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
        self.edit(path, |live| live.set(path, value));
    }

    /// Takes an answer away, or a row.
    pub(super) fn remove(self, path: &Path) {
        self.edit(path, |live| live.remove(path));
    }

    /// Adds rows to a repeatable group until one more than these is there: the first ones may not be answered yet.
    pub(super) fn add_row(self, path: &Path, shown: usize) {
        self.edit(&path.row(shown), |live| live.add_row(path, shown));
    }

    fn edit(self, path: &Path, edit: impl FnOnce(&mut Live) -> Changes) {
        let changes = self.live.try_update_value(edit);
        if let Some(changes) = changes {
            self.readers.tell(path, &changes);
            self.autosave.changed();
        }
    }

    /// Steps that are asked, in order. Tracked.
    #[must_use]
    pub fn steps(self) -> Vec<Slug> {
        self.readers.track_steps();
        let ids = |live: &Live| live.steps().iter().map(|step| step.id.clone()).collect();
        self.live.with_value(ids)
    }

    /// The first step with something missing or wrong; `None` if all is there.
    pub(super) fn first_open(self) -> Option<Slug> {
        let problems = self.live.with_value(Live::problems);
        problems.into_iter().next().map(|problem| problem.step)
    }

    /// The question, group or text at a path applies. Tracked.
    pub(super) fn is_visible(self, path: &Path) -> bool {
        self.read(path, |live| live.is_visible(path))
    }

    /// Values that a question offers now. Tracked.
    pub(super) fn offered(self, path: &Path) -> Vec<String> {
        self.read(path, |live| match live.picks(path) {
            Some(picks) => picks.offered.iter().map(|item| item.id().to_string()).collect(),
            None => {
                let choices = live.choices(path).into_iter();
                choices.map(|choice| choice.value.as_str().to_owned()).collect()
            }
        })
    }

    /// What is chosen of a group of which one is answered; empty if nothing is. Tracked.
    pub(super) fn picked(self, path: &Path) -> String {
        self.read(path, |live| {
            let chosen = live.picks(path).and_then(|picks| picks.chosen);
            chosen.map(|item| item.id().to_string()).unwrap_or_default()
        })
    }

    /// Rows of a repeatable group. Tracked.
    pub(super) fn rows(self, path: &Path) -> usize {
        self.read(path, |live| live.rows(path))
    }

    /// A computed value. Tracked.
    pub(super) fn computed(self, path: &Path) -> Option<Value> {
        self.read(path, |live| live.computed(path).cloned())
    }

    /// Everything that is wrong now. Tracked.
    pub(super) fn problems(self) -> Vec<Problem> {
        self.readers.track_whole();
        self.live.with_value(Live::problems)
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
            let still = self.read(&path, |live| live.problems_at(&path).contains(&problem));
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
        self.judge_by_today();
        let problems = self.live.with_value(|live| live.problems_on(step));
        let free = problems.is_empty();
        self.found.set(problems);
        free
    }

    /// Tries to finish; true if nothing is in the way.
    pub(super) fn try_all(self) -> bool {
        self.judge_by_today();
        let problems = self.live.with_value(Live::problems);
        let free = problems.is_empty();
        self.found.set(problems);
        free
    }

    /// A page can stay open over midnight.
    fn judge_by_today(self) {
        let other_day = self.live.try_update_value(|live| live.set_today(clock::today()));
        if other_day == Some(true) {
            self.readers.tell_all();
        }
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
            .with_value(|form| resume(form, &self.answers_untracked()))
    }

    /// Takes up the draft that was put into this tab.
    pub(super) fn reload(self) {
        if let Some(draft) = self.form.with_value(|form| drafts::load(form)) {
            self.found.set(Vec::new());
            self.reviewed.set(false);
            self.keeping.update.set(draft.update);
            self.live.update_value(|live| live.replace(draft.answers));
            self.readers.tell_all();
            self.autosave.changed();
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
        self.live.update_value(|live| live.replace(Answers::new()));
        self.readers.tell_all();
        self.autosave.changed();
    }
}
