//! Draws `model::RichText`, node by node: there is no HTML that could be inserted.

use super::heading::heading;
use super::link::ExternalLink;
use leptos::prelude::*;
use model::{Block, Inline, Lang, LinkTarget, RichText};

/// A text of paragraphs, lists, headings and tables.
///
/// Accessibility: headings go below the page's own by `heading_offset`; links to other websites show their host; `lang`
/// where the text is in another language than the page (WCAG 3.1.2); lines of at most 70 characters.
#[component]
pub fn RichTextView(
    /// The text.
    text: RichText,
    /// Level of the heading above it: a text's first level becomes one more. 2 below an `h2`.
    #[prop(default = 2)]
    heading_offset: u8,
    /// Language of the text, if it differs from the page's.
    #[prop(into, optional)]
    lang: Option<Lang>,
) -> impl IntoView {
    let class = "al-prose";
    view! { <div class=class lang=lang.map(Lang::tag)>{blocks(text.0, heading_offset)}</div> }
}

fn blocks(list: Vec<Block>, offset: u8) -> AnyView {
    list.into_iter()
        .map(|one| block(one, offset))
        .collect_view()
        .into_any()
}

fn block(block: Block, offset: u8) -> AnyView {
    match block {
        Block::Paragraph(words) => view! { <p>{inlines(words)}</p> }.into_any(),
        Block::Heading(level, words) => {
            heading(level.saturating_add(offset), "al-prose__heading", inlines(words))
        }
        Block::List { ordered, items } => {
            let items = items
                .into_iter()
                .map(|item| view! { <li>{blocks(item, offset)}</li> })
                .collect_view();
            if ordered {
                view! { <ol>{items}</ol> }.into_any()
            } else {
                view! { <ul>{items}</ul> }.into_any()
            }
        }
        Block::Table(rows) => table(rows),
    }
}

fn table(rows: Vec<Vec<Vec<Inline>>>) -> AnyView {
    let mut rows = rows.into_iter();
    let head = rows.next().unwrap_or_default().into_iter();
    let head = head
        .map(|cell| view! { <th class="al-table__head" scope="col">{inlines(cell)}</th> })
        .collect_view();
    let rows = rows
        .map(|row| {
            let cells = row.into_iter();
            let cells = cells
                .map(|cell| view! { <td class="al-table__cell">{inlines(cell)}</td> })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="al-table-region" tabindex="0">
            <table class="al-table">
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn inlines(list: Vec<Inline>) -> AnyView {
    list.into_iter().map(inline).collect_view().into_any()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Strong(words) => view! { <strong>{inlines(words)}</strong> }.into_any(),
        Inline::Emphasis(words) => view! { <em>{inlines(words)}</em> }.into_any(),
        Inline::Superscript(text) => view! { <sup>{text}</sup> }.into_any(),
        Inline::Subscript(text) => view! { <sub>{text}</sub> }.into_any(),
        Inline::Link { target, text } => link(&target, text),
        Inline::Break => view! { <br /> }.into_any(),
    }
}

fn link(target: &LinkTarget, text: String) -> AnyView {
    let href = target.as_str().to_owned();
    if target.is_web() {
        view! { <ExternalLink href>{text}</ExternalLink> }.into_any()
    } else {
        view! { <a class="al-link" href=href>{text}</a> }.into_any()
    }
}
