//! An object whose properties are taken one after another; what is left over is a mistake.

use super::{Log, MistakeKind};
use crate::Key;
use crate::logic::{Expr, ExprError};
use model::{Lang, LocalText};
use serde_json::{Map, Value};
use std::str::FromStr;

pub(super) struct Object<'a> {
    map: &'a Map<String, Value>,
    pub(super) at: String,
    taken: Vec<&'static str>,
}

impl<'a> Object<'a> {
    pub(super) fn of(value: &'a Value, at: String, log: &mut Log) -> Option<Self> {
        let Value::Object(map) = value else {
            log.add(&at, MistakeKind::Must("an object"));
            return None;
        };
        Some(Self {
            map,
            at,
            taken: Vec::new(),
        })
    }

    pub(super) fn place(&self, name: &str) -> String {
        format!("{}/{name}", self.at)
    }

    pub(super) fn take(&mut self, name: &'static str) -> Option<&'a Value> {
        self.taken.push(name);
        self.map.get(name)
    }

    fn need(&mut self, name: &'static str, log: &mut Log) -> Option<&'a Value> {
        let value = self.take(name);
        if value.is_none() {
            log.add(&self.at, MistakeKind::Missing(name));
        }
        value
    }

    /// Complains about properties that nobody took.
    pub(super) fn finish(self, log: &mut Log) {
        for name in self.map.keys() {
            if !self.taken.iter().any(|taken| taken == name) {
                log.add(&self.at, MistakeKind::Unknown(name.clone()));
            }
        }
    }

    pub(super) fn opt_str(&mut self, name: &'static str, log: &mut Log) -> Option<&'a str> {
        let value = self.take(name)?;
        let text = value.as_str();
        if text.is_none() {
            log.add(&self.place(name), MistakeKind::Must("a text"));
        }
        text
    }

    pub(super) fn opt_parsed<T: FromStr>(
        &mut self,
        name: &'static str,
        wanted: &'static str,
        log: &mut Log,
    ) -> Option<T> {
        let text = self.opt_str(name, log)?;
        let parsed = text.parse().ok();
        if parsed.is_none() {
            log.add(
                &self.place(name),
                MistakeKind::Not {
                    wanted,
                    found: text.to_owned(),
                },
            );
        }
        parsed
    }

    pub(super) fn parsed<T: FromStr>(
        &mut self,
        name: &'static str,
        wanted: &'static str,
        log: &mut Log,
    ) -> Option<T> {
        self.need(name, log)?;
        self.opt_parsed(name, wanted, log)
    }

    pub(super) fn key(&mut self, log: &mut Log) -> Option<Key> {
        self.parsed(
            "id",
            "a name (a letter, then letters, digits, - and _, at most 64)",
            log,
        )
    }

    pub(super) fn flag(&mut self, name: &'static str, default: bool, log: &mut Log) -> bool {
        match self.take(name) {
            None => default,
            Some(Value::Bool(flag)) => *flag,
            Some(_) => {
                log.add(&self.place(name), MistakeKind::Must("true or false"));
                default
            }
        }
    }

    pub(super) fn opt_count<T: TryFrom<u64>>(&mut self, name: &'static str, log: &mut Log) -> Option<T> {
        let value = self.take(name)?;
        let count = value.as_u64().and_then(|number| T::try_from(number).ok());
        if count.is_none() {
            log.add(&self.place(name), MistakeKind::Must("a whole number from 0"));
        }
        count
    }

    pub(super) fn count<T: TryFrom<u64>>(&mut self, name: &'static str, log: &mut Log) -> Option<T> {
        self.need(name, log)?;
        self.opt_count(name, log)
    }

    pub(super) fn opt_text(&mut self, name: &'static str, log: &mut Log) -> Option<LocalText> {
        let value = self.take(name)?;
        text(value, &self.place(name), log)
    }

    pub(super) fn text(&mut self, name: &'static str, log: &mut Log) -> Option<LocalText> {
        self.need(name, log)?;
        self.opt_text(name, log)
    }

    pub(super) fn opt_expr(&mut self, name: &'static str, log: &mut Log) -> Option<Expr> {
        let value = self.take(name)?;
        let error = match Expr::parse(value) {
            Ok(expr) => return Some(expr),
            Err(error) => error,
        };
        let (ExprError::UnknownOperator { at, .. } | ExprError::TooLarge { at }) = &error;
        let place = format!("{}{at}", self.place(name));
        log.add(&place, MistakeKind::Expr(error));
        None
    }

    pub(super) fn expr(&mut self, name: &'static str, log: &mut Log) -> Option<Expr> {
        self.need(name, log)?;
        self.opt_expr(name, log)
    }

    /// The elements of a list with their places; nothing if the property is not there.
    pub(super) fn opt_list(&mut self, name: &'static str, log: &mut Log) -> Vec<(&'a Value, String)> {
        let place = self.place(name);
        match self.take(name) {
            None => Vec::new(),
            Some(Value::Array(items)) => items
                .iter()
                .enumerate()
                .map(|(index, item)| (item, format!("{place}/{index}")))
                .collect(),
            Some(_) => {
                log.add(&place, MistakeKind::Must("a list"));
                Vec::new()
            }
        }
    }

    pub(super) fn list(&mut self, name: &'static str, log: &mut Log) -> Vec<(&'a Value, String)> {
        if let Some(Value::Array(items)) = self.need(name, log)
            && items.is_empty()
        {
            log.add(&self.place(name), MistakeKind::Must("a list that is not empty"));
        }
        self.opt_list(name, log)
    }
}

/// A text in every language of the portal.
pub(super) fn text(value: &Value, at: &str, log: &mut Log) -> Option<LocalText> {
    let Value::Object(map) = value else {
        log.add(at, MistakeKind::Must("an object with a text for each language"));
        return None;
    };
    for tag in map.keys() {
        if !Lang::ALL.iter().any(|lang| lang.tag() == tag) {
            log.add(at, MistakeKind::Unknown(tag.clone()));
        }
    }
    let mut text = LocalText::default();
    for lang in Lang::ALL {
        match map.get(lang.tag()) {
            Some(Value::String(words)) if !words.trim().is_empty() => text = text.with(lang, words.as_str()),
            None if log.german_suffices && lang != Lang::De => {}
            _ => log.add(at, MistakeKind::NoText(lang.tag())),
        }
    }
    Some(text)
}
