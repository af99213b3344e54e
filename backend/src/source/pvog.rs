//! The Portalverbund's service directory (PVOG Suchdienst) as a source, for a Land without data of its own.
//!
//! It resolves itself and gives no reasons: offices are named with the reason `directory`, and there is no walk. Its
//! HTML becomes plain text. Shapes after the public clients of the directory; versions of paths are settings.

mod client;
mod config;
mod kept;
mod map;
mod places;
mod wire;

use super::answers::{
    Finding, Locality, Office, Place, PlaceSearch, Responsibility, ServiceWithTexts, Services,
};
use super::{Source, Wanted, catalogue};
use crate::error::{Error, Outcome};
use crate::hash::{self, Hash};
use crate::knowledge::Knowledge;
use client::{Call, Client};
use model::{Ars, Date, Lang};
use places::Typed;
use std::sync::Arc;
use std::time::Instant;

pub use config::Config;

/// Most places that words may bring up.
const MOST_PLACES: &str = "40";
/// Most offices of one service in one place.
const MOST_OFFICES: usize = 12;
/// Longest identifier.
const MAX_ID: usize = 100;

/// The directory.
pub struct Pvog {
    client: Client,
    config: Config,
    /// Names of districts and Länder.
    known: Option<Arc<Knowledge>>,
}

impl Pvog {
    /// Asks the directory of these settings; nothing is sent yet.
    pub fn new(config: Config, known: Option<Arc<Knowledge>>) -> Outcome<Self> {
        Ok(Self {
            client: Client::new(&config)?,
            config,
            known,
        })
    }

    /// The Land as a key of twelve digits.
    fn land(&self) -> String {
        format!("{:0<12}", self.config.land)
    }

    /// Whom to ask if nothing is known, if the site's own catalogue says it: the directory does not.
    fn general(&self, place: Ars, lang: Lang, day: Date) -> Vec<Office> {
        let Some(known) = &self.known else {
            return Vec::new();
        };
        let offices = ::catalogue::general(&known.core, place, day).into_iter();
        offices
            .filter_map(|id| known.core.office(id))
            .map(|office| catalogue::office(office, lang))
            .collect()
    }

    fn detail(
        &self,
        id: &str,
        place: &str,
        day: Option<Date>,
        lang: Lang,
        until: Instant,
    ) -> Outcome<wire::Service> {
        let unknown = Error::Unknown("no such service");
        if !is_identifier(id) {
            return Err(unknown);
        }
        let path = self.config.paths.service.replace("{id}", id);
        let day = day.map(|day| day.to_string());
        let mut query = vec![("ars", place)];
        query.extend(day.as_deref().map(|day| ("validDate", day)));
        let call = Call {
            path: &path,
            query: &query,
            lang,
            until,
        };
        let found: Option<wire::Service> = self.client.get(&call)?;
        found.filter(|found| !found.id.is_empty()).ok_or(unknown)
    }

    fn unit(
        &self,
        id: &str,
        place: &str,
        service: Option<&str>,
        lang: Lang,
        until: Instant,
    ) -> Outcome<wire::Unit> {
        let unknown = Error::Unknown("no such office");
        if !is_identifier(id) {
            return Err(unknown);
        }
        let mut query = vec![("q", id), ("ars", place)];
        query.extend(service.map(|service| ("lbId", service)));
        let path = &self.config.paths.office;
        let call = Call {
            path,
            query: &query,
            lang,
            until,
        };
        let found: Option<wire::Unit> = self.client.get(&call)?;
        found.filter(|found| !found.id.is_empty()).ok_or(unknown)
    }

    fn locations(&self, path: &str, query: &[(&str, &str)], lang: Lang) -> Outcome<Vec<wire::Location>> {
        let until = self.client.until();
        let found: Option<wire::Locations> = self.client.get(&Call {
            path,
            query,
            lang,
            until,
        })?;
        Ok(found.map(wire::Locations::into_vec).unwrap_or_default())
    }
}

/// `L100042.LB.000002`: nothing that could change a path or a query.
fn is_identifier(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    (1..=MAX_ID).contains(&text.len()) && text.chars().all(fits) && !text.contains("..")
}

impl Source for Pvog {
    fn services(&self, wanted: &Wanted, lang: Lang) -> Outcome<Services> {
        // It has no topics: none of its services is of one.
        let mut page = wire::Page::default();
        if wanted.topic.is_none() {
            let path = self.config.paths.services.replace("{ars}", &self.land());
            let size = self.config.page_size.max(5).to_string();
            let mut query = vec![("page", "0"), ("size", size.as_str())];
            query.extend(wanted.query.as_deref().map(|words| ("q", words)));
            let until = self.client.until();
            let found: Option<wire::Search> = self.client.get(&Call {
                path: &path,
                query: &query,
                lang,
                until,
            })?;
            page = found.unwrap_or_default().service_descriptions;
        }
        let services = page.content.iter().filter(|one| is_identifier(&one.id));
        let services: Vec<_> = services.map(map::found).collect();
        Ok(Services {
            topics: Vec::new(),
            total: page.total_elements.max(services.len()),
            services,
        })
    }

    fn service(&self, service: &str, lang: Lang) -> Outcome<ServiceWithTexts> {
        let found = self.detail(service, &self.land(), None, lang, self.client.until())?;
        Ok(map::with_texts(&found))
    }

    fn offices(&self, service: &str, place: Ars, lang: Lang, day: Date) -> Outcome<Responsibility> {
        let ars = place.to_string();
        if !ars.starts_with(&self.config.land) {
            return Err(Error::Unknown("no such place"));
        }
        let until = self.client.until();
        let found = self.detail(service, &ars, Some(day), lang, until)?;
        let provenance = map::provenance(&found);
        let (mut responsible, mut contacts) = (Vec::new(), Vec::new());
        for organisation in found.organisations.iter().take(MOST_OFFICES) {
            // A name alone still helps where the rest cannot be had in time.
            let unit = self.unit(&organisation.id, &ars, Some(&found.id), lang, until);
            let unit =
                unit.inspect_err(|error| tracing::warn!(%error, "an office is named without its details"));
            let office = unit.ok().map_or_else(
                || map::named(&organisation.id, &organisation.title),
                |unit| map::office(&unit),
            );
            let (role, list) = match organisation.role.code.as_str() {
                "01" => ("01", &mut responsible),
                "02" => ("02", &mut responsible),
                // Who is not said to decide is not made to.
                _ => ("03", &mut contacts),
            };
            list.push(Finding {
                office,
                role,
                level: None,
                area: None,
                reason: "directory",
                part: None,
                provenance: provenance.clone(),
                area_provenance: None,
            });
        }
        let online = map::online(&found);
        Ok(Responsibility {
            service: found.id,
            place: ars,
            day: day.to_string(),
            // It does not tell a service that is not there from one of which nobody is known.
            offered: true,
            online,
            known: !responsible.is_empty(),
            responsible,
            contacts,
            general: self.general(place, lang, day),
            questions: Vec::new(),
            steps: Vec::new(),
        })
    }

    fn places(&self, query: &str, lang: Lang) -> Outcome<PlaceSearch> {
        let typed = Typed::read(query);
        let paths = &self.config.paths;
        let found = match &typed {
            Typed::Empty | Typed::NotAPostcode => Vec::new(),
            Typed::Postcode(postcode, _) => {
                let query = [("plz", postcode.as_str()), ("limit", MOST_PLACES)];
                self.locations(&paths.postcode, &query, lang)?
            }
            Typed::Key(ars) => self.locations(&paths.place, &[("q", &ars.to_string())], lang)?,
            Typed::Name(_) => {
                let query = [("q", query.trim()), ("limit", MOST_PLACES), ("filterBy", "ORT")];
                self.locations(&paths.places, &query, lang)?
            }
        };
        let known = self.known.as_deref();
        Ok(places::answer(&typed, &found, &self.config.land, known, lang))
    }

    fn place(&self, place: Ars, lang: Lang) -> Outcome<Place> {
        let ars = place.to_string();
        let unknown = || Error::Unknown("no such place");
        if !ars.starts_with(&self.config.land) {
            return Err(unknown());
        }
        let mut found = self.locations(&self.config.paths.place, &[("q", ars.as_str())], lang)?;
        found.retain(|location| location.ars == ars);
        let first = found.first().ok_or_else(unknown)?;
        let is_postcode = |text: &str| text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
        let mut postcodes: Vec<String> = Vec::new();
        let mut localities = Vec::new();
        let municipality = if first.gemeinde.is_empty() {
            first.name.clone()
        } else {
            first.gemeinde.clone()
        };
        for location in found.iter().filter(|location| is_postcode(&location.plz)) {
            if !postcodes.contains(&location.plz) {
                postcodes.push(location.plz.clone());
            }
            if location.name != municipality && !location.name.is_empty() {
                localities.push(Locality {
                    name: location.name.clone(),
                    postcode: location.plz.clone(),
                });
            }
        }
        let known = self.known.as_deref().map(|known| &known.places);
        let (district, association) = known.map_or((None, None), |known| catalogue::around(known, place));
        Ok(Place {
            ars,
            ags: place.ags().to_string(),
            name: municipality,
            kind: None,
            ambiguous: known
                .and_then(|known| known.municipality(place))
                .is_some_and(|known| known.ambiguous),
            population: None,
            latitude: None,
            longitude: None,
            postcodes,
            localities,
            former: Vec::new(),
            district,
            association,
            areas: catalogue::areas(place),
        })
    }

    fn office(&self, office: &str, lang: Lang) -> Outcome<Office> {
        let unit = self.unit(office, &self.land(), None, lang, self.client.until())?;
        Ok(map::office(&unit))
    }

    fn stamp(&self) -> Hash {
        hash::of(self.config.base.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_identifiers_go_into_an_address() {
        assert!(is_identifier("L100042.LB.000002"));
        for wrong in ["", "a/b", "a?b", "..", "a b", "ä", "%2e", &"a".repeat(101)] {
            assert!(!is_identifier(wrong), "{wrong}");
        }
    }
}
