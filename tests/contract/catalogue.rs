//! The catalogue that anybody may read: what is described, and the same answers as the app's.

use crate::document::Document;
use crate::{AS_JSON, Setting, site};
use ::catalogue::resolve;
use proptest::prelude::*;
use serde_json::{Value, json};

pub const SERVICES: &str = "/api/v1/services";
pub const SERVICE: &str = "/api/v1/services/{service}";
pub const OFFICES: &str = "/api/v1/services/{service}/offices";
pub const PLACES: &str = "/api/v1/places";
pub const PLACE: &str = "/api/v1/places/{ars}";
pub const OFFICE: &str = "/api/v1/offices/{office}";

/// A template with an address that has an answer, one with a wrong parameter and its name, and one that names nothing.
struct Read {
    template: &'static str,
    good: &'static str,
    wrong: (&'static str, &'static str),
    nothing: Option<&'static str>,
}

const READS: [Read; 6] = [
    Read {
        template: SERVICES,
        good: "/api/v1/services?lang=en&topic=geld",
        wrong: ("/api/v1/services?lang=xx", "lang"),
        nothing: None,
    },
    Read {
        template: SERVICE,
        good: "/api/v1/services/wohngeld",
        wrong: ("/api/v1/services/wohngeld?unknown=1", "unknown"),
        nothing: Some("/api/v1/services/gibt-es-nicht"),
    },
    Read {
        template: OFFICES,
        good: "/api/v1/services/fuehrungszeugnis/offices?place=160530000000",
        wrong: ("/api/v1/services/wohngeld/offices?place=16", "place"),
        nothing: Some("/api/v1/services/wohngeld/offices?place=160990000000"),
    },
    Read {
        template: PLACES,
        good: "/api/v1/places?q=07407",
        wrong: ("/api/v1/places", "q"),
        nothing: None,
    },
    Read {
        template: PLACE,
        good: "/api/v1/places/160685050061?lang=en",
        wrong: ("/api/v1/places/160685050061?lang=de&lang=en", "lang"),
        nothing: Some("/api/v1/places/1"),
    },
    Read {
        template: OFFICE,
        good: "/api/v1/offices/amtslotse.OE.administration-160685050",
        wrong: ("/api/v1/offices/amtslotse.OE.administration-160685050?q=1", "q"),
        nothing: Some("/api/v1/offices/nowhere"),
    },
];

/// Every status of every read, for the test that nothing described is missing.
pub async fn everything(document: &mut Document, setting: &Setting) {
    let backend = &setting.backend;
    for Read {
        template,
        good,
        wrong,
        nothing,
    } in READS
    {
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
            let headers = [("If-None-Match", known.as_str())];
            let again = backend.send("GET", good, &headers, b"").await.unwrap();
            assert_eq!(again.status, 304, "{good} {known}");
            assert_eq!(again.header("etag"), Some(tag.as_str()));
            document.check("GET", template, &again);
        }
        let headers = [("If-None-Match", "\"0\"")];
        let other = backend.send("GET", good, &headers, b"").await.unwrap();
        assert_eq!(other.status, 200, "{good}");
        let (malformed, parameter) = wrong;
        let response = backend.get(malformed).await;
        assert_eq!(response.status, 400, "{malformed}");
        document.check("GET", template, &response);
        let problem: Value = serde_json::from_slice(&response.body).unwrap();
        assert_eq!(problem["parameter"], parameter, "{malformed}");
        assert_eq!(response.header("cache-control"), Some("no-store"));
        if let Some(nothing) = nothing {
            let response = backend.get(nothing).await;
            assert_eq!(response.status, 404, "{nothing}");
            document.check("GET", template, &response);
        }
        let path = good.split('?').next().unwrap();
        for status in [500, 503] {
            let fault = json!({ "path": path, "mode": { "status": status } }).to_string();
            let armed = backend.send("POST", "/__fault", &AS_JSON, fault.as_bytes()).await;
            assert_eq!(armed.unwrap().status, 204);
            document.check("GET", template, &backend.get(good).await);
        }
    }
}

async fn read(setting: &Setting, path: &str) -> Value {
    let response = setting.backend.get(path).await;
    assert_eq!(response.status, 200, "{path}");
    serde_json::from_slice(&response.body).unwrap()
}

fn texts<'a>(list: &'a Value, member: &str) -> Vec<&'a str> {
    let items = list.as_array().unwrap().iter();
    items.map(|item| item[member].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_answers_are_those_of_the_app() {
    let setting = Setting::new("catalogue");
    let bundle = site::bundle();
    let mut document = Document::read();
    let all = read(&setting, SERVICES).await;
    let public: Vec<_> = bundle
        .core
        .services
        .iter()
        .filter(|service| service.is_public())
        .collect();
    assert_eq!(all["total"], public.len());
    assert_eq!(all["services"].as_array().unwrap().len(), public.len());
    for service in public {
        for lang in ["de", "en"] {
            let path = format!("/api/v1/services/{}?lang={lang}", service.slug);
            document.check("GET", SERVICE, &setting.backend.get(&path).await);
        }
        for ars in ["160530000000", "160685050061", "160705009013"] {
            let path = format!("/api/v1/services/{}/offices?place={ars}", service.slug);
            document.check("GET", OFFICES, &setting.backend.get(&path).await);
            let answer = read(&setting, &path).await;
            let own = resolve(&bundle.core, &bundle.places, service, ars.parse().unwrap());
            for (member, findings) in [("responsible", &own.responsible), ("contacts", &own.contacts)] {
                let office = |finding: &::catalogue::Finding| bundle.core.office(finding.office).unwrap();
                let wanted: Vec<String> = findings.iter().map(|one| office(one).id.to_string()).collect();
                let offices = answer[member].as_array().unwrap().iter();
                let found: Vec<&str> = offices.map(|one| one["office"]["id"].as_str().unwrap()).collect();
                assert_eq!(found, wanted, "{path}");
            }
            assert_eq!(answer["known"], own.is_known());
            let walk: Vec<String> = own.steps.iter().map(|step| step.area.to_string()).collect();
            assert_eq!(texts(&answer["steps"], "area"), walk);
        }
    }
    for office in &bundle.core.offices {
        let path = format!("/api/v1/offices/{}", office.id);
        document.check("GET", OFFICE, &setting.backend.get(&path).await);
    }
    for municipality in &bundle.places.municipalities {
        let path = format!("/api/v1/places/{}", municipality.ars);
        document.check("GET", PLACE, &setting.backend.get(&path).await);
    }
}

#[tokio::test]
async fn texts_come_in_blocks_with_their_source() {
    let setting = Setting::new("catalogue-texts");
    let dog = read(&setting, "/api/v1/services/hundesteuer-anmelden").await;
    let full = &dog["modules"][0];
    assert_eq!(
        (&full["module"], &dog["texts_lang"]),
        (&json!("full"), &json!("de"))
    );
    assert!(full["blocks"].to_string().contains("Hund"));
    assert!(full["provenance"]["source"].is_string() && full["provenance"]["as_of"].is_string());
    assert!(!dog["laws"].as_array().unwrap().is_empty());
    let english = read(&setting, "/api/v1/services/hundesteuer-anmelden?lang=en").await;
    assert_ne!(dog["title"], english["title"]);
    // Attached to the same keys as offices: the federation's online service is there in Jena too.
    let path = "/api/v1/services/fuehrungszeugnis/offices?place=160530000000";
    let answer = read(&setting, path).await;
    assert_eq!(
        (&answer["offered"], &answer["online"][0]["kind"]),
        (&json!(true), &json!("online-service"))
    );
    let link = &answer["online"][0]["url"];
    assert_eq!(link, "https://www.fuehrungszeugnis.bund.de/");
    let service = read(&setting, "/api/v1/services/fuehrungszeugnis").await;
    assert_eq!(&service["online"][0]["url"], link);
}

#[tokio::test]
async fn services_are_found_by_words() {
    let setting = Setting::new("catalogue-search");
    let mut document = Document::read();
    for (query, lang, slug) in [
        ("hund+anmelden", "de", "hundesteuer-anmelden"),
        ("Sperrmul", "de", "sperrmuell-anmelden"),
        ("housing+benefit", "en", "wohngeld"),
    ] {
        let path = format!("{SERVICES}?q={query}&lang={lang}");
        document.check("GET", SERVICES, &setting.backend.get(&path).await);
        let found = read(&setting, &path).await;
        assert_eq!(found["services"][0]["slug"], slug, "{path}");
    }
    let nothing = read(&setting, "/api/v1/services?q=xyzzyxyzzy").await;
    assert_eq!(nothing["total"], 0);
    let all = read(&setting, "/api/v1/services?q=").await;
    assert_ne!(all["total"], 0, "nothing typed is no condition");
}

#[tokio::test]
async fn places_are_told_apart_as_in_the_app() {
    let setting = Setting::new("catalogue-places");
    let mut document = Document::read();
    for (query, outcome) in [
        ("07407", "several"),
        ("07749", "one"),
        ("077", "not-a-postcode"),
        ("10115", "other-land"),
        ("", "empty"),
        ("qwertz", "nothing"),
        ("00000", "outside-or-unknown"),
        ("Elxleben", "several"),
        ("16056000", "one"),
        ("Muhlhausen", "several"),
    ] {
        let path = format!("{PLACES}?q={query}");
        document.check("GET", PLACES, &setting.backend.get(&path).await);
        let answer = read(&setting, &path).await;
        assert_eq!(answer["outcome"], outcome, "{query}: {answer}");
    }
    let jena = read(&setting, "/api/v1/places?q=jena").await;
    assert_eq!(jena["decided"], "160530000000");
    let berlin = read(&setting, "/api/v1/places?q=10115").await;
    let portal = json!({ "title": "Service-Portal Berlin", "url": "https://service.berlin.de/" });
    assert_eq!(
        berlin["land"],
        json!({ "key": "11", "name": "Berlin", "portal": portal })
    );
    let eisenach = read(&setting, "/api/v1/places?q=16056000").await;
    assert_eq!(eisenach["places"][0]["by"]["kind"], "former");
    // Who still has the key of before the merger gets today's municipality.
    let today = "160630105105";
    let path = "/api/v1/services/hundesteuer-anmelden/offices?place=160560000000";
    document.check("GET", OFFICES, &setting.backend.get(path).await);
    assert_eq!(read(&setting, path).await["place"], today);
    assert_eq!(read(&setting, "/api/v1/places/160560000000").await["ars"], today);
    let twice = read(&setting, "/api/v1/places?q=Elxleben").await;
    assert_eq!(twice["decided"], Value::Null);
    let districts: std::collections::BTreeSet<_> =
        texts(&twice["places"], "district").into_iter().take(2).collect();
    assert_eq!(districts.len(), 2, "{twice}");
}

#[tokio::test]
async fn other_websites_may_read_and_head_is_get_without_a_body() {
    let setting = Setting::new("catalogue-open");
    let origin = [("Origin", "https://example.org")];
    for one in READS {
        for path in [Some(one.good), Some(one.wrong.0), one.nothing]
            .into_iter()
            .flatten()
        {
            let get = setting.backend.send("GET", path, &origin, b"").await.unwrap();
            let head = setting.backend.send("HEAD", path, &origin, b"").await.unwrap();
            assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
            for name in [
                "etag",
                "content-type",
                "cache-control",
                "content-length",
                "access-control-allow-origin",
            ] {
                assert_eq!(head.header(name), get.header(name), "{path} {name}");
            }
            assert_eq!(get.header("access-control-allow-origin"), Some("*"), "{path}");
            assert_eq!(
                get.header("cross-origin-resource-policy"),
                Some("cross-origin"),
                "{path}"
            );
        }
    }
    // What concerns one citizen is for nobody else.
    for path in [
        "/api/v1/health",
        &api::paths::receipt(site::id(1)),
        "/assets.json",
        "/",
    ] {
        let response = setting.backend.send("GET", path, &origin, b"").await.unwrap();
        assert_eq!(response.header("access-control-allow-origin"), None, "{path}");
        assert_eq!(
            response.header("cross-origin-resource-policy"),
            Some("same-origin"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn tags_change_with_the_catalogue_and_the_language() {
    let setting = Setting::new("catalogue-tags");
    let tag = async |setting: &Setting, path: &str| {
        let response = setting.backend.get(path).await;
        response.header("etag").unwrap().to_owned()
    };
    let path = "/api/v1/services/wohngeld";
    let german = tag(&setting, path).await;
    assert_eq!(german, tag(&setting, path).await);
    assert_ne!(german, tag(&setting, "/api/v1/services/wohngeld?lang=en").await);
    let mut other = Setting::new("catalogue-tags-other");
    let mut bundle = site::bundle().core.clone();
    bundle
        .services
        .retain(|service| service.slug.as_str() == "wohngeld");
    let core = ::catalogue::pack(::catalogue::Kind::Core, &bundle).unwrap();
    std::fs::write(other.folder.0.join("site/assets/core-1.bin"), core).unwrap();
    other.backend.kill();
    other.backend = Setting::start(&other.folder, &[]);
    assert_ne!(german, tag(&other, path).await);
}

#[test]
fn no_parameter_breaks_the_server() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let setting = runtime.block_on(async { Setting::new("catalogue-parameters") });
    let mut document = Document::read();
    let pieces = "[a-z0-9%&=+.~/-]{0,40}";
    let value = "(%[0-9a-f]{2}|[a-zA-Z0-9+.-]){0,24}";
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let inputs = (0..READS.len(), "[a-z0-9%.~-]{1,40}", pieces, value, any::<bool>());
    let document = std::cell::RefCell::new(&mut document);
    runner
        .run(&inputs, |(which, segment, query, value, named)| {
            let template = READS[which].template;
            let path = template
                .replace("{service}", if named { "wohngeld" } else { &segment })
                .replace("{ars}", &segment)
                .replace("{office}", &segment);
            let query = match (named, template) {
                (true, PLACES | SERVICES) => format!("q={value}"),
                (true, OFFICES) => format!("place={value}"),
                (true, _) => format!("lang={value}"),
                (false, _) => query,
            };
            let response = runtime
                .block_on(setting.backend.send("GET", &format!("{path}?{query}"), &[], b""))
                .unwrap();
            prop_assert!(response.status < 500, "{path}?{query}: {}", response.status);
            // HTTP itself refuses what is no address; that answer is none of the API's.
            if response.header("content-type").is_some() && !segment.contains('%') && !query.contains('%') {
                document.borrow_mut().check("GET", template, &response);
            }
            Ok(())
        })
        .unwrap();
}
