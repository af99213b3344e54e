//! From a chosen file to one that is checked, cleaned and kept: slice by slice, so that the page never stands still.

use crate::platform::file::{Chosen, Content};
use crate::platform::random;
use crate::state::files::FileError;
use crate::state::pieces::{self, PIECE};
use api::AttachmentId;
use files::{Facts, Fault, Inspector, Limits};
use forms::FileRef;
use model::Slug;

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The file itself.
    Fault(Fault),
    /// No more files are taken.
    TooMany,
    /// It is there already.
    Twice,
    /// The device does not give its bytes.
    Unreadable,
    /// There is no room to keep it.
    NoRoom,
    /// The browser keeps nothing.
    NotKept,
    /// It was there and is gone.
    Lost,
}

impl From<FileError> for Refusal {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Refused => Self::NotKept,
            FileError::Full => Self::NoRoom,
        }
    }
}

/// A file that is taken.
pub struct Taken {
    /// As it stands in the answers.
    pub file: FileRef,
    /// Data about where and when it was taken is not in it any more.
    pub is_cleaned: bool,
}

/// Checks a file, takes out what is not wanted, and keeps it. `progress` gets percents.
pub async fn take(
    chosen: &Chosen,
    limits: Limits<'_>,
    clean: bool,
    form: &Slug,
    known: impl Fn() -> Vec<FileRef>,
    progress: impl Fn(u8),
) -> Result<Taken, Refusal> {
    let original = &chosen.content;
    limits
        .check(&chosen.name, original.size())
        .map_err(Refusal::Fault)?;
    let facts = inspect(original, |percent| progress(percent / 3)).await?;
    let is_cleaned = clean && facts.has_metadata;
    let parts = if clean { &facts.clean } else { &facts.alone };
    let (content, facts) = match parts {
        None => (original.clone(), facts),
        Some(parts) => {
            let copy = original.copy(parts).ok_or(Refusal::Unreadable)?;
            // What is sent is judged, not what it was made of.
            let facts = inspect(&copy, |percent| progress(33 + percent / 3)).await?;
            (copy, facts)
        }
    };
    let name = files::with_ending(&chosen.name, facts.media);
    facts
        .check(&name, &chosen.declared, limits.accept)
        .map_err(Refusal::Fault)?;
    let sha512: String = content
        .sha512()
        .await
        .ok_or(Refusal::Unreadable)?
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    if known().iter().any(|other| other.sha512 == sha512) {
        return Err(Refusal::Twice);
    }
    let file = FileRef {
        id: AttachmentId::from_random(random::bytes().ok_or(Refusal::NotKept)?).to_string(),
        name,
        media_type: facts.media.mime().to_owned(),
        size: content.size(),
        sha512,
    };
    let kept = keep(&content, form, &file, |percent| progress(66 + percent / 3)).await;
    if let Err(refusal) = kept {
        pieces::remove(form, &file.id, file.size).await;
        return Err(refusal);
    }
    Ok(Taken { file, is_cleaned })
}

async fn inspect(content: &Content, progress: impl Fn(u8)) -> Result<Facts, Refusal> {
    let mut inspector = Inspector::new();
    for number in 0..slices(content.size()) {
        inspector.feed(&slice(content, number).await?);
        progress(percent(number + 1, content.size()));
    }
    inspector.finish().map_err(Refusal::Fault)
}

async fn keep(content: &Content, form: &Slug, file: &FileRef, progress: impl Fn(u8)) -> Result<(), Refusal> {
    for number in 0..slices(file.size) {
        let bytes = slice(content, number).await?;
        pieces::keep(form, &file.id, number, &bytes).await?;
        progress(percent(number + 1, file.size));
    }
    Ok(())
}

const fn slices(size: u64) -> u64 {
    size.div_ceil(PIECE as u64)
}

async fn slice(content: &Content, number: u64) -> Result<Vec<u8>, Refusal> {
    let start = number * PIECE as u64;
    let end = (start + PIECE as u64).min(content.size());
    content.read(start..end).await.ok_or(Refusal::Unreadable)
}

fn percent(done: u64, size: u64) -> u8 {
    u8::try_from((done * 100 / slices(size).max(1)).min(100)).unwrap_or(100)
}
