//! Where to go for a place that is not in the Land.

use crate::components::{Alert, AlertKind, ButtonKind, ButtonLink, ExternalLink, IconName, LinkKind};
use crate::features::facts;
use crate::i18n::{ids, t, use_i18n};
use catalogue::{Land, PlaceSearch, Places};
use leptos::prelude::*;

/// Where a postcode lies that no municipality of the Land has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Elsewhere {
    /// In this Land.
    Land(Land),
    /// Perhaps in another one.
    Unknown,
}

impl Elsewhere {
    /// `None` if what was typed may well lie in the Land.
    pub(super) fn of(found: &PlaceSearch) -> Option<Self> {
        match found {
            PlaceSearch::OtherLand { land, .. } => Some(Self::Land(land.clone())),
            PlaceSearch::OutsideOrUnknown(_) => Some(Self::Unknown),
            _ => None,
        }
    }
}

/// The portal of that Land, else that of the federation, and 115.
pub(super) fn view(elsewhere: &Elsewhere, places: &Places) -> AnyView {
    let i18n = use_i18n();
    let (name, own) = match elsewhere {
        Elsewhere::Land(land) => (Some(land.name.clone()), land.portal.as_ref()),
        Elsewhere::Unknown => (None, None),
    };
    let title = Signal::derive(move || {
        i18n.text(
            &name
                .as_ref()
                .map_or_else(ids::place_elsewhere_unknown_title, |name| {
                    ids::place_elsewhere_title(name.text(i18n.lang()))
                }),
        )
    });
    let portal = own.or(places.federal_portal.as_ref()).map(|portal| {
        let name = portal.name.clone();
        let href = portal.url.as_str().to_owned();
        view! {
            <p>
                <ExternalLink href kind=LinkKind::Standalone>
                    {t(move || ids::place_elsewhere_portal(name.clone()))}
                </ExternalLink>
            </p>
            {facts::source(&portal.provenance)}
        }
    });
    view! {
        <Alert kind=AlertKind::Info title>
            {portal}
            <p>{t(ids::place_elsewhere_call)}</p>
            <p>
                <ButtonLink href="tel:115" kind=ButtonKind::Secondary icon=IconName::Phone>
                    {t(ids::common_help_call)}
                </ButtonLink>
            </p>
        </Alert>
    }
    .into_any()
}
