//! A draft file is opened: it comes into this tab, and nothing that was there is replaced without asking.

use crate::components::{
    Alert, AlertKind, BackLink, Button, ButtonGroup, ButtonKind, Field, FileEntry, FileInput,
};
use crate::features::form::resume;
use crate::features::page::PageTitle;
use crate::features::unlock::{Trouble, Unlock};
use crate::i18n::{Msg, ids, t, use_i18n};
use crate::platform::page;
use crate::platform::pick::{self, Picked};
use crate::route::{Route, Stage};
use crate::state::catalogue::use_catalogue;
use crate::state::drafts::{self, Opened};
use crate::state::kept::KeptError;
use crate::state::load::Status;
use crate::state::sealing;
use forms::draft_file::{self, DraftFileError};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// Id of the file's field.
const FILE: &str = "file";

/// What the file is.
#[derive(Clone)]
enum Chosen {
    Nothing,
    Wrong(fn() -> Msg),
    Sealed { name: String, bytes: Arc<Vec<u8>> },
}

/// Choosing, unlocking, taking up.
#[component]
pub fn DraftOpening() -> impl IntoView {
    let i18n = use_i18n();
    let home = Signal::derive(move || Route::Home.path(i18n.lang()));
    let chosen = RwSignal::new(Chosen::Nothing);
    let (busy, trouble) = (RwSignal::new(false), RwSignal::new(None));
    let opened = RwSignal::new(None::<Opened>);
    let change = Callback::new(move |event: leptos::ev::Event| {
        trouble.set(None);
        opened.set(None);
        match pick::first(&event) {
            Some(file) => spawn_local(async move {
                let read = read(&file).await;
                // The page may have been left meanwhile.
                chosen.try_set(read);
            }),
            None => chosen.set(Chosen::Nothing),
        }
    });
    let forget = Callback::new(move |_| {
        chosen.set(Chosen::Nothing);
        page::focus(FILE);
    });
    let unlock = Callback::new(move |secret: String| {
        let Chosen::Sealed { bytes, .. } = chosen.get_untracked() else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let outcome = match sealing::open(&bytes, &secret).await {
                Ok((_, plain)) => Opened::read(&plain).map_err(Trouble::Take),
                Err(error) => Err(Trouble::Kept(KeptError::Lock(error))),
            };
            if busy.try_set(false).is_none() {
                match outcome {
                    Ok(draft) => opened.set(Some(draft)),
                    Err(error) => trouble.set(Some(error)),
                }
            }
        });
    });
    let files = Signal::derive(move || match chosen.get() {
        Chosen::Sealed { name, .. } => vec![FileEntry {
            name,
            state: i18n.text(&ids::draft_file_sealed()),
            ..FileEntry::default()
        }],
        _ => Vec::new(),
    });
    let error = Signal::derive(move || match chosen.get() {
        Chosen::Wrong(words) => Some(i18n.text(&words())),
        _ => None,
    });
    let is_sealed = Memo::new(move |_| matches!(chosen.get(), Chosen::Sealed { .. }));
    let next = move || match opened.get() {
        Some(draft) => view! { <TakeUp draft trouble opened /> }.into_any(),
        None if is_sealed.get() => view! { <Unlock busy trouble on_secret=unlock /> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <div class=|| "al-page al-page--narrow">
            <BackLink href=home />
            <div class=|| "al-flow">
                <PageTitle text=t(ids::draft_file_open) />
                <p class=|| "al-lead">{t(ids::draft_file_lead)}</p>
            </div>
            <Field id=FILE label=t(ids::draft_file_label) hint=t(ids::draft_file_hint) error=error>
                <FileInput accept=".txt,text/plain" files on_change=change on_remove=forget />
            </Field>
            {next}
        </div>
    }
}

async fn read(file: &Picked) -> Chosen {
    let Some(bytes) = file.read(draft_file::MAX_BYTES).await else {
        return Chosen::Wrong(ids::draft_file_too_large);
    };
    match draft_file::from_bytes(&bytes) {
        Ok(bytes) => Chosen::Sealed {
            name: file.name(),
            bytes: Arc::new(bytes),
        },
        Err(DraftFileError::NotADraft) => Chosen::Wrong(ids::draft_file_other),
        Err(DraftFileError::Damaged) => Chosen::Wrong(ids::unlock_damaged),
        Err(DraftFileError::TooLarge) => Chosen::Wrong(ids::draft_file_too_large),
    }
}

/// The draft is open: taken up at once, or after asking if it would replace something.
#[component]
fn TakeUp(
    draft: Opened,
    trouble: RwSignal<Option<Trouble>>,
    opened: RwSignal<Option<Opened>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let form = use_catalogue().form(&draft.form);
    let draft = StoredValue::new(draft);
    let target = form.clone();
    let navigate = use_navigate();
    let take = Callback::new(move |()| {
        let (draft, navigate) = (draft.get_value(), navigate.clone());
        let Some(form) = target.ready() else { return };
        let stage = draft
            .answers(&form)
            .map_or(Stage::Start, |answers| resume(&form, &answers));
        let path = Route::Apply(draft.form.clone(), stage).path(i18n.lang_untracked());
        spawn_local(async move {
            match draft.take_up().await {
                Ok(()) => navigate(&path, <_>::default()),
                Err(error) => {
                    opened.try_set(None);
                    trouble.try_set(Some(Trouble::Take(error)));
                }
            }
        });
    });
    let begun = drafts::is_begun(&draft.with_value(|draft| draft.form.clone()));
    let known = form.clone();
    Effect::new(move |_| {
        if known.ready().is_some() && !begun {
            take.run(());
        }
    });
    let refuse = Callback::new(move |()| {
        opened.set(None);
        page::focus(FILE);
    });
    move || match form.status() {
        Status::Loading => ().into_any(),
        Status::Failed(_) => view! {
            <Alert kind=AlertKind::Error title=t(ids::draft_file_no_form_title) live=true>
                <p>{t(ids::draft_file_no_form_text)}</p>
            </Alert>
        }
        .into_any(),
        Status::Ready(form) if begun => {
            let title = form.title.clone();
            let text = t(move || ids::draft_file_replace_text(title.text(i18n.lang()).to_owned()));
            view! {
                <Alert kind=AlertKind::Warning title=t(ids::draft_file_replace_title) live=true>
                    <p>{text}</p>
                    <ButtonGroup>
                        <Button kind=ButtonKind::Secondary on_press=refuse>
                            {t(ids::draft_file_replace_no)}
                        </Button>
                        <Button on_press=take>{t(ids::draft_file_replace_yes)}</Button>
                    </ButtonGroup>
                </Alert>
            }
            .into_any()
        }
        Status::Ready(_) => ().into_any(),
    }
}
