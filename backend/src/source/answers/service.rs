//! Services: in a list, and with all that is said about them.

use super::{Link, Provenance};
use serde::Serialize;

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
    /// Which place of the citizen decides about the office, if the source says so.
    pub place_question: Option<&'static str>,
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
