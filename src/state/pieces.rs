//! The bytes of a chosen file, kept in pieces: none of them is large enough to hold up the page.

use crate::state::files::{self, FileError};
use api::Content;
use forms::FileRef;
use model::Slug;

/// Bytes of a piece; also the most that is sent at once.
pub const PIECE: usize = 256 * 1024;

/// Keeps a piece of a file, the first one with number 0.
///
/// # Errors
/// [`FileError`].
pub async fn keep(form: &Slug, file: &str, number: u64, bytes: &[u8]) -> Result<(), FileError> {
    files::keep(form, &name(file, number), bytes).await
}

/// Forgets the pieces of a file of that size. A browser that refuses now forgets them with the tab.
pub async fn remove(form: &Slug, file: &str, size: u64) {
    for number in 0..size.div_ceil(PIECE as u64) {
        let _ = files::remove(form, &name(file, number)).await;
    }
}

/// True unless the browser has thrown the file away.
pub async fn is_there(form: &Slug, file: &FileRef) -> bool {
    let last = file.size.saturating_sub(1) / PIECE as u64;
    // A browser that fails now may have it later: only a clear no counts.
    !matches!(files::read(form, &name(&file.id, last)).await, Ok(None))
}

/// A kept file, to be sent.
pub struct Kept {
    /// The form that it belongs to.
    pub form: Slug,
    /// Its id.
    pub file: String,
}

impl Content for Kept {
    async fn read(&self, offset: u64, most: usize) -> Option<Vec<u8>> {
        let number = offset / PIECE as u64;
        let start = usize::try_from(offset % PIECE as u64).ok()?;
        let piece = files::read(&self.form, &name(&self.file, number)).await.ok()??;
        let rest = piece.get(start..).filter(|rest| !rest.is_empty())?;
        Some(rest.get(..most).unwrap_or(rest).to_vec())
    }
}

fn name(file: &str, number: u64) -> String {
    format!("{file}/{number}")
}
