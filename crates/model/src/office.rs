//! Offices (XZuFi Organisationseinheit).

mod address;
mod details;

use crate::{AreaKey, Identifier, LocalText, OpeningHours, Provenance};
use serde::{Deserialize, Serialize};

pub use address::{Address, AddressKind, Position};
pub use details::{Access, LanguageTag, OfficeDetails, StepFree};

/// What sort of body an office is; decides the sentence that explains why it is responsible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OfficeKind {
    /// The administration of a municipality that belongs to no association.
    MunicipalAdministration,
    /// Verwaltungsgemeinschaft: administers its member municipalities.
    Association,
    /// Erfüllende Gemeinde: a municipality that administers others as well.
    FulfillingMunicipality,
    /// Landratsamt.
    DistrictAdministration,
    /// The administration of a city that is its own district (kreisfreie Stadt).
    CityAdministration,
    /// Gesundheitsamt.
    HealthOffice,
    /// Katasterbereich, a branch of the Land's office for land management and geoinformation (TLBG).
    CadastreBranch,
    /// An authority of the Land.
    LandAuthority,
    /// An authority of the federation.
    FederalAuthority,
    /// An office from another portal's data (XZuFi) that does not say what it is.
    Other,
}

/// XZuFi `kommunikation.kanal` (code list Erreichbarkeit).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ContactChannel {
    /// 01 e-mail.
    Email,
    /// 02 landline, 03 mobile.
    Phone,
    /// 04 fax.
    Fax,
    /// 09 website.
    Web,
}

/// One way to reach an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPoint {
    /// The kind of contact.
    pub channel: ContactChannel,
    /// Number, address or URL as the source has it.
    pub value: String,
}

/// An office. Addresses and contacts may be missing: then the page says "not maintained".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// XZuFi identifier.
    pub id: Identifier,
    /// What sort of body it is.
    pub kind: OfficeKind,
    /// Name as citizens know it, e.g. "Verwaltungsgemeinschaft Dornburg-Camburg".
    pub name: LocalText,
    /// Department within it, e.g. "Fachdienst Gesundheit".
    pub department: Option<String>,
    /// The area it administers.
    pub area: AreaKey,
    /// Where it is, by the source of its name.
    pub addresses: Vec<Address>,
    /// How to reach it, by the same source.
    pub contacts: Vec<ContactPoint>,
    /// Where these facts come from.
    pub provenance: Provenance,
    /// When it is open; `None` if no source has it in parts.
    pub hours: Option<OpeningHours>,
    /// What another source adds; `None` if none does.
    ///
    /// Boxed: a Land has thousands of offices, most of them without.
    pub details: Option<Box<OfficeDetails>>,
}

impl Office {
    /// Every address, those where people can go first.
    #[must_use]
    pub fn all_addresses(&self) -> Vec<&Address> {
        let added = self.details.iter().flat_map(|details| &details.addresses);
        let mut all: Vec<&Address> = Vec::new();
        for address in self.addresses.iter().chain(added) {
            if !all.contains(&address) {
                all.push(address);
            }
        }
        all.sort_by_key(|address| address.kind.rank());
        all
    }

    /// The address where people can go, or the first of the others.
    #[must_use]
    pub fn address(&self) -> Option<&Address> {
        self.all_addresses().into_iter().next()
    }

    /// Every way to reach it, without those that stand twice.
    #[must_use]
    pub fn all_contacts(&self) -> Vec<&ContactPoint> {
        let added = self.details.iter().flat_map(|details| &details.contacts);
        let mut all: Vec<&ContactPoint> = Vec::new();
        for contact in self.contacts.iter().chain(added) {
            if !all.contains(&contact) {
                all.push(contact);
            }
        }
        all
    }
}
