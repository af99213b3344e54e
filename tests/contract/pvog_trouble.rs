//! The backend with a service directory that behaves badly.

use crate::catalogue::{OFFICE, OFFICES, PLACE, PLACES, SERVICE, SERVICES};
use crate::directory::{Directory, Mood, folder};
use crate::pvog::{DOG, DOG_OFFICES, UNIT, asking, described, problem, read};
use api::Cause;
use serde_json::Value;
use std::time::{Duration, Instant};

#[tokio::test]
async fn a_slow_directory_is_not_waited_for() {
    let directory = Directory::start();
    let setting = asking("pvog-slow", &directory, "timeout_secs = 1\nmax_calls = 1");
    read(&setting, SERVICE, DOG).await;
    directory.is(Mood::Slow(Duration::from_secs(6)));
    let started = Instant::now();
    let waiting = problem(&setting, OFFICE, UNIT, Cause::Unavailable);
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        let busy = problem(&setting, OFFICE, "/api/v1/offices/another", Cause::Busy).await;
        assert_eq!(busy.header("retry-after"), Some("2"));
    };
    let (response, ()) = tokio::join!(waiting, meanwhile);
    assert_eq!(response.status, 503);
    let elapsed = started.elapsed();
    assert!((1..4).contains(&elapsed.as_secs()), "{elapsed:?}");
    read(&setting, SERVICE, DOG).await;
    // The offices of a service are still named when their details come too late.
    let other = format!("{DOG}/offices?place=160530000000");
    directory.is(Mood::Slow(Duration::from_millis(700)));
    let answer = read(&setting, OFFICES, &other).await;
    assert_eq!(
        answer["responsible"][0]["office"]["name"],
        "Stadt Musterhausen, Steueramt"
    );
    assert_eq!(answer["responsible"][0]["office"]["address"], Value::Null);
}

#[tokio::test]
async fn an_old_answer_is_better_than_none() {
    let directory = Directory::start();
    let setting = asking("pvog-down", &directory, "keep_secs = 0\nkeep_stale_secs = 600");
    let before = setting.backend.get(DOG).await;
    directory.is(Mood::Down);
    let after = described(&setting, SERVICE, DOG).await;
    assert_eq!((after.status, &after.body), (200, &before.body));
    assert_eq!(after.header("etag"), before.header("etag"));
    directory.seen();
    described(&setting, SERVICE, DOG).await;
    assert_eq!(
        directory.seen(),
        Vec::<String>::new(),
        "it is left alone for a while"
    );
    let response = problem(&setting, OFFICE, UNIT, Cause::Unavailable).await;
    assert_eq!(response.status, 503);
    directory.is(Mood::Well);
    read(&setting, OFFICE, UNIT).await;
}

#[tokio::test]
async fn whatever_it_answers_is_a_described_problem_here() {
    let directory = Directory::start();
    let elsewhere = Directory::start();
    let setting = asking("pvog-rubbish", &directory, "keep_secs = 0");
    let redirect: &'static str =
        format!("Location: http://{}/api/v2/locations\r\n", elsewhere.address).leak();
    let json = "Content-Type: application/json\r\n";
    let large = format!("[{}]", "\"x\",".repeat(1_000_000));
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let moods = [
        (
            "rubbish",
            Mood::Always(
                200,
                "Content-Type: text/html\r\n",
                b"<html>Wartung</html>".to_vec(),
            ),
        ),
        ("nothing", Mood::Always(200, json, Vec::new())),
        ("another form", Mood::Always(200, json, b"7".to_vec())),
        (
            "wrong types",
            Mood::Always(
                200,
                json,
                br#"{"id": [], "serviceDescriptions": 1, "name": {}}"#.to_vec(),
            ),
        ),
        ("too large", Mood::Always(200, json, large.into_bytes())),
        ("too deep", Mood::Always(200, json, deep.into_bytes())),
        ("bytes", Mood::Always(200, json, vec![0xff; 100])),
        ("redirect", Mood::Always(302, redirect, Vec::new())),
        ("moved", Mood::Always(308, redirect, Vec::new())),
        ("failed", Mood::Always(500, json, b"{}".to_vec())),
        ("limited", Mood::Always(429, json, b"{}".to_vec())),
        ("forbidden", Mood::Always(403, json, b"{}".to_vec())),
        ("cut", Mood::Cut),
        ("down", Mood::Down),
    ];
    for (what, mood) in moods {
        directory.is(mood);
        for (template, path) in [
            (SERVICES, "/api/v1/services?q=hund"),
            (SERVICE, DOG),
            (OFFICES, DOG_OFFICES),
            (PLACES, "/api/v1/places?q=Erfurt"),
            (PLACE, "/api/v1/places/160510000000"),
            (OFFICE, UNIT),
        ] {
            let response = problem(&setting, template, path, Cause::Unavailable).await;
            assert_eq!(response.status, 503, "{what} {path}");
        }
    }
    assert_eq!(
        elsewhere.seen(),
        Vec::<String>::new(),
        "a redirect is never followed"
    );
    // Members that are missing, or null, take nothing else away.
    directory.is(Mood::Always(
        200,
        json,
        br#"{"id": "a", "name": null, "organisations": [null, {}]}"#.to_vec(),
    ));
    read(&setting, SERVICE, "/api/v1/services/a").await;
    read(&setting, OFFICES, "/api/v1/services/a/offices?place=160510000000").await;
}

#[tokio::test]
async fn only_who_shows_the_right_certificate_is_asked() {
    let ca = folder().join("tls/ca.pem");
    let trusting = format!("ca_file = \"{}\"", ca.display());
    let directory = Directory::secure("loopback.pem");
    let setting = asking("pvog-tls", &directory, &trusting);
    read(&setting, SERVICE, DOG).await;
    // Its authority is none of those that browsers know.
    let setting = asking("pvog-tls-unknown", &directory, "");
    directory.seen();
    problem(&setting, SERVICE, DOG, Cause::Unavailable).await;
    assert_eq!(
        directory.seen(),
        Vec::<String>::new(),
        "nothing is said before the certificate is right"
    );
    let other = Directory::secure("elsewhere.pem");
    let setting = asking("pvog-tls-other", &other, &trusting);
    problem(&setting, SERVICE, DOG, Cause::Unavailable).await;
    assert_eq!(
        other.seen(),
        Vec::<String>::new(),
        "the certificate is another host's"
    );
}
