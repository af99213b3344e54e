//! An error as problem details (RFC 9457).

use crate::error::Error;
use crate::random;
use api::{PROBLEM_JSON, ProblemWire};
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;

impl IntoResponse for Error {
    fn into_response(self) -> Response<Body> {
        let mut wire = ProblemWire::new(self.cause());
        let retry_after = self.retry_after_secs();
        if wire.status >= 500 && retry_after.is_none() {
            let code = random::support_code();
            tracing::error!(support_code = code, error = %self, "failed");
            wire.support_code = Some(code);
        }
        match self {
            Self::Rejected(errors) => wire.errors = errors,
            Self::Malformed(what) => wire.detail = Some(what),
            Self::Parameter { name, what } => {
                wire.detail = Some(format!("{name}: {what}"));
                wire.parameter = Some(name);
            }
            Self::Unknown(what) => wire.detail = Some(what.to_owned()),
            _ => {}
        }
        let mut response = Response::new(Body::from(serde_json::to_vec(&wire).unwrap_or_default()));
        *response.status_mut() =
            StatusCode::from_u16(wire.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static("en"));
        if let Some(secs) = retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(secs));
        }
        if wire.status == 408 || wire.status == 413 {
            // The rest of the body is not worth reading.
            headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }
}
