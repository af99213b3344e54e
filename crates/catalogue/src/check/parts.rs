//! Rules below the municipality, and what is offered on the web.

use super::Flaw;
use crate::Core;
use crate::resolve::{Finding, Resolution};
use model::{AreaKey, OfferId, OfficeId, Part, Role};
use std::collections::BTreeSet;

/// Offices of one kind that would both be the responsible one at an address.
pub(super) fn overlaps(core: &Core, answer: &Resolution, found: &mut BTreeSet<(AreaKey, [OfficeId; 2])>) {
    let of_part = |finding: &&Finding| finding.part.is_some() && finding.role == Role::Responsible;
    let all: Vec<&Finding> = answer.responsible.iter().filter(of_part).collect();
    let kind = |finding: &Finding| core.office(finding.office).map(|office| office.kind);
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            // Equal parts are a contradiction, which is told apart.
            let both = one.office != other.office
                && one.area == other.area
                && one.part != other.part
                && kind(one) == kind(other);
            let (Some(part), Some(other_part)) = (&one.part, &other.part) else {
                continue;
            };
            if both && part.overlaps(other_part) {
                let mut offices = [one.office, other.office];
                offices.sort_unstable();
                found.insert((one.area, offices));
            }
        }
    }
}

/// The area of an answer that names offices for parts of it only, so that somebody is left.
pub(super) fn without_rest(answer: &Resolution) -> Option<AreaKey> {
    let first = answer.responsible.first()?;
    let parts: Option<Vec<&Part>> = answer.responsible.iter().map(|one| one.part.as_deref()).collect();
    (!have_all_surnames(&parts?)).then_some(first.area)
}

/// True if surnames alone decide, and each of them is somebody's.
fn have_all_surnames(parts: &[&Part]) -> bool {
    let by_surname =
        |part: &&Part| part.locality.is_none() && part.street.is_none() && part.numbers.is_empty();
    let ranges: Vec<_> = parts.iter().flat_map(|part| &part.surnames).collect();
    let letters = || 'a'..='z';
    parts.iter().all(by_surname)
        && letters().all(|first| {
            letters().all(|second| {
                let name = format!("{first}{second}");
                ranges.iter().any(|range| range.contains(&name))
            })
        })
}

pub(super) fn orphan_offers(core: &Core) -> impl Iterator<Item = Flaw> {
    let rules = core.services.iter().flat_map(|service| &service.offers);
    let led_to: BTreeSet<OfferId> = rules.map(|rule| rule.offer).collect();
    (0..core.offers.len())
        .filter_map(|at| u32::try_from(at).ok().map(OfferId))
        .filter(move |id| !led_to.contains(id))
        .map(|offer| Flaw::OrphanOffer { offer })
}
