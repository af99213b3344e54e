//! One style sheet of the many small ones.

use crate::failure::{Failure, Outcome};
use crate::{files, tools};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// All style sheets in layer order, minified.
pub fn bundle() -> Outcome<Vec<u8>> {
    let folder = files::root().join("style");
    let mut sheets: Vec<_> = ["main.css", "tokens.css", "base.css", "layout.css"]
        .map(|name| folder.join(name))
        .into();
    sheets.extend(files::list(&folder.join("components"), "css")?);
    sheets.extend(["utilities.css", "print.css"].map(|name| folder.join(name)));
    let mut joined = String::new();
    for sheet in sheets {
        joined.push_str(&files::read_text(&sheet)?);
        joined.push('\n');
    }
    minify(&joined)
}

fn minify(sheet: &str) -> Outcome<Vec<u8>> {
    let program = tools::npm_bin("esbuild");
    let start = |source| Failure::Start {
        program: program.display().to_string(),
        source,
    };
    let mut child = Command::new(&program)
        .args([
            "--loader=css",
            "--minify",
            "--target=chrome111,firefox114,safari16.4",
            "--log-level=warning",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(start)?;
    // Its input ends here, whether all of it was taken or not, so that it ends by itself and can be waited for.
    let written = child
        .stdin
        .take()
        .map_or(Ok(()), |mut stdin| stdin.write_all(sheet.as_bytes()));
    let output = child.wait_with_output().map_err(start)?;
    if output.status.success() {
        written.map_err(start)?;
        Ok(output.stdout)
    } else {
        Err(Failure::Ended {
            program: "esbuild (style)".to_owned(),
            status: output.status.to_string(),
        })
    }
}
