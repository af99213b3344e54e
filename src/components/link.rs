//! Links within the portal and out of it.

use super::icon::{Icon, IconName};
use crate::i18n::{ids, t};
use leptos::prelude::*;

/// How a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LinkKind {
    /// In a sentence.
    #[default]
    Inline,
    /// Alone on its line: a target of 44 px.
    Standalone,
    /// Without a line under it until pointed at, where the place makes clear that it is a link (header, footer).
    Quiet,
}

pub(super) const fn link_class(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Inline => "al-link",
        LinkKind::Standalone => "al-link al-link--standalone",
        LinkKind::Quiet => "al-link al-link--quiet",
    }
}

/// A link to a page of the portal, a phone number or an e-mail address.
///
/// Accessibility: underlined in text, so that colour is not all (WCAG 1.4.1); the text says where it leads without its
/// surroundings (2.4.9); alone on its line it is 44 px high (2.5.5).
#[component]
pub fn TextLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How it stands.
    #[prop(into, optional)]
    kind: LinkKind,
    /// Icon before the text.
    #[prop(into, optional)]
    icon: Option<IconName>,
    /// Words that only screen readers get after the text.
    #[prop(into, optional)]
    hidden_suffix: MaybeProp<String>,
    /// `aria-current="page"` if this is where the visitor is.
    #[prop(into, optional)]
    current: Signal<bool>,
    /// Id, for the focus.
    #[prop(into, optional)]
    id: Option<String>,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! {
        <a id=id class=link_class(kind) href=href aria-current=move || current.get().then_some("page")>
            {icon.map(|name| view! { <Icon name /> })}
            {children()}
            {super::button::visually_hidden(hidden_suffix)}
        </a>
    }
}

/// A link to another website, in the same tab.
///
/// Accessibility and safety: says that it leaves the portal and to which host (ASVS 3.7.4), also to screen readers; the
/// host is isolated (`<bdi>`) against bidi tricks; `rel="noopener noreferrer"`; no new tab without being asked.
#[component]
pub fn ExternalLink(
    /// A complete `https` or `http` address that has been checked, e.g. a `model::LinkTarget`.
    #[prop(into)]
    href: Signal<String>,
    /// How it stands.
    #[prop(into, optional)]
    kind: LinkKind,
    /// Leaves out the host where the text already names it.
    #[prop(optional)]
    host_is_text: bool,
    /// The text.
    children: Children,
) -> impl IntoView {
    let host = move || {
        let host = href.with(|href| host_of(href));
        let shown = (!host_is_text && !host.is_empty()).then_some(host);
        shown.map(|host| view! { <span class="al-link__host">" ("<bdi>{host}</bdi>")"</span> })
    };
    view! {
        <a class=link_class(kind) href=href rel="noopener noreferrer">
            {children()}
            {host}
            <span class="al-hidden">", "{t(ids::component_external)}</span>
            <Icon name=IconName::External />
        </a>
    }
}

/// Host of a web address without `www.`; empty if it has none.
fn host_of(href: &str) -> String {
    let rest = href.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The first thing in the tab order: jumps over the header.
///
/// Accessibility: WCAG 2.4.1; hidden until it has the focus. A plain fragment link: focus goes to the element with
/// that id, which needs `tabindex="-1"`.
#[component]
pub fn SkipLink(
    /// Fragment of the main part, e.g. `#main`.
    #[prop(into)]
    href: Signal<String>,
    /// The text.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    // `rel=external` keeps a router from taking the click: only the browser moves the focus to a fragment.
    view! {
        <a class="al-skip-link" href=href rel="external">
            {label}
        </a>
    }
}

/// The way back, above the page's heading.
///
/// Accessibility: a real link to the page before, so that it works in any way of opening it; 44 px high.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// The text; "Back" if none is given.
    #[prop(into, optional)]
    label: MaybeProp<String>,
) -> impl IntoView {
    let fallback = t(ids::component_back);
    view! {
        <a class="al-back-link" href=href>
            <Icon name=IconName::Back />
            {move || label.get().unwrap_or_else(|| fallback.get())}
        </a>
    }
}

/// A step of the way to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// Name of the page.
    pub label: String,
    /// Its address.
    pub href: String,
}

/// Where the page stands, from the start page to the one above it.
///
/// Accessibility: a named `nav` with an ordered list (APG breadcrumb); the page itself is not repeated, its heading
/// follows. On a phone only the last step is shown, as a way back.
#[component]
pub fn Breadcrumb(
    /// The pages above this one, the start page first.
    #[prop(into)]
    crumbs: Signal<Vec<Crumb>>,
    /// Name of the `nav`, if "You are here" is taken on the page.
    #[prop(into, optional)]
    label: MaybeProp<String>,
) -> impl IntoView {
    let items = move || {
        let items = crumbs.get().into_iter();
        items
            .map(|crumb| {
                view! {
                    <li class="al-breadcrumb__item">
                        <Icon name=IconName::Forward />
                        <a class="al-breadcrumb__link" href=crumb.href>{crumb.label}</a>
                    </li>
                }
            })
            .collect_view()
    };
    let fallback = t(ids::component_breadcrumb);
    view! {
        <nav class="al-breadcrumb" aria-label=move || label.get().unwrap_or_else(|| fallback.get())>
            <ol class="al-breadcrumb__list">{items}</ol>
        </nav>
    }
}
