//! `organisationseinheit` and `zustaendigkeit`.

use super::facts::local_text;
use super::tree::Element;
use super::{Reports, XzufiOffice, XzufiResponsibility};
use crate::import::offices::contact;
use model::{Address, ContactChannel, ContactPoint, Date, Identifier, Lang, Role, Validity};

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
    let address = element
        .all("anschrift")
        .min_by_key(|address| address.child("typ").map_or(9, |kind| rank(kind.code())));
    let coded = element.find(&["verwaltungspolitischeKodierung"]);
    Some(XzufiOffice {
        id,
        name,
        address: address.map(|address| Address {
            street: [address.child_words("strasse"), address.child_words("hausnummer")]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
            postcode: address.child_words("postleitzahl").unwrap_or_default().to_owned(),
            city: address.child_words("ort").unwrap_or_default().to_owned(),
        }),
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

/// Where people can go comes before where only letters go.
fn rank(kind: &str) -> u8 {
    match kind {
        "002" => 0,
        "001" => 1,
        "006" => 2,
        "003" => 3,
        _ => 4,
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
