//! `catalogue.toml`: what the importer has to know of the Land.

use super::source::{Log, Record, Source};
use super::xzufi::{Origin, PLACE_CODES};
use super::{ImportError, read_text};
use crate::Portal;
use model::{AreaKey, Date, Lang, LocalText, PlaceQuestion, Provenance};
use std::collections::BTreeMap;
use std::path::Path;

pub(super) const FILE: &str = "catalogue.toml";

/// A name with `{name}` in it, in each language.
pub(super) struct Pattern(LocalText);

impl Pattern {
    pub(super) fn of(&self, name: &str) -> LocalText {
        Lang::ALL.into_iter().fold(LocalText::default(), |text, lang| {
            text.with(lang, self.0.text(lang).replace("{name}", name))
        })
    }
}

/// Patterns for the names of general administrations.
pub(super) struct Names {
    pub(super) municipality: Pattern,
    pub(super) town: Pattern,
    pub(super) city: Pattern,
    pub(super) association: Pattern,
    pub(super) district: Pattern,
}

/// The settings of a Land.
pub(super) struct Settings {
    pub(super) agency: String,
    pub(super) land: AreaKey,
    pub(super) places_as_of: Date,
    pub(super) editorial: LocalText,
    pub(super) derived: Provenance,
    pub(super) names: Names,
    /// XZuFi files to take in, in this order.
    pub(super) xzufi: Vec<Origin>,
    /// The portal for places elsewhere.
    pub(super) federal_portal: Option<Portal>,
}

impl Settings {
    pub(super) fn read(data_dir: &Path) -> Result<Self, ImportError> {
        let text = read_text(data_dir, FILE)?;
        let log = Log::default();
        let source = Source {
            file: FILE,
            text: &text,
            log: &log,
        };
        let settings = source
            .parse()
            .and_then(|table| Self::of(&Record::new(source, &table)));
        // Nothing can be read without settings, so here each mistake is one too many.
        match (settings, log.into_reports().into_iter().next()) {
            (Some(settings), None) => Ok(settings),
            (_, Some(report)) => Err(ImportError::Broken(report)),
            (None, None) => Err(ImportError::Read {
                path: data_dir.join(FILE),
                source: std::io::ErrorKind::InvalidData.into(),
            }),
        }
    }

    fn of(record: &Record) -> Option<Self> {
        let missing = |name: &'static str| {
            let table = record.table(name);
            if table.is_none() {
                record.error(name, "is missing");
            }
            table
        };
        let land = missing("land")?;
        let places = missing("places")?;
        let editorial = missing("editorial")?;
        let derived = missing("derived")?;
        let names = missing("names")?;
        let pattern = |name| {
            let table = names.table(name)?;
            let pattern = local_text(&table)?;
            table.finish();
            Some(Pattern(pattern))
        };
        let federal_portal = match record.table("federal_portal") {
            None => None,
            Some(table) => {
                let portal = Portal {
                    name: table.required("name")?.to_owned(),
                    url: table.required_parsed("url")?,
                    provenance: super::facts::provenance(&table)?,
                };
                table.finish();
                Some(portal)
            }
        };
        let mut xzufi = Vec::new();
        for table in record.tables("xzufi") {
            xzufi.push(Origin {
                file: table.required("file")?.to_owned(),
                source: table.required("source")?.to_owned(),
                received_on: table.required_parsed("received_on")?,
                places: place_codes(&table)?,
            });
            table.finish();
        }
        let settings = Self {
            agency: record.required("agency")?.to_owned(),
            land: land.required_parsed("key")?,
            places_as_of: places.required_parsed("as_of")?,
            editorial: local_text(&editorial)?,
            derived: Provenance {
                source: derived.required("source")?.to_owned(),
                url: None,
                as_of: derived.required_parsed("as_of")?,
            },
            names: Names {
                municipality: pattern("municipality")?,
                town: pattern("town")?,
                city: pattern("city")?,
                association: pattern("association")?,
                district: pattern("district")?,
            },
            xzufi,
            federal_portal,
        };
        for table in [record, &land, &places, &editorial, &derived, &names] {
            table.finish();
        }
        Some(settings)
    }
}

/// What the codes of `bezugsortTyp` mean.
fn place_codes(table: &Record) -> Option<BTreeMap<String, PlaceQuestion>> {
    let mut known = BTreeMap::new();
    let Some(places) = table.table("places") else {
        return Some(known);
    };
    for code in PLACE_CODES {
        if let Some(name) = places.text(code) {
            let place = name.parse().map_err(|error| places.error(code, error)).ok()?;
            known.insert(code.to_owned(), place);
        }
    }
    places.finish();
    Some(known)
}

/// A text in `de`, and in `en` if it is there.
pub(super) fn local_text(record: &Record) -> Option<LocalText> {
    let text = LocalText::german(record.required("de")?);
    Some(match record.text("en") {
        Some(en) => text.with(Lang::En, en),
        None => text,
    })
}
