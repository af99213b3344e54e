//! What a change of the form did to a draft: shown until the citizen has read it.

use crate::components::{Alert, AlertKind, Button, ButtonKind};
use crate::features::form::rules;
use crate::features::form::session::Session;
use crate::i18n::{I18n, ids, t, use_i18n};
use crate::platform::page;
use forms::Form;
use forms::draft::Loss;
use leptos::prelude::*;

/// The notice, above the page of a form.
#[component]
pub fn UpdateNotice(
    /// The application.
    session: Session,
) -> impl IntoView {
    let i18n = use_i18n();
    let update = session.keeping.update;
    let seen = Callback::new(move |()| {
        update.set(None);
        page::focus_heading();
    });
    move || {
        update.get().map(|update| {
            let form = session.form();
            let lost: Vec<_> = update
                .lost
                .iter()
                .map(|loss| {
                    let (form, loss) = (form.clone(), loss.clone());
                    view! { <li>{move || words(&loss, &form, i18n)}</li> }
                })
                .collect();
            let text = if lost.is_empty() {
                view! { <p>{t(ids::draft_update_complete)}</p> }.into_any()
            } else {
                view! {
                    <p>{t(ids::draft_update_lost)}</p>
                    <ul class=|| "al-list">{lost}</ul>
                }
                .into_any()
            };
            view! {
                <div class=|| "al-page al-page--narrow al-page--notice">
                    <Alert kind=AlertKind::Warning title=t(ids::draft_update_title) live=true>
                        <p>{t(ids::draft_update_text)}</p>
                        {text}
                        <Button kind=ButtonKind::Secondary on_press=seen>
                            {t(ids::draft_update_seen)}
                        </Button>
                    </Alert>
                </div>
            }
        })
    }
}

/// An answer that could not be taken over, with its question as far as that is still there.
fn words(loss: &Loss, form: &Form, i18n: I18n) -> String {
    let answer = match loss.text.as_str() {
        "true" => i18n.text(&ids::common_yes()),
        "false" => i18n.text(&ids::common_no()),
        text => text.to_owned(),
    };
    match rules::label(&loss.field, form, i18n) {
        Some(label) => i18n.text(&ids::draft_update_answer(answer, label)),
        None => i18n.text(&ids::draft_update_gone(answer)),
    }
}
