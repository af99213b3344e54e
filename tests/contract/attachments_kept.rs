//! Files that arrived are kept, come out as they went in, and go when nobody comes for them.

use crate::attachments::Bytes;
use crate::backend::inbox;
use crate::http::Native;
use crate::{Setting, site};
use api::{Attachment, send_attachment, submit};
use serde_json::Value;
use std::time::Duration;

fn text(setting: &Setting, arguments: &[&str]) -> String {
    let output = inbox(&setting.data(), arguments);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test]
async fn the_office_gets_them_byte_by_byte() {
    let setting = Setting::new("export");
    let files: Vec<(Attachment, Vec<u8>)> = [
        ("Mietvertrag; rm -rf ~ $(x).pdf", "plain.pdf"),
        ("Führerschein (Rückseite).jpg", "photo.jpg"),
        ("=cmd|A0.png", "photo.png"),
    ]
    .into_iter()
    .zip(1..)
    .map(|((name, source), number)| {
        let bytes = site::file(source);
        (site::announced(number, name, &bytes), bytes)
    })
    .collect();
    for (file, bytes) in &files {
        setting.send_file(1, file, bytes).await;
    }
    let named: Vec<&Attachment> = files.iter().map(|(file, _)| file).collect();
    let transport = Native(setting.backend.address);
    let receipt = submit(&transport, site::id(1), &site::papers(&named))
        .await
        .unwrap();
    let reference = receipt.reference.to_string();

    let shown = text(&setting, &["show", &reference]);
    for wanted in [
        "Anlagen",
        "02-Führerschein_Rückseite.jpg: JPEG 1.609 Byte, SHA-512 ",
        "=cmd|A0.png",
    ] {
        assert!(shown.contains(wanted), "{wanted}:\n{shown}");
    }
    let out = setting.folder.0.join("out");
    let out_text = out.display().to_string();
    let printed = text(&setting, &["export", &reference, "--out", &out_text]);
    let target = out.join(&reference);
    assert_eq!(printed.trim(), target.display().to_string());
    let mut names: Vec<String> = std::fs::read_dir(&target)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "01-Mietvertrag_rm_-rf_x.pdf",
            "02-Führerschein_Rückseite.jpg",
            "03-cmd_A0.png",
            "application.json",
            "application.txt"
        ]
    );
    let object: Value =
        serde_json::from_slice(&std::fs::read(target.join("application.json")).unwrap()).unwrap();
    for (number, (file, bytes)) in files.iter().enumerate() {
        let entry = &object["attachments"][number];
        assert_eq!(entry["name"], file.name);
        let exported = std::fs::read(target.join(entry["file"].as_str().unwrap())).unwrap();
        assert_eq!(exported, *bytes, "{}", file.name);
    }
    assert!(
        std::fs::read_to_string(target.join("application.txt"))
            .unwrap()
            .contains(&reference)
    );
    // An export is not replaced, and a file that has changed on the disk is not given out.
    let again = inbox(&setting.data(), &["export", &reference, "--out", &out_text]);
    assert!(!again.status.success());
    let kept = setting.files().remove(0);
    let mut bytes = std::fs::read(&kept).unwrap();
    bytes[20] ^= 1;
    std::fs::write(&kept, bytes).unwrap();
    let elsewhere = setting.folder.0.join("elsewhere").display().to_string();
    let damaged = inbox(&setting.data(), &["export", &reference, "--out", &elsewhere]);
    assert!(!damaged.status.success());
    assert!(!setting.folder.0.join("elsewhere").join(&reference).exists());
}

#[tokio::test]
async fn what_nobody_comes_for_is_deleted_and_what_was_taken_stays() {
    let setting = Setting::with(
        "orphans",
        &["--rate-per-minute", "0", "--orphans-after-secs", "2"],
    );
    let bytes = site::file("plain.pdf");
    let taken = site::announced(1, "a.pdf", &bytes);
    let orphan = site::announced(2, "b.pdf", &bytes);
    let part = site::announced(3, "c.pdf", &bytes);
    setting.send_file(1, &taken, &bytes).await;
    let transport = Native(setting.backend.address);
    submit(&transport, site::id(1), &site::papers(&[&taken]))
        .await
        .unwrap();
    setting.send_file(2, &orphan, &bytes).await;
    setting.announce(3, &part).await;
    setting.piece(3, &part, 0, &bytes[..50]).await;
    // Bytes that the database does not know.
    let stray = setting.data().join("attachments/nobody/nothing");
    std::fs::create_dir_all(stray.parent().unwrap()).unwrap();
    std::fs::write(&stray, b"x").unwrap();
    assert_eq!(setting.files().len(), 4);
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if setting.files().len() == 1 {
            break;
        }
    }
    let left = setting.files();
    assert_eq!(left.len(), 1);
    assert!(left[0].ends_with(taken.id.to_string()));
    assert_eq!(
        setting.announce(2, &orphan).await.status,
        201,
        "it can come again"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_in_the_middle_costs_nothing() {
    let mut setting = Setting::new("kill-files");
    let bytes = site::photo("plain.jpg", 3_000_000);
    let file = site::announced(1, "foto.jpg", &bytes);
    let mut kills = 0;
    loop {
        let address = setting.backend.address;
        let (file, content) = (file.clone(), Bytes(bytes.clone()));
        let (sent, mut pieces) = tokio::sync::mpsc::unbounded_channel();
        let sending = tokio::spawn(async move {
            let progress = |bytes| {
                // Nobody counts any more.
                let _ = sent.send(bytes);
            };
            send_attachment(&Native(address), site::id(1), &file, &content, 40_000, progress).await
        });
        // By pieces and not by time, so that a quick machine is interrupted as often as a slow one. The next piece is on
        // its way when the backend ends.
        for _ in 0..7 {
            if pieces.recv().await.is_none() {
                break;
            }
        }
        setting.backend.kill();
        let outcome = sending.await.unwrap();
        setting.backend = Setting::start(&setting.folder, &["--rate-per-minute", "0"]);
        if outcome.is_ok() {
            break;
        }
        kills += 1;
        assert!(kills < 200, "no end");
    }
    assert!(kills >= 3, "only {kills} times in the middle");
    let transport = Native(setting.backend.address);
    let receipt = submit(&transport, site::id(1), &site::papers(&[&file]))
        .await
        .unwrap();
    let out = setting.folder.0.join("out");
    text(
        &setting,
        &[
            "export",
            &receipt.reference.to_string(),
            "--out",
            &out.display().to_string(),
        ],
    );
    let exported = std::fs::read(out.join(receipt.reference.to_string()).join("01-foto.jpg")).unwrap();
    assert_eq!(exported, bytes);
    assert_eq!(crate::backend::listed(&setting.data()).len(), 1);
}
