//! XZuFi exports that are tried out. What is to be in the site stands in `catalogue.toml`, with its source and its day.

use super::flaws::severity;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::run::say;
use catalogue::Bundle;
use catalogue::import::Report;
use catalogue::import::xzufi::{self, Origin, XzufiBundle};
use std::collections::BTreeMap;
use std::path::Path;

/// Adds the content of XZuFi files to a catalogue, as one delivery, and says what could not be used; the rest goes in.
///
/// # Errors
/// A file that cannot be read to its end, or of which nothing can be used.
pub fn add(bundle: &mut Bundle, exports: &[&str]) -> Outcome {
    let mut files = Vec::new();
    for export in exports {
        files.push((*export, files::read(Path::new(export))?));
    }
    for said in add_all(bundle, &files)? {
        say(&said);
    }
    Ok(())
}

/// What one file had in it.
struct Read<'a> {
    file: &'a str,
    content: XzufiBundle,
    counts: String,
    is_empty: bool,
    /// The line beyond which nobody knows what stood there.
    end: Option<usize>,
}

fn read<'a>(file: &'a str, xml: &[u8], reports: &mut Vec<Report>) -> Read<'a> {
    let (content, found) = xzufi::read(xml, file);
    let counts = [
        (content.services.len(), "services"),
        (content.offices.len(), "offices"),
        (content.responsibilities.len(), "responsibilities"),
        (content.offers.len(), "online services and forms"),
        (content.deleted.len(), "deletions"),
    ];
    // What names no field concerns the file.
    let end = found
        .iter()
        .find(|report| report.is_error() && report.field.is_empty())
        .and_then(|report| report.line);
    reports.extend(found);
    Read {
        file,
        content,
        is_empty: counts.iter().all(|(count, _)| *count == 0),
        counts: counts.map(|(count, what)| format!("{count} {what}")).join(", "),
        end,
    }
}

fn add_all(bundle: &mut Bundle, files: &[(&str, Vec<u8>)]) -> Outcome<Vec<String>> {
    let origin = |file: &str| Origin {
        file: file.to_owned(),
        source: file.to_owned(),
        received_on: bundle.core.meta.day(),
        places: BTreeMap::new(),
    };
    let origins: Vec<Origin> = files.iter().map(|(file, _)| origin(file)).collect();
    let mut reports = Vec::new();
    let read: Vec<Read> = files
        .iter()
        .map(|(file, xml)| read(file, xml, &mut reports))
        .collect();
    let mut contents = Vec::new();
    let mut rest = Vec::new();
    for (one, origin) in read.into_iter().zip(&origins) {
        contents.push((one.content, origin));
        rest.push((one.file, one.counts, one.is_empty, one.end));
    }
    reports.extend(xzufi::merge_all(bundle, contents));
    for report in &reports {
        eprintln!("  {}: {report}", severity(report.is_error()));
    }
    let mut said = Vec::new();
    for (file, counts, is_empty, end) in rest {
        if is_empty {
            return Err(Failure::Input(format!(
                "{file}: there is nothing of XZuFi in it that could be used"
            )));
        }
        if let Some(line) = end {
            return Err(Failure::Input(format!(
                "{file}:{line}: the file cannot be read beyond this line"
            )));
        }
        let of_file = || reports.iter().filter(|report| report.file == file);
        let left_out = of_file().filter(|report| report.is_error()).count();
        let doubtful = of_file().count() - left_out;
        said.push(format!(
            "{file}: {counts}; {left_out} left out, {doubtful} doubtful"
        ));
    }
    Ok(said)
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
        let said = add_all(&mut bundle, &[("export.xml", xml.into_bytes())])
            .unwrap()
            .concat();
        assert!(said.starts_with("export.xml: 1 services, 0 offices"), "{said}");
        assert!(said.contains("1 left out"), "{said}");
        assert_eq!(bundle.core.services.len(), before + 1);
    }

    #[test]
    fn a_file_that_breaks_off_is_a_failure() {
        let (mut bundle, _) = load().unwrap();
        let broken_off = export(SERVICE).replace("</x:uebertragung>", "\n<x:schreibe");
        let error = add_all(&mut bundle, &[("half.xml", broken_off.into_bytes())]).unwrap_err();
        assert!(error.to_string().contains("beyond this line"), "{error}");
    }

    #[test]
    fn a_file_of_which_nothing_can_be_used_is_a_failure() {
        let (mut bundle, _) = load().unwrap();
        for xml in ["", "<html/>", "{}"] {
            let error = add_all(&mut bundle, &[("page.xml", xml.as_bytes().to_vec())]).unwrap_err();
            assert!(error.to_string().starts_with("page.xml: "), "{error}");
        }
    }
}
