//! Residence registration with two family members.

use super::{SUMMARY, address, contains, name, next, send};
use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};

#[tokio::test(flavor = "multi_thread")]
async fn a_family_registers_its_home() -> Result<(), Anything> {
    let start = "/de/antrag/wohnsitz-anmeldung?ort=160530000000";
    let (portal, browser) = open(Window::Desktop, start).await?;
    browser.heading("Wohnung anmelden").await?;
    browser
        .sees("Das Abschicken allein ist noch keine Anmeldung.")
        .await?;
    browser.sees("Für Jena").await?;
    browser
        .assert_accessible("start of the residence registration")
        .await?;
    browser.enter("Antrag beginnen").await?;

    browser.heading("Wo sind Sie eingezogen?").await?;
    address(
        &browser,
        "Anschrift der neuen Wohnung",
        ["Markt", "3", "07743", "Jena"],
    )
    .await?;
    browser
        .type_date("Wann sind Sie eingezogen?", ["1", "2", "2026"])
        .await?;
    browser
        .arrow_to("Wird das Ihre einzige", "Nein, ich benutze eine andere")
        .await?;
    next(&browser, "Wo ist Ihre Hauptwohnung?").await?;
    // A second thought: it is the only one, and the question goes.
    browser.enter("Zurück").await?;
    browser.heading("Wo sind Sie eingezogen?").await?;
    browser
        .arrow_to("Wird das Ihre einzige", "Ja, meine einzige Wohnung")
        .await?;
    next(&browser, "Wo haben Sie vorher gewohnt?").await?;
    browser.arrow_to("Letzte Wohnung", "In Deutschland").await?;
    address(
        &browser,
        "Bisherige Anschrift",
        ["Gasse", "1a", "99084", "Erfurt"],
    )
    .await?;
    browser.arrow_to("Behalten Sie", "Nein").await?;
    browser
        .type_date("Wann sind Sie dort", ["31", "1", "2026"])
        .await?;
    next(&browser, "Wer sind Sie?").await?;
    person(&browser).await?;
    next(&browser, "Staatsangehörigkeit und Religion").await?;
    browser
        .arrow_to("Welche Staatsangehörigkeit", "deutsch und eine weitere")
        .await?;
    browser.suggest("", "Weitere oder andere", "Türk").await?;
    browser
        .arrow_to("Welcher Religionsgesellschaft", "keiner")
        .await?;
    next(&browser, "Wie ist Ihr Familienstand?").await?;
    browser.arrow_to("Familienstand", "verheiratet").await?;
    browser
        .type_date("Tag der Eheschließung", ["15", "Mai", "2010"])
        .await?;
    browser
        .type_into("", "Ort und Staat", "Erfurt, Deutschland")
        .await?;
    next(&browser, "Welchen Ausweis haben Sie?").await?;
    browser
        .arrow_to("Gültiges Ausweisdokument", "Personalausweis")
        .await?;
    document(&browser, "", "L01X00T47").await?;
    next(&browser, "Ziehen Familienangehörige mit Ihnen ein?").await?;
    browser.arrow_to("Melden Sie", "Ja").await?;
    next(&browser, "Wer zieht mit Ihnen ein?").await?;
    members(&browser).await?;
    next(&browser, "Wer hat Ihnen die Wohnung überlassen?").await?;
    browser.arrow_to("Wohnungsgeber", "Eine Vermieterin").await?;
    browser.arrow_to("Haben Sie die Bestätigung", "Nein").await?;
    browser.sees("Sie brauchen die Bestätigung noch").await?;
    next(&browser, "Wer darf Ihre Daten nicht bekommen?").await?;
    browser.tick("Welchen Weitergaben", "An Parteien").await?;
    next(&browser, "Wie können wir Sie bei Rückfragen erreichen?").await?;
    next(&browser, "Erklärung").await?;
    browser.tick("", "Meine Angaben sind richtig").await?;
    next(&browser, "Prüfen Sie Ihre Angaben").await?;
    browser.sees("Person 2: Name").await?;
    browser
        .assert_accessible("review of the residence registration")
        .await?;

    let shown = send(&portal, &browser).await?;
    let wanted = [
        "Zoë Maria Ağa",
        "Emre Ağa",
        "Ela Ağa",
        "Türkei",
        "Gasse 1a",
        "An Parteien",
        "Reisepass",
    ];
    contains(&shown, &wanted);
    assert!(!shown.contains("Hauptwohnung\n"), "{shown}");
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

/// The page about the person, with mistakes that are mended from the summary.
async fn person(browser: &Browser) -> Result<(), Anything> {
    name(browser, "Name", "Zoë Maria", "Ağa").await?;
    browser.type_date("Geburtsdatum", ["31", "2", "1985"]).await?;
    browser.suggest("", "Geburtsstaat", "Deutschl").await?;
    browser.arrow_to("Geschlecht", "weiblich").await?;
    browser.enter("Weiter").await?;
    browser.sees(SUMMARY).await?;
    assert_eq!(browser.focused_text().await?, SUMMARY);
    browser.assert_accessible("errors about the person").await?;
    browser.enter("Geburtsort – ").await?;
    browser.keys("Weimar").await?;
    browser.enter("Weiter").await?;
    browser.sees("Diesen Tag gibt es nicht.").await?;
    assert_eq!(browser.focused_text().await?, SUMMARY);
    browser.enter("Geburtsdatum – ").await?;
    browser.type_date("Geburtsdatum", ["27", "3", "1985"]).await
}

async fn document(browser: &Browser, group: &str, number: &str) -> Result<(), Anything> {
    let within = |label: &str| {
        if group.is_empty() {
            label.to_owned()
        } else {
            format!("{group} > {label}")
        }
    };
    browser.type_into(group, "Seriennummer", number).await?;
    browser
        .type_into(group, "Ausstellende Behörde", "Stadt Erfurt")
        .await?;
    browser
        .type_date(&within("Ausgestellt am"), ["4", "6", "2021"])
        .await?;
    browser.type_date(&within("Gültig bis"), ["3", "6", "2031"]).await
}

async fn members(browser: &Browser) -> Result<(), Anything> {
    let one = "Person 1";
    name(browser, one, "Emre", "Ağa").await?;
    browser
        .arrow_to("Person 1 > Wie ist diese Person", "Ehefrau")
        .await?;
    browser
        .type_date("Person 1 > Geburtsdatum", ["1", "2", "1983"])
        .await?;
    browser.type_into(one, "Geburtsort", "Ankara").await?;
    browser.suggest(one, "Geburtsstaat", "Türkei").await?;
    browser.arrow_to("Person 1 > Geschlecht", "männlich").await?;
    browser
        .arrow_to("Person 1 > Staatsangehörigkeit", "eine andere")
        .await?;
    browser.suggest(one, "Weitere oder andere", "Türkei").await?;
    browser
        .arrow_to("Person 1 > Religionsgesellschaft", "keiner")
        .await?;
    browser
        .arrow_to("Person 1 > Gültiges Ausweis", "Reisepass")
        .await?;
    document(browser, one, "U12345678").await?;
    browser.enter("Eintrag hinzufügen").await?;
    let two = "Person 2";
    name(browser, two, "Ela", "Ağa").await?;
    browser
        .arrow_to("Person 2 > Wie ist diese Person", "Kind")
        .await?;
    browser
        .type_date("Person 2 > Geburtsdatum", ["9", "9", "2019"])
        .await?;
    browser.type_into(two, "Geburtsort", "Erfurt").await?;
    browser.suggest(two, "Geburtsstaat", "Deutschland").await?;
    browser.arrow_to("Person 2 > Geschlecht", "weiblich").await?;
    browser
        .arrow_to("Person 2 > Staatsangehörigkeit", "deutsch")
        .await?;
    browser
        .arrow_to("Person 2 > Religionsgesellschaft", "keiner")
        .await?;
    browser.arrow_to("Person 2 > Gültiges Ausweis", "keines").await
}
