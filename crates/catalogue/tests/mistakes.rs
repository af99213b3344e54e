//! Mistakes in the sources: told with file, line and field; the rest still goes in.
#![cfg(feature = "import")]
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "support/folder.rs"]
mod folder;

use catalogue::import::{ImportError, load};
use folder::{folder, load_with};
use model::{Lang, RichText};
use std::path::Path;

const BROKEN: &str = r#"key = "123"
topics = ["familie", "nirgends"]
updated = "2026-11-23"
colour = "red"

[[responsible]]
level = "district"
office = "table:nowhere"
role = "01"
source = "x"
as_of = "2026-01-01"

[[responsible]]
level = "district"
office = "administration"
role = "01"
source = "x"
as_of = "2026-01-01"

[[fees]]
kind = "fixed"
amount = "1,50"
source = "x"
as_of = "2026-01-01"

[[deadlines]]
amount = 2
unit = "fortnights"
source = "x"
as_of = "2026-01-01"

[de]
title = "Titel"
full = """
Eins.

<b>zwei</b>
"""
documents = ["eins"]
hints = ""
"#;

#[test]
fn tells_each_mistake_with_its_line_and_keeps_the_rest() {
    let (bundle, reports) = load_with("broken", &[("services/a-b.toml", BROKEN)]);
    let expected = [
        "services/a-b.toml:1: key: not a Leistungsschlüssel",
        "services/a-b.toml:2: topics[2]: topics.toml has no topic nirgends",
        "services/a-b.toml:8: responsible[1].office: data/offices has no nowhere.csv",
        "services/a-b.toml:22: fees[1].amount: not an amount",
        "services/a-b.toml:28: deadlines[1].unit: unknown unit",
        "services/a-b.toml:37: de.full: HTML is not known",
        "services/a-b.toml:40: de.hints: is empty",
        "services/a-b.toml:4: colour: unknown field",
    ];
    assert_eq!(reports.len(), expected.len(), "{reports:#?}");
    for text in expected {
        assert!(
            reports.iter().any(|report| report.starts_with(text)),
            "{text}\n{reports:#?}"
        );
    }
    let service = bundle.core.service("a-b").unwrap();
    assert_eq!(
        (service.key, service.topics.len(), service.responsible.len()),
        (None, 1, 1)
    );
    assert_eq!(service.name.text(Lang::De), "Titel");
    let (_, lang, texts) = &bundle.texts[0];
    assert_eq!((*lang, bundle.texts.len()), (Lang::De, 1));
    assert!(texts.fees.is_empty() && texts.deadlines.is_empty());
    assert_eq!((&texts.hints, &texts.procedure), (&None, &None));
    assert_eq!(
        texts.full.as_ref().map(RichText::plain).unwrap(),
        "Eins.\n<b>zwei</b>\n"
    );
    assert_eq!(texts.provenance.as_ref().unwrap().source, "Redaktion Amtslotse");
}

#[test]
fn leaves_out_files_that_cannot_be_used_at_all() {
    let good = "updated = \"2026-11-23\"\ntopics = [\"familie\"]\n[de]\ntitle = \"Gut\"\n";
    let (bundle, reports) = load_with(
        "unusable",
        &[
            ("services/good.toml", good),
            ("services/syntax.toml", "a = \n"),
            ("services/Not A Slug.toml", good),
            (
                "services/untitled.toml",
                "updated = \"2026-11-23\"\n[de]\nname = \"x\"\n",
            ),
            ("services/undated.toml", "[de]\ntitle = \"x\"\n"),
        ],
    );
    let slugs: Vec<&str> = bundle.core.services.iter().map(|s| s.slug.as_str()).collect();
    assert_eq!(slugs, ["good"]);
    for file in [
        "syntax.toml:1",
        "Not A Slug.toml:",
        "untitled.toml:2: de.title: is missing",
        "undated.toml:1: updated: is missing",
    ] {
        assert!(
            reports
                .iter()
                .any(|report| report.starts_with(&format!("services/{file}"))),
            "{file}\n{reports:#?}"
        );
    }
}

#[test]
fn leaves_out_rows_that_are_broken() {
    let localities =
        "name,ars,postcode\nDa,160510000000,99084\nDort,160510000001,99084\nNirgends,1605,99084\nKurz,1\n";
    let (bundle, reports) = load_with("rows", &[("places/localities.csv", localities)]);
    assert_eq!(bundle.places.localities.len(), 1);
    for text in [
        "places/localities.csv:3: ars: no such municipality",
        "places/localities.csv:4: ars: not a regional key",
        "places/localities.csv:5",
    ] {
        assert!(
            reports.iter().any(|report| report.starts_with(text)),
            "{text}\n{reports:#?}"
        );
    }
}

const LIMITED: &str = r#"topics = ["familie"]
updated = "2026-11-23"

[[responsible]]
level = "district"
office = "administration"
role = "01"
source = "x"
as_of = "2026-01-01"
valid_from = "2027-01-01"
valid_to = "2027-12-31"
areas = ["16067", "160510000000"]

[[responsible]]
level = "district"
office = "administration"
role = "01"
source = "x"
as_of = "2026-01-01"
valid_from = "2027-01-01"
valid_to = "2026-12-31"

[[responsible]]
level = "district"
office = "administration"
role = "01"
source = "x"
as_of = "2026-01-01"
valid_to = "soon"

[[responsible]]
level = "district"
office = "administration"
role = "01"
source = "x"
as_of = "2026-01-01"
areas = ["1606"]

[de]
title = "Titel"
"#;

#[test]
fn what_is_limited_never_holds_for_ever_by_mistake() {
    let health = "area,kind,name,department,street,postcode,city,email,phone,fax,source,source_url,as_of,valid_from,valid_to\n\
        16051,health,A,,,,,,,,x,,2026-01-01,,2026-12-31\n16051,health,B,,,,,,,,x,,2026-01-01,2027-01-01,\n\
        16052,health,C,,,,,,,,x,,2026-01-01,2027-02-30,\n16053,health,D,,,,,,,,x,,2026-01-01,2027-01-01,2026-01-01\n";
    let files = [("services/a-b.toml", LIMITED), ("offices/health.csv", health)];
    let (bundle, reports) = load_with("limited", &files);
    let rules = &bundle.core.service("a-b").unwrap().responsible;
    assert_eq!(rules.len(), 1);
    let spans = |day: &str| rules[0].valid.holds_on(day.parse().unwrap());
    assert!(spans("2027-06-01") && !spans("2026-12-31") && !spans("2028-01-01"));
    assert_eq!(rules[0].areas.len(), 2);
    let table = &bundle.core.tables[2];
    assert_eq!((table.name.as_str(), table.rows.len()), ("health", 2));
    assert!(table.rows[0].valid.to.is_some() && table.rows[1].valid.from.is_some());
    for text in [
        "services/a-b.toml:21: responsible[2].valid_to: is before valid_from",
        "services/a-b.toml:29: responsible[3].valid_to: not a date",
        "services/a-b.toml:37: responsible[4].areas[1]: not a regional key",
        "offices/health.csv:4: valid_from: not a date",
        "offices/health.csv:5: valid_to: is before valid_from",
    ] {
        assert!(
            reports.iter().any(|report| report.starts_with(text)),
            "{text}\n{reports:#?}"
        );
    }
}

#[test]
fn a_former_key_must_be_former_and_lead_somewhere() {
    let former = "ags,name,ars,source,as_of\n16056000,Eisenach,160630105105,x,2021-07-01\n\
        16051000,Erfurt,160510000000,x,2021-07-01\n16056001,Weg,160560000001,x,2021-07-01\n";
    let (bundle, reports) = load_with("former", &[("places/former.csv", former)]);
    assert_eq!(bundle.places.former_keys.len(), 1);
    for text in [
        "places/former.csv:3: ags: is the key of a municipality of today",
        "places/former.csv:4: ars: no such municipality",
    ] {
        assert!(
            reports.iter().any(|report| report.starts_with(text)),
            "{text}\n{reports:#?}"
        );
    }
}

#[test]
fn stops_where_nothing_can_be_built() {
    let cases = [
        ("settings", "catalogue.toml", "agency = 1\n"),
        ("columns", "places/districts.csv", "key,name\n"),
    ];
    for (name, file, text) in cases {
        let stopped = load(&folder(name, &[(file, text)]));
        assert!(matches!(stopped, Err(ImportError::Broken(report)) if report.file == file));
    }
    assert!(matches!(
        load(Path::new("/nowhere")),
        Err(ImportError::Read { .. })
    ));
}
