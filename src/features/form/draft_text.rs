//! The draft file: the words before the seal. Nothing in them is about the person or the application.

use crate::i18n::{I18n, ids};
use crate::platform::{clock, format, page};
use crate::route::Route;
use forms::draft_file;

/// The file of a sealed draft, in the language of the page.
pub(super) fn write(sealed: &[u8], i18n: I18n) -> String {
    let lang = i18n.lang_untracked();
    let portal = page::origin();
    let address = format!("{portal}{}", Route::DraftFile.path(lang));
    let moment = format::moment_of(clock::now_ms(), lang);
    let words = [
        ids::draft_file_title(),
        ids::draft_file_saved(moment, portal),
        ids::draft_file_how(address),
        ids::draft_file_change(),
    ];
    let words: Vec<String> = words.iter().map(|message| i18n.text(message)).collect();
    draft_file::to_text(&words.join("\n\n"), sealed)
}
