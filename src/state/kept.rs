//! Drafts that the citizen wants kept on this device: one a form, sealed, gone after 30 days.

use crate::platform::{clock, idb, idb::IdbError, idb::Store, storage};
use crate::state::sealing::{self, Lock, LockError};
use forms::sealed::{self, Open, SealedError};
use model::Slug;

/// Where the lock of an opened draft stands, as long as the tab.
const LOCK: &str = "amtslotse.lock.";

/// Why a draft could not be kept or taken up.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeptError {
    /// The browser keeps nothing for this page.
    #[error("the browser keeps nothing")]
    Refused,
    /// There is no room left.
    #[error("no room left")]
    Full,
    /// There is none, or not any more.
    #[error("none")]
    None,
    /// It could not be sealed or opened.
    #[error(transparent)]
    Lock(#[from] LockError),
}

impl From<IdbError> for KeptError {
    fn from(error: IdbError) -> Self {
        match error {
            IdbError::Refused => Self::Refused,
            IdbError::Full => Self::Full,
        }
    }
}

/// What is known about a form's draft without opening it; `None` if there is none.
pub async fn find(form: &Slug) -> Option<Open> {
    let bytes = idb::get(Store::Kept, form.as_str()).await.ok()??;
    let open = sealed::read(&bytes).ok()?.header.open;
    (!open.is_expired(clock::now_ms())).then_some(open)
}

/// Keeps a draft, in place of the one before. From then on this tab can keep it without asking again.
///
/// # Errors
/// [`KeptError`].
pub async fn keep(form: &Slug, lock: &Lock, plain: &[u8]) -> Result<(), KeptError> {
    let bytes = lock.seal(plain, Some(form)).await?;
    idb::put(Store::Kept, form.as_str(), &bytes).await?;
    storage::save(&key(form), &lock.to_text());
    Ok(())
}

/// Keeps what has been typed since, unless the draft was deleted or the tab wiped meanwhile.
///
/// # Errors
/// [`KeptError`].
pub async fn update(form: &Slug, lock: &Lock, plain: &[u8]) -> Result<(), KeptError> {
    let bytes = lock.seal(plain, Some(form)).await?;
    if self::lock(form).as_ref() == Some(lock) {
        idb::put(Store::Kept, form.as_str(), &bytes).await?;
    }
    Ok(())
}

/// Opens a form's draft. From then on this tab can keep it without asking again.
///
/// # Errors
/// [`KeptError`].
pub async fn open(form: &Slug, secret: &str) -> Result<Vec<u8>, KeptError> {
    let bytes = idb::get(Store::Kept, form.as_str())
        .await?
        .ok_or(KeptError::None)?;
    let (lock, plain) = sealing::open(&bytes, secret).await?;
    storage::save(&key(form), &lock.to_text());
    Ok(plain)
}

/// The lock, if this tab has opened or made the draft.
#[must_use]
pub fn lock(form: &Slug) -> Option<Lock> {
    Lock::from_text(&storage::load(&key(form))?)
}

/// Forgets the lock at once, and deletes a form's draft from this device when the future is run.
///
/// # Errors
/// [`KeptError`].
pub fn delete(form: &Slug) -> impl Future<Output = Result<(), KeptError>> + use<> {
    storage::remove(&key(form));
    let key = form.to_string();
    async move { Ok(idb::remove(Store::Kept, &[key]).await?) }
}

/// Deletes what is too old or not readable. Failing costs nothing: it is tried at every start.
pub async fn sweep() {
    let Ok(keys) = idb::keys(Store::Kept).await else {
        return;
    };
    let now = clock::now_ms();
    let mut old = Vec::new();
    for key in keys {
        if let Ok(Some(bytes)) = idb::get(Store::Kept, &key).await {
            match sealed::read(&bytes) {
                Ok(read) if !read.header.open.is_expired(now) => {}
                // A newer portal of another tab may have written it.
                Err(SealedError::Newer(_)) => {}
                _ => old.push(key),
            }
        }
    }
    let _ = idb::remove(Store::Kept, &old).await;
}

fn key(form: &Slug) -> String {
    format!("{LOCK}{form}")
}
