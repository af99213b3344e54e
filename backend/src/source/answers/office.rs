//! Offices: where they are, how to reach them, when they are open.

use super::Provenance;
use serde::Serialize;

/// Degrees (WGS 84).
#[derive(Debug, Serialize)]
pub struct Position {
    /// Latitude.
    pub lat: f64,
    /// Longitude.
    pub lon: f64,
}

/// An address.
#[derive(Debug, Default, Serialize)]
pub struct Address {
    /// Code of the XZuFi `anschrifttyp`; `None` if the source does not say.
    pub kind: Option<&'static str>,
    /// Street and number, or a post-office box.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
    /// Building, floor, room.
    pub extra: Option<String>,
    /// Where exactly.
    pub position: Option<Position>,
}

/// A way to reach an office.
#[derive(Debug, Serialize)]
pub struct Contact {
    /// `phone`, `email`, `fax` or `web`.
    pub channel: &'static str,
    /// Number or address.
    pub value: String,
}

/// From one time of day to another.
#[derive(Debug, Serialize)]
pub struct Times {
    /// `HH:MM`.
    pub from: String,
    /// `HH:MM`, up to 24:00.
    pub to: String,
}

/// When an office is open on certain days of the week.
#[derive(Debug, Serialize)]
pub struct Weekly {
    /// Days of the week, `mon` to `sun`.
    pub days: Vec<&'static str>,
    /// When.
    #[serde(flatten)]
    pub times: Times,
    /// With an appointment only.
    pub by_appointment: bool,
    /// For what or whom.
    pub note: String,
    /// The first day on which it holds.
    pub valid_from: Option<String>,
    /// The last day on which it holds.
    pub valid_to: Option<String>,
}

/// Days on which other hours hold.
#[derive(Debug, Serialize)]
pub struct Special {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Open then; closed if empty.
    pub spans: Vec<Times>,
    /// Why.
    pub note: String,
}

/// Opening hours, in parts.
#[derive(Debug, Serialize)]
pub struct Hours {
    /// In an ordinary week.
    pub weekly: Vec<Weekly>,
    /// On certain days; comes before the week.
    pub special: Vec<Special>,
    /// True if the week holds on public holidays as well.
    pub open_on_holidays: bool,
    /// Who says so.
    pub provenance: Provenance,
}

/// How an office can be used by people with a disability; `None` is not known.
#[derive(Debug, Serialize)]
pub struct Access {
    /// `yes`, `help` or `no`.
    pub step_free: Option<&'static str>,
    /// A lift.
    pub lift: Option<bool>,
    /// A toilet that can be used in a wheelchair.
    pub toilet: Option<bool>,
    /// Parking spaces.
    pub parking: Option<bool>,
    /// A hearing loop.
    pub hearing_loop: Option<bool>,
    /// What else is to be known.
    pub note: Option<String>,
}

/// What a second source adds to an office.
#[derive(Debug, Serialize)]
pub struct Details {
    /// A form for messages.
    pub contact_form: Option<String>,
    /// Where an appointment is made.
    pub appointment: Option<String>,
    /// Tags of the languages that are spoken there (BCP 47).
    pub languages: Vec<String>,
    /// Access.
    pub access: Access,
    /// Where to leave the car.
    pub parking: Option<String>,
    /// Public transport.
    pub transport: Option<String>,
    /// Who says so.
    pub provenance: Provenance,
}

/// An office.
#[derive(Debug, Default, Serialize)]
pub struct Office {
    /// XZuFi identifier.
    pub id: String,
    /// What sort of body it is, if known.
    pub kind: Option<&'static str>,
    /// Its name.
    pub name: String,
    /// Department within it.
    pub department: Option<String>,
    /// Regional key of the area that it administers, if known.
    pub area: Option<String>,
    /// The address where people can go, or another one.
    pub address: Option<Address>,
    /// Every address, those where people can go first.
    pub addresses: Vec<Address>,
    /// How to reach it.
    pub contacts: Vec<Contact>,
    /// When it is open, if the source has it in parts.
    pub hours: Option<Hours>,
    /// When it is open in the source's own words; nothing is computed from them.
    pub hours_text: Option<String>,
    /// What a second source adds.
    pub details: Option<Details>,
    /// Where this comes from.
    pub provenance: Provenance,
}
