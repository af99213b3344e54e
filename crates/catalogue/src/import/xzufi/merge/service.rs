//! Services: what an earlier state or an editor has given them stays.

use super::{Merger, Origin, keys, provenance};
use crate::import::Severity;
use crate::import::xzufi::XzufiService;
use model::{Deadline, Fee, Identifier, Lang, PlaceQuestion, Processing, Provenance, Service, ServiceTexts};

impl Merger<'_, '_> {
    /// A service that comes again later gets its address back, and nothing else.
    pub(super) fn remove_service(&mut self, id: &Identifier) {
        let services = &mut self.bundle.core.services;
        if let Some(service) = self.services.get(id).and_then(|at| services.get_mut(*at)) {
            service.responsible.clear();
            service.offers.clear();
            service.topics.clear();
            service.form = None;
            self.gone_services.insert(id.clone());
        }
    }

    pub(super) fn add_service(&mut self, service: XzufiService, origin: &Origin) {
        let provenance = provenance(origin, service.publisher.as_ref(), service.as_of);
        let areas = self.areas(&service.areas, "leistung.gueltigkeitGebietID", origin);
        if areas.is_empty() && !service.areas.is_empty() {
            // It must not be said to be everywhere.
            let message = format!("{}: none of its areas is known", service.id);
            return self.report(origin, Severity::Error, "leistung.gueltigkeitGebietID", message);
        }
        let place = self.place(&service, origin);
        let core = &self.bundle.core;
        let twin = core
            .services
            .iter()
            .find(|other| service.key.is_some() && other.key == service.key && other.id != service.id);
        if let Some(twin) = twin {
            let message = format!("{} has the same key as {}", service.id, twin.slug);
            self.report(origin, Severity::Warning, "leistung", message);
        }
        let known = self.services.get(&service.id);
        let known = known.and_then(|at| self.bundle.core.services.get(*at));
        let is_known = known.is_some();
        let slug = match known {
            Some(known) => Some(known.slug.clone()),
            None => keys::free_slug(service.title.text(Lang::De), &mut self.slugs),
        };
        let Some(slug) = slug else {
            let message = format!("{} gets no address", service.id);
            return self.report(origin, Severity::Error, "leistung", message);
        };
        if is_known {
            self.bundle.texts.retain(|(of, ..)| *of != slug);
        }
        let facts = facts(&service, &provenance);
        for (lang, texts) in service.texts {
            let texts = ServiceTexts {
                fees: facts.fees.clone(),
                deadlines: facts.deadlines.clone(),
                processing: facts.processing.clone(),
                laws: facts.laws.clone(),
                provenance: Some(provenance.clone()),
                ..texts
            };
            self.bundle.texts.push((slug.clone(), lang, texts));
        }
        let services = &mut self.bundle.core.services;
        let known = self
            .services
            .get(&service.id)
            .and_then(|at| services.get_mut(*at));
        self.gone_services.remove(&service.id);
        let new = Service {
            id: service.id,
            slug,
            key: service.key,
            typing: service.typing,
            addressees: service.addressees,
            // XZuFi has no topics of this portal; an earlier state or an editor may have given some.
            topics: known
                .as_ref()
                .map(|known| known.topics.clone())
                .unwrap_or_default(),
            title: service.title,
            name: service.name,
            short: service.short,
            place,
            form: known.as_ref().and_then(|known| known.form.clone()),
            responsible: known
                .as_ref()
                .map(|known| known.responsible.clone())
                .unwrap_or_default(),
            offers: known
                .as_ref()
                .map(|known| known.offers.clone())
                .unwrap_or_default(),
            areas,
            updated: provenance.as_of,
        };
        match known {
            Some(known) => *known = new,
            None => {
                self.services.insert(new.id.clone(), services.len());
                services.push(new);
            }
        }
    }

    fn place(&mut self, service: &XzufiService, origin: &Origin) -> PlaceQuestion {
        let Some(code) = &service.place_code else {
            return PlaceQuestion::Home;
        };
        let known = origin.places.get(code).copied();
        known.unwrap_or_else(|| {
            let message = format!(
                "{}: catalogue.toml does not say what code {code:?} means, the place of residence is asked for",
                service.id
            );
            self.report(origin, Severity::Warning, "leistung.bezugsortTyp", message);
            PlaceQuestion::Home
        })
    }
}

fn facts(service: &XzufiService, provenance: &Provenance) -> ServiceTexts {
    let provenance = || provenance.clone();
    ServiceTexts {
        fees: service
            .fees
            .iter()
            .map(|(amount, note)| Fee {
                amount: *amount,
                note: note.clone(),
                provenance: provenance(),
            })
            .collect(),
        deadlines: service
            .deadlines
            .iter()
            .map(|(duration, note)| Deadline {
                duration: *duration,
                note: note.clone(),
                provenance: provenance(),
            })
            .collect(),
        processing: service
            .processing
            .iter()
            .map(|(duration, note)| Processing {
                duration: *duration,
                note: note.clone(),
                provenance: provenance(),
            })
            .collect(),
        laws: service.laws.clone(),
        ..ServiceTexts::default()
    }
}
