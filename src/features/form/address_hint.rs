//! A hint when postcode and place of an address do not go together. It never stands in the way: parts of municipalities
//! are not all known, and the citizen knows best where they live.

use crate::components::{LinkButton, LiveRegion};
use crate::features::form::rules::part_id;
use crate::features::form::session::Session;
use crate::i18n::{ids, use_i18n};
use crate::platform::page;
use crate::state::catalogue::use_catalogue;
use catalogue::AddressFit;
use forms::{Part, Path};
use leptos::prelude::*;
use model::Postcode;

/// Fewer letters are no name yet.
const FEWEST: usize = 3;
/// Most places to take over; a postcode with more only has them named.
const MOST: usize = 5;

/// The hint under an address.
pub(super) fn address_hint(session: Session, path: &Path) -> AnyView {
    let (i18n, catalogue) = (use_i18n(), use_catalogue());
    let [postcode, place] = [Part::Postcode, Part::Place].map(|part| session.text(path.child(part.as_str())));
    let differs = Memo::new(move |_| {
        let place = place.get();
        let typed = postcode.get();
        let postcode: Postcode = typed.trim().parse().ok()?;
        if place.trim().chars().count() < FEWEST {
            return None;
        }
        // Fetched only now: most pages of most forms ask for no address.
        match catalogue.places().ready()?.fit_address(postcode, &place) {
            AddressFit::Differs(names) => Some((postcode, names)),
            AddressFit::Fits | AddressFit::Unknown => None,
        }
    });
    let text = Signal::derive(move || {
        differs.with(|differs| {
            let Some((postcode, names)) = differs else {
                return String::new();
            };
            let mut shown: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
            if names.len() > MOST {
                shown.push("…");
            }
            i18n.text(&ids::form_address_differs(shown.join(", "), postcode.to_string()))
        })
    });
    let (target, input) = (path.child(Part::Place.as_str()), part_id(path, Part::Place));
    let offers = move || {
        let names = differs.get().map(|(_, names)| names).unwrap_or_default();
        let few = if names.len() > MOST { Vec::new() } else { names };
        few.into_iter()
            .map(|name| {
                let (target, input, taken) = (target.clone(), input.clone(), name.clone());
                let take = Callback::new(move |()| {
                    session.type_text(&target, taken.clone());
                    // The button goes with the hint.
                    page::focus(&input);
                });
                let words = Signal::derive(move || i18n.text(&ids::form_address_take(name.clone())));
                view! { <LinkButton on_press=take>{words}</LinkButton> }
            })
            .collect_view()
    };
    view! {
        <LiveRegion text visible=true />
        {offers}
    }
    .into_any()
}
