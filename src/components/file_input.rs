//! Choosing files. Reading and keeping them is the caller's.

use super::button::LinkButton;
use super::field::FieldContext;
use super::icon::{Icon, IconName};
use super::live_region::LiveRegion;
use crate::i18n::{ids, t};
use leptos::prelude::*;

/// A file that has been chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileEntry {
    /// Tells it from the others.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Size or state in words, e.g. "1.2 MB" or "is being checked".
    pub state: String,
    /// How far the work on it is; `None` if there is none, only then it can be removed.
    pub percent: Option<u8>,
}

impl FileEntry {
    /// Id of the button that removes a file of the field with this id.
    #[must_use]
    pub fn button_id(field: &str, file: &str) -> String {
        format!("{field}-remove-{file}")
    }
}

/// A file that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedFile {
    /// Its name, fit to be shown.
    pub name: String,
    /// Why, and what to do.
    pub reason: String,
}

/// Files inside a `Field`.
///
/// Accessibility: the browser's own file button, in full view and 48 px high; a dropped file does the same but is never
/// the only way (WCAG 2.5.7); what is taken is said before, and tied to the input; each file has a button to remove it
/// that names it; refusals are an alert, everything else is announced politely. On devices that are touched a second
/// input opens the camera.
#[component]
pub fn FileInput(
    /// What is taken, e.g. `.pdf,.jpg`.
    #[prop(into, optional)]
    accept: Option<String>,
    /// Several at once.
    #[prop(optional)]
    multiple: bool,
    /// A photo can be taken on the spot.
    #[prop(optional)]
    camera: bool,
    /// Kinds, sizes and numbers in one sentence, where the field's hint does not say them.
    #[prop(into, optional)]
    limits: MaybeProp<String>,
    /// The files so far.
    #[prop(into, optional)]
    files: Signal<Vec<FileEntry>>,
    /// Files of the last choice that were not taken.
    #[prop(into, optional)]
    refused: Signal<Vec<RefusedFile>>,
    /// What has just happened, for those who do not see it.
    #[prop(into, optional)]
    said: Signal<String>,
    /// Files were chosen: the event, its target holds them.
    on_change: Callback<leptos::ev::Event>,
    /// A file is not wanted any more: its id.
    #[prop(optional)]
    on_remove: Option<Callback<String>>,
) -> impl IntoView {
    let field = FieldContext::take();
    let limits_id = format!("{}-limits", field.id);
    let described_by = {
        let (outer, limits_id) = (field.described_by, limits_id.clone());
        move || {
            let limits = limits.with(Option::is_some).then(|| limits_id.clone());
            let ids: Vec<String> = outer.get().into_iter().chain(limits).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let owner = StoredValue::new(field.id.clone());
    let keys = move || files.with(|files| files.iter().map(|file| file.id.clone()).collect::<Vec<_>>());
    let entry = move |id: String| {
        let file = Memo::new(move |_| {
            files
                .with(|files| files.iter().find(|file| file.id == id).cloned())
                .unwrap_or_default()
        });
        view! { <Entry file owner on_remove /> }
    };
    let has_files = Memo::new(move |_| files.with(|files| !files.is_empty()));
    let camera = camera.then(|| {
        let id = format!("{}-camera", field.id);
        view! {
            <div class="al-file__camera">
                <label class="al-file__label" for=id.clone()>{t(ids::upload_camera)}</label>
                <input
                    id=id
                    class="al-file__input"
                    type="file"
                    accept="image/*"
                    capture="environment"
                    on:change=move |event| on_change.run(event)
                />
            </div>
        }
    });
    let refusals = move || {
        refused.with(|refused| {
            refused
                .iter()
                .map(|file| {
                    view! {
                        <p class="al-error">
                            <Icon name=IconName::Error />
                            <span>
                                <span class="al-hidden">{t(ids::component_error)}" "</span>
                                <bdi class="al-file__refused">{file.name.clone()}</bdi>
                                " – "
                                {file.reason.clone()}
                            </span>
                        </p>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <div class="al-file">
            {move || {
                limits.get().map(|limits| view! { <p class="al-file__limits" id=limits_id.clone()>{limits}</p> })
            }}
            <input
                id=field.id.clone()
                class="al-file__input"
                type="file"
                accept=accept
                multiple=multiple
                aria-describedby=described_by
                aria-invalid=field.aria_invalid()
                on:change=move |event| on_change.run(event)
            />
            {camera}
            <div role="alert">{refusals}</div>
            {move || {
                has_files.get().then(|| view! {
                    <ul class="al-file__list"><For each=keys key=Clone::clone children=entry /></ul>
                })
            }}
            <LiveRegion text=said />
        </div>
    }
}

/// A file in the list.
#[component]
fn Entry(
    file: Memo<FileEntry>,
    owner: StoredValue<String>,
    on_remove: Option<Callback<String>>,
) -> impl IntoView {
    let busy = Memo::new(move |_| file.with(|file| file.percent.is_some()));
    let bar = move || {
        busy.get().then(|| {
            let value = move || file.with(|file| file.percent.unwrap_or(100).to_string());
            view! {
                <progress class="al-file__bar" max="100" value=value aria-label=move || file.with(|file| file.name.clone()) />
            }
        })
    };
    let remove = move || {
        on_remove.filter(|_| !busy.get()).map(|on_remove| {
            let id = file.with_untracked(|file| file.id.clone());
            let name = Signal::derive(move || file.with(|file| Some(file.name.clone())));
            view! {
                <LinkButton
                    id=owner.with_value(|owner| FileEntry::button_id(owner, &id))
                    hidden_suffix=name
                    on_press=Callback::new(move |()| on_remove.run(id.clone()))
                >
                    {t(ids::component_remove)}
                </LinkButton>
            }
        })
    };
    view! {
        <li class="al-file__entry">
            <Icon name=IconName::Document />
            <bdi class="al-file__name">{move || file.with(|file| file.name.clone())}</bdi>
            <span class="al-file__state">{move || file.with(|file| file.state.clone())}</span>
            {bar}
            {remove}
        </li>
    }
}
