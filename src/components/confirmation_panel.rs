//! It has arrived.

use super::icon::{Icon, IconName};
use leptos::prelude::*;

/// The head of a confirmation: heading, reference number.
///
/// Accessibility: the number is text that can be selected and is read as single groups; the caller's page title inside
/// takes the focus.
#[component]
pub fn ConfirmationPanel(
    /// What the number is, e.g. "Your reference number".
    #[prop(into)]
    reference_label: Signal<String>,
    /// The number.
    #[prop(into)]
    reference: Signal<String>,
    /// The page's heading and, if need be, when it arrived.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="al-confirmation">
            <span class="al-confirmation__icon"><Icon name=IconName::Check /></span>
            {children()}
            <p class="al-confirmation__label">{reference_label}</p>
            <p class="al-confirmation__reference" translate="no"><bdi dir="ltr">{reference}</bdi></p>
        </div>
    }
}
