//! Cards that lead on.

use super::heading::heading;
use super::icon::{Icon, IconName};
use leptos::prelude::*;

/// A list of cards, as many beside each other as fit.
///
/// Accessibility: a list, so that screen readers say how many there are.
#[component]
pub fn CardGrid(
    /// The `Card`s.
    children: Children,
) -> impl IntoView {
    let class = "al-card-grid";
    view! { <ul class=class role="list">{children()}</ul> }
}

/// A card of a `CardGrid` that leads to a page.
///
/// Accessibility: one link, its text is the title; the whole card is its target; the focus ring goes around the card.
#[component]
pub fn Card(
    /// The title, text of the link.
    #[prop(into)]
    title: Signal<String>,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// A sentence below.
    #[prop(into, optional)]
    text: MaybeProp<String>,
    /// Icon before the title.
    #[prop(into, optional)]
    icon: Option<IconName>,
    /// Level of the title as a heading; 0 if it is none.
    #[prop(optional)]
    level: u8,
    /// Language of its texts, if it differs from the page's.
    #[prop(into, optional)]
    lang: Option<String>,
) -> impl IntoView {
    let link = view! { <a class="al-card__link" href=href>{title}</a> };
    let title = if level == 0 {
        let class = "al-card__title";
        view! { <p class=class>{link}</p> }.into_any()
    } else {
        heading(level, "al-card__title", link)
    };
    view! {
        <li class="al-card" lang=lang>
            {icon.map(|name| view! { <span class="al-card__icon"><Icon name /></span> })}
            <div class="al-card__body">
                {title}
                {move || text.get().map(|text| view! { <p class="al-card__text">{text}</p> })}
            </div>
            <Icon name=IconName::Forward />
        </li>
    }
}
