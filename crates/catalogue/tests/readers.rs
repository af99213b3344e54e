//! Every reader over damaged input: refused with reasons, nothing blank, nothing that could do harm. The fuzz targets in
//! `fuzz/` hold the same promises for longer.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(feature = "import")]

#[path = "support/promises.rs"]
mod promises;
#[path = "support/small.rs"]
mod small;

use catalogue::import::{html, load, markdown, xzufi};
use catalogue::{Bundle, CatalogueError, Kind, pack, unpack};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

const XZUFI: [&str; 2] = [
    include_str!("fixtures/xzufi-2.2.0.xml"),
    include_str!("fixtures/xzufi-2.3.1.xml"),
];

fn land() -> &'static Bundle {
    static LAND: OnceLock<Bundle> = OnceLock::new();
    LAND.get_or_init(|| {
        let (bundle, reports) = load(&folder("readers")).unwrap();
        assert_eq!(reports, []);
        assert!(bundle.places.municipalities.len() > 20 && bundle.core.services.len() == 3);
        bundle
    })
}

fn folder(name: &str) -> PathBuf {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    small::write(&to);
    to
}

/// A change to a text: where, how much of it goes, what comes instead.
type Change = (f64, usize, String);

fn changes(pieces: &'static str) -> impl Strategy<Value = Vec<Change>> {
    proptest::collection::vec((0.0..1.0, 0usize..12, pieces), 1..6)
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (place, gone, piece) in changes {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss
        )]
        let at = (place * chars.len() as f64) as usize;
        let end = (at + gone).min(chars.len());
        chars.splice(at..end, piece.chars());
    }
    chars.into_iter().collect()
}

const TOML: &str = "(\n|\"|\\[\\[|\\]\\]|= |\\[de\\]|\"\"\"|[ -~äß]|2026-13-01|00|[0-9]{9}|\\*\\*|\\]\\(|\u{202e}|\u{0}){0,8}";
const CSV: &str = "(\n|\"|,|;|[ -~äß]|[0-9]{5}|[0-9]{12}|-1|1e9|\u{202e}|\u{0}){0,8}";
const HTML: &str = "(<p>|</p>|<li>|<ul>|<ol>|</ul>|<b>|</b>|<i>|<table>|<tr>|<td>|</td>|<a href=\"[a-z]{0,10}:[ -~]{0,12}\">|</a>|\
                    <script>|<!--|<[a-z]{1,6}|[ a-z<>&;\"']|&#[0-9]{1,7};|&#x[0-9a-f]{1,6};|\u{202e}|\u{7}|ß){0,60}";
const MARKDOWN: &str =
    "(\n|\n\n|- |1\\. |\\*\\*|\\*|\\[|\\]\\(|\\)|https://a\\.de|javascript:|[ -~ß]|\u{202e}|\u{7}){0,80}";

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn html_becomes_a_clean_text(text in HTML) {
        let (found, problems) = html::parse(&text);
        promises::text(&found);
        prop_assert!(problems.iter().all(|problem| !problem.is_empty()));
        promises::clean(&html::plain(&text));
    }

    #[test]
    fn markdown_becomes_a_clean_text(text in MARKDOWN) {
        let (found, problems) = markdown::parse(&text);
        promises::text(&found);
        prop_assert!(problems.iter().all(|(line, problem)| *line <= text.lines().count() && !problem.is_empty()));
        let _ = markdown::parse_line(&text);
    }

    #[test]
    fn xzufi_is_refused_with_reasons(which in 0usize..2, changes in changes("(<|>|</z:id>|<!\\[CDATA\\[|&lt;|&x;|\"|[ -~]|[0-9]{8}){0,6}")) {
        let xml = changed(XZUFI[which], &changes);
        let (content, reports) = xzufi::read(xml.as_bytes(), "x.xml");
        promises::reports(&reports);
        let nothing = content == xzufi::XzufiBundle::default();
        prop_assert!(!nothing || !reports.is_empty(), "nothing was read, and nobody is told why");
        let mut bundle = land().clone();
        promises::reports(&xzufi::merge(&mut bundle, content, &origin()));
        promises::bundle(&bundle);
    }

    #[test]
    fn damaged_parts_are_refused(payload in proptest::collection::vec(any::<u8>(), 0..300), kind in 0usize..3) {
        let kind = [Kind::Core, Kind::Places, Kind::Texts][kind];
        // A valid header, so that what lies behind it is reached.
        let bytes = with_header(kind, &payload);
        let outcome = match kind {
            Kind::Core => unpack::<catalogue::Core>(kind, &bytes).map(|core| pack(kind, &core)),
            Kind::Places => unpack::<catalogue::Places>(kind, &bytes).map(|places| pack(kind, &places)),
            _ => unpack::<model::ServiceTexts>(kind, &bytes).map(|texts| pack(kind, &texts)),
        };
        prop_assert!(matches!(outcome, Ok(Ok(_)) | Err(CatalogueError::Undecodable)));
    }

    #[test]
    fn any_words_are_a_query_for_a_place(words in "(.{0,30}|[0-9]{0,13}|[0-9]{5} .{0,10}|Alt[a-z]{0,12}|\u{130}{1,9})", limit in 0usize..50) {
        let found = land().places.find(&words, limit);
        if let catalogue::PlaceSearch::Several(places) = &found {
            prop_assert!(places.len() <= limit.max(1));
        }
        let _ = found.decided();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn toml_is_refused_with_reasons(which in 0usize..5, changes in changes(TOML)) {
        let files = ["catalogue.toml", "topics.toml", "offices/authorities/bundesamt-fuer-justiz.toml",
            "services/fuehrungszeugnis.toml", "services/hundesteuer-anmelden.toml"];
        let text = fs::read_to_string(small::data().join(files[which])).unwrap();
        source("readers-toml", files[which], &changed(&text, &changes))?;
    }

    #[test]
    fn csv_is_refused_with_reasons(which in 0usize..8, changes in changes(CSV)) {
        let file = small::SHEETS[which];
        source("readers-csv", file, &changed(&small::sheet(file), &changes))?;
    }
}

#[test]
fn the_worst_of_html_takes_no_long_time() {
    for piece in [
        "<ul><li>x",
        "<p>ä",
        "<",
        "<a href=",
        "<a href=\"",
        "&amp",
        "<script>",
        "<script></x>",
        "<table><tr><td>",
        "</b><b>",
        "<!--",
        "<!-- -->",
        "<b><i>x</b>",
    ] {
        let text = piece.repeat(300_000 / piece.len());
        let started = std::time::Instant::now();
        promises::text(&html::parse(&text).0);
        let elapsed = started.elapsed();
        assert!(elapsed.as_secs() < 10, "{piece}: {elapsed:?}");
    }
}

/// Loads the small Land with a file of other content.
fn source(name: &str, file: &str, content: &str) -> Result<(), TestCaseError> {
    let folder = folder(name);
    fs::write(folder.join(file), content).unwrap();
    match load(&folder) {
        Ok((bundle, reports)) => {
            promises::reports(&reports);
            promises::bundle(&bundle);
        }
        Err(error) => prop_assert!(
            error.to_string().contains(file.rsplit('/').next().unwrap()),
            "{}",
            error
        ),
    }
    Ok(())
}

fn origin() -> xzufi::Origin {
    xzufi::Origin {
        file: "x.xml".into(),
        source: "x".into(),
        received_on: "2026-01-01".parse().unwrap(),
        places: [("002".to_owned(), model::PlaceQuestion::Business)].into(),
    }
}

/// The bytes of a part with this payload.
fn with_header(kind: Kind, payload: &[u8]) -> Vec<u8> {
    // Bytes are packed as their length and themselves: the length is cut out, and the header made anew for the rest.
    struct Raw<'a>(&'a [u8]);
    impl serde::Serialize for Raw<'_> {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            use serde::ser::SerializeTuple;
            let mut tuple = serializer.serialize_tuple(self.0.len())?;
            self.0.iter().try_for_each(|byte| tuple.serialize_element(byte))?;
            tuple.end()
        }
    }
    pack(kind, &Raw(payload)).unwrap()
}
