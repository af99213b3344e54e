//! What was acknowledged is kept, once; what was refused leaves no trace.

use crate::agreement::{malformed, rejected};
use crate::backend::listed;
use crate::http::Native;
use crate::{AS_JSON, Setting, site};
use api::{ApiError, Receipt, Response, find_receipt, paths, submit};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

#[tokio::test]
async fn sending_again_gives_the_same_receipt_and_other_content_a_conflict() {
    let setting = Setting::new("again");
    let transport = Native(setting.backend.address);
    let application = site::message("Die Suche findet „Hund“ nicht.");
    assert_eq!(find_receipt(&transport, site::id(1)).await, Ok(None));
    let receipt = submit(&transport, site::id(1), &application).await.unwrap();
    assert_eq!(submit(&transport, site::id(1), &application).await, Ok(receipt));
    assert_eq!(find_receipt(&transport, site::id(1)).await, Ok(Some(receipt)));
    assert_eq!(
        submit(&transport, site::id(1), &site::message("Etwas anderes.")).await,
        Err(ApiError::Conflict)
    );
    // The same content in another order and with other white space, under the id in capital letters.
    let reordered = format!(
        r#" {{ "answers": {{"message": {}, "topic": "other"}}, "lang":"de", "form_version": {}, "form":"rueckmeldung" }} "#,
        application.answers["message"], application.form_version
    );
    let path = format!("/api/v1/applications/{}", site::id(1).to_string().to_uppercase());
    let response = setting
        .backend
        .send("PUT", &path, &AS_JSON, reordered.as_bytes())
        .await
        .unwrap();
    assert_eq!(
        response.status,
        200,
        "{}",
        String::from_utf8_lossy(&response.body)
    );
    // Chunked, without a length.
    let chunk = format!("{:x}\r\n{reordered}\r\n0\r\n\r\n", reordered.len());
    let head = format!(
        "PUT {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json; charset=UTF-8\r\n\
         Transfer-Encoding: chunked\r\n\r\n"
    );
    let response = crate::http::raw(setting.backend.address, (head + chunk.as_str()).as_bytes())
        .await
        .unwrap();
    assert_eq!(response.status, 200);
    assert_eq!(listed(&setting.data()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_application_twenty_times_at_once_is_stored_once() {
    let setting = Setting::new("at-once");
    let address = setting.backend.address;
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            tokio::spawn(async move { submit(&Native(address), site::id(1), &site::message("Hallo.")).await })
        })
        .collect();
    let mut receipts = Vec::new();
    for task in tasks {
        receipts.push(task.await.unwrap().unwrap());
    }
    assert!(receipts.iter().all(|receipt| *receipt == receipts[0]));
    assert_eq!(listed(&setting.data()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_kill_9() {
    let mut setting = Setting::new("kill");
    let mut kept: BTreeMap<u64, Receipt> = BTreeMap::new();
    for round in 0..5u64 {
        let address = setting.backend.address;
        let stopped = Arc::new(AtomicBool::new(false));
        let tasks: Vec<_> = (0..8u64)
            .map(|sender| {
                let stopped = Arc::clone(&stopped);
                tokio::spawn(async move {
                    let mut acknowledged = Vec::new();
                    for number in 0.. {
                        let number = round * 1_000_000 + sender * 10_000 + number;
                        if stopped.load(Ordering::Relaxed) {
                            break;
                        }
                        let application = site::message(&format!("Nummer {number}"));
                        match submit(&Native(address), site::id(number), &application).await {
                            Ok(receipt) => acknowledged.push((number, receipt)),
                            Err(_) => break,
                        }
                    }
                    acknowledged
                })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(300 + 70 * round)).await;
        setting.backend.kill();
        stopped.store(true, Ordering::Relaxed);
        let before = kept.len();
        for task in tasks {
            kept.extend(task.await.unwrap());
        }
        assert!(kept.len() > before, "nothing was acknowledged in time");
        setting.backend = Setting::start(&setting.folder, &["--rate-per-minute", "0"]);
    }
    let transport = Native(setting.backend.address);
    for (number, receipt) in &kept {
        assert_eq!(
            find_receipt(&transport, site::id(*number)).await,
            Ok(Some(*receipt))
        );
    }
    // Applications without an answer may be there too, but none twice and none in half.
    let listed = listed(&setting.data());
    let mut references: Vec<&str> = listed
        .iter()
        .map(|entry| entry["reference"].as_str().unwrap())
        .collect();
    references.sort_unstable();
    references.dedup();
    assert_eq!(references.len(), listed.len());
    assert!(listed.len() >= kept.len());
    // Sending again after the crash gives the receipt of before.
    let (number, receipt) = kept.first_key_value().unwrap();
    let again = submit(
        &transport,
        site::id(*number),
        &site::message(&format!("Nummer {number}")),
    )
    .await;
    assert_eq!(again, Ok(*receipt));
}

#[tokio::test]
async fn bad_requests_change_nothing() {
    let setting = Setting::new("bad");
    let id = site::id(1);
    for (what, body) in rejected().into_iter().chain(malformed()) {
        let response = setting.put(id, &body).await;
        assert!(
            (400..500).contains(&response.status),
            "{what}: {}",
            response.status
        );
    }
    let good = site::wire(&site::message("Danke.")).to_string();
    let path = paths::application(id);
    let send = async |method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]| -> Response {
        setting.backend.send(method, path, headers, body).await.unwrap()
    };
    let json = &AS_JSON[..];
    let deep = format!(
        r#"{{"form":"rueckmeldung","form_version":1,"lang":"de","answers":{}1{}}}"#,
        "[".repeat(100),
        "]".repeat(100)
    );
    let deeper = "[".repeat(500_000);
    let twice = good.replacen('{', r#"{"form":"rueckmeldung","#, 1);
    let cases: [(&str, u16, Response); 12] = [
        ("empty", 400, send("PUT", &path, json, b"").await),
        (
            "cut",
            400,
            send("PUT", &path, json, &good.as_bytes()[..good.len() / 2]).await,
        ),
        (
            "two values",
            400,
            send("PUT", &path, json, (good.clone() + "{}").as_bytes()).await,
        ),
        (
            "not UTF-8",
            400,
            send("PUT", &path, json, b"{\"form\":\"\xff\"}").await,
        ),
        ("deep", 400, send("PUT", &path, json, deep.as_bytes()).await),
        ("deeper", 400, send("PUT", &path, json, deeper.as_bytes()).await),
        (
            "a lone surrogate",
            400,
            send("PUT", &path, json, br#"{"form":"\ud800"}"#).await,
        ),
        (
            "as a form",
            415,
            send(
                "PUT",
                &path,
                &[("Content-Type", "application/x-www-form-urlencoded")],
                good.as_bytes(),
            )
            .await,
        ),
        (
            "compressed",
            415,
            send(
                "PUT",
                &path,
                &[json[0], ("Content-Encoding", "gzip")],
                good.as_bytes(),
            )
            .await,
        ),
        (
            "another charset",
            415,
            send(
                "PUT",
                &path,
                &[("Content-Type", "application/json; charset=utf-16")],
                good.as_bytes(),
            )
            .await,
        ),
        (
            "another verb",
            405,
            send("POST", &path, json, good.as_bytes()).await,
        ),
        (
            "no id",
            400,
            send("PUT", "/api/v1/applications/%2e%2e", json, good.as_bytes()).await,
        ),
    ];
    for (what, status, response) in cases {
        assert_eq!(response.status, status, "{what}");
        assert_eq!(response.header("content-type"), Some(api::PROBLEM_JSON), "{what}");
    }
    // A member given twice: the last one counts for some, the first for others. Whatever is stored, it is one of them.
    let response = send("PUT", &paths::application(site::id(2)), json, twice.as_bytes()).await;
    assert!([201, 400].contains(&response.status));
    let stored = usize::from(response.status == 201);
    let large = vec![b' '; 3 * api::limits::MAX_BODY];
    assert_eq!(send("PUT", &path, json, &large).await.status, 413);
    // A length that is never sent, then silence; a body cut by the client.
    let cut = format!(
        "PUT {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{good}"
    );
    {
        use tokio::io::AsyncWriteExt as _;
        let mut stream = tokio::net::TcpStream::connect(setting.backend.address)
            .await
            .unwrap();
        stream.write_all(cut.as_bytes()).await.unwrap();
    }
    assert_eq!(setting.backend.get(&paths::receipt(id)).await.status, 404);
    assert_eq!(listed(&setting.data()).len(), stored);
    // And it still works.
    assert_eq!(
        setting
            .put(id, &serde_json::from_str::<Value>(&good).unwrap())
            .await
            .status,
        201
    );
}

#[tokio::test]
async fn mistakes_are_named_where_they_are() {
    let setting = Setting::new("mistakes");
    let mut dog = site::dog();
    dog.answers.insert("chip-number".to_owned(), json!("276 0981"));
    dog.office = Some("L100042.OE.0".to_owned());
    let Err(ApiError::Rejected(errors)) = submit(&Native(setting.backend.address), site::id(1), &dog).await
    else {
        panic!("not rejected");
    };
    let found: Vec<(&str, &str)> = errors
        .iter()
        .map(|e| (e.field.as_str(), e.rule.as_str()))
        .collect();
    assert_eq!(found, [("office", "unknown"), ("chip-number", "digit-count")]);
    assert_eq!(errors[1].args["step"], "hund");
    assert_eq!(errors[1].args["found"], 7);
    assert!(!errors[0].args.contains_key("step"));
}
