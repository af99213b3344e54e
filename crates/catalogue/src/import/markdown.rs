//! The small part of Markdown that the texts are written in, see data/FORMAT.md. What it does not know is reported
//! and kept as plain text, so that no word gets lost.

use model::{Block, Inline, LinkTarget, RichText};

/// Deepest nesting of strong and emphasis.
const MAX_DEPTH: usize = 3;

/// Reads a text of several blocks. Problems come with their line, the first being 0.
#[must_use]
pub fn parse(text: &str) -> (RichText, Vec<(usize, String)>) {
    let mut blocks: Vec<Block> = Vec::new();
    let mut problems = Vec::new();
    let mut draft: Option<Draft> = None;
    let mut blank_before = false;
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            blank_before = true;
            continue;
        }
        for problem in unknown_block(line) {
            problems.push((at, problem));
        }
        let item = item_of(line);
        let goes_on = match (&draft, &item) {
            // A list goes on over empty lines as long as its kind stays the same.
            (Some(draft), Some((ordered, _))) => draft.list == Some(*ordered),
            (Some(_), None) => !blank_before,
            (None, _) => false,
        };
        if !goes_on && let Some(done) = draft.take() {
            blocks.push(done.finish(&mut problems));
        }
        let into = draft.get_or_insert_with(|| Draft {
            list: item.as_ref().map(|(ordered, _)| *ordered),
            parts: Vec::new(),
        });
        match (item, into.parts.last_mut()) {
            (Some((_, words)), _) => into.parts.push((at, words.to_owned())),
            (None, Some((_, part))) => {
                part.push(' ');
                part.push_str(line.trim());
            }
            (None, None) => into.parts.push((at, line.trim().to_owned())),
        }
        blank_before = false;
    }
    if let Some(done) = draft {
        blocks.push(done.finish(&mut problems));
    }
    problems.dedup();
    (RichText(blocks), problems)
}

/// Reads a text of one line, such as the name of a document.
#[must_use]
pub fn parse_line(text: &str) -> (Vec<Inline>, Vec<String>) {
    let mut problems: Vec<String> = unknown_block(text);
    if item_of(text).is_some() {
        problems.push("a list is not allowed here".to_owned());
    }
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let inlines = inlines(&joined, 0, &mut problems);
    problems.dedup();
    (inlines, problems)
}

/// A block whose lines are still being collected.
struct Draft {
    /// For a list, whether it is numbered.
    list: Option<bool>,
    /// Its items, or the one paragraph; each with its first line.
    parts: Vec<(usize, String)>,
}

impl Draft {
    fn finish(self, problems: &mut Vec<(usize, String)>) -> Block {
        let mut parts = self.parts.into_iter().map(|(line, text)| {
            let mut found = Vec::new();
            let inlines = inlines(&text, 0, &mut found);
            problems.extend(found.into_iter().map(|problem| (line, problem)));
            inlines
        });
        match self.list {
            Some(ordered) => Block::List {
                ordered,
                items: parts.map(|inlines| vec![Block::Paragraph(inlines)]).collect(),
            },
            None => Block::Paragraph(parts.next().unwrap_or_default()),
        }
    }
}

/// The words of a list item, and whether the list is numbered.
fn item_of(line: &str) -> Option<(bool, &str)> {
    let line = line.trim_start();
    if let Some(words) = line.strip_prefix("- ") {
        return Some((false, words.trim()));
    }
    let (number, words) = line.split_once(". ")?;
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| (true, words.trim()))
}

fn unknown_block(line: &str) -> Vec<String> {
    let trimmed = line.trim_start();
    let mut problems = Vec::new();
    if trimmed.len() < line.len() && item_of(line).is_some() {
        problems.push("lists have one level only".to_owned());
    }
    let unknown = [
        ("#", "headings"),
        (">", "quotations"),
        ("|", "tables"),
        ("```", "code"),
        ("* ", "lists with *"),
    ];
    for (start, name) in unknown {
        if trimmed.starts_with(start) {
            problems.push(format!("{name} are not known"));
        }
    }
    problems
}

fn inlines(text: &str, depth: usize, problems: &mut Vec<String>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after_word = plain.chars().next_back().is_some_and(char::is_alphanumeric);
        if let Some((inline, left)) = span(rest, after_word, depth, problems) {
            flush(&mut plain, &mut out);
            out.push(inline);
            rest = left;
            continue;
        }
        let next = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '\\' if next.starts_with(['*', '[', ']', '\\', '-']) => {
                let escaped = next.chars().next().unwrap_or('\\');
                plain.push(escaped);
                rest = next.get(escaped.len_utf8()..).unwrap_or_default();
                continue;
            }
            '<' if next.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') => {
                problems.push("HTML is not known".to_owned());
            }
            '`' => problems.push("code is not known".to_owned()),
            '!' if next.starts_with('[') => problems.push("pictures are not known".to_owned()),
            '*' if !next.starts_with([' ', '*']) && !after_word => {
                problems.push("* without its other end".to_owned());
            }
            _ => {}
        }
        if is_clean(c) {
            plain.push(c);
        } else {
            problems.push(format!("control character U+{:04X} left out", u32::from(c)));
        }
        rest = next;
    }
    flush(&mut plain, &mut out);
    out
}

/// Control and bidi characters can make a text look like another one.
pub(super) fn is_clean(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}')
}

fn flush(plain: &mut String, out: &mut Vec<Inline>) {
    if !plain.is_empty() {
        out.push(Inline::Text(std::mem::take(plain)));
    }
}

/// Strong, emphasis or a link at the start of the text, and what follows it.
fn span<'a>(
    text: &'a str,
    after_word: bool,
    depth: usize,
    problems: &mut Vec<String>,
) -> Option<(Inline, &'a str)> {
    if let Some(rest) = text.strip_prefix('[') {
        return link(rest, problems);
    }
    // A star within a word is no markup: Bürger*innen.
    if after_word || depth >= MAX_DEPTH {
        return None;
    }
    let (mark, rest) = ["**", "*"]
        .into_iter()
        .find_map(|mark| Some((mark, text.strip_prefix(mark)?)))?;
    if rest.starts_with(char::is_whitespace) {
        return None;
    }
    let (inner, left) = closed(rest, mark)?;
    let children = inlines(inner, depth + 1, problems);
    let inline = if mark == "**" {
        Inline::Strong(children)
    } else {
        Inline::Emphasis(children)
    };
    Some((inline, left))
}

/// Splits at the closing mark: one that follows a word and is not followed by one.
fn closed<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    text.match_indices('*').find_map(|(at, _)| {
        let inner = text.get(..at)?;
        let run = text.get(at..)?;
        let stars = run.len() - run.trim_start_matches('*').len();
        // Inside emphasis, two stars are strong text and not the end.
        let is_run_start = !inner.ends_with('*');
        let fits = is_run_start && (stars == mark.len() || (stars == 3 && mark.len() == 2));
        let left = run.get(mark.len()..)?;
        let ends_word = !inner.is_empty() && !inner.ends_with(char::is_whitespace);
        let left_word = left.trim_start_matches('*').starts_with(char::is_alphanumeric);
        (fits && ends_word && !left_word).then_some((inner, left))
    })
}

fn link<'a>(text: &'a str, problems: &mut Vec<String>) -> Option<(Inline, &'a str)> {
    let (words, rest) = text.split_once("](")?;
    if words.is_empty() || words.contains(['[', ']', '\n']) {
        return None;
    }
    let (target, left) = rest.split_once(')')?;
    let words: String = words.replace("**", "").chars().filter(|c| is_clean(*c)).collect();
    match target.parse::<LinkTarget>() {
        Ok(target) => Some((Inline::Link { target, text: words }, left)),
        Err(error) => {
            problems.push(error.to_string());
            Some((Inline::Text(words), left))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn reads_paragraphs_and_lists() {
        let (found, problems) = parse("Eins\nzwei\n\n- a\n- b\n  weiter\n\n1. x\n\n2. y\n\nEnde am 3. Mai");
        assert_eq!(problems, []);
        let item = |words| vec![Block::Paragraph(vec![text(words)])];
        assert_eq!(
            found.0,
            [
                Block::Paragraph(vec![text("Eins zwei")]),
                Block::List {
                    ordered: false,
                    items: vec![item("a"), item("b weiter")]
                },
                Block::List {
                    ordered: true,
                    items: vec![item("x"), item("y")]
                },
                Block::Paragraph(vec![text("Ende am 3. Mai")]),
            ]
        );
    }

    #[test]
    fn reads_marks_and_links() {
        let (found, problems) = parse_line("**fett *und* mehr** [Gesetz](https://a.de/x) 5 * 3 Bürger*innen");
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(
            found,
            [
                Inline::Strong(vec![
                    text("fett "),
                    Inline::Emphasis(vec![text("und")]),
                    text(" mehr")
                ]),
                text(" "),
                Inline::Link {
                    target: "https://a.de/x".parse().unwrap(),
                    text: "Gesetz".into()
                },
                text(" 5 * 3 Bürger*innen"),
            ]
        );
    }

    #[test]
    fn reports_what_it_does_not_know_and_keeps_the_words() {
        for wrong in [
            "# Titel",
            "<b>x</b>",
            "`x`",
            "![x](https://a.de)",
            "[x](javascript:alert(1))",
            "**offen",
            "> x",
            "- a\n  - b",
        ] {
            let (found, problems) = parse(wrong);
            assert!(!problems.is_empty(), "{wrong}");
            assert!(!found.is_empty(), "{wrong}");
        }
        assert_eq!(parse("a\n\n# b").1[0].0, 2);
    }

    proptest! {
        #[test]
        fn never_panics(words in "([ -~äß\n]|\\*|\\[|\\]|\\(|- ){0,60}") {
            let _ = parse(&words);
            let _ = parse_line(&words);
        }
    }
}
