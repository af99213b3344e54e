//! `organisationseinheit` and `zustaendigkeit`.

use super::facts::local_text;
use super::tree::Element;
use super::{Reports, XzufiOffice, XzufiResponsibility};
use crate::import::offices::contact;
use model::{
    Access, Address, ContactChannel, ContactPoint, Date, Identifier, Lang, Role, StepFree, Validity,
};

pub(super) fn read(element: &Element, reports: &mut Reports) -> Option<XzufiOffice> {
    let Some(id) = element.child("id").and_then(Element::identifier) else {
        reports.error(element.line, "organisationseinheit.id", "is missing");
        return None;
    };
    // `name` holds a `name` for each language.
    let names = element
        .all("name")
        .flat_map(|name| name.all("name").chain([name]));
    let name = local_text(names);
    if name.text(Lang::De).is_empty() {
        reports.error(element.line, "organisationseinheit.name", "is missing");
        return None;
    }
    let coded = element.find(&["verwaltungspolitischeKodierung"]);
    Some(XzufiOffice {
        id,
        name,
        addresses: element
            .all("anschrift")
            .map(address)
            .filter(|address| !address.lines().is_empty())
            .collect(),
        access: access(element),
        hours_text: local_text(element.all("infoOeffnungszeitenText")),
        contacts: contacts(element, reports),
        area: coded.and_then(|coded| {
            [
                "regionalschluessel",
                "gemeindeschluessel",
                "gemeindeverband",
                "kreis",
                "bundesland",
            ]
            .into_iter()
            .find_map(|name| coded.child(name))
            .map(|key| key.code().to_owned())
        }),
    })
}

/// `anschrift`; one of an unknown kind counts as a house's.
fn address(element: &Element) -> Address {
    let words = |name| element.child_words(name).unwrap_or_default();
    let street = match words("postfach") {
        "" => format!("{} {}", words("strasse"), words("hausnummer")),
        number if number.starts_with(|c: char| c.is_ascii_digit()) => format!("Postfach {number}"),
        named => named.to_owned(),
    };
    let kind = element.child("typ").map(|kind| kind.code().parse());
    Address {
        kind: kind.and_then(Result::ok).unwrap_or_default(),
        street: street.trim().to_owned(),
        postcode: words("postleitzahl").to_owned(),
        city: words("ort").to_owned(),
        extra: words("zusatz").to_owned(),
        position: None,
    }
}

/// `kennzeichenRollstuhlgerecht` and `kennzeichenAufzug` of the addresses. Only a yes is taken over: senders write a no
/// where nothing was entered.
fn access(element: &Element) -> Access {
    let says = |name| {
        let mut marks = element
            .all("anschrift")
            .filter_map(|address| address.child_words(name));
        marks.any(|mark| matches!(mark, "true" | "1")).then_some(true)
    };
    Access {
        step_free: says("kennzeichenRollstuhlgerecht").map(|_| StepFree::Yes),
        lift: says("kennzeichenAufzug"),
        ..Access::default()
    }
}

fn contacts(element: &Element, reports: &mut Reports) -> Vec<ContactPoint> {
    let mut contacts = Vec::new();
    let mut add = |line, channel, value: &str| match contact(channel, value) {
        Ok(point) if contacts.contains(&point) => {}
        Ok(point) => contacts.push(point),
        Err(problem) => reports.warn(line, "organisationseinheit.kommunikation", problem),
    };
    for way in element.all("kommunikation") {
        let channel = match way.child("kanal").map(Element::code) {
            Some("01") => ContactChannel::Email,
            Some("02" | "03") => ContactChannel::Phone,
            Some("04") => ContactChannel::Fax,
            Some("09") => ContactChannel::Web,
            // Messenger, pager, De-Mail: the portal has no place for them.
            _ => continue,
        };
        if let Some(value) = way.child_words("kennung") {
            add(way.line, channel, value);
        }
    }
    for page in element.all("internetadresse") {
        let address = page.child_words("uri").unwrap_or_else(|| page.words());
        if !address.is_empty() {
            add(page.line, ContactChannel::Web, address);
        }
    }
    contacts
}

/// `gueltigkeit` with `beginn` and `ende`, perhaps several. `None`, with a report, if one cannot be read: what is limited in
/// time must not hold for ever.
pub(super) fn validities(element: &Element, reports: &mut Reports) -> Option<Vec<Validity>> {
    let mut spans = Vec::new();
    for span in element.all("gueltigkeit") {
        let valid = Validity {
            from: limit(span, "beginn", reports)?,
            to: limit(span, "ende", reports)?,
        };
        if valid.is_empty() {
            reports.error(span.line, "zustaendigkeit.gueltigkeit", "ends before it begins");
            return None;
        }
        spans.push(valid);
    }
    if spans.is_empty() {
        spans.push(Validity::ALWAYS);
    }
    Some(spans)
}

/// The outer `None`, with a report, is for one that cannot be read.
#[allow(clippy::option_option)]
fn limit(span: &Element, name: &str, reports: &mut Reports) -> Option<Option<Date>> {
    match span.child_words(name) {
        None => Some(None),
        // A time of day may follow.
        Some(text) => match text.get(..10).unwrap_or(text).parse() {
            Ok(day) => Some(Some(day)),
            Err(error) => {
                reports.error(span.line, "zustaendigkeit.gueltigkeit", error);
                None
            }
        },
    }
}

/// The areas (`gebietID`) that an element names.
pub(super) fn areas(element: &Element) -> Vec<String> {
    let ids = element.all("gebietID").filter_map(Element::identifier);
    ids.map(|area| area.value).collect()
}

/// A responsibility of an office.
pub(super) fn responsibility(
    element: &Element,
    office: &Identifier,
    reports: &mut Reports,
) -> Option<XzufiResponsibility> {
    let id = element.child("id").and_then(Element::identifier);
    let Some(service) = element.child("leistungID").and_then(Element::identifier) else {
        reports.error(element.line, "zustaendigkeit.leistungID", "is missing");
        return None;
    };
    let role = match element.child("rolle").map(|role| role.code().parse::<Role>()) {
        Some(Ok(role)) => role,
        Some(Err(error)) => {
            reports.error(element.line, "zustaendigkeit.rolle", error);
            return None;
        }
        None => {
            reports.error(element.line, "zustaendigkeit.rolle", "is missing");
            return None;
        }
    };
    let areas = areas(element);
    if areas.is_empty() {
        reports.error(element.line, "zustaendigkeit.gebietID", "is missing");
        return None;
    }
    Some(XzufiResponsibility {
        id,
        office: office.clone(),
        service,
        areas,
        role,
        valid: validities(element, reports)?,
    })
}
