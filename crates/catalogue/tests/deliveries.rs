//! What several XZuFi files do together: a Land sends many of them, day after day.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/common.rs"]
mod common;
#[path = "support/messages.rs"]
mod messages;

use catalogue::import::xzufi::{Origin, merge_all, read};
use catalogue::{Bundle, offers, resolve, resolve_on};
use common::{ars, bundle};
use messages::{LINK, delete, office, online, responsible, service};
use model::{Date, Lang, OfferKind, PlaceQuestion, Service};
use std::collections::BTreeMap;

const ERFURT: &str = "160510000000";
const JENA: &str = "160530000000";
const ALTENBURG: &str = "160770001001";

/// The catalogue of `data/` with these files in it, and what was reported.
fn deliver(files: &[String]) -> (Bundle, Vec<String>) {
    let origin = |number: usize| Origin {
        file: format!("{number}.xml"),
        source: "Musterportal".into(),
        received_on: Date::new(2026, 2, 3).unwrap(),
        places: BTreeMap::from([("002".to_owned(), PlaceQuestion::Business)]),
    };
    let origins: Vec<Origin> = (1..=files.len()).map(origin).collect();
    let mut reports = Vec::new();
    let mut contents = Vec::new();
    for (content, origin) in files.iter().zip(&origins) {
        let xml =
            format!("<uebertragung xmlns=\"http://xoev.de/schemata/xzufi/2_3_1\">{content}</uebertragung>");
        let (content, found) = read(xml.as_bytes(), &origin.file);
        reports.extend(found);
        contents.push((content, origin));
    }
    let mut bundle = bundle().clone();
    reports.extend(merge_all(&mut bundle, contents));
    (bundle, reports.iter().map(ToString::to_string).collect())
}

fn find<'a>(bundle: &'a Bundle, slug: &str) -> &'a Service {
    bundle.core.service(slug).unwrap()
}

fn offices(bundle: &Bundle, slug: &str, place: &str) -> Vec<String> {
    let found = resolve(&bundle.core, &bundle.places, find(bundle, slug), ars(place));
    let names = found
        .responsible
        .iter()
        .map(|one| bundle.core.office(one.office).unwrap());
    names
        .map(|office| office.name.text(Lang::De).to_owned())
        .collect()
}

#[test]
fn responsibilities_of_one_service_may_stand_in_several_files() {
    let (bundle, reports) = deliver(&[
        service("1", "Baum fällen", "")
            + &office("a", "Amt A")
            + &responsible("z1", ("OE", "a"), "1", &[ERFURT], Some("01"), ""),
        office("b", "Amt B") + &responsible("z2", ("OE", "b"), "1", &[JENA], Some("01"), ""),
    ]);
    assert_eq!(reports, Vec::<String>::new());
    assert_eq!(offices(&bundle, "baum-faellen", ERFURT), ["Amt A"]);
    assert_eq!(offices(&bundle, "baum-faellen", JENA), ["Amt B"]);
}

#[test]
fn a_later_file_replaces_and_deletes_what_an_earlier_one_said() {
    let first = service("1", "Baum fällen", "")
        + &service("2", "Baum pflanzen", "")
        + &office("a", "Amt A")
        + &office("b", "Amt B")
        + &responsible("z1", ("OE", "a"), "1", &[ERFURT], Some("01"), "")
        + &responsible("z2", ("OE", "b"), "1", &[ERFURT], Some("01"), "")
        + &responsible("z3", ("OE", "b"), "1", &[JENA], Some("01"), "");
    let second = delete("Zustaendigkeit", "ZustaendigkeitOrganisationseinheit", "z2")
        + &delete("Leistung", "LB", "2")
        + &office("a", "Amt A, neu")
        + &responsible("z3", ("OE", "a"), "1", &[JENA], Some("01"), "");
    let (bundle, reports) = deliver(&[first.clone(), second.clone()]);
    assert_eq!(reports, Vec::<String>::new());
    assert_eq!(offices(&bundle, "baum-faellen", ERFURT), ["Amt A, neu"]);
    assert_eq!(offices(&bundle, "baum-faellen", JENA), ["Amt A, neu"]);
    assert!(bundle.core.service("baum-pflanzen").is_none());
    assert!(
        bundle
            .texts
            .iter()
            .all(|(slug, ..)| slug.as_str() != "baum-pflanzen")
    );

    // An office that is gone takes its responsibilities with it, and moves nobody else's.
    let third = delete("Organisationseinheit", "OE", "a")
        + &responsible("z4", ("OE", "b"), "1", &[ERFURT], Some("01"), "");
    let (bundle, reports) = deliver(&[first, second, third]);
    assert_eq!(offices(&bundle, "baum-faellen", ERFURT), ["Amt B"]);
    assert!(
        reports
            .iter()
            .any(|report| report.contains("no such office: L1.OE.a")),
        "{reports:#?}"
    );
    let dog = offices(&bundle, "hundesteuer-anmelden", ERFURT);
    assert_eq!(dog, ["Stadt Erfurt"]);
}

#[test]
fn online_services_and_forms_follow_the_same_keys() {
    let links = format!("{LINK}<link languageCode=\"en\"><link>https://land.example/apply</link></link>");
    let files = [
        service("1", "Baum fällen", "")
            + &online("onlinedienst", "land", "Antrag des Landes", &links)
            + &online("onlinedienst", "jena", "Antrag in Jena", LINK)
            + &online("formular", "pdf", "Formular zum Ausdrucken", LINK)
            + &responsible("o1", ("OD", "land"), "1", &["160000000000"], None, ""),
        responsible(
            "o2",
            ("OD", "jena"),
            "1",
            &["16053000"],
            None,
            "<gueltigkeit><beginn>2027-01-01</beginn></gueltigkeit>",
        ) + &responsible("o3", ("OD", "pdf"), "1", &["160770000000"], None, ""),
    ];
    let (bundle, reports) = deliver(&files);
    assert_eq!(reports, Vec::<String>::new());
    let found = |place: &str, day: &str| -> Vec<(OfferKind, String)> {
        let found = offers(
            &bundle.core,
            find(&bundle, "baum-faellen"),
            ars(place),
            day.parse().unwrap(),
        );
        let named = found
            .iter()
            .map(|one| (one.kind, bundle.core.offer(one.offer).unwrap()));
        named
            .map(|(kind, offer)| (kind, offer.name.text(Lang::De).to_owned()))
            .collect()
    };
    let land = || (OfferKind::OnlineService, "Antrag des Landes".to_owned());
    assert_eq!(found(ERFURT, "2026-11-24"), [land()]);
    assert_eq!(found(JENA, "2026-12-31"), [land()]);
    let own = (OfferKind::OnlineService, "Antrag in Jena".to_owned());
    assert_eq!(found(JENA, "2027-01-01"), [own], "the nearest level decides");
    let form = (OfferKind::Form, "Formular zum Ausdrucken".to_owned());
    assert_eq!(
        found(ALTENBURG, "2026-11-24"),
        [land(), form],
        "each sort by itself"
    );
    let offer = bundle
        .core
        .offers
        .iter()
        .find(|offer| offer.id.value == "land")
        .unwrap();
    assert_eq!(
        offer.link(Lang::En).unwrap().as_str(),
        "https://land.example/apply"
    );

    let gone = deliver(&[files[0].clone(), delete("Onlinedienst", "OD", "land")]);
    assert!(
        offers(
            &gone.0.core,
            find(&gone.0, "baum-faellen"),
            ars(ERFURT),
            "2026-11-24".parse().unwrap()
        )
        .is_empty()
    );
    assert!(
        gone.1
            .iter()
            .any(|report| report.contains("no such online service or form")),
        "{:#?}",
        gone.1
    );
}

#[test]
fn an_online_service_without_a_safe_link_is_left_out() {
    for links in [
        "",
        "<link><link>javascript:alert(1)</link></link>",
        "<link><link>mailto:a@b.de</link></link>",
    ] {
        let (bundle, reports) = deliver(&[online("onlinedienst", "x", "Antrag", links)]);
        assert!(bundle.core.offers.iter().all(|offer| offer.id.value != "x"));
        assert!(
            reports
                .iter()
                .any(|report| report.contains("no link that can be used")),
            "{reports:#?}"
        );
    }
}

#[test]
fn a_service_may_be_there_in_some_areas_only() {
    let area = |keys: &[&str]| -> String {
        keys.iter()
            .map(|key| format!("<gueltigkeitGebietID>{key}</gueltigkeitGebietID>"))
            .collect()
    };
    let (bundle, reports) = deliver(&[service("1", "Kurtaxe", &area(&["160770000000", "16053000"]))
        + &service("2", "Kurtaxe anderswo", &area(&["990000000000x"]))
        + &office("a", "Amt A")
        + &responsible("z1", ("OE", "a"), "1", &["160000000000"], Some("01"), "")]);
    assert_eq!(reports.len(), 2, "{reports:#?}");
    assert!(
        bundle.core.service("kurtaxe-anderswo").is_none(),
        "it must not be said to be everywhere"
    );
    for (place, offered) in [(ALTENBURG, true), (JENA, true), (ERFURT, false)] {
        let found = resolve(&bundle.core, &bundle.places, find(&bundle, "kurtaxe"), ars(place));
        assert_eq!((found.offered, found.is_known()), (offered, offered), "{place}");
        assert!(!found.general.is_empty());
    }
}

#[test]
fn the_operator_says_what_the_code_of_a_place_means() {
    let with = |code: &str| {
        let xml = service(
            "1",
            "Baum fällen",
            &format!("<bezugsortTyp><code>{code}</code></bezugsortTyp>"),
        );
        let (bundle, reports) = deliver(&[xml]);
        (find(&bundle, "baum-faellen").place, reports.len())
    };
    assert_eq!(with("002"), (PlaceQuestion::Business, 0));
    assert_eq!(with("001"), (PlaceQuestion::Home, 1));
}

#[test]
fn a_responsibility_may_hold_in_several_spans() {
    let spans = "<gueltigkeit><ende>2026-03-31</ende></gueltigkeit><gueltigkeit><beginn>2026-10-01</beginn></gueltigkeit>";
    let (bundle, reports) = deliver(&[service("1", "Baum fällen", "")
        + &office("a", "Amt A")
        + &responsible("z1", ("OE", "a"), "1", &[ERFURT], Some("01"), spans)]);
    assert_eq!(reports, Vec::<String>::new());
    for (day, known) in [("2026-03-31", true), ("2026-06-01", false), ("2026-10-01", true)] {
        let service = find(&bundle, "baum-faellen");
        let found = resolve_on(
            &bundle.core,
            &bundle.places,
            service,
            ars(ERFURT),
            day.parse().unwrap(),
        );
        assert_eq!(found.is_known(), known, "{day}");
    }
}

/// Wherever a sender cuts a delivery into files, the answers are the same.
#[test]
fn it_does_not_matter_where_a_delivery_is_cut() {
    let messages = [
        service("1", "Baum fällen", ""),
        office("a", "Amt A"),
        responsible("z1", ("OE", "a"), "1", &[ERFURT], Some("01"), ""),
        online("onlinedienst", "land", "Antrag", LINK),
        responsible("o1", ("OD", "land"), "1", &["160000000000"], None, ""),
        responsible("z2", ("OE", "b"), "1", &[JENA], Some("02"), ""),
        office("b", "Amt B"),
        responsible("z3", ("OE", "b"), "1", &[ALTENBURG], Some("03"), ""),
        delete("Zustaendigkeit", "ZustaendigkeitOrganisationseinheit", "z1"),
        office("a", "Amt A, neu"),
        service(
            "1",
            "Baum fällen",
            "<gueltigkeitGebietID>160000000000</gueltigkeitGebietID>",
        ),
        responsible("z4", ("OE", "a"), "1", &[ERFURT], Some("01"), ""),
    ];
    let answers = |files: &[String]| {
        let (bundle, reports) = deliver(files);
        assert_eq!(reports, Vec::<String>::new());
        let service = find(&bundle, "baum-faellen");
        let name = |id| bundle.core.office(id).unwrap().name.text(Lang::De).to_owned();
        let of_place = |place: &str| {
            let found = resolve(&bundle.core, &bundle.places, service, ars(place));
            let names = |all: &[catalogue::Finding]| {
                all.iter()
                    .map(|one| (one.role, name(one.office)))
                    .collect::<Vec<_>>()
            };
            let online = offers(&bundle.core, service, ars(place), bundle.core.meta.day());
            (names(&found.responsible), names(&found.contacts), online)
        };
        [ERFURT, JENA, ALTENBURG].map(of_place)
    };
    let whole = answers(&[messages.concat()]);
    assert_eq!(whole[0].0[0].1, "Amt A, neu");
    for at in 1..messages.len() {
        let (first, second) = messages.split_at(at);
        assert_eq!(
            answers(&[first.concat(), second.concat()]),
            whole,
            "cut before message {at}"
        );
    }
    assert_eq!(answers(&messages), whole, "a file for each");
}

/// A Land of a tenth of the size: what took the square of its records would not end within the limit.
#[test]
fn a_large_delivery_goes_in_within_seconds() {
    let mut files = Vec::new();
    let mut number = 0;
    for part in 0..3 {
        let mut xml = String::new();
        for id in part * 100..(part + 1) * 100 {
            xml += &service(&id.to_string(), "Leistung mit gleichem Namen", "");
            xml += &office(&id.to_string(), "Amt");
            for municipality in bundle().places.municipalities.iter().take(167) {
                number += 1;
                let area = municipality.ars.to_string();
                xml += &responsible(
                    &number.to_string(),
                    ("OE", &id.to_string()),
                    &id.to_string(),
                    &[&area],
                    Some("01"),
                    "",
                );
            }
        }
        files.push(xml);
    }
    let started = std::time::Instant::now();
    let (bundle, reports) = deliver(&files);
    let elapsed = started.elapsed();
    assert_eq!(reports, Vec::<String>::new());
    let rows: usize = bundle.core.tables.iter().map(|table| table.rows.len()).sum();
    assert!(number == 50_100 && rows > number);
    assert!(elapsed.as_secs() < 30, "{elapsed:?}");
    eprintln!("{number} responsibilities in {elapsed:?}");
}
