//! The draft that this device keeps: the notice at the start of the form, and the page that opens or deletes it.

use crate::components::{Alert, AlertKind, BackLink, Button, ButtonKind, ButtonLink, IconName, LiveRegion};
use crate::features::form::local;
use crate::features::form::session::Session;
use crate::features::page::PageTitle;
use crate::features::unlock::{Trouble, Unlock};
use crate::i18n::{ids, t, use_i18n};
use crate::platform::format;
use crate::route::{Route, Stage};
use crate::state::drafts::Opened;
use crate::state::kept;
use forms::Form;
use forms::sealed::Open;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// What the device keeps of this form; nothing as long as it is looked for.
fn look(form: Arc<Form>) -> RwSignal<Option<Open>> {
    let found = RwSignal::new(None);
    spawn_local(async move {
        let open = kept::find(&form.id).await;
        // The page may have been left meanwhile.
        found.try_set(open);
    });
    found
}

/// The notice above the start of a form.
#[component]
pub fn KeptNotice(
    /// The application.
    session: Session,
) -> impl IntoView {
    let i18n = use_i18n();
    let found = look(session.form());
    let form = session.form().id.clone();
    let href = Signal::derive(move || Route::Apply(form.clone(), Stage::Kept).path(i18n.lang()));
    let notice = move || {
        let open = found.get().filter(|_| !session.keeping.on_device.get())?;
        let saved = move || i18n.text(&ids::kept_saved(format::moment_of(open.saved_ms, i18n.lang())));
        Some(view! {
            <div class=|| "al-page al-page--narrow al-page--notice">
                <Alert title=t(ids::kept_title) live=true>
                    <p>{saved}</p>
                    <ButtonLink href icon_after=IconName::Forward>
                        {t(ids::unlock_open)}
                    </ButtonLink>
                </Alert>
            </div>
        })
    };
    view! { {notice} }
}

/// The page that opens it.
#[component]
pub fn KeptPage(
    /// The application.
    session: Session,
) -> impl IntoView {
    let i18n = use_i18n();
    let form = session.form();
    let found = look(session.form());
    let start = {
        let id = form.id.clone();
        Signal::derive(move || Route::Apply(id.clone(), Stage::Start).path(i18n.lang()))
    };
    let (busy, trouble, deleted) = (RwSignal::new(false), RwSignal::new(None), RwSignal::new(false));
    let navigate = use_navigate();
    let open = {
        let form = session.form();
        Callback::new(move |secret: String| {
            busy.set(true);
            let (form, navigate) = (Arc::clone(&form), navigate.clone());
            spawn_local(async move {
                let opening = async {
                    let plain = kept::open(&form.id, &secret).await.map_err(Trouble::Kept)?;
                    let opened = Opened::read(&plain).map_err(Trouble::Take)?;
                    opened.take_up().await.map_err(Trouble::Take)
                };
                let outcome = opening.await;
                // The page may have been left meanwhile.
                if busy.try_set(false).is_some() {
                    return;
                }
                match outcome {
                    Ok(()) => {
                        session.keeping.on_device.set(true);
                        session.reload();
                        let stage = session.where_to_go_on();
                        let path = Route::Apply(form.id.clone(), stage).path(i18n.lang_untracked());
                        navigate(&path, <_>::default());
                    }
                    Err(error) => trouble.set(Some(error)),
                }
            });
        })
    };
    let delete = {
        let id = form.id.clone();
        Callback::new(move |()| {
            let deleting = kept::delete(&id);
            spawn_local(async move {
                let outcome = deleting.await;
                match outcome {
                    Ok(()) => {
                        found.try_set(None);
                        deleted.try_set(true);
                    }
                    Err(error) => {
                        trouble.try_set(Some(Trouble::Kept(error)));
                    }
                }
            });
        })
    };
    let content = move || {
        let Some(open_part) = found.get() else {
            let gone = move || (!deleted.get()).then(|| view! { <p>{t(ids::unlock_none)}</p> });
            return view! { {gone} }.into_any();
        };
        let saved = format::moment_of(open_part.saved_ms, i18n.lang());
        let until = format::day_of(open_part.expires_ms(), i18n.lang());
        let replaces = move || {
            (!session.is_empty()).then(|| {
                view! {
                    <Alert kind=AlertKind::Warning>
                        <p>{t(ids::kept_replaces)}</p>
                    </Alert>
                }
            })
        };
        view! {
            <p class=|| "al-lead">{i18n.text(&ids::kept_saved(saved))}</p>
            <p>{i18n.text(&ids::kept_until(until))}</p>
            {replaces}
            <Unlock busy trouble on_secret=open />
            <section class=|| "al-flow">
                <h2>{t(ids::kept_delete_title)}</h2>
                <p>{t(ids::kept_delete_text)}</p>
                <Button kind=ButtonKind::Secondary icon=IconName::Close on_press=delete>
                    {t(ids::kept_delete)}
                </Button>
            </section>
        }
        .into_any()
    };
    let done = t(ids::kept_deleted);
    let done = Signal::derive(move || if deleted.get() { done.get() } else { String::new() });
    view! {
        <div class=|| "al-page al-page--narrow">
            <BackLink href=start />
            <div class=|| "al-flow">
                <PageTitle text=t(ids::kept_page_title) caption=local(&form.title) />
            </div>
            <LiveRegion text=done visible=true />
            {content}
        </div>
    }
}
