//! Reads XZuFi 2.2.0 and 2.3.1, the federal standard for descriptions of services.
//!
//! Prefixes and the order of elements do not matter, as senders differ in both. What the portal has no place for is
//! passed over; what it would have a place for but cannot read is reported.

mod facts;
mod merge;
mod office;
mod service;
mod tree;

use super::{Report, Severity};
use model::{
    Address, Addressee, ContactPoint, Date, Duration, FeeAmount, Identifier, Lang, Law, LeikaKey, LocalText,
    PlaceQuestion, Role, ServiceTexts, Typing, Validity,
};

pub use merge::{Origin, merge};

/// Largest file in bytes.
pub const MAX_LEN: usize = 64 * 1024 * 1024;

/// A service description (`leistung`) as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XzufiService {
    /// Identifier.
    pub id: Identifier,
    /// Leistungsschlüssel.
    pub key: Option<LeikaKey>,
    /// Typing.
    pub typing: Vec<Typing>,
    /// Whom it is for.
    pub addressees: Vec<Addressee>,
    /// Which place decides.
    pub place: PlaceQuestion,
    /// Textmodul 03, else 02.
    pub title: LocalText,
    /// Textmodul 02, else 03.
    pub name: LocalText,
    /// Textmodul 05, else 24.
    pub short: LocalText,
    /// The texts, without facts and provenance.
    pub texts: Vec<(Lang, ServiceTexts)>,
    /// Fees with their notes.
    pub fees: Vec<(FeeAmount, LocalText)>,
    /// Deadlines with their notes.
    pub deadlines: Vec<(Option<Duration>, LocalText)>,
    /// Processing times with their notes.
    pub processing: Vec<(Option<Duration>, LocalText)>,
    /// Laws.
    pub laws: Vec<Law>,
    /// Who published it (`herausgeber`).
    pub publisher: Option<String>,
    /// Day of the fachliche Freigabe, else of the last change.
    pub as_of: Option<Date>,
}

/// An office (`organisationseinheit`) as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XzufiOffice {
    /// Identifier.
    pub id: Identifier,
    /// Name.
    pub name: LocalText,
    /// Address for visitors, else another one.
    pub address: Option<Address>,
    /// How to reach it.
    pub contacts: Vec<ContactPoint>,
    /// Regional key of its address (`verwaltungspolitischeKodierung`), as the file spells it.
    pub area: Option<String>,
}

/// A responsibility (`zustaendigkeit`) of an office as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XzufiResponsibility {
    /// Its own identifier.
    pub id: Option<Identifier>,
    /// The office.
    pub office: Identifier,
    /// The service.
    pub service: Identifier,
    /// Regional keys or municipality keys, as the file spells them.
    pub areas: Vec<String>,
    /// In which role.
    pub role: Role,
    /// On which days (`gueltigkeit`).
    pub valid: Validity,
}

/// What a `loesche` takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deleted {
    /// Leistung.
    Service,
    /// Organisationseinheit.
    Office,
    /// Zustaendigkeit.
    Responsibility,
}

/// The content of an XZuFi file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct XzufiBundle {
    /// Services in the order of the file.
    pub services: Vec<XzufiService>,
    /// Offices in the order of the file.
    pub offices: Vec<XzufiOffice>,
    /// Responsibilities in the order of the file.
    pub responsibilities: Vec<XzufiResponsibility>,
    /// What is to be taken away from an older state.
    pub deleted: Vec<(Deleted, Identifier)>,
}

/// Reads an XZuFi file. What cannot be used is reported and left out; a file that is not XZuFi gives nothing.
#[must_use]
pub fn read(xml: &[u8], file: &str) -> (XzufiBundle, Vec<Report>) {
    let mut reports = Reports {
        file,
        found: Vec::new(),
    };
    let mut bundle = XzufiBundle::default();
    let ended = tree::messages(xml, |message| take(&message, &mut bundle, &mut reports));
    if let Err((line, problem)) = ended {
        reports.error(line, "", problem);
    }
    (bundle, reports.found)
}

/// Sorts one message into the bundle; a later one of the same identifier replaces an earlier one.
fn take(message: &tree::Element, bundle: &mut XzufiBundle, reports: &mut Reports) {
    match message.name.as_str() {
        "schreibe" => {}
        "loesche" => return delete(message, bundle, reports),
        "nachrichtenkopf" | "transaktionID" | "transaktionPosition" => return,
        other => return reports.warn(message.line, other, "unknown message"),
    }
    for object in &message.children {
        match object.name.as_str() {
            "leistung" => {
                if let Some(service) = service::read(object, reports) {
                    bundle.services.retain(|known| known.id != service.id);
                    bundle.services.push(service);
                }
            }
            "organisationseinheit" | "organisationseinheitErweitert" => {
                if let Some(office) = office::read(object, reports) {
                    for inner in object.all("zustaendigkeit") {
                        add(office::responsibility(inner, &office.id, reports), bundle);
                    }
                    bundle.offices.retain(|known| known.id != office.id);
                    bundle.offices.push(office);
                }
            }
            "zustaendigkeitTransferObjekt" => {
                let owner = object
                    .child("uebergeordnetesObjektID")
                    .and_then(tree::Element::identifier);
                match (owner, object.child("zustaendigkeit")) {
                    (Some(owner), Some(inner)) => add(office::responsibility(inner, &owner, reports), bundle),
                    _ => reports.error(
                        object.line,
                        "zustaendigkeitTransferObjekt",
                        "names no owner or no content",
                    ),
                }
            }
            // The portal shows neither variants of services nor other portals' online services.
            "spezialisierung" | "onlinedienst" => {}
            other => reports.warn(object.line, other, "unknown object"),
        }
    }
}

fn add(responsibility: Option<XzufiResponsibility>, bundle: &mut XzufiBundle) {
    let Some(new) = responsibility else { return };
    bundle
        .responsibilities
        .retain(|known| new.id.is_none() || known.id != new.id);
    bundle.responsibilities.push(new);
}

fn delete(message: &tree::Element, bundle: &mut XzufiBundle, reports: &mut Reports) {
    let deleted = match message.attribute("klasse") {
        Some("Leistung") => Deleted::Service,
        Some("Organisationseinheit") => Deleted::Office,
        Some("Zustaendigkeit") => Deleted::Responsibility,
        Some("LeistungSpezialisierung" | "Onlinedienst") => return,
        _ => return reports.error(message.line, "loesche", "unknown klasse"),
    };
    // The identifier stands in an element of its own, or is the content.
    let id = message.child("id").unwrap_or(message).identifier();
    let Some(id) = id else {
        return reports.error(message.line, "loesche", "names no id");
    };
    match deleted {
        Deleted::Service => bundle.services.retain(|known| known.id != id),
        Deleted::Office => bundle.offices.retain(|known| known.id != id),
        Deleted::Responsibility => bundle
            .responsibilities
            .retain(|known| known.id.as_ref() != Some(&id)),
    }
    bundle.deleted.push((deleted, id));
}

/// Collects reports of one file.
struct Reports<'a> {
    file: &'a str,
    found: Vec<Report>,
}

impl Reports<'_> {
    fn error(&mut self, line: usize, field: &str, message: impl std::fmt::Display) {
        self.add(Severity::Error, line, field, &message);
    }

    fn warn(&mut self, line: usize, field: &str, message: impl std::fmt::Display) {
        self.add(Severity::Warning, line, field, &message);
    }

    fn add(&mut self, severity: Severity, line: usize, field: &str, message: &dyn std::fmt::Display) {
        self.found.push(Report {
            file: self.file.to_owned(),
            line: Some(line),
            field: field.to_owned(),
            severity,
            message: message.to_string(),
        });
    }
}
