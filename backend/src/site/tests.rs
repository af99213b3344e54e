use super::*;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

static COUNT: AtomicU32 = AtomicU32::new(0);

struct Folder(PathBuf);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("amtslotse-site-{}-{number}", std::process::id()));
        for (name, content) in files {
            let path = folder.join("site").join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        std::fs::write(folder.join("secret"), "secret").unwrap();
        Self(folder)
    }

    fn read(&self) -> Outcome<Site> {
        Site::read(&self.0.join("site"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn folder() -> Folder {
    Folder::with(&[
        ("index.html", "<!doctype html>"),
        ("config.json", "{}"),
        ("robots.txt", "all"),
        ("assets/app-1.wasm", "wasm"),
        ("assets/app-1.wasm.br", "br"),
        ("assets/app-1.wasm.gz", "gz"),
        ("assets/forms-1/a.json", "{}"),
        (".hidden", "x"),
    ])
}

fn get(site: &Site, path: &str, headers: &[(header::HeaderName, &str)]) -> Response<Body> {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.insert(name.clone(), value.parse().unwrap());
    }
    site.answer(&Method::GET, path, &map)
}

fn value<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

#[test]
fn chooses_the_variant_and_says_that_it_varies() {
    let folder = folder();
    let site = folder.read().unwrap();
    let br = get(
        &site,
        "/assets/app-1.wasm",
        &[(header::ACCEPT_ENCODING, "gzip, br")],
    );
    assert_eq!(value(&br, "content-encoding"), "br");
    assert_eq!(value(&br, "content-length"), "2");
    assert_eq!(value(&br, "content-type"), "application/wasm");
    assert_eq!(value(&br, "vary"), "Accept-Encoding");
    assert!(value(&br, "cache-control").contains("immutable"));
    let plain = get(&site, "/assets/app-1.wasm", &[]);
    assert_eq!(value(&plain, "content-encoding"), "");
    assert_eq!(value(&plain, "vary"), "Accept-Encoding");
    assert_ne!(value(&plain, "etag"), value(&br, "etag"));
    let again = get(
        &site,
        "/assets/app-1.wasm",
        &[(header::IF_NONE_MATCH, value(&plain, "etag"))],
    );
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert!(!value(&again, "content-security-policy").is_empty());
}

#[test]
fn keeps_page_and_configuration_nowhere() {
    let folder = folder();
    let site = folder.read().unwrap();
    for path in ["/", "/de", "/en/leistung/x", "/index.html", "/config.json"] {
        let response = get(&site, path, &[]);
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(value(&response, "cache-control"), "no-store", "{path}");
    }
    assert_eq!(
        value(&get(&site, "/robots.txt", &[]), "cache-control"),
        "no-cache"
    );
}

#[test]
fn unknown_addresses_get_the_page_and_say_that_they_are_unknown() {
    let folder = folder();
    let site = folder.read().unwrap();
    for path in [
        "/fr",
        "/dex",
        "/assets/missing.js",
        "/.hidden",
        "/assets",
        "//de",
        "/assets/app-1.wasm.br",
        "/de/../secret",
        "/de/%2e%2e/secret",
        "/../secret",
        "/assets/../../secret",
        "/assets/..%2f..%2fsecret",
        "/assets%2fapp-1.wasm",
        "",
    ] {
        let response = get(&site, path, &[]);
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(
            value(&response, "content-type"),
            "text/html; charset=utf-8",
            "{path}"
        );
    }
}

#[cfg(unix)]
#[test]
fn follows_no_links() {
    let folder = folder();
    std::os::unix::fs::symlink(folder.0.join("secret"), folder.0.join("site/link.txt")).unwrap();
    std::os::unix::fs::symlink(&folder.0, folder.0.join("site/out")).unwrap();
    let site = folder.read().unwrap();
    for path in ["/link.txt", "/out/secret"] {
        assert_eq!(get(&site, path, &[]).status(), StatusCode::NOT_FOUND);
    }
}

#[test]
fn takes_the_policy_of_the_build_but_no_header_of_a_body() {
    let folder = Folder::with(&[
        ("index.html", ""),
        (
            "headers.json",
            r#"{"Content-Security-Policy": "default-src 'none'", "Content-Length": "7", "X-New": "1"}"#,
        ),
    ]);
    let response = get(&folder.read().unwrap(), "/", &[]);
    assert_eq!(value(&response, "content-security-policy"), "default-src 'none'");
    assert_eq!(value(&response, "x-new"), "1");
    assert_eq!(value(&response, "content-length"), "0");
    assert_eq!(value(&response, "x-content-type-options"), "nosniff");
    assert_eq!(
        get(&folder.read().unwrap(), "/headers.json", &[]).status(),
        StatusCode::NOT_FOUND
    );
    let damaged = Folder::with(&[("index.html", ""), ("headers.json", "{")]);
    assert!(damaged.read().is_err());
    assert!(Folder::with(&[("a.txt", "")]).read().is_err(), "no page");
}

#[test]
fn other_methods_are_refused() {
    let folder = folder();
    let response = folder
        .read()
        .unwrap()
        .answer(&Method::POST, "/de", &HeaderMap::new());
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(value(&response, "allow"), "GET, HEAD");
}
