//! Where an office is and how to reach it.

use super::map::map;
use crate::components::{ExternalLink, IconName, LinkKind, NotMaintained, TextLink, contact_view};
use crate::features::facts;
use crate::i18n::{Msg, ids, t};
use crate::platform::page;
use catalogue::{Core, Places};
use leptos::prelude::*;
use model::{Address, AddressKind, Office, OfficeId, Provenance};
use std::sync::Arc;

/// Addresses by kind, a map, and the ways to other maps.
pub fn place(office: &Office, core: &Core, id: OfficeId, places: &Arc<Places>) -> impl IntoView + use<> {
    let all: Vec<Address> = office.all_addresses().into_iter().cloned().collect();
    let several = all.len() > 1;
    let target = all.iter().find(|address| address.kind.is_a_place()).cloned();
    let addresses = if all.is_empty() {
        view! { <NotMaintained /> }.into_any()
    } else {
        let items: Vec<_> = all.into_iter().map(|address| one(&address, several)).collect();
        view! { <div class=|| "al-addresses">{items}</div> }.into_any()
    };
    let links = target.map(|address| maps(&address, places));
    let added = office
        .details
        .as_deref()
        .filter(|details| !details.addresses.is_empty());
    let sources = sources(&office.provenance, added.map(|details| &details.provenance));
    view! {
        <section class=|| "al-flow" aria-labelledby="where">
            <h2 id="where">{t(ids::office_where_title)}</h2>
            {addresses}
            {links}
            {sources}
            {map(core, id, places)}
        </section>
    }
}

/// The source of the office, and that of what was added if it is another one.
fn sources(own: &Provenance, added: Option<&Provenance>) -> impl IntoView + use<> {
    let added = added.filter(|added| *added != own).map(facts::source);
    view! {
        {facts::source(own)}
        {added}
    }
}

fn one(address: &Address, several: bool) -> impl IntoView + use<> {
    let kind: fn() -> Msg = match address.kind {
        AddressKind::House => ids::address_house,
        AddressKind::Visitors => ids::address_visitors,
        AddressKind::PoBox => ids::address_po_box,
        AddressKind::LargeRecipient => ids::address_large_recipient,
        AddressKind::Delivery => ids::address_delivery,
        AddressKind::Postal => ids::address_postal,
    };
    // A single address needs no word for what it is, unless it is not where people go.
    let heading = (several || !address.kind.is_a_place()).then(|| view! { <h3>{t(kind)}</h3> });
    let lines: Vec<_> = address
        .lines()
        .into_iter()
        .map(|line| view! { <span class=|| "al-address__line">{line}</span> })
        .collect();
    view! {
        <div class=|| "al-flow al-flow--tight">
            {heading}
            <address class=|| "al-address" translate="no">
                {lines}
            </address>
        </div>
    }
}

/// A map app on the device, and a street map on the web. Nobody is asked before the citizen follows the link.
fn maps(address: &Address, places: &Places) -> impl IntoView + use<> {
    let words = page::encode(&address.line());
    // Without a position of its own the centre of the municipality, near which the app looks for the address.
    let centre = places.of_address(address).map(|municipality| {
        let degrees = |e4: i32| f64::from(e4) / 10_000.0;
        format!(
            "{:.4},{:.4}",
            degrees(municipality.lat_e4),
            degrees(municipality.lon_e4)
        )
    });
    let own = address.position.map(|position| position.to_string());
    let at = own.or(centre).unwrap_or_else(|| "0,0".to_owned());
    let app = format!("geo:{at}?q={words}");
    let web = match address.position {
        Some(position) => {
            let (lat, lon) = (f64::from(position.lat_e6) / 1e6, f64::from(position.lon_e6) / 1e6);
            format!("https://www.openstreetmap.org/?mlat={lat:.6}&mlon={lon:.6}#map=17/{lat:.6}/{lon:.6}")
        }
        None => format!("https://www.openstreetmap.org/search?query={words}"),
    };
    view! {
        <ul class=|| "al-links" role="list">
            <li>
                <TextLink href=app kind=LinkKind::Standalone icon=IconName::Place>
                    {t(ids::office_app)}
                </TextLink>
            </li>
            <li>
                <ExternalLink href=web kind=LinkKind::Standalone>
                    {t(ids::office_map)}
                </ExternalLink>
            </li>
        </ul>
    }
}

/// Telephone, mail, website, the form for messages, the way to an appointment.
pub fn contact(office: &Office) -> impl IntoView + use<> {
    let contacts: Vec<_> = office
        .all_contacts()
        .into_iter()
        .cloned()
        .map(contact_view)
        .collect();
    let details = office.details.as_deref();
    let form = details.and_then(|known| known.contact_form.clone()).map(|page| {
        let href = page.as_str().to_owned();
        view! {
            <p>
                <ExternalLink href kind=LinkKind::Standalone>
                    {t(ids::office_contact_form)}
                </ExternalLink>
            </p>
        }
    });
    let appointment = details.and_then(|known| known.appointment.clone()).map(|page| {
        let href = page.as_str().to_owned();
        view! {
            <p>
                <ExternalLink href kind=LinkKind::Standalone>
                    {t(ids::office_appointment)}
                </ExternalLink>
            </p>
        }
    });
    let nothing = (contacts.is_empty() && form.is_none()).then(|| view! { <NotMaintained /> });
    let added = details.filter(|known| {
        !known.contacts.is_empty() || known.contact_form.is_some() || known.appointment.is_some()
    });
    let sources = sources(&office.provenance, added.map(|known| &known.provenance));
    view! {
        <section class=|| "al-flow" aria-labelledby="contact">
            <h2 id="contact">{t(ids::office_contact_heading)}</h2>
            <div class=|| "al-flow al-flow--tight">
                {contacts}
                {form}
                {appointment}
                {nothing}
            </div>
            {sources}
        </section>
    }
}
