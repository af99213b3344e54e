//! An application from its start to its confirmation: one page, its stages change inside it.

use crate::features::failure::when_loaded_or;
use crate::features::form::{
    FormFoot, KeptNotice, KeptPage, Later, Review, Sent, Session, Start, StepPage, Tasks, UpdateNotice,
    follow,
};
use crate::i18n::ids;
use crate::pages::not_found::Nothing;
use crate::platform::fetch::FetchError;
use crate::route::Stage;
use crate::state::catalogue::use_catalogue;
use crate::state::load::LoadError;
use forms::Form;
use leptos::prelude::*;
use model::Slug;
use std::sync::Arc;

/// An application.
// A component owns its props.
#[allow(clippy::needless_pass_by_value)]
#[component]
pub fn ApplyPage(
    /// The form.
    form: Slug,
    /// Where in it.
    stage: Memo<Stage>,
) -> impl IntoView {
    let loaded = use_catalogue().form(&form);
    when_loaded_or(
        &loaded,
        move |form| view! { <Filling form stage /> },
        |error| {
            (*error == LoadError::Fetch(FetchError::Status(404))).then(|| view! { <Unknown /> }.into_any())
        },
    )
}

#[component]
fn Unknown() -> impl IntoView {
    view! { <Nothing title=ids::error_form_unknown_title text=ids::error_form_unknown_text /> }
}

#[component]
fn Filling(form: Arc<Form>, stage: Memo<Stage>) -> impl IntoView {
    let session = Session::open(Arc::clone(&form));
    follow(session);
    let content = move || match stage.get() {
        Stage::Start => view! { <Start session /> }.into_any(),
        Stage::Tasks if form.tasks.is_empty() => view! { <Unknown /> }.into_any(),
        Stage::Tasks => view! { <Tasks session /> }.into_any(),
        Stage::Review => view! { <Review session /> }.into_any(),
        Stage::Sent => view! { <Sent session /> }.into_any(),
        Stage::Later => view! { <Later session /> }.into_any(),
        Stage::Kept => view! { <KeptPage session /> }.into_any(),
        Stage::Step(id) => match form.steps.iter().find(|step| step.id == id) {
            Some(step) => view! { <StepPage session step=step.clone() /> }.into_any(),
            None => view! { <Unknown /> }.into_any(),
        },
    };
    view! {
        <UpdateNotice session />
        {move || (stage.get() == Stage::Start).then(|| view! { <KeptNotice session /> })}
        {content}
        <FormFoot session stage />
    }
}
