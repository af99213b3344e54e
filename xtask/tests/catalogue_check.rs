//! `cargo xtask catalogue check DIR` as operators run it: what it says, as text and as JSON, and how it ends.
// Helpers of tests may panic like the tests themselves; clippy's own exception covers only `#[test]` functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The project's data with these files on top.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&to);
    copy(&data(), &to);
    for (file, text) in files {
        fs::write(to.join(file), text).unwrap();
    }
    to
}

fn check(folder: &Path, options: &[&str]) -> (bool, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["catalogue", "check"]).arg(folder).args(options);
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.success(), text(stdout), text(stderr))
}

const HEADER: &str = "area,kind,name,department,street,postcode,city,email,phone,fax,source,source_url,as_of,of_locality,\
                      of_street,numbers,surnames\n";

fn service(office: &str) -> String {
    format!(
        "topics = [\"familie\"]\nupdated = \"2026-11-23\"\n[[responsible]]\nlevel = \"district\"\noffice = \"{office}\"\n\
         role = \"01\"\nsource = \"§ 1\"\nas_of = \"2026-01-01\"\n[de]\ntitle = \"Zirkus anmelden\"\n"
    )
}

fn kinds(findings: &Value) -> Vec<&str> {
    let all = findings.as_array().unwrap().iter();
    all.map(|one| one["kind"].as_str().unwrap()).collect()
}

#[test]
fn the_projects_own_data_has_no_error() {
    let (ok, text, said) = check(&data(), &[]);
    assert!(ok, "{text}{said}");
    assert!(said.contains("0 errors"), "{said}");
    let (ok, text, _) = check(&data(), &["--json"]);
    let found: Value = serde_json::from_str(&text).unwrap();
    assert!(ok && found["errors"] == 0 && found["municipalities"] == 605);
    let pairs = &found["pairs"];
    let sum: u64 = ["responsible", "contacts_only", "not_offered", "unanswered"]
        .iter()
        .map(|name| pairs[*name].as_u64().unwrap())
        .sum();
    assert_eq!(pairs["all"].as_u64(), Some(sum));
}

#[test]
fn contradictions_overlaps_and_orphans_are_told_with_names_and_fail() {
    let rows = "16077,other,Zirkusamt Eins,,,,,,,,x,,2026-01-01,,,,\n\
                16077,other,Zirkusamt Zwei,,,,,,,,x,,2026-01-01,,,,\n\
                16076,other,Zirkusamt Drei,,,,,,,,x,,2026-01-01,,Ring,1-9,\n\
                16076,other,Zirkusamt Vier,,,,,,,,x,,2026-01-01,,Ring,5-,\n\
                16056,other,Zirkusamt Eisenach,,,,,,,,x,,2026-01-01,,,,\n";
    let table = format!("{HEADER}{rows}");
    let broken = service("administration").replace("updated = \"2026-11-23\"\n", "");
    let files = [
        ("offices/circus.csv", table.as_str()),
        ("services/zirkus.toml", &service("table:circus")),
        ("services/zirkus-zwei.toml", &broken),
        (
            "offices/authorities/niemand.toml",
            "level = \"land\"\narea = \"16\"\nsource = \"x\"\nas_of = \"2026-01-01\"\nde = \"Niemandsamt\"\n",
        ),
    ];
    let folder = folder("check-flaws", &files);
    let (ok, text, said) = check(&folder, &[]);
    assert!(!ok, "{text}");
    for wanted in [
        "error: contradiction: ",
        "Zirkusamt Eins",
        "Zirkusamt Zwei",
        "error: overlap: ",
        "Zirkusamt Drei",
        "Altenburger Land (16077)",
        "error: unknown-area: table circus: 16056 (Zirkusamt Eisenach",
        "warning: gap: ",
        "warning: rest: ",
        "warning: orphan: no service leads to Niemandsamt",
        "services/zirkus-zwei.toml:1: updated: is missing",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    assert!(said.contains("4 errors"), "{said}");
    let first_warning = text.find("warning: ").unwrap();
    assert!(
        text.rfind("error: ").unwrap() < first_warning,
        "errors come first"
    );

    let (ok, text, _) = check(&folder, &["--json"]);
    let found: Value = serde_json::from_str(&text).unwrap();
    assert!(!ok && found["errors"] == 4);
    let kinds = kinds(&found["findings"]);
    for kind in [
        "contradiction",
        "overlap",
        "unknown-area",
        "gap",
        "rest",
        "orphan",
    ] {
        assert!(kinds.contains(&kind), "{kind}: {kinds:?}");
    }
    assert_eq!(found["records"][0]["file"], "services/zirkus-zwei.toml");
    assert_eq!(found["records"][0]["severity"], "error");
}

#[test]
fn strict_fails_on_what_is_left_open_and_usage_is_told() {
    let table = format!("{HEADER}16077,other,Zirkusamt,,,,,,,,x,,2026-01-01,,,,\n");
    let files = [
        ("offices/circus.csv", table.as_str()),
        ("services/zirkus.toml", &service("table:circus")),
    ];
    let folder = folder("check-strict", &files);
    assert!(check(&folder, &[]).0, "a gap is said, the rest can go on");
    assert!(!check(&folder, &["--strict"]).0);
    let (ok, _, said) = check(&folder, &["--on", "tomorrow"]);
    assert!(!ok && said.contains("--on needs a day"), "{said}");
    let (ok, _, said) = check(Path::new("/nowhere"), &[]);
    assert!(!ok && said.contains("/nowhere"), "{said}");
}
