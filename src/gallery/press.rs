//! What can be pressed or followed, and icons.

use super::{example, group, nothing};
use crate::components::*;
use leptos::prelude::*;

pub(super) fn examples() -> impl IntoView {
    (buttons(), links(), icons(), crash())
}

/// The way to a real panic, for the test of the notice that stands outside the app.
fn crash() -> impl IntoView {
    #[allow(clippy::panic)]
    let press = Callback::new(|()| panic!("asked for in the gallery"));
    example(
        "crash",
        "Absturz",
        view! { <Button kind=ButtonKind::Tertiary on_press=press>"Absturz auslösen"</Button> },
    )
}

fn buttons() -> impl IntoView {
    let busy = RwSignal::new(true);
    let kinds = view! {
        <ButtonGroup>
            <Button on_press=nothing()>"Weiter"</Button>
            <Button kind=ButtonKind::Secondary on_press=nothing()>"Zwischenstand ansehen"</Button>
            <Button kind=ButtonKind::Tertiary on_press=nothing()>"Abbrechen"</Button>
        </ButtonGroup>
    };
    let icons = view! {
        <ButtonGroup>
            <Button icon_after=IconName::Forward on_press=nothing()>"Antrag beginnen"</Button>
            <Button kind=ButtonKind::Secondary icon=IconName::Print on_press=nothing()>"Seite drucken"</Button>
        </ButtonGroup>
    };
    let as_links = view! {
        <ButtonGroup>
            <ButtonLink href="#button-link" icon_after=IconName::Forward>"Online beantragen"</ButtonLink>
            <ButtonLink href="#button-link" kind=ButtonKind::Secondary>"Ort wählen"</ButtonLink>
        </ButtonGroup>
    };
    group(
        "Button",
        (
            example("button-kinds", "Gewichte", kinds),
            example("button-icons", "Mit Zeichen", icons),
            example(
                "button-busy",
                "Arbeitet",
                view! { <Button busy=busy on_press=nothing()>"Antrag absenden"</Button> },
            ),
            example(
                "button-blocked",
                "Geht gerade nicht, mit Grund",
                view! {
                    <Button id="blocked" blocked="Es fehlt noch Ihr Wohnort." on_press=nothing()>
                        "Antrag absenden"
                    </Button>
                },
            ),
            example("button-link", "Verweise als Knöpfe", as_links),
            example(
                "link-button",
                "Knopf als Verweis",
                view! { <LinkButton on_press=nothing() hidden_suffix="Hund Bello">"Entfernen"</LinkButton> },
            ),
        ),
    )
}

fn links() -> impl IntoView {
    let in_text = view! {
        <p class=|| "al-prose">
            "Wer umzieht, meldet sich bei der "
            <TextLink href="#link-inline">"Meldebehörde des neuen Wohnorts"</TextLink>
            " an. Die Pflicht steht im "
            <ExternalLink href="https://www.gesetze-im-internet.de/bmg/__17.html">"Bundesmeldegesetz"</ExternalLink>
            "."
        </p>
    };
    group(
        "Link",
        (
            example("link-inline", "Im Satz, eigene und fremde", in_text),
            example(
                "link-standalone",
                "Allein in der Zeile",
                view! {
                    <TextLink href="tel:115" kind=LinkKind::Standalone icon=IconName::Phone>"115 anrufen"</TextLink>
                },
            ),
            example(
                "link-quiet",
                "Still",
                view! { <TextLink href="#link-quiet" kind=LinkKind::Quiet>"Impressum"</TextLink> },
            ),
            example("back-link", "Zurück", view! { <BackLink href="#back-link" /> }),
            example(
                "breadcrumb",
                "Wo die Seite steht",
                view! {
                    <Breadcrumb label="Wo das Beispiel steht" crumbs=vec![
                        Crumb { label: "Startseite".into(), href: "#breadcrumb".into() },
                        Crumb { label: "Tiere, Freizeit und Umwelt".into(), href: "#breadcrumb".into() },
                    ] />
                },
            ),
            example(
                "skip-link",
                "Sprung zum Inhalt",
                view! { <SkipLink href="#skip-link" label="Zum Beispiel springen" /> },
            ),
        ),
    )
}

fn icons() -> impl IntoView {
    let all = IconName::ALL.iter().map(|name| {
        view! { <li class=|| "al-tag"><Icon name=*name />{" "}{name.key()}</li> }
    });
    let list = view! { <ul class=|| "al-chips" role="list">{all.collect_view()}</ul> };
    group("Icon", example("icons", "Alle Zeichen", list))
}
