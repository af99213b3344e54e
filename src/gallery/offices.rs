//! Offices: in short, their hours, their map.

use super::{example, group};
use crate::components::*;
use catalogue::sketch::{Anchor, Label, Mark, Point, Sketch};
use leptos::prelude::*;
use model::{ContactChannel, ContactPoint};

pub(super) fn examples() -> impl IntoView {
    (offices(), hours(), map())
}

fn offices() -> impl IntoView {
    let contact = |channel, value: &str| ContactPoint {
        channel,
        value: value.to_owned(),
    };
    let contacts = vec![
        contact(ContactChannel::Phone, "+49 (0) 36427 868-0"),
        contact(ContactChannel::Email, "info@vg-beispiel.example"),
        contact(ContactChannel::Web, "https://www.vg-beispiel.example/"),
        contact(ContactChannel::Fax, "+49 36427 868-99"),
    ];
    let full = view! {
        <OfficeCard
            name="Verwaltungsgemeinschaft Beispielstadt"
            department="Kämmerei, Steuern"
            address=vec!["Markt 1".to_owned(), "07778 Beispielstadt".to_owned()]
            contacts
            why="Zuständig, weil Zimmern von der Verwaltungsgemeinschaft Beispielstadt verwaltet wird."
            level=4
        >
            <NotMaintained what="Öffnungszeiten" />
        </OfficeCard>
    };
    let bare = view! { <OfficeCard name="Gemeindeverwaltung Kleinbeispiel" level=4 /> };
    group(
        "OfficeCard",
        (
            example("office", "Mit allem", full),
            example("office-bare", "Nur der Name ist bekannt", bare),
        ),
    )
}

fn hours() -> impl IntoView {
    let row = |day: &str, times: &[&str], is_today| HoursRow {
        day: day.to_owned(),
        times: times.iter().map(|line| (*line).to_owned()).collect(),
        is_today,
    };
    let rows = vec![
        row("Montag", &[], false),
        row(
            "Dienstag",
            &["9:00 bis 12:00 Uhr", "13:00 bis 18:00 Uhr (Bürgerbüro)"],
            true,
        ),
        row("Mittwoch", &["9:00 bis 12:00 Uhr, nur mit Termin"], false),
        row("Donnerstag", &["8:00 bis 16:00 Uhr"], false),
    ];
    let open = view! { <OpenState open=true text="Jetzt geöffnet, schließt um 16:00 Uhr" /> };
    let closed = view! { <OpenState open=false text="Jetzt geschlossen, öffnet Dienstag um 9:00 Uhr" /> };
    let week = view! { <OpeningWeek caption="Öffnungszeiten in einer gewöhnlichen Woche" rows /> };
    group(
        "OpeningHours",
        (
            example("hours-open", "Geöffnet", open),
            example("hours-closed", "Geschlossen", closed),
            example("hours-week", "Woche", week),
        ),
    )
}

fn map() -> impl IntoView {
    let point = |x, y, radius, mark| Point { x, y, radius, mark };
    let label = |x, y, text: &str, is_main| Label {
        x,
        y,
        anchor: Anchor::Start,
        text: text.to_owned(),
        is_main,
    };
    let apart = Sketch {
        height: 2000,
        points: vec![
            point(400, 500, 30, Mark::Around),
            point(2500, 1600, 60, Mark::Around),
            point(1400, 900, 25, Mark::Within),
            point(1900, 1200, 40, Mark::Within),
            point(900, 1400, 25, Mark::Place),
            point(1600, 600, 50, Mark::Office),
        ],
        labels: vec![
            label(1020, 1450, "Kleinbeispiel", true),
            label(1720, 650, "Beispielstadt", true),
            label(2600, 1650, "Nachbarort", false),
        ],
        scale: (5, 700),
    };
    let together = Sketch {
        points: vec![
            point(1600, 1000, 50, Mark::Both),
            point(2300, 700, 40, Mark::Around),
        ],
        labels: vec![label(1780, 1050, "Beispielstadt", true)],
        ..apart
    };
    let apart = view! {
        <AreaMap id="map-apart" name="Karte: Landkreis Beispiel" sketch=apart>
            <p>{"Von Kleinbeispiel nach Beispielstadt sind es in Luftlinie etwa 6 Kilometer, Richtung Nordosten."}</p>
            <ul role="list">
                <MapKey mark=Mark::Place text="Ihr Ort: Kleinbeispiel" />
                <MapKey mark=Mark::Office text="Ort der Stelle: Beispielstadt" />
                <MapKey mark=Mark::Within text="Für diese 4 Gemeinden ist die Stelle da" />
                <MapKey mark=Mark::Around text="Andere Gemeinden" />
            </ul>
        </AreaMap>
    };
    let together = view! {
        <AreaMap id="map-together" name="Karte: Landkreis Beispiel" sketch=together>
            <ul role="list">
                <MapKey mark=Mark::Both text="Ihr Ort und Ort der Stelle: Beispielstadt" />
            </ul>
        </AreaMap>
    };
    group(
        "AreaMap",
        (
            example("map-apart-example", "Ort und Stelle", apart),
            example("map-together-example", "An einem Ort", together),
        ),
    )
}
