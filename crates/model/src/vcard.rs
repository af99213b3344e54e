//! An office as a contact for an address book (vCard 4.0, RFC 6350).

use crate::{Address, AddressKind, ContactChannel, Lang, Office};

/// A contact as a vCard: what is missing is left out, `note` says where it comes from.
#[must_use]
pub fn vcard(office: &Office, lang: Lang, note: &str) -> String {
    let name = escaped(office.name.text(lang));
    let department = office.department.as_deref();
    let department = department.map_or_else(String::new, |department| format!(";{}", escaped(department)));
    let mut lines = vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:4.0".to_owned(),
        "KIND:org".to_owned(),
        format!("FN:{name}"),
        format!("ORG:{name}{department}"),
    ];
    lines.extend(office.all_addresses().into_iter().map(address));
    for contact in office.all_contacts() {
        let value = escaped(&contact.value);
        lines.push(match contact.channel {
            ContactChannel::Phone => format!("TEL;TYPE=\"work,voice\":{value}"),
            ContactChannel::Fax => format!("TEL;TYPE=\"work,fax\":{value}"),
            ContactChannel::Email => format!("EMAIL;TYPE=work:{value}"),
            ContactChannel::Web => format!("URL:{value}"),
        });
    }
    if let Some(details) = &office.details {
        let pages = [&details.contact_form, &details.appointment];
        lines.extend(
            pages
                .into_iter()
                .flatten()
                .map(|page| format!("URL:{}", page.as_str())),
        );
        lines.extend(details.languages.iter().map(|tag| format!("LANG:{tag}")));
    }
    lines.push(format!("NOTE:{}", escaped(note)));
    lines.push("END:VCARD".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// `ADR`: post-office box, extension, street, city, region, postcode, country; with `GEO` where it is known.
fn address(address: &Address) -> String {
    let street = escaped(&address.street);
    let (mailbox, street) = match address.kind {
        AddressKind::PoBox => (street, String::new()),
        _ => (String::new(), street),
    };
    let position = address
        .position
        .map_or_else(String::new, |at| format!(";GEO=\"geo:{at}\""));
    format!(
        "ADR;TYPE=work{position}:{mailbox};{};{street};{};;{};",
        escaped(&address.extra),
        escaped(&address.city),
        escaped(&address.postcode)
    )
}

/// Text as a value: separators and line breaks cannot end it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line of at most 75 bytes; what is longer goes on in the next one, behind a space.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 2);
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ContactPoint, Date, Identifier, LocalText, OfficeDetails, OfficeKind, Provenance};

    fn office() -> Office {
        let provenance = Provenance {
            source: "x".into(),
            url: None,
            as_of: Date::new(2026, 1, 1).unwrap(),
        };
        let jena = |kind, street: &str| Address {
            kind,
            street: street.into(),
            postcode: "07743".into(),
            city: "Jena".into(),
            ..Address::default()
        };
        Office {
            id: Identifier {
                agency: "x".into(),
                scheme: "OE".into(),
                value: "1".into(),
            },
            kind: OfficeKind::Other,
            name: LocalText::german("Stadt\nTEL:110"),
            department: Some("Amt; für Hunde".into()),
            area: "16053".parse().unwrap(),
            addresses: vec![jena(AddressKind::House, "Markt 1")],
            contacts: vec![ContactPoint {
                channel: ContactChannel::Phone,
                value: "03641 49-0".into(),
            }],
            provenance: provenance.clone(),
            hours: None,
            details: Some(Box::new(OfficeDetails {
                addresses: vec![
                    jena(AddressKind::PoBox, "Postfach 12"),
                    Address {
                        position: Some("50.9301,11.5918".parse().unwrap()),
                        extra: "Eingang, Hof".into(),
                        ..jena(AddressKind::Visitors, "Markt 2")
                    },
                ],
                languages: vec!["uk".parse().unwrap()],
                appointment: Some("https://jena.example/termin".parse().unwrap()),
                ..OfficeDetails::of(provenance)
            })),
        }
    }

    #[test]
    fn nothing_in_a_value_can_add_a_line() {
        let card = vcard(&office(), Lang::De, &"ä".repeat(200));
        assert!(card.contains("FN:Stadt\\nTEL:110\r\n"), "{card}");
        assert!(
            card.contains("ORG:Stadt\\nTEL:110;Amt\\; für Hunde\r\n"),
            "{card}"
        );
        assert!(card.lines().all(|line| line.len() <= 75), "{card}");
        assert_eq!(card.lines().filter(|line| line.starts_with("TEL")).count(), 1);
    }

    #[test]
    fn each_address_and_what_else_is_known_is_in_it() {
        let card = vcard(&office(), Lang::De, "").replace("\r\n ", "");
        for line in [
            "ADR;TYPE=work;GEO=\"geo:50.930100,11.591800\":;Eingang\\, Hof;Markt 2;Jena;;07743;",
            "ADR;TYPE=work:;;Markt 1;Jena;;07743;",
            "ADR;TYPE=work:Postfach 12;;;Jena;;07743;",
            "TEL;TYPE=\"work,voice\":03641 49-0",
            "URL:https://jena.example/termin",
            "LANG:uk",
        ] {
            assert!(card.lines().any(|found| found == line), "{line}:\n{card}");
        }
    }
}
