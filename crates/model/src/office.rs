//! Offices (XZuFi Organisationseinheit).

use crate::{AreaKey, Identifier, LocalText, OpeningHours, Provenance};
use serde::{Deserialize, Serialize};

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

/// XZuFi `anschrift`. Every part may be missing in the source.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Address {
    /// Street and house number, or a post-office box.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City or place.
    pub city: String,
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

/// An office. Address and contacts may be missing: then the page says "not maintained".
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
    /// Where it is.
    pub address: Option<Address>,
    /// How to reach it.
    pub contacts: Vec<ContactPoint>,
    /// Where these facts come from.
    pub provenance: Provenance,
    /// When it is open; `None` if no source has it in parts.
    pub hours: Option<OpeningHours>,
}
