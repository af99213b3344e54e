//! Whether applications can be taken, for load balancers and operators.

use super::{App, json};
use crate::error::{Error, Outcome};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use std::sync::Arc;

/// 200 if the database answers and catalogue and forms are there.
pub async fn health(State(app): State<Arc<App>>) -> Outcome<Response<Body>> {
    app.store.probe().await?;
    if app.knowledge.is_none() {
        return Err(Error::NoCatalogue);
    }
    json(
        200,
        &serde_json::json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }),
    )
}
