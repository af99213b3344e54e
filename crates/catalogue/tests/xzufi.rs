//! XZuFi files: what is taken, what is refused, and what they do to a catalogue.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/common.rs"]
mod common;

use catalogue::import::xzufi::{Origin, merge, read};
use catalogue::import::{Report, Severity};
use catalogue::{Bundle, resolve};
use common::{ars, bundle};
use model::{
    Addressee, Block, Cents, ContactChannel, Date, Duration, FeeAmount, Inline, Lang, Level, PlaceQuestion,
    RichText, ServiceTexts, TimeUnit, Typing,
};
use proptest::prelude::*;

const V220: &str = include_str!("fixtures/xzufi-2.2.0.xml");
const V231: &str = include_str!("fixtures/xzufi-2.3.1.xml");

fn origin() -> Origin {
    Origin {
        file: "land.xml".into(),
        source: "Musterportal".into(),
        received_on: Date::new(2026, 2, 3).unwrap(),
        places: [("002".into(), PlaceQuestion::Business)].into(),
    }
}

fn texts<'a>(bundle: &'a Bundle, slug: &str, lang: Lang) -> &'a ServiceTexts {
    let found = bundle
        .texts
        .iter()
        .find(|(of, of_lang, _)| of.as_str() == slug && *of_lang == lang);
    &found.unwrap().2
}

fn shown(reports: &[Report]) -> Vec<String> {
    reports.iter().map(ToString::to_string).collect()
}

#[test]
fn reads_2_2_0() {
    let (found, reports) = read(V220.as_bytes(), "a.xml");
    assert_eq!(shown(&reports), Vec::<String>::new());
    let service = &found.services[0];
    assert_eq!(service.id.to_string(), "L100042.LB.000002");
    assert_eq!(service.key.unwrap().to_string(), "99102013104000");
    assert_eq!(service.title.text(Lang::De), "Hund anmelden");
    assert_eq!(service.name.text(Lang::De), "Hundesteuer Anmeldung");
    assert_eq!(service.typing, [Typing::Municipal]);
    assert_eq!(found.offices[0].addresses[0].street, "Am Markt 1");
    assert_eq!(found.responsibilities[0].areas, ["160510000000"]);
    assert_eq!(found.deleted.len(), 1);
}

#[test]
fn reads_2_3_1() {
    let (found, reports) = read(V231.as_bytes(), "b.xml");
    assert_eq!(found.services.len(), 2);
    let service = &found.services[0];
    assert_eq!(
        service.title.text(Lang::De),
        "Parken & Wohnen: Ausweis beantragen"
    );
    assert_eq!(
        service.title.text(Lang::En),
        "Apply for a resident's parking permit"
    );
    assert_eq!(service.short.text(Lang::De), "Parken, wo Sie wohnen.");
    assert_eq!(service.addressees, [Addressee::Citizen, Addressee::Business]);
    assert_eq!(service.as_of, Some(Date::new(2025, 3, 4).unwrap()));
    assert_eq!(service.publisher.as_deref(), Some("Musterland"));
    let weeks = Duration {
        amount: 2,
        amount_max: Some(4),
        unit: TimeUnit::Weeks,
    };
    assert_eq!(service.deadlines[0].0, Some(weeks));
    assert_eq!(service.deadlines[1].1.text(Lang::De), "Rechtzeitig.");
    assert_eq!(service.processing[0].0.unwrap().unit, TimeUnit::WorkingDays);
    let amounts: Vec<FeeAmount> = service.fees.iter().map(|(amount, _)| *amount).collect();
    let from = FeeAmount::Range {
        min: Some(Cents(1000)),
        max: None,
    };
    assert_eq!(amounts, [FeeAmount::Fixed(Cents(3070)), from, FeeAmount::Free]);
    let laws: Vec<(&str, bool)> = service
        .laws
        .iter()
        .map(|l| (l.name.as_str(), l.url.is_some()))
        .collect();
    assert_eq!(
        laws,
        [
            ("§ 45 StVO", true),
            ("Satzung der Stadt", false),
            ("§ 6a StVG", true)
        ]
    );
    let (_, german) = &service.texts[0];
    assert_eq!(german.words, ["Anwohnerparken", "Parkschein"]);
    assert_eq!(
        german.documents.as_ref().unwrap().plain().trim(),
        "Fahrzeugschein"
    );
    let full = german.full.as_ref().unwrap();
    assert_eq!(
        full.plain().trim(),
        "Mit dem Ausweis parken Sie in Ihrer Zone.\nKarte und Zonen"
    );
    let office = &found.offices[0];
    assert_eq!(office.addresses[1].street, "Am Markt 1");
    assert_eq!(office.contacts.len(), 1);
    assert_eq!(office.contacts[0].channel, ContactChannel::Email);
    assert_eq!(found.responsibilities.len(), 2);

    let reports = shown(&reports);
    assert_eq!(reports.len(), 4, "{reports:#?}");
    assert!(reports.iter().any(|r| r.contains("unknown Textmodul \"77\"")));
    assert!(
        reports
            .iter()
            .any(|r| r.starts_with("b.xml:79: leistung.modulText: no name")),
        "{reports:#?}"
    );
}

#[test]
fn a_responsibility_holds_on_the_days_that_it_names() {
    let with = |span: &str| {
        let xml = V231.replacen(
            "<z:rolle><code>01</code></z:rolle>",
            &format!("<z:rolle><code>01</code></z:rolle><z:gueltigkeit>{span}</z:gueltigkeit>"),
            1,
        );
        let (found, reports) = read(xml.as_bytes(), "b.xml");
        (found.responsibilities, shown(&reports))
    };
    let (found, _) = with("<z:beginn>2026-01-01T00:00:00+01:00</z:beginn><z:ende>2026-12-31</z:ende>");
    let holds = |day: &str| found[0].valid[0].holds_on(day.parse().unwrap());
    assert!(holds("2026-01-01") && holds("2026-12-31") && !holds("2027-01-01") && !holds("2025-12-31"));
    assert!(found[1].valid[0].holds_on("1999-01-01".parse().unwrap()));
    for broken in [
        "<z:ende>bald</z:ende>",
        "<z:beginn>2026-01-02</z:beginn><z:ende>2026-01-01</z:ende>",
    ] {
        let (found, reports) = with(broken);
        assert_eq!(found.len(), 1, "left out, as it would hold for ever");
        assert!(
            reports.iter().any(|r| r.contains("zustaendigkeit.gueltigkeit")),
            "{reports:#?}"
        );
    }
}

#[test]
fn goes_into_the_catalogue() {
    let mut bundle = bundle().clone();
    let before = (bundle.core.services.len(), bundle.core.offices.len());
    let reports = merge(&mut bundle, read(V231.as_bytes(), "b.xml").0, &origin());
    assert!(
        reports.iter().all(|report| report.severity == Severity::Warning),
        "{reports:?}"
    );
    assert_eq!(bundle.core.services.len(), before.0 + 2);
    assert!(
        bundle
            .core
            .services
            .is_sorted_by_key(|service| service.slug.clone())
    );
    let service = bundle.core.service("parken-wohnen-ausweis-beantragen").unwrap();
    assert_eq!(service.updated, Date::new(2025, 3, 4).unwrap());
    assert!(!bundle.core.service("interne-aktenfuehrung").unwrap().is_public());
    let texts = texts(&bundle, "parken-wohnen-ausweis-beantragen", Lang::De);
    assert_eq!(texts.provenance.as_ref().unwrap().source, "Musterland");
    assert_eq!(texts.fees[0].provenance.as_of, Date::new(2025, 3, 4).unwrap());

    let at = |key| resolve(&bundle.core, &bundle.places, service, ars(key));
    let erfurt = at("160510000000");
    assert_eq!(erfurt.responsible[0].level, Level::Municipality);
    let member = at("160775009047");
    assert_eq!(member.responsible[0].level, Level::District);
    let jena = at("160530000000");
    assert!(!jena.is_known());
    assert_eq!(jena.contacts.len(), 1);

    // The same file again replaces, and its deletion takes away.
    let once = bundle.clone();
    let _ = merge(&mut bundle, read(V231.as_bytes(), "b.xml").0, &origin());
    assert_eq!(bundle.core, once.core);
    let gone = V231
        .replace("<z:nachrichtenkopf/>", "<z:loesche klasse=\"Leistung\"><z:id schemeAgencyID=\"L100099\" schemeID=\"LB\">4711</z:id></z:loesche><z:loesche klasse=\"Organisationseinheit\"><z:id schemeAgencyID=\"L100099\" schemeID=\"OE\">9</z:id></z:loesche>");
    let (mut gone, _) = read(gone.as_bytes(), "c.xml");
    gone.services.clear();
    gone.offices.clear();
    gone.responsibilities.clear();
    let _ = merge(&mut bundle, gone, &origin());
    assert!(bundle.core.service("parken-wohnen-ausweis-beantragen").is_none());
    assert_eq!(bundle.core.offices.len(), before.1);
}

#[test]
fn takes_the_catalogue_apart_by_agency_only() {
    // A Land's description of what is edited here stands beside it, with an address of its own.
    let mut bundle = bundle().clone();
    let title = bundle.core.services[0].title.text(Lang::De).to_owned();
    let slug = bundle.core.services[0].slug.clone();
    let (mut found, _) = read(V220.as_bytes(), "a.xml");
    found.services[0].title = model::LocalText::german(&title);
    let _ = merge(&mut bundle, found.clone(), &origin());
    let (mut second, _) = (found, ());
    second.services[0].id.value = "other".into();
    let _ = merge(&mut bundle, second, &origin());
    let same: Vec<&str> = bundle
        .core
        .services
        .iter()
        .filter(|service| service.title.text(Lang::De) == title)
        .map(|service| service.slug.as_str())
        .collect();
    assert_eq!(same.len(), 3, "{same:?}");
    assert!(same.contains(&slug.as_str()));
    assert!(
        same.iter().filter(|slug| slug.ends_with("-2")).count() >= 1,
        "{same:?}"
    );
}

#[test]
fn refuses_what_is_no_xzufi_or_does_harm() {
    let deep = format!(
        "<u xmlns=\"http://xoev.de/schemata/xzufi/2_2_0\">{}",
        "<a>".repeat(100)
    );
    let cases = [
        ("", "no element"),
        ("<html/>", "namespace is missing"),
        (
            "<u xmlns=\"http://xoev.de/schemata/xzufi/2_1_0\"/>",
            "unknown version",
        ),
        (
            "<!DOCTYPE u [<!ENTITY x \"y\">]><u xmlns=\"http://xoev.de/schemata/xzufi/2_2_0\">&x;</u>",
            "document type",
        ),
        (
            "<u xmlns=\"http://xoev.de/schemata/xzufi/2_2_0\">&x;</u>",
            "entities",
        ),
        (
            "<u xmlns=\"http://xoev.de/schemata/xzufi/2_2_0\"><schreibe>",
            "ends within",
        ),
        (deep.as_str(), "too deeply"),
    ];
    for (xml, problem) in cases {
        let (found, reports) = read(xml.as_bytes(), "x.xml");
        assert_eq!(found, Default::default(), "{xml}");
        assert!(
            reports
                .iter()
                .any(|r| r.is_error() && r.message.contains(problem)),
            "{xml}: {reports:?}"
        );
    }
    assert!(read(&[0xff, 0xfe, 0x00], "x.xml").1[0].message.contains("UTF-8"));
}

fn links(blocks: &[Block], out: &mut Vec<String>) {
    fn of(inlines: &[Inline], out: &mut Vec<String>) {
        for inline in inlines {
            match inline {
                Inline::Link { target, .. } => out.push(target.as_str().to_owned()),
                Inline::Strong(inner) | Inline::Emphasis(inner) => of(inner, out),
                _ => {}
            }
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => of(inlines, out),
            Block::List { items, .. } => items.iter().for_each(|item| links(item, out)),
            Block::Table(rows) => rows.iter().flatten().for_each(|cell| of(cell, out)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn survives_every_mutation(
        changes in proptest::collection::vec((0usize..V231.len(), any::<u8>()), 1..12),
        cut in 0usize..V231.len() * 4,
    ) {
        let mut xml = V231.as_bytes().to_vec();
        for (at, byte) in changes {
            xml[at] = byte;
        }
        xml.truncate(cut.max(1));
        let (found, _) = read(&xml, "x.xml");
        let mut into = bundle().clone();
        let _ = merge(&mut into, found, &origin());
    }

    #[test]
    fn keeps_foreign_schemes_out_of_every_text(href in "[a-zA-Z]{0,12}:?[ -~]{0,20}", close in "(</a>|</p>|<b>|)") {
        let html = format!("<p><a href='{href}'>x{close}").replace("]]>", "");
        let xml = V231.replace("Mit dem Ausweis parken Sie", &html);
        for service in read(xml.as_bytes(), "x.xml").0.services {
            for (_, texts) in service.texts {
                let mut found = Vec::new();
                for text in [texts.full, texts.hints].into_iter().flatten() {
                    let RichText(blocks) = text;
                    links(&blocks, &mut found);
                }
                for link in found {
                    let known = ["https://", "http://", "mailto:", "tel:"];
                    prop_assert!(known.iter().any(|scheme| link.starts_with(scheme)), "{}", link);
                }
            }
        }
    }
}

/// A copy of the data with an XZuFi file in it; removed with the value.
struct Copied(std::path::PathBuf);

impl Drop for Copied {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_file_named_in_the_settings_goes_into_the_catalogue() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Copied(std::env::temp_dir().join(format!("amtslotse-xzufi-{}", std::process::id())));
    copy(&root.join("../../data"), &folder.0);
    let before = catalogue::import::load(&folder.0).unwrap().0.core.services.len();
    let settings = folder.0.join("catalogue.toml");
    let mut text = std::fs::read_to_string(&settings).unwrap();
    text.push_str(
        "\n[[xzufi]]\nfile = \"xzufi/land.xml\"\nsource = \"Test\"\nreceived_on = \"2026-11-01\"\n",
    );
    std::fs::write(&settings, text).unwrap();
    assert!(catalogue::import::load(&folder.0).is_err(), "the file is missing");
    std::fs::create_dir_all(folder.0.join("xzufi")).unwrap();
    std::fs::copy(
        root.join("tests/fixtures/xzufi-2.3.1.xml"),
        folder.0.join("xzufi/land.xml"),
    )
    .unwrap();
    let (bundle, _) = catalogue::import::load(&folder.0).unwrap();
    assert!(bundle.core.services.len() > before);
}
