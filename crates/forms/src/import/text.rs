//! Texts of schemas: line breaks as HTML, entities, typing marks.

/// A text of one line.
pub(super) fn line(text: &str) -> String {
    paragraphs(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of paragraphs with blank lines between them. A line that ends begins a new paragraph: schemas break lines only
/// where they mean to.
pub(super) fn paragraphs(text: &str) -> String {
    let plain = entities(&without_tags(text));
    let lines = plain
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// Tags that end a line become line breaks, others vanish; a `<` that begins no tag stays.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let tag = after
            .starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
            .then(|| after.split_once('>'))
            .flatten()
            .filter(|(tag, _)| tag.len() < 300 && !tag.contains('<'));
        if let Some((tag, after)) = tag {
            let name = tag
                .trim_start_matches('/')
                .split(|c: char| !c.is_ascii_alphanumeric())
                .next();
            let breaks = ["br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4"];
            if name.is_some_and(|name| breaks.iter().any(|known| name.eq_ignore_ascii_case(known))) {
                plain.push('\n');
            }
            rest = after;
        } else {
            plain.push('<');
            rest = after;
        }
    }
    plain.push_str(rest);
    plain
}

/// Entities of HTML that editors type: they are escaped twice in the file.
fn entities(text: &str) -> String {
    const KNOWN: [(&str, &str); 14] = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&auml;", "ä"),
        ("&ouml;", "ö"),
        ("&uuml;", "ü"),
        ("&Auml;", "Ä"),
        ("&Ouml;", "Ö"),
        ("&Uuml;", "Ü"),
        ("&szlig;", "ß"),
        ("&sect;", "§"),
        ("&euro;", "€"),
        ("&amp;", "&"),
    ];
    if !text.contains('&') {
        return text.to_owned();
    }
    KNOWN
        .iter()
        .fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_become_paragraphs_and_tags_go() {
        assert_eq!(
            paragraphs("Eins<br/>zwei &auml;<BR>\r\n <b>drei</b> <a href=\"x\">hier</a>"),
            "Eins\n\nzwei ä\n\ndrei hier"
        );
        assert_eq!(line("  a\r\n\tb<br>c "), "a b c");
        assert_eq!(line("wenn x < 5 und y > 3"), "wenn x < 5 und y > 3");
        assert_eq!(line("<ul><li>a</li><li>b</li></ul>"), "a b");
        assert_eq!(line("a <"), "a <");
    }
}
