//! Choosing files. Reading and sending them is the caller's.

use super::button::LinkButton;
use super::field::FieldContext;
use super::icon::{Icon, IconName};
use crate::i18n::{ids, t};
use leptos::prelude::*;

/// A file that has been chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// Its name.
    pub name: String,
    /// Size or state in words, e.g. "1.2 MB" or "is being checked".
    pub state: String,
}

/// Files inside a `Field`; its hint says which kinds and sizes are taken.
///
/// Accessibility: the browser's own file button, in full view and 48 px high; a dropped file does the same but is never
/// the only way (WCAG 2.5.7); each file has a button to remove it that names it.
#[component]
pub fn FileInput(
    /// What is taken, e.g. `.pdf,.jpg`.
    #[prop(into, optional)]
    accept: Option<String>,
    /// Several at once.
    #[prop(optional)]
    multiple: bool,
    /// The files so far.
    #[prop(into, optional)]
    files: Signal<Vec<FileEntry>>,
    /// Files were chosen: the event, its target holds them.
    on_change: Callback<leptos::ev::Event>,
    /// A file is not wanted any more: its position.
    #[prop(optional)]
    on_remove: Option<Callback<usize>>,
) -> impl IntoView {
    let field = FieldContext::take();
    let list = move || {
        let files = files.get().into_iter().enumerate();
        files
            .map(|(position, file)| {
                let name = file.name.clone();
                let remove = on_remove.map(|on_remove| {
                    view! {
                        <LinkButton hidden_suffix=name on_press=Callback::new(move |()| on_remove.run(position))>
                            {t(ids::component_remove)}
                        </LinkButton>
                    }
                });
                view! {
                    <li class="al-file__entry">
                        <Icon name=IconName::Document />
                        <span class="al-file__name"><bdi>{file.name}</bdi></span>
                        <span class="al-file__state">{file.state}</span>
                        {remove}
                    </li>
                }
            })
            .collect_view()
    };
    let has_files = move || files.with(|files| !files.is_empty());
    view! {
        <div class="al-file">
            <input
                id=field.id.clone()
                class="al-file__input"
                type="file"
                accept=accept
                multiple=multiple
                aria-describedby=field.described_by
                aria-invalid=field.aria_invalid()
                on:change=move |event| on_change.run(event)
            />
            {move || has_files().then(|| view! { <ul class="al-file__list">{list}</ul> })}
        </div>
    }
}
