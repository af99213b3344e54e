//! Parts of every page: header, footer, search, languages.

use super::{example, group, kept, nothing};
use crate::components::*;
use leptos::prelude::*;
use model::Lang;

pub(super) fn examples() -> impl IntoView {
    (header(), search(), footer())
}

fn header() -> impl IntoView {
    let languages = || {
        view! {
            <LanguageSwitch
                languages=vec![
                    LanguageLink { lang: Lang::De, label: "Deutsch".into(), href: "#header".into() },
                    LanguageLink { lang: Lang::En, label: "English".into(), href: "#header".into() },
                ]
                current=Lang::De
                label="Sprache im Beispiel"
            />
        }
    };
    let place = || view! { <PlaceLink href="#header" label="Ihr Ort: Jena" /> };
    let full = view! {
        <PageHeader product="Amtslotse" claim="Verwaltung in Thüringen" home_href="#header" languages place />
    };
    let plain = view! { <PageHeader product="Amtslotse" home_href="#header-plain" /> };
    group(
        "PageHeader",
        (
            example("header", "Mit Ort und Sprachen", full),
            example("header-plain", "Nur der Name", plain),
        ),
    )
}

fn search() -> impl IntoView {
    let (hero, set_hero) = kept("");
    let (small, set_small) = kept("Hund");
    let suggestions = Signal::derive(move || {
        let found = !hero.get().is_empty();
        let all = [
            ("hundesteuer", "Hundesteuer anmelden"),
            ("hund-gefaehrlich", "Gefährlichen Hund halten"),
        ];
        all.iter()
            .filter(|_| found)
            .map(|(value, label)| Suggestion::new(*value, *label, ""))
            .collect::<Vec<_>>()
    });
    let large = view! {
        <SearchBox
            id="search-hero"
            label="Suche im Beispiel"
            hint="Zum Beispiel „Perso abgelaufen“ oder „Hund anmelden Jena“"
            value=hero
            on_input=set_hero
            on_submit=nothing()
            suggestions
        />
    };
    let on_brand = view! {
        <div class=|| "al-hero">
            <div class=|| "al-container">
                <SearchBox
                    id="search-brand"
                    label="Suche auf der Startseite"
                    value=String::new()
                    on_input=nothing()
                    on_submit=nothing()
                />
            </div>
        </div>
    };
    let header = view! {
        <SearchBox
            id="search-header"
            label="Suche im Kopf der Seite"
            value=small
            on_input=set_small
            on_submit=nothing()
            size=SearchSize::Header
        />
    };
    group(
        "SearchBox",
        (
            example("search", "Groß, mit Vorschlägen", large),
            example("search-on-brand", "Auf der Farbe des Landes", on_brand),
            example("search-small", "Im Kopf der Seite", header),
        ),
    )
}

fn footer() -> impl IntoView {
    let columns = vec![
        FooterColumn {
            title: "Über dieses Portal".into(),
            links: vec![
                FooterLink::new("Impressum", "#footer"),
                FooterLink::new("Datenschutz", "#footer"),
                FooterLink::new("Erklärung zur Barrierefreiheit", "#footer"),
            ],
        },
        FooterColumn {
            title: "Land".into(),
            links: vec![FooterLink {
                label: "Freistaat Thüringen".into(),
                href: "https://thueringen.de/".into(),
                external: true,
            }],
        },
    ];
    let view =
        view! { <PageFooter columns note="Suche und Zuständigkeitsfinder rechnen auf Ihrem Gerät." /> };
    group("PageFooter", example("footer", "Mit Spalten", view))
}
