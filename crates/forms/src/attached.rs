//! Files that belong to an application.

use crate::{Answers, Context, FileRef, Form, NodeItem, Typed, View};

/// The files of every question that applies, in the form's order. What is wrong with an answer keeps its files out.
#[must_use]
pub fn attached(form: &Form, answers: &Answers, ctx: &Context<'_>) -> Vec<FileRef> {
    let view = View::of(form, answers, ctx);
    let mut found = Vec::new();
    for node in view.nodes() {
        if let NodeItem::Question {
            answer: Ok(Some(Typed::Files(files))),
            ..
        } = &node.item
        {
            found.extend(files.iter().cloned());
        }
    }
    found
}
