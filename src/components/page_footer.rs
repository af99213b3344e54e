//! The foot of every page.

use super::link::ExternalLink;
use leptos::prelude::*;

/// A link in the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FooterLink {
    /// Its text.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// To another website.
    pub external: bool,
}

impl FooterLink {
    /// A link within the portal.
    #[must_use]
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
            external: false,
        }
    }
}

/// A column of links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FooterColumn {
    /// Its heading.
    pub title: String,
    /// Its links.
    pub links: Vec<FooterLink>,
}

/// Columns of links, a note, and what the caller adds, e.g. help by phone.
///
/// Accessibility: landmark `contentinfo`; headings of level 2 over lists; the same order on every page (WCAG 3.2.3,
/// 3.2.6); links 44 px high.
#[component]
pub fn PageFooter(
    /// The columns.
    #[prop(into)]
    columns: Signal<Vec<FooterColumn>>,
    /// Small print.
    #[prop(into, optional)]
    note: MaybeProp<String>,
    /// Before the columns: help.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let columns = move || columns.get().into_iter().map(column).collect_view();
    view! {
        <footer class="al-footer">
            <div class="al-container al-footer__inner">
                {children.map(|children| view! { <div class="al-footer__help">{children()}</div> })}
                <div class="al-footer__columns">{columns}</div>
                {move || note.get().map(|note| view! { <p class="al-footer__note">{note}</p> })}
            </div>
        </footer>
    }
}

fn column(column: FooterColumn) -> impl IntoView {
    let links = column.links.into_iter();
    let links = links
        .map(|link| {
            let inner = if link.external {
                view! { <ExternalLink href=link.href>{link.label}</ExternalLink> }.into_any()
            } else {
                view! { <a class="al-footer__link" href=link.href>{link.label}</a> }.into_any()
            };
            view! { <li>{inner}</li> }
        })
        .collect_view();
    view! {
        <div class="al-footer__column">
            <h2 class="al-footer__title">{column.title}</h2>
            <ul class="al-footer__list" role="list">{links}</ul>
        </div>
    }
}
