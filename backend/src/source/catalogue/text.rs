//! Rich text as blocks of plain text.

use crate::source::answers::{Block, Link};
use model::{Inline, RichText};

/// The blocks, and the links that stand in them.
pub fn blocks(text: &RichText) -> (Vec<Block>, Vec<Link>) {
    let mut links = Vec::new();
    let blocks = text.0.iter().map(|block| one(block, &mut links)).collect();
    (blocks, links)
}

fn one(block: &model::Block, links: &mut Vec<Link>) -> Block {
    match block {
        model::Block::Paragraph(inlines) => Block::Paragraph {
            text: words(inlines, links),
        },
        model::Block::Heading(level, inlines) => Block::Heading {
            level: *level,
            text: words(inlines, links),
        },
        model::Block::List { ordered, items } => Block::List {
            ordered: *ordered,
            items: items
                .iter()
                .map(|item| {
                    let lines: Vec<String> = item.iter().map(|part| line(one(part, links))).collect();
                    lines.join("\n")
                })
                .collect(),
        },
        model::Block::Table(rows) => Block::Table {
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| words(cell, links)).collect())
                .collect(),
        },
    }
}

/// A block within an item of a list.
fn line(block: Block) -> String {
    match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => text,
        Block::List { items, .. } => items
            .iter()
            .map(|item| format!("- {item}"))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Table { rows } => rows
            .iter()
            .map(|row| row.join(" | "))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn words(inlines: &[Inline], links: &mut Vec<Link>) -> String {
    let mut out = String::new();
    collect(inlines, &mut out, links);
    out.trim().to_owned()
}

fn collect(inlines: &[Inline], out: &mut String, links: &mut Vec<Link>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Superscript(text) | Inline::Subscript(text) => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) => collect(inner, out, links),
            Inline::Link { target, text } => {
                out.push_str(text);
                links.push(Link {
                    title: text.clone(),
                    url: target.as_str().to_owned(),
                });
            }
            Inline::Break => out.push('\n'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn keeps_the_words_and_the_links() {
        let link = Inline::Link {
            target: "https://a.de/".parse().unwrap(),
            text: "hier".to_owned(),
        };
        let paragraph = |inlines| model::Block::Paragraph(inlines);
        let nested = model::Block::List {
            ordered: false,
            items: vec![vec![paragraph(vec![text("innen")])]],
        };
        let (blocks, links) = blocks(&RichText(vec![
            paragraph(vec![
                Inline::Strong(vec![text("Bitte ")]),
                link,
                Inline::Break,
                text("x "),
            ]),
            model::Block::List {
                ordered: true,
                items: vec![vec![paragraph(vec![text("eins")]), nested]],
            },
        ]));
        let wanted = [
            Block::Paragraph {
                text: "Bitte hier\nx".to_owned(),
            },
            Block::List {
                ordered: true,
                items: vec!["eins\n- innen".to_owned()],
            },
        ];
        assert_eq!(blocks, wanted);
        assert_eq!(links.first().map(|link| link.url.as_str()), Some("https://a.de/"));
    }
}
