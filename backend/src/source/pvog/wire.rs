//! The directory's answers, as far as they are used. Everything may be missing.

use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Location {
    pub name: String,
    pub gemeinde: String,
    pub ars: String,
    #[serde(alias = "zip")]
    pub plz: String,
}

/// One place, or a list of them: the versions differ.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Locations {
    Many(Vec<Location>),
    One(Location),
}

impl Locations {
    pub fn into_vec(self) -> Vec<Location> {
        match self {
            Self::Many(many) => many,
            Self::One(one) => vec![one],
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Search {
    pub service_descriptions: Page,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Page {
    pub content: Vec<Found>,
    pub total_elements: usize,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Found {
    pub id: String,
    pub name: String,
    pub description: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Service {
    pub id: String,
    pub name: String,
    pub leikakeys: Vec<String>,
    pub details: Vec<Text>,
    pub organisations: Vec<Organisation>,
    pub online_service_links: Vec<Link>,
    pub source_portals: Vec<Link>,
    pub external_last_update: String,
    pub last_update: String,
}

impl Service {
    /// The module of a code (XZuFi Textmodul, or a pseudo code of the directory).
    pub fn text(&self, code: &str) -> Option<&Text> {
        self.details.iter().find(|text| text.code == code)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Text {
    pub code: String,
    pub title: String,
    pub text: String,
    pub links: Vec<Link>,
    pub details: Vec<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Link {
    pub title: String,
    pub uri: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Organisation {
    pub id: String,
    pub title: String,
    pub role: Role,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Role {
    pub code: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Unit {
    pub id: String,
    pub title: String,
    pub last_update: String,
    pub additional_information: Vec<Text>,
    pub location: UnitLocation,
    pub internet_addresses: Vec<Link>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct UnitLocation {
    pub addresses: Vec<Address>,
    pub communications: Vec<Communication>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Address {
    #[serde(rename = "type")]
    pub kind: String,
    pub street: String,
    pub zip: String,
    pub city: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Communication {
    pub code: String,
    pub value: String,
}
