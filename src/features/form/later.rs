//! Keeping a draft beyond this tab: where, under which lock, and how to come back to it.

use crate::components::{
    Alert, AlertKind, BackLink, Button, ButtonAction, ButtonKind, ButtonLink, Choice, ErrorLink,
    ErrorSummary, Field, Fieldset, IconName, InputWidth, Radios, TextInput,
};
use crate::features::form::draft_text;
use crate::features::form::local;
use crate::features::form::session::Session;
use crate::features::page::PageTitle;
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::{clock, format, page};
use crate::route::{Route, Stage};
use crate::state::kept::KeptError;
use crate::state::sealing::{self, Lock, LockError};
use crate::state::{drafts, kept};
use forms::sealed::Open;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

const DEVICE: &str = "device";
const FILE: &str = "file";
const CODE: &str = "code";
const PASSPHRASE: &str = "passphrase";
/// Shortest passphrase in characters.
const SHORTEST: usize = 12;
/// Ids on the page.
const ERRORS: &str = "errors";
const WHERE: &str = "where";
const LOCK: &str = "lock";
const WORDS: &str = "words";

/// What is wanted; empty texts are not chosen yet.
#[derive(Clone, Copy)]
struct Wish {
    place: RwSignal<String>,
    lock: RwSignal<String>,
    passphrase: RwSignal<String>,
    tried: RwSignal<bool>,
}

impl Wish {
    /// What is missing, with the field. Tracked.
    fn errors(self) -> Vec<(&'static str, Msg)> {
        let mut errors = Vec::new();
        if self.place.with(String::is_empty) {
            errors.push((WHERE, ids::later_where_missing()));
        }
        if self.lock.with(String::is_empty) {
            errors.push((LOCK, ids::later_lock_missing()));
        }
        let length = self.passphrase.with(|text| text.trim().chars().count());
        if self.lock.with(|lock| lock == PASSPHRASE) && length < SHORTEST {
            errors.push((WORDS, ids::later_passphrase_short(length, SHORTEST)));
        }
        errors
    }

    /// The message at a field, after a try.
    fn error(self, field: &'static str, i18n: I18n) -> Signal<Option<String>> {
        Signal::derive(move || {
            let errors = self.tried.get().then(|| self.errors())?;
            let (_, message) = errors.into_iter().find(|(id, _)| *id == field)?;
            Some(i18n.text(&message))
        })
    }
}

/// What has come of it.
#[derive(Debug, Clone, PartialEq)]
enum State {
    Asking,
    Working,
    Failed(KeptError),
    Done {
        code: Option<String>,
        file: Option<Arc<String>>,
    },
}

/// The page.
#[component]
pub fn Later(
    /// The application.
    session: Session,
) -> impl IntoView {
    let i18n = use_i18n();
    let form = session.form();
    let state = RwSignal::new(State::Asking);
    let back = {
        let id = form.id.clone();
        Signal::derive(move || {
            let step = session.problems().into_iter().next();
            let stage = step.map_or(Stage::Review, |problem| Stage::Step(problem.step));
            Route::Apply(id.clone(), stage).path(i18n.lang())
        })
    };
    let wish = Wish {
        place: RwSignal::new(String::new()),
        lock: RwSignal::new(String::new()),
        passphrase: RwSignal::new(String::new()),
        tried: RwSignal::new(false),
    };
    let errors = Signal::derive(move || {
        let errors = if wish.tried.get() {
            wish.errors()
        } else {
            Vec::new()
        };
        errors
            .into_iter()
            .map(|(id, message)| ErrorLink::new(id, i18n.text(&message)))
            .collect::<Vec<_>>()
    });
    let has_errors = Signal::derive(move || errors.with(|errors| !errors.is_empty()));
    let done = Memo::new(move |_| matches!(state.get(), State::Done { .. }));
    let title = t(move || {
        if done.get() {
            ids::later_done_title()
        } else {
            ids::later_title()
        }
    });
    let content = move || {
        if done.get() {
            view! { <Done state back /> }.into_any()
        } else {
            view! {
                <p class=|| "al-lead">{t(ids::later_lead)}</p>
                <Ask session wish state />
            }
            .into_any()
        }
    };
    view! {
        <div class=|| "al-page al-page--narrow">
            <BackLink href=back />
            <div class=|| "al-flow">
                <PageTitle text=title caption=local(&form.title) has_errors />
            </div>
            <ErrorSummary id=ERRORS title=t(ids::form_error_summary) errors on_follow=Callback::new(|id: String| {
                page::focus(&id);
            }) />
            {content}
        </div>
    }
}

/// The questions.
#[component]
fn Ask(session: Session, wish: Wish, state: RwSignal<State>) -> impl IntoView {
    let i18n = use_i18n();
    let places = Signal::derive(move || {
        let choice = |value, label, hint| Choice::new(value, i18n.text(&label)).with_hint(i18n.text(&hint));
        vec![
            choice(FILE, ids::later_where_file(), ids::later_where_file_hint()),
            choice(DEVICE, ids::later_where_device(), ids::later_where_device_hint()),
        ]
    });
    let locks = Signal::derive(move || {
        let choice = |value, label, hint| Choice::new(value, i18n.text(&label)).with_hint(i18n.text(&hint));
        vec![
            choice(CODE, ids::later_lock_code(), ids::later_lock_code_hint()),
            choice(
                PASSPHRASE,
                ids::later_lock_passphrase(),
                ids::later_lock_passphrase_hint(),
            ),
        ]
    });
    let submit = move || {
        wish.tried.set(true);
        if wish.errors().is_empty() {
            start(session, wish, state, i18n);
        } else {
            request_animation_frame(|| {
                page::focus(ERRORS);
            });
        }
    };
    let by_passphrase = Memo::new(move |_| wish.lock.get() == PASSPHRASE);
    let on_device = Memo::new(move |_| wish.place.get() == DEVICE);
    let passphrase = move || {
        by_passphrase.get().then(|| {
            view! {
                <Field
                    id=WORDS
                    label=t(ids::later_passphrase)
                    hint=t(move || ids::later_passphrase_hint(SHORTEST))
                    error=wish.error(WORDS, i18n)
                >
                    <TextInput
                        value=wish.passphrase
                        on_input=Callback::new(move |text| wish.passphrase.set(text))
                        width=InputWidth::Full
                        autocomplete="off"
                    />
                </Field>
            }
        })
    };
    let shared = move || {
        on_device.get().then(|| {
            view! {
                <Alert kind=AlertKind::Warning title=t(ids::later_shared_title)>
                    <p>{t(ids::later_shared_text)}</p>
                </Alert>
            }
        })
    };
    let failed = move || match state.get() {
        State::Failed(error) => Some(view! {
            <Alert kind=AlertKind::Error title=t(ids::later_failed_title) live=true>
                <p>{t(move || explain(&error))}</p>
            </Alert>
        }),
        _ => None,
    };
    view! {
        <form
            class=|| "al-form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Fieldset id=WHERE legend=t(ids::later_where) error=wish.error(WHERE, i18n)>
                <Radios choices=places value=wish.place on_change=Callback::new(move |place| wish.place.set(place)) />
            </Fieldset>
            {shared}
            <Fieldset id=LOCK legend=t(ids::later_lock) hint=t(ids::later_lock_hint) error=wish.error(LOCK, i18n)>
                <Radios choices=locks value=wish.lock on_change=Callback::new(move |lock| wish.lock.set(lock)) />
            </Fieldset>
            {passphrase}
            {failed}
            <Button action=ButtonAction::Submit busy=Signal::derive(move || state.get() == State::Working)>
                {t(ids::later_save)}
            </Button>
        </form>
    }
}

fn explain(error: &KeptError) -> Msg {
    match error {
        KeptError::Full => ids::later_failed_full(),
        KeptError::Lock(LockError::NoCipher) => ids::unlock_no_cipher(),
        KeptError::Lock(_) => ids::later_failed_memory(),
        KeptError::Refused | KeptError::None => ids::later_failed_refused(),
    }
}

/// Seals the draft and puts it where it is wanted.
fn start(session: Session, wish: Wish, state: RwSignal<State>, i18n: I18n) {
    if state.get_untracked() == State::Working {
        return;
    }
    state.set(State::Working);
    let form = session.form();
    let (answers, update) = (
        session.answers_untracked(),
        session.keeping.update.get_untracked(),
    );
    let code = (wish.lock.get_untracked() == CODE).then(sealing::new_code);
    let secret = match code {
        Some(None) => {
            state.set(State::Failed(KeptError::Lock(LockError::NoCipher)));
            return;
        }
        Some(Some(code)) => code.to_string(),
        None => wish.passphrase.get_untracked(),
    };
    let to_device = wish.place.get_untracked() == DEVICE;
    let by_code = code.is_some();
    spawn_local(async move {
        let work = async {
            let plain = drafts::bundle(&form, &answers, update.as_ref())
                .await
                .map_err(|_| KeptError::Refused)?;
            let lock = Lock::new(&secret).await?;
            if to_device {
                kept::keep(&form.id, &lock, &plain).await?;
                Ok(None)
            } else {
                let sealed = lock.seal(&plain, None).await?;
                Ok(Some(Arc::new(draft_text::write(&sealed, i18n))))
            }
        };
        let outcome = work.await.map(|file| State::Done {
            code: by_code.then_some(secret),
            file,
        });
        let outcome = outcome.unwrap_or_else(State::Failed);
        if to_device && matches!(outcome, State::Done { .. }) {
            session.keeping.on_device.try_set(true);
        }
        // The page may have been left meanwhile.
        let arrived = matches!(outcome, State::Done { .. });
        if state.try_set(outcome).is_none() && arrived {
            request_animation_frame(page::focus_heading);
        }
    });
}

/// How to come back.
#[component]
fn Done(state: RwSignal<State>, back: Signal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let State::Done { code, file } = state.get_untracked() else {
        return ().into_any();
    };
    let until = Open {
        saved_ms: clock::now_ms(),
        form: None,
    }
    .expires_ms();
    let to_device = file.is_none();
    let text = if to_device {
        t(move || ids::later_done_device(format::day_of(until, i18n.lang())))
    } else {
        t(ids::later_done_file)
    };
    let download = file.map(|file| {
        let save = Callback::new(move |()| {
            let name = i18n.text(&ids::draft_file_name(clock::today().to_string()));
            page::download(&name, "text/plain;charset=utf-8", &file);
        });
        view! {
            <p>
                <Button icon=IconName::Download on_press=save>
                    {t(ids::later_download)}
                </Button>
            </p>
        }
    });
    let code = code.map(|code| {
        view! {
            <section class=|| "al-panel al-panel--tint al-flow al-flow--tight">
                <h2>{t(ids::later_code)}</h2>
                <p class=|| "al-code">{code}</p>
                <p>{t(ids::later_code_text)}</p>
            </section>
        }
    });
    view! {
        <Alert kind=AlertKind::Success>
            <p>{text}</p>
        </Alert>
        {code}
        {download}
        <section class=|| "al-flow">
            <h2>{t(ids::later_back_title)}</h2>
            <p>{if to_device { t(ids::later_back_device) } else { t(ids::later_back_file) }}</p>
            <p>{t(ids::later_lost)}</p>
        </section>
        <p>
            <ButtonLink href=back kind=ButtonKind::Secondary>
                {t(ids::form_resume)}
            </ButtonLink>
        </p>
    }
    .into_any()
}
