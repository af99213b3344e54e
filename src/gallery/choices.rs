//! Things to choose from.

use super::{example, group, kept};
use crate::components::*;
use leptos::prelude::*;

pub(super) fn examples() -> impl IntoView {
    (radios(), checkboxes(), single(), select())
}

fn radios() -> impl IntoView {
    let (kind, set_kind) = kept("normal");
    let (yes, set_yes) = kept("");
    let (none, set_none) = kept("");
    let kinds = vec![
        Choice::new("normal", "Normaler Haushund"),
        Choice::new("guide", "Assistenzhund")
            .with_hint("Mit Ausweis nach § 12e Behindertengleichstellungsgesetz"),
        Choice::new("work", "Diensthund"),
        Choice::new("unknown", "Ich weiß es nicht").apart(),
    ];
    let yes_no = || vec![Choice::new("yes", "Ja"), Choice::new("no", "Nein")];
    group(
        "Radios",
        (
            example(
                "radios",
                "Mit Hinweis und abgesetzter Antwort",
                view! {
                    <Fieldset id="dog-kind" legend="Was für ein Hund ist es?" hint="Davon hängt die Steuer ab">
                        <Radios choices=kinds value=kind on_change=set_kind />
                    </Fieldset>
                },
            ),
            example(
                "radios-inline",
                "Zwei kurze Antworten",
                view! {
                    <Fieldset id="second-dog" legend="Halten Sie schon einen Hund?">
                        <Radios choices=yes_no() value=yes on_change=set_yes inline=true />
                    </Fieldset>
                },
            ),
            example(
                "radios-error",
                "Mit Fehler, als Frage der Seite",
                view! {
                    <Fieldset
                        id="dangerous"
                        legend="Gilt der Hund als gefährlich?"
                        error="Wählen Sie Ja oder Nein"
                        size=LabelSize::Page
                    >
                        <Radios choices=yes_no() value=none on_change=set_none />
                    </Fieldset>
                },
            ),
        ),
    )
}

fn checkboxes() -> impl IntoView {
    let chosen = RwSignal::new(vec!["chip".to_owned()]);
    let change = Callback::new(move |(value, checked): (String, bool)| {
        chosen.update(|chosen| {
            chosen.retain(|own| *own != value);
            if checked {
                chosen.push(value);
            }
        });
    });
    let choices = || {
        vec![
            Choice::new("chip", "Mikrochip"),
            Choice::new("insurance", "Haftpflichtversicherung")
                .with_hint("In Thüringen für jeden Hund Pflicht"),
            Choice::new("none", "Nichts davon").apart(),
        ]
    };
    group(
        "Checkboxes",
        (
            example(
                "checkboxes",
                "Mehrere",
                view! {
                    <Fieldset id="has" legend="Was hat der Hund schon?">
                        <Checkboxes choices=choices() values=chosen on_change=change />
                    </Fieldset>
                },
            ),
            example(
                "checkboxes-error",
                "Mit Fehler",
                view! {
                    <Fieldset id="has-wrong" legend="Was liegt bei?" error="Wählen Sie mindestens eine Antwort">
                        <Checkboxes choices=choices() values=Vec::new() on_change=Callback::new(|_| ()) />
                    </Fieldset>
                },
            ),
        ),
    )
}

fn single() -> impl IntoView {
    let agreed = RwSignal::new(true);
    let change = Callback::new(move |checked| agreed.set(checked));
    group(
        "Checkbox",
        (
            example(
                "checkbox",
                "Erklärung",
                view! {
                    <Checkbox
                        id="declaration"
                        label="Ich versichere, dass meine Angaben vollständig und richtig sind."
                        checked=agreed
                        on_change=change
                    />
                },
            ),
            example(
                "checkbox-error",
                "Mit Hinweis und Fehler",
                view! {
                    <Checkbox
                        id="declaration-wrong"
                        label="Ich habe die Hinweise zum Datenschutz gelesen."
                        hint="Sie stehen auf der ersten Seite"
                        error="Bestätigen Sie, dass Sie die Hinweise gelesen haben"
                        checked=false
                        on_change=Callback::new(|_| ())
                    />
                },
            ),
        ),
    )
}

fn select() -> impl IntoView {
    let (breed, set_breed) = kept("mixed");
    let (empty, set_empty) = kept("");
    let choices = || {
        vec![
            Choice::new("mixed", "Mischling"),
            Choice::new("dachshund", "Rauhaardackel"),
            Choice::new("shepherd", "Altdeutscher Schäferhund"),
        ]
    };
    group(
        "Select",
        (
            example(
                "select",
                "Gewählt",
                view! {
                    <Field id="breed" label="Rasse">
                        <Select choices=choices() value=breed on_change=set_breed none_label="Bitte wählen" />
                    </Field>
                },
            ),
            example(
                "select-error",
                "Mit Fehler",
                view! {
                    <Field id="breed-wrong" label="Rasse des zweiten Hundes" error="Wählen Sie eine Rasse">
                        <Select choices=choices() value=empty on_change=set_empty none_label="Bitte wählen" />
                    </Field>
                },
            ),
        ),
    )
}
