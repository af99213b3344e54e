//! The map of an office: municipalities as points, drawn here, asking nobody.

use crate::components::{AreaMap, MapKey};
use crate::features::{facts, place_names};
use crate::i18n::{I18n, Msg, ids, t, use_i18n};
use crate::platform::clock;
use crate::state::region::use_region;
use catalogue::sketch::{Direction, Mark, Shown, Way};
use catalogue::{Core, Places};
use leptos::prelude::*;
use model::{Address, AreaKey, Ars, DistrictKind, Level, Office, OfficeId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The map of an office's areas with the chosen place and the office on it; nothing for an office of another Land.
pub fn map(core: &Core, id: OfficeId, places: &Arc<Places>) -> AnyView {
    let i18n = use_i18n();
    let region = use_region();
    let Some(office) = core.office(id) else {
        return ().into_any();
    };
    let day = facts::date_text(core.meta.places_as_of);
    let place_of_office = |kind: fn(&Address) -> bool| {
        let all = office.all_addresses();
        let mut found = all.into_iter().filter(|address| kind(address));
        found
            .find_map(|address| places.of_address(address))
            .map(|m| m.ars)
    };
    let seat = place_of_office(|address| address.kind.is_a_place()).or_else(|| place_of_office(|_| true));
    let areas = served(core, id, office);
    if seat.is_none() && areas.iter().all(|area| area.level() == Level::Federation) {
        return ().into_any();
    }
    let places = Arc::clone(places);
    let map = move || {
        let place = region.get().filter(|ars| places.municipality(*ars).is_some());
        let shown = Shown {
            areas: &areas,
            place,
            office: seat,
        };
        let sketch = places.sketch(shown)?;
        let has = |mark: Mark| sketch.points.iter().any(|point| point.mark == mark);
        let keys = keys(&places, shown, has(Mark::Within), has(Mark::Around), i18n);
        let keys: Vec<_> = keys
            .into_iter()
            .map(|(mark, text)| view! { <MapKey mark text=i18n.text(&text) /> })
            .collect();
        let name = i18n.text(&ids::map_name(area_name(&places, &areas, i18n)));
        let sentence = sentence(&places, shown, i18n).map(|msg| view! { <p>{i18n.text(&msg)}</p> });
        let day = day.get();
        Some(view! {
            <AreaMap id="map" name sketch>
                {sentence}
                <ul role="list">{keys}</ul>
                <p class=|| "al-fact-source">
                    {t(ids::map_points)} " " {t(move || ids::map_source(day.clone()))}
                </p>
            </AreaMap>
        })
    };
    map.into_any()
}

/// The areas for which lists name the office, or the one that it administers.
fn served(core: &Core, id: OfficeId, office: &Office) -> Vec<AreaKey> {
    let today = clock::today();
    let rows = core.tables.iter().flat_map(|table| &table.rows);
    let named = rows.filter(|row| row.office == id && row.valid.holds_on(today));
    let areas: BTreeSet<AreaKey> = named.map(|row| row.area).collect();
    if areas.is_empty() {
        vec![office.area]
    } else {
        areas.into_iter().collect()
    }
}

/// What the map says about place and office.
fn sentence(places: &Places, shown: Shown<'_>, i18n: I18n) -> Option<Msg> {
    let name = |ars: Ars| place_names::municipality(places, ars, i18n);
    let Some(office) = shown.office else {
        return Some(ids::map_office_unknown());
    };
    let town = name(office)?;
    let Some(place) = shown.place else {
        return Some(ids::map_only_office(town));
    };
    match places.way(place, office) {
        None => Some(ids::map_same(town)),
        Some(Way {
            kilometres,
            direction,
        }) => {
            let direction = i18n.text(&direction_name(direction));
            Some(ids::map_way(direction, kilometres, name(place)?, town))
        }
    }
}

/// The marks that are on the map, with what they stand for.
fn keys(places: &Places, shown: Shown<'_>, within: bool, around: bool, i18n: I18n) -> Vec<(Mark, Msg)> {
    let name = |ars: Ars| place_names::municipality(places, ars, i18n).unwrap_or_default();
    let mut keys = Vec::new();
    match (shown.place, shown.office) {
        (Some(place), Some(office)) if place == office => {
            keys.push((Mark::Both, ids::map_key_both(name(place))))
        }
        (place, office) => {
            keys.extend(place.map(|ars| (Mark::Place, ids::map_key_place(name(ars)))));
            keys.extend(office.map(|ars| (Mark::Office, ids::map_key_office(name(ars)))));
        }
    }
    if within {
        let served = places.municipalities.iter().filter(|m| shown.serves(m.ars));
        keys.push((Mark::Within, ids::map_key_within(served.count())));
    }
    if around {
        keys.push((Mark::Around, ids::map_key_around()));
    }
    keys
}

/// The district in which all areas lie, or the Land.
fn area_name(places: &Places, areas: &[AreaKey], i18n: I18n) -> String {
    let districts: BTreeSet<AreaKey> = places
        .municipalities
        .iter()
        .filter(|m| areas.iter().any(|area| area.contains(m.ars)))
        .map(|m| m.ars.area(Level::District))
        .collect();
    let only = Some(&districts)
        .filter(|all| all.len() == 1)
        .and_then(|all| all.first());
    let district = only.and_then(|key| places.districts.iter().find(|district| district.key == *key));
    match district {
        None => i18n.text(&ids::map_land()),
        Some(district) if district.kind == DistrictKind::City => district.name.clone(),
        Some(district) => place_names::district(district).text(i18n),
    }
}

fn direction_name(direction: Direction) -> Msg {
    match direction {
        Direction::North => ids::direction_north(),
        Direction::NorthEast => ids::direction_north_east(),
        Direction::East => ids::direction_east(),
        Direction::SouthEast => ids::direction_south_east(),
        Direction::South => ids::direction_south(),
        Direction::SouthWest => ids::direction_south_west(),
        Direction::West => ids::direction_west(),
        Direction::NorthWest => ids::direction_north_west(),
    }
}
