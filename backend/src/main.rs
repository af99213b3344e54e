//! The portal's reference backend: serves the site, takes applications, keeps them in SQLite, shows them to the office.

mod cli;
mod clock;
mod error;
mod hash;
mod http;
mod inbox;
mod judge;
mod knowledge;
mod log;
mod random;
mod serve;
mod site;
mod source;
mod store;

use clap::Parser as _;
use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    let outcome = match arguments.command {
        cli::Command::Serve(options) => {
            log::start(options.log_level, options.log_json);
            serve::run(&options)
        }
        cli::Command::Inbox(command) => inbox::run(&command),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // If even this cannot be printed, the exit code still says it.
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}
