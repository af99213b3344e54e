//! Addresses of the portal: what is printed is read back, and nothing makes the reader fail.

#![allow(clippy::unwrap_used)]

// The module is pure, so it is tested here without building the app natively.
#[path = "../src/route.rs"]
#[allow(dead_code)]
mod route;

use model::Lang;
use proptest::prelude::*;
use route::{Address, Ending, Route, SearchQuery, Stage, Tier};

fn slug(text: &str) -> model::Slug {
    text.parse().unwrap()
}

/// Every kind of page. A new one that is missing here does not compile, see `kind`.
fn every_page() -> Vec<Route> {
    vec![
        Route::Home,
        Route::Search,
        Route::Services,
        Route::Topic(slug("familie")),
        Route::Service(slug("hundesteuer-anmelden")),
        Route::Place,
        Route::Office("amtslotse.OE.land-16".to_owned()),
        Route::Apply(slug("rueckmeldung"), Stage::Start),
        Route::Apply(slug("rueckmeldung"), Stage::Tasks),
        Route::Apply(slug("rueckmeldung"), Stage::Step(slug("nachricht"))),
        Route::Apply(slug("rueckmeldung"), Stage::Review),
        Route::Apply(slug("rueckmeldung"), Stage::Sent),
        Route::Apply(slug("rueckmeldung"), Stage::Later),
        Route::Apply(slug("rueckmeldung"), Stage::Kept),
        Route::DraftFile,
        Route::Ended(Ending::Asked),
        Route::Ended(Ending::Idle),
        Route::Imprint,
        Route::Privacy,
        Route::Accessibility,
        Route::Gallery,
    ]
}

fn kind(route: &Route) -> usize {
    match route {
        Route::Home => 0,
        Route::Search => 1,
        Route::Services => 2,
        Route::Topic(_) => 3,
        Route::Service(_) => 4,
        Route::Place => 5,
        Route::Office(_) => 11,
        Route::Apply(_, _) => 6,
        Route::Imprint => 7,
        Route::Privacy => 8,
        Route::Accessibility => 9,
        Route::Gallery => 10,
        Route::DraftFile => 13,
        Route::NotFound => 14,
        Route::Ended(_) => 12,
    }
}

#[test]
fn reads_every_address_it_prints() {
    let mut seen = std::collections::BTreeSet::new();
    for route in every_page() {
        seen.insert(kind(&route));
        for lang in Lang::ALL {
            let path = route.path(lang);
            assert_eq!(
                Address::parse(&path),
                Address {
                    lang: Some(lang),
                    route: route.clone()
                },
                "{path}"
            );
        }
    }
    assert_eq!(
        seen.len(),
        kind(&Route::NotFound),
        "a page is missing in every_page"
    );
}

#[test]
fn addresses_stay_as_they_were_published() {
    let paths: Vec<String> = every_page().iter().map(|route| route.path(Lang::De)).collect();
    assert_eq!(
        paths,
        [
            "/de",
            "/de/suche",
            "/de/leistungen",
            "/de/thema/familie",
            "/de/leistung/hundesteuer-anmelden",
            "/de/ort",
            "/de/stelle/amtslotse.OE.land-16",
            "/de/antrag/rueckmeldung",
            "/de/antrag/rueckmeldung/abschnitte",
            "/de/antrag/rueckmeldung/schritt/nachricht",
            "/de/antrag/rueckmeldung/pruefen",
            "/de/antrag/rueckmeldung/bestaetigung",
            "/de/antrag/rueckmeldung/spaeter",
            "/de/antrag/rueckmeldung/entwurf",
            "/de/entwurf",
            "/de/beendet",
            "/de/abgelaufen",
            "/de/impressum",
            "/de/datenschutz",
            "/de/barrierefreiheit",
            "/de/galerie",
        ]
    );
}

#[test]
fn knows_what_is_no_page() {
    for path in [
        "/xx",
        "/de/unbekannt",
        "/de/leistung/..%2f",
        "/de/leistung/Hund",
        "/index.html",
        "/de/antrag/x/y",
    ] {
        assert_eq!(Address::parse(path).route, Route::NotFound, "{path}");
    }
    assert_eq!(
        Address::parse("/"),
        Address {
            lang: None,
            route: Route::Home
        }
    );
}

#[test]
fn carries_the_chosen_place() {
    let place = "160530000000".parse().ok();
    assert_eq!(
        Route::Search.path_with_place(Lang::En, place),
        "/en/suche?ort=160530000000"
    );
    assert_eq!(Route::Search.path_with_place(Lang::En, None), "/en/suche");
    assert_eq!(
        Route::feedback(),
        Route::Apply(slug("rueckmeldung"), Stage::Start)
    );
}

proptest! {
    #[test]
    fn never_panics_on_any_path(path in ".*") {
        let _ = Address::parse(&path);
    }
}

#[test]
fn a_way_back_leaves_the_place_behind() {
    assert_eq!(route::without_place("?q=hund&ort=160530000000"), "?q=hund");
    assert_eq!(route::without_place("ort=160530000000"), "");
    assert_eq!(route::without_place(""), "");
    assert_eq!(route::without_place("?q=ort%3D1&orts=2"), "?q=ort%3D1&orts=2");
}

#[test]
fn a_search_is_read_back_from_its_address() {
    let asked = SearchQuery {
        text: "hund".to_owned(),
        topic: Some(slug("tiere")),
        addressee: Some(model::Addressee::Business),
        online: true,
        tier: Some(Tier::District),
    };
    let path = asked.path(Lang::De, str::to_owned);
    assert_eq!(
        path,
        "/de/suche?q=hund&thema=tiere&fuer=unternehmen&online=ja&ebene=kreis"
    );
    let (_, query) = path.split_once('?').unwrap();
    let get = |name: &str| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .into_iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.to_owned())
    };
    assert_eq!(SearchQuery::read(get), asked);
    assert_eq!(SearchQuery::read(|_| None), SearchQuery::default());
    assert_eq!(SearchQuery::read(|_| Some("%00".to_owned())).tier, None);
    assert_eq!(SearchQuery::words(" ").path(Lang::En, str::to_owned), "/en/suche");
}
