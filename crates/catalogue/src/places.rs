//! Municipalities with what surrounds them: lookups by key. Finding by what people type is in `find`.

use model::{
    Ags, AreaKey, Ars, Association, District, Level, LinkTarget, LocalText, Municipality, Postcode,
    Provenance,
};
use serde::{Deserialize, Serialize};

/// A place within a municipality (Ortsteil).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locality {
    /// Its name.
    pub name: String,
    /// The municipality it lies in.
    pub ars: Ars,
    /// Its postcode.
    pub postcode: Postcode,
}

/// A municipality key that is no longer in use, and what became of the municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerKey {
    /// The key as it was.
    pub ags: Ags,
    /// The name that the municipality had.
    pub name: String,
    /// Today's municipality. One that was divided has several entries.
    pub ars: Ars,
    /// Who says so.
    pub provenance: Provenance,
}

/// A Land of the federation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Land {
    /// Its regional key, two digits.
    pub key: AreaKey,
    /// Its name.
    pub name: LocalText,
    /// Its own administration portal, if it is known.
    pub portal: Option<Portal>,
}

/// An administration portal: where to go for places elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Portal {
    /// What it calls itself.
    pub name: String,
    /// Where it is.
    pub url: LinkTarget,
    /// Who says so.
    pub provenance: Provenance,
}

/// First digits of postcodes that all lie in one Land.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostcodePrefix {
    /// Two or three digits.
    pub digits: String,
    /// Key of the Land.
    pub land: AreaKey,
}

/// The places of the Land, and as much of the rest of Germany as is needed to say that a postcode lies elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    /// Key of the Land whose municipalities these are.
    pub land: AreaKey,
    /// Kreise, sorted by key.
    pub districts: Vec<District>,
    /// Verwaltungsgemeinschaften and erfüllende Gemeinden, sorted by key.
    pub associations: Vec<Association>,
    /// Gemeinden, sorted by key.
    pub municipalities: Vec<Municipality>,
    /// Ortsteile that lie in exactly one municipality, sorted by name.
    pub localities: Vec<Locality>,
    /// Keys that are no longer in use, sorted by key.
    pub former_keys: Vec<FormerKey>,
    /// All Länder.
    pub lands: Vec<Land>,
    /// The portal that knows all of them, for a place whose Land has none or is not known.
    pub federal_portal: Option<Portal>,
    /// First digits that lie in one Land only.
    pub prefixes: Vec<PostcodePrefix>,
}

impl Places {
    /// The municipality of a key.
    #[must_use]
    pub fn municipality(&self, ars: Ars) -> Option<&Municipality> {
        let at = self.municipalities.binary_search_by_key(&ars, |m| m.ars).ok()?;
        self.municipalities.get(at)
    }

    /// The municipality of a municipality key of today.
    #[must_use]
    pub fn of_ags(&self, ags: Ags) -> Option<&Municipality> {
        self.municipalities.iter().find(|m| m.ars.ags() == ags)
    }

    /// What became of a municipality key that is no longer in use; several entries if the municipality was divided.
    #[must_use]
    pub fn successors(&self, ags: Ags) -> &[FormerKey] {
        let from = self.former_keys.partition_point(|former| former.ags < ags);
        let to = self.former_keys.partition_point(|former| former.ags <= ags);
        self.former_keys.get(from..to).unwrap_or_default()
    }

    /// Today's municipalities of a key of 8 or 12 digits, whether it is in use or not.
    ///
    /// A regional key whose association has changed since is found by the municipality key that is part of it.
    #[must_use]
    pub fn of_key(&self, key: &str) -> Vec<&Municipality> {
        let ags = key.parse::<Ars>().map(Ars::ags).or_else(|_| key.parse::<Ags>());
        let Ok(ags) = ags else { return Vec::new() };
        match self.of_ags(ags) {
            Some(municipality) => vec![municipality],
            None => {
                let successors = self.successors(ags).iter();
                successors
                    .filter_map(|former| self.municipality(former.ars))
                    .collect()
            }
        }
    }

    /// The district that a municipality lies in; a kreisfreie Stadt is its own.
    #[must_use]
    pub fn district_of(&self, ars: Ars) -> Option<&District> {
        let key = ars.area(Level::District);
        self.districts.iter().find(|district| district.key == key)
    }

    /// The association that a municipality belongs to, if it belongs to one.
    #[must_use]
    pub fn association_of(&self, ars: Ars) -> Option<&Association> {
        let key = ars.area(Level::Association);
        self.associations
            .iter()
            .find(|association| association.key == key)
    }

    /// The municipalities of a postcode, those first whose seat has it, then the larger ones.
    #[must_use]
    pub fn of_postcode(&self, postcode: Postcode) -> Vec<&Municipality> {
        let mut found: Vec<&Municipality> = self
            .municipalities
            .iter()
            .filter(|m| m.postcodes.contains(&postcode))
            .collect();
        found.sort_by_key(|m| (m.postcodes.first() != Some(&postcode), u32::MAX - m.population));
        found
    }

    /// The Land in which all postcodes with these first digits lie, if that is certain.
    #[must_use]
    pub fn land_of_postcode(&self, postcode: Postcode) -> Option<&Land> {
        let digits = postcode.to_string();
        let key = self
            .prefixes
            .iter()
            .find(|prefix| digits.starts_with(&prefix.digits))?
            .land;
        self.lands.iter().find(|land| land.key == key)
    }
}
