//! The app: what every page shares, and the switch between pages. Nothing else.

use crate::components::{AssetUrls, SkipLink};
use crate::features::frame::{Footer, Header};
use crate::features::idle::IdleGuard;
use crate::features::page::Navigation;
use crate::features::search::Recent;
use crate::i18n::{I18n, Locale, ids, t};
use crate::pages::{
    AccessibilityPage, ApplyPage, DraftFilePage, EndedPage, HomePage, ImprintPage, NotFoundPage, OfficePage,
    PlacePage, PrivacyPage, SearchPage, ServicePage, ServicesPage, TopicPage,
};
use crate::platform::{fetch, page};
use crate::route::{Address, PLACE, Route, Stage, without_place};
use crate::state::assets::{Assets, absolute};
use crate::state::catalogue::Catalogue;
use crate::state::drafts;
use crate::state::region::{Region, use_region};
use crate::state::tenant::Tenant;
use forms::idle::Limits;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use leptos_router::location::{BrowserUrl, LocationProvider};
use model::Lang;

/// The whole portal.
#[component]
pub fn App(
    /// Texts of the first page.
    locale: Locale,
    /// Names of the site's files.
    assets: Assets,
    /// Who operates the portal.
    tenant: Tenant,
) -> impl IntoView {
    page::set_lang(locale.lang().tag());
    I18n::provide(locale);
    provide_context(AssetUrls::new(absolute(&assets.icons)));
    let limits = tenant.idle_limits();
    // Before anything reads it.
    let stale = drafts::drop_stale(limits);
    provide_context(StoredValue::new(tenant));
    provide_context(StoredValue::new(assets.clone()));
    Catalogue::provide(assets);
    Region::provide();
    Navigation::provide();
    Recent::provide();
    view! {
        <Router>
            <Shell limits stale />
        </Router>
    }
}

/// The language that the browser asks for, among ours.
#[must_use]
pub fn preferred_language() -> Lang {
    page::languages()
        .iter()
        .find_map(|tag| Lang::from_tag(tag))
        .unwrap_or_default()
}

#[component]
fn Shell(limits: Limits, stale: bool) -> impl IntoView {
    let location = use_location();
    let pathname = location.pathname;
    let address = Memo::new(move |_| Address::parse(&pathname.get()));
    complete_navigation(pathname);
    follow_language(address);
    follow_place();
    remember_page(address);

    let stage = Memo::new(move |_| match address.get().route {
        Route::Apply(_, stage) => stage,
        _ => Stage::Start,
    });
    // One page for a whole application: its steps change inside it.
    let page = Memo::new(move |_| match address.get().route {
        Route::Apply(form, _) => Route::Apply(form, Stage::Start),
        route => route,
    });
    let route = Signal::derive(move || address.get().route);

    view! {
        <SkipLink href="#main" label=t(ids::common_skip_link) />
        <Header route />
        <main id="main" class=move || "al-main" tabindex="-1">
            {move || match page.get() {
                Route::Home => view! { <HomePage /> }.into_any(),
                Route::Search => view! { <SearchPage /> }.into_any(),
                Route::Services => view! { <ServicesPage /> }.into_any(),
                Route::Topic(topic) => view! { <TopicPage topic /> }.into_any(),
                Route::Service(slug) => view! { <ServicePage slug /> }.into_any(),
                Route::Office(office) => view! { <OfficePage office /> }.into_any(),
                Route::Place => view! { <PlacePage /> }.into_any(),
                Route::Apply(form, _) => view! { <ApplyPage form stage /> }.into_any(),
                Route::DraftFile => view! { <DraftFilePage /> }.into_any(),
                Route::Ended(ending) => view! { <EndedPage ending /> }.into_any(),
                Route::Imprint => view! { <ImprintPage /> }.into_any(),
                Route::Privacy => view! { <PrivacyPage /> }.into_any(),
                Route::Accessibility => view! { <AccessibilityPage /> }.into_any(),
                #[cfg(feature = "gallery")]
                Route::Gallery => view! { <crate::gallery::Gallery /> }.into_any(),
                #[cfg(not(feature = "gallery"))]
                Route::Gallery => view! { <NotFoundPage /> }.into_any(),
                Route::NotFound => view! { <NotFoundPage /> }.into_any(),
            }}
        </main>
        <Footer />
        <IdleGuard limits stale />
    }
}

/// Puts the address into the browser once the page has taken it up: without `<Routes>` that is ours to do.
fn complete_navigation(pathname: Memo<String>) {
    let url = use_context::<BrowserUrl>();
    Effect::new(move |_| {
        pathname.track();
        if let Some(url) = &url {
            url.ready_to_complete();
        }
    });
}

/// Loads the texts of the address's language; an address without one gets the browser's.
fn follow_language(address: Memo<Address>) {
    let i18n = crate::i18n::use_i18n();
    let navigate = use_navigate();
    let lang = Memo::new(move |_| {
        let address = address.get();
        (address.lang, address.route == Route::Home)
    });
    Effect::new(move |_| match lang.get() {
        (None, true) => {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&Route::Home.path(preferred_language()), options);
        }
        (Some(lang), _) if lang != i18n.lang_untracked() => {
            let url =
                use_context::<StoredValue<Assets>>().map(|assets| assets.with_value(|a| a.locale(lang)));
            spawn_local(async move {
                let bytes = fetch::get(&url.unwrap_or_default()).await.ok();
                let source = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
                // Without its texts the page stays in the language it has: readable, and the link still there.
                if let Some(locale) = source.and_then(|source| Locale::parse(lang, source).ok()) {
                    page::set_lang(lang.tag());
                    i18n.set(locale);
                }
            });
        }
        _ => {}
    });
}

/// Keeps the way back from the page of the place.
fn remember_page(address: Memo<Address>) {
    let location = use_location();
    let navigation = use_context::<Navigation>();
    Effect::new(move |_| {
        let path = format!(
            "{}{}",
            location.pathname.get(),
            without_place(&location.search.get())
        );
        if let (Some(navigation), false) = (navigation, address.get().route == Route::Place) {
            navigation.remember(path);
        }
    });
}

/// Takes up the place that a link brings along.
fn follow_place() {
    let region = use_region();
    let query = use_query_map();
    Effect::new(move |_| {
        if let Some(ars) = query.read().get(PLACE).and_then(|text| text.parse().ok()) {
            region.set(Some(ars));
        }
    });
}
