//! Reads a body within its limits of size and time.

use crate::error::{Error, Outcome};
use axum::body::Body;
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt as _;
use std::time::Duration;

/// A client that is still sending does not read our answer; so much of what is too large is read and thrown away.
const DRAIN: usize = 8 * api::limits::MAX_BODY;

/// Fails unless the body is declared as plain JSON.
pub fn require_json(headers: &HeaderMap) -> Outcome {
    require(headers, api::JSON)
}

/// Fails unless the body is declared as bytes.
pub fn require_bytes(headers: &HeaderMap) -> Outcome {
    require(headers, api::BYTES)
}

fn require(headers: &HeaderMap, wanted: &str) -> Outcome {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let declared = text(header::CONTENT_TYPE).unwrap_or_default();
    let mut parts = declared.split(';').map(str::trim);
    let fits = parts.next().unwrap_or_default().eq_ignore_ascii_case(wanted);
    let is_utf8 = parts.all(|parameter| match parameter.split_once('=') {
        Some((name, value)) if name.eq_ignore_ascii_case("charset") => {
            value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    });
    let is_plain =
        text(header::CONTENT_ENCODING).is_none_or(|coding| coding.eq_ignore_ascii_case("identity"));
    if fits && is_utf8 && is_plain {
        Ok(())
    } else {
        Err(Error::MediaType)
    }
}

/// The whole body.
pub async fn read(body: Body, timeout: Duration) -> Outcome<Vec<u8>> {
    tokio::time::timeout(timeout, collect(body))
        .await
        .map_err(|_| Error::BodyTimeout)?
}

async fn collect(mut body: Body) -> Outcome<Vec<u8>> {
    let mut content = Vec::new();
    let mut received = 0usize;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Error::Malformed("the body broke off".to_owned()))?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        received = received.saturating_add(data.len());
        if received <= api::limits::MAX_BODY {
            content.extend_from_slice(&data);
        } else if received > DRAIN {
            break;
        }
    }
    if received > api::limits::MAX_BODY {
        return Err(Error::TooLarge);
    }
    Ok(content)
}
