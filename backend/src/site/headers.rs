//! Headers of pages and files: the build writes them into `headers.json`; without it a strict set applies.

use crate::error::{Error, Outcome};
use crate::http::headers::{DEFAULTS, PAGE_POLICY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use std::collections::BTreeMap;
use std::path::Path;

/// Headers that describe one body or one connection: no file may set them for all.
const OURS: [HeaderName; 9] = [
    header::CACHE_CONTROL,
    header::CONNECTION,
    header::CONTENT_ENCODING,
    header::CONTENT_LENGTH,
    header::CONTENT_TYPE,
    header::ETAG,
    header::SET_COOKIE,
    header::TRANSFER_ENCODING,
    header::VARY,
];

/// The headers of a site. A damaged file is an error: half a security policy is none.
pub fn of(folder: &Path, content: Option<Vec<u8>>) -> Outcome<HeaderMap> {
    let mut headers = HeaderMap::new();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(PAGE_POLICY),
    );
    for (name, value) in DEFAULTS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let Some(content) = content else {
        return Ok(headers);
    };
    let damaged = |what: String| Error::Damaged {
        path: folder.join("headers.json"),
        what,
    };
    let given: BTreeMap<String, String> =
        serde_json::from_slice(&content).map_err(|error| damaged(error.to_string()))?;
    for (name, value) in given {
        let name: HeaderName = name
            .parse()
            .map_err(|_| damaged(format!("not a header: {name}")))?;
        let value = HeaderValue::from_str(&value).map_err(|_| damaged(format!("not a value for {name}")))?;
        if !OURS.contains(&name) {
            headers.insert(name, value);
        }
    }
    Ok(headers)
}
