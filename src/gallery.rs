//! Every component in every state: the fixture for axe, the security policy and screenshots. Only in builds with the
//! feature `gallery`.
//!
//! Each example is a section with an id (`component-state`). The sample texts stand here and not in `locales`, so that
//! nobody downloads them who does not look at the gallery; they are German and marked so.

mod boxes;
mod choices;
mod fields;
mod lists;
mod long;
mod offices;
mod page_parts;
mod press;

use leptos::prelude::*;

/// The page of all examples.
#[component]
pub fn Gallery() -> impl IntoView {
    let class = "al-page al-gallery";
    view! {
        <div class=class lang="de">
            <h1 class=|| "al-title" tabindex="-1">{"Bausteine"}</h1>
            {press::examples()}
            {fields::examples()}
            {choices::examples()}
            {boxes::examples()}
            {lists::examples()}
            {offices::examples()}
            {page_parts::examples()}
            {long::examples()}
        </div>
    }
}

/// The examples of one component.
fn group(name: &'static str, examples: impl IntoView) -> impl IntoView {
    let class = "al-section al-flow al-flow--loose";
    view! {
        <div class=class>
            <h2>{name}</h2>
            {examples}
        </div>
    }
}

/// A component in one state.
fn example(id: &'static str, title: &'static str, content: impl IntoView) -> impl IntoView {
    view! {
        <section id=id class="al-flow">
            <h3>{title}</h3>
            {content}
        </section>
    }
}

/// A callback that does nothing, where an example needs no answer.
fn nothing<T: 'static>() -> Callback<T> {
    Callback::new(|_| ())
}

/// A text that an example keeps, with its callback.
fn kept(text: &str) -> (RwSignal<String>, Callback<String>) {
    let signal = RwSignal::new(text.to_owned());
    (signal, Callback::new(move |text| signal.set(text)))
}
