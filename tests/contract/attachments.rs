//! Files of applications: what is taken, what is refused, and that nothing of what is refused stays.

use crate::document::Document;
use crate::http::Native;
use crate::{AS_JSON, Setting, site};
use api::{Attachment, AttachmentWire, Cause, Content, paths, send_attachment, submit};
use serde_json::{Value, json};

const ONE: &str = "/api/v1/applications/{id}/attachments/{attachment}";
const PIECE: &str = "/api/v1/applications/{id}/attachments/{attachment}/pieces/{offset}";
pub const AS_BYTES: [(&str, &str); 1] = [("Content-Type", "application/octet-stream")];

/// Bytes to be sent.
pub struct Bytes(pub Vec<u8>);

impl Content for Bytes {
    async fn read(&self, offset: u64, most: usize) -> Option<Vec<u8>> {
        let rest = self.0.get(usize::try_from(offset).unwrap()..)?;
        (!rest.is_empty()).then(|| rest[..most.min(rest.len())].to_vec())
    }
}

impl Setting {
    pub async fn announce(&self, application: u64, attachment: &Attachment) -> api::Response {
        let wire = serde_json::to_vec(&AttachmentWire::from(attachment)).unwrap();
        let path = paths::attachment(site::id(application), attachment.id);
        self.backend.send("PUT", &path, &AS_JSON, &wire).await.unwrap()
    }

    pub async fn piece(
        &self,
        application: u64,
        attachment: &Attachment,
        offset: u64,
        bytes: &[u8],
    ) -> api::Response {
        let path = paths::piece(site::id(application), attachment.id, offset);
        self.backend.send("PUT", &path, &AS_BYTES, bytes).await.unwrap()
    }

    pub async fn send_file(&self, application: u64, attachment: &Attachment, bytes: &[u8]) {
        let transport = Native(self.backend.address);
        let content = Bytes(bytes.to_vec());
        let id = site::id(application);
        send_attachment(&transport, id, attachment, &content, 100_000, |_| ())
            .await
            .unwrap();
    }

    /// Files that lie in the data folder.
    pub fn files(&self) -> Vec<std::path::PathBuf> {
        let Ok(applications) = std::fs::read_dir(self.data().join("attachments")) else {
            return Vec::new();
        };
        applications
            .flat_map(|application| std::fs::read_dir(application.unwrap().path()).unwrap())
            .map(|file| file.unwrap().path())
            .collect()
    }
}

/// Every answer that the document describes.
pub async fn everything(document: &mut Document, setting: &Setting) {
    let backend = &setting.backend;
    let bytes = site::file("plain.pdf");
    let file = site::announced(51, "Bescheid.pdf", &bytes);
    let one = paths::attachment(site::id(50), file.id);
    let first = paths::piece(site::id(50), file.id, 0);
    let wire = serde_json::to_value(AttachmentWire::from(&file)).unwrap();
    document.check_request("PUT", ONE, &wire, true);
    document.check("GET", ONE, &backend.get(&one).await);
    document.check(
        "GET",
        ONE,
        &backend.get(&one.replace(&file.id.to_string(), "7")).await,
    );
    document.check("PUT", PIECE, &setting.piece(50, &file, 0, &bytes).await);
    for status in [201, 200] {
        let response = setting.announce(50, &file).await;
        assert_eq!(response.status, status);
        document.check("PUT", ONE, &response);
    }
    let other = site::announced(51, "Anderes.pdf", &bytes);
    document.check("PUT", ONE, &setting.announce(50, &other).await);
    document.check("PUT", PIECE, &setting.piece(50, &file, 5, &bytes).await);
    document.check("PUT", PIECE, &setting.piece(50, &file, 0, &[0; 5000]).await);
    let not_a_number = paths::piece(site::id(50), file.id, 0).replace("/0", "/-1");
    document.check(
        "PUT",
        PIECE,
        &backend.send("PUT", &not_a_number, &AS_BYTES, b"x").await.unwrap(),
    );
    let large = vec![b' '; api::limits::MAX_BODY + 1];
    let slow = |path: &str, media: &str| {
        format!("PUT {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {media}\r\nContent-Length: 9\r\n\r\n{{")
    };
    for (template, path, headers) in [(ONE, &one, AS_JSON), (PIECE, &first, AS_BYTES)] {
        document.check(
            "PUT",
            template,
            &backend.send("PUT", path, &headers, &large).await.unwrap(),
        );
        let text = [("Content-Type", "text/plain")];
        document.check(
            "PUT",
            template,
            &backend.send("PUT", path, &text, b"{}").await.unwrap(),
        );
        let unfinished = slow(path, headers[0].1);
        let raw = crate::http::raw(backend.address, unfinished.as_bytes());
        document.check("PUT", template, &raw.await.unwrap());
    }
    for (what, wire) in wrong_wires() {
        document.check_request("PUT", ONE, &wire, what == "other ending");
        let response = backend
            .send("PUT", &one, &AS_JSON, wire.to_string().as_bytes())
            .await
            .unwrap();
        assert!(
            [400, 422].contains(&response.status),
            "{what}: {}",
            response.status
        );
        document.check("PUT", ONE, &response);
    }
    let response = setting.piece(50, &file, 0, &bytes).await;
    assert_eq!(
        response.status,
        200,
        "{}",
        String::from_utf8_lossy(&response.body)
    );
    document.check("PUT", PIECE, &response);
    document.check("GET", ONE, &backend.get(&one).await);
    for (method, template, path) in [("PUT", ONE, &one), ("GET", ONE, &one), ("PUT", PIECE, &first)] {
        for status in [500, 503] {
            let fault = json!({"path": path, "mode": {"status": status}}).to_string();
            backend
                .send("POST", "/__fault", &AS_JSON, fault.as_bytes())
                .await
                .unwrap();
            document.check(
                method,
                template,
                &backend.send(method, path, &AS_JSON, b"").await.unwrap(),
            );
        }
    }
    let limited = Setting::with("limited-pieces", &["--rate-pieces-per-minute", "1"]);
    limited.announce(50, &file).await;
    document.check("PUT", ONE, &limited.announce(50, &file).await);
    document.check("PUT", PIECE, &limited.piece(50, &file, 0, &bytes).await);
}

fn wrong_wires() -> Vec<(&'static str, Value)> {
    let whole = serde_json::to_value(AttachmentWire::from(&site::announced(52, "a.pdf", b"x"))).unwrap();
    let with = |member: &str, value: Value| {
        let mut wire = whole.clone();
        wire[member] = value;
        wire
    };
    vec![
        ("null", Value::Null),
        ("no name", with("name", json!(""))),
        ("long name", with("name", json!("a".repeat(10_000) + ".pdf"))),
        ("other ending", with("name", json!("a.exe"))),
        ("type", with("type", json!("text/html"))),
        ("no bytes", with("size", json!(0))),
        ("too many bytes", with("size", json!(100_000_001))),
        ("huge number", with("size", json!(u64::MAX))),
        ("negative", with("size", json!(-1))),
        ("hash", with("sha512", json!("00"))),
        ("hash in capitals", with("sha512", json!("AB".repeat(64)))),
        ("member too many", with("path", json!("/etc"))),
    ]
}

fn rules(response: &api::Response) -> Vec<(String, String)> {
    let body: Value = serde_json::from_slice(&response.body).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let errors = body["errors"].as_array().unwrap_or_else(|| panic!("{body}"));
    errors
        .iter()
        .map(|error| (text(&error["field"]), text(&error["rule"])))
        .collect()
}

#[tokio::test]
async fn content_that_is_not_what_was_announced_leaves_no_trace() {
    let setting = Setting::new("wrong-content");
    let pdf = site::file("plain.pdf");
    let mut with_page = pdf.clone();
    with_page.splice(9..9, b"<html><script>alert(1)</script></html>".iter().copied());
    let mut motion = site::file("photo.jpg");
    motion.extend_from_slice(b"\0\0\0\x18ftypmp42");
    let exe = [&b"MZ\x90\0"[..], &[0; 500]].concat();
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("a.pdf", exe, "kind"),
        ("a.pdf", site::file("plain.png"), "declared"),
        ("a.pdf", site::file("locked-aes.pdf"), "encrypted"),
        ("a.pdf", pdf[..300].to_vec(), "damaged"),
        ("a.pdf", with_page, "foreign"),
        ("a.jpg", motion, "foreign"),
        ("a.png", site::file("plain.jpg"), "declared"),
    ];
    for (number, (name, bytes, rule)) in (60..).zip(cases) {
        let file = site::announced(number, name, &bytes);
        assert_eq!(setting.announce(1, &file).await.status, 201);
        let response = setting.piece(1, &file, 0, &bytes).await;
        assert_eq!(response.status, 422, "{rule}");
        assert_eq!(rules(&response), [("content".to_owned(), rule.to_owned())]);
        let gone = setting
            .backend
            .get(&paths::attachment(site::id(1), file.id))
            .await;
        assert_eq!(gone.status, 404, "{rule}");
    }
    let file = site::announced(70, "a.pdf", &pdf);
    setting.announce(1, &file).await;
    let mut other = pdf.clone();
    other[100] ^= 1;
    assert_eq!(
        rules(&setting.piece(1, &file, 0, &other).await),
        [("sha512".to_owned(), "other".to_owned())]
    );
    assert_eq!(setting.files(), Vec::<std::path::PathBuf>::new());
    // The same id can be used again.
    setting.send_file(1, &file, &pdf).await;
}

#[tokio::test]
async fn pieces_repeated_cut_and_out_of_order_do_no_harm() {
    let setting = Setting::new("pieces");
    let bytes = site::photo("plain.jpg", 300_000);
    let file = site::announced(81, "foto.jpg", &bytes);
    assert_eq!(
        setting.piece(1, &file, 0, &bytes[..10]).await.status,
        404,
        "not announced"
    );
    setting.announce(1, &file).await;
    let received = |response: &api::Response| {
        let body: Value = serde_json::from_slice(&response.body).unwrap();
        body["received"].as_u64()
    };
    let ahead = setting.piece(1, &file, 100_000, &bytes[100_000..200_000]).await;
    assert_eq!(ahead.status, 409);
    assert!(String::from_utf8_lossy(&ahead.body).contains(Cause::Offset.uri()));
    for _ in 0..2 {
        assert_eq!(
            received(&setting.piece(1, &file, 0, &bytes[..100_000]).await),
            Some(100_000)
        );
    }
    // It begins with what is there and goes on behind it.
    assert_eq!(
        received(&setting.piece(1, &file, 50_000, &bytes[50_000..150_000]).await),
        Some(150_000)
    );
    assert_eq!(
        received(&setting.piece(1, &file, 150_000, b"").await),
        Some(150_000)
    );
    // Cut off in the middle of a piece: nothing of it counts.
    let path = paths::piece(site::id(1), file.id, 150_000);
    let head = format!(
        "PUT {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: 90000\r\n\r\n"
    );
    let cut = [head.as_bytes(), &bytes[150_000..160_000]].concat();
    let sending = tokio::time::timeout(
        std::time::Duration::from_millis(300),
        crate::http::raw(setting.backend.address, &cut),
    );
    assert!(sending.await.is_err(), "the backend waits for the rest");
    assert_eq!(
        received(
            &setting
                .backend
                .get(&paths::attachment(site::id(1), file.id))
                .await
        ),
        Some(150_000)
    );
    assert_eq!(
        setting.piece(1, &file, 150_000, &[0; 200_000]).await.status,
        422,
        "more than announced"
    );
    let last = setting.piece(1, &file, 150_000, &bytes[150_000..]).await;
    assert_eq!((last.status, received(&last)), (200, Some(300_000)));
    assert_eq!(
        received(&setting.piece(1, &file, 0, b"anything").await),
        Some(300_000),
        "whole is whole"
    );
    assert_eq!(std::fs::read(&setting.files()[0]).unwrap(), bytes);
}

#[tokio::test]
async fn an_application_comes_with_its_own_whole_files_or_not_at_all() {
    let setting = Setting::new("own-files");
    let transport = Native(setting.backend.address);
    let bytes = site::file("plain.pdf");
    let file = site::announced(91, "Bescheid.pdf", &bytes);
    let refused = async |application: &api::Application| {
        let response = setting.put(site::id(1), &site::wire(application)).await;
        assert_eq!(
            response.status,
            422,
            "{}",
            String::from_utf8_lossy(&response.body)
        );
        rules(&response).remove(0)
    };
    let not_arrived = ("attachments".to_owned(), "not-arrived".to_owned());
    assert_eq!(refused(&site::papers(&[&file])).await, not_arrived);
    setting.announce(1, &file).await;
    setting.piece(1, &file, 0, &bytes[..100]).await;
    assert_eq!(
        refused(&site::papers(&[&file])).await,
        not_arrived,
        "a part is not enough"
    );
    setting.send_file(1, &file, &bytes).await;
    // Another person's application cannot take it.
    let other = setting
        .put(site::id(2), &site::wire(&site::papers(&[&file])))
        .await;
    assert_eq!(rules(&other).remove(0), not_arrived);
    let foreign = setting
        .backend
        .get(&paths::attachment(site::id(2), file.id))
        .await;
    assert_eq!(foreign.status, 404);
    // Nor can it call the file something else.
    for change in [
        |file: &mut Attachment| file.name = "anders.pdf".to_owned(),
        |file: &mut Attachment| file.size += 1,
        |file: &mut Attachment| file.sha512[0] ^= 1,
    ] {
        let mut file = file.clone();
        change(&mut file);
        assert_eq!(refused(&site::papers(&[&file])).await, not_arrived);
    }
    let mut no_id = site::papers(&[&file]);
    no_id.answers["papers"][0]["id"] = json!("../../etc/passwd");
    assert_eq!(
        refused(&no_id).await,
        ("attachments".to_owned(), "malformed".to_owned())
    );
    let twice = site::papers(&[&file, &file]);
    assert_eq!(
        refused(&twice).await,
        ("papers".to_owned(), "file-twice".to_owned())
    );
    let mut in_both = site::papers(&[&file]);
    in_both
        .answers
        .insert("more".to_owned(), in_both.answers["papers"].clone());
    assert_eq!(
        refused(&in_both).await,
        ("attachments".to_owned(), "malformed".to_owned())
    );
    assert_eq!(crate::backend::listed(&setting.data()).len(), 0);

    let receipt = submit(&transport, site::id(1), &site::papers(&[&file]))
        .await
        .unwrap();
    assert_eq!(
        submit(&transport, site::id(1), &site::papers(&[&file]))
            .await
            .unwrap(),
        receipt
    );
    // Afterwards nothing can be added, and repeating says that all is there.
    let late = site::announced(92, "spaet.pdf", &bytes);
    assert_eq!(setting.announce(1, &late).await.status, 409);
    assert_eq!(setting.announce(1, &file).await.status, 200);
}

#[tokio::test]
async fn files_are_limited_in_number_and_in_all() {
    let setting = Setting::with("many-files", &["--max-waiting-megabytes", "500"]);
    let large = |number: u64| Attachment {
        size: 99_000_000,
        ..site::announced(number, "a.pdf", b"x")
    };
    for number in 100..103 {
        assert_eq!(setting.announce(1, &large(number)).await.status, 201);
    }
    assert_eq!(
        rules(&setting.announce(1, &large(103)).await),
        [("attachments".to_owned(), "too-many".to_owned())]
    );
    for number in 104..106 {
        assert_eq!(setting.announce(2, &large(number)).await.status, 201);
    }
    assert_eq!(setting.announce(3, &large(106)).await.status, 503, "no room");
    let small = |number: u64| site::announced(number, "a.pdf", b"x");
    for number in 200..300 {
        assert_eq!(setting.announce(4, &small(number)).await.status, 201);
    }
    assert_eq!(setting.announce(4, &small(300)).await.status, 422);
}
