//! Both ways with another implementation: `jose` from npm, over node's WebCrypto.
//!
//! Runs where `AMTSLOTSE_JOSE` names its module, as in `cargo xtask test`; elsewhere it says that it was left out.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stderr)]

mod common;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use common::{LAND, OFFICE, application};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};
use submission::native::{Native, now};
use submission::{Jwe, KeyStatement, Signed, seal};

fn ask(module: &std::ffi::OsStr, question: &Value) -> Value {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/jose.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .arg(module)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let input = node.stdin.take();
    input.unwrap().write_all(question.to_string().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "node failed");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn another_implementation_opens_ours_and_we_open_its() {
    let Some(module) = std::env::var_os("AMTSLOTSE_JOSE") else {
        eprintln!("left out: AMTSLOTSE_JOSE is not set");
        return;
    };
    let plain = application();
    let sealed = now(seal(&Native, OFFICE.public(), &plain)).unwrap().unwrap();
    let statement = KeyStatement {
        office: "amtslotse.OE.administration-160685050".to_owned(),
        key: OFFICE.public().to_jwk(),
        valid_from: "2026-01-01".to_owned(),
        valid_to: "2026-12-31".to_owned(),
    };
    let answer = ask(
        &module,
        &json!({
            "office_pem": OFFICE.to_pem().unwrap(),
            "web_crypto": OFFICE.public().to_web_crypto(),
            "land_pem": LAND.to_pem().unwrap(),
            "land_jwk": LAND.public().to_jwk(),
            "sealed": [sealed.data, sealed.metadata, sealed.attachments[0].jwe],
            "plain": BASE64_STANDARD.encode(&plain.data),
            "signed": LAND.sign(KeyStatement::KIND, &statement.to_json()).unwrap(),
            "kind": KeyStatement::KIND,
        }),
    );
    let bytes = |value: &Value| BASE64_STANDARD.decode(value.as_str().unwrap()).unwrap();
    assert_eq!(bytes(&answer["opened"][0]["plain"]), plain.data);
    assert_eq!(answer["opened"][0]["header"]["cty"], "application/json");
    assert_eq!(bytes(&answer["opened"][2]["plain"]), plain.attachments[0].content);
    assert_eq!(bytes(&answer["payload"]), statement.to_json());

    let theirs = Jwe::read(answer["sealed"].as_str().unwrap()).unwrap();
    assert_eq!(now(theirs.open(&*OFFICE)).unwrap(), Ok(plain.data));
    let signed = Signed::read(answer["signed"].as_str().unwrap(), KeyStatement::KIND).unwrap();
    let payload = now(signed.verify(&Native, LAND.public())).unwrap();
    assert_eq!(payload, Ok(statement.to_json()));
}
