//! The catalogue for those who cannot run the app: services, places, who is responsible and why.
//!
//! The answers come from a [`Source`](crate::source::Source). They are public facts: other websites may use them, and
//! they may be kept for some minutes. What somebody looks for is never logged: the sort of path is, queries are not.

mod asked;

use super::App;
use crate::error::{Error, Outcome};
use crate::source::{Source, Wanted};
use crate::{clock, hash};
use asked::{Asked, Parameters};
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};
use axum::middleware::map_response;
use axum::routing::get;
use model::Ars;
use serde::Serialize;
use std::sync::Arc;

/// How long an answer may be kept.
const KEEP: &str = "public, max-age=300";

type Name = Result<Path<String>, PathRejection>;
type Shared = State<Arc<App>>;

/// Marks an answer that every website may read.
#[derive(Debug, Clone, Copy)]
pub struct Public;

/// The addresses. HEAD is answered as GET is, without the body.
pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/api/v1/services", get(services))
        .route("/api/v1/services/{service}", get(service))
        .route("/api/v1/services/{service}/offices", get(offices))
        .route("/api/v1/places", get(places))
        .route("/api/v1/places/{ars}", get(place))
        .route("/api/v1/offices/{office}", get(office))
        .route_layer(map_response(open))
}

/// Problems too: who asks from another website has to see what is wrong.
async fn open(mut response: Response<Body>) -> Response<Body> {
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static("ETag"),
    );
    response.extensions_mut().insert(Public);
    response
}

/// `GET /api/v1/services`: all that citizens and businesses may see, perhaps of one topic or by words.
async fn services(State(app): Shared, parameters: Parameters, headers: HeaderMap) -> Outcome<Response<Body>> {
    let asked = Asked::read(parameters, &["topic", "q"])?;
    let lang = asked.lang()?;
    let wanted = Wanted {
        query: asked.optional("q"),
        topic: asked.optional("topic"),
    };
    answer(&app, &headers, move |source| source.services(&wanted, lang)).await
}

/// `GET /api/v1/services/{service}`: with all its texts.
async fn service(
    State(app): Shared,
    slug: Name,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    let lang = Asked::read(parameters, &[])?.lang()?;
    let slug = name(slug)?;
    answer(&app, &headers, move |source| source.service(&slug, lang)).await
}

/// `GET /api/v1/services/{service}/offices?place=`: who is responsible there, and why.
async fn offices(
    State(app): Shared,
    slug: Name,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    let asked = Asked::read(parameters, &["place"])?;
    let lang = asked.lang()?;
    let place: Ars = asked.required("place")?.parse().map_err(|_| Error::Parameter {
        name: "place".to_owned(),
        what: "is a regional key of 12 digits",
    })?;
    let slug = name(slug)?;
    let today = clock::german_day(clock::now()).ok_or(Error::CheckFailed)?;
    answer(&app, &headers, move |source| {
        source.offices(&slug, place, lang, today)
    })
    .await
}

/// `GET /api/v1/places?q=`: postcode, key or name; the outcomes are those that the app tells apart.
async fn places(State(app): Shared, parameters: Parameters, headers: HeaderMap) -> Outcome<Response<Body>> {
    let asked = Asked::read(parameters, &["q"])?;
    let lang = asked.lang()?;
    let query = asked.required("q")?;
    answer(&app, &headers, move |source| source.places(&query, lang)).await
}

/// `GET /api/v1/places/{ars}`: a municipality with the areas around it.
async fn place(
    State(app): Shared,
    ars: Name,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    let lang = Asked::read(parameters, &[])?.lang()?;
    let ars: Ars = name(ars)?.parse().map_err(|_| Error::Unknown("no such place"))?;
    answer(&app, &headers, move |source| source.place(ars, lang)).await
}

/// `GET /api/v1/offices/{office}`: an office by its identifier.
async fn office(
    State(app): Shared,
    identifier: Name,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    let lang = Asked::read(parameters, &[])?.lang()?;
    let identifier = name(identifier)?;
    answer(&app, &headers, move |source| source.office(&identifier, lang)).await
}

fn name(name: Name) -> Outcome<String> {
    // What is no text at all names nothing.
    name.map(|Path(name)| name).map_err(|_| Error::NotFound)
}

/// 200 with what the source says, or 304 if the client has it already.
async fn answer<T, Ask>(app: &App, request: &HeaderMap, ask: Ask) -> Outcome<Response<Body>>
where
    T: Serialize,
    Ask: FnOnce(&dyn Source) -> Outcome<T> + Send + 'static,
{
    let source = Arc::clone(app.source.as_ref().ok_or(Error::NoCatalogue)?);
    // Off the threads that serve: a search takes its time, a directory elsewhere may take long.
    let found = tokio::task::spawn_blocking(move || {
        let body = serde_json::to_vec(&ask(&*source)?).map_err(|_| Error::CheckFailed)?;
        let mut content = Vec::from(source.stamp());
        content.extend_from_slice(&body);
        Outcome::Ok((body, format!("\"{}\"", hash::short(&hash::of(&content)))))
    });
    let (body, tag) = found.await.map_err(|_| Error::CheckFailed)??;
    let same = knows(request, &tag);
    let mut response = Response::new(if same { Body::empty() } else { Body::from(body) });
    if same {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let mut put = |name: HeaderName, value: HeaderValue| response.headers_mut().insert(name, value);
    if !same {
        put(header::CONTENT_TYPE, HeaderValue::from_static(api::JSON));
    }
    put(header::CACHE_CONTROL, HeaderValue::from_static(KEEP));
    put(
        header::ETAG,
        HeaderValue::from_str(&tag).map_err(|_| Error::CheckFailed)?,
    );
    Ok(response)
}

/// True if the client names this content in `If-None-Match`.
fn knows(request: &HeaderMap, tag: &str) -> bool {
    let known = request.get_all(header::IF_NONE_MATCH).iter();
    let texts = known.filter_map(|value| value.to_str().ok());
    texts.flat_map(|tags| tags.split(',')).any(|one| {
        let one = one.trim();
        one == "*" || one.trim_start_matches("W/") == tag
    })
}
