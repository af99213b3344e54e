//! The answers as they travel; described in `docs/api/openapi.yaml`.

use serde::Serialize;

/// Where a fact comes from.
#[derive(Debug, Clone, Serialize)]
pub struct Provenance {
    /// Name of the source.
    pub source: String,
    /// Its address on the web.
    pub url: Option<String>,
    /// The day for which the fact is known, if the source says so.
    pub as_of: Option<String>,
}

/// A link with its text.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// What the link says.
    pub title: String,
    /// Where it leads.
    pub url: String,
}

/// A topic.
#[derive(Debug, Serialize)]
pub struct Topic {
    /// Part of its address.
    pub slug: String,
    /// Its name.
    pub title: String,
}

/// A service in a list.
#[derive(Debug, Serialize)]
pub struct Service {
    /// Names it in the addresses of this API.
    pub slug: String,
    /// XZuFi identifier.
    pub id: String,
    /// Leistungsschlüssel.
    pub key: Option<String>,
    /// Title in the words of citizens.
    pub title: String,
    /// Official name.
    pub name: String,
    /// One or two sentences.
    pub short: String,
    /// Slugs of its topics, the best first.
    pub topics: Vec<String>,
    /// Whom it is for.
    pub addressees: Vec<&'static str>,
    /// Which place of the citizen decides about the office.
    pub place_question: &'static str,
    /// Form by which the portal takes applications.
    pub form: Option<String>,
    /// The day on which its texts were last edited.
    pub updated: Option<String>,
}

/// A list of services.
#[derive(Debug, Serialize)]
pub struct Services {
    /// All topics.
    pub topics: Vec<Topic>,
    /// How many services fit; the list may hold fewer.
    pub total: usize,
    /// The services, by slug, or the best match first if a query was given.
    pub services: Vec<Service>,
}

/// A block of plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// A heading, 1 to 3.
    Heading {
        /// 1 is the highest.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A list; what is nested in an item stands in its text after a line break.
    List {
        /// Numbered or not.
        ordered: bool,
        /// Its items.
        items: Vec<String>,
    },
    /// A table; the first row holds the headings.
    Table {
        /// Rows of cells.
        rows: Vec<Vec<String>>,
    },
}

/// A module of a service's description.
#[derive(Debug, Serialize)]
pub struct Module {
    /// Which one.
    pub module: &'static str,
    /// Its text.
    pub blocks: Vec<Block>,
    /// The links in it.
    pub links: Vec<Link>,
    /// Where the text comes from.
    pub provenance: Option<Provenance>,
}

/// What a fee amounts to.
#[derive(Debug, Serialize)]
pub struct Amount {
    /// `fixed`, `free`, `range` or `local`.
    pub kind: &'static str,
    /// Lower limit.
    pub min_cents: Option<u32>,
    /// Upper limit.
    pub max_cents: Option<u32>,
}

/// A fee.
#[derive(Debug, Serialize)]
pub struct Fee {
    /// How much; `None` if only the note says it.
    pub amount: Option<Amount>,
    /// What for.
    pub note: String,
    /// Who says so.
    pub provenance: Option<Provenance>,
}

/// A span of time.
#[derive(Debug, Serialize)]
pub struct Duration {
    /// How many; the lower number of a range.
    pub amount: u16,
    /// The higher number of a range.
    pub amount_max: Option<u16>,
    /// Of what.
    pub unit: &'static str,
}

/// A deadline or a processing time.
#[derive(Debug, Serialize)]
pub struct Span {
    /// How long; `None` if only the note says it.
    pub duration: Option<Duration>,
    /// From when, for what.
    pub note: String,
    /// Who says so.
    pub provenance: Option<Provenance>,
}

/// A law.
#[derive(Debug, Serialize)]
pub struct Law {
    /// Section and name.
    pub name: String,
    /// Its address on the web.
    pub url: Option<String>,
}

/// A service with all that is said about it.
#[derive(Debug, Serialize)]
pub struct ServiceWithTexts {
    /// As in lists.
    #[serde(flatten)]
    pub service: Service,
    /// The language that the texts are in: German where nobody has translated them.
    pub texts_lang: &'static str,
    /// The modules that are maintained, in the order of pages.
    pub modules: Vec<Module>,
    /// What citizens call it.
    pub words: Vec<String>,
    /// Fees.
    pub fees: Vec<Fee>,
    /// Deadlines.
    pub deadlines: Vec<Span>,
    /// Processing times.
    pub processing: Vec<Span>,
    /// Laws.
    pub laws: Vec<Law>,
    /// Online services elsewhere.
    pub online: Vec<Link>,
    /// Where the texts come from.
    pub provenance: Option<Provenance>,
}

/// A postal address.
#[derive(Debug, Serialize)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
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

/// An office.
#[derive(Debug, Serialize)]
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
    /// Where it is.
    pub address: Option<Address>,
    /// How to reach it.
    pub contacts: Vec<Contact>,
    /// When it is open, if the source has it in parts.
    pub hours: Option<Hours>,
    /// When it is open in the source's own words; nothing is computed from them.
    pub hours_text: Option<String>,
    /// Where this comes from.
    pub provenance: Provenance,
}

/// House numbers of a street.
#[derive(Debug, Serialize)]
pub struct Numbers {
    /// The first one.
    pub from: String,
    /// The last one; none: to the end.
    pub to: Option<String>,
    /// `all`, `odd` or `even`.
    pub parity: &'static str,
}

/// First letters of surnames.
#[derive(Debug, Serialize)]
pub struct Letters {
    /// From these.
    pub from: String,
    /// To these.
    pub to: String,
}

/// A part of a municipality.
#[derive(Debug, Serialize)]
pub struct Part {
    /// Ortsteil.
    pub locality: Option<String>,
    /// Street.
    pub street: Option<String>,
    /// House numbers, any of them; empty: all.
    pub numbers: Vec<Numbers>,
    /// Surnames, any of them; empty: all.
    pub surnames: Vec<Letters>,
}

/// An office that was found, and why.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// The office.
    pub office: Office,
    /// Code of the XZuFi role.
    pub role: &'static str,
    /// The level at which it was found; `None` if the source does not say.
    pub level: Option<&'static str>,
    /// The area for which it was found.
    pub area: Option<String>,
    /// Why.
    pub reason: &'static str,
    /// The part of the municipality for which it is, if not for all of it.
    pub part: Option<Part>,
    /// The law or list that gives the task to this sort of office.
    pub provenance: Provenance,
    /// Where it is said that this office is the one of this area.
    pub area_provenance: Option<Provenance>,
}

/// One level of the walk.
#[derive(Debug, Serialize)]
pub struct Step {
    /// The level.
    pub level: &'static str,
    /// The area that was asked.
    pub area: String,
    /// Identifiers of offices that decide.
    pub responsible: Vec<String>,
    /// Identifiers of contact points.
    pub contacts: Vec<String>,
    /// True for the level that the answer comes from.
    pub decisive: bool,
}

/// Who is responsible.
#[derive(Debug, Serialize)]
pub struct Responsibility {
    /// The service.
    pub service: String,
    /// The municipality.
    pub place: String,
    /// The day for which this holds.
    pub day: String,
    /// True if it is known who decides.
    pub known: bool,
    /// Offices that decide.
    pub responsible: Vec<Finding>,
    /// Contact points besides.
    pub contacts: Vec<Finding>,
    /// General administrations, the nearest first.
    pub general: Vec<Office>,
    /// What decides between the offices of several parts.
    pub questions: Vec<&'static str>,
    /// The walk.
    pub steps: Vec<Step>,
}

/// What of a municipality was found.
#[derive(Debug, Serialize)]
pub struct MatchedBy {
    /// `name`, `postcode`, `former` or `locality`.
    pub kind: &'static str,
    /// The postcode, the former municipality or the Ortsteil.
    pub value: Option<String>,
}

/// A municipality that was found.
#[derive(Debug, Serialize)]
pub struct PlaceMatch {
    /// Regional key.
    pub ars: String,
    /// Name.
    pub name: String,
    /// Name of its district.
    pub district: Option<String>,
    /// Another municipality has the same name.
    pub ambiguous: bool,
    /// `exact`, `prefix`, `word` or `similar`.
    pub fit: &'static str,
    /// What of it was found.
    pub by: MatchedBy,
}

/// An area by its key.
#[derive(Debug, Clone, Serialize)]
pub struct Land {
    /// Regional key.
    pub key: String,
    /// Name.
    pub name: String,
}

/// What a search for a place led to.
#[derive(Debug, Serialize)]
pub struct PlaceSearch {
    /// Each needs another sentence.
    pub outcome: &'static str,
    /// The one that can be taken without asking.
    pub decided: Option<String>,
    /// The Land of a foreign postcode.
    pub land: Option<Land>,
    /// The best first.
    pub places: Vec<PlaceMatch>,
}

/// A district or an association.
#[derive(Debug, Serialize)]
pub struct Around {
    /// Regional key.
    pub key: String,
    /// Name without the kind.
    pub name: String,
    /// What it is.
    pub kind: &'static str,
}

/// An Ortsteil.
#[derive(Debug, Serialize)]
pub struct Locality {
    /// Name.
    pub name: String,
    /// Postcode.
    pub postcode: String,
}

/// An area that a place lies in.
#[derive(Debug, Serialize)]
pub struct Area {
    /// The level.
    pub level: &'static str,
    /// Regional key.
    pub key: String,
}

/// A municipality.
#[derive(Debug, Serialize)]
pub struct Place {
    /// Regional key.
    pub ars: String,
    /// Municipality key.
    pub ags: String,
    /// Name.
    pub name: String,
    /// `municipality`, `town` or `city`, if known.
    pub kind: Option<&'static str>,
    /// Another municipality has the same name.
    pub ambiguous: bool,
    /// Inhabitants.
    pub population: Option<u32>,
    /// Degrees, WGS 84.
    pub latitude: Option<f64>,
    /// Degrees, WGS 84.
    pub longitude: Option<f64>,
    /// Postcodes; the seat's first.
    pub postcodes: Vec<String>,
    /// Ortsteile.
    pub localities: Vec<Locality>,
    /// Names of former municipalities that became part of it.
    pub former: Vec<String>,
    /// Kreis.
    pub district: Option<Around>,
    /// Verwaltungsgemeinschaft or erfüllende Gemeinde.
    pub association: Option<Around>,
    /// From the municipality to the federation.
    pub areas: Vec<Area>,
}
