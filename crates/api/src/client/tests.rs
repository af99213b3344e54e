//! Every answer that a server, or something in between, may give.

use super::*;
use crate::{Cause, ProblemWire, Response, TransportError};
use model::Lang;
use proptest::prelude::*;
use serde_json::{Map, json};
use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

const ID: &str = "5f0c2f4e-8b7a-4c1d-9e2f-0123456789ab";

struct Script {
    answer: Result<Response, TransportError>,
    sent: RefCell<Vec<Request>>,
}

impl Transport for Script {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        self.sent.borrow_mut().push(request);
        self.answer.clone()
    }
}

/// The script never waits, so one poll is enough.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the script waited"),
    }
}

fn application() -> Application {
    Application {
        form: "rueckmeldung".parse().unwrap(),
        form_version: 1,
        service: None,
        office: None,
        place: None,
        lang: Lang::De,
        answers: Map::new(),
    }
}

fn answered(status: u16, content_type: &str, body: &str) -> Response {
    Response {
        status,
        headers: vec![("Content-Type".to_owned(), content_type.to_owned())],
        body: body.as_bytes().to_vec(),
    }
}

fn receipt_json() -> String {
    json!({"id": ID, "reference": "AL-7KQ4-M2XP-K", "received_at": "2026-11-23T22:59:59Z"}).to_string()
}

fn send(answer: Result<Response, TransportError>) -> Result<Receipt, ApiError> {
    let script = Script {
        answer,
        sent: RefCell::default(),
    };
    now(submit(&script, ID.parse().unwrap(), &application()))
}

fn problem(cause: Cause) -> Response {
    let wire = ProblemWire {
        support_code: Some("K7Q4M2".to_owned()),
        ..ProblemWire::new(cause)
    };
    answered(
        cause.status(),
        "application/problem+json",
        &serde_json::to_string(&wire).unwrap(),
    )
}

fn valid_receipt() -> String {
    let reference = crate::Reference::from_random(*b"01234567");
    receipt_json().replace("AL-7KQ4-M2XP-K", &reference.to_string())
}

#[test]
fn sends_with_put_under_the_id_and_reads_the_receipt() {
    let script = Script {
        answer: Ok(answered(201, "application/json", &valid_receipt())),
        sent: RefCell::default(),
    };
    let receipt = now(submit(&script, ID.parse().unwrap(), &application())).unwrap();
    assert_eq!(receipt.received_at.to_string(), "2026-11-23T22:59:59Z");
    let sent = script.sent.borrow();
    assert_eq!(sent[0].method, Method::Put);
    assert_eq!(sent[0].path, format!("/api/v1/applications/{ID}"));
    assert!(sent[0].headers.contains(&("content-type", "application/json")));
}

#[test]
fn maps_every_kind_of_answer() {
    let html = "<!doctype html><title>WLAN</title>";
    let malformed = |response| matches!(send(Ok(response)), Err(ApiError::Malformed { .. }));
    assert_eq!(send(Err(TransportError::Offline)), Err(ApiError::Offline));
    assert_eq!(send(Err(TransportError::Timeout)), Err(ApiError::Timeout));
    assert!(malformed(answered(200, "text/html", html)), "a login page");
    assert!(malformed(answered(201, "application/json", html)));
    assert!(
        malformed(answered(
            201,
            "application/json",
            valid_receipt().get(..40).unwrap()
        )),
        "cut"
    );
    assert!(
        malformed(answered(201, "application/json", "{\"ok\":true}")),
        "another schema"
    );
    assert!(
        malformed(answered(201, "application/json", &"[".repeat(100_000))),
        "deep"
    );
    assert!(malformed(answered(
        201,
        "application/json",
        &" ".repeat(limits::MAX_ANSWER + 1)
    )));
    assert!(
        malformed(answered(
            200,
            "application/json",
            &valid_receipt().replace("5f0c", "6f0c")
        )),
        "other id"
    );
    assert!(
        malformed(answered(200, "application/json", &receipt_json())),
        "wrong check character"
    );
    assert!(malformed(answered(204, "", "")));
    assert!(malformed(answered(302, "", "")));
    assert!(malformed(answered(0, "", "")));
    assert!(malformed(answered(422, "text/html", html)));
    assert_eq!(send(Ok(problem(Cause::Conflict))), Err(ApiError::Conflict));
    assert_eq!(send(Ok(problem(Cause::TooLarge))), Err(ApiError::TooLarge));
    assert_eq!(send(Ok(problem(Cause::Timeout))), Err(ApiError::Timeout));
    let code = Some("K7Q4M2".to_owned());
    assert_eq!(
        send(Ok(problem(Cause::Internal))),
        Err(ApiError::Server {
            status: 500,
            support_code: code
        })
    );
    assert_eq!(
        send(Ok(answered(502, "text/html", html))),
        Err(ApiError::Server {
            status: 502,
            support_code: None
        })
    );
}

#[test]
fn shows_no_support_code_that_is_none() {
    let answer = |code: &str| {
        let body = json!({"status": 500, "support_code": code}).to_string();
        send(Ok(answered(500, "application/problem+json", &body)))
    };
    for wrong in ["", "call 0900-666 now!", "<b>", &"A".repeat(41)] {
        assert_eq!(
            answer(wrong),
            Err(ApiError::Server {
                status: 500,
                support_code: None
            }),
            "{wrong}"
        );
    }
}

#[test]
fn waits_as_long_as_the_server_asks() {
    let mut limited = problem(Cause::RateLimited);
    assert_eq!(
        send(Ok(limited.clone())),
        Err(ApiError::RateLimited { retry_after_secs: 30 })
    );
    limited.headers.push(("RETRY-AFTER".to_owned(), "7".to_owned()));
    assert_eq!(
        send(Ok(limited)),
        Err(ApiError::RateLimited { retry_after_secs: 7 })
    );
    let mut busy = problem(Cause::Busy);
    assert!(matches!(
        send(Ok(busy.clone())),
        Err(ApiError::Server { status: 503, .. })
    ));
    busy.headers.push(("retry-after".to_owned(), "2".to_owned()));
    assert_eq!(send(Ok(busy)), Err(ApiError::RateLimited { retry_after_secs: 2 }));
}

#[test]
fn hands_over_what_was_rejected() {
    let body = json!({
        "type": Cause::Rejected.uri(), "title": "", "status": 422, "added_later": 1,
        "errors": [{"field": "iban", "rule": "iban-check", "args": {"step": "zahlung"}}, {"field": "x", "rule": "y"}]
    });
    match send(Ok(answered(
        422,
        "application/problem+json; charset=utf-8",
        &body.to_string(),
    ))) {
        Err(ApiError::Rejected(errors)) => {
            assert_eq!(errors.len(), 2);
            assert_eq!(errors[0].args["step"], "zahlung");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_large_application_is_not_sent_at_all() {
    let mut large = application();
    large
        .answers
        .insert("text".to_owned(), json!("x".repeat(limits::MAX_BODY)));
    let script = Script {
        answer: Err(TransportError::Offline),
        sent: RefCell::default(),
    };
    assert_eq!(
        now(submit(&script, ID.parse().unwrap(), &large)),
        Err(ApiError::TooLarge)
    );
    assert!(script.sent.borrow().is_empty());
}

#[test]
fn tells_a_missing_receipt_from_a_missing_server() {
    let ask = |answer| {
        let script = Script {
            answer: Ok(answer),
            sent: RefCell::default(),
        };
        now(find_receipt(&script, ID.parse().unwrap()))
    };
    assert_eq!(ask(problem(Cause::NotFound)), Ok(None));
    assert_eq!(
        ask(answered(404, "text/html", "<h1>nginx</h1>")),
        Err(ApiError::Server {
            status: 404,
            support_code: None
        })
    );
    assert!(
        ask(answered(200, "application/json", &valid_receipt()))
            .unwrap()
            .is_some()
    );
}

proptest! {
    #[test]
    fn never_panics_on_any_answer(
        status in any::<u16>(),
        content_type in prop_oneof![Just("application/json".to_owned()), ".{0,30}"],
        body in prop_oneof![".{0,80}", Just(valid_receipt()), Just("{\"errors\":[{}]}".to_owned())],
    ) {
        let result = send(Ok(answered(status, &content_type, &body)));
        prop_assert!(result.is_err() || matches!(status, 200 | 201));
    }
}
