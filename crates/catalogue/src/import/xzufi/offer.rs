//! `onlinedienst` and `formular`, and where services have them.

use super::facts::local_text;
use super::office::validities;
use super::tree::Element;
use super::{Reports, XzufiOffer, XzufiOffering};
use model::{Identifier, Lang, LinkTarget, OfferKind};

/// What an element of this name offers, if it is one.
pub(super) fn kind(name: &str) -> Option<OfferKind> {
    match name {
        "onlinedienst" | "onlinedienstErweitert" => Some(OfferKind::OnlineService),
        "formular" | "formularErweitert" => Some(OfferKind::Form),
        _ => None,
    }
}

pub(super) fn read(element: &Element, kind: OfferKind, reports: &mut Reports) -> Option<XzufiOffer> {
    let Some(id) = element.child("id").and_then(Element::identifier) else {
        reports.error(element.line, &format!("{}.id", element.name), "is missing");
        return None;
    };
    let name = local_text(element.all("bezeichnung"));
    if name.text(Lang::De).is_empty() {
        reports.error(
            element.line,
            &format!("{}.bezeichnung", element.name),
            "is missing",
        );
        return None;
    }
    let mut links: Vec<(Lang, LinkTarget)> = Vec::new();
    for link in element.all("link") {
        let address = link.child_words("link").or_else(|| link.child_words("uri"));
        let address = address.unwrap_or_else(|| link.words());
        match address.parse::<LinkTarget>() {
            Ok(target) if target.is_web() => {
                let lang = link.lang();
                if let Some(lang) = lang.filter(|lang| links.iter().all(|(known, _)| known != lang)) {
                    links.push((lang, target));
                }
            }
            Ok(_) => reports.warn(
                link.line,
                &format!("{}.link", element.name),
                "is no address on the web",
            ),
            Err(error) => reports.warn(link.line, &format!("{}.link", element.name), error),
        }
    }
    if links.is_empty() {
        reports.error(
            element.line,
            &format!("{}.link", element.name),
            "no link that can be used",
        );
        return None;
    }
    Some(XzufiOffer {
        id,
        kind,
        name,
        links,
    })
}

/// True if the responsibility says of itself that it is one of an online service or a form.
pub(super) fn is_offering(element: &Element) -> bool {
    let id = element.child("id").and_then(Element::identifier);
    let kinds = [
        element.attribute("type"),
        id.as_ref().map(|id| id.scheme.as_str()),
    ];
    let offers =
        |kind: &str| kind.ends_with("ZustaendigkeitOnlinedienst") || kind.ends_with("ZustaendigkeitFormular");
    kinds.into_iter().flatten().any(offers)
}

/// The responsibility of an online service or a form.
pub(super) fn offering(
    element: &Element,
    offer: &Identifier,
    reports: &mut Reports,
) -> Option<XzufiOffering> {
    let Some(service) = element.child("leistungID").and_then(Element::identifier) else {
        reports.error(element.line, "zustaendigkeit.leistungID", "is missing");
        return None;
    };
    let areas = super::office::areas(element);
    if areas.is_empty() {
        reports.error(element.line, "zustaendigkeit.gebietID", "is missing");
        return None;
    }
    Some(XzufiOffering {
        id: element.child("id").and_then(Element::identifier),
        offer: offer.clone(),
        service,
        areas,
        valid: validities(element, reports)?,
    })
}
