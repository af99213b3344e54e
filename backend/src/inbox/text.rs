//! The inbox as people read it on a terminal.

use super::words;
use crate::clock;
use crate::store::{Entry, Kept};
use forms::{Decimal, Section, Shown};
use model::Date;
use std::fmt::Write as _;

/// Text of citizens, made harmless for a terminal: control characters could move its cursor or change its title,
/// marks of direction could make a line read differently from what it says.
pub fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' => '\n',
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            c if c.is_control() => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// The list.
pub fn list(entries: &[Entry]) -> String {
    if entries.is_empty() {
        return format!("{}\n", words::EMPTY);
    }
    let mut rows = vec![[
        words::REFERENCE.to_owned(),
        words::RECEIVED.to_owned(),
        words::FORM.to_owned(),
        words::PLACE.to_owned(),
        words::OFFICE.to_owned(),
    ]];
    rows.extend(entries.iter().map(|entry| {
        let name = |name: &Option<String>| name.as_deref().map_or_else(|| "-".to_owned(), harmless);
        [
            entry.reference.to_string(),
            clock::german_text(entry.received_at),
            harmless(&entry.names.form),
            name(&entry.names.place),
            name(&entry.names.office),
        ]
    }));
    let mut out = String::new();
    for row in &rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let width = rows
                .iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.chars().count())
                .max();
            let _ = write!(line, "{cell:<width$}  ", width = width.unwrap_or_default());
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    let _ = writeln!(out, "\n{}", words::count(entries.len()));
    out
}

/// An application with its answers.
pub fn application(kept: &Kept, sections: &[Section]) -> String {
    let entry = &kept.entry;
    let mut out = String::new();
    let named = |name: &Option<String>, id: &Option<String>| match (name, id) {
        (Some(name), Some(id)) => Some(format!("{name} ({id})")),
        (Some(one), None) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    };
    let head = [
        (words::REFERENCE, Some(entry.reference.to_string())),
        (words::RECEIVED, Some(clock::german_text(entry.received_at))),
        (
            words::FORM,
            Some(format!(
                "{} ({}, {} {})",
                entry.names.form,
                entry.form,
                words::VERSION,
                entry.form_version
            )),
        ),
        (words::SERVICE, named(&entry.names.service, &entry.service)),
        (words::OFFICE, named(&entry.names.office, &entry.office)),
        (words::PLACE, named(&entry.names.place, &entry.place)),
        (words::LANGUAGE, Some(entry.lang.clone())),
    ];
    for (label, value) in head {
        if let Some(value) = value {
            line(&mut out, "", label, &value);
        }
    }
    for section in sections {
        let _ = writeln!(out, "\n{}", harmless(&section.title));
        let mut group = None;
        for row in &section.rows {
            if row.group != group {
                group.clone_from(&row.group);
                if let Some(group) = &group {
                    let number = group
                        .number
                        .map_or_else(String::new, |number| format!(" {number}"));
                    let _ = writeln!(out, "  {}{number}", harmless(&group.title));
                }
            }
            let indent = if group.is_some() { "    " } else { "  " };
            line(&mut out, indent, &row.label, &shown(&row.value));
        }
    }
    if !kept.attachments.is_empty() {
        let _ = writeln!(out, "\n{}", words::FILES);
    }
    for (number, attachment) in (1..).zip(&kept.attachments) {
        let wire = api::AttachmentWire::from(attachment);
        // Its name in an export; in full it stands in the answers.
        let name = super::export::name(number, attachment);
        let hash = wire.sha512.get(..32).unwrap_or_default();
        let size = thousands(&wire.size.to_string());
        let _ = writeln!(
            out,
            "  {name}: {} {size} {}, SHA-512 {hash}…",
            attachment.media.label(),
            words::BYTES
        );
    }
    out
}

/// `label: value`; further lines of the value stand below its first one.
fn line(out: &mut String, indent: &str, label: &str, value: &str) {
    let label = harmless(label);
    let value = harmless(value);
    let mut lines = value.lines();
    // A label may be a whole question.
    let colon = if label.ends_with(['?', '!', '.', ':']) {
        ""
    } else {
        ":"
    };
    let _ = writeln!(out, "{indent}{label}{colon} {}", lines.next().unwrap_or_default());
    for further in lines {
        let _ = writeln!(out, "{indent}  {further}");
    }
}

fn shown(value: &Shown) -> String {
    match value {
        Shown::Nothing => words::NOTHING.to_owned(),
        Shown::Text(text) => text.clone(),
        Shown::Wrong(text) => format!("{text} ({})", words::UNREADABLE),
        Shown::Number(number) => german(*number),
        Shown::Money(amount) => format!("{} €", german(*amount)),
        Shown::Date(date) => day(*date),
        Shown::PartialDate(date) => match (date.month, date.day) {
            (Some(month), Some(day)) => format!("{day:02}.{month:02}.{:04}", date.year),
            (Some(month), None) => format!("{month:02}.{:04}", date.year),
            _ => format!("{:04}", date.year),
        },
        Shown::DateTime(date, time) => format!("{}, {:02}:{:02}", day(*date), time.hour, time.minute),
        Shown::Time(time) => format!("{:02}:{:02}", time.hour, time.minute),
        Shown::YesNo(true) => words::YES.to_owned(),
        Shown::YesNo(false) => words::NO.to_owned(),
        Shown::Agreed(text) => format!("{}: {text}", words::AGREED),
        Shown::Choices(labels) => labels.join(", "),
        Shown::Lines(lines) => lines.join("\n"),
        Shown::Files(files) => files
            .iter()
            .map(|file| file.name.as_str())
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn day(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// With a comma, and points between thousands.
fn german(number: Decimal) -> String {
    let text = number.to_string();
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text.as_str()), |digits| ("-", digits));
    let (whole, decimals) = digits
        .split_once('.')
        .map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let grouped = thousands(whole);
    decimals.map_or_else(
        || format!("{sign}{grouped}"),
        |decimals| format!("{sign}{grouped},{decimals}"),
    )
}

fn thousands(whole: &str) -> String {
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_numbers_as_germans_do() {
        let german = |text: &str| german(text.parse().unwrap());
        assert_eq!(german("1234567.5"), "1.234.567,5");
        assert_eq!(german("-1000"), "-1.000");
        assert_eq!(german("999"), "999");
    }

    #[test]
    fn lets_nobody_write_to_the_terminal() {
        assert_eq!(
            harmless("a\u{1b}[2Jb\r\u{202e}c\nd\te"),
            "a\u{fffd}[2Jb\u{fffd}\u{fffd}c\nd\u{fffd}e"
        );
    }

    #[test]
    fn shows_an_answer_of_several_lines_below_its_question() {
        let mut out = String::new();
        line(&mut out, "  ", "Anschrift", "Weg 1\n07743 Jena");
        assert_eq!(out, "  Anschrift: Weg 1\n    07743 Jena\n");
    }
}
