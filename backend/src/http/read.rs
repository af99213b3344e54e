//! The catalogue for those who cannot run the app: services, places, who is responsible and why.
//!
//! The answers come from the same crate as the app's. They are public facts: other websites may use them, and they may
//! be kept for some minutes. What somebody looks for is never logged: paths are, queries are not.

mod facts;
mod places;
mod services;

use super::App;
use crate::error::{Error, Outcome};
use crate::hash;
use crate::knowledge::Knowledge;
use axum::body::Body;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use model::Lang;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;

pub use places::{place, search as places};
pub use services::{list as services, office, offices, service};

/// How long an answer may be kept.
const KEEP: &str = "public, max-age=300";
/// Longest value of a parameter, in bytes.
const MAX_PARAMETER: usize = 200;

type Name = Result<Path<String>, PathRejection>;
type Parameters = Result<Query<BTreeMap<String, String>>, QueryRejection>;

/// Marks an answer that anybody may read and keep.
#[derive(Debug, Clone, Copy)]
pub struct Public;

/// The parameters of a request: only known ones, none too long.
struct Asked(BTreeMap<String, String>);

impl Asked {
    fn read(parameters: Parameters, known: &[&str]) -> Outcome<Self> {
        let Ok(Query(parameters)) = parameters else {
            return Err(Error::Malformed("the query cannot be read".to_owned()));
        };
        match parameters
            .keys()
            .find(|name| *name != "lang" && !known.contains(&name.as_str()))
        {
            Some(_) => Err(Error::Malformed(format!(
                "parameters are lang, {}",
                known.join(", ")
            ))),
            None if parameters.values().any(|value| value.len() > MAX_PARAMETER) => Err(Error::Malformed(
                format!("a parameter has at most {MAX_PARAMETER} bytes"),
            )),
            None => Ok(Self(parameters)),
        }
    }

    /// The language of names and texts; German unless asked otherwise.
    fn lang(&self) -> Outcome<Lang> {
        let Some(tag) = self.0.get("lang") else {
            return Ok(Lang::De);
        };
        let known = Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
        known.ok_or_else(|| Error::Malformed("lang is de or en".to_owned()))
    }

    fn required(&self, name: &str) -> Outcome<&str> {
        self.0
            .get(name)
            .map(String::as_str)
            .ok_or_else(|| Error::Malformed(format!("{name} is missing")))
    }
}

fn knowledge(app: &App) -> Outcome<&Knowledge> {
    app.knowledge.as_deref().ok_or(Error::NoCatalogue)
}

fn name(name: Name) -> Outcome<String> {
    // What is no text at all names nothing.
    name.map(|Path(name)| name).map_err(|_| Error::NotFound)
}

/// 200 with the value, or 304 if the client has it already.
fn answer<T: Serialize>(request: &HeaderMap, value: &T) -> Outcome<Response<Body>> {
    let body = serde_json::to_vec(value).map_err(|_| Error::CheckFailed)?;
    let mut tag = String::from("\"");
    for byte in hash::of(&body).iter().take(12) {
        // Writing to a String cannot fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    let known = request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let same = known.flat_map(|tags| tags.split(',')).any(|one| {
        let one = one.trim();
        one == "*" || one.trim_start_matches("W/") == tag
    });
    let mut response = Response::new(if same { Body::empty() } else { Body::from(body) });
    if same {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = response.headers_mut();
    if !same {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(api::JSON));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEEP));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        header::ETAG,
        HeaderValue::from_str(&tag).map_err(|_| Error::CheckFailed)?,
    );
    response.extensions_mut().insert(Public);
    Ok(response)
}
