//! Searching as citizens do.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::Window;
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn everyday_words_mistakes_and_places_are_understood() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de/suche").await?;
    browser.heading("Suche").await?;
    for (query, service) in [
        ("perso abgelaufen", "Personalausweis beantragen"),
        ("fuehrungszeugniss", "Führungszeugnis beantragen"),
        ("Austritt Kirche", "Aus der Kirche austreten"),
        ("wohngled", "Wohngeld beantragen"),
    ] {
        browser.fill("Wonach suchen Sie?", query).await?;
        browser
            .wait_for(&format!("//ol/li[1]//a[contains(., '{service}')]"))
            .await?;
    }
    browser.fill("Wonach suchen Sie?", "hund anmelden jena").await?;
    browser.sees("Ort erkannt: Jena.").await?;
    browser.follow("Hund anmelden").await?;
    browser.sees("Für Jena").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_found_says_what_to_do() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/suche?q=xqzvwk").await?;
    browser.heading("Suche nach „xqzvwk“").await?;
    browser.sees("Zu diesen Worten haben wir nichts gefunden").await?;
    browser.sees("115").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn suggestions_are_taken_with_the_keyboard() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de").await?;
    browser.heading("Was möchten Sie erledigen?").await?;
    browser.fill("Wonach suchen Sie?", "wohngel").await?;
    browser
        .wait_for("//ul[@role='listbox' and not(@hidden)]/li")
        .await?;
    browser.keys(Key::Down + Key::Enter).await?;
    browser.heading("Wohngeld beantragen").await?;
    browser.driver.back().await?;
    browser.heading("Was möchten Sie erledigen?").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn english_words_find_services_by_their_english_texts() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/en").await?;
    browser.heading("What would you like to get done?").await?;
    browser.fill("What are you looking for?", "dog tax").await?;
    browser.press("Search").await?;
    browser.follow("Register a dog").await?;
    browser.sees("Responsible office").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_stand_in_the_address() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de/suche").await?;
    browser.sees("53 Leistungen").await?;
    browser
        .choose("Nur, was Sie hier online beantragen können")
        .await?;
    browser.sees("3 Leistungen gefunden").await?;
    browser.select("Wer ist zuständig?", "Bund").await?;
    browser.sees("Zu diesen Worten haben wir nichts gefunden").await?;
    assert_eq!(browser.address().await?, "/de/suche?online=ja&ebene=bund");
    browser.follow("English").await?;
    browser.heading("Search").await?;
    browser.sees("Search without narrowing down").await?;
    browser.follow("Search without narrowing down").await?;
    browser.sees("53 services").await?;
    browser.fill("What are you looking for?", "register").await?;
    browser.choose("For businesses").await?;
    browser.sees("Register a business").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn searches_are_remembered_only_if_wanted() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de/suche").await?;
    browser.fill("Wonach suchen Sie?", "reisepass").await?;
    browser.press("Suchen").await?;
    browser.heading("Suche nach „reisepass“").await?;
    let kept = "return localStorage.length;";
    assert_eq!(browser.driver.execute(kept, vec![]).await?.convert::<u32>()?, 0);
    browser.choose("Meine Suchen auf diesem Gerät merken").await?;
    browser.fill("Wonach suchen Sie?", "wohngeld").await?;
    browser.press("Suchen").await?;
    browser.open("/de/suche").await?;
    browser.sees("Zuletzt gesucht").await?;
    browser.follow("wohngeld").await?;
    browser.heading("Suche nach „wohngeld“").await?;
    browser.choose("Meine Suchen auf diesem Gerät merken").await?;
    assert_eq!(browser.driver.execute(kept, vec![]).await?.convert::<u32>()?, 0);
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn strange_words_do_no_harm() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/suche").await?;
    for query in [
        "   ",
        "' OR 1=1 --",
        "<img src=x onerror=alert(1)>",
        "\u{202e}dnuh",
        "%00%ff",
    ] {
        browser.fill("Wonach suchen Sie?", query).await?;
        browser.press("Suchen").await?;
        browser.settle().await?;
        browser.sees("115").await?;
    }
    browser
        .open(&format!("/de/suche?q={}", "hund%20".repeat(1000)))
        .await?;
    browser.sees("Hund anmelden").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}
