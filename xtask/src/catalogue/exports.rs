//! XZuFi exports that are tried out. What is to be in the site stands in `catalogue.toml`, with its source and its day.

use super::flaws::severity;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::say;
use catalogue::Bundle;
use catalogue::import::xzufi::{self, Origin};
use std::path::Path;

/// Adds the content of XZuFi files to a catalogue and says what could not be used; the rest goes in.
///
/// # Errors
/// A file that cannot be read to its end, or of which nothing can be used.
pub fn add(bundle: &mut Bundle, exports: &[&str]) -> Outcome {
    for export in exports {
        let said = add_one(bundle, export, &files::read(Path::new(export))?)?;
        say(&said);
    }
    Ok(())
}

fn add_one(bundle: &mut Bundle, file: &str, xml: &[u8]) -> Outcome<String> {
    let origin = Origin {
        file: file.to_owned(),
        source: file.to_owned(),
        received_on: bundle.core.meta.day(),
    };
    let (content, mut reports) = xzufi::read(xml, file);
    let read = [
        (content.services.len(), "services"),
        (content.offices.len(), "offices"),
        (content.responsibilities.len(), "responsibilities"),
        (content.deleted.len(), "deletions"),
    ];
    // What names no field concerns the file: nobody knows what stood behind that line.
    let end = reports
        .iter()
        .find(|report| report.is_error() && report.field.is_empty())
        .and_then(|report| report.line);
    reports.extend(xzufi::merge(bundle, content, &origin));
    for report in &reports {
        eprintln!("  {}: {report}", severity(report.is_error()));
    }
    if read.iter().all(|(count, _)| *count == 0) {
        return Err(Failure::Input(format!(
            "{file}: there is nothing of XZuFi in it that could be used"
        )));
    }
    if let Some(line) = end {
        return Err(Failure::Input(format!(
            "{file}:{line}: the file cannot be read beyond this line"
        )));
    }
    let read = read.map(|(count, what)| format!("{count} {what}")).join(", ");
    let left_out = reports.iter().filter(|report| report.is_error()).count();
    Ok(format!(
        "{file}: {read}; {left_out} left out, {} doubtful",
        reports.len() - left_out
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::load;

    const NAMESPACE: &str = "http://xoev.de/schemata/xzufi/2_2_0";

    const SERVICE: &str = "<x:leistung><x:id schemeAgencyID=\"a\">1</x:id><x:modulText><x:leikaTextmodul>\
        <code>03</code></x:leikaTextmodul><x:inhalt languageCode=\"de\">Baumfällung erlauben</x:inhalt></x:modulText>\
        </x:leistung>";

    fn export(services: &str) -> String {
        format!(
            "<x:uebertragung xmlns:x=\"{NAMESPACE}\"><x:schreibe>{services}</x:schreibe></x:uebertragung>"
        )
    }

    #[test]
    fn what_is_broken_is_left_out_and_the_rest_goes_in() {
        let (mut bundle, _) = load().unwrap();
        let before = bundle.core.services.len();
        let xml = export(&format!("{SERVICE}<x:leistung/>"));
        let said = add_one(&mut bundle, "export.xml", xml.as_bytes()).unwrap();
        assert!(said.starts_with("export.xml: 1 services, 0 offices"), "{said}");
        assert!(said.contains("1 left out"), "{said}");
        assert_eq!(bundle.core.services.len(), before + 1);
    }

    #[test]
    fn a_file_that_breaks_off_is_a_failure() {
        let (mut bundle, _) = load().unwrap();
        let broken_off = export(SERVICE).replace("</x:uebertragung>", "\n<x:schreibe");
        let error = add_one(&mut bundle, "half.xml", broken_off.as_bytes()).unwrap_err();
        assert!(error.to_string().contains("beyond this line"), "{error}");
    }

    #[test]
    fn a_file_of_which_nothing_can_be_used_is_a_failure() {
        let (mut bundle, _) = load().unwrap();
        for xml in ["", "<html/>", "{}"] {
            let error = add_one(&mut bundle, "page.xml", xml.as_bytes()).unwrap_err();
            assert!(error.to_string().starts_with("page.xml: "), "{error}");
        }
    }
}
