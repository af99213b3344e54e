//! The bundled catalogue, by the same crate as the app.

mod facts;
mod offer;
mod office;
mod place;
mod service;
mod text;

use super::answers::{self, PlaceSearch, Responsibility, ServiceWithTexts, Services};
use super::{Source, Wanted};
use crate::error::{Error, Outcome};
use crate::hash::Hash;
use crate::knowledge::Knowledge;
use crate::site::Site;
use catalogue::{Kind, resolve_on, unpack};
use model::{Ars, Date, Lang, Service, ServiceTexts};
use std::sync::Arc;

pub use office::office;
pub use place::{areas, around};
pub use text::blocks;

/// Most places that a name may bring up.
const MOST_PLACES: usize = 40;
/// Most services that a query may bring up.
const MOST_HITS: usize = 50;

/// The catalogue that the site has.
pub struct Bundled {
    site: Arc<Site>,
    knowledge: Arc<Knowledge>,
}

impl Bundled {
    /// Answers from what the site was read for.
    pub const fn new(site: Arc<Site>, knowledge: Arc<Knowledge>) -> Self {
        Self { site, knowledge }
    }

    fn find(&self, slug: &str) -> Outcome<&Service> {
        let service = self.knowledge.core.service(slug);
        service
            .filter(|service| service.is_public())
            .ok_or(Error::Unknown("no such service"))
    }

    /// Today's municipality of a key. One that was divided has no single one: who asks has to choose among the places.
    fn today(&self, ars: Ars) -> Outcome<Ars> {
        match self.knowledge.places.of_key(&ars.to_string()).as_slice() {
            [only] => Ok(only.ars),
            _ => Err(Error::Unknown("no such place")),
        }
    }

    /// The services that a query finds, the best first.
    fn hits(&self, query: &str, lang: Lang) -> Outcome<Vec<&Service>> {
        let Some(index) = self.knowledge.index(lang) else {
            return Err(Error::Parameter {
                name: "q".to_owned(),
                what: "this site has no search index",
            });
        };
        let services = &self.knowledge.core.services;
        let hits = index.search(query, MOST_HITS).hits;
        Ok(hits
            .into_iter()
            .filter_map(|hit| services.get(usize::try_from(hit.id).ok()?))
            .collect())
    }

    /// The long texts and the language that they are in; German ones if there are no others.
    fn texts(&self, service: &Service, lang: Lang) -> (ServiceTexts, Lang) {
        let of = |lang: Lang| -> Option<(ServiceTexts, Lang)> {
            let folder = self.knowledge.texts.as_deref()?;
            let path = format!("{folder}/{}.{}.bin", service.slug, lang.tag());
            Some((unpack(Kind::Texts, self.site.content(&path)?).ok()?, lang))
        };
        of(lang).or_else(|| of(Lang::De)).unwrap_or_default()
    }
}

impl Source for Bundled {
    fn services(&self, wanted: &Wanted, lang: Lang) -> Outcome<Services> {
        let core = &self.knowledge.core;
        let all = match &wanted.query {
            Some(query) => self.hits(query, lang)?,
            None => core.services.iter().collect(),
        };
        let fits = |service: &&Service| {
            let topic = wanted.topic.as_deref();
            service.is_public()
                && topic.is_none_or(|topic| service.topics.iter().any(|one| one.as_str() == topic))
        };
        let services: Vec<answers::Service> = all
            .into_iter()
            .filter(fits)
            .map(|one| service::summary(one, lang))
            .collect();
        let topics = core.topics.iter().map(|topic| answers::Topic {
            slug: topic.slug.to_string(),
            title: topic.title.text(lang).to_owned(),
        });
        Ok(Services {
            topics: topics.collect(),
            total: services.len(),
            services,
        })
    }

    fn service(&self, slug: &str, lang: Lang) -> Outcome<ServiceWithTexts> {
        let found = self.find(slug)?;
        let (texts, texts_lang) = self.texts(found, lang);
        let online = offer::everywhere(&self.knowledge.core, found, lang);
        Ok(service::with_texts(found, texts, online, lang, texts_lang))
    }

    fn offices(&self, slug: &str, place: Ars, lang: Lang, day: Date) -> Outcome<Responsibility> {
        let service = self.find(slug)?;
        let Knowledge { core, places, .. } = &*self.knowledge;
        let place = self.today(place)?;
        let resolution = resolve_on(core, places, service, place, day);
        let found = |findings: &[catalogue::Finding]| -> Vec<answers::Finding> {
            let known = findings.iter();
            known.filter_map(|one| office::finding(core, one, lang)).collect()
        };
        let steps = resolution.steps.iter().map(|step| answers::Step {
            level: facts::level(step.area.level()),
            area: step.area.to_string(),
            responsible: office::identifiers(core, &step.found),
            contacts: office::identifiers(core, &step.contacts),
            decisive: step.decisive,
        });
        let online = catalogue::offers(core, service, place, day).into_iter();
        let general = resolution.general.iter().filter_map(|id| core.office(*id));
        Ok(Responsibility {
            service: service.slug.to_string(),
            place: place.to_string(),
            day: day.to_string(),
            offered: resolution.offered,
            known: resolution.is_known(),
            responsible: found(&resolution.responsible),
            contacts: found(&resolution.contacts),
            online: online
                .filter_map(|found| offer::offer(core, &found, lang))
                .collect(),
            general: general.map(|one| office(one, lang)).collect(),
            questions: resolution.questions.iter().copied().map(facts::detail).collect(),
            steps: steps.collect(),
        })
    }

    fn places(&self, query: &str, lang: Lang) -> Outcome<PlaceSearch> {
        let found = self.knowledge.places.find(query, MOST_PLACES);
        Ok(place::search(&found, lang))
    }

    fn place(&self, ars: Ars, _: Lang) -> Outcome<answers::Place> {
        let today = self.today(ars)?;
        place::place(&self.knowledge.places, today).ok_or(Error::Unknown("no such place"))
    }

    fn office(&self, identifier: &str, lang: Lang) -> Outcome<answers::Office> {
        let office = self.knowledge.office(identifier);
        office
            .map(|office| office::office(office, lang))
            .ok_or(Error::Unknown("no such office"))
    }

    fn stamp(&self) -> Hash {
        self.knowledge.stamp
    }
}
