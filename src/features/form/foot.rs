//! What stands below every page of a form: whether the answers are kept, and the way out that leaves nothing behind.

use crate::components::{
    Alert, AlertKind, Button, ButtonGroup, ButtonKind, Dialog, Icon, IconName, LiveRegion,
};
use crate::features::form::keeping::Saved;
use crate::features::form::session::Session;
use crate::i18n::{ids, t, use_i18n};
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
    let needed = Memo::new(move |_| stage.get() != Stage::Start || !session.is_empty());
    view! {
        <div class=|| "al-page al-page--narrow al-page--foot" hidden=move || !needed.get()>
            <SaveState session stage />
            <EndAndDelete session />
        </div>
    }
}

/// Whether the answers are kept. Spoken when that changes, not at every letter.
#[component]
fn SaveState(session: Session, stage: Memo<Stage>) -> impl IntoView {
    let i18n = use_i18n();
    let saved = session.keeping.saved;
    let text = Signal::derive(move || match (stage.get(), saved.get()) {
        (Stage::Sent, _) | (_, Saved::Nothing | Saved::Failed) => String::new(),
        (_, Saved::InTab) => i18n.text(&ids::draft_saved_tab()),
    });
    let failed = Memo::new(move |_| saved.get() == Saved::Failed);
    view! {
        <div class=|| "al-save-state">
            {move || (!text.get().is_empty()).then(|| view! { <Icon name=IconName::Check /> })}
            <LiveRegion text visible=true />
        </div>
        {move || {
            failed
                .get()
                .then(|| {
                    view! {
                        <Alert kind=AlertKind::Error title=t(ids::draft_save_failed_title) live=true>
                            <p>{t(ids::draft_save_failed_text)}</p>
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
    let end = Callback::new(move |()| {
        open.set(false);
        session.start_over();
        drafts::wipe();
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&Route::Ended(Ending::Asked).path(i18n.lang_untracked()), options);
    });
    view! {
        <div class=|| "al-actions">
            <Button kind=ButtonKind::Tertiary icon=IconName::Close on_press=Callback::new(move |()| open.set(true))>
                {t(ids::draft_end)}
            </Button>
        </div>
        <Dialog id="end" title=t(ids::draft_end_title) open on_close=close>
            <p>{t(ids::draft_end_text)}</p>
            <ButtonGroup>
                <Button kind=ButtonKind::Secondary on_press=close>
                    {t(ids::draft_end_no)}
                </Button>
                <Button on_press=end>{t(ids::draft_end_yes)}</Button>
            </ButtonGroup>
        </Dialog>
    }
}
