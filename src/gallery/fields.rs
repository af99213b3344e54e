//! Fields to type into.

use super::{example, group, kept, nothing};
use crate::components::*;
use leptos::prelude::*;

pub(super) fn examples() -> impl IntoView {
    (text_inputs(), text_areas(), dates(), comboboxes(), files())
}

fn text_inputs() -> impl IntoView {
    let (name, set_name) = kept("");
    let (wrong, set_wrong) = kept("0774");
    let (height, set_height) = kept("62");
    let (mail, set_mail) = kept("hedwig.müller@beispiel.de");
    let (question, set_question) = kept("");
    group(
        "TextInput",
        (
            example(
                "text-input",
                "Leer",
                view! {
                    <Field id="given-name" label="Vorname" hint="Wie im Ausweis">
                        <TextInput value=name on_input=set_name autocomplete="given-name" />
                    </Field>
                },
            ),
            example(
                "text-input-error",
                "Mit Fehler",
                view! {
                    <Field
                        id="postcode"
                        label="Postleitzahl"
                        hint="Fünf Ziffern"
                        error="Geben Sie eine Postleitzahl mit fünf Ziffern ein, zum Beispiel 07743"
                    >
                        <TextInput
                            value=wrong
                            on_input=set_wrong
                            kind=InputKind::Digits
                            width=InputWidth::Chars5
                            autocomplete="postal-code"
                        />
                    </Field>
                },
            ),
            example(
                "text-input-suffix",
                "Mit Einheit, freiwillig",
                view! {
                    <Field id="height" label="Schulterhöhe in Zentimetern" optional=true>
                        <TextInput
                            value=height
                            on_input=set_height
                            kind=InputKind::Decimal
                            width=InputWidth::Chars4
                            suffix="cm"
                        />
                    </Field>
                },
            ),
            example(
                "text-input-email",
                "E-Mail",
                view! {
                    <Field id="email" label="E-Mail-Adresse">
                        <TextInput value=mail on_input=set_mail kind=InputKind::Email autocomplete="email" />
                    </Field>
                },
            ),
            example(
                "text-input-page",
                "Die einzige Frage der Seite",
                view! {
                    <Field id="dog-name" label="Wie heißt Ihr Hund?" size=LabelSize::Page>
                        <TextInput value=question on_input=set_question width=InputWidth::Chars20 />
                    </Field>
                },
            ),
        ),
    )
}

fn text_areas() -> impl IntoView {
    let (text, set_text) = kept("Der Hund stammt aus dem Tierheim.");
    let (long, set_long) = kept("Der Hund stammt aus dem Tierheim in Erfurt und lebt seit März bei uns.");
    group(
        "TextArea",
        (
            example(
                "text-area",
                "Mit Zähler",
                view! {
                    <Field id="remarks" label="Möchten Sie noch etwas mitteilen?" optional=true>
                        <TextArea value=text on_input=set_text limit=500u32 />
                    </Field>
                },
            ),
            example(
                "text-area-error",
                "Zu lang",
                view! {
                    <Field id="remarks-long" label="Woher kommt der Hund?" error="Kürzen Sie den Text auf höchstens 50 Zeichen">
                        <TextArea value=long on_input=set_long limit=50u32 rows=3 />
                    </Field>
                },
            ),
        ),
    )
}

fn dates() -> impl IntoView {
    let birthday = RwSignal::new(DateParts::default());
    let since = RwSignal::new(DateParts {
        day: "31".into(),
        month: "2".into(),
        year: "2026".into(),
    });
    let set = |date: RwSignal<DateParts>| {
        Callback::new(move |(part, text)| {
            date.update(|date| match part {
                DatePart::Day => date.day = text,
                DatePart::Month => date.month = text,
                DatePart::Year => date.year = text,
            });
        })
    };
    group(
        "DateInput",
        (
            example(
                "date-input",
                "Leer, Geburtstag",
                view! {
                    <Fieldset id="birthday" legend="Wann sind Sie geboren?" hint="Zum Beispiel 27 3 1985">
                        <DateInput value=birthday on_input=set(birthday) birthday=true />
                    </Fieldset>
                },
            ),
            example(
                "date-input-error",
                "Ein Teil ist falsch",
                view! {
                    <Fieldset id="since" legend="Seit wann halten Sie den Hund?" error="Den 31. Februar gibt es nicht">
                        <DateInput value=since on_input=set(since) wrong=vec![DatePart::Day] />
                    </Fieldset>
                },
            ),
        ),
    )
}

fn comboboxes() -> impl IntoView {
    let places = [
        ("16053000", "Jena", "Kreisfreie Stadt"),
        ("16074041", "Jenalöbnitz", "Saale-Holzland-Kreis"),
        ("16071037", "Kromsdorf", "Weimarer Land"),
        ("16067036", "Neustadt", "Kyffhäuserkreis"),
        (
            "16073063",
            "Neustadt bei Ilfeld, früher Grafschaft Hohnstein",
            "Landkreis Nordhausen",
        ),
    ];
    let typed = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        let typed = typed.get().to_lowercase();
        let found = places
            .iter()
            .filter(|(_, name, _)| !typed.is_empty() && name.to_lowercase().contains(&typed));
        found
            .map(|(ars, name, district)| Suggestion::new(*ars, *name, *district))
            .collect::<Vec<_>>()
    });
    let choose = Callback::new(move |ars: String| {
        let found = places.iter().find(|(own, _, _)| *own == ars);
        typed.set(found.map_or("", |(_, name, _)| *name).to_owned());
    });
    let (other, set_other) = kept("Neustdt");
    group(
        "Combobox",
        (
            example(
                "combobox",
                "Mit Vorschlägen beim Tippen",
                view! {
                    <Field id="place" label="In welchem Ort wohnen Sie?" hint="Postleitzahl oder Name">
                        <Combobox
                            value=typed
                            options
                            on_query=Callback::new(move |text| typed.set(text))
                            on_choose=choose
                        />
                    </Field>
                },
            ),
            example(
                "combobox-error",
                "Mit Fehler",
                view! {
                    <Field id="place-wrong" label="In welchem Ort liegt der Betrieb?" error="Wählen Sie einen Ort aus der Liste">
                        <Combobox value=other options=vec![] on_query=set_other on_choose=nothing() />
                    </Field>
                },
            ),
        ),
    )
}

fn files() -> impl IntoView {
    let entry = |id: &str, name: &str, state: &str, percent| FileEntry {
        id: id.into(),
        name: name.into(),
        state: state.into(),
        percent,
    };
    let files = RwSignal::new(vec![
        entry(
            "a",
            "Haftpflichtversicherung_Bestätigung_2026.pdf",
            "1,2 MB",
            None,
        ),
        entry("b", "impfpass.jpg", "2,4 MB, Aufnahmedaten entfernt", None),
        entry("c", "ausweis.png", "wird geprüft", Some(40)),
    ]);
    let remove = Callback::new(move |id: String| files.update(|files| files.retain(|file| file.id != id)));
    let refused = vec![
        RefusedFile {
            name: "vertrag.pdf".into(),
            reason: "Das PDF ist mit einem Passwort geschützt, die Stelle könnte es nicht öffnen.".into(),
        },
        RefusedFile {
            name: "rechnung\u{fffd}fdp.exe".into(),
            reason: "Der Name enthält Zeichen, die ihn anders aussehen lassen, als er ist.".into(),
        },
    ];
    let limits = "Bis zu 3 Dateien als PDF, JPEG oder PNG, jede höchstens 5 MB groß.";
    group(
        "FileInput",
        (
            example(
                "file-input",
                "Leer",
                view! {
                    <Field id="proof" label="Nachweis" hint="Zum Beispiel die Bestätigung der Versicherung">
                        <FileInput accept=".pdf,.jpg" camera=true limits on_change=nothing() />
                    </Field>
                },
            ),
            example(
                "file-input-files",
                "Mit Dateien und Fehler",
                view! {
                    <Field id="proofs" label="Weitere Nachweise" error="Wählen Sie eine Datei aus.">
                        <FileInput multiple=true limits files refused on_change=nothing() on_remove=remove />
                    </Field>
                },
            ),
        ),
    )
}
