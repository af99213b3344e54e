//! The vocabulary of the portal: keys, services, offices, responsibilities, places and rich text.
//!
//! Every other crate speaks in these types. They follow XZuFi (the federal standard for descriptions of
//! administrative services) and know no browser, no server, no clock and no file.

mod area;
mod date;
pub mod hours;
mod ids;
mod lang;
mod money;
mod nested;
mod offer;
mod office;
mod part;
mod place;
mod provenance;
mod responsibility;
mod rich_text;
mod service;
mod validity;
mod vcard;

pub use area::{Ags, AreaKey, Ars, Level};
pub use date::Date;
pub use hours::{Moment, OpeningHours, Weekday};
pub use ids::{Identifier, LeikaKey, OfficeId, Slug};
pub use lang::{Lang, LocalText};
pub use money::Cents;
pub use offer::{Offer, OfferId, OfferKind, OfferRule};
pub use office::{
    Access, Address, AddressKind, ContactChannel, ContactPoint, LanguageTag, Office, OfficeDetails,
    OfficeKind, Position, StepFree,
};
pub use part::{Detail, Details, HouseNumber, LetterRange, NumberRange, Parity, Part, Within};
pub use place::{
    Association, AssociationKind, District, DistrictKind, Municipality, MunicipalityKind, Postcode,
};
pub use provenance::Provenance;
pub use responsibility::{Assignment, PlaceQuestion, Responsibility, ResponsibilityTable, Role, Target};
pub use rich_text::{Block, Inline, LinkTarget, RichText};
pub use service::{
    Addressee, Deadline, Duration, Fee, FeeAmount, Law, ModuleKind, Processing, Service, ServiceTexts,
    TimeUnit, Topic, Typing,
};
pub use validity::Validity;
pub use vcard::vcard;

/// A key or value that does not have the form its standard prescribes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// Not a regional key: 2, 3, 5, 9 or 12 digits.
    #[error("not a regional key (2, 3, 5, 9 or 12 digits): {0:?}")]
    AreaKey(String),
    /// Not a Leistungsschlüssel: `99` and twelve more digits.
    #[error("not a Leistungsschlüssel (99 and 12 more digits): {0:?}")]
    LeikaKey(String),
    /// Not a slug: lower-case ASCII letters, digits and single hyphens.
    #[error("not a slug (lower-case letters, digits, single hyphens): {0:?}")]
    Slug(String),
    /// Not a day of the Gregorian calendar in the form YYYY-MM-DD.
    #[error("not a date (YYYY-MM-DD): {0:?}")]
    Date(String),
    /// Not a time of day in the form HH:MM, 00:00 to 24:00.
    #[error("not a time of day (HH:MM): {0:?}")]
    Time(String),
    /// Not a house number, or not a range of them: `12`, `12a`, `1-19 odd`, `50-`.
    #[error("not a house number or a range of them: {0:?}")]
    HouseNumber(String),
    /// Not the first letters of surnames: `A-K`, `Sch-St`.
    #[error("not first letters of surnames: {0:?}")]
    Letters(String),
    /// Not an amount of money with at most two decimals.
    #[error("not an amount in euros with at most two decimals: {0:?}")]
    Money(String),
    /// Not a German postcode: five digits.
    #[error("not a postcode (5 digits): {0:?}")]
    Postcode(String),
    /// A code that its code list does not have.
    #[error("{list} has no code {code:?}")]
    Code {
        /// Name of the code list.
        list: &'static str,
        /// The code as it was found.
        code: String,
    },
    /// Not a point in degrees: latitude, longitude, at most six decimals each.
    #[error("not a position (latitude, longitude in degrees): {0:?}")]
    Position(String),
    /// Not the tag of a language: two or three small letters.
    #[error("not a language (two or three small letters, e.g. de, uk, gsg): {0:?}")]
    Language(String),
    /// An address that a page of ours must not link to.
    #[error("not a link to https, http, mailto or tel: {0:?}")]
    Link(String),
}
