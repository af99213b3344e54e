//! Taking applications, and giving their receipts.

use super::{App, Client, body, json};
use crate::error::{Error, Outcome};
use crate::store::{Found, NewApplication, Stored};
use crate::{clock, hash, judge};
use api::{
    Application, ApplicationId, ApplicationWire, AttachmentId, FieldProblem, Receipt, ReceiptWire, limits,
};
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{Request, Response};
use serde_json::Value;
use std::sync::Arc;
use std::time::Instant;

type Id = Result<Path<String>, PathRejection>;

/// `PUT /api/v1/applications/{id}`: stores an application; repeating it is harmless.
pub async fn put(State(app): State<Arc<App>>, id: Id, request: Request<Body>) -> Outcome<Response<Body>> {
    let id = read_id(id)?;
    if let Some(Client(client)) = request.extensions().get() {
        app.rate
            .take(*client, Instant::now())
            .map_err(|retry_after_secs| Error::RateLimited { retry_after_secs })?;
    }
    let _permit = app.uploads.try_acquire().map_err(|_| Error::Busy)?;
    body::require_json(request.headers())?;
    let content = body::read(request.into_body(), app.body_timeout).await?;
    let value: Value = serde_json::from_slice(&content).map_err(|error| unreadable("not JSON", &error))?;
    if !limits::within(&value) {
        return Err(Error::Malformed(
            "nested too deeply, or a text or list too long".to_owned(),
        ));
    }
    let content = hash::of_value(&value);
    let wire: ApplicationWire =
        serde_json::from_value(value).map_err(|_| Error::Malformed("not an application".to_owned()))?;
    let application = Application::try_from(wire).map_err(Error::Rejected)?;

    // Before judging: what was in order when it arrived stays acknowledged, also after midnight or a new release.
    match app.store.find(id).await? {
        Some(found) if found.content == content => return answer(200, found.receipt),
        Some(_) => return Err(Error::Conflict),
        None => {}
    }
    let new = accept(&app, id, content, application).await?;
    match app.store.put(new).await? {
        Stored::New(receipt) => {
            tracing::info!("application stored");
            answer(201, receipt)
        }
        Stored::Repeated(receipt) => answer(200, receipt),
        Stored::Conflict => Err(Error::Conflict),
        Stored::Incomplete(missing) => Err(Error::Rejected(missing.into_iter().map(not_arrived).collect())),
    }
}

/// A file that the application names and that is not there, whole and as described.
fn not_arrived(id: AttachmentId) -> FieldProblem {
    let mut problem = FieldProblem::of_member("attachments", "not-arrived");
    problem.args.insert("id".to_owned(), id.to_string().into());
    problem
}

/// Judges it off the threads that serve: a hostile one may take its time.
async fn accept(
    app: &App,
    id: ApplicationId,
    content: hash::Hash,
    application: Application,
) -> Outcome<NewApplication> {
    let knowledge = Arc::clone(app.knowledge.as_ref().ok_or(Error::NoCatalogue)?);
    let received_at = clock::now();
    let today = clock::german_day(received_at).ok_or(Error::CheckFailed)?;
    let judged = tokio::task::spawn_blocking(move || {
        let accepted = judge::judge(&knowledge, &application, today).map_err(Error::Rejected)?;
        Ok(NewApplication {
            id,
            content,
            names: accepted.names,
            attachments: accepted.attachments,
            definition: Arc::clone(&accepted.form.definition),
            definition_hash: accepted.form.hash,
            application,
            received_at,
        })
    });
    judged.await.map_err(|_| Error::CheckFailed)?
}

/// `GET /api/v1/applications/{id}/receipt`: for clients whose answer was lost.
pub async fn receipt(State(app): State<Arc<App>>, id: Id) -> Outcome<Response<Body>> {
    let id = read_id(id)?;
    match app.store.find(id).await? {
        Some(Found { receipt, .. }) => answer(200, receipt),
        None => Err(Error::NotFound),
    }
}

fn read_id(id: Id) -> Outcome<ApplicationId> {
    let wrong = || Error::Malformed("the id is no UUID of version 4".to_owned());
    let Path(text) = id.map_err(|_| wrong())?;
    text.parse().map_err(|_| wrong())
}

fn answer(status: u16, receipt: Receipt) -> Outcome<Response<Body>> {
    json(status, &ReceiptWire::from(receipt))
}

/// Says where, never what: the text around the mistake is the citizen's.
fn unreadable(what: &str, error: &serde_json::Error) -> Error {
    Error::Malformed(format!(
        "{what}: line {}, column {}",
        error.line(),
        error.column()
    ))
}
