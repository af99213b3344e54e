//! Begun and sent applications of this tab: they survive a reload or a crash and end with the tab, at the latest when
//! nobody has touched the page for a while.

use crate::platform::{clock, random, storage, task};
use crate::state::files::{self, FileError};
use api::ApplicationId;
use forms::bundle::{Bundle, BundleError};
use forms::draft::{self, DraftError, Restored, Update};
use forms::idle::Limits;
use forms::{Answers, Form};
use model::Slug;
use serde::{Deserialize, Serialize};

const DRAFT: &str = "amtslotse.draft.";
const ID: &str = "amtslotse.id.";
const SENT: &str = "amtslotse.sent.";
/// When the page was last touched, in milliseconds since 1970.
const TOUCHED: &str = "amtslotse.touched";

/// The answers typed so far, as far as they fit the form of today.
#[must_use]
pub fn load(form: &Form) -> Option<Restored> {
    let bytes = storage::load(&key(DRAFT, &form.id))?;
    draft::from_bytes(form, bytes.as_bytes()).ok()
}

/// Keeps the answers; false if the browser refuses, then they only live as long as the page.
pub fn save(form: &Form, answers: &Answers, update: Option<&Update>) -> bool {
    let bytes = draft::to_bytes(form, answers, None, update);
    String::from_utf8(bytes).is_ok_and(|text| storage::save(&key(DRAFT, &form.id), &text))
}

/// The answers with the bytes of their files, to be sealed.
///
/// # Errors
/// [`FileError`] if the files cannot be read.
pub async fn bundle(form: &Form, answers: &Answers, update: Option<&Update>) -> Result<Vec<u8>, FileError> {
    let bundle = Bundle {
        draft: draft::to_bytes(form, answers, None, update),
        files: files::all(&form.id).await?,
    };
    Ok(bundle.to_bytes())
}

/// Why a bundle could not be taken up in this tab.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TakeError {
    /// It holds no draft that this portal reads.
    #[error("not a draft")]
    Damaged,
    /// Made by a newer portal.
    #[error("newer than this portal")]
    Newer,
    /// The browser does not keep it.
    #[error("the browser keeps nothing")]
    NotKept,
}

/// What was sealed, read but not taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The form that it belongs to.
    pub form: Slug,
    bundle: Bundle,
}

impl Opened {
    /// Reads what a seal held.
    ///
    /// # Errors
    /// [`TakeError`].
    pub fn read(plain: &[u8]) -> Result<Self, TakeError> {
        let bundle = Bundle::from_bytes(plain).map_err(|error| match error {
            BundleError::Damaged => TakeError::Damaged,
            BundleError::Newer(_) => TakeError::Newer,
        })?;
        let (form, _) = draft::form_of(&bundle.draft).map_err(|error| match error {
            DraftError::NewerFormat(_) => TakeError::Newer,
            _ => TakeError::Damaged,
        })?;
        Ok(Self { form, bundle })
    }

    /// The answers, as far as they fit the form.
    ///
    /// # Errors
    /// [`TakeError`].
    pub fn answers(&self, form: &Form) -> Result<Answers, TakeError> {
        let restored = draft::from_bytes(form, &self.bundle.draft);
        restored
            .map(|restored| restored.answers)
            .map_err(|_| TakeError::Damaged)
    }

    /// Puts it into this tab, in place of what is there of the form.
    ///
    /// # Errors
    /// [`TakeError::NotKept`]; then what was there is still there, unless a file did not fit.
    pub async fn take_up(self) -> Result<(), TakeError> {
        let not_kept = |_| TakeError::NotKept;
        let text = String::from_utf8(self.bundle.draft).map_err(|_| TakeError::Damaged)?;
        if !storage::save(&key(DRAFT, &self.form), &text) {
            return Err(TakeError::NotKept);
        }
        storage::remove(&key(ID, &self.form));
        files::clear(&self.form).await.map_err(not_kept)?;
        for (name, bytes) in &self.bundle.files {
            files::keep(&self.form, name, bytes).await.map_err(not_kept)?;
        }
        Ok(())
    }
}

/// True if this tab holds answers to a form.
#[must_use]
pub fn is_begun(form: &Slug) -> bool {
    storage::load(&key(DRAFT, form)).is_some()
}

/// Forgets the answers and the id under which they would have been sent.
pub fn clear(form: &Slug) {
    storage::remove(&key(DRAFT, form));
    storage::remove(&key(ID, form));
}

/// True if this tab holds something about a person.
#[must_use]
pub fn any() -> bool {
    storage::has(DRAFT) || storage::has(SENT)
}

/// Changes with each [`wipe`]: what was open before it must not be written after it.
#[must_use]
pub fn tab() -> u32 {
    storage::generation()
}

/// Forgets all that this tab holds, at once; the bytes of files, unreadable from now on, a moment later.
pub fn wipe() {
    let files = files::forget_tab();
    storage::clear();
    task::run(async {
        // What is left has no key any more; the next start sweeps it away.
        let _ = files.await;
    });
}

/// Remembers that somebody is there, so that what a browser brings back much later is not shown.
pub fn touch() {
    storage::save(TOUCHED, &clock::now_ms().to_string());
}

/// Forgets what a browser has brought back after nobody had touched it for too long; true if there was something.
pub fn drop_stale(limits: Limits) -> bool {
    let touched = storage::load(TOUCHED).and_then(|text| text.parse().ok());
    let stale = any() && touched.is_some_and(|touched| limits.is_over(touched, clock::now_ms()));
    if stale {
        wipe();
    }
    stale
}

/// The id under which this application is sent, the same at every attempt: so it arrives once.
#[must_use]
pub fn id(form: &Slug) -> Option<ApplicationId> {
    let key = key(ID, form);
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
        storage::save(&key(SENT, form), &json);
    }
}

/// The confirmation of what was sent last in this tab.
#[must_use]
pub fn sent(form: &Slug) -> Option<Sent> {
    serde_json::from_str(&storage::load(&key(SENT, form))?).ok()
}

fn key(kind: &str, form: &Slug) -> String {
    format!("{kind}{form}")
}
