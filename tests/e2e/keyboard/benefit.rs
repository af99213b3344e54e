//! Housing benefit, part by part.

use super::{SUMMARY, address, contains, name, next, send};
use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::{Browser, Window};

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
    next(&browser, "Welche Belege haben Sie schon?").await?;
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
