//! What the office sees of what arrived.

use crate::backend::inbox;
use crate::http::Native;
use crate::{Setting, site};
use api::submit;
use serde_json::Value;

#[tokio::test]
async fn the_office_reads_what_arrived() {
    let setting = Setting::new("office");
    let transport = Native(setting.backend.address);
    let receipt = submit(&transport, site::id(1), &site::dog()).await.unwrap();
    submit(&transport, site::id(2), &site::message("Guten Tag."))
        .await
        .unwrap();
    let text = |arguments: &[&str]| {
        let output = inbox(&setting.data(), arguments);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    };
    let list = text(&["list"]);
    assert!(
        list.contains(&receipt.reference.to_string()) && list.contains("2 Eingänge"),
        "{list}"
    );
    // As somebody would type it from a letter.
    let typed = receipt.reference.to_string().to_lowercase().replace('-', " ");
    let shown = text(&["show", &typed]);
    for wanted in [
        "Jena",
        "Anna Müller",
        "Name des Hundes: Bello",
        "Geschlecht: Rüde",
        "05.2024",
        "Markt 3\n",
        "07743 Jena",
    ] {
        assert!(shown.contains(wanted), "{wanted}:\n{shown}");
    }
    let object: Value =
        serde_json::from_str(&text(&["show", &receipt.reference.to_string(), "--json"])).unwrap();
    assert_eq!(object["answers"], Value::Object(site::dog().answers));
    assert_eq!(object["data"]["chip-number"], "276098101234567");
    assert_eq!(object["place"], "160530000000");
    // What citizens write cannot steer the office's terminal.
    let hostile = site::message("Titel: \u{1b}]0;x\u{7} \u{202e}drow");
    let reference = submit(&transport, site::id(3), &hostile)
        .await
        .unwrap()
        .reference
        .to_string();
    let shown = text(&["show", &reference]);
    assert!(
        shown.contains("Titel") && !shown.contains(['\u{1b}', '\u{7}', '\u{202e}']),
        "{shown}"
    );
    let output = inbox(&setting.data(), &["show", "AL-2222-2222-3"]);
    assert!(!output.status.success() && output.stdout.is_empty());
    let output = inbox(&setting.folder.0.join("nowhere"), &["list"]);
    assert!(!output.status.success());
}
