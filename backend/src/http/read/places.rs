//! Places: by what people type, and by their key.

use super::facts::level;
use super::{App, Asked, Name, Parameters, answer, knowledge, name};
use crate::error::{Error, Outcome};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response};
use catalogue::{PlaceMatch, PlaceSearch, Places};
use model::{Ars, Lang, Level};
use serde_json::{Value, json};
use std::sync::Arc;

/// Most places that a name may bring up.
const LIMIT: usize = 40;

/// `GET /api/v1/places?q=`: postcode or name; the outcomes are those that the app tells apart.
pub async fn search(
    State(app): State<Arc<App>>,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    let asked = Asked::read(parameters, &["q"])?;
    let lang = asked.lang()?;
    let query = asked.required("q")?;
    let found = knowledge(&app)?.places.find(query, LIMIT);
    answer(&headers, &outcome(&found, lang))
}

fn outcome(found: &PlaceSearch, lang: Lang) -> Value {
    let outcome = match found {
        PlaceSearch::Empty => "empty",
        PlaceSearch::NotAPostcode => "not-a-postcode",
        PlaceSearch::UnknownPostcode(_) | PlaceSearch::OutsideOrUnknown(_) => "unknown-postcode",
        PlaceSearch::OtherLand { .. } => "other-land",
        PlaceSearch::One(_) => "one",
        PlaceSearch::Several(_) => "several",
        PlaceSearch::Nothing => "nothing",
    };
    let land = match found {
        PlaceSearch::OtherLand { land, .. } => Some(land.name.text(lang)),
        _ => None,
    };
    let decided = found.decided().map(|one| one.ars.to_string());
    let matches: Vec<Value> = found.matches().iter().map(one).collect();
    json!({ "outcome": outcome, "decided": decided, "land": land, "places": matches })
}

fn one(found: &PlaceMatch) -> Value {
    json!({
        "ars": found.ars.to_string(),
        "name": found.name,
        "district": found.district,
        "ambiguous": found.ambiguous,
    })
}

/// `GET /api/v1/places/{ars}`: a municipality with the areas around it.
pub async fn place(
    State(app): State<Arc<App>>,
    ars: Name,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    // Names of places are the same in every language; the parameter is taken as everywhere.
    Asked::read(parameters, &[])?.lang()?;
    let ars: Ars = name(ars)?.parse().map_err(|_| Error::NotFound)?;
    let value = municipality(&knowledge(&app)?.places, ars).ok_or(Error::NotFound)?;
    answer(&headers, &value)
}

fn municipality(places: &Places, ars: Ars) -> Option<Value> {
    let municipality = places.municipality(ars)?;
    let district = places
        .district_of(ars)
        .map(|d| json!({ "key": d.key.to_string(), "name": d.name }));
    let association = places
        .association_of(ars)
        .map(|a| json!({ "key": a.key.to_string(), "name": a.name }));
    let postcodes: Vec<String> = municipality.postcodes.iter().map(ToString::to_string).collect();
    let areas: Vec<Value> = [
        Level::Municipality,
        Level::Association,
        Level::District,
        Level::Land,
    ]
    .map(|one| json!({ "level": level(one), "key": ars.area(one).to_string() }))
    .into();
    Some(json!({
        "ars": ars.to_string(),
        "name": municipality.name,
        "ambiguous": municipality.ambiguous,
        "population": municipality.population,
        "latitude": f64::from(municipality.lat_e4) / 10_000.0,
        "longitude": f64::from(municipality.lon_e4) / 10_000.0,
        "postcodes": postcodes,
        "district": district,
        "association": association,
        "areas": areas,
    }))
}
