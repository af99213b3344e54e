//! The sentences that say why an office is responsible, as citizens read them: for every reason, service and municipality.
//!
//! `cargo test --package amtslotse-tests --test sentences -- --nocapture` prints one of each kind to be read by people.

#![allow(clippy::unwrap_used, clippy::panic)] // tests may

#[path = "../src/features/place_names/district.rs"]
mod district;
#[path = "../src/i18n/text.rs"]
#[allow(dead_code, missing_docs)] // the app uses the rest
mod text;
#[path = "../src/features/responsibility/why.rs"]
mod why;

/// What the app's modules call it.
mod i18n {
    pub use crate::text::{Msg, ids};
}

use catalogue::{Bundle, Core, Places, Reason, resolve};
use district::{DistrictName, district};
use model::{Lang, Municipality, Service};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use text::Locale;
use why::{Names, why};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn locale(lang: Lang) -> Locale {
    let folder = root().join("locales").join(lang.tag());
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let texts: Vec<String> = files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect();
    Locale::parse(lang, texts.join("\n")).unwrap_or_else(|error| panic!("{error}"))
}

/// Name of a municipality as the app shows it.
fn place(places: &Places, m: &Municipality, locale: &Locale) -> String {
    if m.ambiguous {
        let district = district_name(places, m, locale);
        locale.format(&i18n::ids::place_option(district, m.name.clone()))
    } else {
        m.name.clone()
    }
}

fn district_name(places: &Places, m: &Municipality, locale: &Locale) -> String {
    match district(places.district_of(m.ars).unwrap()) {
        DistrictName::Name(name) => name,
        DistrictName::Message(msg) => locale.format(&msg),
    }
}

/// Every sentence of a municipality and a service, with its reason.
fn sentences(
    core: &Core,
    places: &Places,
    service: &Service,
    m: &Municipality,
    locale: &Locale,
) -> Vec<(Reason, String, String)> {
    let resolution = resolve(core, places, service, m.ars);
    let mut found = Vec::new();
    for finding in &resolution.responsible {
        let office = core
            .office(finding.office)
            .unwrap()
            .name
            .text(locale.lang())
            .to_owned();
        let names = Names {
            place: &place(places, m, locale),
            office: &office,
            district: &district_name(places, m, locale),
        };
        found.push((
            finding.reason,
            office.clone(),
            locale.format(&why(finding.reason, &names)),
        ));
    }
    found
}

#[test]
fn every_sentence_is_whole_and_true() {
    let (Bundle { core, places, .. }, _) = catalogue::import::load(&root().join("data")).unwrap();
    for lang in Lang::ALL {
        let locale = locale(lang);
        let mut one_of_each: BTreeMap<String, String> = BTreeMap::new();
        let mut count = 0;
        for service in &core.services {
            for m in &places.municipalities {
                for (reason, office, sentence) in sentences(&core, &places, service, m, &locale) {
                    count += 1;
                    assert!(sentence.ends_with('.') && !sentence.contains("{"), "{sentence}");
                    assert!(
                        !sentence.contains("  ") && !sentence.contains("..") && !sentence.contains("why-"),
                        "{sentence}"
                    );
                    // The words of the sentence fit what the office calls itself, and the place what the catalogue says.
                    let fits = |words: &[&str]| words.iter().any(|word| office.starts_with(word));
                    let association = places.association_of(m.ars);
                    match reason {
                        Reason::OwnAdministration => assert!(association.is_none(), "{sentence}"),
                        Reason::CityAdministration => {
                            assert_eq!(m.kind, model::MunicipalityKind::City, "{sentence}")
                        }
                        Reason::Association { .. } => {
                            assert!(
                                fits(&["Verwaltungsgemeinschaft ", "Administrative association "]),
                                "{sentence}"
                            );
                        }
                        Reason::FulfillingMunicipality { is_itself, .. } => {
                            assert!(
                                fits(&["Stadt ", "Gemeinde ", "Town of ", "Municipality of "]),
                                "{sentence}"
                            );
                            assert_eq!(association.unwrap().lead == Some(m.ars), is_itself, "{sentence}");
                        }
                        Reason::District => {
                            assert!(fits(&["Landratsamt ", "District office "]), "{sentence}");
                            assert_ne!(m.kind, model::MunicipalityKind::City, "{sentence}");
                        }
                        Reason::Exception | Reason::ByArea | Reason::Land | Reason::Federation => {}
                    }
                    let kind = format!("{reason:?}");
                    let itself = kind.contains("is_itself: true");
                    let kind = kind.split(" { key").next().unwrap_or(&kind).to_owned();
                    one_of_each
                        .entry(format!("{kind} {itself} {}", m.ambiguous))
                        .or_insert(sentence);
                }
            }
        }
        assert!(count > 605 * 40, "only {count} sentences");
        assert!(one_of_each.len() >= 8, "{one_of_each:?}");
        for (kind, sentence) in one_of_each {
            println!("{} {kind}: {sentence}", lang.tag());
        }
    }
}
