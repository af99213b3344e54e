//! Cutting texts into words.

use crate::fold::is_ignored;
use std::ops::Range;

/// The words of a text with their ranges: runs of letters and digits. Hyphens, signs and blanks divide.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, c)| !c.is_alphanumeric()).is_some() {}
        let start = rest.peek()?.0;
        let mut end = start;
        while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric() || is_ignored(*c)) {
            end = at + c.len_utf8();
        }
        Some((start..end, text.get(start..end)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divides_at_everything_that_is_no_letter_or_digit() {
        let found: Vec<&str> = words("Kfz-Steuer: § 9 PAuswG (neu)").map(|(_, w)| w).collect();
        assert_eq!(found, ["Kfz", "Steuer", "9", "PAuswG", "neu"]);
        assert_eq!(words(" \u{202e}\t!").count(), 0);
    }

    #[test]
    fn soft_hyphens_do_not_divide() {
        assert_eq!(words("Führungs\u{ad}zeugnis").count(), 1);
    }
}
