//! Messages of XZuFi files, without their root.

use std::fmt::Write as _;

pub fn service(id: &str, title: &str, more: &str) -> String {
    format!(
        "<schreibe><leistung><id schemeAgencyID=\"L1\" schemeID=\"LB\">{id}</id><modulText><leikaTextmodul><code>03</code>\
         </leikaTextmodul><inhalt languageCode=\"de\">{title}</inhalt></modulText>{more}</leistung></schreibe>"
    )
}

pub fn office(id: &str, name: &str) -> String {
    format!(
        "<schreibe><organisationseinheit><id schemeAgencyID=\"L1\" schemeID=\"OE\">{id}</id><name><name>{name}</name></name>\
         </organisationseinheit></schreibe>"
    )
}

pub fn online(kind: &str, id: &str, name: &str, links: &str) -> String {
    format!(
        "<schreibe><{kind}><id schemeAgencyID=\"L1\" schemeID=\"OD\">{id}</id><bezeichnung languageCode=\"de\">{name}\
         </bezeichnung>{links}</{kind}></schreibe>"
    )
}

pub const LINK: &str =
    "<link languageCode=\"de\"><typ><code>01</code></typ><link>https://land.example/antrag</link></link>";

/// A responsibility of an office, or of an online service where there is no role.
pub fn responsible(
    id: &str,
    owner: (&str, &str),
    service: &str,
    areas: &[&str],
    role: Option<&str>,
    more: &str,
) -> String {
    let (owner_scheme, owner) = owner;
    let scheme = match owner_scheme {
        "OE" => "ZustaendigkeitOrganisationseinheit",
        _ => "ZustaendigkeitOnlinedienst",
    };
    let mut xml = format!(
        "<schreibe><zustaendigkeitTransferObjekt><uebergeordnetesObjektID schemeAgencyID=\"L1\" schemeID=\"{owner_scheme}\">\
         {owner}</uebergeordnetesObjektID><zustaendigkeit><id schemeAgencyID=\"L1\" schemeID=\"{scheme}\">{id}</id>\
         <leistungID schemeAgencyID=\"L1\" schemeID=\"LB\">{service}</leistungID>"
    );
    for area in areas {
        write!(xml, "<gebietID>{area}</gebietID>").unwrap();
    }
    if let Some(role) = role {
        write!(xml, "<rolle><code>{role}</code></rolle>").unwrap();
    }
    xml + more + "</zustaendigkeit></zustaendigkeitTransferObjekt></schreibe>"
}

pub fn delete(class: &str, scheme: &str, id: &str) -> String {
    format!("<loesche klasse=\"{class}\"><id schemeAgencyID=\"L1\" schemeID=\"{scheme}\">{id}</id></loesche>")
}
