//! Forgiving reading: what people, keyboards and clipboards add to an answer is taken away before it is judged.
//!
//! Only what is judged and sent is cleaned; what is shown again stays as typed.

use crate::valid::latin::compose;

/// One line of text: without invisible characters, spaces as plain single ones, none at the ends, in normal form C.
#[must_use]
pub fn line(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for word in visible(text).split_whitespace() {
        if !cleaned.is_empty() {
            cleaned.push(' ');
        }
        cleaned.push_str(word);
    }
    compose(&cleaned)
}

/// Several lines of text: as [`line`], but lines stay, with at most one empty line between two.
#[must_use]
pub fn lines(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut empty = 0;
    for one in text.lines().flat_map(|one| one.split('\r')).map(line) {
        if one.is_empty() {
            empty += 1;
            continue;
        }
        if !cleaned.is_empty() {
            cleaned.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        cleaned.push_str(&one);
        empty = 0;
    }
    cleaned
}

/// A number or code: as [`line`], but without any spaces, dashes, points, slashes and underscores; in capitals.
#[must_use]
pub fn code(text: &str) -> String {
    let separator = |c: char| c.is_whitespace() || is_dash(c) || matches!(c, '.' | '/' | '_' | ',' | ':');
    visible(text)
        .chars()
        .filter(|c| !separator(*c))
        .flat_map(char::to_uppercase)
        .collect()
}

/// The text without invisible characters.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).collect()
}

/// Hyphens, dashes and the minus sign.
#[must_use]
pub const fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Characters that nobody sees: soft hyphen, zero width, direction marks, byte order mark, controls.
const fn is_invisible(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => true,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{fe00}'..='\u{fe0f}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forgives_what_people_and_clipboards_add() {
        assert_eq!(line(" \u{feff}Anna\u{a0} \u{200b}Lena\t"), "Anna Lena");
        assert_eq!(line("Mu\u{308}ller"), "Müller");
        assert_eq!(
            code("de91 1000-0000\u{2011}0123/4567\u{202f}89"),
            "DE91100000000123456789"
        );
        assert_eq!(lines("a \r\n\r\n\r\n b\rc\n\n"), "a\n\nb\nc");
    }

    proptest! {
        #[test]
        fn cleans_once_and_for_all(text in ".*") {
            for clean in [line, lines, code] {
                let once = clean(&text);
                prop_assert_eq!(clean(&once), once);
            }
        }
    }
}
