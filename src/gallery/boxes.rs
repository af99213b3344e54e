//! Messages, waiting, text that opens.

use super::{example, group, nothing};
use crate::components::*;
use leptos::prelude::*;
use model::{Block, Date, Inline, RichText};

pub(super) fn examples() -> impl IntoView {
    (
        errors(),
        alerts(),
        waiting(),
        accordion(),
        facts(),
        text(),
        confirmation(),
        dialog(),
    )
}

fn errors() -> impl IntoView {
    let errors = vec![
        ErrorLink::new(
            "postcode",
            "Geben Sie eine Postleitzahl mit fünf Ziffern ein, zum Beispiel 07743",
        ),
        ErrorLink::new("since", "Den 31. Februar gibt es nicht"),
    ];
    group(
        "ErrorSummary",
        (
            example(
                "error-summary",
                "Zwei Fehler",
                view! { <ErrorSummary id="errors" title="Bitte sehen Sie sich diese Angaben noch einmal an" errors /> },
            ),
            example(
                "error-message",
                "Fehler allein",
                view! { <ErrorMessage id="lone-error" text="Geben Sie Ihren Vornamen ein" /> },
            ),
        ),
    )
}

fn alerts() -> impl IntoView {
    let info = view! {
        <Alert title="Termin nötig" level=4>
            <p>"Die Meldebehörde in Jena arbeitet nur nach Vereinbarung."</p>
        </Alert>
    };
    let error = view! {
        <Alert kind=AlertKind::Error title="Der Antrag ist noch nicht abgeschickt" level=4 live=true>
            <p>"Es gibt gerade keine Verbindung zum Server. Ihre Angaben sind noch da."</p>
            <Button kind=ButtonKind::Secondary on_press=nothing()>"Noch einmal versuchen"</Button>
        </Alert>
    };
    group(
        "Alert",
        (
            example("alert-info", "Hinweis", info),
            example(
                "alert-success",
                "Erfolg",
                view! { <Alert kind=AlertKind::Success title="Ihre Angaben sind gelöscht" level=4 live=true /> },
            ),
            example(
                "alert-warning",
                "Achtung, ohne Titel",
                view! {
                    <Alert kind=AlertKind::Warning>
                        <p>"Mit dem Absenden geben Sie den Antrag verbindlich ab."</p>
                    </Alert>
                },
            ),
            example("alert-error", "Fehler mit Knopf", error),
            example(
                "live-region",
                "Meldung, sichtbar",
                view! { <LiveRegion text="3 Leistungen gefunden" visible=true /> },
            ),
        ),
    )
}

fn waiting() -> impl IntoView {
    group(
        "Loading",
        example(
            "loading",
            "Wird geladen",
            view! { <Loading label="Wird geladen …" /> },
        ),
    )
}

fn accordion() -> impl IntoView {
    let body = "Wir brauchen das Geburtsdatum, damit die Stelle Sie eindeutig zuordnen kann.";
    group(
        "Accordion",
        (
            example(
                "accordion",
                "Geschlossen",
                view! { <Accordion title="Warum fragen wir das?"><p>{body}</p></Accordion> },
            ),
            example(
                "accordion-open",
                "Offen, mit Überschrift",
                view! { <Accordion title="Rechtsgrundlagen" level=4 open=true><p>{body}</p></Accordion> },
            ),
        ),
    )
}

fn facts() -> impl IntoView {
    let known = Date::new(2025, 7, 1).ok().map(|date| {
        view! {
            <FactSource
                date
                date_text="1. Juli 2025"
                source="§ 17 Bundesmeldegesetz"
                url="https://www.gesetze-im-internet.de/bmg/__17.html"
            />
        }
    });
    group(
        "FactSource",
        (
            example("fact-source", "Stand und Quelle", known),
            example("not-maintained", "Nicht gepflegt", view! { <NotMaintained /> }),
            example(
                "not-maintained-what",
                "Nicht gepflegt, benannt",
                view! { <NotMaintained what="Öffnungszeiten" /> },
            ),
        ),
    )
}

fn text() -> impl IntoView {
    let words = |text: &str| vec![Inline::Text(text.to_owned())];
    let link = "https://www.gesetze-im-internet.de/estg/".parse().ok();
    let link = link.map(|target| Inline::Link {
        target,
        text: "Einkommensteuergesetz".to_owned(),
    });
    let mut sentence = vec![
        Inline::Text("Anmelden müssen Sie jeden Hund ".to_owned()),
        Inline::Strong(words("ab dem dritten Monat")),
        Inline::Text(", auch wenn er steuerfrei ist. Näheres im ".to_owned()),
    ];
    sentence.extend(link);
    let text = RichText(vec![
        Block::Paragraph(sentence),
        Block::Heading(1, words("Was Sie brauchen")),
        Block::List {
            ordered: false,
            items: vec![
                vec![Block::Paragraph(words("Nummer des Mikrochips"))],
                vec![Block::Paragraph(words("Nachweis der Haftpflichtversicherung"))],
            ],
        },
        Block::Heading(2, words("Schritte")),
        Block::List {
            ordered: true,
            items: vec![
                vec![Block::Paragraph(words("Antrag ausfüllen"))],
                vec![Block::Paragraph(words("Hundesteuermarke abholen"))],
            ],
        },
        Block::Table(vec![
            vec![words("Hund"), words("Steuer im Jahr")],
            vec![words("erster"), words("legt die Gemeinde fest")],
        ]),
    ]);
    group(
        "RichTextView",
        example(
            "rich-text",
            "Alle Arten von Absätzen",
            view! { <RichTextView text heading_offset=3 /> },
        ),
    )
}

fn dialog() -> impl IntoView {
    let open = RwSignal::new(false);
    let close = Callback::new(move |()| open.set(false));
    let content = view! {
        <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(true))>"Frage zeigen"</Button>
        <Dialog id="sample-dialog" title="Alles löschen?" open on_close=close>
            <p>"Das lässt sich nicht rückgängig machen."</p>
            <ButtonGroup>
                <Button kind=ButtonKind::Secondary on_press=close>"Nein, weiterschreiben"</Button>
                <Button on_press=close>"Ja, alles löschen"</Button>
            </ButtonGroup>
        </Dialog>
    };
    group(
        "Dialog",
        example("dialog", "Geschlossen, mit dem Knopf, der ihn zeigt", content),
    )
}

fn confirmation() -> impl IntoView {
    let panel = view! {
        <ConfirmationPanel reference_label="Ihr Aktenzeichen" reference="AL-2026-7F3K-92QD">
            <h4>"Ihr Antrag ist angekommen"</h4>
        </ConfirmationPanel>
    };
    group("ConfirmationPanel", example("confirmation", "Angekommen", panel))
}
