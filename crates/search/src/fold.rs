//! One spelling for all spellings of a word.
//!
//! Two steps lie behind it. The search form of DIN 91379 makes every Latin letter one or two plain ones (ä = ae,
//! ß = ss). The dictionary goes one step further and keeps `a`, `o`, `u` with a mark that says "umlaut": so `Pässe`
//! lies beside `Pass`, `Fuhrerschein` finds `Führerschein`, and the word can still be shown as it is written.

use crate::fold_table::SEARCH_FORM;

/// The search form of DIN 91379 in lower case: `Größe` becomes `groesse`. What is no letter or digit stays.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{308}' if ends_with_vowel(&out) => out.push('e'),
            c if is_ignored(c) => {}
            c => match search_form(c) {
                Some(letters) => out.push_str(letters),
                None => out.push(c),
            },
        }
    }
    out
}

/// A word in the spelling of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Form {
    /// The letters, umlauts without their dots, ß as ss.
    pub base: String,
    /// Bit n: the n-th of the letters that can carry one (a, o, u, the first s of ss) has a mark.
    pub marks: u32,
}

impl Form {
    /// The form of a word as it was written.
    pub(crate) fn of(word: &str) -> Self {
        let mut base = String::with_capacity(word.len());
        let mut marked: Vec<usize> = Vec::new();
        for c in word.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => base.push(c),
                '\u{308}' if ends_with_vowel(&base) => marked.push(base.len().saturating_sub(1)),
                c if is_ignored(c) => {}
                c => match search_form(c) {
                    Some("ss") => {
                        marked.push(base.len());
                        base.push_str("ss");
                    }
                    Some(letters @ ("ae" | "oe" | "ue")) => {
                        marked.push(base.len());
                        base.extend(letters.chars().take(1));
                    }
                    Some(letters) => base.push_str(letters),
                    None => base.push(c),
                },
            }
        }
        let marks = marks_of(&base, &marked);
        Self { base, marks }
    }

    /// Other forms that the same letters may mean: `fuehrung` may be `führung`, `führung` may stand as `fuehrung`.
    pub(crate) fn variants(&self) -> Vec<Self> {
        let marked = self.marked();
        let letters: Vec<(char, bool)> = self
            .base
            .char_indices()
            .map(|(at, c)| (c, marked.contains(&at)))
            .collect();
        let mut found = Vec::new();
        let mut drawn: Vec<(char, bool)> = Vec::with_capacity(letters.len());
        let mut before = ' ';
        for &(c, is_marked) in &letters {
            // Behind a, e and q no umlaut can stand: Steuer, Mauer, Quelle.
            match drawn.last_mut() {
                Some((vowel @ ('a' | 'o' | 'u'), last)) if c == 'e' && !matches!(before, 'a' | 'e' | 'q') => {
                    *last = true;
                    before = *vowel;
                }
                last => {
                    before = last.map_or(' ', |(c, _)| *c);
                    drawn.push((c, is_marked));
                }
            }
        }
        if drawn.len() < letters.len() {
            found.push(Self::from_letters(&drawn));
        }
        if self.umlauts() != 0 {
            let mut spelled = Vec::with_capacity(letters.len() + 2);
            for &(c, is_marked) in &letters {
                let umlaut = is_marked && matches!(c, 'a' | 'o' | 'u');
                spelled.push((c, is_marked && !umlaut));
                if umlaut {
                    spelled.push(('e', false));
                }
            }
            found.push(Self::from_letters(&spelled));
        }
        found
    }

    fn from_letters(letters: &[(char, bool)]) -> Self {
        let base: String = letters.iter().map(|(c, _)| *c).collect();
        let marked: Vec<usize> = base
            .char_indices()
            .zip(letters)
            .filter(|(_, (_, m))| *m)
            .map(|((at, _), _)| at)
            .collect();
        let marks = marks_of(&base, &marked);
        Self { base, marks }
    }

    /// The marks of a, o and u alone: ß and ss are the same to whoever searches.
    pub(crate) fn umlauts(&self) -> u32 {
        umlauts(&self.base, self.marks)
    }

    /// The positions of the marked letters.
    pub(crate) fn marked(&self) -> Vec<usize> {
        candidates(&self.base)
            .take(32)
            .enumerate()
            .filter(|(n, _)| self.marks >> n & 1 == 1)
            .map(|(_, at)| at)
            .collect()
    }
}

/// The marks of a, o and u among `marks`.
pub(crate) fn umlauts(base: &str, marks: u32) -> u32 {
    if marks == 0 {
        return 0;
    }
    let bytes = base.as_bytes();
    candidates(base)
        .take(32)
        .enumerate()
        .filter(|(_, at)| bytes.get(*at) != Some(&b's'))
        .fold(0, |sum, (n, _)| sum | (marks & (1 << n)))
}

/// The marks of the letters at the given positions.
pub(crate) fn marks_of(base: &str, marked: &[usize]) -> u32 {
    if marked.is_empty() {
        return 0;
    }
    candidates(base)
        .take(32)
        .enumerate()
        .filter(|(_, at)| marked.contains(at))
        .fold(0, |sum, (n, _)| sum | 1 << n)
}

/// Writes a word of the dictionary as it is written in texts. `case`: 0 small, 1 capital first, 2 all capitals.
pub(crate) fn display(base: &str, marks: u32, case: u8) -> String {
    let marked = Form {
        base: base.to_owned(),
        marks,
    }
    .marked();
    let mut out = String::with_capacity(base.len() + 2);
    let mut skip = false;
    for (at, c) in base.char_indices() {
        if skip {
            skip = false;
            continue;
        }
        let is_marked = marked.contains(&at);
        let shown = match c {
            'a' if is_marked => 'ä',
            'o' if is_marked => 'ö',
            'u' if is_marked => 'ü',
            's' if is_marked => {
                skip = true;
                'ß'
            }
            other => other,
        };
        if (at == 0 && case >= 1) || case == 2 {
            out.extend(shown.to_uppercase());
        } else {
            out.push(shown);
        }
    }
    out
}

/// The positions of letters that can carry a mark.
fn candidates(base: &str) -> impl Iterator<Item = usize> {
    let bytes = base.as_bytes();
    bytes.iter().enumerate().filter_map(move |(at, b)| match b {
        b'a' | b'o' | b'u' => Some(at),
        b's' if bytes.get(at + 1) == Some(&b's') => Some(at),
        _ => None,
    })
}

fn ends_with_vowel(text: &str) -> bool {
    matches!(text.as_bytes().last(), Some(b'a' | b'o' | b'u'))
}

/// Combining marks, soft hyphens and characters without width.
pub(crate) fn is_ignored(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn search_form(c: char) -> Option<&'static str> {
    match c {
        c if c.is_ascii() => None,
        'ä' => Some("ae"),
        'ö' => Some("oe"),
        'ü' => Some("ue"),
        'ß' => Some("ss"),
        c => SEARCH_FORM
            .iter()
            .find(|(_, letters)| letters.contains(c))
            .map(|(form, _)| *form),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_by_the_search_form() {
        assert_eq!(fold("Größe"), "groesse");
        assert_eq!(fold("Møller Łódź Þór"), "moeller lodz thor");
        assert_eq!(fold("Mu\u{308}ller"), "mueller");
    }

    #[test]
    fn keeps_umlauts_as_marks() {
        let form = Form::of("Führungszeugnis");
        assert_eq!(form.base, "fuhrungszeugnis");
        assert_eq!(display(&form.base, form.marks, 1), "Führungszeugnis");
        let street = Form::of("Straßenmaße");
        assert_eq!(street.base, "strassenmasse");
        assert_eq!(display(&street.base, street.marks, 1), "Straßenmaße");
    }

    #[test]
    fn digraphs_may_be_umlauts() {
        let typed = Form::of("fuehrungszeugnis");
        assert!(typed.variants().contains(&Form::of("führungszeugnis")));
        assert!(Form::of("aktuell").variants().iter().any(|v| v.base == "aktull"));
        assert!(Form::of("steuer").variants().is_empty(), "eue is no umlaut");
        let typed = Form::of("eheschliessungsgebuehr");
        assert!(typed.variants().iter().any(|v| v.base == "eheschliessungsgebuhr"));
    }

    proptest! {
        #[test]
        fn showing_a_form_gives_the_same_form(word in "[a-zäöüß]{0,20}") {
            let form = Form::of(&word);
            prop_assert_eq!(display(&form.base, form.marks, 0), word);
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = fold(&text);
            let _ = Form::of(&text).variants();
        }
    }
}
