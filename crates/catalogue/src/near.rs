//! Municipalities near a point. The point never leaves the device that asks.

use crate::{Places, find::Fit, find::MatchedBy, find::PlaceMatch};

/// Beyond this many metres from the nearest centre nobody is in the Land any more: the largest municipality of Thuringia
/// reaches 15 km from its centre.
const REACH: f64 = 20_000.0;
const METRES_PER_DEGREE: f64 = 111_320.0;

impl Places {
    /// The municipalities whose centres are nearest to a point (degrees, WGS 84), the nearest first; none if the point
    /// is far from all of them. The nearest centre need not be that of the municipality in which the point lies, so a
    /// citizen has to choose.
    #[must_use]
    pub fn near(&self, lat: f64, lon: f64, limit: usize) -> Vec<PlaceMatch> {
        let scale = lat.to_radians().cos();
        let distance = |lat_e4: i32, lon_e4: i32| {
            let north = f64::from(lat_e4) / 10_000.0 - lat;
            let east = (f64::from(lon_e4) / 10_000.0 - lon) * scale;
            north.hypot(east) * METRES_PER_DEGREE
        };
        let mut all: Vec<_> = self
            .municipalities
            .iter()
            .map(|m| (distance(m.lat_e4, m.lon_e4), m))
            .filter(|(metres, _)| metres.is_finite())
            .collect();
        all.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        if all.first().is_none_or(|(metres, _)| *metres > REACH) {
            return Vec::new();
        }
        let nearest = all.into_iter().take(limit);
        nearest
            .map(|(_, municipality)| PlaceMatch {
                ars: municipality.ars,
                name: municipality.name.clone(),
                district: self
                    .district_of(municipality.ars)
                    .map(|district| district.name.clone())
                    .unwrap_or_default(),
                ambiguous: municipality.ambiguous,
                fit: Fit::Exact,
                by: MatchedBy::Name,
            })
            .collect()
    }
}
