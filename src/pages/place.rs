//! Choosing the place, from the header of every page.

use crate::features::page::{Navigation, PageTitle};
use crate::features::place_names;
use crate::features::place_picker::PlacePicker;
use crate::i18n::{ids, t, use_i18n};
use crate::route::Route;
use crate::state::catalogue::use_catalogue;
use crate::state::region::use_region;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use model::PlaceQuestion;

/// Choosing the place.
#[component]
pub fn PlacePage() -> impl IntoView {
    let i18n = use_i18n();
    let (region, navigate) = (use_region(), use_navigate());
    let navigation = use_context::<Navigation>();
    let places = use_catalogue().places();
    let current = move || {
        let ars = region.get()?;
        let name = place_names::municipality(&*places.ready()?, ars, i18n)?;
        Some(view! { <p>{t(move || ids::common_place(name.clone()))}</p> })
    };
    let choose = Callback::new(move |ars| {
        region.set(Some(ars));
        let home = || Route::Home.path(i18n.lang_untracked());
        let before = navigation.and_then(Navigation::before_place).unwrap_or_else(home);
        navigate(&before, <_>::default());
    });
    view! {
        <div class=|| "al-page al-page--narrow">
            <div>
                <PageTitle text=t(ids::place_title) />
                <p class=|| "al-lead">{t(ids::place_lead)}</p>
                {current}
            </div>
            <PlacePicker id="place" question=PlaceQuestion::Home on_choose=choose />
        </div>
    }
}
