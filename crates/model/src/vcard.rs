//! An office as a contact for an address book (vCard 4.0, RFC 6350).

use crate::{Address, ContactChannel, ContactPoint};

/// A contact as a vCard: what is missing is left out, `note` says where it comes from.
#[must_use]
pub fn vcard(
    name: &str,
    department: Option<&str>,
    address: Option<&Address>,
    contacts: &[ContactPoint],
    note: &str,
) -> String {
    let department = department.map_or_else(String::new, |department| format!(";{}", escaped(department)));
    let mut lines = vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:4.0".to_owned(),
        "KIND:org".to_owned(),
        format!("FN:{}", escaped(name)),
        format!("ORG:{}{department}", escaped(name)),
    ];
    if let Some(address) = address {
        lines.push(format!(
            "ADR;TYPE=work:;;{};{};;{};",
            escaped(&address.street),
            escaped(&address.city),
            escaped(&address.postcode)
        ));
    }
    for contact in contacts {
        let value = escaped(&contact.value);
        lines.push(match contact.channel {
            ContactChannel::Phone => format!("TEL;TYPE=\"work,voice\":{value}"),
            ContactChannel::Fax => format!("TEL;TYPE=\"work,fax\":{value}"),
            ContactChannel::Email => format!("EMAIL;TYPE=work:{value}"),
            ContactChannel::Web => format!("URL:{value}"),
        });
    }
    lines.push(format!("NOTE:{}", escaped(note)));
    lines.push("END:VCARD".to_owned());
    lines.iter().map(|line| folded(line)).collect()
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

    #[test]
    fn nothing_in_a_value_can_add_a_line() {
        let address = Address {
            street: "Markt 1".to_owned(),
            postcode: "07743".to_owned(),
            city: "Jena".to_owned(),
        };
        let phone = ContactPoint {
            channel: ContactChannel::Phone,
            value: "03641 49-0".to_owned(),
        };
        let card = vcard(
            "Stadt\nTEL:110",
            Some("Amt; für Hunde"),
            Some(&address),
            &[phone],
            &"ä".repeat(200),
        );
        assert!(card.contains("FN:Stadt\\nTEL:110\r\n"), "{card}");
        assert!(
            card.contains("ORG:Stadt\\nTEL:110;Amt\\; für Hunde\r\n"),
            "{card}"
        );
        assert!(
            card.contains("ADR;TYPE=work:;;Markt 1;Jena;;07743;\r\n"),
            "{card}"
        );
        assert!(card.lines().all(|line| line.len() <= 75), "{card}");
        assert_eq!(card.lines().filter(|line| line.starts_with("TEL")).count(), 1);
    }
}
