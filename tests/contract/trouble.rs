//! A backend in trouble, and one that is asked to stop.

use crate::backend::{Backend, listed};
use crate::http::Native;
use crate::{AS_JSON, Setting, site};
use api::{ApiError, find_receipt, submit};
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test]
async fn the_client_understands_a_backend_in_trouble() {
    let setting = Setting::with("trouble", &["--rate-per-minute", "0", "--fault-switches"]);
    let transport = Native(setting.backend.address);
    let message = site::message("Danke.");
    let id = site::id(1);
    let arm = async |mode: Value| {
        let fault = json!({"path": "/api/v1/applications/*", "method": "PUT", "mode": mode}).to_string();
        let armed = setting
            .backend
            .send("POST", "/__fault", &AS_JSON, fault.as_bytes())
            .await
            .unwrap();
        assert_eq!(armed.status, 204);
    };
    arm(json!("close")).await;
    assert_eq!(submit(&transport, id, &message).await, Err(ApiError::Offline));
    arm(json!("html")).await;
    assert!(matches!(
        submit(&transport, id, &message).await,
        Err(ApiError::Malformed { .. })
    ));
    arm(json!("json")).await;
    assert!(matches!(
        submit(&transport, id, &message).await,
        Err(ApiError::Malformed { .. })
    ));
    arm(json!({"status": 500})).await;
    match submit(&transport, id, &message).await {
        Err(ApiError::Server {
            status: 500,
            support_code: Some(code),
        }) => assert_eq!(code.len(), 11),
        other => panic!("{other:?}"),
    }
    arm(json!({"status": 429})).await;
    assert_eq!(
        submit(&transport, id, &message).await,
        Err(ApiError::RateLimited { retry_after_secs: 2 })
    );
    assert_eq!(
        find_receipt(&transport, id).await,
        Ok(None),
        "none of these stored anything"
    );
    arm(json!("lose_answer")).await;
    assert_eq!(submit(&transport, id, &message).await, Err(ApiError::Offline));
    let receipt = find_receipt(&transport, id).await.unwrap().unwrap();
    arm(json!("truncate")).await;
    assert_eq!(submit(&transport, id, &message).await, Err(ApiError::Offline));
    let started = std::time::Instant::now();
    arm(json!({"delay_ms": 300})).await;
    assert_eq!(submit(&transport, id, &message).await, Ok(receipt));
    assert!(started.elapsed() >= Duration::from_millis(300));
    assert_eq!(listed(&setting.data()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn ends_in_order_and_finishes_what_is_under_way() {
    let mut setting = Setting::with("end", &["--rate-per-minute", "0", "--fault-switches"]);
    let fault = json!({"path": "/api/v1/applications/*", "mode": {"delay_ms": 700}}).to_string();
    setting
        .backend
        .send("POST", "/__fault", &AS_JSON, fault.as_bytes())
        .await
        .unwrap();
    let address = setting.backend.address;
    let task =
        tokio::spawn(async move { submit(&Native(address), site::id(1), &site::message("Danke.")).await });
    tokio::time::sleep(Duration::from_millis(200)).await;
    let backend: &mut Backend = &mut setting.backend;
    assert!(tokio::task::block_in_place(|| backend.terminate()));
    task.await.unwrap().unwrap();
    assert_eq!(listed(&setting.data()).len(), 1);
}
