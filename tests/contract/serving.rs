//! What is served to browsers, and to those who are none.

use crate::backend::Backend;
use crate::{AS_JSON, Setting, site};
use api::{Response, paths};

const EVERYWHERE: [(&str, &str); 7] = [
    (
        "Strict-Transport-Security",
        "max-age=63072000; includeSubDomains; preload",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Content-Security-Policy", ""),
];

fn assert_secured(what: &str, response: &Response) {
    for (name, value) in EVERYWHERE {
        let found = response
            .header(name)
            .unwrap_or_else(|| panic!("{what}: no {name}"));
        assert!(value.is_empty() || found == value, "{what}: {name}: {found}");
    }
    let policy = response.header("Content-Security-Policy").unwrap();
    assert!(
        policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
        "{what}"
    );
    assert!(policy.contains("trusted-types 'none'"), "{what}");
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
        "{what}"
    );
    assert!(
        response
            .header("Permissions-Policy")
            .unwrap()
            .contains("camera=()"),
        "{what}"
    );
    assert!(response.header("Cache-Control").is_some(), "{what}");
    assert!(response.header("Set-Cookie").is_none(), "{what}");
    assert!(response.header("Server").is_none(), "{what}");
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let setting = Setting::new("headers");
    let message = site::wire(&site::message("Danke."));
    let one = paths::application(site::id(1));
    let mut answers = vec![
        setting.put(site::id(1), &message).await,
        setting.put(site::id(1), &site::wire(&site::dog())).await,
    ];
    for (method, path) in [
        ("GET", "/"),
        ("HEAD", "/"),
        ("GET", "/de/leistung/x"),
        ("GET", "/unknown"),
        ("GET", "/assets/app-1.wasm"),
        ("GET", "/config.json"),
        ("GET", "/assets.json"),
        ("POST", "/"),
        ("GET", "/api/v1/health"),
        ("DELETE", "/api/v1/health"),
        ("GET", "/api/none"),
        ("GET", &paths::receipt(site::id(1))),
        ("GET", &paths::receipt(site::id(2))),
        ("PUT", "/api/v1/applications/1"),
        ("PUT", &one),
        ("OPTIONS", &one),
    ] {
        answers.push(setting.backend.send(method, path, &[], b"").await.unwrap());
    }
    let large = vec![b' '; api::limits::MAX_BODY + 1];
    answers.push(setting.backend.send("PUT", &one, &AS_JSON, &large).await.unwrap());
    for (number, response) in answers.iter().enumerate() {
        assert_secured(&format!("{number} ({})", response.status), response);
    }
    let api = setting.backend.get("/api/v1/health").await;
    assert!(
        !api.header("Content-Security-Policy")
            .unwrap()
            .contains("script-src")
    );
    let page = setting.backend.get("/").await;
    assert!(
        page.header("Content-Security-Policy")
            .unwrap()
            .contains("script-src 'self' 'wasm-unsafe-eval';")
    );
    assert_eq!(page.header("Cache-Control"), Some("no-store"));
}

#[tokio::test]
async fn serves_the_app_and_its_files() {
    let setting = Setting::new("files");
    let backend = &setting.backend;
    for path in [
        "/",
        "/de",
        "/de/",
        "/en",
        "/en/service/x?from=search",
        "/de/antrag/hundesteuer-anmeldung/hund",
    ] {
        let response = backend.get(path).await;
        assert_eq!(
            (response.status, response.body.as_slice()),
            (200, site::PAGE.as_bytes()),
            "{path}"
        );
    }
    for path in [
        "/unknown",
        "/fr",
        "/assets/gone-1.js",
        "/assets/",
        "/headers.json",
    ] {
        let response = backend.get(path).await;
        assert_eq!(
            (response.status, response.body.as_slice()),
            (404, site::PAGE.as_bytes()),
            "{path}"
        );
    }
    for (accept, encoding, body) in [
        ("gzip, deflate, br", Some("br"), "brotli"),
        ("gzip", Some("gzip"), "gzip"),
        ("identity", None, "plain"),
    ] {
        let response = backend
            .send("GET", "/assets/app-1.wasm", &[("Accept-Encoding", accept)], b"")
            .await
            .unwrap();
        assert_eq!(response.header("Content-Encoding"), encoding);
        assert_eq!(response.body, body.as_bytes());
        assert_eq!(response.header("Content-Type"), Some("application/wasm"));
        assert_eq!(response.header("Vary"), Some("Accept-Encoding"));
        assert!(response.header("Cache-Control").unwrap().contains("immutable"));
    }
    let head = backend
        .send("HEAD", "/assets/app-1.wasm", &[], b"")
        .await
        .unwrap();
    assert_eq!(
        (head.status, head.header("Content-Length"), head.body.len()),
        (200, Some("5"), 0)
    );
}

/// Ways in which others have been led out of their folder.
const WAYS_OUT: [&str; 34] = [
    "/../secret",
    "/../../../../../../etc/passwd",
    "/assets/../../secret",
    "/assets/..",
    "/./../secret",
    "/..%2fsecret",
    "/%2e%2e/secret",
    "/%2e%2e%2fsecret",
    "/.%2e/secret",
    "/%252e%252e%252fsecret",
    "/..%5csecret",
    "/..\\secret",
    "/%5c..%5c..%5csecret",
    "/..%c0%afsecret",
    "/..%ef%bc%8fsecret",
    "/%c0%ae%c0%ae/secret",
    "/..;/secret",
    "/..%00/secret",
    "/index.html%00.png",
    "/secret%00",
    "//secret",
    "///etc/passwd",
    "/etc/passwd",
    "/....//....//secret",
    "/de/../secret",
    "/de/../../secret",
    "/de/%2e%2e/%2e%2e/secret",
    "/link.txt",
    "/out/secret",
    "/.git/config",
    "/.env",
    "/data/applications.sqlite",
    "/assets/%2e%2e/%2e%2e/data/applications.sqlite",
    "/c:/windows/win.ini",
];

#[tokio::test]
async fn no_path_leads_out_of_the_site() {
    let mut setting = Setting::new("paths");
    let folder = &setting.folder.0;
    std::fs::write(folder.join("secret"), "SECRET").unwrap();
    std::fs::write(folder.join("site/.env"), "SECRET").unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.join("secret"), folder.join("site/link.txt")).unwrap();
        std::os::unix::fs::symlink(folder, folder.join("site/out")).unwrap();
    }
    setting.backend = Setting::start(&setting.folder, &[]);
    for path in WAYS_OUT {
        // As some proxies send it, with the host in front, too.
        let absolute = format!("http://{}{path}", setting.backend.address);
        for target in [path, &absolute] {
            let Some(response) = setting.backend.send("GET", target, &[], b"").await else {
                continue;
            };
            assert!(
                [400, 404].contains(&response.status),
                "{target}: {}",
                response.status
            );
            let text = String::from_utf8_lossy(&response.body).into_owned();
            assert!(
                !text.contains("SECRET") && !text.contains("root:") && !text.contains("SQLite"),
                "{target}"
            );
        }
    }
}

#[tokio::test]
async fn without_a_catalogue_pages_are_served_and_applications_refused() {
    for damage in ["missing", "cut", "manifest"] {
        let mut setting = Setting::new("damaged");
        let core = setting.folder.0.join("site/assets/core-1.bin");
        match damage {
            "missing" => std::fs::remove_file(core).unwrap(),
            "cut" => std::fs::write(&core, &std::fs::read(&core).unwrap()[..1000]).unwrap(),
            _ => std::fs::write(setting.folder.0.join("site/assets.json"), "{").unwrap(),
        }
        setting.backend = Setting::start(&setting.folder, &[]);
        assert_eq!(setting.backend.get("/de").await.status, 200, "{damage}");
        assert_eq!(
            setting.backend.get("/api/v1/health").await.status,
            503,
            "{damage}"
        );
        let response = setting
            .put(site::id(1), &site::wire(&site::message("Danke.")))
            .await;
        assert_eq!(response.status, 503, "{damage}");
        assert!(
            String::from_utf8_lossy(&response.body).contains("support_code"),
            "{damage}"
        );
    }
}

#[tokio::test]
async fn hostile_connections_do_not_stop_the_others() {
    let folder = crate::backend::Folder::new("hostile");
    site::write(&folder.0.join("site"));
    let options = ["--header-timeout-secs", "1", "--max-connections", "8"];
    let backend = Backend::start(&folder.0.join("site"), &folder.0.join("data"), &options);
    // Eight that connect and say nothing more take every place; they lose it again.
    let mut silent = Vec::new();
    for _ in 0..8 {
        use tokio::io::AsyncWriteExt as _;
        let mut stream = tokio::net::TcpStream::connect(backend.address).await.unwrap();
        stream.write_all(b"GET / HT").await.unwrap();
        silent.push(stream);
    }
    assert_eq!(backend.get("/").await.status, 200);
    for rubbish in [
        &b"\x16\x03\x01\x02\x00"[..],
        b"GET\r\n\r\n",
        b"\0\0\0\0\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let _ = crate::http::raw(backend.address, rubbish).await;
    }
    let many = "X: y\r\n".repeat(10_000);
    let _ = crate::http::raw(
        backend.address,
        format!("GET / HTTP/1.1\r\n{many}\r\n").as_bytes(),
    )
    .await;
    let long = format!(
        "GET /{} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "a".repeat(200_000)
    );
    let _ = crate::http::raw(backend.address, long.as_bytes()).await;
    assert_eq!(backend.get("/").await.status, 200);
}

#[tokio::test]
async fn logs_hold_nothing_about_people() {
    let folder = crate::backend::Folder::new("logs");
    site::write(&folder.0.join("site"));
    let log = folder.0.join("log");
    let backend = Backend::logging(
        &folder.0.join("site"),
        &folder.0.join("data"),
        &["--log-level", "trace", "--log-json", "--rate-burst", "3"],
        std::fs::File::create(&log).unwrap().into(),
    );
    let mut secrets = vec![site::id(1).to_string(), "CANARY".to_owned()];
    for text in ["Anna", "Müller", "Bello", "DE91", "07743", "276 0981"] {
        secrets.push(text.to_owned());
    }
    let put = paths::application(site::id(1));
    let body = site::wire(&site::dog()).to_string();
    let taken = backend
        .send("PUT", &put, &AS_JSON, body.as_bytes())
        .await
        .unwrap();
    assert_eq!(taken.status, 201);
    let receipt: serde_json::Value = serde_json::from_slice(&taken.body).unwrap();
    secrets.push(receipt["reference"].as_str().unwrap().to_owned());
    for body in ["{\"CANARY\": 1}", "CANARY", "{\"form\": \"CANARY\"}", "{}"] {
        backend
            .send("PUT", &put, &AS_JSON, body.as_bytes())
            .await
            .unwrap();
    }
    for path in [
        "/de/suche?q=CANARY",
        "/CANARY",
        "/api/v1/CANARY?x=CANARY",
        "/api/v1/places?q=CANARY",
        "/api/v1/places?CANARY=1",
        "/api/v1/services?q=CANARY",
        "/api/v1/services/CANARY/offices?place=CANARY",
        "/api/v1/offices/CANARY",
        &paths::receipt(site::id(1)),
    ] {
        backend
            .send(
                "GET",
                path,
                &[("Referer", "https://CANARY/"), ("User-Agent", "CANARY")],
                b"",
            )
            .await
            .unwrap();
    }
    drop(backend);
    let text = std::fs::read_to_string(&log).unwrap();
    assert!(text.lines().count() > 8, "{text}");
    for line in text.lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
    for secret in secrets {
        assert!(!text.contains(&secret), "{secret}:\n{text}");
    }
}
