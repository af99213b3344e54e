//! A sealed draft as a text file: words for people, then the bytes in Base64 between two lines.
//!
//! A text survives e-mail, memory sticks and clouds, opens with a double click everywhere, and says what it is.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const BEGIN: &str = "-----BEGIN AMTSLOTSE DRAFT-----";
const END: &str = "-----END AMTSLOTSE DRAFT-----";
/// Characters of a line of Base64, as in e-mail.
const WIDTH: usize = 76;
/// Largest file in bytes: Base64 takes a third more than what it carries.
pub const MAX_BYTES: usize = crate::sealed::MAX_BYTES / 2 * 3;

/// Why a file is not a draft file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DraftFileError {
    /// Another kind of file.
    #[error("not a draft file")]
    NotADraft,
    /// Cut off or changed on the way.
    #[error("damaged")]
    Damaged,
    /// Larger than any draft.
    #[error("too large")]
    TooLarge,
}

/// The file: the words, which must hold nothing personal, and the sealed draft.
#[must_use]
pub fn to_text(words: &str, sealed: &[u8]) -> String {
    let code = STANDARD.encode(sealed);
    let mut text = String::with_capacity(words.len() + code.len() / WIDTH * (WIDTH + 1) + 200);
    text.push_str(words.trim_end());
    text.push_str("\n\n");
    text.push_str(BEGIN);
    text.push('\n');
    let mut rest = code.as_str();
    while let Some((line, after)) = rest.split_at_checked(WIDTH) {
        text.push_str(line);
        text.push('\n');
        rest = after;
    }
    if !rest.is_empty() {
        text.push_str(rest);
        text.push('\n');
    }
    text.push_str(END);
    text.push('\n');
    text
}

/// The sealed draft in a file. What stands before and after it is left aside, and so are blanks, line ends of any kind
/// and the quotation marks that e-mail puts before lines.
///
/// # Errors
/// [`DraftFileError`].
pub fn from_bytes(bytes: &[u8]) -> Result<Vec<u8>, DraftFileError> {
    if bytes.len() > MAX_BYTES {
        return Err(DraftFileError::TooLarge);
    }
    let begin = find(bytes, BEGIN).ok_or(DraftFileError::NotADraft)?;
    let rest = bytes.get(begin + BEGIN.len()..).unwrap_or_default();
    let end = find(rest, END).ok_or(DraftFileError::Damaged)?;
    let code: Vec<u8> = rest
        .iter()
        .take(end)
        .filter(|byte| !byte.is_ascii_whitespace() && **byte != b'>')
        .copied()
        .collect();
    STANDARD.decode(code).map_err(|_| DraftFileError::Damaged)
}

fn find(bytes: &[u8], words: &str) -> Option<usize> {
    bytes
        .windows(words.len())
        .position(|window| window == words.as_bytes())
}
