//! Long applications by keyboard alone, from the start page to the confirmation, and what the office gets.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};

const SUMMARY: &str = "Bitte sehen Sie sich diese Angaben noch einmal an";

async fn next(browser: &Browser, heading: &str) -> Result<(), Anything> {
    browser.enter("Weiter").await?;
    browser.heading(heading).await
}

async fn address(browser: &Browser, group: &str, parts: [&str; 4]) -> Result<(), Anything> {
    for (label, text) in ["Straße", "Hausnummer", "Postleitzahl", "Ort"]
        .into_iter()
        .zip(parts)
    {
        browser.type_into(group, label, text).await?;
    }
    Ok(())
}

async fn name(browser: &Browser, group: &str, given: &str, family: &str) -> Result<(), Anything> {
    browser.type_into(group, "Vorname", given).await?;
    browser.type_into(group, "Nachname", family).await
}

/// Checks the review, sends, and gives what `backend inbox` shows.
async fn send(portal: &amtslotse_tests::portal::Portal, browser: &Browser) -> Result<String, Anything> {
    browser.enter("Antrag verbindlich abschicken").await?;
    browser.heading("Ihr Antrag ist angekommen").await?;
    portal.inbox(&["show", &browser.reference().await?])
}

fn contains(shown: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(shown.contains(wanted), "{wanted} is missing in\n{shown}");
    }
}

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

#[tokio::test(flavor = "multi_thread")]
async fn a_household_applies_for_housing_benefit_part_by_part() -> Result<(), Anything> {
    let start = "/de/antrag/wohngeld-mietzuschuss?ort=160550000000";
    let (portal, browser) = open(Window::Phone, start).await?;
    browser.heading("Wohngeld beantragen: Mietzuschuss").await?;
    browser.sees("Für Weimar").await?;
    browser.enter("Antrag beginnen").await?;
    parts(&browser, 0).await?;
    browser.assert_accessible("task list").await?;
    assert!(
        browser
            .address()
            .await?
            .ends_with("/wohngeld-mietzuschuss/abschnitte")
    );

    browser.enter("Vorab: Passt dieser Antrag?").await?;
    fit(&browser).await?;
    parts(&browser, 1).await?;
    browser.enter("Angaben zu Ihnen").await?;
    applicant(&browser).await?;
    parts(&browser, 2).await?;
    browser.enter("Ihr Haushalt").await?;
    household(&browser).await?;
    parts(&browser, 3).await?;
    // Half a part, then back to the list.
    browser.enter("Wohnung und Miete").await?;
    browser
        .heading("Seit wann wohnen Sie dort, und wer vermietet?")
        .await?;
    browser.sees("Schritt 1 von 3").await?;
    browser
        .type_into("", "Name der Vermieterin", "Wohnungsgesellschaft Beispiel mbH")
        .await?;
    browser
        .open("/de/antrag/wohngeld-mietzuschuss/abschnitte")
        .await?;
    parts(&browser, 3).await?;
    browser.sees("Begonnen").await?;
    browser.enter("Wohnung und Miete").await?;
    home(&browser).await?;
    parts(&browser, 4).await?;
    browser.enter("Unterhalt und Vermögen").await?;
    browser.heading("Zahlt jemand im Haushalt Unterhalt?").await?;
    browser.arrow_to("Wird für Menschen", "Nein").await?;
    next(&browser, "Hat Ihr Haushalt Vermögen?").await?;
    browser.sees("90.000").await?;
    browser.arrow_to("Hat Ihr Haushalt zusammen", "Nein").await?;
    browser.enter("Weiter").await?;
    parts(&browser, 5).await?;
    browser.enter("Auszahlung und Erklärung").await?;
    browser.heading("Wohin soll das Geld gehen?").await?;
    browser.arrow_to("Konto", "Mein Konto").await?;
    browser
        .type_into("", "IBAN", "DE91 1000 0000 0123 4567 89")
        .await?;
    next(&browser, "Erklärung").await?;
    browser.tick("", "Ich teile der Wohngeldbehörde").await?;
    browser.tick("", "Meine Angaben sind richtig").await?;
    browser.enter("Weiter").await?;
    parts(&browser, 6).await?;
    browser.enter("Weiter zum Prüfen").await?;
    browser.heading("Prüfen Sie Ihre Angaben").await?;

    let shown = send(&portal, &browser).await?;
    let wanted = [
        "Ali Çelik",
        "Ina Kranz",
        "Lohn oder Gehalt",
        "Wohnungsgesellschaft Beispiel mbH",
        "Garage",
    ];
    contains(&shown, &wanted);
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

/// The list of parts with so many done.
async fn parts(browser: &Browser, done: usize) -> Result<(), Anything> {
    browser.heading("Ihr Antrag in Abschnitten").await?;
    browser
        .sees(&format!("{done} von 6 Abschnitten sind fertig."))
        .await
}

async fn fit(browser: &Browser) -> Result<(), Anything> {
    browser.heading("Wie wohnen Sie?").await?;
    browser.arrow_to("Ihre Wohnung", "In der eigenen Wohnung").await?;
    browser.sees("Dieser Antrag passt nicht zu Ihnen").await?;
    browser.enter("Weiter").await?;
    browser.sees(SUMMARY).await?;
    browser.enter("Ihre Wohnung – ").await?;
    browser.arrow_to("Ihre Wohnung", "Zur Miete").await?;
    next(browser, "Bekommt Ihr Haushalt schon Geld für die Wohnung?").await?;
    browser.arrow_to("Wer in Ihrem Haushalt", "Niemand").await?;
    browser.arrow_to("Wurde in letzter Zeit", "Nein").await?;
    next(browser, "Was beantragen Sie?").await?;
    browser.arrow_to("Antrag", "Wohngeld zum ersten Mal").await?;
    browser.arrow_to("Ab wann brauchen", "Ab diesem Monat").await?;
    browser.enter("Weiter").await
}

async fn applicant(browser: &Browser) -> Result<(), Anything> {
    browser.heading("Wer beantragt Wohngeld?").await?;
    name(browser, "Name", "Ali", "Çelik").await?;
    browser.type_date("Geburtsdatum", ["2", "3", "1990"]).await?;
    address(
        browser,
        "Anschrift der Wohnung",
        ["Markt", "1", "99423", "Weimar"],
    )
    .await?;
    browser.arrow_to("Staatsangehörigkeit", "aus der EU").await?;
    next(browser, "Wie können wir Sie bei Rückfragen erreichen?").await?;
    next(browser, "Was machen Sie zurzeit?").await?;
    browser.arrow_to("Ihre Tätigkeit", "Angestellt").await?;
    browser.arrow_to("Haben Sie einen Grad", "Nein").await?;
    next(browser, "Welche Einnahmen haben Sie?").await?;
    browser.tick("Ihre Einnahmen", "Lohn oder Gehalt").await?;
    browser.type_into("", "Lohn oder Gehalt", "viel").await?;
    browser.arrow_to("Kommen einmalige", "Nein").await?;
    browser.arrow_to("Haben Sie hohe", "Nein").await?;
    browser.tick("Was wird von den", "Steuern").await?;
    browser.tick("Was wird von den", "Beiträge zur Kranken").await?;
    browser.arrow_to("Ändern sich", "Nein").await?;
    browser.enter("Weiter").await?;
    browser.sees(SUMMARY).await?;
    browser.enter("Lohn oder Gehalt – ").await?;
    browser.type_into("", "Lohn oder Gehalt", "2.100,50").await?;
    browser.enter("Weiter").await
}

async fn household(browser: &Browser) -> Result<(), Anything> {
    browser.heading("Wer gehört zu Ihrem Haushalt?").await?;
    browser.arrow_to("Leben noch andere", "Ja").await?;
    browser.arrow_to("Wohnen außerdem", "Nein").await?;
    next(browser, "Wer lebt mit Ihnen im Haushalt?").await?;
    name(browser, "Person 1", "Ina", "Kranz").await?;
    browser.arrow_to("Person 1 > Wie gehört", "Ehefrau").await?;
    browser
        .type_date("Person 1 > Geburtsdatum", ["4", "5", "1999"])
        .await?;
    browser.arrow_to("Person 1 > Was macht", "Im Studium").await?;
    browser
        .arrow_to("Person 1 > Gibt es für", "Abgelehnt aus einem anderen")
        .await?;
    browser
        .arrow_to("Person 1 > Hat diese Person einen Grad", "Nein")
        .await?;
    browser
        .tick("Person 1 > Welche Einnahmen", "Keine Einnahmen")
        .await?;
    browser.arrow_to("Person 1 > Ändern sich", "Nein").await?;
    next(
        browser,
        "Hat sich Ihr Haushalt geändert, oder wird er sich ändern?",
    )
    .await?;
    browser.arrow_to("Ist in den letzten", "Nein").await?;
    browser.arrow_to("Zieht in den nächsten", "Nein").await?;
    browser.enter("Weiter").await
}

async fn home(browser: &Browser) -> Result<(), Anything> {
    browser
        .heading("Seit wann wohnen Sie dort, und wer vermietet?")
        .await?;
    assert_eq!(
        browser.value("f-landlord").await?,
        "Wohnungsgesellschaft Beispiel mbH"
    );
    browser
        .type_date("Seit wann wohnen Sie dort?", ["1", "9", "2023"])
        .await?;
    address(
        browser,
        "Anschrift der Vermieterin",
        ["Weg", "2", "99423", "Weimar"],
    )
    .await?;
    browser.arrow_to("Sind Sie mit", "Nein").await?;
    browser.arrow_to("Hat jemand aus", "Nein").await?;
    next(browser, "Wie hoch ist die Miete?").await?;
    browser.type_into("", "Miete mit allen", "890").await?;
    browser.tick("Was davon", "Heizung").await?;
    browser.tick("Was davon", "Garage").await?;
    browser.type_into("", "Kosten im Monat: Heizung", "120").await?;
    browser.type_into("", "Kosten im Monat: Garage", "40,50").await?;
    browser.sees("729,50").await?;
    browser.arrow_to("Ändert sich die Miete", "Nein").await?;
    next(browser, "Nutzt Ihr Haushalt die Wohnung allein?").await?;
    browser.arrow_to("Nutzen Sie Räume", "Nein").await?;
    browser.arrow_to("Zahlt jemand anderes", "Nein").await?;
    browser.enter("Weiter").await
}
