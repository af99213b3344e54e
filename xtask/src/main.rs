//! The project's commands. Each installs what it lacks, pinned, and says what it is doing.

// This is a command-line program: what it says goes to the terminal.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
mod build;
mod catalogue;
mod documents;
mod eval;
mod failure;
mod files;
mod forms;
mod run;
mod serve;
mod stage;
mod test;
mod tools;

use failure::{Failure, Outcome};
use std::process::ExitCode;

/// What `cargo xtask` without a command prints.
pub const USAGE: &str = "\
cargo xtask serve [--listen 127.0.0.1:8088]   build everything and start the portal
cargo xtask test [--quick]                    everything CI runs; --quick leaves out the browsers
cargo xtask build                             build the site into target/site
cargo xtask catalogue [--xzufi FILE...]       check the data and report its mistakes; also with XZuFi exports in it
cargo xtask catalogue check [DIR] [--json] [--strict] [--on YYYY-MM-DD]
                                              also gaps, contradictions, unknown areas, offices without a service
cargo xtask eval-search [--catalog FILE] [--queries FILE] [--lang de] [--out FILE]
                                              how well, how small and how quickly the search answers queries
cargo xtask bench search                      every keystroke in Chromium, beside other search libraries
cargo xtask forms check FILE...               check application forms
cargo xtask forms import FILE --out FORM [--lists FILE|DIR]... [--texts FILE] [--service SLUG] [--json]
                                              make a form of a FIM schema (XDatenfelder 2.0, 3.0.0) and its code lists
cargo xtask forms schema FILE                 print the JSON Schema of the data that a form submits";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[&str]) -> Outcome {
    match words {
        ["serve"] => serve::serve("127.0.0.1:8088"),
        ["serve", "--listen", address] => serve::serve(address),
        ["test"] => test::test(test::Extent::Everything),
        ["test", "--quick"] => test::test(test::Extent::Quick),
        ["build"] => build::site(false).map(|folder| println!("{}", folder.display())),
        ["stage"] => stage::stage(),
        ["catalogue"] => catalogue::check(&[]),
        ["catalogue", "--xzufi", exports @ ..] if !exports.is_empty() => catalogue::check(exports),
        ["catalogue", "check", options @ ..] => catalogue::check_folder(options),
        ["eval-search", options @ ..] => eval::eval(options),
        ["bench", "search"] => bench::search(),
        ["forms", "check", files @ ..] if !files.is_empty() => forms::check(files),
        ["forms", "import", options @ ..] => forms::import(options),
        ["forms", "schema", file] => forms::data_schema(file).map(|schema| println!("{schema}")),
        [] => Err(Failure::Usage("Which command?".to_owned())),
        other => Err(Failure::Usage(format!("Unknown command: {}", other.join(" ")))),
    }
}
