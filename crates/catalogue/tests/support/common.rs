//! What several tests need.
#![allow(dead_code)] // each test uses its own part

use catalogue::Bundle;
use catalogue::import::{Report, load};
use model::{
    Ars, Assignment, Date, Identifier, Level, LocalText, PlaceQuestion, Provenance, Role, Service, Target,
    Validity,
};
use std::path::Path;
use std::sync::OnceLock;

/// The catalogue's own data, read once.
pub fn data() -> &'static (Bundle, Vec<Report>) {
    static DATA: OnceLock<(Bundle, Vec<Report>)> = OnceLock::new();
    DATA.get_or_init(|| load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")).unwrap())
}

pub fn bundle() -> &'static Bundle {
    &data().0
}

pub fn ars(text: &str) -> Ars {
    text.parse().unwrap()
}

pub fn provenance() -> Provenance {
    Provenance {
        source: "§ 1".into(),
        url: None,
        as_of: Date::new(2026, 1, 1).unwrap(),
    }
}

pub fn service(rules: &[(Level, Target, Role)]) -> Service {
    Service {
        id: Identifier {
            agency: "x".into(),
            scheme: "LB".into(),
            value: "1".into(),
        },
        slug: "x".parse().unwrap(),
        key: None,
        typing: vec![],
        addressees: vec![],
        topics: vec![],
        title: LocalText::german("x"),
        name: LocalText::german("x"),
        short: LocalText::german("x"),
        place: PlaceQuestion::Home,
        form: None,
        responsible: rules
            .iter()
            .map(|(level, target, role)| Assignment {
                level: *level,
                target: *target,
                role: *role,
                provenance: provenance(),
                valid: Validity::ALWAYS,
                areas: vec![],
            })
            .collect(),
        offers: vec![],
        areas: vec![],
        updated: Date::new(2026, 1, 1).unwrap(),
    }
}
