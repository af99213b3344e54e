//! One funnel for failures: what happened and what to do, with a way to try again.

use crate::components::{Alert, AlertKind, Button, ButtonKind, Loading};
use crate::i18n::{Msg, ids, t};
use crate::platform::fetch::FetchError;
use crate::state::load::{LoadError, Loaded, Status};
use leptos::prelude::*;
use std::sync::Arc;

/// What happened, in words.
#[must_use]
pub fn explain(error: &LoadError) -> Msg {
    match error {
        LoadError::Fetch(FetchError::Offline) => ids::error_offline(),
        LoadError::Fetch(FetchError::Timeout) => ids::error_timeout(),
        LoadError::Fetch(FetchError::Status(status)) => ids::error_status(u32::from(*status)),
        LoadError::Damaged(_) => ids::error_damaged(),
    }
}

/// Shows a loaded value when it is there, a sign of waiting before, and a failure with a way to try again.
pub fn when_loaded<T, View, Show>(loaded: &Loaded<T>, show: Show) -> impl IntoView + use<T, View, Show>
where
    T: Send + Sync + 'static,
    View: IntoView + 'static,
    Show: Fn(Arc<T>) -> View + Send + Sync + 'static,
{
    when_loaded_or(loaded, show, |_| None)
}

/// As [`when_loaded`], with a page of its own for failures that mean something else than a broken connection.
pub fn when_loaded_or<T, View, Show>(
    loaded: &Loaded<T>,
    show: Show,
    instead: fn(&LoadError) -> Option<AnyView>,
) -> impl IntoView + use<T, View, Show>
where
    T: Send + Sync + 'static,
    View: IntoView + 'static,
    Show: Fn(Arc<T>) -> View + Send + Sync + 'static,
{
    let loaded = loaded.clone();
    move || match loaded.status() {
        Status::Loading => view! { <Loading label=t(ids::common_loading) /> }.into_any(),
        Status::Ready(value) => show(value).into_any(),
        Status::Failed(error) => {
            if let Some(view) = instead(&error) {
                return view;
            }
            let loaded = loaded.clone();
            let text = t(move || explain(&error));
            view! {
                <Alert kind=AlertKind::Error title=t(ids::error_load_title)>
                    <p>{text}</p>
                    <p>{t(ids::error_help)}</p>
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| loaded.retry())>
                        {t(ids::common_retry)}
                    </Button>
                </Alert>
            }
            .into_any()
        }
    }
}
