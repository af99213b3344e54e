//! Services with their texts, and the offices that are responsible for them.

use super::{App, Asked, Name, Parameters, answer, facts, knowledge, name};
use crate::clock;
use crate::error::{Error, Outcome};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response};
use catalogue::{Kind, resolve_on, unpack};
use model::{Addressee, Ars, Lang, ModuleKind, RichText, Service, ServiceTexts};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// `GET /api/v1/services`: all that citizens and businesses may see, perhaps of one topic.
pub async fn list(
    State(app): State<Arc<App>>,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    let asked = Asked::read(parameters, &["topic"])?;
    let lang = asked.lang()?;
    let core = &knowledge(&app)?.core;
    let topic = asked.0.get("topic");
    let fits = |service: &&Service| {
        service.is_public()
            && topic.is_none_or(|topic| service.topics.iter().any(|one| one.as_str() == topic))
    };
    let services: Vec<Value> = core
        .services
        .iter()
        .filter(fits)
        .map(|one| summary(one, lang))
        .collect();
    let topics: Vec<Value> = core
        .topics
        .iter()
        .map(|one| json!({ "slug": one.slug.as_str(), "title": one.title.text(lang) }))
        .collect();
    answer(&headers, &json!({ "topics": topics, "services": services }))
}

fn summary(service: &Service, lang: Lang) -> Value {
    let addressees: Vec<&str> = service
        .addressees
        .iter()
        .map(|addressee| match addressee {
            Addressee::Citizen => "citizens",
            Addressee::Business => "businesses",
            Addressee::Administration => "administration",
        })
        .collect();
    let topics: Vec<&str> = service.topics.iter().map(model::Slug::as_str).collect();
    json!({
        "slug": service.slug.as_str(),
        "key": service.key.map(|key| key.to_string()),
        "title": service.title.text(lang),
        "name": service.name.text(lang),
        "short": service.short.text(lang),
        "topics": topics,
        "addressees": addressees,
        "form": service.form.as_ref().map(model::Slug::as_str),
        "updated": service.updated.to_string(),
    })
}

fn find<'a>(app: &'a App, slug: &str) -> Outcome<&'a Service> {
    let service = knowledge(app)?
        .core
        .service(slug)
        .filter(|service| service.is_public());
    service.ok_or(Error::NotFound)
}

/// `GET /api/v1/services/{service}`: with all its texts.
pub async fn service(
    State(app): State<Arc<App>>,
    slug: Name,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    let lang = Asked::read(parameters, &[])?.lang()?;
    let service = find(&app, &name(slug)?)?;
    let texts = texts(&app, service, lang);
    let mut value = summary(service, lang);
    if let Value::Object(members) = &mut value {
        members.insert("modules".to_owned(), modules(&texts));
        members.insert("words".to_owned(), json!(texts.words));
        members.insert(
            "provenance".to_owned(),
            json!(texts.provenance.as_ref().map(facts::provenance)),
        );
        members.extend(facts::of_texts(&texts, lang).map(|(name, value)| (name.to_owned(), value)));
    }
    answer(&headers, &value)
}

/// The long texts, as the site has them; none if it has none.
fn texts(app: &App, service: &Service, lang: Lang) -> ServiceTexts {
    let folder = app
        .knowledge
        .as_deref()
        .and_then(|knowledge| knowledge.texts.as_deref());
    let bytes = folder.and_then(|folder| {
        app.site
            .content(&format!("{folder}/{}.{}.bin", service.slug, lang.tag()))
    });
    bytes
        .and_then(|bytes| unpack(Kind::Texts, bytes).ok())
        .unwrap_or_default()
}

/// Plain text of each module that is maintained.
fn modules(texts: &ServiceTexts) -> Value {
    let named = |kind| match kind {
        ModuleKind::FullText => "full",
        ModuleKind::Requirements => "requirements",
        ModuleKind::Documents => "documents",
        ModuleKind::Procedure => "procedure",
        ModuleKind::Appeal => "appeal",
        ModuleKind::Hints => "hints",
        ModuleKind::Fees => "fees",
        ModuleKind::Deadlines => "deadlines",
        ModuleKind::Processing => "processing",
        ModuleKind::Laws => "laws",
    };
    let modules = ModuleKind::ALL.into_iter().filter_map(|kind| {
        let text = texts.rich_text(kind).map(RichText::plain)?;
        Some((named(kind).to_owned(), Value::String(text)))
    });
    Value::Object(modules.collect::<Map<_, _>>())
}

/// `GET /api/v1/services/{service}/offices?place=`: who is responsible there, and why.
pub async fn offices(
    State(app): State<Arc<App>>,
    slug: Name,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    let asked = Asked::read(parameters, &["place"])?;
    let lang = asked.lang()?;
    let place = asked.required("place")?;
    let ars: Ars = place
        .parse()
        .map_err(|_| Error::Malformed("place is a regional key of 12 digits".to_owned()))?;
    let service = find(&app, &name(slug)?)?;
    let knowledge = knowledge(&app)?;
    let (core, places) = (&knowledge.core, &knowledge.places);
    if places.municipality(ars).is_none() {
        return Err(Error::NotFound);
    }
    let today = clock::german_day(clock::now()).ok_or(Error::CheckFailed)?;
    let resolution = resolve_on(core, places, service, ars, today);
    let found = |findings: &[catalogue::Finding]| -> Vec<Value> {
        findings
            .iter()
            .filter_map(|one| facts::finding(core, one, lang))
            .collect()
    };
    let steps: Vec<Value> = resolution
        .steps
        .iter()
        .map(|step| {
            json!({
                "level": facts::level(step.area.level()),
                "area": step.area.to_string(),
                "responsible": facts::names(core, &step.found),
                "contacts": facts::names(core, &step.contacts),
                "decisive": step.decisive,
            })
        })
        .collect();
    let value = json!({
        "service": service.slug.as_str(),
        "place": ars.to_string(),
        "known": resolution.is_known(),
        "responsible": found(&resolution.responsible),
        "contacts": found(&resolution.contacts),
        "general": facts::offices(core, &resolution.general, lang),
        "steps": steps,
    });
    answer(&headers, &value)
}

/// `GET /api/v1/offices/{office}`: an office by its identifier.
pub async fn office(
    State(app): State<Arc<App>>,
    identifier: Name,
    parameters: Parameters,
    headers: HeaderMap,
) -> Outcome<Response<Body>> {
    let lang = Asked::read(parameters, &[])?.lang()?;
    let identifier = name(identifier)?;
    let offices = &knowledge(&app)?.core.offices;
    let office = offices
        .iter()
        .find(|office| office.id.to_string() == identifier)
        .ok_or(Error::NotFound)?;
    answer(&headers, &facts::office(office, lang))
}
