//! Reads XZuFi 2.2.0 and 2.3.1, the federal standard for descriptions of services.
//!
//! Prefixes and the order of elements do not matter, as senders differ in both. What the portal has no place for is
//! passed over; what it would have a place for but cannot read is reported.

mod facts;
mod latest;
mod merge;
mod offer;
mod office;
mod origins;
mod service;
mod tree;

use super::{Report, Severity};
use latest::Latest;
use model::{
    Access, Address, Addressee, ContactPoint, Date, Duration, FeeAmount, Identifier, Lang, Law, LeikaKey,
    LinkTarget, LocalText, OfferKind, Role, ServiceTexts, Typing, Validity,
};

pub use merge::{Origin, PLACE_CODES, merge, merge_all};
pub(super) use origins::origins;

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
    /// Code of the place that decides (`bezugsortTyp`); the list is published without labels.
    pub place_code: Option<String>,
    /// Keys of the areas in which there is the service (`gueltigkeitGebietID`), as the file spells them; empty: everywhere.
    pub areas: Vec<String>,
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
    /// Addresses, in the order of the file.
    pub addresses: Vec<Address>,
    /// What its addresses say about getting in.
    pub access: Access,
    /// Opening hours in words, without markup.
    pub hours_text: LocalText,
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
    /// On which days (`gueltigkeit`); at least one span.
    pub valid: Vec<Validity>,
}

/// An online service (`onlinedienst`) or a form (`formular`) as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XzufiOffer {
    /// Identifier.
    pub id: Identifier,
    /// What it is.
    pub kind: OfferKind,
    /// Name.
    pub name: LocalText,
    /// Where it is, by language; at least one.
    pub links: Vec<(Lang, LinkTarget)>,
}

/// A responsibility (`zustaendigkeit`) of an online service or a form as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XzufiOffering {
    /// Its own identifier.
    pub id: Option<Identifier>,
    /// The online service or form.
    pub offer: Identifier,
    /// The service.
    pub service: Identifier,
    /// Regional keys or municipality keys, as the file spells them.
    pub areas: Vec<String>,
    /// On which days (`gueltigkeit`); at least one span.
    pub valid: Vec<Validity>,
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
    /// Onlinedienst, Formular.
    Offer,
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
    /// Online services and forms in the order of the file.
    pub offers: Vec<XzufiOffer>,
    /// Responsibilities of online services and forms in the order of the file.
    pub offerings: Vec<XzufiOffering>,
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
    let mut content = Content::default();
    let ended = tree::messages(xml, |message| content.take(&message, &mut reports));
    if let Err((line, problem)) = ended {
        reports.error(line, "", problem);
    }
    (content.into_bundle(), reports.found)
}

/// What a file has said so far.
#[derive(Default)]
struct Content {
    services: Latest<XzufiService>,
    offices: Latest<XzufiOffice>,
    responsibilities: Latest<XzufiResponsibility>,
    offers: Latest<XzufiOffer>,
    offerings: Latest<XzufiOffering>,
    deleted: Vec<(Deleted, Identifier)>,
}

impl Content {
    fn into_bundle(self) -> XzufiBundle {
        XzufiBundle {
            services: self.services.into_vec(),
            offices: self.offices.into_vec(),
            responsibilities: self.responsibilities.into_vec(),
            offers: self.offers.into_vec(),
            offerings: self.offerings.into_vec(),
            deleted: self.deleted,
        }
    }

    /// Sorts one message in.
    fn take(&mut self, message: &tree::Element, reports: &mut Reports) {
        match message.name.as_str() {
            "schreibe" => {}
            "loesche" => return self.delete(message, reports),
            "nachrichtenkopf" | "transaktionID" | "transaktionPosition" => return,
            other => return reports.warn(message.line, other, "unknown message"),
        }
        for object in &message.children {
            match object.name.as_str() {
                "leistung" => {
                    if let Some(service) = service::read(object, reports) {
                        self.services.put(Some(&service.id.clone()), service);
                    }
                }
                "organisationseinheit" | "organisationseinheitErweitert" => {
                    if let Some(office) = office::read(object, reports) {
                        for inner in object.all("zustaendigkeit") {
                            self.add(inner, &office.id, reports);
                        }
                        self.offices.put(Some(&office.id.clone()), office);
                    }
                }
                "zustaendigkeitTransferObjekt" => {
                    let owner = object
                        .child("uebergeordnetesObjektID")
                        .and_then(tree::Element::identifier);
                    match (owner, object.child("zustaendigkeit")) {
                        (Some(owner), Some(inner)) => self.add(inner, &owner, reports),
                        _ => reports.error(
                            object.line,
                            "zustaendigkeitTransferObjekt",
                            "names no owner or no content",
                        ),
                    }
                }
                // The portal shows no variants of services.
                "spezialisierung" => {}
                other => match offer::kind(other) {
                    Some(kind) => self.add_offer(object, kind, reports),
                    None => reports.warn(object.line, other, "unknown object"),
                },
            }
        }
    }

    fn add_offer(&mut self, object: &tree::Element, kind: OfferKind, reports: &mut Reports) {
        let Some(offer) = offer::read(object, kind, reports) else {
            return;
        };
        for inner in object.all("zustaendigkeit") {
            self.add_offering(inner, &offer.id, reports);
        }
        self.offers.put(Some(&offer.id.clone()), offer);
    }

    fn add(&mut self, element: &tree::Element, owner: &Identifier, reports: &mut Reports) {
        if offer::is_offering(element) {
            self.add_offering(element, owner, reports);
        } else if let Some(new) = office::responsibility(element, owner, reports) {
            self.responsibilities.put(new.id.clone().as_ref(), new);
        }
    }

    fn add_offering(&mut self, element: &tree::Element, owner: &Identifier, reports: &mut Reports) {
        if let Some(new) = offer::offering(element, owner, reports) {
            self.offerings.put(new.id.clone().as_ref(), new);
        }
    }

    fn delete(&mut self, message: &tree::Element, reports: &mut Reports) {
        let deleted = match message.attribute("klasse") {
            Some("Leistung") => Deleted::Service,
            Some("Organisationseinheit") => Deleted::Office,
            Some("Zustaendigkeit") => Deleted::Responsibility,
            Some("Onlinedienst" | "Formular") => Deleted::Offer,
            Some("LeistungSpezialisierung") => return,
            _ => return reports.error(message.line, "loesche", "unknown klasse"),
        };
        // The identifier stands in an element of its own, or is the content.
        let id = message.child("id").unwrap_or(message).identifier();
        let Some(id) = id else {
            return reports.error(message.line, "loesche", "names no id");
        };
        match deleted {
            Deleted::Service => self.services.remove(&id),
            Deleted::Office => self.offices.remove(&id),
            Deleted::Responsibility => {
                self.responsibilities.remove(&id);
                self.offerings.remove(&id);
            }
            Deleted::Offer => self.offers.remove(&id),
        }
        self.deleted.push((deleted, id));
    }
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
        self.found
            .push(Report::new(self.file, Some(line), field, severity, message));
    }
}
