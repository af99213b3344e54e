//! From the directory's answers to ours. What it does not say stays unsaid.

use super::wire;
use crate::source::answers::{
    Address, Contact, Fee, Law, Link, Module, Offer, Office, Provenance, Service, ServiceWithTexts, Span,
};
use crate::source::catalogue::blocks;
use ::catalogue::import::html;
use model::{Date, Lang, LeikaKey, LinkTarget};

/// How the directory is called where a fact comes from.
const NAME: &str = "PVOG Suchdienst";

/// Modules by their codes, in the order of pages.
const MODULES: [(&str, &str); 6] = [
    ("06", "full"),
    ("09", "requirements"),
    ("08", "documents"),
    ("11", "procedure"),
    ("25", "appeal"),
    ("16", "hints"),
];

pub(super) fn found(found: &wire::Found) -> Service {
    service(&found.id, &found.name, html::plain(&found.description))
}

fn service(id: &str, name: &str, short: String) -> Service {
    Service {
        slug: id.to_owned(),
        id: id.to_owned(),
        key: None,
        title: name.to_owned(),
        name: name.to_owned(),
        short,
        topics: Vec::new(),
        addressees: Vec::new(),
        place_question: None,
        form: None,
        updated: None,
    }
}

pub(super) fn provenance(found: &wire::Service) -> Provenance {
    let portal = found.source_portals.first();
    let title = portal.map(|portal| portal.title.as_str()).unwrap_or_default();
    Provenance {
        source: if title.is_empty() {
            NAME.to_owned()
        } else {
            format!("{title} ({NAME})")
        },
        url: portal.and_then(link).map(|link| link.url),
        as_of: updated(found),
    }
}

fn updated(found: &wire::Service) -> Option<String> {
    day(&found.external_last_update).or_else(|| day(&found.last_update))
}

/// The day of a moment as the directory writes it.
fn day(moment: &str) -> Option<String> {
    let day: Date = moment.get(..10)?.parse().ok()?;
    Some(day.to_string())
}

fn link(link: &wire::Link) -> Option<Link> {
    let target: LinkTarget = link.uri.parse().ok()?;
    Some(Link {
        title: if link.title.is_empty() {
            target.as_str().to_owned()
        } else {
            link.title.clone()
        },
        url: target.as_str().to_owned(),
    })
}

pub(super) fn with_texts(found: &wire::Service) -> ServiceWithTexts {
    let provenance = provenance(found);
    let text_of = |code: &str| {
        let text = found.text(code).map(|module| html::plain(&module.text));
        text.filter(|text| !text.is_empty())
    };
    let modules = MODULES.into_iter().filter_map(|(code, name)| {
        let module = found.text(code)?;
        let (blocks, mut links) = blocks(&html::parse(&module.text).0);
        links.extend(module.links.iter().filter_map(link));
        (!blocks.is_empty()).then(|| Module {
            module: name,
            blocks,
            links,
            provenance: Some(provenance.clone()),
        })
    });
    let modules = modules.collect();
    let spans = |code: &str| -> Vec<Span> {
        let notes = found.text(code).map(notes).unwrap_or_default();
        let span = |note| Span {
            duration: None,
            note,
            provenance: Some(provenance.clone()),
        };
        notes.into_iter().map(span).collect()
    };
    let (deadlines, processing) = (spans("97"), spans("95"));
    let fees = found.text("98").map(notes).unwrap_or_default().into_iter();
    let fees = fees.map(|note| Fee {
        amount: None,
        note,
        provenance: Some(provenance.clone()),
    });
    let fees = fees.collect();
    let mut summary = service(
        &found.id,
        &found.name,
        text_of("05").or_else(|| text_of("24")).unwrap_or_default(),
    );
    if let Some(title) = text_of("03") {
        summary.title = title;
    }
    let keys = found.leikakeys.iter();
    summary.key = keys
        .filter_map(|key| key.parse::<LeikaKey>().ok())
        .map(|key| key.to_string())
        .next();
    summary.updated = updated(found);
    ServiceWithTexts {
        service: summary,
        // Asked in another language it says the same, or German, and not which.
        texts_lang: Lang::De.tag(),
        modules,
        words: Vec::new(),
        fees,
        deadlines,
        processing,
        laws: laws(found),
        online: found.online_service_links.iter().filter_map(link).collect(),
        provenance: Some(provenance),
    }
}

/// Online services in the place that was asked for.
pub(super) fn online(found: &wire::Service) -> Vec<Offer> {
    let links = found.online_service_links.iter().filter_map(link);
    links
        .filter(|link| link.url.starts_with("http"))
        .map(|link| Offer {
            kind: "online-service",
            title: link.title,
            url: link.url,
            area: None,
            provenance: provenance(found),
        })
        .collect()
}

/// The parts of a module that is a list of facts, a line each.
fn notes(module: &wire::Text) -> Vec<String> {
    let own = html::plain(&module.text);
    let parts = module.details.iter().map(|part| {
        let text = html::plain(&part.text);
        match (part.title.is_empty(), text.is_empty()) {
            (false, false) => format!("{}: {text}", part.title),
            (false, true) => part.title.clone(),
            (true, _) => text,
        }
    });
    std::iter::once(own)
        .chain(parts)
        .filter(|note| !note.is_empty())
        .collect()
}

fn laws(found: &wire::Service) -> Vec<Law> {
    let Some(module) = found.text("07") else {
        return Vec::new();
    };
    let (_, inside) = blocks(&html::parse(&module.text).0);
    let linked = inside.into_iter().chain(module.links.iter().filter_map(link));
    let mut laws: Vec<Law> = linked
        .map(|link| Law {
            name: link.title,
            url: Some(link.url),
        })
        .collect();
    let text = html::plain(&module.text);
    if laws.is_empty() && !text.is_empty() {
        laws.push(Law {
            name: text,
            url: None,
        });
    }
    laws
}

pub(super) fn office(unit: &wire::Unit) -> Office {
    let sent = &unit.location.addresses;
    let address = sent
        .iter()
        .min_by_key(|address| address.kind != "Hausanschrift")
        .map(address);
    let reached = unit.location.communications.iter().filter_map(|one| {
        let channel = match one.code.as_str() {
            "01" => "email",
            "02" | "03" => "phone",
            "04" => "fax",
            "09" => "web",
            _ => return None,
        };
        Some(Contact {
            channel,
            value: one.value.clone(),
        })
    });
    let web = unit
        .internet_addresses
        .iter()
        .filter_map(link)
        .map(|link| Contact {
            channel: "web",
            value: link.url,
        });
    let hours = unit
        .additional_information
        .iter()
        .find(|text| text.code == "oeffnungszeiten");
    let hours = hours.map(|text| html::parse(&text.text).0.plain().trim().to_owned());
    Office {
        address,
        addresses: sent.iter().map(self::address).collect(),
        contacts: reached.chain(web).collect(),
        hours_text: hours.filter(|text| !text.is_empty()),
        provenance: Provenance {
            source: NAME.to_owned(),
            url: None,
            as_of: day(&unit.last_update),
        },
        ..named(&unit.id, &unit.title)
    }
}

/// An address; the names of its kinds are those of the code list.
fn address(address: &wire::Address) -> Address {
    let kind = match address.kind.as_str() {
        "Hausanschrift" => Some("001"),
        "Besucheranschrift" => Some("002"),
        "Postfach" => Some("003"),
        "Großempfängerpostfach" => Some("004"),
        "Lieferanschrift" => Some("005"),
        "Postanschrift" => Some("006"),
        _ => None,
    };
    Address {
        kind,
        street: address.street.clone(),
        postcode: address.zip.clone(),
        city: address.city.clone(),
        extra: None,
        position: None,
    }
}

/// An office of which only the name is known.
pub(super) fn named(id: &str, title: &str) -> Office {
    Office {
        id: id.to_owned(),
        name: title.to_owned(),
        provenance: Provenance {
            source: NAME.to_owned(),
            url: None,
            as_of: None,
        },
        ..Office::default()
    }
}
