//! Places: municipalities, the districts and associations they belong to, postcodes.

use crate::{AreaKey, Ars, ModelError};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A German postcode, five digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Postcode(u32);

impl FromStr for Postcode {
    type Err = ModelError;

    fn from_str(text: &str) -> Result<Self, ModelError> {
        let well_formed = text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit());
        if !well_formed {
            return Err(ModelError::Postcode(text.to_owned()));
        }
        text.parse()
            .map(Self)
            .map_err(|_| ModelError::Postcode(text.to_owned()))
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

/// Kind of municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MunicipalityKind {
    /// Gemeinde.
    Municipality,
    /// Stadt that belongs to a Landkreis.
    Town,
    /// Kreisfreie Stadt: a city that is its own district.
    City,
}

/// Kind of association (Gemeindeverband).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AssociationKind {
    /// Verwaltungsgemeinschaft.
    AdministrativeAssociation,
    /// Erfüllende Gemeinde together with the municipalities it administers.
    FulfillingMunicipality,
}

/// Kind of district.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DistrictKind {
    /// Landkreis.
    RuralDistrict,
    /// Kreisfreie Stadt.
    City,
}

/// Kreis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct District {
    /// Its regional key, five digits.
    pub key: AreaKey,
    /// Name without the kind, e.g. "Altenburger Land" or "Erfurt".
    pub name: String,
    /// Landkreis or kreisfreie Stadt.
    pub kind: DistrictKind,
}

/// Verwaltungsgemeinschaft or erfüllende Gemeinde.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Association {
    /// Its regional key, nine digits.
    pub key: AreaKey,
    /// Name without the kind, e.g. "Dornburg-Camburg".
    pub name: String,
    /// Which of the two it is.
    pub kind: AssociationKind,
    /// The erfüllende Gemeinde itself; a Verwaltungsgemeinschaft has none.
    pub lead: Option<Ars>,
}

/// Gemeinde.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Municipality {
    /// Regional key.
    pub ars: Ars,
    /// Name, e.g. "Elxleben". Not unique: show the district with it where [`Municipality::ambiguous`] is set.
    pub name: String,
    /// Kind.
    pub kind: MunicipalityKind,
    /// True if another municipality of the catalogue has the same name.
    pub ambiguous: bool,
    /// Inhabitants.
    pub population: u32,
    /// Latitude in degrees, WGS 84, times 10,000.
    pub lat_e4: i32,
    /// Longitude in degrees, WGS 84, times 10,000.
    pub lon_e4: i32,
    /// Postcodes that lie at least partly in it; the seat's first.
    pub postcodes: Vec<Postcode>,
    /// Former municipalities that became part of it, as far as the source names them.
    pub former: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_leading_zero_of_a_postcode() {
        assert_eq!("07743".parse::<Postcode>().unwrap().to_string(), "07743");
        for wrong in ["7743", "077431", "0774a", "", "０7743"] {
            assert!(wrong.parse::<Postcode>().is_err(), "{wrong}");
        }
    }
}
