//! What stands on a step: questions, groups, rows, texts and computed values, each shown as long as it applies.

use crate::components::{Alert, Button, ButtonKind, LinkButton};
use crate::features::form::groups::group;
use crate::features::form::inputs::question;
use crate::features::form::rules::id;
use crate::features::form::session::Session;
use crate::features::form::shown::computed;
use crate::features::form::{lang_of, local, local_or_none, paragraphs};
use crate::i18n::{ids, t, use_i18n};
use crate::platform::page;
use forms::{Computed, Information, Item, Kind, Path, Repeatable, Show as Display};
use leptos::prelude::*;

/// Items below a path.
pub(super) fn items(session: Session, items: &[Item], base: &Path) -> Vec<AnyView> {
    items
        .iter()
        .map(|item| match item {
            Item::Question(asked) => {
                let (asked, path) = (asked.clone(), base.child(asked.id.as_str()));
                while_visible(session, path.clone(), move || question(session, &asked, &path))
            }
            Item::Group(inner) => {
                let (inner, path) = (inner.clone(), base.child(inner.id.as_str()));
                while_visible(session, path.clone(), move || group(session, &inner, &path))
            }
            Item::Repeatable(list) => {
                let (list, path) = (list.clone(), base.child(list.group.id.as_str()));
                while_visible(session, path.clone(), move || repeatable(session, &list, &path))
            }
            Item::Information(text) => {
                let (text, path) = (text.clone(), base.child(text.id.as_str()));
                while_visible(session, path, move || information(&text))
            }
            Item::Computed(value) => {
                let (value, path) = (value.clone(), base.child(value.id.as_str()));
                while_visible(session, path.clone(), move || result(session, &value, &path))
            }
        })
        .collect()
}

/// Shows something as long as its path applies; what is typed elsewhere leaves it untouched.
fn while_visible(session: Session, path: Path, show: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let visible = Memo::new(move |_| session.is_visible(&path));
    let content = move || visible.get().then(&show);
    view! { {content} }.into_any()
}

fn repeatable(session: Session, list: &Repeatable, path: &Path) -> AnyView {
    let i18n = use_i18n();
    let (base, counted, listed) = (id(path), path.clone(), path.clone());
    let rows = Memo::new(move |_| session.rows(&counted));
    let error = session.error(path.clone(), None);
    let (inner, each, min, max) = (list.group.clone(), list.each.clone(), list.min, list.max);
    let named = inner.items.iter().find_map(|item| match item {
        Item::Question(question) if question.kind == Kind::PersonName => Some(question.id.clone()),
        _ => None,
    });
    let row_title = move |index: usize, path: &Path| {
        let each = each.clone();
        let name = named.as_ref().map(|id| path.child(id.as_str()));
        Signal::derive(move || {
            let title = i18n.text(&ids::form_row(index + 1, each.text(i18n.lang()).to_owned()));
            match name.as_ref().map(|name| session.name(name)) {
                Some(name) if !name.is_empty() => i18n.text(&ids::form_row_named(name, title)),
                _ => title,
            }
        })
    };
    let count = move |limit: u32| usize::try_from(limit).unwrap_or(usize::MAX);
    let removable = Memo::new(move |_| rows.get() > count(min));
    let row = {
        let base = base.clone();
        move |index: usize| {
            let path = listed.row(index);
            let title = row_title(index, &path);
            let (gone, focus) = (path.clone(), base.clone());
            let remove = Callback::new(move |()| {
                session.remove(&gone);
                let focus = focus.clone();
                request_animation_frame(move || {
                    page::focus(&focus);
                });
            });
            view! {
                <fieldset class="al-fieldset al-panel" id=id(&path) tabindex="-1">
                    <legend class="al-field__label">{title}</legend>
                    {items(session, &inner.items, &path)}
                    {move || {
                        removable
                            .get()
                            .then(|| {
                                view! {
                                    <LinkButton on_press=remove hidden_suffix=title>
                                        {t(ids::form_remove)}
                                    </LinkButton>
                                }
                            })
                    }}
                </fieldset>
            }
        }
    };
    // Rows are told apart by their number alone: a removed one makes the last one go, its answers move up.
    let shown_rows = view! { <For each=move || 0..rows.get() key=|index| *index children=row /> };
    let target = path.clone();
    let add = Callback::new(move |()| {
        let shown = rows.get_untracked();
        session.add_row(&target, shown);
        let row = id(&target.row(shown));
        request_animation_frame(move || {
            page::focus(&row);
        });
    });
    let addable = Memo::new(move |_| rows.get() < count(max));
    let more = move || {
        addable.get().then(|| {
            view! {
                <Button kind=ButtonKind::Secondary on_press=add>
                    {t(ids::form_add)}
                </Button>
            }
        })
    };
    let wrong = move || {
        error
            .get()
            .map(|text| view! { <crate::components::ErrorMessage id=format!("{base}-error") text /> })
    };
    view! {
        <fieldset class="al-fieldset al-flow" id=id(path) tabindex="-1">
            <legend class="al-field__label al-field__label--large" lang=lang_of(&list.group.title)>
                {local(&list.group.title)}
            </legend>
            {paragraphs(list.group.intro.as_ref())}
            {wrong}
            {shown_rows}
            {more}
        </fieldset>
    }
    .into_any()
}

fn information(information: &Information) -> AnyView {
    let title = local_or_none(information.title.as_ref());
    let text = paragraphs(Some(&information.text));
    if information.title.is_some() {
        view! { <Alert title level=2>{text}</Alert> }.into_any()
    } else {
        view! { <Alert>{text}</Alert> }.into_any()
    }
}

/// Announced when it changes: it follows from what is typed above.
fn result(session: Session, definition: &Computed, path: &Path) -> AnyView {
    if definition.show == Display::Nothing {
        return ().into_any();
    }
    let i18n = use_i18n();
    let (path, show) = (path.clone(), definition.show);
    let value = move || computed(show, session.computed(&path).as_ref(), i18n);
    view! {
        <p class="al-panel al-panel--tint" role="status">
            <strong lang=lang_of(&definition.label)>{local(&definition.label)}</strong>
            {" "}
            {value}
        </p>
    }
    .into_any()
}
