//! Bytes of the files that were chosen in this tab: they survive a reload or a crash and end with the tab.
//!
//! IndexedDB outlives the tab, so only ciphertext goes there; its key stands in the tab's session storage. A tab that is
//! closed leaves bytes that nobody can read, and they are swept away later.

use crate::platform::{clock, crypto, idb, idb::IdbError, idb::Store, random, storage};
use model::Slug;

/// Where the tab's name and key stand.
const TAB: &str = "amtslotse.tab";
/// After this many milliseconds what a closed tab has left is swept away: two days.
const LEFT_OVER_MS: u64 = 2 * 24 * 60 * 60 * 1000;

/// Why bytes were not kept or could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// The browser keeps nothing, or has no cipher.
    #[error("the browser keeps nothing")]
    Refused,
    /// There is no room left.
    #[error("no room left")]
    Full,
}

impl From<IdbError> for FileError {
    fn from(error: IdbError) -> Self {
        match error {
            IdbError::Refused => Self::Refused,
            IdbError::Full => Self::Full,
        }
    }
}

/// Keeps the bytes of a file under a name of the caller's, in place of what is there.
///
/// # Errors
/// [`FileError`].
pub async fn keep(form: &Slug, name: &str, bytes: &[u8]) -> Result<(), FileError> {
    let tab = Tab::of_now().ok_or(FileError::Refused)?;
    let place = tab.place(form, name);
    let nonce = random::bytes().ok_or(FileError::Refused)?;
    let sealed = crypto::seal(&tab.key, &nonce, place.as_bytes(), bytes).await;
    let mut record = nonce.to_vec();
    record.extend(sealed.ok_or(FileError::Refused)?);
    Ok(idb::put(Store::Files, &place, &record).await?)
}

/// The bytes of a file; `None` if there are none that can be read.
///
/// # Errors
/// [`FileError`].
pub async fn read(form: &Slug, name: &str) -> Result<Option<Vec<u8>>, FileError> {
    let Some(tab) = Tab::kept() else { return Ok(None) };
    let place = tab.place(form, name);
    let Some(record) = idb::get(Store::Files, &place).await? else {
        return Ok(None);
    };
    let Some((nonce, sealed)) = record.split_first_chunk() else {
        return Ok(None);
    };
    Ok(crypto::open(&tab.key, nonce, place.as_bytes(), sealed).await)
}

/// Every file of a form that can be read, with its name.
///
/// # Errors
/// [`FileError`].
pub async fn all(form: &Slug) -> Result<Vec<(String, Vec<u8>)>, FileError> {
    let Some(tab) = Tab::kept() else {
        return Ok(Vec::new());
    };
    let start = tab.place(form, "");
    let mut files = Vec::new();
    for place in idb::keys(Store::Files).await? {
        if let Some(name) = place.strip_prefix(&start)
            && let Some(bytes) = read(form, name).await?
        {
            files.push((name.to_owned(), bytes));
        }
    }
    Ok(files)
}

/// Forgets one file.
///
/// # Errors
/// [`FileError`].
pub async fn remove(form: &Slug, name: &str) -> Result<(), FileError> {
    match Tab::kept() {
        Some(tab) => Ok(idb::remove(Store::Files, &[tab.place(form, name)]).await?),
        None => Ok(()),
    }
}

/// Forgets every file of a form.
///
/// # Errors
/// [`FileError`].
pub async fn clear(form: &Slug) -> Result<(), FileError> {
    match Tab::kept() {
        Some(tab) => remove_below(&tab.place(form, "")).await,
        None => Ok(()),
    }
}

/// Forgets the key of this tab's files at once, and the files when the future is run.
///
/// # Errors
/// [`FileError`]; nobody can read what may be left.
pub fn forget_tab() -> impl Future<Output = Result<(), FileError>> {
    let tab = Tab::kept();
    storage::remove(TAB);
    async move {
        match tab {
            Some(tab) => remove_below(&format!("{}/", tab.name)).await,
            None => Ok(()),
        }
    }
}

/// Sweeps away what closed tabs have left. Failing costs nothing: it is tried at every start.
pub async fn sweep() {
    let own = Tab::kept().map(|tab| tab.name);
    let now = clock::now_ms();
    let Ok(mut places) = idb::keys(Store::Files).await else {
        return;
    };
    places.retain(|place| {
        let tab = place.split('/').next().unwrap_or_default();
        Some(tab) != own.as_deref() && Tab::began(tab).is_none_or(|began| began + LEFT_OVER_MS < now)
    });
    let _ = idb::remove(Store::Files, &places).await;
}

async fn remove_below(start: &str) -> Result<(), FileError> {
    let mut places = idb::keys(Store::Files).await?;
    places.retain(|place| place.starts_with(start));
    Ok(idb::remove(Store::Files, &places).await?)
}

/// What tells the files of one tab from those of another.
struct Tab {
    /// When it began and a random part: `1764000000000-0123456789abcdef`.
    name: String,
    key: [u8; crypto::KEY],
}

impl Tab {
    fn kept() -> Option<Self> {
        let text = storage::load(TAB)?;
        let (name, key) = text.split_once(' ')?;
        Some(Self {
            name: name.to_owned(),
            key: from_hex(key)?,
        })
    }

    /// The tab's own, made when first needed; `None` if the browser gives no random numbers or keeps nothing.
    fn of_now() -> Option<Self> {
        if let Some(kept) = Self::kept() {
            return Some(kept);
        }
        let tab = Self {
            name: format!("{}-{}", clock::now_ms(), hex(&random::bytes::<8>()?)),
            key: random::bytes()?,
        };
        storage::save(TAB, &format!("{} {}", tab.name, hex(&tab.key))).then_some(tab)
    }

    fn began(name: &str) -> Option<u64> {
        name.split('-').next()?.parse().ok()
    }

    fn place(&self, form: &Slug, name: &str) -> String {
        format!("{}/{form}/{name}", self.name)
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N {
        return None;
    }
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * index..2 * index + 2)?, 16).ok()?;
    }
    Some(bytes)
}
