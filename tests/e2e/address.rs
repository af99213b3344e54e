//! Postcode and place of an address: a hint that helps and never stands in the way.

use crate::open;
use amtslotse_tests::Anything;
use amtslotse_tests::browser::Window;

const STEP: &str = "/de/antrag/hundesteuer-anmeldung/schritt/halter?ort=160550000000";
const HINT: &str = "Zur Postleitzahl 07743 kennen wir: Jena.";

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_does_not_go_with_its_postcode_can_be_taken_over() -> Result<(), Anything> {
    for (name, window) in [("phone", Window::Phone), ("desktop", Window::Desktop)] {
        let (_portal, browser) = open(window, "/de").await?;
        browser.open(STEP).await?;
        browser.heading("Wer hält den Hund?").await?;
        browser.fill("Postleitzahl", "07743").await?;
        browser.fill("Ort", "Weimar").await?;
        browser.sees(HINT).await?;
        browser.assert_accessible("hint at an address").await?;
        for scheme in ["light", "dark"] {
            browser.prefer(scheme).await?;
            browser.picture(&format!("{name}-address-hint-{scheme}")).await?;
        }
        browser.press("„Jena“ übernehmen").await?;
        browser.until_focused("f-keeper-address-place").await?;
        assert_eq!(browser.value("f-keeper-address-place").await?, "Jena");
        browser
            .wait_for("//body[not(contains(., 'kennen wir: Jena'))]")
            .await?;
        // Elsewhere in Germany nothing is said.
        browser.fill("Postleitzahl", "80331").await?;
        browser.fill("Ort", "München").await?;
        browser
            .wait_for("//body[not(contains(., 'kennen wir:'))]")
            .await?;
        browser.assert_quiet(&[]).await?;
        browser.end().await?;
    }
    Ok(())
}
