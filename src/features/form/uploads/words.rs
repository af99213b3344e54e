//! What is said about files.

use super::intake::Refusal;
use crate::i18n::{I18n, Msg, ids};
use crate::platform::format;
use files::{Fault, MAX_NAME, Media, Other};

/// Bytes of a megabyte as people are told them.
const MEGABYTE: u64 = 1_000_000;

/// What a question takes, in one sentence.
pub(in crate::features::form) fn limits(
    accept: &[Media],
    max_bytes: u64,
    max_files: u32,
    i18n: I18n,
) -> String {
    let megabytes = u32::try_from(max_bytes / MEGABYTE).unwrap_or(u32::MAX);
    i18n.text(&ids::upload_limits(kinds(accept, i18n), max_files, megabytes))
}

/// "PDF, JPEG oder PNG".
fn kinds(accept: &[Media], i18n: I18n) -> String {
    match accept {
        [] => String::new(),
        [one] => one.label().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(|media| media.label()).collect();
            i18n.text(&ids::upload_kinds(first.join(", "), last.label()))
        }
    }
}

/// "1,2 MB".
pub(in crate::features::form) fn size(bytes: u64, i18n: I18n) -> String {
    let tenths = |unit: u64| {
        // Rounded up: nobody is told "0". Below 2^53.
        #[allow(clippy::cast_precision_loss)]
        let value = (bytes * 10).div_ceil(unit) as f64 / 10.0;
        format::decimal(value, i18n.lang())
    };
    if bytes >= MEGABYTE {
        i18n.text(&ids::upload_megabytes(tenths(MEGABYTE)))
    } else {
        i18n.text(&ids::upload_kilobytes(tenths(1000)))
    }
}

/// Why a file is not taken, and what to do.
pub(super) fn refusal(refusal: Refusal, bytes: u64, question: &super::Question, i18n: I18n) -> String {
    let kinds = || kinds(&question.accept, i18n);
    let msg: Msg = match refusal {
        Refusal::TooMany => ids::upload_too_many(question.max_files),
        Refusal::Twice => ids::upload_twice(),
        Refusal::Unreadable => ids::upload_unreadable(),
        Refusal::NoRoom => ids::upload_no_room(),
        Refusal::NotKept => ids::upload_not_kept(),
        Refusal::Lost => ids::upload_lost(),
        Refusal::Fault(fault) => match fault {
            Fault::NameMissing => ids::upload_name_missing(),
            Fault::NameTooLong => ids::upload_name_too_long(u32::try_from(MAX_NAME).unwrap_or_default()),
            Fault::NameHidden => ids::upload_name_hidden(),
            Fault::NameDirection => ids::upload_name_direction(),
            Fault::NamePath => ids::upload_name_path(),
            Fault::Empty => ids::upload_empty(),
            Fault::TooLarge => ids::upload_too_large(size(question.max_bytes, i18n), size(bytes, i18n)),
            Fault::Kind(Other::Heic) => ids::upload_kind_heic(),
            Fault::Kind(Other::Document) => ids::upload_kind_document(),
            Fault::Kind(Other::Archive) => ids::upload_kind_archive(),
            Fault::Kind(Other::Picture) => ids::upload_kind_picture(kinds()),
            Fault::Kind(Other::Film) => ids::upload_kind_film(kinds()),
            Fault::Kind(Other::WebPage) => ids::upload_kind_web_page(),
            Fault::Kind(Other::Program) => ids::upload_kind_program(),
            Fault::Kind(Other::Unknown) => ids::upload_kind_unknown(kinds()),
            Fault::NotHere(media) => ids::upload_not_here(kinds(), media.label()),
            Fault::Extension(media) => {
                let ending = media.extensions().first().copied().unwrap_or_default();
                ids::upload_extension(ending, media.label())
            }
            Fault::Declared(media) => ids::upload_declared(media.label()),
            Fault::Damaged => ids::upload_damaged(),
            Fault::Encrypted => ids::upload_encrypted(),
            Fault::Foreign => ids::upload_foreign(),
            Fault::TooManyPixels => ids::upload_too_many_pixels(),
        },
    };
    i18n.text(&msg)
}
