//! Running other programs, saying so first.

use crate::failure::{Failure, Outcome};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Says what the command is doing now.
pub fn say(text: &str) {
    eprintln!("\n\u{25b8} {text}");
}

/// Runs a program to its end; its output goes through.
pub fn run(command: &mut Command) -> Outcome {
    let program = describe(command);
    let started = Instant::now();
    let status = command.status().map_err(|source| Failure::Start {
        program: program.clone(),
        source,
    })?;
    if status.success() {
        eprintln!("  {program}: {:.0} s", started.elapsed().as_secs_f32());
        Ok(())
    } else {
        Err(Failure::Ended {
            program,
            status: status.to_string(),
        })
    }
}

/// Runs a program and gives what it printed; `None` if it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// True if the program answers to `--version`.
pub fn answers(program: &str) -> bool {
    output(Command::new(program).arg("--version")).is_some()
}

/// The whole command, so that a failure says which of many it was.
fn describe(command: &Command) -> String {
    let name = command.get_program().to_string_lossy().into_owned();
    let arguments = command.get_args().map(|arg| arg.to_string_lossy().into_owned());
    std::iter::once(name)
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}
