//! What opens a draft: one field for passphrase or code, and what can go wrong with it.

use crate::components::{Button, ButtonAction, Field, InputWidth, TextInput};
use crate::i18n::{Msg, ids, t};
use crate::platform::page;
use crate::state::drafts::TakeError;
use crate::state::kept::KeptError;
use crate::state::sealing::LockError;
use forms::sealed::SealedError;
use leptos::prelude::*;

/// Id of the field.
const FIELD: &str = "secret";

/// Why a draft was not opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// Nothing was typed.
    Empty,
    /// It was not opened.
    Kept(KeptError),
    /// What was in it cannot be used.
    Take(TakeError),
}

impl Trouble {
    /// What happened and what to do.
    fn words(&self) -> Msg {
        match self {
            Self::Empty => ids::unlock_empty(),
            Self::Kept(KeptError::Lock(LockError::WrongSecret)) => ids::unlock_wrong(),
            Self::Kept(KeptError::Lock(LockError::NoCipher)) => ids::unlock_no_cipher(),
            Self::Kept(KeptError::Lock(LockError::Sealed(SealedError::Newer(_))))
            | Self::Take(TakeError::Newer) => ids::unlock_newer(),
            Self::Kept(KeptError::Lock(LockError::Sealed(_))) | Self::Take(TakeError::Damaged) => {
                ids::unlock_damaged()
            }
            Self::Kept(KeptError::None) => ids::unlock_none(),
            Self::Kept(KeptError::Refused | KeptError::Full) | Self::Take(TakeError::NotKept) => {
                ids::unlock_not_kept()
            }
        }
    }
}

/// The field and its button. What is wrong stands at the field, which then has the focus.
#[component]
pub fn Unlock(
    /// It works.
    #[prop(into)]
    busy: Signal<bool>,
    /// What went wrong.
    trouble: RwSignal<Option<Trouble>>,
    /// The passphrase or code.
    on_secret: Callback<String>,
) -> impl IntoView {
    let secret = RwSignal::new(String::new());
    let words = t(move || {
        trouble
            .get()
            .as_ref()
            .map_or_else(ids::unlock_empty, Trouble::words)
    });
    let shown = Signal::derive(move || trouble.with(Option::is_some).then(|| words.get()));
    Effect::new(move |_| {
        if trouble.with(Option::is_some) {
            request_animation_frame(|| {
                page::focus(FIELD);
            });
        }
    });
    let submit = move || {
        if secret.with_untracked(|secret| secret.trim().is_empty()) {
            trouble.set(Some(Trouble::Empty));
        } else if !busy.get_untracked() {
            trouble.set(None);
            on_secret.run(secret.get_untracked());
        }
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
            <Field id=FIELD label=t(ids::unlock_label) hint=t(ids::unlock_hint) error=shown>
                <TextInput
                    value=secret
                    on_input=Callback::new(move |text| secret.set(text))
                    width=InputWidth::Full
                    autocomplete="off"
                />
            </Field>
            <Button action=ButtonAction::Submit busy>
                {t(ids::unlock_open)}
            </Button>
        </form>
    }
}
