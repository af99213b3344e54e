//! Document and backend say the same.

use crate::document::Document;
use crate::{AS_JSON, Setting, attachments, catalogue, site};
use api::{Cause, paths};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ONE: &str = "/api/v1/applications/{id}";
const RECEIPT: &str = "/api/v1/applications/{id}/receipt";
const HEALTH: &str = "/api/v1/health";

#[tokio::test]
async fn everything_described_happens_as_described() {
    let mut document = Document::read();
    let setting = Setting::with(
        "agreement",
        &[
            "--rate-per-minute",
            "0",
            "--body-timeout-secs",
            "1",
            "--fault-switches",
        ],
    );
    let backend = &setting.backend;
    let id = site::id(1);
    let put = paths::application(id);

    document.check("GET", HEALTH, &backend.get(HEALTH).await);
    document.check("GET", RECEIPT, &backend.get(&paths::receipt(id)).await);
    document.check(
        "GET",
        RECEIPT,
        &backend.get("/api/v1/applications/7/receipt").await,
    );

    let dog = site::wire(&site::dog());
    document.check_request("PUT", ONE, &dog, true);
    for status in [201, 200] {
        let response = setting.put(id, &dog).await;
        assert_eq!(
            response.status,
            status,
            "{}",
            String::from_utf8_lossy(&response.body)
        );
        document.check("PUT", ONE, &response);
    }
    let message = site::wire(&site::message("Danke."));
    document.check_request("PUT", ONE, &message, true);
    document.check("PUT", ONE, &setting.put(id, &message).await);
    document.check("GET", RECEIPT, &backend.get(&paths::receipt(id)).await);

    for (what, body) in rejected() {
        let response = setting.put(site::id(2), &body).await;
        assert_eq!(response.status, 422, "{what}");
        document.check("PUT", ONE, &response);
    }
    for (what, body) in malformed() {
        document.check_request("PUT", ONE, &body, false);
        let response = setting.put(site::id(2), &body).await;
        assert!([400, 422].contains(&response.status), "{what}");
        document.check("PUT", ONE, &response);
    }
    let large = vec![b' '; api::limits::MAX_BODY + 1];
    document.check(
        "PUT",
        ONE,
        &backend.send("PUT", &put, &AS_JSON, &large).await.unwrap(),
    );
    let text = [("Content-Type", "text/plain")];
    document.check(
        "PUT",
        ONE,
        &backend.send("PUT", &put, &text, b"{}").await.unwrap(),
    );
    let slow = format!(
        "PUT {put} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{{"
    );
    document.check(
        "PUT",
        ONE,
        &crate::http::raw(backend.address, slow.as_bytes()).await.unwrap(),
    );

    // The backend's own failures, which nothing else brings about on demand.
    for (method, template, path) in [
        ("PUT", ONE, put),
        ("GET", RECEIPT, paths::receipt(id)),
        ("GET", HEALTH, HEALTH.into()),
    ] {
        for status in [500, 503] {
            let fault = json!({"path": path, "mode": {"status": status}}).to_string();
            let armed = backend
                .send("POST", "/__fault", &AS_JSON, fault.as_bytes())
                .await
                .unwrap();
            assert_eq!(armed.status, 204);
            document.check(
                method,
                template,
                &backend.send(method, &path, &AS_JSON, b"").await.unwrap(),
            );
        }
    }
    catalogue::everything(&mut document, &setting).await;
    attachments::everything(&mut document, &setting).await;
    let limited = Setting::with("limited", &["--rate-burst", "1", "--rate-per-minute", "1"]);
    limited.put(site::id(3), &message).await;
    document.check("PUT", ONE, &limited.put(site::id(4), &message).await);

    assert_eq!(
        document.unseen(),
        Vec::<String>::new(),
        "described, but never seen"
    );
}

/// Bytes flipped, cut out, doubled and put elsewhere: whatever arrives, the answer is a described one and no failure of
/// the server.
#[tokio::test]
async fn damaged_requests_get_described_answers() {
    let mut document = Document::read();
    let setting = Setting::new("damaged-requests");
    let whole = site::wire(&site::dog()).to_string().into_bytes();
    let path = paths::application(site::id(1));
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move |below: usize| {
        // xorshift: the same requests in every run.
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % u64::try_from(below.max(1)).unwrap()).unwrap()
    };
    for _ in 0..400 {
        let mut body = whole.clone();
        for _ in 0..=random(3) {
            let from = random(body.len());
            let to = (from + random(40)).min(body.len());
            match random(5) {
                0 => body[from] ^= 1 << random(8),
                1 => drop(body.drain(from..to)),
                2 => body.truncate(from.max(1)),
                3 => {
                    let part = body[from..to].to_vec();
                    let at = random(body.len());
                    body.splice(at..at, part);
                }
                _ => {
                    let parts = [
                        &b"null"[..],
                        b"[]",
                        b"{}",
                        b"1e999",
                        b"\"\\u0000\"",
                        b"true",
                        b"-0",
                        b"\xf0\x9f",
                    ];
                    body.splice(from..to, parts[random(parts.len())].to_vec());
                }
            }
        }
        let response = setting.backend.send("PUT", &path, &AS_JSON, &body).await.unwrap();
        assert!(response.status < 500, "{}", String::from_utf8_lossy(&body));
        document.check("PUT", ONE, &response);
    }
}

#[tokio::test]
async fn nothing_undescribed_is_served() {
    let document = Document::read();
    let setting = Setting::new("undescribed");
    for (template, methods) in document.operations() {
        let path = template
            .replace("{id}", &site::id(1).to_string())
            .replace("{service}", "wohngeld")
            .replace("{ars}", "160530000000")
            .replace("{office}", "amtslotse.OE.1")
            .replace("{attachment}", &site::id(2).to_string())
            .replace("{offset}", "0");
        for method in [
            "GET", "PUT", "POST", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND",
        ] {
            if methods.contains(&method.to_lowercase()) {
                continue;
            }
            let response = setting.backend.send(method, &path, &[], b"").await.unwrap();
            assert_eq!(response.status, 405, "{method} {path}");
            assert!(response.header("allow").is_some(), "{method} {path}");
            assert_problem(&response, Cause::Method);
        }
    }
    for path in [
        "/api/",
        "/api/v1",
        "/api/v1/",
        "/api/v2/health",
        "/api/v1/applications",
        "/api/v1/health/",
        "/api//v1/health",
        "/api/v1/../v1/health",
    ] {
        for method in ["GET", "PUT", "POST"] {
            let response = setting.backend.send(method, path, &[], b"").await.unwrap();
            assert_eq!(response.status, 404, "{method} {path}");
            assert_problem(&response, Cause::NotFound);
        }
    }
    let response = setting
        .backend
        .send("POST", "/__fault", &AS_JSON, b"{}")
        .await
        .unwrap();
    assert_eq!(response.status, 405, "fault switches are off unless asked for");
}

#[test]
fn the_document_names_every_problem() {
    let known: BTreeSet<String> = Cause::ALL.iter().map(|cause| cause.uri().to_owned()).collect();
    assert_eq!(Document::read().problem_types(), known);
}

fn assert_problem(response: &api::Response, cause: Cause) {
    assert_eq!(response.header("content-type"), Some(api::PROBLEM_JSON));
    let body: Value = serde_json::from_slice(&response.body).unwrap();
    assert_eq!(body["type"], cause.uri());
}

/// Well-formed, but nothing that the backend may take.
pub fn rejected() -> Vec<(&'static str, Value)> {
    let dog = site::wire(&site::dog());
    let with = |member: &str, value: Value| {
        let mut body = dog.clone();
        body[member] = value;
        body
    };
    let answer = |name: &str, value: Value| {
        let mut body = dog.clone();
        body["answers"][name] = value;
        body
    };
    let bundle = site::bundle();
    let elsewhere = bundle
        .core
        .offices
        .iter()
        .find(|office| office.area.to_string() == "16051")
        .unwrap();
    vec![
        ("no such form", with("form", json!("steuererklaerung"))),
        ("another version", with("form_version", json!(0))),
        ("no such service", with("service", json!("gibt-es-nicht"))),
        ("no service", with("service", Value::Null)),
        (
            "service of another form",
            with("service", json!("personalausweis-beantragen")),
        ),
        ("no such place", with("place", json!("160539999999"))),
        ("a place in another Land", with("place", json!("020000000000"))),
        ("no place", with("place", Value::Null)),
        ("no such office", with("office", json!("L100042.OE.0"))),
        (
            "an office of another place",
            with("office", json!(elsewhere.id.to_string())),
        ),
        ("no office", with("office", Value::Null)),
        ("an answer missing", answer("breed", json!(""))),
        ("an answer wrong", answer("chip-number", json!("123"))),
        ("an answer of another shape", answer("keeper-name", json!(7))),
        (
            "an answer that nobody asked for",
            answer("previous-municipality", json!("Weimar")),
        ),
        ("an answer without a question", answer("shoe-size", json!("42"))),
        ("no answers", with("answers", json!({}))),
    ]
}

/// Not an application at all.
pub fn malformed() -> Vec<(&'static str, Value)> {
    let message = site::wire(&site::message("Danke."));
    let with = |member: &str, value: Value| {
        let mut body = message.clone();
        body[member] = value;
        body
    };
    let mut without = message.clone();
    without.as_object_mut().unwrap().remove("answers");
    vec![
        ("null", Value::Null),
        ("list", json!([message.clone()])),
        ("text", json!("form")),
        ("member missing", without),
        ("member too many", with("admin", json!(true))),
        ("number as text", with("form_version", json!("1"))),
        ("negative number", with("form_version", json!(-1))),
        ("huge number", with("form_version", json!(1e300))),
        ("path as form", with("form", json!("../../etc/passwd"))),
        ("no language", with("lang", json!("xx"))),
        ("no regional key", with("place", json!("16"))),
        ("very long office", with("office", json!("x".repeat(201)))),
        ("answers as list", with("answers", json!([]))),
    ]
}
