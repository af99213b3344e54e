//! Addresses of the portal: the only place with URL text.
//!
//! Pure: knows no browser. Every address starts with its language, so that a link says which one it is in.

use model::{Addressee, Ars, Lang, Slug};
use std::fmt;

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    /// Start page.
    Home,
    /// Search.
    Search,
    /// All services from A to Z.
    Services,
    /// The services of a topic.
    Topic(Slug),
    /// A service with its responsible office.
    Service(Slug),
    /// Choosing the place.
    Place,
    /// An office, by its identifier.
    Office(String),
    /// An application.
    Apply(Slug, Stage),
    /// Opening a draft file.
    DraftFile,
    /// An application has ended without being sent, and what was typed is deleted.
    Ended(Ending),
    /// Imprint (Impressum).
    Imprint,
    /// Privacy (Datenschutzerklärung).
    Privacy,
    /// Accessibility statement (Erklärung zur Barrierefreiheit).
    Accessibility,
    /// Every component in every state; only in builds for tests.
    Gallery,
    /// No page of ours.
    NotFound,
}

/// Where in an application.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Stage {
    /// What to know before starting.
    Start,
    /// The parts of a long form.
    Tasks,
    /// A step by its id.
    Step(Slug),
    /// Review before sending.
    Review,
    /// Confirmation.
    Sent,
    /// Keeping a draft for later.
    Later,
    /// Opening the draft that this device keeps.
    Kept,
}

/// Why an application has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// The citizen wanted it.
    Asked,
    /// Nobody had touched the page for too long.
    Idle,
}

/// A page in a language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    /// The language; `None` if the address names none, as `/` does.
    pub lang: Option<Lang>,
    /// The page.
    pub route: Route,
}

/// Query parameter of the words that are searched for.
const QUERY: &str = "q";
/// Query parameter of the topic that hits belong to.
const TOPIC: &str = "thema";
/// Query parameter of those whom hits are for.
const ADDRESSEE: &str = "fuer";
/// Query parameter: only what can be applied for here.
const ONLINE: &str = "online";
/// Query parameter of the level that is responsible.
const TIER: &str = "ebene";
/// Every query parameter; a change of language keeps them.
pub const PARAMETERS: [&str; 6] = [QUERY, TOPIC, ADDRESSEE, ONLINE, TIER, PLACE];
/// Query parameter of the chosen place, an ARS.
pub const PLACE: &str = "ort";

/// The query of an address without the place: `?q=hund&ort=…` becomes `?q=hund`.
#[must_use]
pub fn without_place(query: &str) -> String {
    let parts = query.trim_start_matches('?').split('&');
    let kept: Vec<&str> = parts
        .filter(|part| !part.is_empty() && part.split('=').next() != Some(PLACE))
        .collect();
    if kept.is_empty() {
        String::new()
    } else {
        format!("?{}", kept.join("&"))
    }
}

impl Address {
    /// Reads the path of a URL. Never fails: what is unknown is [`Route::NotFound`].
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let Some(first) = parts.next() else {
            return Self {
                lang: None,
                route: Route::Home,
            };
        };
        let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == first) else {
            return Self {
                lang: None,
                route: Route::NotFound,
            };
        };
        let rest: Vec<&str> = parts.collect();
        Self {
            lang: Some(lang),
            route: parse_route(&rest),
        }
    }
}

fn parse_route(parts: &[&str]) -> Route {
    let slug = |text: &str, make: fn(Slug) -> Route| text.parse().map_or(Route::NotFound, make);
    match parts {
        [] => Route::Home,
        ["suche"] => Route::Search,
        ["leistungen"] => Route::Services,
        ["thema", topic] => slug(topic, Route::Topic),
        ["leistung", service] => slug(service, Route::Service),
        ["ort"] => Route::Place,
        ["stelle", office] if is_identifier(office) => Route::Office((*office).to_owned()),
        ["antrag", form] => slug(form, |form| Route::Apply(form, Stage::Start)),
        ["antrag", form, "abschnitte"] => slug(form, |form| Route::Apply(form, Stage::Tasks)),
        ["antrag", form, "pruefen"] => slug(form, |form| Route::Apply(form, Stage::Review)),
        ["antrag", form, "bestaetigung"] => slug(form, |form| Route::Apply(form, Stage::Sent)),
        ["antrag", form, "spaeter"] => slug(form, |form| Route::Apply(form, Stage::Later)),
        ["antrag", form, "entwurf"] => slug(form, |form| Route::Apply(form, Stage::Kept)),
        ["antrag", form, "schritt", step] => match (form.parse(), step.parse()) {
            (Ok(form), Ok(step)) => Route::Apply(form, Stage::Step(step)),
            _ => Route::NotFound,
        },
        ["entwurf"] => Route::DraftFile,
        ["beendet"] => Route::Ended(Ending::Asked),
        ["abgelaufen"] => Route::Ended(Ending::Idle),
        ["impressum"] => Route::Imprint,
        ["datenschutz"] => Route::Privacy,
        ["barrierefreiheit"] => Route::Accessibility,
        ["galerie"] => Route::Gallery,
        _ => Route::NotFound,
    }
}

/// Longest identifier in an address, in bytes.
const MAX_IDENTIFIER: usize = 200;

/// True for what can be the identifier of an office and stands in an address as it is.
fn is_identifier(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    text.len() <= MAX_IDENTIFIER && text.chars().all(plain) && text.chars().any(|c| c.is_ascii_alphanumeric())
}

impl Route {
    /// The page of an office; `None` if its identifier cannot stand in an address.
    #[must_use]
    pub fn office(identifier: &str) -> Option<Self> {
        is_identifier(identifier).then(|| Self::Office(identifier.to_owned()))
    }

    /// The form behind the feedback link that stands on every page (BITV § 7).
    #[must_use]
    pub fn feedback() -> Self {
        "rueckmeldung"
            .parse()
            .map_or(Self::NotFound, |form| Self::Apply(form, Stage::Start))
    }

    /// The path of this page in a language.
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        format!("/{}{self}", lang.tag())
    }

    /// The path with the chosen place as its query.
    #[must_use]
    pub fn path_with_place(&self, lang: Lang, place: Option<Ars>) -> String {
        let path = self.path(lang);
        place.map_or_else(|| path.clone(), |ars| format!("{path}?{PLACE}={ars}"))
    }
}

impl fmt::Display for Route {
    /// The path without the language; empty for the start page.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home | Self::NotFound => Ok(()),
            Self::Search => f.write_str("/suche"),
            Self::Services => f.write_str("/leistungen"),
            Self::Topic(topic) => write!(f, "/thema/{topic}"),
            Self::Service(service) => write!(f, "/leistung/{service}"),
            Self::Place => f.write_str("/ort"),
            Self::Office(office) => write!(f, "/stelle/{office}"),
            Self::Apply(form, Stage::Start) => write!(f, "/antrag/{form}"),
            Self::Apply(form, Stage::Tasks) => write!(f, "/antrag/{form}/abschnitte"),
            Self::Apply(form, Stage::Step(step)) => write!(f, "/antrag/{form}/schritt/{step}"),
            Self::Apply(form, Stage::Review) => write!(f, "/antrag/{form}/pruefen"),
            Self::Apply(form, Stage::Sent) => write!(f, "/antrag/{form}/bestaetigung"),
            Self::Apply(form, Stage::Later) => write!(f, "/antrag/{form}/spaeter"),
            Self::Apply(form, Stage::Kept) => write!(f, "/antrag/{form}/entwurf"),
            Self::DraftFile => f.write_str("/entwurf"),
            Self::Ended(Ending::Asked) => f.write_str("/beendet"),
            Self::Ended(Ending::Idle) => f.write_str("/abgelaufen"),
            Self::Imprint => f.write_str("/impressum"),
            Self::Privacy => f.write_str("/datenschutz"),
            Self::Accessibility => f.write_str("/barrierefreiheit"),
            Self::Gallery => f.write_str("/galerie"),
        }
    }
}

/// What is searched for, and among what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchQuery {
    /// The words.
    pub text: String,
    /// Only services of this topic.
    pub topic: Option<Slug>,
    /// Only services for these.
    pub addressee: Option<Addressee>,
    /// Only services that can be applied for here.
    pub online: bool,
    /// Only services of this level.
    pub tier: Option<Tier>,
}

/// A level of administration as people know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tier {
    /// Municipality, or the association that it belongs to.
    Municipality,
    /// Landkreis.
    District,
    /// Land.
    Land,
    /// Federation.
    Federation,
}

impl Tier {
    /// Every tier, the nearest first.
    pub const ALL: [Self; 4] = [Self::Municipality, Self::District, Self::Land, Self::Federation];

    /// Its name in an address.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Municipality => "gemeinde",
            Self::District => "kreis",
            Self::Land => "land",
            Self::Federation => "bund",
        }
    }

    /// The tier of that name.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.tag() == tag)
    }
}

/// Name of an addressee in an address.
#[must_use]
pub const fn addressee_tag(addressee: Addressee) -> &'static str {
    match addressee {
        Addressee::Citizen => "buerger",
        Addressee::Business => "unternehmen",
        Addressee::Administration => "verwaltung",
    }
}

/// The addressee of that name; the administration itself is none to choose.
#[must_use]
pub fn addressee_from_tag(tag: &str) -> Option<Addressee> {
    [Addressee::Citizen, Addressee::Business]
        .into_iter()
        .find(|known| addressee_tag(*known) == tag)
}

impl SearchQuery {
    /// Words without any filter.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// Reads the parameters of an address; what is unknown filters nothing.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| get(name).unwrap_or_default();
        Self {
            text: value(QUERY),
            topic: value(TOPIC).parse().ok(),
            addressee: addressee_from_tag(&value(ADDRESSEE)),
            online: value(ONLINE) == "ja",
            tier: Tier::from_tag(&value(TIER)),
        }
    }

    /// The address of the page of hits; `encode` makes a text fit for it.
    #[must_use]
    pub fn path(&self, lang: Lang, encode: impl Fn(&str) -> String) -> String {
        let text = self.text.trim();
        let parts = [
            (!text.is_empty()).then(|| (QUERY, encode(text))),
            self.topic.as_ref().map(|topic| (TOPIC, topic.to_string())),
            self.addressee
                .map(|addressee| (ADDRESSEE, addressee_tag(addressee).to_owned())),
            self.online.then(|| (ONLINE, "ja".to_owned())),
            self.tier.map(|tier| (TIER, tier.tag().to_owned())),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .flatten()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let path = Route::Search.path(lang);
        if parts.is_empty() {
            path
        } else {
            format!("{path}?{}", parts.join("&"))
        }
    }

    /// Something narrows the hits.
    #[must_use]
    pub const fn is_filtered(&self) -> bool {
        self.topic.is_some() || self.addressee.is_some() || self.online || self.tier.is_some()
    }
}
