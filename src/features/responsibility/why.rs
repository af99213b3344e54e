//! Why an office is responsible, as a sentence. Pure, so that a native test reads every sentence that the catalogue can
//! lead to.

use crate::i18n::{Msg, ids};
use catalogue::Reason;

/// Names that a sentence may need.
pub struct Names<'a> {
    /// The municipality.
    pub place: &'a str,
    /// The office.
    pub office: &'a str,
    /// The district with the word for what it is.
    pub district: &'a str,
}

/// The sentence.
pub fn why(reason: Reason, names: &Names<'_>) -> Msg {
    let Names {
        place,
        office,
        district,
    } = *names;
    match reason {
        Reason::OwnAdministration => ids::why_own(place),
        Reason::CityAdministration => ids::why_city(place),
        Reason::Association { .. } => ids::why_association(office, place),
        Reason::FulfillingMunicipality { is_itself: true, .. } => ids::why_fulfilling_itself(place),
        Reason::FulfillingMunicipality { .. } => ids::why_fulfilling(office, place),
        Reason::District => ids::why_district(district, office, place),
        Reason::Exception => ids::why_exception(office, place),
        Reason::ByArea => ids::why_by_area(office, place),
        Reason::Land => ids::why_land(office),
        Reason::Federation => ids::why_federation(office),
    }
}
