//! Services and their texts.

use super::{facts, text};
use crate::source::answers;
use model::{Addressee, Lang, ModuleKind, PlaceQuestion, Service, ServiceTexts, Slug};

pub(super) fn summary(service: &Service, lang: Lang) -> answers::Service {
    let addressees = service.addressees.iter().map(|addressee| match addressee {
        Addressee::Citizen => "citizens",
        Addressee::Business => "businesses",
        Addressee::Administration => "administration",
    });
    let place_question = match service.place {
        PlaceQuestion::Home => "home",
        PlaceQuestion::Business => "business",
        PlaceQuestion::Property => "property",
        PlaceQuestion::Event => "event",
        PlaceQuestion::Birth => "birth",
        PlaceQuestion::Stay => "stay",
    };
    answers::Service {
        slug: service.slug.to_string(),
        id: service.id.to_string(),
        key: service.key.map(|key| key.to_string()),
        title: service.title.text(lang).to_owned(),
        name: service.name.text(lang).to_owned(),
        short: service.short.text(lang).to_owned(),
        topics: service.topics.iter().map(Slug::to_string).collect(),
        addressees: addressees.collect(),
        place_question: Some(place_question),
        form: service.form.as_ref().map(Slug::to_string),
        updated: Some(service.updated.to_string()),
    }
}

pub(super) fn with_texts(
    service: &Service,
    texts: ServiceTexts,
    online: Vec<answers::Link>,
    lang: Lang,
    texts_lang: Lang,
) -> answers::ServiceWithTexts {
    let provenance = texts.provenance.as_ref().map(facts::provenance);
    let modules = ModuleKind::ALL.into_iter().filter_map(|kind| {
        let (blocks, links) = texts.rich_text(kind).map(text::blocks)?;
        (!blocks.is_empty()).then(|| answers::Module {
            module: named(kind),
            blocks,
            links,
            provenance: provenance.clone(),
        })
    });
    let modules = modules.collect();
    let span =
        |span: Option<model::Duration>, note: &model::LocalText, of: &model::Provenance| answers::Span {
            duration: span.map(facts::duration),
            note: note.text(lang).to_owned(),
            provenance: Some(facts::provenance(of)),
        };
    let fees = texts.fees.iter().map(|fee| answers::Fee {
        amount: Some(facts::amount(fee.amount)),
        note: fee.note.text(lang).to_owned(),
        provenance: Some(facts::provenance(&fee.provenance)),
    });
    let deadlines = texts.deadlines.iter();
    let processing = texts.processing.iter();
    let laws = texts.laws.iter().map(|law| answers::Law {
        name: law.name.clone(),
        url: law.url.as_ref().map(|url| url.as_str().to_owned()),
    });
    answers::ServiceWithTexts {
        service: summary(service, lang),
        texts_lang: texts_lang.tag(),
        modules,
        fees: fees.collect(),
        deadlines: deadlines
            .map(|one| span(one.duration, &one.note, &one.provenance))
            .collect(),
        processing: processing
            .map(|one| span(one.duration, &one.note, &one.provenance))
            .collect(),
        laws: laws.collect(),
        online,
        provenance,
        words: texts.words,
    }
}

const fn named(kind: ModuleKind) -> &'static str {
    match kind {
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
    }
}
