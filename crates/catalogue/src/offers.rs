//! Online services and forms of a service in a municipality: they are attached to the same keys as offices, and the nearest
//! level that has one decides as well.

use crate::Core;
use model::{AreaKey, Ars, Date, OfferId, OfferKind, Service};

/// An online service or form that was found, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferFinding {
    /// The offer.
    pub offer: OfferId,
    /// What it is.
    pub kind: OfferKind,
    /// The area for which it is there; `None`: everywhere.
    pub area: Option<AreaKey>,
}

/// The online services and the forms of a service in a municipality on a day, online services first.
///
/// Of each sort those of the nearest level: a city that has its own does not want applications by the Land's.
#[must_use]
pub fn offers(core: &Core, service: &Service, ars: Ars, day: Date) -> Vec<OfferFinding> {
    if !service.is_offered_in(ars) {
        return Vec::new();
    }
    let mut found: Vec<OfferFinding> = Vec::new();
    for rule in &service.offers {
        let (Some(area), Some(offer)) = (rule.area(ars, day), core.offer(rule.offer)) else {
            continue;
        };
        if !found
            .iter()
            .any(|known| known.offer == rule.offer && known.area == area)
        {
            found.push(OfferFinding {
                offer: rule.offer,
                kind: offer.kind,
                area,
            });
        }
    }
    let distance = |finding: &OfferFinding| finding.area.map_or(usize::MAX, |area| level_of(ars, area));
    let nearest = |kind| found.iter().filter(|one| one.kind == kind).map(distance).min();
    let nearest = [OfferKind::OnlineService, OfferKind::Form].map(|kind| (kind, nearest(kind)));
    found.retain(|finding| nearest.contains(&(finding.kind, Some(distance(finding)))));
    found.sort_by_key(|finding| (finding.kind, finding.offer));
    found.dedup_by_key(|finding| finding.offer);
    found
}

/// Steps of the walk from the municipality to the area.
fn level_of(ars: Ars, area: AreaKey) -> usize {
    ars.chain()
        .iter()
        .position(|step| *step == area)
        .unwrap_or(usize::MAX)
}
