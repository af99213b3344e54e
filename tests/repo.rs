//! Rules of the repository that a machine can check: directions between modules, forbidden dependencies, words that
//! must not stand in the code, messages that nobody uses.

#![allow(clippy::unwrap_used, clippy::panic, clippy::needless_pass_by_value)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), extension, &mut found);
    found.sort();
    assert!(
        !found.is_empty(),
        "no .{extension} below {folder}: the rule would check nothing"
    );
    found
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("target") && !path.ends_with("node_modules") {
                collect(&path, extension, found);
            }
        } else if path.extension().is_some_and(|e| e == extension) {
            let name = path.strip_prefix(root()).unwrap().display().to_string();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Lines of code, without comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(i, line)| (i + 1, line))
}

fn assert_none(found: Vec<String>, rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

fn lines_with(folder: &str, words: &[&str], allowed: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in files(folder, "rs") {
        if allowed(&name) {
            continue;
        }
        for (number, line) in code(&text) {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    found
}

#[test]
fn only_the_platform_touches_the_browser() {
    let found = lines_with("src", &["web_sys", "js_sys", "wasm_bindgen"], |name| {
        name.starts_with("src/platform") || name.starts_with("src/embed")
    });
    assert_none(
        found,
        "web_sys, js_sys and wasm_bindgen belong below src/platform",
    );
}

#[test]
fn components_know_nothing_above_them() {
    let above = [
        "crate::state",
        "crate::features",
        "crate::pages",
        "crate::route",
        "crate::platform",
        "api::",
    ];
    let found = lines_with("src/components", &above, |_| false);
    assert_none(found, "components take what they need as props");
}

#[test]
fn features_do_not_know_pages_and_state_does_not_know_features() {
    assert_none(
        lines_with("src/features", &["crate::pages"], |_| false),
        "features stand below pages",
    );
    assert_none(
        lines_with("src/state", &["crate::features", "crate::components"], |_| false),
        "state stands below features",
    );
}

#[test]
fn nothing_can_become_html_or_inline_style() {
    let found = lines_with(
        "src",
        &["inner_html", "style=\"", "set_inner_html", "insert_adjacent_html"],
        |_| false,
    );
    assert_none(found, "the security policy blocks HTML sinks and inline styles");
}

#[test]
fn colours_stand_in_the_tokens_only() {
    let mut found = Vec::new();
    for (name, text) in files("style", "css") {
        if name.ends_with("tokens.css") || name.contains("/tenants/") {
            continue;
        }
        for (i, line) in text.lines().enumerate() {
            let hex = line.split('#').skip(1).any(|rest| {
                let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
                matches!(digits, 3 | 4 | 6 | 8) && line.contains(':')
            });
            if hex
                || ["rgb(", "rgba(", "hsl(", "oklch("]
                    .iter()
                    .any(|function| line.contains(function))
            {
                found.push(format!("{name}:{}: {}", i + 1, line.trim()));
            }
        }
    }
    assert_none(found, "colours belong into style/tokens.css");
}

#[test]
fn the_style_fetches_nothing_and_carries_no_data_addresses() {
    let mut found = Vec::new();
    for (name, text) in files("style", "css") {
        for (i, line) in text.lines().enumerate() {
            if ["http:", "https:", "data:", "@import"]
                .iter()
                .any(|word| line.contains(word))
            {
                found.push(format!("{name}:{}: {}", i + 1, line.trim()));
            }
        }
    }
    assert_none(found, "style sheets load nothing");
}

#[test]
fn no_work_is_left_behind() {
    let words = ["TODO", "FIXME", "XXX", "todo!(", "unimplemented!(", "dbg!("];
    for folder in ["src", "crates", "backend", "xtask"] {
        assert_none(
            lines_with(folder, &words, |_| false),
            "finish it or file an issue",
        );
    }
}

#[test]
fn files_stay_short_enough_to_read() {
    let mut found = Vec::new();
    for folder in ["src", "crates", "backend", "xtask", "tests"] {
        for (name, text) in files(folder, "rs") {
            let lines = text.lines().count();
            if lines > 420 {
                found.push(format!("{name}: {lines} lines"));
            }
        }
    }
    assert_none(found, "one thing a file, about 400 lines");
}

#[test]
fn pure_crates_depend_on_no_browser_and_no_server() {
    let forbidden = [
        "leptos",
        "web-sys",
        "js-sys",
        "wasm-bindgen",
        "gloo-net",
        "tokio",
        "regex",
        "ammonia",
        "getrandom",
        "reqwest",
        "axum",
    ];
    for package in [
        "model",
        "catalogue",
        "search",
        "files",
        "forms",
        "api",
        "submission",
    ] {
        let output = Command::new(env!("CARGO"))
            .current_dir(root())
            .args([
                "tree",
                "--locked",
                "--prefix",
                "none",
                "--edges",
                "normal",
                "--target",
                "wasm32-unknown-unknown",
            ])
            .args([
                "--no-default-features",
                "--package",
                &format!("amtslotse-{package}"),
            ])
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let tree = String::from_utf8(output.stdout).unwrap();
        let names: BTreeSet<&str> = tree
            .lines()
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        assert!(
            names.contains(format!("amtslotse-{package}").as_str()),
            "cargo tree did not answer for {package}"
        );
        let found: Vec<String> = forbidden
            .iter()
            .filter(|name| names.contains(**name))
            .map(|name| (*name).to_owned())
            .collect();
        assert_none(found, &format!("crates/{package} must stay pure"));
    }
}

#[test]
fn the_pinned_tools_fit_the_lock_file() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let version = lock
        .split("[[package]]")
        .find(|package| package.contains("\nname = \"wasm-bindgen\"\n"))
        .and_then(|package| package.split("version = \"").nth(1))
        .and_then(|rest| rest.split('"').next())
        .unwrap();
    let tools = fs::read_to_string(root().join("xtask/src/tools.rs")).unwrap();
    assert!(
        tools.contains(&format!("WASM_BINDGEN: &str = \"{version}\"")),
        "wasm-bindgen {version} in Cargo.lock"
    );
}

/// Ids of messages and their attributes, with the variables each of them takes.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (name, text) in files(&format!("locales/{lang}"), "ftl") {
        let resource =
            fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
        for entry in &resource.body {
            if let fluent_syntax::ast::Entry::Message(message) = entry {
                let mut one = fluent_syntax::ast::Resource {
                    body: vec![entry.clone()],
                };
                if let Some(fluent_syntax::ast::Entry::Message(message)) = one.body.first_mut() {
                    message.comment = None;
                }
                let printed = fluent_syntax::serializer::serialize(&one);
                let variables = printed
                    .split('$')
                    .skip(1)
                    .map(|rest| {
                        rest.chars()
                            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
                            .collect()
                    })
                    .collect();
                let double = found.insert(message.id.name.clone(), variables);
                assert!(double.is_none(), "{name}: {} stands twice", message.id.name);
            }
        }
    }
    found
}

#[test]
fn every_language_has_every_message_with_the_same_variables() {
    let german = messages("de");
    for lang in model::Lang::ALL {
        let other = messages(lang.tag());
        let missing: Vec<String> = german
            .keys()
            .filter(|id| !other.contains_key(*id))
            .cloned()
            .collect();
        assert_none(missing, &format!("missing in locales/{}", lang.tag()));
        let foreign: Vec<String> = other
            .keys()
            .filter(|id| !german.contains_key(*id))
            .cloned()
            .collect();
        assert_none(foreign, &format!("only in locales/{}", lang.tag()));
        let differing: Vec<String> = other
            .iter()
            .filter(|(id, variables)| german.get(*id) != Some(variables))
            .map(|(id, _)| id.clone())
            .collect();
        assert_none(differing, &format!("other variables in locales/{}", lang.tag()));
    }
}

#[test]
fn every_message_is_used() {
    let mut code_text: String = files("src", "rs").into_iter().map(|(_, text)| text).collect();
    code_text.push_str(&fs::read_to_string(root().join("index.html")).unwrap());
    let words: BTreeSet<&str> = code_text
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')
        .collect();
    let unused: Vec<String> = messages("de")
        .into_keys()
        .filter(|id| !words.contains(id.replace('-', "_").as_str()) && !words.contains(id.as_str()))
        .collect();
    assert_none(unused, "messages that no code uses");
}

#[test]
fn decisions_are_numbered_and_dated() {
    let mut numbers = Vec::new();
    for (name, text) in files("docs/adr", "md") {
        let number = name
            .rsplit('/')
            .next()
            .and_then(|file| file.get(..4))
            .and_then(|digits| digits.parse::<u32>().ok());
        numbers.push(number.unwrap_or_else(|| panic!("{name} has no number")));
        assert!(
            text.lines()
                .any(|line| line.starts_with("Status: ") && line.contains("20")),
            "{name} has no dated status"
        );
    }
    let expected: Vec<u32> = (1..).take(numbers.len()).collect();
    assert_eq!(numbers, expected, "numbers without gaps");
}
