//! Names of files: shown to people, written to disks, and a favourite disguise.

use crate::{Fault, Media};

/// Most characters of a name. Disks take 255 bytes.
pub const MAX_NAME: usize = 200;
/// Most characters of a name that [`shown_name`] shows.
const MAX_SHOWN: usize = 60;
/// Most characters of a name that [`safe_name`] makes.
const MAX_SAFE: usize = 80;

/// Fails unless a name is what it looks like.
///
/// # Errors
/// One of the [`Fault`]s about names.
pub fn check_name(name: &str) -> Result<(), Fault> {
    if name.chars().count() > MAX_NAME {
        return Err(Fault::NameTooLong);
    }
    if name.chars().any(turns_direction) {
        return Err(Fault::NameDirection);
    }
    if name.chars().any(is_hidden) {
        return Err(Fault::NameHidden);
    }
    if name.contains(['/', '\\']) {
        return Err(Fault::NamePath);
    }
    if name.chars().all(|c| c == '.' || c.is_whitespace()) {
        return Err(Fault::NameMissing);
    }
    Ok(())
}

const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Joiners (U+200C, U+200D) are left: Persian and emoji are written with them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}'
            | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// The ending of a name in small letters, without the point; empty if there is none.
#[must_use]
pub fn extension(name: &str) -> String {
    name.rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase())
        .unwrap_or_default()
}

/// A name as it can be shown: what is hidden or turns the direction is replaced by `�`, what is long is shortened.
#[must_use]
pub fn shown_name(name: &str) -> String {
    let honest = |c: char| {
        if turns_direction(c) || is_hidden(c) {
            '\u{fffd}'
        } else {
            c
        }
    };
    let mut shown: String = name.chars().take(MAX_SHOWN).map(honest).collect();
    if name.chars().nth(MAX_SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// The name with the usual ending of its kind, if it has none at all: some telephones leave it out.
#[must_use]
pub fn with_ending(name: &str, media: Media) -> String {
    match media.extensions().first() {
        Some(ending) if !name.contains('.') => format!("{name}.{ending}"),
        _ => name.to_owned(),
    }
}

/// A name that every disk and every shell takes: letters, digits, `-` and `_`, its ending by what the file is. It may be
/// one that another file has: put a number before it.
#[must_use]
pub fn safe_name(name: &str, media: Media) -> String {
    let known = extension(name);
    let stem = match name.rsplit_once('.') {
        Some((stem, _)) if media.extensions().contains(&known.as_str()) => stem,
        _ => name,
    };
    let mut safe = String::new();
    for c in stem.chars().take(MAX_SAFE) {
        let c = if c.is_alphanumeric() || c == '-' { c } else { '_' };
        if !(c == '_' && safe.ends_with('_')) {
            safe.push(c);
        }
    }
    let stem = safe.trim_matches(['_', '-']);
    let ending = media.extensions().first().copied().unwrap_or_default();
    if stem.is_empty() {
        format!("datei.{ending}")
    } else {
        format!("{stem}.{ending}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_name_their_files_as_they_like() {
        for name in [
            "Meldebescheinigung.pdf",
            "Führerschein (Rückseite) – neu, 2. Versuch.JPG",
            "scan",
            ".pdf",
            "👨\u{200d}👩\u{200d}👧.jpg",
            "رخصة القيادة.pdf",
            "a.b.c.pdf",
        ] {
            assert_eq!(check_name(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn disguises_are_refused() {
        for (name, fault) in [
            ("", Fault::NameMissing),
            (" .. ", Fault::NameMissing),
            ("rechnung\u{202e}fdp.exe", Fault::NameDirection),
            ("a\u{2066}b.pdf", Fault::NameDirection),
            ("a\0.pdf", Fault::NameHidden),
            ("a\r\nb.pdf", Fault::NameHidden),
            ("a\u{200b}.pdf", Fault::NameHidden),
            ("\u{feff}a.pdf", Fault::NameHidden),
            ("../../etc/passwd", Fault::NamePath),
            ("C:\\a.pdf", Fault::NamePath),
        ] {
            assert_eq!(check_name(name), Err(fault), "{name:?}");
        }
        assert_eq!(
            check_name(&format!("{}.pdf", "a".repeat(10_000))),
            Err(Fault::NameTooLong)
        );
    }

    #[test]
    fn safe_names_keep_what_is_readable() {
        let pdf = |name| safe_name(name, Media::Pdf);
        assert_eq!(pdf("Mietvertrag Straße 5.PDF"), "Mietvertrag_Straße_5.pdf");
        assert_eq!(pdf("../../etc/passwd"), "etc_passwd.pdf");
        assert_eq!(pdf("a.exe"), "a_exe.pdf");
        assert_eq!(pdf("=cmd|' /C calc'!A0.pdf"), "cmd_C_calc_A0.pdf");
        assert_eq!(pdf("…"), "datei.pdf");
        assert_eq!(safe_name("IMG_1.jpeg", Media::Jpeg), "IMG_1.jpg");
    }

    #[test]
    fn shown_names_show_what_is_hidden() {
        assert_eq!(shown_name("a\u{202e}fdp.exe"), "a\u{fffd}fdp.exe");
        assert_eq!(shown_name("a\0b"), "a\u{fffd}b");
        assert_eq!(shown_name(&"a".repeat(10_000)).chars().count(), 61);
        assert_eq!(with_ending("Scan", Media::Pdf), "Scan.pdf");
        assert_eq!(with_ending("Scan.exe", Media::Pdf), "Scan.exe");
    }

    proptest! {
        #[test]
        fn safe_names_are_honest_names(name in ".{0,300}") {
            for media in Media::ALL {
                let safe = safe_name(&name, media);
                prop_assert_eq!(check_name(&safe), Ok(()));
                prop_assert!(safe.len() < 255 || !safe.is_ascii());
                prop_assert!(!safe.starts_with(['-', '.', '=', '+', '@']));
                let end = extension(&safe);
                prop_assert!(media.extensions().contains(&end.as_str()));
                prop_assert_eq!(safe_name(&safe, media), safe);
            }
        }
    }
}
