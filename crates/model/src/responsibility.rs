//! Who is responsible for what, where (XZuFi Zuständigkeit).

use crate::{AreaKey, Ars, Date, Level, ModelError, OfficeId, Part, Provenance, Validity};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// XZuFi `rolle` of a Zuständigkeit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// 01 zuständige Stelle: decides.
    Responsible,
    /// 02 zuständige Stelle und Ansprechpunkt: decides and takes the application.
    ResponsibleAndContact,
    /// 03 Ansprechpunkt: takes the application, does not decide. Never hides an office of role 01 or 02.
    Contact,
}

impl Role {
    /// True if an office of this role decides.
    #[must_use]
    pub const fn decides(self) -> bool {
        matches!(self, Self::Responsible | Self::ResponsibleAndContact)
    }
}

impl FromStr for Role {
    type Err = ModelError;

    fn from_str(code: &str) -> Result<Self, ModelError> {
        match code {
            "01" => Ok(Self::Responsible),
            "02" => Ok(Self::ResponsibleAndContact),
            "03" => Ok(Self::Contact),
            _ => Err(ModelError::Code {
                list: "rolle",
                code: code.to_owned(),
            }),
        }
    }
}

/// Which place of the citizen decides (XZuFi 2.3.1 `bezugsortTyp`); the question for the place follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum PlaceQuestion {
    /// Where the person lives.
    #[default]
    Home,
    /// Where the business is.
    Business,
    /// Where the land or building is.
    Property,
    /// Where something happened or will happen.
    Event,
    /// Where the child was born or the record is kept.
    Birth,
    /// Where the person stays.
    Stay,
}

impl FromStr for PlaceQuestion {
    type Err = ModelError;

    /// By the names of the project's own source format.
    fn from_str(name: &str) -> Result<Self, ModelError> {
        Ok(match name {
            "home" => Self::Home,
            "business" => Self::Business,
            "property" => Self::Property,
            "event" => Self::Event,
            "birth" => Self::Birth,
            "stay" => Self::Stay,
            _ => {
                return Err(ModelError::Code {
                    list: "place",
                    code: name.to_owned(),
                });
            }
        })
    }
}

/// The office behind an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    /// The general administration of the level: found by the area's key among the offices that administer one.
    Administration,
    /// An office by its area, in a table such as that of the health offices.
    Table(u16),
    /// One certain office.
    Office(OfficeId),
}

/// A service's rule for one level: which offices, in which role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Level at which the office works.
    pub level: Level,
    /// Which office.
    pub target: Target,
    /// In which role.
    pub role: Role,
    /// The law or list that says so.
    pub provenance: Provenance,
    /// The days on which the rule holds.
    pub valid: Validity,
    /// The areas in which the rule holds, for tasks that only some municipalities have; empty: everywhere.
    pub areas: Vec<AreaKey>,
}

impl Assignment {
    /// True if the rule holds in a municipality on a day.
    #[must_use]
    pub fn holds(&self, ars: Ars, day: Date) -> bool {
        self.valid.holds_on(day)
            && (self.areas.is_empty() || self.areas.iter().any(|area| area.contains(ars)))
    }
}

/// One row of a table: the office of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Responsibility {
    /// The area.
    pub area: AreaKey,
    /// Its office.
    pub office: OfficeId,
    /// Where it is said that this is the office of the area; `None` if the office's own source says it.
    ///
    /// Boxed: a Land has half a million rows, most of them without.
    pub provenance: Option<Box<Provenance>>,
    /// The days on which it is the office of the area.
    pub valid: Validity,
    /// The part of the municipality for which it is, if not for all of it.
    pub part: Option<Box<Part>>,
}

/// Offices by area, sorted by area.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ResponsibilityTable {
    /// Name as in the source, e.g. `health`.
    pub name: String,
    /// The rows; an area may have several.
    pub rows: Vec<Responsibility>,
}
