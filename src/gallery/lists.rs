//! Lists, tables, results.

use super::{example, group};
use crate::components::*;
use leptos::prelude::*;

pub(super) fn examples() -> impl IntoView {
    (summary(), steps(), tasks(), cards(), tags(), table(), results())
}

fn summary() -> impl IntoView {
    let rows = vec![
        SummaryRow::new("Name", "Hedwig Müller-Lüdenscheidt").with_change("#summary-list"),
        SummaryRow {
            key: "Anschrift".into(),
            lines: vec!["Löbdergraben 12".into(), "07743 Jena".into()],
            change: Some("#summary-list".into()),
            lang: Some("de"),
        },
        SummaryRow {
            key: "Telefon".into(),
            change: Some("#summary-list".into()),
            ..SummaryRow::default()
        },
        SummaryRow::new("Eingegangen", "23. November 2026, 21:45 Uhr"),
    ];
    let list = view! { <SummaryList rows title="Zu Ihrer Person" level=4 /> };
    group("SummaryList", example("summary-list", "Mit Abschnitt", list))
}

fn steps() -> impl IntoView {
    group(
        "StepIndicator",
        (
            example(
                "steps",
                "Mitten drin",
                view! { <StepIndicator current=2u32 total=5u32 /> },
            ),
            example(
                "steps-last",
                "Letzter Schritt",
                view! { <StepIndicator current=5u32 total=5u32 /> },
            ),
        ),
    )
}

fn tasks() -> impl IntoView {
    let entry = |title: &str, status| TaskEntry {
        title: title.into(),
        href: (status != TaskStatus::Blocked).then(|| "#task-list".to_owned()),
        status,
    };
    let tasks = vec![
        entry("Vorab: Passt dieser Antrag?", TaskStatus::Done),
        entry(
            "Ihr Haushalt und alle, die darin leben und wirtschaften",
            TaskStatus::Begun,
        ),
        entry("Wohnung und Miete", TaskStatus::NotBegun),
        entry("Kontakt", TaskStatus::Optional),
        entry("Prüfen und abschicken", TaskStatus::Blocked),
    ];
    let list = view! { <TaskList id="gallery-tasks" tasks /> };
    group("TaskList", example("task-list", "Alle Zustände", list))
}

fn cards() -> impl IntoView {
    let grid = view! {
        <CardGrid>
            <Card title="Ausweis, Pass und Wohnsitz" href="#cards" icon=IconName::IdCard />
            <Card title="Auto, Führerschein und Parken" href="#cards" icon=IconName::Car />
            <Card
                title="Kraftfahrzeug wieder zulassen"
                href="#cards"
                text="Wenn Ihr Fahrzeug stillgelegt war und wieder fahren soll."
                level=4
            />
            <Card title="Dog tax registration" href="#cards" text="Only in English." lang="en" />
        </CardGrid>
    };
    group("Card", example("cards", "Mit und ohne Zeichen und Satz", grid))
}

fn tags() -> impl IntoView {
    let tags = view! {
        <p class=|| "al-chips">
            <Tag text="Stadt Jena" />
            <Tag text="online möglich" kind=TagKind::Action />
            <Tag text="abgeschickt" kind=TagKind::Success />
            <Tag text="läuft bald ab" kind=TagKind::Warning />
        </p>
    };
    group("Tag", example("tags", "Alle Arten", tags))
}

fn table() -> impl IntoView {
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let rows = vec![
        row(["Personalausweis ab 24 Jahren", "46,00 €", "1. Februar 2026"]),
        row(["Personalausweis unter 24 Jahren", "27,60 €", "1. Februar 2026"]),
    ];
    let table = view! {
        <Table
            id="fees"
            caption="Gebühren"
            head=row(["Leistung", "Gebühr", "Gültig ab"])
            rows
            row_headings=true
        />
    };
    group("Table", example("table", "Gebühren", table))
}

fn results() -> impl IntoView {
    // Byte ranges, as the search gives them; the last one fits no character and marks nothing.
    let text = "Jeden Hund melden Sie bei Ihrer Gemeinde an, auch wenn er steuerfrei ist.";
    let list = view! {
        <ResultList>
            <ResultItem
                title=Marked::from_ranges("Hundesteuer anmelden", &[0..4, 12..20])
                href="#results"
                snippet=Marked::from_ranges(text, &[6..10, 900..901])
                reason="Auch genannt: Hund anmelden"
                level=4
            >
                <Tag text="online möglich" kind=TagKind::Action />
            </ResultItem>
            <ResultItem title=Marked::plain("Gefährlichen Hund halten") href="#results" level=4 />
        </ResultList>
    };
    group("ResultList", example("results", "Mit Markierung und Grund", list))
}
