//! Tables of text.

use leptos::prelude::*;

/// A table of text.
///
/// Accessibility: caption, `<th scope>`; on narrow screens it scrolls sideways inside its own region, which is named
/// by the caption and can take the focus for scrolling with keys (WCAG 1.4.10 allows it for tables, 2.1.1).
#[component]
pub fn Table(
    /// Id of the caption.
    #[prop(into)]
    id: String,
    /// What the table shows.
    #[prop(into)]
    caption: Signal<String>,
    /// Headings of the columns.
    #[prop(into)]
    head: Signal<Vec<String>>,
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<Vec<String>>>,
    /// The first cell of a row is its heading.
    #[prop(optional)]
    row_headings: bool,
) -> impl IntoView {
    let head = move || {
        let head = head.get().into_iter();
        head.map(|cell| view! { <th class="al-table__head" scope="col">{cell}</th> })
            .collect_view()
    };
    let rows = move || {
        rows.get()
            .into_iter()
            .map(|cells| row(cells, row_headings))
            .collect_view()
    };
    view! {
        <div class="al-table-region" role="region" aria-labelledby=id tabindex="0">
            <table class="al-table">
                <caption class="al-table__caption" id=id.clone()>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(cells: Vec<String>, row_headings: bool) -> impl IntoView {
    let cells = cells.into_iter().enumerate();
    let cells = cells
        .map(|(index, cell)| {
            if row_headings && index == 0 {
                view! { <th class="al-table__cell" scope="row">{cell}</th> }.into_any()
            } else {
                view! { <td class="al-table__cell">{cell}</td> }.into_any()
            }
        })
        .collect_view();
    view! { <tr>{cells}</tr> }
}
