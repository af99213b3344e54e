//! Taking the files of applications: announced, then sent in pieces, each of which may be repeated.

use super::{App, Client, body, json};
use crate::clock;
use crate::error::{Error, Outcome};
use crate::store::Announced;
use api::{ApplicationId, AttachmentId, AttachmentState, AttachmentStateWire, AttachmentWire};
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{Request, Response};
use std::sync::Arc;
use std::time::Instant;

type Ids = Result<Path<(String, String)>, PathRejection>;
type Place = Result<Path<(String, String, String)>, PathRejection>;

/// `PUT /api/v1/applications/{id}/attachments/{attachment}`: announces a file, and says how far it has arrived.
pub async fn announce(
    State(app): State<Arc<App>>,
    ids: Ids,
    request: Request<Body>,
) -> Outcome<Response<Body>> {
    let Path((application, attachment)) = ids.map_err(|_| wrong_id())?;
    let (application, id) = read_ids(&application, &attachment)?;
    limit(&app, &request)?;
    let _permit = app.uploads.try_acquire().map_err(|_| Error::Busy)?;
    body::require_json(request.headers())?;
    let content = body::read(request.into_body(), app.body_timeout).await?;
    let wire: AttachmentWire = serde_json::from_slice(&content)
        .map_err(|_| Error::Malformed("not a file's description".to_owned()))?;
    let attachment = wire.read(id).map_err(Error::Rejected)?;
    match app.store.announce(application, attachment, clock::now()).await? {
        Announced::New(state) => answer(201, state),
        Announced::Known(state) => answer(200, state),
        Announced::Conflict => Err(Error::Conflict),
        Announced::TooMany => Err(Error::Rejected(vec![api::FieldProblem::of_member(
            "attachments",
            "too-many",
        )])),
        Announced::NoRoom => Err(Error::NoRoom),
    }
}

/// `GET` of the same address: how far it has arrived.
pub async fn state(State(app): State<Arc<App>>, ids: Ids) -> Outcome<Response<Body>> {
    let Path((application, attachment)) = ids.map_err(|_| wrong_id())?;
    let (application, attachment) = read_ids(&application, &attachment)?;
    answer(200, app.store.attachment(application, attachment).await?)
}

/// `PUT …/pieces/{offset}`: takes the bytes from there on.
pub async fn piece(
    State(app): State<Arc<App>>,
    place: Place,
    request: Request<Body>,
) -> Outcome<Response<Body>> {
    let Path((application, attachment, offset)) = place.map_err(|_| wrong_id())?;
    let (application, attachment) = read_ids(&application, &attachment)?;
    let is_number = !offset.is_empty() && offset.bytes().all(|byte| byte.is_ascii_digit());
    let offset: u64 = offset
        .parse()
        .ok()
        .filter(|_| is_number)
        .ok_or_else(|| Error::Malformed("the offset is no number of bytes".to_owned()))?;
    limit(&app, &request)?;
    let _permit = app.uploads.try_acquire().map_err(|_| Error::Busy)?;
    body::require_bytes(request.headers())?;
    // What nobody has announced is not worth reading.
    app.store.attachment(application, attachment).await?;
    let content = body::read(request.into_body(), app.body_timeout).await?;
    answer(
        200,
        app.store.piece(application, attachment, offset, content).await?,
    )
}

fn limit(app: &App, request: &Request<Body>) -> Outcome {
    match request.extensions().get() {
        Some(Client(client)) => app
            .piece_rate
            .take(*client, Instant::now())
            .map_err(|retry_after_secs| Error::RateLimited { retry_after_secs }),
        None => Ok(()),
    }
}

fn wrong_id() -> Error {
    Error::Malformed("an id is no UUID of version 4".to_owned())
}

fn read_ids(application: &str, attachment: &str) -> Outcome<(ApplicationId, AttachmentId)> {
    match (application.parse(), attachment.parse()) {
        (Ok(application), Ok(attachment)) => Ok((application, attachment)),
        _ => Err(wrong_id()),
    }
}

fn answer(status: u16, state: AttachmentState) -> Outcome<Response<Body>> {
    json(status, &AttachmentStateWire::from(state))
}
