//! A question that wants files: each is checked on the device at once, and kept there until the citizen sends.

mod intake;
pub(super) mod words;

use crate::components::{Checkbox, FileEntry, FileInput, RefusedFile};
use crate::features::form::rules;
use crate::features::form::session::Session;
use crate::i18n::{I18n, ids, t, use_i18n};
use crate::platform::file::{self, Chosen};
use crate::platform::page;
use crate::state::pieces;
use files::{Limits, Media};
use forms::{FileRef, Path};
use intake::{Refusal, Taken};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

/// What the question takes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Question {
    pub accept: Vec<Media>,
    pub max_bytes: u64,
    pub max_files: u32,
}

/// What is going on at the question; cheap to copy.
#[derive(Clone, Copy)]
struct Uploads {
    session: Session,
    path: StoredValue<Path>,
    question: StoredValue<Question>,
    i18n: I18n,
    /// Id of the input.
    input: StoredValue<String>,
    /// Photos lose where and when they were taken.
    clean: RwSignal<bool>,
    /// Files being checked: a number of this visit, name, percent.
    working: RwSignal<Vec<(usize, String, u8)>>,
    /// Files that lost something on this visit.
    cleaned: RwSignal<Vec<String>>,
    refused: RwSignal<Vec<RefusedFile>>,
    said: RwSignal<String>,
}

/// The inputs; the `Field` is around it.
#[component]
pub(super) fn FileQuestion(
    session: Session,
    /// Where the answer stands.
    path: Path,
    question: Question,
) -> impl IntoView {
    let id = rules::id(&path);
    let uploads = Uploads {
        session,
        path: StoredValue::new(path),
        question: StoredValue::new(question.clone()),
        i18n: use_i18n(),
        input: StoredValue::new(id.clone()),
        clean: RwSignal::new(true),
        working: RwSignal::new(Vec::new()),
        cleaned: RwSignal::new(Vec::new()),
        refused: RwSignal::new(Vec::new()),
        said: RwSignal::new(String::new()),
    };
    uploads.look_for_lost();
    let i18n = uploads.i18n;
    let endings = question.accept.iter().flat_map(|media| {
        let endings = media.extensions().iter().map(|ending| format!(".{ending}"));
        endings.chain([media.mime().to_owned()])
    });
    let accept = endings.collect::<Vec<_>>().join(",");
    let takes_photos = question.accept.contains(&Media::Jpeg);
    let has_pictures = question.accept.iter().any(|media| media.is_picture());
    let many = question.max_files > 1;
    let limits =
        Signal::derive(move || words::limits(&question.accept, question.max_bytes, question.max_files, i18n));
    let choose = Callback::new(move |event: leptos::ev::Event| uploads.choose(file::chosen(&event)));
    let remove = Callback::new(move |id: String| uploads.remove(&id));
    let on_clean = Callback::new(move |on: bool| uploads.clean.set(on));
    let clean = has_pictures.then(|| {
        view! {
            <div class=|| "al-file__clean">
                <Checkbox
                    id=format!("{id}-clean")
                    label=t(ids::upload_clean)
                    hint=t(ids::upload_clean_hint)
                    checked=uploads.clean
                    on_change=on_clean
                />
            </div>
        }
    });
    view! {
        {clean}
        <FileInput
            accept
            multiple=many
            camera=takes_photos
            limits
            files=Signal::derive(move || uploads.entries())
            refused=uploads.refused
            said=uploads.said
            on_change=choose
            on_remove=remove
        />
    }
}

impl Uploads {
    /// The files that are taken. Tracked.
    fn files(self) -> Vec<FileRef> {
        self.path.with_value(|path| self.session.files(path))
    }

    fn entries(self) -> Vec<FileEntry> {
        let cleaned = self.cleaned.get();
        let taken = self.files().into_iter().map(|file| {
            let size = words::size(file.size, self.i18n);
            let state = if cleaned.contains(&file.id) {
                self.i18n.text(&ids::upload_state_cleaned(size))
            } else {
                size
            };
            FileEntry {
                id: file.id,
                name: file.name,
                state,
                percent: None,
            }
        });
        let working = self
            .working
            .get()
            .into_iter()
            .map(|(number, name, percent)| FileEntry {
                id: format!("new-{number}"),
                name,
                state: self.i18n.text(&ids::upload_state_checking()),
                percent: Some(percent),
            });
        taken.chain(working).collect()
    }

    fn choose(self, chosen: Vec<Chosen>) {
        if chosen.is_empty() {
            return;
        }
        self.refused.set(Vec::new());
        self.session.begin_work();
        spawn_local(async move {
            for file in &chosen {
                self.take(file).await;
            }
            self.session.end_work();
        });
    }

    /// The page may be gone before it ends: then the file is an answer all the same, and nothing is shown.
    async fn take(self, chosen: &Chosen) {
        let shown = files::shown_name(&chosen.name);
        let Some((path, question)) = self.path.try_get_value().zip(self.question.try_get_value()) else {
            return;
        };
        let session = self.session;
        let known = || untrack(|| session.files(&path));
        let full = usize::try_from(question.max_files).is_ok_and(|max| known().len() >= max);
        if full {
            return self.refuse(&shown, Refusal::TooMany, chosen.content.size());
        }
        let number = self.begin(&shown);
        let clean = self.clean.try_get_untracked().unwrap_or(true);
        let form = session.form().id.clone();
        let limits = Limits {
            accept: &question.accept,
            max_bytes: question.max_bytes,
        };
        let outcome = intake::take(chosen, limits, clean, &form, known, |percent| {
            self.working.try_update(|working| {
                if let Some(entry) = working.iter_mut().find(|entry| entry.0 == number) {
                    entry.2 = percent;
                }
            });
        })
        .await;
        self.working
            .try_update(|working| working.retain(|entry| entry.0 != number));
        match outcome {
            Err(refusal) => self.refuse(&shown, refusal, chosen.content.size()),
            Ok(Taken { file, is_cleaned }) => {
                let said = if is_cleaned {
                    self.cleaned.try_update(|cleaned| cleaned.push(file.id.clone()));
                    ids::upload_said_cleaned(shown)
                } else {
                    ids::upload_said_added(shown)
                };
                let mut all = known();
                all.push(file);
                session.set_files(&path, &all);
                self.say(&said);
            }
        }
    }

    fn begin(self, shown: &str) -> usize {
        self.say(&ids::upload_said_checking(shown));
        let number = self.working.try_update(|working| {
            let number = working.last().map_or(0, |entry| entry.0 + 1);
            working.push((number, shown.to_owned(), 0));
            number
        });
        number.unwrap_or_default()
    }

    fn say(self, msg: &crate::i18n::Msg) {
        let text = self.i18n.text(msg);
        self.said.try_update(|said| *said = text);
    }

    fn refuse(self, shown: &str, refusal: Refusal, bytes: u64) {
        let reason = self
            .question
            .try_with_value(|question| words::refusal(refusal, bytes, question, self.i18n));
        if let Some(reason) = reason {
            let name = shown.to_owned();
            self.said.try_update(String::clear);
            self.refused
                .try_update(|refused| refused.push(RefusedFile { name, reason }));
        }
    }

    fn remove(self, id: &str) {
        let files = untrack(|| self.files());
        let Some(at) = files.iter().position(|file| file.id == id) else {
            return;
        };
        let (mut left, form) = (files, self.session.form().id.clone());
        let gone = left.remove(at);
        let input = self.input.get_value();
        // To the button that takes its place, else to the one before, else to where files are chosen.
        let next = left.get(at).or_else(|| left.last());
        let focus = next.map_or_else(|| input.clone(), |file| FileEntry::button_id(&input, &file.id));
        self.path.with_value(|path| self.session.set_files(path, &left));
        self.refused.set(Vec::new());
        self.say(&ids::upload_said_removed(files::shown_name(&gone.name)));
        spawn_local(async move { pieces::remove(&form, &gone.id, gone.size).await });
        request_animation_frame(move || {
            page::focus(&focus);
        });
    }

    /// A browser that is short of room may throw away what it keeps for a page: better told here than when sending.
    fn look_for_lost(self) {
        let files = untrack(|| self.files());
        let form = self.session.form().id.clone();
        spawn_local(async move {
            for file in files {
                if pieces::is_there(&form, &file).await {
                    continue;
                }
                let Some(path) = self.path.try_get_value() else {
                    return;
                };
                let mut left = untrack(|| self.session.files(&path));
                left.retain(|other| other.id != file.id);
                self.session.set_files(&path, &left);
                self.refuse(&files::shown_name(&file.name), Refusal::Lost, file.size);
            }
        });
    }
}

/// What stands in the answers as files.
pub(super) fn read(value: Option<&Value>) -> Vec<FileRef> {
    value
        .and_then(|value| serde_json::from_value(value.clone()).ok())
        .unwrap_or_default()
}
