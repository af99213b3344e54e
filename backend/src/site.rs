//! The site's files, read into memory once at start.
//!
//! What is not in the list made then cannot be served: no path of a request ever reaches the file system. A deployment
//! in between changes nothing until the restart, so page and files always fit together.

mod encoding;
mod file;
mod headers;

use crate::error::{Error, Outcome};
use axum::body::Body;
use axum::http::{HeaderMap, Method, Response, StatusCode, header};
use file::File;
use model::Lang;
use std::collections::BTreeMap;
use std::path::Path;

/// Deepest folder of a site.
const MAX_DEPTH: usize = 8;

/// All files by their path without a slash in front, e.g. `assets/core-0123.bin`.
#[derive(Debug)]
pub struct Site {
    files: BTreeMap<String, File>,
    headers: HeaderMap,
}

impl Site {
    /// Reads a folder. Links and hidden files are left out.
    pub fn read(folder: &Path) -> Outcome<Self> {
        let mut found = BTreeMap::new();
        walk(folder, "", 0, &mut found)?;
        let headers = headers::of(folder, found.remove("headers.json"))?;
        for variant in ["headers.json.br", "headers.json.gz"] {
            found.remove(variant);
        }
        let files = file::join(found);
        if files.contains_key("index.html") {
            Ok(Self { files, headers })
        } else {
            Err(Error::Damaged {
                path: folder.to_owned(),
                what: "no index.html: not a finished site".to_owned(),
            })
        }
    }

    /// The content of a file.
    pub fn content(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(File::plain)
    }

    /// The JSON files of a folder, with their paths.
    pub fn folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let inside = move |path: &str| {
            let rest = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            rest.is_some_and(|name| !name.contains('/') && name.ends_with(".json"))
        };
        self.files
            .iter()
            .filter(move |(path, _)| inside(path))
            .map(|(path, file)| (path.as_str(), file.plain()))
    }

    /// Number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// The answer to a request for anything but the API.
    pub fn answer(&self, method: &Method, path: &str, request: &HeaderMap) -> Response<Body> {
        let mut response = if *method == Method::GET || *method == Method::HEAD {
            self.get(method, path, request)
        } else {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
            let allow = axum::http::HeaderValue::from_static("GET, HEAD");
            response.headers_mut().insert(header::ALLOW, allow);
            response
        };
        for (name, value) in &self.headers {
            if !response.headers().contains_key(name) {
                response.headers_mut().insert(name.clone(), value.clone());
            }
        }
        response
    }

    fn get(&self, method: &Method, path: &str, request: &HeaderMap) -> Response<Body> {
        // Compared as it came: whatever is encoded in it is no name of a file.
        let name = path.strip_prefix('/').unwrap_or(path);
        if let Some(file) = self.files.get(name) {
            return file.answer(method, request, StatusCode::OK);
        }
        let status = if is_page(path) {
            StatusCode::OK
        } else {
            StatusCode::NOT_FOUND
        };
        match self.files.get("index.html") {
            Some(page) => page.answer(method, request, status),
            None => Response::new(Body::empty()),
        }
    }
}

/// True for addresses that the app knows or explains itself: the start page and everything below a language.
fn is_page(path: &str) -> bool {
    let mut segments = path.split('/').skip(1);
    let first = segments.next().unwrap_or_default();
    if first.is_empty() {
        return path == "/";
    }
    let strange = |segment: &str| {
        let lower = segment.to_ascii_lowercase();
        matches!(segment, "." | "..")
            || ["%2e", "%2f", "%5c", "%00", "\\"]
                .iter()
                .any(|part| lower.contains(part))
    };
    Lang::ALL.iter().any(|lang| lang.tag() == first) && !segments.any(strange)
}

fn walk(folder: &Path, prefix: &str, depth: usize, found: &mut BTreeMap<String, Vec<u8>>) -> Outcome {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::File { path, source }
    };
    for entry in std::fs::read_dir(folder).map_err(failed(folder))? {
        let entry = entry.map_err(failed(folder))?;
        let path = entry.path();
        let kind = entry.file_type().map_err(failed(&path))?;
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else {
            continue;
        };
        // `file_type` does not follow links, so a link is neither folder nor file here.
        if kind.is_dir() && depth < MAX_DEPTH {
            walk(&path, &format!("{prefix}{name}/"), depth + 1, found)?;
        } else if kind.is_file() {
            found.insert(
                format!("{prefix}{name}"),
                std::fs::read(&path).map_err(failed(&path))?,
            );
        } else {
            tracing::warn!(path = %path.display(), "not served: neither file nor folder, or too deep");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
