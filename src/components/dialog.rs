//! A question in front of the page.

use leptos::html;
use leptos::prelude::*;

/// A modal dialog.
///
/// Accessibility: the browser's own `<dialog>`: what lies behind is inert, Escape closes, the focus goes to its first
/// button and comes back afterwards; named by its heading. It is there, closed, before it is needed.
#[component]
pub fn Dialog(
    /// Id; the heading's is `{id}-title`.
    #[prop(into)]
    id: String,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// It is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Escape was pressed, or the browser closed it.
    on_close: Callback<()>,
    /// It interrupts: `role=alertdialog`.
    #[prop(optional)]
    urgent: bool,
    /// Text and buttons; the first button gets the focus.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            // An element that has left the page cannot be shown: then there is nobody to ask.
            (true, false) => {
                let _ = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let title_id = format!("{id}-title");
    let named_by = title_id.clone();
    view! {
        <dialog
            node_ref=node
            id=id
            class="al-dialog"
            role=urgent.then_some("alertdialog")
            aria-labelledby=named_by
            on:close=move |_| {
                if open.get_untracked() {
                    on_close.run(());
                }
            }
        >
            <h2 class=|| "al-dialog__title" id=title_id>
                {title}
            </h2>
            {children()}
        </dialog>
    }
}
