//! Opening a draft file.

use crate::features::draft_opening::DraftOpening;
use leptos::prelude::*;

/// The page.
#[component]
pub fn DraftFilePage() -> impl IntoView {
    view! { <DraftOpening /> }
}
