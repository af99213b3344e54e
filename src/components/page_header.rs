//! The top of every page.

use super::icon::AssetUrls;
use leptos::children::ViewFnOnce;
use leptos::prelude::*;

/// Product name with a way home, and places for search, chosen place and languages.
///
/// Accessibility: landmark `banner`; not sticky, so that it never covers what has the focus (WCAG 2.4.12) and leaves
/// the room to the text at 400 % zoom.
#[component]
pub fn PageHeader(
    /// Name of the portal.
    #[prop(into)]
    product: Signal<String>,
    /// A few words below the name.
    #[prop(into, optional)]
    claim: MaybeProp<String>,
    /// The start page.
    #[prop(into)]
    home_href: Signal<String>,
    /// The start page is the current one.
    #[prop(into, optional)]
    is_home: Signal<bool>,
    /// A `SearchBox` of size `Header`.
    #[prop(into, optional)]
    search: ViewFnOnce,
    /// The chosen place: a `PlaceLink`.
    #[prop(into, optional)]
    place: ViewFnOnce,
    /// A `LanguageSwitch`.
    #[prop(into, optional)]
    languages: ViewFnOnce,
) -> impl IntoView {
    let urls = use_context::<AssetUrls>().unwrap_or_default();
    view! {
        <header class="al-header">
            <div class="al-header__bar al-container">
                <a class="al-header__home" href=home_href aria-current=move || is_home.get().then_some("page")>
                    <svg class="al-header__logo" aria-hidden="true" focusable="false" width="40" height="40">
                        <use href=urls.symbol("logo")></use>
                    </svg>
                    <span class="al-header__names">
                        <span class="al-header__product">{product}</span>
                        {move || claim.get().map(|text| view! { <span class="al-header__claim">{text}</span> })}
                    </span>
                </a>
                <div class="al-header__search">{search.run()}</div>
                <div class="al-header__tools">{place.run()}{languages.run()}</div>
            </div>
        </header>
    }
}

/// The chosen place in the header: a link to where it is chosen.
///
/// Accessibility: the text says both what it is and what it does; 44 px high.
#[component]
pub fn PlaceLink(
    /// Where it is chosen.
    #[prop(into)]
    href: Signal<String>,
    /// "Your place: Jena" or "Choose your place".
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <a class="al-place" href=href>
            <super::icon::Icon name=super::icon::IconName::Place />
            <span>{label}</span>
        </a>
    }
}
