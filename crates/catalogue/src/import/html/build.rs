//! Builds the tree from tags and text, closing what the source left open.

use crate::import::markdown::is_clean;
use model::{Block, Inline, LinkTarget, RichText};

/// Most nodes of one text.
const MAX_NODES: usize = 20_000;

/// Deepest nesting of strong and emphasis.
const MAX_MARKS: usize = 6;

/// A container of blocks that is still open.
enum Frame {
    /// The text itself, or a list's item.
    Blocks(Vec<Block>),
    List {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    Table(Vec<Vec<Vec<Inline>>>),
}

/// A run of text with its own meaning that is still open.
enum Mark {
    Strong,
    Emphasis,
    Superscript,
    Subscript,
    Link(LinkTarget),
}

pub(super) struct Builder {
    frames: Vec<Frame>,
    /// Open marks, each with what came before it on its level.
    marks: Vec<(Mark, Vec<Inline>)>,
    line: Vec<Inline>,
    heading: Option<u8>,
    nodes: usize,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            frames: vec![Frame::Blocks(Vec::new())],
            marks: Vec::new(),
            line: Vec::new(),
            heading: None,
            nodes: 0,
        }
    }
}

impl Builder {
    pub(super) fn text(&mut self, text: &str) {
        let mut words = String::with_capacity(text.len());
        for c in text.chars() {
            // No-break spaces hold "5 Euro" together; other white space is one space.
            if c.is_whitespace() && c != '\u{a0}' {
                if !words.ends_with(' ') {
                    words.push(' ');
                }
            } else if is_clean(c) {
                words.push(c);
            }
        }
        self.inline(Inline::Text(words));
    }

    pub(super) fn open(&mut self, name: &str, href: Option<LinkTarget>) {
        match name {
            "b" | "strong" => self.mark(Mark::Strong),
            "i" | "em" => self.mark(Mark::Emphasis),
            "sup" => self.mark(Mark::Superscript),
            "sub" => self.mark(Mark::Subscript),
            "a" => {
                if let Some(target) = href {
                    self.mark(Mark::Link(target));
                }
            }
            "br" => self.inline(Inline::Break),
            "h1" => self.heading(1),
            "h2" => self.heading(2),
            "h3" | "h4" | "h5" | "h6" => self.heading(3),
            "ul" | "ol" => self.list(name == "ol"),
            "li" => self.item(),
            "table" => self.table(),
            "tr" => self.row(),
            "td" | "th" => self.cell(),
            name if is_block(name) => self.end_block(),
            _ => {}
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        let mark: fn(&Mark) -> bool = match name {
            "b" | "strong" => |mark| matches!(mark, Mark::Strong),
            "i" | "em" => |mark| matches!(mark, Mark::Emphasis),
            "sup" => |mark| matches!(mark, Mark::Superscript),
            "sub" => |mark| matches!(mark, Mark::Subscript),
            "a" => |mark| matches!(mark, Mark::Link(_)),
            "ul" | "ol" => return self.end_frame(|frame| matches!(frame, Frame::List { .. })),
            "li" => return self.end_item(),
            "table" => return self.end_frame(|frame| matches!(frame, Frame::Table(_))),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return self.end_block(),
            name if is_block(name) => return self.end_block(),
            _ => return,
        };
        if self.marks.iter().any(|(open, _)| mark(open)) {
            while let Some(closed) = self.end_mark() {
                if mark(&closed) {
                    break;
                }
            }
        }
    }

    /// The text, and whether it had to be cut.
    pub(super) fn finish(mut self) -> (RichText, bool) {
        self.end_block();
        while self.frames.len() > 1 {
            self.end_last_frame();
        }
        let blocks = match self.frames.pop() {
            Some(Frame::Blocks(blocks)) => blocks,
            _ => Vec::new(),
        };
        (RichText(blocks), self.nodes > MAX_NODES)
    }

    fn inline(&mut self, inline: Inline) {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return;
        }
        match (self.line.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => self.line.push(inline),
        }
    }

    fn mark(&mut self, mark: Mark) {
        if self.marks.len() < MAX_MARKS {
            self.marks.push((mark, std::mem::take(&mut self.line)));
        }
    }

    fn end_mark(&mut self) -> Option<Mark> {
        let (mark, before) = self.marks.pop()?;
        let children = std::mem::replace(&mut self.line, before);
        let words = RichText(vec![Block::Paragraph(children.clone())]).plain();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            // Editors leave empty tags behind; a space in them still separates words.
            self.line.extend(children);
            return Some(mark);
        }
        let inline = match &mark {
            Mark::Strong => Inline::Strong(children),
            Mark::Emphasis => Inline::Emphasis(children),
            Mark::Superscript => Inline::Superscript(words),
            Mark::Subscript => Inline::Subscript(words),
            Mark::Link(target) => Inline::Link {
                target: target.clone(),
                text: words,
            },
        };
        self.inline(inline);
        Some(mark)
    }

    fn heading(&mut self, level: u8) {
        self.end_block();
        self.heading = Some(level);
    }

    /// Ends the paragraph or heading. Within a table's cell it becomes a line break.
    fn end_block(&mut self) {
        if let Some(Frame::Table(_)) = self.frames.last() {
            if !self.line.is_empty() {
                self.inline(Inline::Break);
            }
            return;
        }
        let inlines = self.take_line();
        let heading = self.heading.take();
        if inlines.is_empty() {
            return;
        }
        let block = heading.map_or_else(
            || Block::Paragraph(inlines.clone()),
            |level| Block::Heading(level, inlines.clone()),
        );
        self.push(block);
    }

    /// The line so far, without spaces and breaks at its ends.
    fn take_line(&mut self) -> Vec<Inline> {
        while self.end_mark().is_some() {}
        let mut inlines = std::mem::take(&mut self.line);
        while let Some(first) = inlines.first_mut() {
            match first {
                Inline::Text(text) => *text = text.trim_start().to_owned(),
                Inline::Break => {}
                _ => break,
            }
            if !matches!(first, Inline::Text(text) if !text.is_empty()) {
                inlines.remove(0);
            } else {
                break;
            }
        }
        while let Some(last) = inlines.last_mut() {
            match last {
                Inline::Text(text) => text.truncate(text.trim_end().len()),
                Inline::Break => {}
                _ => break,
            }
            if !matches!(last, Inline::Text(text) if !text.is_empty()) {
                inlines.pop();
            } else {
                break;
            }
        }
        inlines
    }

    fn push(&mut self, block: Block) {
        match self.frames.last_mut() {
            Some(Frame::Blocks(blocks)) => blocks.push(block),
            // Text between the items of a list is an item for itself.
            Some(Frame::List { items, .. }) => items.push(vec![block]),
            Some(Frame::Table(_)) | None => {}
        }
    }

    fn list(&mut self, ordered: bool) {
        self.end_block();
        let depth = self
            .frames
            .iter()
            .filter(|f| matches!(f, Frame::List { .. }))
            .count();
        let in_table = matches!(self.frames.last(), Some(Frame::Table(_)));
        // Deeper lists are flattened: their items go into the list that is open.
        if depth < RichText::MAX_DEPTH && !in_table {
            self.frames.push(Frame::List {
                ordered,
                items: Vec::new(),
            });
        }
    }

    fn item(&mut self) {
        self.end_item();
        if !self
            .frames
            .iter()
            .any(|frame| matches!(frame, Frame::List { .. }))
        {
            self.list(false);
        }
        if let Some(Frame::List { .. }) = self.frames.last() {
            self.frames.push(Frame::Blocks(Vec::new()));
        }
    }

    /// Closes the item that is open, if the innermost open container is one.
    fn end_item(&mut self) {
        self.end_block();
        let is_item = self.frames.len() > 1 && matches!(self.frames.last(), Some(Frame::Blocks(_)));
        if is_item {
            self.end_last_frame();
        }
    }

    fn table(&mut self) {
        self.end_block();
        if !self.frames.iter().any(|frame| matches!(frame, Frame::Table(_))) {
            self.frames.push(Frame::Table(Vec::new()));
        }
    }

    fn row(&mut self) {
        self.end_cell();
        if let Some(Frame::Table(rows)) = self.frames.last_mut() {
            rows.push(Vec::new());
        }
    }

    fn cell(&mut self) {
        self.end_cell();
        if let Some(Frame::Table(rows)) = self.frames.last_mut() {
            if rows.is_empty() {
                rows.push(Vec::new());
            }
            if let Some(row) = rows.last_mut() {
                row.push(Vec::new());
            }
        }
    }

    /// Puts the line into the cell that is open.
    fn end_cell(&mut self) {
        if !matches!(self.frames.last(), Some(Frame::Table(_))) {
            return;
        }
        let inlines = self.take_line();
        if let Some(Frame::Table(rows)) = self.frames.last_mut()
            && let Some(cell) = rows.last_mut().and_then(|row| row.last_mut())
        {
            cell.extend(inlines);
        }
    }

    /// Closes the innermost container of a kind, and all that is open in it.
    fn end_frame(&mut self, kind: fn(&Frame) -> bool) {
        self.end_block();
        if !self.frames.iter().any(kind) {
            return;
        }
        while let Some(last) = self.frames.last() {
            let found = kind(last);
            self.end_last_frame();
            if found {
                break;
            }
        }
    }

    fn end_last_frame(&mut self) {
        self.end_cell();
        if self.frames.len() < 2 {
            return;
        }
        match self.frames.pop() {
            Some(Frame::Blocks(blocks)) => {
                if let Some(Frame::List { items, .. }) = self.frames.last_mut()
                    && !blocks.is_empty()
                {
                    items.push(blocks);
                }
            }
            Some(Frame::List { items, .. }) if items.is_empty() => {}
            Some(Frame::List { ordered, items }) => self.push(Block::List { ordered, items }),
            Some(Frame::Table(mut rows)) => {
                rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
                if !rows.is_empty() {
                    self.push(Block::Table(rows));
                }
            }
            None => {}
        }
    }
}

/// Tags that end a paragraph, whether they are on the list or not.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "blockquote"
            | "pre"
            | "hr"
            | "dl"
            | "dt"
            | "dd"
            | "address"
            | "form"
            | "fieldset"
            | "figure"
            | "caption"
            | "body"
            | "html"
    )
}
