//! Online services and forms outside the portal.

use super::facts;
use crate::source::answers;
use catalogue::{Core, OfferFinding};
use model::{Lang, OfferKind, Service};

pub(super) fn offer(core: &Core, found: &OfferFinding, lang: Lang) -> Option<answers::Offer> {
    let offer = core.offer(found.offer)?;
    Some(answers::Offer {
        kind: match offer.kind {
            OfferKind::OnlineService => "online-service",
            OfferKind::Form => "form",
        },
        title: offer.name.text(lang).to_owned(),
        url: offer.link(lang)?.as_str().to_owned(),
        area: found.area.map(|area| area.to_string()),
        provenance: facts::provenance(&offer.provenance),
    })
}

/// Those that a service has wherever one lives.
pub(super) fn everywhere(core: &Core, service: &Service, lang: Lang) -> Vec<answers::Link> {
    let rules = service.offers.iter().filter(|rule| rule.areas.is_empty());
    let offers = rules.filter_map(|rule| core.offer(rule.offer));
    offers
        .filter_map(|offer| {
            Some(answers::Link {
                title: offer.name.text(lang).to_owned(),
                url: offer.link(lang)?.as_str().to_owned(),
            })
        })
        .collect()
}
