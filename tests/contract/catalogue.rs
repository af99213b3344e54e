//! The catalogue that anybody may read: what is described, and the same answers as the app's.

use crate::document::Document;
use crate::{AS_JSON, Setting, site};
use ::catalogue::resolve;
use proptest::prelude::*;
use serde_json::{Value, json};

const SERVICES: &str = "/api/v1/services";
const SERVICE: &str = "/api/v1/services/{service}";
const OFFICES: &str = "/api/v1/services/{service}/offices";
const PLACES: &str = "/api/v1/places";
const PLACE: &str = "/api/v1/places/{ars}";
const OFFICE: &str = "/api/v1/offices/{office}";

/// Templates with an address each that has an answer, one that is malformed, and one that names nothing.
const READS: [(&str, &str, &str, Option<&str>); 6] = [
    (
        SERVICES,
        "/api/v1/services?lang=en&topic=geld",
        "/api/v1/services?lang=xx",
        None,
    ),
    (
        SERVICE,
        "/api/v1/services/wohngeld",
        "/api/v1/services/wohngeld?unknown=1",
        Some("/api/v1/services/gibt-es-nicht"),
    ),
    (
        OFFICES,
        "/api/v1/services/fuehrungszeugnis/offices?place=160530000000",
        "/api/v1/services/wohngeld/offices?place=16",
        Some("/api/v1/services/wohngeld/offices?place=160990000000"),
    ),
    (PLACES, "/api/v1/places?q=07407", "/api/v1/places", None),
    (
        PLACE,
        "/api/v1/places/160685050061?lang=en",
        "/api/v1/places/160685050061?lang=",
        Some("/api/v1/places/1"),
    ),
    (
        OFFICE,
        "/api/v1/offices/amtslotse.OE.administration-160685050",
        "/api/v1/offices/amtslotse.OE.administration-160685050?q=1",
        Some("/api/v1/offices/nowhere"),
    ),
];

/// Every status of every read, for the test that nothing described is missing.
pub async fn everything(document: &mut Document, setting: &Setting) {
    let backend = &setting.backend;
    for (template, good, malformed, nothing) in READS {
        let response = backend.get(good).await;
        assert_eq!(response.status, 200, "{good}");
        document.check("GET", template, &response);
        let tag = response.header("etag").unwrap().to_owned();
        for known in [
            tag.clone(),
            format!("W/{tag}"),
            format!("\"x\", {tag}"),
            "*".to_owned(),
        ] {
            let again = backend
                .send("GET", good, &[("If-None-Match", known.as_str())], b"")
                .await
                .unwrap();
            assert_eq!(again.status, 304, "{good} {known}");
            document.check("GET", template, &again);
        }
        let other = backend
            .send("GET", good, &[("If-None-Match", "\"0\"")], b"")
            .await
            .unwrap();
        assert_eq!(other.status, 200, "{good}");
        let response = backend.get(malformed).await;
        assert_eq!(response.status, 400, "{malformed}");
        document.check("GET", template, &response);
        if let Some(nothing) = nothing {
            let response = backend.get(nothing).await;
            assert_eq!(response.status, 404, "{nothing}");
            document.check("GET", template, &response);
        }
        let path = good.split('?').next().unwrap();
        for status in [500, 503] {
            let fault = json!({ "path": path, "mode": { "status": status } }).to_string();
            let armed = backend
                .send("POST", "/__fault", &AS_JSON, fault.as_bytes())
                .await
                .unwrap();
            assert_eq!(armed.status, 204);
            document.check("GET", template, &backend.get(good).await);
        }
    }
}

async fn read(setting: &Setting, path: &str) -> Value {
    let response = setting.backend.get(path).await;
    assert_eq!(response.status, 200, "{path}");
    serde_json::from_slice(&response.body).unwrap()
}

#[tokio::test]
async fn the_answers_are_those_of_the_app() {
    let setting = Setting::new("catalogue");
    let bundle = site::bundle();
    let mut document = Document::read();
    let all = read(&setting, SERVICES).await;
    let public = bundle
        .core
        .services
        .iter()
        .filter(|service| service.is_public())
        .count();
    assert_eq!(all["services"].as_array().unwrap().len(), public);
    for service in bundle.core.services.iter().filter(|service| service.is_public()) {
        for lang in ["de", "en"] {
            let path = format!("/api/v1/services/{}?lang={lang}", service.slug);
            document.check("GET", SERVICE, &setting.backend.get(&path).await);
        }
        for ars in ["160530000000", "160685050061", "160705009013"] {
            let path = format!("/api/v1/services/{}/offices?place={ars}", service.slug);
            document.check("GET", OFFICES, &setting.backend.get(&path).await);
            let answer = read(&setting, &path).await;
            let own = resolve(&bundle.core, &bundle.places, service, ars.parse().unwrap());
            let wanted: Vec<String> = own
                .responsible
                .iter()
                .map(|finding| bundle.core.office(finding.office).unwrap().id.to_string())
                .collect();
            let found: Vec<&str> = answer["responsible"]
                .as_array()
                .unwrap()
                .iter()
                .map(|finding| finding["office"]["id"].as_str().unwrap())
                .collect();
            assert_eq!(found, wanted, "{path}");
        }
    }
    let texts = read(&setting, "/api/v1/services/hundesteuer-anmelden").await;
    assert!(texts["modules"]["full"].as_str().unwrap().contains("Hund"));
    for (query, outcome) in [
        ("07407", "several"),
        ("07749", "one"),
        ("077", "not-a-postcode"),
        ("10115", "other-land"),
        ("", "empty"),
        ("qwertz", "nothing"),
        ("00000", "unknown-postcode"),
    ] {
        let answer = read(&setting, &format!("/api/v1/places?q={query}")).await;
        assert_eq!(answer["outcome"], outcome, "{query}");
    }
    let jena = read(&setting, "/api/v1/places?q=jena").await;
    assert_eq!(jena["decided"], "160530000000");
}

#[test]
fn no_parameter_breaks_the_server() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let setting = runtime.block_on(async { Setting::new("catalogue-parameters") });
    let pieces = "[a-z0-9%&=+.~/-]{0,40}";
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 200,
        ..ProptestConfig::default()
    });
    let inputs = (0..READS.len(), pieces, pieces);
    runner
        .run(&inputs, |(which, segment, query)| {
            let (template, ..) = READS[which];
            let path = template
                .replace("{service}", &segment)
                .replace("{ars}", &segment)
                .replace("{office}", &segment);
            let response = runtime
                .block_on(setting.backend.send("GET", &format!("{path}?{query}"), &[], b""))
                .unwrap();
            prop_assert!(response.status < 500, "{path}?{query}: {}", response.status);
            Ok(())
        })
        .unwrap();
}
