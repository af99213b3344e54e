//! Fault switches for tests: the real backend, made slow, failing or talking rubbish.
//!
//! Only with `--fault-switches`. `POST /__fault` with
//! `{"path": "/api/v1/applications/*", "method": "PUT", "mode": {"delay_ms": 3000}, "times": 2}` arms one;
//! `DELETE /__fault` disarms all. `path` without query, `*` at its end stands for anything; `method` may be left out;
//! `times` is 1 unless given, 0 means until disarmed.

use super::{App, body};
use crate::error::{Error, Outcome};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Method, Request, Response, StatusCode, header};
use axum::response::IntoResponse as _;
use bytes::Bytes;
use http_body_util::BodyExt as _;
use http_body_util::channel::Channel;
use serde::Deserialize;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The connection is to be closed without an answer.
#[derive(Debug, thiserror::Error)]
#[error("closed by a fault switch")]
pub struct Abort;

/// The switches.
#[derive(Debug, Default)]
pub struct Faults(Mutex<Vec<Switch>>);

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Switch {
    path: String,
    method: Option<String>,
    mode: Mode,
    #[serde(default = "once")]
    times: u32,
}

const fn once() -> u32 {
    1
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Answers later.
    DelayMs(u64),
    /// Does nothing and answers with this status, as the backend itself would where it has a problem of that status.
    Status(u16),
    /// Does what was asked, answers half of it, closes.
    Truncate,
    /// Answers with a web page and does nothing, as a hotel's network would.
    Html,
    /// Answers with JSON of another schema and does nothing.
    Json,
    /// Closes the connection and does nothing.
    Close,
    /// Does what was asked, then closes the connection without an answer.
    LoseAnswer,
}

impl Faults {
    /// The fault of a request, used up by it.
    pub fn take(&self, method: &Method, path: &str) -> Option<Mode> {
        let mut switches = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = switches.iter().position(|switch| switch.meets(method, path))?;
        let switch = switches.get_mut(at)?;
        let mode = switch.mode;
        match switch.times {
            0 => {}
            1 => {
                switches.remove(at);
            }
            _ => switch.times -= 1,
        }
        Some(mode)
    }
}

impl Switch {
    fn meets(&self, method: &Method, path: &str) -> bool {
        let path_meets = match self.path.strip_suffix('*') {
            Some(prefix) => path.starts_with(prefix),
            None => path == self.path,
        };
        path_meets
            && path != "/__fault"
            && self
                .method
                .as_deref()
                .is_none_or(|wanted| wanted == method.as_str())
    }
}

impl Mode {
    /// Answers as the fault says; `respond` is the way without it.
    pub async fn apply(self, respond: impl Future<Output = Response<Body>>) -> Result<Response<Body>, Abort> {
        match self {
            Self::DelayMs(ms) => {
                tokio::time::sleep(Duration::from_millis(ms)).await;
                Ok(respond.await)
            }
            Self::Status(status) => Ok(failing(status)),
            Self::Truncate => Ok(truncate(respond.await).await),
            Self::Html => Ok(rubbish(
                StatusCode::OK,
                "text/html",
                "<!doctype html><title>WLAN</title>",
            )),
            Self::Json => Ok(rubbish(StatusCode::OK, api::JSON, "{\"schema\":\"another\"}")),
            Self::Close => Err(Abort),
            Self::LoseAnswer => {
                respond.await;
                Err(Abort)
            }
        }
    }
}

fn failing(status: u16) -> Response<Body> {
    let error = match status {
        404 => Error::NotFound,
        408 => Error::BodyTimeout,
        409 => Error::Conflict,
        413 => Error::TooLarge,
        422 => Error::Rejected(vec![api::FieldProblem::of_member("office", "not-responsible")]),
        429 => Error::RateLimited { retry_after_secs: 2 },
        500 => Error::CheckFailed,
        503 => Error::NoCatalogue,
        other => {
            let status = StatusCode::from_u16(other).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            return rubbish(status, "text/plain", "fault switch");
        }
    };
    error.into_response()
}

fn rubbish(status: StatusCode, media: &'static str, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    response
}

/// Keeps the headers with the full length, sends half of the body, then breaks the connection.
async fn truncate(response: Response<Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    let whole = body
        .collect()
        .await
        .map(http_body_util::Collected::to_bytes)
        .unwrap_or_default();
    parts
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    let (mut sender, broken) = Channel::<Bytes, Abort>::new(1);
    tokio::spawn(async move {
        // If the client is gone already there is nothing left to break.
        if sender.send_data(whole.slice(..whole.len() / 2)).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(50)).await;
            sender.abort(Abort);
        }
    });
    Response::from_parts(parts, Body::new(broken))
}

/// `POST /__fault`.
pub async fn set(State(app): State<Arc<App>>, request: Request<Body>) -> Outcome<StatusCode> {
    let content = body::read(request.into_body(), app.body_timeout).await?;
    let switch: Switch =
        serde_json::from_slice(&content).map_err(|error| Error::Malformed(error.to_string()))?;
    if let Some(Faults(switches)) = &app.faults {
        switches
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(switch);
    }
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE /__fault`.
pub async fn clear(State(app): State<Arc<App>>) -> StatusCode {
    if let Some(Faults(switches)) = &app.faults {
        switches.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
    StatusCode::NO_CONTENT
}
