//! What stands below every page of a form: whether the answers are kept, how to go on later, and the way out that leaves
//! nothing behind.

use crate::components::{
    Alert, AlertKind, Button, ButtonGroup, ButtonKind, Dialog, Icon, IconName, LinkKind, LiveRegion, TextLink,
};
use crate::features::form::keeping::Saved;
use crate::features::form::session::Session;
use crate::i18n::{Msg, ids, t, use_i18n};
use crate::route::{Ending, Route, Stage};
use crate::state::drafts;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// The foot of a form.
#[component]
pub fn FormFoot(
    /// The application.
    session: Session,
    /// Where in it.
    stage: Memo<Stage>,
) -> impl IntoView {
    let i18n = use_i18n();
    let form = session.form().id.clone();
    let at_start = Memo::new(move |_| stage.get() == Stage::Start && session.is_empty());
    let later = Signal::derive(move || Route::Apply(form.clone(), Stage::Later).path(i18n.lang()));
    let file = Signal::derive(move || Route::DraftFile.path(i18n.lang()));
    let may_keep = Memo::new(move |_| {
        !session.is_empty() && !matches!(stage.get(), Stage::Later | Stage::Sent | Stage::Kept)
    });
    let more = move || {
        if at_start.get() {
            view! {
                <TextLink href=file kind=LinkKind::Standalone icon=IconName::Upload>
                    {t(ids::draft_file_open)}
                </TextLink>
            }
            .into_any()
        } else if may_keep.get() {
            view! {
                <TextLink href=later kind=LinkKind::Standalone icon=IconName::Clock>
                    {t(ids::draft_later)}
                </TextLink>
            }
            .into_any()
        } else {
            ().into_any()
        }
    };
    view! {
        <div class=|| "al-page al-page--narrow al-page--foot">
            <SaveState session stage />
            <div class=|| "al-actions">
                {more}
                {move || (!at_start.get()).then(|| view! { <EndAndDelete session /> })}
            </div>
        </div>
    }
}

/// Title and text of a message.
type Words = (fn() -> Msg, fn() -> Msg);

/// Whether the answers are kept. Spoken when that changes, not at every letter.
#[component]
fn SaveState(session: Session, stage: Memo<Stage>) -> impl IntoView {
    let i18n = use_i18n();
    let keeping = session.keeping;
    let text = Signal::derive(move || match (stage.get(), keeping.saved.get()) {
        (Stage::Sent, _) | (_, Saved::Nothing | Saved::Failed) => String::new(),
        (_, Saved::InTab) if keeping.on_device.get() && !keeping.behind.get() => {
            i18n.text(&ids::draft_saved_device())
        }
        (_, Saved::InTab) => i18n.text(&ids::draft_saved_tab()),
    });
    let state = Memo::new(move |_| (keeping.saved.get(), keeping.behind.get()));
    let failed = move || -> Option<Words> {
        match state.get() {
            (Saved::Failed, _) => Some((ids::draft_save_failed_title, ids::draft_save_failed_text)),
            (_, true) => Some((ids::draft_behind_title, ids::draft_behind_text)),
            _ => None,
        }
    };
    view! {
        <div class=|| "al-save-state">
            {move || (!text.get().is_empty()).then(|| view! { <Icon name=IconName::Check /> })}
            <LiveRegion text visible=true />
        </div>
        {move || {
            failed()
                .map(|(title, text)| {
                    view! {
                        <Alert kind=AlertKind::Error title=t(title) live=true>
                            <p>{t(text)}</p>
                        </Alert>
                    }
                })
        }}
    }
}

/// Ends the application and deletes what was typed, after asking once.
#[component]
fn EndAndDelete(session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    let close = Callback::new(move |()| open.set(false));
    let navigate = use_navigate();
    let leave = move || {
        open.set(false);
        drafts::wipe();
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&Route::Ended(Ending::Asked).path(i18n.lang_untracked()), options);
    };
    let keep = {
        let leave = leave.clone();
        Callback::new(move |()| {
            session.forget();
            leave();
        })
    };
    let end = Callback::new(move |()| {
        session.start_over();
        leave();
    });
    let on_device = session.keeping.on_device;
    let kept = move || {
        on_device.get().then(|| {
            view! {
                <Button kind=ButtonKind::Secondary on_press=keep>
                    {t(ids::draft_end_keep)}
                </Button>
            }
        })
    };
    view! {
        <Button kind=ButtonKind::Tertiary icon=IconName::Close on_press=Callback::new(move |()| open.set(true))>
            {t(ids::draft_end)}
        </Button>
        <Dialog id="end" title=t(ids::draft_end_title) open on_close=close>
            <p>{t(ids::draft_end_text)}</p>
            {move || on_device.get().then(|| view! { <p>{t(ids::draft_end_device)}</p> })}
            <ButtonGroup>
                <Button kind=ButtonKind::Secondary on_press=close>
                    {t(ids::draft_end_no)}
                </Button>
                {kept}
                <Button on_press=end>{t(ids::draft_end_yes)}</Button>
            </ButtonGroup>
        </Dialog>
    }
}
