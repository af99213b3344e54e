//! `[[online]]` of a service: online services and forms outside the portal.

use super::settings::local_text;
use super::source::Record;
use super::{facts, services};
use model::{Identifier, Lang, LinkTarget, Offer, OfferId, OfferKind, OfferRule, Slug};

/// Reads an entry and adds what it offers; returns where it can be used. `None`, with a report, if it is broken.
pub(super) fn read(
    record: &Record,
    service: &Slug,
    agency: &str,
    offers: &mut Vec<Offer>,
) -> Option<OfferRule> {
    let (kind, scheme) = match record.text("kind") {
        None | Some("service") => (OfferKind::OnlineService, "OD"),
        Some("form") => (OfferKind::Form, "FO"),
        Some(other) => {
            record.error("kind", format!("unknown kind {other:?}: service or form"));
            return None;
        }
    };
    let mut links: Vec<(Lang, LinkTarget)> = vec![(Lang::De, record.required_parsed("url")?)];
    if let Some(link) = record.parsed("url_en") {
        links.push((Lang::En, link));
    }
    if !links.iter().all(|(_, link)| link.is_web()) {
        record.error("url", "is no address on the web");
        return None;
    }
    let mut areas = services::areas(record)?;
    areas.sort_unstable();
    areas.dedup();
    let rule = OfferRule {
        offer: OfferId(u32::try_from(offers.len()).ok()?),
        areas,
        valid: facts::validity(record)?,
    };
    let of_service = |known: &&Offer| {
        let owner = known.id.value.rsplit_once('-');
        owner.is_some_and(|(owner, _)| owner == service.as_str())
    };
    let number = offers.iter().filter(of_service).count() + 1;
    let offer = Offer {
        id: Identifier {
            agency: agency.to_owned(),
            scheme: scheme.to_owned(),
            value: format!("{service}-{number}"),
        },
        kind,
        name: local_text(record)?,
        links,
        provenance: facts::provenance(record)?,
    };
    record.finish();
    offers.push(offer);
    Some(rule)
}
