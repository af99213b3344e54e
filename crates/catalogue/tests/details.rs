//! What else is known of an office, where a service is offered, and services on other websites.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/folder.rs"]
mod folder;

use catalogue::import::xzufi::{Origin, merge, read};
use catalogue::{Bundle, Kind, pack, unpack};
use folder::load_with;
use model::{AddressKind, Lang, Office, StepFree};

const DETAILS: &str = r#"[details]
source = "Website der Verwaltungsgemeinschaft"
source_url = "https://vg.example/kontakt"
as_of = "2026-11-01"
contact_form = "https://vg.example/nachricht"
appointment = "https://vg.example/termin"
languages = ["de", "uk", "gsg", "uk"]
step_free = "help"
lift = true
accessible_parking = false
access = { de = "Klingel am Nebeneingang.", en = "Ring at the side door." }
parking = { de = "Parkplatz am Markt" }
transport = { de = "Bus 350, Haltestelle Markt" }
hours_text = { de = "Nach Vereinbarung" }

[[details.address]]
kind = "visitors"
street = "Markt 2"
postcode = "07613"
city = "Crossen an der Elster"
extra = "Eingang im Hof"
position = "50.9693, 11.9789"

[[details.address]]
kind = "po-box"
street = "Postfach 12"
postcode = "07613"
city = "Crossen an der Elster"

[[details.contact]]
channel = "phone"
value = "036693 470-0"
"#;

fn office<'a>(bundle: &'a Bundle, id: &str) -> &'a Office {
    let mut offices = bundle.core.offices.iter();
    offices.find(|office| office.id.value == id).unwrap()
}

#[test]
fn reads_what_a_second_source_adds() {
    let file = "offices/details/administration-160775009.toml";
    let (bundle, reports) = load_with("details", &[(file, DETAILS)]);
    assert_eq!(reports, Vec::<String>::new());
    let office = office(&bundle, "administration-160775009");
    let details = office.details.as_deref().unwrap();
    let kinds: Vec<AddressKind> = office
        .all_addresses()
        .iter()
        .map(|address| address.kind)
        .collect();
    assert_eq!(
        kinds,
        [AddressKind::Visitors, AddressKind::House, AddressKind::PoBox]
    );
    let visit = office.address().unwrap();
    assert_eq!(visit.position.unwrap().to_string(), "50.969300,11.978900");
    assert_eq!(visit.lines()[0], "Eingang im Hof");
    assert_eq!(office.all_contacts().len(), office.contacts.len() + 1);
    let tags: Vec<&str> = details.languages.iter().map(model::LanguageTag::as_str).collect();
    assert_eq!(tags, ["de", "uk", "gsg"]);
    let access = &details.access;
    assert_eq!(
        (access.step_free, access.lift, access.parking, access.hearing_loop),
        (Some(StepFree::WithHelp), Some(true), Some(false), None)
    );
    assert_eq!(access.note.text(Lang::En), "Ring at the side door.");
    assert_eq!(
        details.appointment.as_ref().unwrap().as_str(),
        "https://vg.example/termin"
    );
    let packed = pack(Kind::Core, &bundle.core).unwrap();
    assert_eq!(unpack::<catalogue::Core>(Kind::Core, &packed), Ok(bundle.core));
}

#[test]
fn a_mistake_leaves_out_that_fact_and_is_named() {
    for (good, bad, report) in [
        (
            "contact_form = \"https:",
            "contact_form = \"mailto:x@",
            "not a page on the web",
        ),
        (
            "step_free = \"help\"",
            "step_free = \"maybe\"",
            "not yes, help or no",
        ),
        ("lift = true", "lift = \"ja\"", "is not true or false"),
        ("\"gsg\"", "\"Deutsch\"", "not a language"),
        ("\"50.9693, 11.9789\"", "\"50.9693\"", "not a position"),
        ("kind = \"po-box\"", "kind = \"003\"", "unknown kind"),
        (
            "channel = \"phone\"",
            "channel = \"signal\"",
            "not email, phone, fax or web",
        ),
        ("value = \"036693 470-0\"", "value = \"gern\"", "not a link"),
        ("parking = {", "car = {", "unknown field"),
    ] {
        let broken = DETAILS.replace(good, bad);
        assert_ne!(broken, DETAILS, "{good}");
        let file = ("offices/details/administration-160775009.toml", broken.as_str());
        let (bundle, reports) = load_with("details-broken", &[file]);
        assert!(
            reports.iter().any(|found| found.contains(report)),
            "{bad}: {reports:#?}"
        );
        assert!(
            office(&bundle, "administration-160775009").details.is_some(),
            "{bad}"
        );
    }
    let unsourced = DETAILS.replace("as_of = \"2026-11-01\"\n", "");
    let file = (
        "offices/details/administration-160775009.toml",
        unsourced.as_str(),
    );
    let (bundle, reports) = load_with("details-unsourced", &[file]);
    assert!(reports[0].contains("as_of"), "{reports:?}");
    assert!(
        office(&bundle, "administration-160775009").details.is_none(),
        "nothing without a source"
    );
}

const XZUFI: &str = r#"<x:uebertragung xmlns:x="http://xoev.de/schemata/xzufi/2_3_1">
<x:schreibe><x:organisationseinheit><x:id schemeAgencyID="L1" schemeID="OE">3</x:id>
 <x:name><x:name languageCode="de">Kurverwaltung</x:name></x:name>
 <x:infoOeffnungszeitenText languageCode="de">&lt;p&gt;Mo 9&amp;ndash;12 Uhr&lt;/p&gt;</x:infoOeffnungszeitenText>
 <x:anschrift><x:typ><code>003</code></x:typ><x:postfach>12</x:postfach><x:postleitzahl>07743</x:postleitzahl><x:ort>Jena</x:ort></x:anschrift>
 <x:anschrift><x:typ><code>002</code></x:typ><x:strasse>Markt</x:strasse><x:hausnummer>1</x:hausnummer><x:zusatz>2. Stock</x:zusatz><x:postleitzahl>07743</x:postleitzahl><x:ort>Jena</x:ort><x:kennzeichenAufzug>true</x:kennzeichenAufzug><x:kennzeichenRollstuhlgerecht>false</x:kennzeichenRollstuhlgerecht></x:anschrift>
</x:organisationseinheit></x:schreibe>
</x:uebertragung>"#;

#[test]
fn xzufi_brings_addresses_by_kind_access_and_hours_in_words() {
    let (found, reports) = read(XZUFI.as_bytes(), "kur.xml");
    assert_eq!(reports, vec![]);
    let (mut bundle, _) = load_with("xzufi-details", &[]);
    let origin = Origin {
        file: "kur.xml".into(),
        source: "Zuständigkeitsfinder".into(),
        received_on: "2026-11-01".parse().unwrap(),
        places: std::collections::BTreeMap::new(),
    };
    assert_eq!(merge(&mut bundle, found, &origin), vec![]);
    let office = office(&bundle, "3");
    let lines: Vec<Vec<String>> = office.all_addresses().iter().map(|one| one.lines()).collect();
    assert_eq!(
        lines,
        [
            vec!["2. Stock", "Markt 1", "07743 Jena"],
            vec!["Postfach 12", "07743 Jena"]
        ]
    );
    let details = office.details.as_deref().unwrap();
    assert_eq!(
        (details.access.lift, details.access.step_free),
        (Some(true), None),
        "a no may mean that nobody has entered anything"
    );
    assert_eq!(details.hours_text.text(Lang::De), "Mo 9–12 Uhr");
    assert!(office.hours.is_none(), "nothing is computed from a text");
}
