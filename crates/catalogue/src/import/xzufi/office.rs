//! `organisationseinheit` and `zustaendigkeit`.

use super::facts::local_text;
use super::tree::Element;
use super::{Reports, XzufiOffice, XzufiResponsibility};
use crate::import::offices::contact;
use model::{Address, ContactChannel, ContactPoint, Identifier, Lang, Role, Validity};

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

/// `gueltigkeit` with `beginn` and `ende`. `None`, with a report, if it cannot be read: what is limited in time must not
/// hold for ever.
fn validity(element: &Element, reports: &mut Reports) -> Option<Validity> {
    let Some(span) = element.child("gueltigkeit") else {
        return Some(Validity::ALWAYS);
    };
    let mut limit = |name| match span.child(name).map(Element::words) {
        None | Some("") => Some(None),
        // A time of day may follow.
        Some(text) => match text.get(..10).unwrap_or(text).parse() {
            Ok(day) => Some(Some(day)),
            Err(error) => {
                reports.error(span.line, "zustaendigkeit.gueltigkeit", error);
                None
            }
        },
    };
    let valid = Validity {
        from: limit("beginn")?,
        to: limit("ende")?,
    };
    if valid.is_empty() {
        reports.error(span.line, "zustaendigkeit.gueltigkeit", "ends before it begins");
        return None;
    }
    Some(valid)
}

/// A responsibility of an office; `None`, without a report, for that of an online service or a form.
pub(super) fn responsibility(
    element: &Element,
    office: &Identifier,
    reports: &mut Reports,
) -> Option<XzufiResponsibility> {
    let id = element.child("id").and_then(Element::identifier);
    let kinds = [
        element.attribute("type"),
        id.as_ref().map(|id| id.scheme.as_str()),
    ];
    let of_other =
        |kind: &str| kind.ends_with("ZustaendigkeitOnlinedienst") || kind.ends_with("ZustaendigkeitFormular");
    if kinds.into_iter().flatten().any(of_other) {
        return None;
    }
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
    let areas: Vec<String> = element
        .all("gebietID")
        .filter_map(Element::identifier)
        .map(|area| area.value)
        .collect();
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
        valid: validity(element, reports)?,
    })
}
