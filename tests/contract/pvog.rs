//! The backend with a service directory as its source: the same addresses, the same description.

use crate::backend::{Backend, Folder, program};
use crate::catalogue::{OFFICE, OFFICES, PLACE, PLACES, SERVICE, SERVICES};
use crate::directory::{Directory, Mood};
use crate::document::Document;
use crate::{Setting, site};
use api::{Cause, Response};
use serde_json::{Value, json};
use std::process::{Command, Stdio};

pub const DOG: &str = "/api/v1/services/L100042.LB.000002";
pub const DOG_OFFICES: &str = "/api/v1/services/L100042.LB.000002/offices?place=160510000000";
pub const UNIT: &str = "/api/v1/offices/L100042.OE.000009";

/// A backend that asks the directory, with these settings besides address and Land.
pub fn asking(name: &str, directory: &Directory, settings: &str) -> Setting {
    let folder = Folder::new(name);
    site::write(&folder.0.join("site"));
    let base = format!("{}://{}/api", directory.scheme(), directory.address);
    let file = write(&folder, &base, settings);
    let (site, data) = (folder.0.join("site"), folder.0.join("data"));
    let backend = Backend::logging(&site, &data, &["--pvog", &file], Stdio::null());
    Setting { folder, backend }
}

fn write(folder: &Folder, base: &str, settings: &str) -> String {
    let file = folder.0.join("pvog.toml");
    std::fs::write(&file, format!("base = \"{base}\"\nland = \"16\"\n{settings}")).unwrap();
    file.to_str().unwrap().to_owned()
}

/// The answer, checked against the description.
pub async fn described(setting: &Setting, template: &str, path: &str) -> Response {
    let response = setting.backend.get(path).await;
    Document::read().check("GET", template, &response);
    response
}

pub async fn read(setting: &Setting, template: &str, path: &str) -> Value {
    let response = described(setting, template, path).await;
    assert_eq!(response.status, 200, "{path}");
    serde_json::from_slice(&response.body).unwrap()
}

pub async fn problem(setting: &Setting, template: &str, path: &str, cause: Cause) -> Response {
    let response = described(setting, template, path).await;
    let body: Value = serde_json::from_slice(&response.body).unwrap();
    assert_eq!(body["type"], cause.uri(), "{path}: {body}");
    response
}

#[tokio::test]
async fn services_and_offices_come_from_the_directory() {
    let directory = Directory::start();
    let setting = asking("pvog", &directory, "client_id = \"test-7\"");
    let found = read(&setting, SERVICES, "/api/v1/services?q=hund&lang=en").await;
    assert_eq!(
        (&found["total"], &found["services"][1]["slug"]),
        (&json!(2), &json!("L100042.LB.000002"))
    );
    let head = directory.seen().concat();
    for wanted in [
        "GET /api/v7/servicedescriptions/160000000000?page=0&size=50&q=hund HTTP/1.1",
        "pvog-sud-api-client-id: test-7",
        "accept-language: en",
        "user-agent: Amtslotse/",
    ] {
        assert!(head.contains(wanted), "{wanted}\n{head}");
    }
    let topic = read(&setting, SERVICES, "/api/v1/services?topic=geld").await;
    assert_eq!(topic["total"], 0, "the directory knows no topics");

    let dog = read(&setting, SERVICE, DOG).await;
    assert_eq!(
        (&dog["key"], &dog["updated"]),
        (&json!("99102013104000"), &json!("2026-02-01"))
    );
    let modules: Vec<&str> = dog["modules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["module"].as_str().unwrap())
        .collect();
    assert_eq!(
        modules,
        ["full", "requirements", "documents", "procedure", "hints"]
    );
    assert_eq!(
        dog["modules"][4]["blocks"],
        json!([{ "kind": "paragraph", "text": "Achtungx" }])
    );
    let text = dog.to_string();
    assert!(
        !text.contains("alert") && !text.contains("javascript:") && !text.contains('<'),
        "{text}"
    );
    assert_eq!(dog["fees"][0]["note"], "Abgabe: 108,00 EUR je Jahr");
    assert_eq!(dog["deadlines"][0]["note"], "Anzeigefrist: 14 Tage");
    assert_eq!(dog["processing"], json!([]), "what is empty is not maintained");
    assert_eq!(dog["laws"][0]["name"], "Hundesteuersatzung");
    assert_eq!(dog["online"][0]["title"], "Hund online anmelden");

    let answer = read(&setting, OFFICES, DOG_OFFICES).await;
    assert_eq!(answer["online"][0]["url"], "https://example.invalid/antrag");
    let finding = &answer["responsible"][0];
    assert_eq!(
        (&finding["role"], &finding["reason"]),
        (&json!("01"), &json!("directory"))
    );
    assert_eq!(finding["office"]["address"]["street"], "Am Markt 1");
    let own: Vec<&Value> = answer["general"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["area"])
        .collect();
    assert_eq!(own, ["16051"], "whom to ask besides is what the site knows");
    let office = read(&setting, OFFICE, UNIT).await;
    assert_eq!(office["hours_text"], "Mo 09:00–12:00 Uhr\nDo 13:00–18:00 Uhr");
    assert_eq!(office["hours"], Value::Null, "no times are read out of a text");
    assert_eq!(office["contacts"].as_array().unwrap().len(), 3);

    directory.seen();
    read(&setting, SERVICE, DOG).await;
    read(&setting, OFFICES, DOG_OFFICES).await;
    assert_eq!(
        directory.seen(),
        Vec::<String>::new(),
        "asked again it knows the answer"
    );
    let tag = setting.backend.get(DOG).await.header("etag").unwrap().to_owned();
    let again = setting
        .backend
        .send("GET", DOG, &[("If-None-Match", &tag)], b"")
        .await
        .unwrap();
    assert_eq!(again.status, 304);
}

#[tokio::test]
async fn places_are_told_apart_as_in_the_catalogue() {
    let directory = Directory::start();
    let setting = asking("pvog-places", &directory, "");
    for (query, outcome) in [
        ("Elxleben", "several"),
        ("Erfurt", "one"),
        ("99334", "one"),
        ("160510000000", "one"),
        ("10115", "other-land"),
        ("99999", "outside-or-unknown"),
        ("qwertz", "nothing"),
        ("077", "not-a-postcode"),
        ("", "empty"),
    ] {
        let answer = read(&setting, PLACES, &format!("{PLACES}?q={query}")).await;
        assert_eq!(answer["outcome"], outcome, "{query}: {answer}");
    }
    let place = read(&setting, PLACE, "/api/v1/places/160510000000").await;
    assert_eq!(
        (&place["name"], &place["postcodes"]),
        (&json!("Erfurt"), &json!(["99084"]))
    );
    assert_eq!(place["district"]["name"], "Erfurt");
}

#[tokio::test]
async fn what_the_directory_does_not_know_is_not_found() {
    let directory = Directory::start();
    let setting = asking("pvog-unknown", &directory, "");
    for (template, path) in [
        (SERVICE, "/api/v1/services/L100042.LB.7"),
        (
            OFFICES,
            "/api/v1/services/L100042.LB.7/offices?place=160510000000",
        ),
        (PLACE, "/api/v1/places/160999999999"),
        (OFFICE, "/api/v1/offices/L100042.OE.7"),
    ] {
        let response = problem(&setting, template, path, Cause::NotFound).await;
        assert_eq!(response.status, 404, "{path}");
        assert_eq!(directory.seen().len(), 1, "{path}");
        problem(&setting, template, path, Cause::NotFound).await;
        assert_eq!(directory.seen().len(), 0, "{path}: asked once");
    }
    // Nothing that could lead elsewhere is sent; neither is what lies in another Land.
    for (template, path) in [
        (SERVICE, "/api/v1/services/..%2F..%2Fadmin"),
        (SERVICE, "/api/v1/services/a%3Fb=c"),
        (OFFICES, "/api/v1/services/a%20b/offices?place=160510000000"),
        (
            OFFICES,
            "/api/v1/services/L100042.LB.000002/offices?place=110000000000",
        ),
        (PLACE, "/api/v1/places/110000000000"),
        (OFFICE, "/api/v1/offices/%C3%A4"),
        (OFFICE, "/api/v1/offices/a%0D%0Ab"),
    ] {
        problem(&setting, template, path, Cause::NotFound).await;
        assert_eq!(directory.seen(), Vec::<String>::new(), "{path}");
    }
}

#[tokio::test]
async fn paths_and_versions_are_settings() {
    let directory = Directory::start();
    let settings = "[paths]\nservice = \"/v9/leistungen/{id}\"";
    let setting = asking("pvog-paths", &directory, settings);
    problem(&setting, SERVICE, DOG, Cause::NotFound).await;
    let head = directory.seen().concat();
    assert!(
        head.starts_with("GET /api/v9/leistungen/L100042.LB.000002?ars=160000000000 "),
        "{head}"
    );
    read(&setting, OFFICE, UNIT).await;
}

#[tokio::test]
async fn no_log_says_what_was_looked_for() {
    let directory = Directory::start();
    let folder = Folder::new("pvog-log");
    site::write(&folder.0.join("site"));
    let file = write(&folder, &format!("http://{}/api", directory.address), "");
    let log = folder.0.join("log");
    let output = Stdio::from(std::fs::File::create(&log).unwrap());
    let (site, data) = (folder.0.join("site"), folder.0.join("data"));
    let mut backend = Backend::logging(&site, &data, &["--pvog", &file, "--log-json"], output);
    backend.get("/api/v1/services?q=leukaemie").await;
    directory.is(Mood::Always(500, "", Vec::new()));
    assert_eq!(backend.get("/api/v1/places?q=geheimdorf").await.status, 503);
    backend.kill();
    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.contains("status 500"), "{log}");
    assert!(!log.contains("leukaemie") && !log.contains("geheimdorf"), "{log}");
}

#[test]
fn wrong_settings_are_said_at_once() {
    let folder = Folder::new("pvog-settings");
    site::write(&folder.0.join("site"));
    let start = |file: &str| {
        let mut command = Command::new(program());
        command.args(["serve", "--listen", "127.0.0.1:0", "--pvog", file, "--site"]);
        command
            .arg(folder.0.join("site"))
            .arg("--data")
            .arg(folder.0.join("data"));
        command.output().unwrap()
    };
    for (base, settings) in [
        ("http://pvog.example", ""),
        ("https://pvog.example", "page_size = \"x\""),
        ("https://pvog.example", "ca_file = \"pvog.toml\""),
    ] {
        let output = start(&write(&folder, base, settings));
        assert!(!output.status.success(), "{base}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("pvog.toml"), "{said}");
    }
    assert!(!start("/nowhere/pvog.toml").status.success());
}
