//! All errors of a page, above its heading.

use leptos::prelude::*;

/// An error with the place where it is mended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ErrorLink {
    /// Id of the input that is wrong: the first wrong part, the first radio button.
    pub field: String,
    /// The same words as at the field.
    pub text: String,
    /// Path of the page that the input is on; empty if it is this one.
    pub page: String,
}

impl ErrorLink {
    /// An error on this page.
    #[must_use]
    pub fn new(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            text: text.into(),
            page: String::new(),
        }
    }
}

/// The list of what has to be mended; nothing at all while there are no errors.
///
/// Accessibility: the heading has the id `id` and takes the focus (the caller moves it there after a try to go on); the
/// links lead to the inputs, with the same words as there (WCAG 3.3.1, 3.3.3). The links are plain fragments:
/// `on_follow` lets the caller move the focus, as fragments do not focus everywhere.
#[component]
pub fn ErrorSummary(
    /// Id of its heading, for the focus.
    #[prop(into)]
    id: String,
    /// The heading, e.g. "There is a problem".
    #[prop(into)]
    title: Signal<String>,
    /// The errors in the order of the page.
    #[prop(into)]
    errors: Signal<Vec<ErrorLink>>,
    /// A link was followed: id of the input to be focused.
    #[prop(optional)]
    on_follow: Option<Callback<String>>,
) -> impl IntoView {
    move || {
        let errors = errors.get();
        let id = id.clone();
        (!errors.is_empty()).then(|| {
            let items = errors
                .into_iter()
                .map(|error| item(error, on_follow))
                .collect_view();
            view! {
                <section class="al-error-summary" aria-labelledby=id>
                    <h2 class="al-error-summary__title" id=id.clone() tabindex="-1">{title}</h2>
                    <ul class="al-error-summary__list">{items}</ul>
                </section>
            }
        })
    }
}

fn item(error: ErrorLink, on_follow: Option<Callback<String>>) -> impl IntoView {
    let field = error.field.clone();
    let href = format!("{}#{}", error.page, error.field);
    // A router would take the click on a fragment of this page without moving the focus.
    let here = error.page.is_empty().then_some("external");
    let follow = move |event: leptos::ev::MouseEvent| {
        if let Some(on_follow) = on_follow {
            event.prevent_default();
            on_follow.run(field.clone());
        }
    };
    view! {
        <li>
            <a class="al-error-summary__link" href=href rel=here on:click=follow>
                {error.text}
            </a>
        </li>
    }
}
