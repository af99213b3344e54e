//! Searching as citizens do.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::Window;
use thirtyfour::Key;

/// A topic by its title and its name in addresses.
const TOPIC: (&str, &str) = ("Arbeit und Gewerbe", "arbeit-und-gewerbe");

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
async fn hits_mark_words_and_say_why_they_are_there() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/suche?q=wohngeld").await?;
    browser.wait_for("//ol/li[1]//h3//mark[. = 'Wohngeld']").await?;
    for (query, mark, reason) in [
        ("perso", "Personalausweis", "„perso“ passt zu „Personalausweis“"),
        ("persso", "Personalausweis", "„persso“ passt zu „Personalausweis“"),
        ("wohngled", "Wohngeld", "„wohngled“ als „Wohngeld“ gelesen"),
    ] {
        browser.fill("Wonach suchen Sie?", query).await?;
        browser
            .wait_for(&format!(
                "//ol/li[1][contains(., '{reason}')]//mark[. = '{mark}']"
            ))
            .await?;
    }
    browser.fill("Wonach suchen Sie?", "99107023037000").await?;
    browser
        .sees("Treffer bei Leistungsschlüssel oder Rechtsgrundlage: 99107023037000")
        .await?;
    browser.picture("phone-search-key").await?;
    browser.assert_accessible("hits with reasons").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_needs_no_server_once_it_is_there() -> Result<(), Anything> {
    let (mut portal, browser) = open(Window::Phone, "/de/suche").await?;
    browser.fill("Wonach suchen Sie?", "reisepass").await?;
    browser.sees("Reisepass beantragen").await?;
    browser.settle().await?;
    portal.kill().await?;
    browser.fill("Wonach suchen Sie?", "hund anmelden jena").await?;
    browser.sees("Ort erkannt: Jena.").await?;
    browser.sees("Hund anmelden").await?;
    browser.fill("Wonach suchen Sie?", "07743 wohngeld").await?;
    browser.sees("Ort erkannt: Jena.").await?;
    browser.sees("Wohngeld beantragen").await?;
    // Nothing was asked for in vain.
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_found_says_what_to_do() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Phone, "/de/suche?q=xqzvwk").await?;
    browser.heading("Suche nach „xqzvwk“").await?;
    browser.sees("Zu diesen Worten haben wir nichts gefunden").await?;
    browser.sees("115").await?;
    browser.wait_for("//ul//a[contains(@href, '/de/thema/')]").await?;
    browser.picture("phone-search-nothing").await?;
    // The filter leaves nothing: the way out of it, and how the word was probably meant.
    browser
        .open("/de/suche?q=wohngled&thema=tiere-und-freizeit")
        .await?;
    browser.sees("Meinten Sie „Wohngeld“?").await?;
    browser.follow("Ohne Eingrenzung suchen").await?;
    browser.sees("Wohngeld beantragen").await?;
    browser.assert_accessible("nothing found").await?;
    browser.assert_quiet(&[]).await?;
    browser.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_field_is_a_combobox_as_the_authoring_practices_say() -> Result<(), Anything> {
    let (_portal, browser) = open(Window::Desktop, "/de").await?;
    browser.heading("Was möchten Sie erledigen?").await?;
    let field = |state: &str| {
        format!("//input[@id='q' and @role='combobox' and @aria-autocomplete='list' and {state}]")
    };
    let list = "//ul[@id='q-list' and @role='listbox' and not(@hidden)]";
    browser.wait_for(&field("@aria-expanded='false'")).await?;
    browser.fill("Wonach suchen Sie?", "ausweis").await?;
    browser
        .wait_for(&field(
            "@aria-expanded='true' and @aria-controls='q-list' and not(@aria-activedescendant)",
        ))
        .await?;
    browser
        .wait_for("//span[@role='status' and contains(., 'Vorschläge')]")
        .await?;
    browser.keys(Key::Down + "").await?;
    browser
        .wait_for(&field("@aria-activedescendant='q-list-0'"))
        .await?;
    browser
        .wait_for(&format!(
            "{list}/li[@id='q-list-0' and @role='option' and @aria-selected='true']"
        ))
        .await?;
    // Up from the first is the last; moving the cursor in the text leaves the list.
    browser.keys(Key::Up + "").await?;
    browser
        .wait_for(&format!("{list}/li[last() and @aria-selected='true']"))
        .await?;
    browser.keys(Key::Left + "").await?;
    browser
        .wait_for(&field("@aria-expanded='true' and not(@aria-activedescendant)"))
        .await?;
    assert_eq!(browser.value("q").await?, "ausweis");
    // Escape closes, then empties.
    browser.keys(Key::Escape + "").await?;
    browser.wait_for(&field("@aria-expanded='false'")).await?;
    assert_eq!(browser.value("q").await?, "ausweis");
    browser.keys(Key::Escape + "").await?;
    browser.settle().await?;
    assert_eq!(browser.value("q").await?, "");
    // Tab leaves what was typed; a tap takes a suggestion.
    browser.fill("Wonach suchen Sie?", "wohngel").await?;
    browser.wait_for(list).await?;
    browser.keys(Key::Down + Key::Tab).await?;
    browser.wait_for(&field("@aria-expanded='false'")).await?;
    assert_eq!(browser.value("q").await?, "wohngel");
    browser.fill("Wonach suchen Sie?", "reisepas").await?;
    browser
        .wait_for(&format!("{list}/li[contains(., 'Reisepass beantragen')]"))
        .await?
        .click()
        .await?;
    browser.heading("Reisepass beantragen").await?;
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
    browser.sees("Leistungen gefunden").await?;
    browser
        .choose("Nur, was Sie hier online beantragen können")
        .await?;
    // Whatever is there, all of it can be done online.
    browser
        .wait_for("//ol[li and not(li[not(contains(., 'Online beantragen'))])]")
        .await?;
    browser.select("Wer ist zuständig?", "Bund").await?;
    browser.sees("Zu diesen Worten haben wir nichts gefunden").await?;
    assert_eq!(browser.address().await?, "/de/suche?online=ja&ebene=bund");
    browser.follow("English").await?;
    browser.heading("Search").await?;
    browser.sees("Search without narrowing down").await?;
    browser.follow("Search without narrowing down").await?;
    browser.sees("services found").await?;
    browser.fill("What are you looking for?", "register").await?;
    browser.choose("For businesses").await?;
    browser.sees("Register a business").await?;
    // A topic stands there too, and an address with filters sets the fields.
    browser.open("/de/suche?q=anmelden&fuer=unternehmen").await?;
    browser.sees("Gewerbe anmelden").await?;
    browser.select("Thema", TOPIC.0).await?;
    browser.sees("Gewerbe anmelden").await?;
    let address = format!("/de/suche?q=anmelden&thema={}&fuer=unternehmen", TOPIC.1);
    assert_eq!(browser.address().await?, address);
    browser.open(&address).await?;
    browser.sees("Gewerbe anmelden").await?;
    assert_eq!(browser.value("filter-topic").await?, TOPIC.1);
    browser.driver.back().await?;
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
        "\u{1f436}\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "{{7*7}}${7*7}</script>",
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
