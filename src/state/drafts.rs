//! Begun and sent applications of this tab: they survive a reload or a crash and end with the tab.

use crate::platform::{random, storage};
use api::ApplicationId;
use forms::{Answers, Form, draft};
use model::Slug;
use serde::{Deserialize, Serialize};

/// The answers typed so far, as far as they fit the form of today.
#[must_use]
pub fn load(form: &Form) -> Option<Answers> {
    let bytes = storage::load(&key("draft", &form.id))?;
    draft::from_bytes(form, bytes.as_bytes())
        .ok()
        .map(|restored| restored.answers)
}

/// Keeps the answers; false if the browser refuses, then they only live as long as the page.
pub fn save(form: &Form, answers: &Answers) -> bool {
    let bytes = draft::to_bytes(form, answers, None);
    String::from_utf8(bytes).is_ok_and(|text| storage::save(&key("draft", &form.id), &text))
}

/// Forgets the answers and the id under which they would have been sent.
pub fn clear(form: &Slug) {
    storage::remove(&key("draft", form));
    storage::remove(&key("id", form));
}

/// The id under which this application is sent, the same at every attempt: so it arrives once.
#[must_use]
pub fn id(form: &Slug) -> Option<ApplicationId> {
    let key = key("id", form);
    if let Some(known) = storage::load(&key).and_then(|text| text.parse().ok()) {
        return Some(known);
    }
    let made = ApplicationId::from_random(random::bytes()?);
    storage::save(&key, &made.to_string());
    Some(made)
}

/// What the confirmation page shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sent {
    /// Reference number.
    pub reference: String,
    /// When it arrived, RFC 3339.
    pub received_at: String,
    /// What was sent.
    pub answers: Answers,
}

/// Keeps the confirmation for this tab.
pub fn keep_sent(form: &Slug, sent: &Sent) {
    if let Ok(json) = serde_json::to_string(sent) {
        storage::save(&key("sent", form), &json);
    }
}

/// The confirmation of what was sent last in this tab.
#[must_use]
pub fn sent(form: &Slug) -> Option<Sent> {
    serde_json::from_str(&storage::load(&key("sent", form))?).ok()
}

fn key(kind: &str, form: &Slug) -> String {
    format!("amtslotse.{kind}.{form}")
}
