//! Turns the HTML in other portals' texts into rich text.
//!
//! Tolerant like a browser, strict in what comes out: only the nodes of [`RichText`]. What is not on the list is
//! unwrapped, so that its words stay; script and style are dropped with their content.

mod build;
mod token;

use build::Builder;
use model::{LinkTarget, RichText};
use token::{Token, tokens};

/// Longest text in bytes; the rest is cut.
const MAX_LEN: usize = 256 * 1024;

/// Reads HTML, or plain text. Never fails; what was left out is told as problems.
#[must_use]
pub fn parse(html: &str) -> (RichText, Vec<String>) {
    let mut problems = Vec::new();
    let mut end = html.len().min(MAX_LEN);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    if end < html.len() {
        problems.push(format!("text is longer than {MAX_LEN} bytes and was cut"));
    }
    let mut builder = Builder::default();
    for token in tokens(html.get(..end).unwrap_or_default()) {
        match token {
            Token::Text(text) => builder.text(&text),
            Token::Open { name, href } => {
                let target = href.as_deref().and_then(|href| {
                    link(href)
                        .inspect_err(|error| problems.push(error.to_string()))
                        .ok()
                });
                builder.open(&name, target);
            }
            Token::Close(name) => builder.close(&name),
        }
    }
    let (text, cut) = builder.finish();
    if cut {
        problems.push("text has too many parts and was cut".to_owned());
    }
    (text, problems)
}

/// The words alone, on one line.
#[must_use]
pub fn plain(html: &str) -> String {
    let text = parse(html).0.plain();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn link(href: &str) -> Result<LinkTarget, model::ModelError> {
    let href = href.trim();
    if href.starts_with("www.") {
        return format!("https://{href}").parse();
    }
    href.parse()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Block, Inline};
    use proptest::prelude::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    fn paragraph(words: &str) -> Block {
        Block::Paragraph(vec![text(words)])
    }

    #[test]
    fn reads_what_is_on_the_list() {
        let html = "<h2>Gebühr &amp; Frist</h2><p>Sie <b>müssen</b> zahlen<br/>m<sup>2</sup></p>\
            <ul><li>eins<li>zwei<ol><li>innen</ol></ul>\
            <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>2</p></td></tr></table>\
            <a href='https://a.de/?x=1&amp;y=2'>hier <i>klicken</i></a>";
        let (found, problems) = parse(html);
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(
            found.0,
            [
                Block::Heading(2, vec![text("Gebühr & Frist")]),
                Block::Paragraph(vec![
                    text("Sie "),
                    Inline::Strong(vec![text("müssen")]),
                    text(" zahlen"),
                    Inline::Break,
                    text("m"),
                    Inline::Superscript("2".into()),
                ]),
                Block::List {
                    ordered: false,
                    items: vec![
                        vec![paragraph("eins")],
                        vec![
                            paragraph("zwei"),
                            Block::List {
                                ordered: true,
                                items: vec![vec![paragraph("innen")]]
                            }
                        ],
                    ]
                },
                Block::Table(vec![
                    vec![vec![text("A")], vec![text("B")]],
                    vec![vec![text("1")], vec![text("2")]],
                ]),
                Block::Paragraph(vec![Inline::Link {
                    target: "https://a.de/?x=1&y=2".parse().unwrap(),
                    text: "hier klicken".into()
                }]),
            ]
        );
    }

    #[test]
    fn drops_scripts_and_unwraps_the_rest() {
        let (found, problems) = parse(
            "<div onclick=x()>a</div><script>alert('<p>')</script><style>p{}</style>\
             <font color=red>b</font> <a href='javascript:alert(1)'>c</a><img src=x onerror=y> 1 < 2",
        );
        assert_eq!(found.0, [paragraph("a"), paragraph("b c 1 < 2")]);
        assert_eq!(problems.len(), 1);
    }

    #[test]
    fn flattens_what_is_nested_too_deeply() {
        let (found, _) = parse(&"<ul><li>x".repeat(5000));
        fn depth(blocks: &[Block]) -> usize {
            let inner = |block: &Block| match block {
                Block::List { items, .. } => 1 + items.iter().map(|item| depth(item)).max().unwrap_or(0),
                _ => 0,
            };
            blocks.iter().map(inner).max().unwrap_or(0)
        }
        assert_eq!(depth(&found.0), RichText::MAX_DEPTH);
        let (found, _) = parse(&"<b><i>".repeat(5000));
        assert!(found.is_empty());
    }

    fn targets(inlines: &[Inline], out: &mut Vec<String>) {
        for inline in inlines {
            match inline {
                Inline::Link { target, .. } => out.push(target.as_str().to_owned()),
                Inline::Strong(children) | Inline::Emphasis(children) => targets(children, out),
                _ => {}
            }
        }
    }

    proptest! {
        #[test]
        fn never_panics(html in ".{0,200}") {
            let _ = parse(&html);
        }

        #[test]
        fn lets_no_foreign_scheme_into_a_link(
            html in "(<p>|</p>|<li>|<ul>|</ul>|<b>|</b>|<table>|<tr>|<td>|</td>|<a href=\"[a-z]{0,10}:[ -~]{0,12}\">|</a>|<script>|[ a-z<>&;\"]|&#[0-9]{1,3};){0,40}"
        ) {
            let (found, _) = parse(&html);
            let mut links = Vec::new();
            for block in &found.0 {
                if let Block::Paragraph(inlines) | Block::Heading(_, inlines) = block {
                    targets(inlines, &mut links);
                }
            }
            for link in links {
                prop_assert!(["https://", "http://", "mailto:", "tel:"].iter().any(|k| link.starts_with(k)), "{}", link);
            }
        }
    }
}
