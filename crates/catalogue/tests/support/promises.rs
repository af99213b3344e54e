//! What every reader promises, whatever it reads: nothing that could do harm comes out, and what comes out can be used.

use catalogue::import::Report;
use catalogue::{Bundle, Kind, offers, pack, resolve_on, unpack};
use model::{Block, Inline, RichText, ServiceTexts};

/// Panics unless the text is clean: known schemes in links, bounded nesting, no control or bidi characters.
pub fn text(text: &RichText) {
    blocks(&text.0, 0);
    let bytes = pack(Kind::Texts, text).unwrap();
    assert_eq!(unpack::<RichText>(Kind::Texts, &bytes).unwrap(), *text);
}

fn blocks(blocks_: &[Block], depth: usize) {
    for block in blocks_ {
        match block {
            Block::Paragraph(line) => inlines(line, 0),
            Block::Heading(level, line) => {
                assert!((1..=3).contains(level));
                inlines(line, 0);
            }
            Block::List { items, .. } => {
                assert!(depth < RichText::MAX_DEPTH, "lists are nested too deeply");
                items.iter().for_each(|item| blocks(item, depth + 1));
            }
            Block::Table(rows) => rows.iter().flatten().for_each(|cell| inlines(cell, 0)),
        }
    }
}

fn inlines(line: &[Inline], depth: usize) {
    assert!(depth < 20, "marks are nested too deeply");
    for inline in line {
        match inline {
            Inline::Text(words) | Inline::Superscript(words) | Inline::Subscript(words) => clean(words),
            Inline::Strong(inner) | Inline::Emphasis(inner) => inlines(inner, depth + 1),
            Inline::Link { target, text } => {
                clean(text);
                let known = ["https://", "http://", "mailto:", "tel:"];
                assert!(
                    known.iter().any(|scheme| target.as_str().starts_with(scheme)),
                    "{target}"
                );
            }
            Inline::Break => {}
        }
    }
}

/// Panics if a text has characters that could make it look like another one.
pub fn clean(words: &str) {
    let hidden = |c: char| {
        c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c)
    };
    assert!(!words.contains(hidden), "{words:?}");
}

/// Panics unless every report says what is wrong.
pub fn reports(reports: &[Report]) {
    for report in reports {
        assert!(
            !report.message.is_empty() && !report.to_string().contains('\n'),
            "{report}"
        );
    }
}

/// Panics unless the catalogue can be packed, read back, asked and checked.
pub fn bundle(bundle: &Bundle) {
    let Bundle { core, places, texts } = bundle;
    let packed = pack(Kind::Core, core).unwrap();
    assert_eq!(unpack::<catalogue::Core>(Kind::Core, &packed).unwrap(), *core);
    let packed = pack(Kind::Places, places).unwrap();
    assert_eq!(
        unpack::<catalogue::Places>(Kind::Places, &packed).unwrap(),
        *places
    );
    for (slug, _, texts) in texts {
        assert!(
            core.service(slug.as_str()).is_some(),
            "texts without a service: {slug}"
        );
        all_texts(texts);
    }
    let day = core.meta.day();
    for service in &core.services {
        for municipality in places.municipalities.iter().take(20) {
            let found = resolve_on(core, places, service, municipality.ars, day);
            assert!(found.responsible.iter().all(|one| one.role.decides()));
            let _ = offers(core, service, municipality.ars, day);
        }
    }
    let checked = catalogue::check::check(core, places, day);
    assert_eq!(
        checked.pairs,
        checked.known + checked.general + checked.not_offered + checked.unanswered
    );
}

fn all_texts(texts: &ServiceTexts) {
    let parts = [
        &texts.full,
        &texts.requirements,
        &texts.documents,
        &texts.procedure,
        &texts.appeal,
        &texts.hints,
    ];
    for part in parts.into_iter().flatten() {
        text(part);
        assert!(
            !part.is_empty(),
            "a module that says nothing would be a blank part of a page"
        );
    }
}
