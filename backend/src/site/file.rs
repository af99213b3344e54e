//! A file of the site with its compressed variants, and how it is answered.

use super::encoding::{Encoding, accepts};
use crate::hash;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use bytes::Bytes;
use std::collections::BTreeMap;

/// How long a file may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Caching {
    /// The name carries the hash of the content.
    Forever,
    /// Ask each time whether it has changed.
    Revalidate,
    /// Page and configuration: never kept, so that a new release is there at once.
    Never,
}

/// A file in every encoding that it has.
#[derive(Debug)]
pub struct File {
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    media: &'static str,
    hash: String,
    caching: Caching,
}

/// Puts variants to their files.
pub fn join(mut found: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, File> {
    let names: Vec<String> = found
        .keys()
        .filter(|name| {
            let original = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz"));
            original.is_none_or(|original| !found.contains_key(original))
        })
        .cloned()
        .collect();
    let mut files = BTreeMap::new();
    for name in names {
        let brotli = found.remove(&format!("{name}.br")).map(Bytes::from);
        let gzip = found.remove(&format!("{name}.gz")).map(Bytes::from);
        if let Some(plain) = found.remove(&name) {
            let file = File {
                hash: hash::short(&hash::of(&plain)),
                plain: Bytes::from(plain),
                brotli,
                gzip,
                media: media(&name),
                caching: caching(&name),
            };
            files.insert(name, file);
        }
    }
    files
}

impl File {
    /// The file as it is.
    pub fn plain(&self) -> &[u8] {
        &self.plain
    }

    /// Answers a GET or HEAD request.
    pub fn answer(&self, method: &Method, request: &HeaderMap, status: StatusCode) -> Response<Body> {
        let (encoding, content) = self.choose(request);
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        let headers = response.headers_mut();
        let mut set = |name, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        };
        set(header::CONTENT_TYPE, self.media);
        set(header::CACHE_CONTROL, self.caching.header());
        if self.brotli.is_some() || self.gzip.is_some() {
            set(header::VARY, "Accept-Encoding");
        }
        if self.caching != Caching::Never {
            let etag = format!(
                "\"{}{}\"",
                self.hash,
                encoding.name().map_or(String::new(), |name| format!("-{name}"))
            );
            set(header::ETAG, &etag);
            if status == StatusCode::OK && is_known(request, &etag) {
                headers.remove(header::CONTENT_TYPE);
                *response.status_mut() = StatusCode::NOT_MODIFIED;
                return response;
            }
        }
        if let Some(name) = encoding.name() {
            set(header::CONTENT_ENCODING, name);
        }
        set(header::CONTENT_LENGTH, &content.len().to_string());
        if *method != Method::HEAD {
            *response.body_mut() = Body::from(content);
        }
        response
    }

    fn choose(&self, request: &HeaderMap) -> (Encoding, Bytes) {
        let variants = [(Encoding::Brotli, &self.brotli), (Encoding::Gzip, &self.gzip)];
        for (encoding, content) in variants {
            if let Some(content) = content.as_ref().filter(|_| accepts(request, encoding)) {
                return (encoding, content.clone());
            }
        }
        (Encoding::Identity, self.plain.clone())
    }
}

impl Caching {
    const fn header(self) -> &'static str {
        match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Revalidate => "no-cache",
            Self::Never => "no-store",
        }
    }
}

fn caching(name: &str) -> Caching {
    if name.starts_with("assets/") {
        Caching::Forever
    } else if name.ends_with(".html") || name.ends_with(".json") {
        Caching::Never
    } else {
        Caching::Revalidate
    }
}

/// `If-None-Match` names it.
fn is_known(request: &HeaderMap, etag: &str) -> bool {
    request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .flat_map(|value| value.to_str().unwrap_or_default().split(','))
        .map(|tag| tag.trim().trim_start_matches("W/"))
        .any(|tag| tag == etag || tag == "*")
}

fn media(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}
