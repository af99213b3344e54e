//! Groups of questions: all of them, or the one of them that is chosen.

use crate::components::{Choice, Fieldset, Radios};
use crate::features::form::items::items;
use crate::features::form::rules::id;
use crate::features::form::session::Session;
use crate::features::form::{lang_of, local, paragraphs};
use crate::i18n::{ids, t, use_i18n};
use forms::{CHOICE, Group, Item, Path, Step};
use leptos::prelude::*;
use serde_json::json;

/// What stands on a step. A single group that is called like the step needs no second heading: its legend is there for
/// those who listen.
pub(super) fn step_items(session: Session, step: &Step) -> Vec<AnyView> {
    match step.items.as_slice() {
        [Item::Group(only)] if only.title == step.title && !only.optional && only.when.is_none() => {
            let path = Path::root().child(only.id.as_str());
            vec![fieldset(session, only, &path, "al-hidden")]
        }
        all => items(session, all, &Path::root()),
    }
}

/// A group.
pub(super) fn group(session: Session, group: &Group, path: &Path) -> AnyView {
    fieldset(session, group, path, "al-field__label al-field__label--large")
}

fn fieldset(session: Session, group: &Group, path: &Path, legend_class: &'static str) -> AnyView {
    let (legend, lang) = (local(&group.title), lang_of(&group.title));
    let class = "al-flow al-flow--loose";
    let mark = group.optional.then(|| {
        view! { <span class="al-field__optional">" "{t(ids::component_optional)}</span> }
    });
    let leave_out = group
        .optional
        .then(|| view! { <p class="al-field__hint">{t(ids::form_group_optional)}</p> });
    let choice = group.one.then(|| which(session, group, path));
    view! {
        <fieldset class="al-fieldset" id=id(path)>
            <legend class=legend_class>
                <span lang=lang>{legend}</span>
                {mark}
            </legend>
            {paragraphs(group.intro.as_ref())}
            {leave_out}
            <div class=class>{choice} {items(session, &group.items, path)}</div>
        </fieldset>
    }
    .into_any()
}

/// Which one of a group is answered.
fn which(session: Session, group: &Group, path: &Path) -> AnyView {
    let (i18n, path) = (use_i18n(), path.child(CHOICE));
    let known: Vec<_> = group.items.iter().filter(|item| item.is_answered()).collect();
    let known: Vec<_> = known
        .into_iter()
        .map(|item| (item.id().to_string(), item.title().clone()))
        .collect();
    let known = StoredValue::new(known);
    let offered = {
        let path = path.clone();
        Memo::new(move |_| session.offered(&path))
    };
    let optional = group.optional;
    let choices = Signal::derive(move || {
        let lang = i18n.lang();
        let mut choices: Vec<Choice> = known.with_value(|known| {
            let shown = known
                .iter()
                .filter(|(name, _)| offered.with(|offered| offered.contains(name)));
            shown
                .map(|(name, title)| {
                    let (label, own) = title.get(lang);
                    Choice::new(name.clone(), label).in_lang((own != lang).then_some(own.tag()))
                })
                .collect()
        });
        if optional {
            choices.push(Choice::new("", i18n.text(&ids::form_choice_none())).apart());
        }
        choices
    });
    let value = {
        let path = path.clone();
        Signal::derive(move || session.picked(&path))
    };
    let (input, error, legend) = (id(&path), session.error(path.clone(), None), t(ids::form_choice));
    // The empty choice is an answer too: without it the one that is answered would count as chosen.
    let change = Callback::new(move |name: String| session.set(&path, json!(name)));
    view! {
        <Fieldset id=input legend error>
            <Radios choices value on_change=change />
        </Fieldset>
    }
    .into_any()
}
