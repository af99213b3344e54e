//! An error at its field. The list of all errors is `error_summary`.

use super::icon::{Icon, IconName};
use crate::i18n::{ids, t};
use leptos::prelude::*;

/// What is wrong with a field and how to mend it. `Field` and `Fieldset` draw it; alone it is for special layouts.
///
/// Accessibility: starts with "Error:" for screen readers; icon and bar beside the colour (WCAG 1.4.1); not a live
/// region, as the error summary takes the focus.
#[component]
pub fn ErrorMessage(
    /// Id that the input's `aria-describedby` names.
    #[prop(into)]
    id: String,
    /// The message, e.g. "Enter your first name".
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="al-error" id=id>
            <Icon name=IconName::Error />
            <span><span class="al-hidden">{t(ids::component_error)}" "</span>{text}</span>
        </p>
    }
}
