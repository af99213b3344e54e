//! What is wrong with a schema or a code list is named by line and element.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/xdf.rs"]
mod xdf;

use forms::import::{Wrong, code_list, form};
use xdf::{field, group, options, v3};

fn wrong(xml: &str) -> (usize, Wrong) {
    let error = form(xml.as_bytes(), &options("x", &[])).map(|_| ()).unwrap_err();
    (error.line, error.wrong)
}

#[test]
fn broken_files_are_named_by_line_and_element() {
    assert!(matches!(
        wrong("<!DOCTYPE x [<!ENTITY a \"b\">]><x/>"),
        (1, Wrong::DocumentType)
    ));
    let entity = v3(&field("F1", "1:1", "<x:inhalt>&lol;</x:inhalt>"));
    assert_eq!(wrong(&entity), (3, Wrong::Entity("lol".into())));
    let deep = v3(&"<x:a>".repeat(10_000));
    assert!(matches!(wrong(&deep), (3, Wrong::NestedTooDeep(_))));
    let groups = (0..20).fold(field("F1", "1:1", ""), |inner, _| group("G1", &inner));
    assert!(matches!(wrong(&v3(&groups)).1, Wrong::GroupsTooDeep(15)));
    let fine = (0..15).fold(field("F1", "1:5", ""), |inner, _| group("G1", &inner));
    assert!(form(v3(&fine).as_bytes(), &options("x", &[])).is_ok());
    assert_eq!(wrong(&v3(&field("", "1:1", ""))).1, Wrong::Missing("id"));
    assert_eq!(wrong(&v3(&field("F 1", "1:1", ""))).1, Wrong::Id("F 1".into()));
    assert_eq!(
        wrong(&v3(&field("F1", "2:1", ""))),
        (3, Wrong::Times("2:1".into()))
    );
    assert_eq!(
        wrong(&v3(&field("F1", "many", ""))).1,
        Wrong::Times("many".into())
    );
    assert_eq!(wrong(&v3("")), (2, Wrong::Empty));
    assert_eq!(wrong("<a/>").1, Wrong::NotXdatenfelder);
    assert_eq!(wrong("").1, Wrong::NoElement);
    assert!(matches!(wrong("<a><b></a>").1, Wrong::Syntax(_)));
    assert_eq!(
        wrong(&v3("").replace("_3.0.0", "_4")).1,
        Wrong::Namespace("urn:xoev-de:fim:standard:xdatenfelder_4".into())
    );
    assert_eq!(code_list(b"<a/>").unwrap_err().wrong, Wrong::NotGenericode);
    assert!(form(b"\xff\xfe<\x00a\x00", &options("x", &[])).is_err());
}

#[test]
fn other_encodings_are_read() {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>{}",
        v3(&field(
            "F1",
            "1:1",
            "<x:bezeichnungEingabe>Straße</x:bezeichnungEingabe>"
        ))
    );
    let latin: Vec<u8> = xml.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(xml.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [latin, utf16] {
        let definition = form(&bytes, &options("x", &[])).unwrap().definition;
        assert_eq!(definition["steps"][0]["items"][0]["label"]["de"], "Straße");
    }
}
