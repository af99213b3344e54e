//! The German words of the inbox.

pub const EMPTY: &str = "Noch ist nichts eingegangen.";
pub const RECEIVED: &str = "Eingang";
pub const REFERENCE: &str = "Vorgangsnummer";
pub const FORM: &str = "Formular";
pub const VERSION: &str = "Fassung";
pub const SERVICE: &str = "Leistung";
pub const OFFICE: &str = "Stelle";
pub const PLACE: &str = "Ort";
pub const LANGUAGE: &str = "Sprache";
pub const FILES: &str = "Anlagen";
pub const BYTES: &str = "Byte";
pub const NOTHING: &str = "keine Angabe";
pub const UNREADABLE: &str = "nicht lesbar";
pub const YES: &str = "Ja";
pub const NO: &str = "Nein";
pub const AGREED: &str = "Zugestimmt";

/// How many there are.
pub fn count(number: usize) -> String {
    match number {
        1 => "1 Eingang".to_owned(),
        more => format!("{more} Eingänge"),
    }
}
