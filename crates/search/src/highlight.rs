//! Which parts of a shown text to mark.

use crate::fold::Form;
use crate::token;
use std::ops::Range;

/// The ranges of `text` (in bytes, on the borders of characters) that have one of the words, in any spelling.
#[must_use]
pub fn highlight(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let forms: Vec<String> = words.iter().map(|word| Form::of(word).base).collect();
    token::words(text)
        .filter(|(_, word)| {
            let base = Form::of(word).base;
            !base.is_empty() && forms.contains(&base)
        })
        .map(|(range, _)| range)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_words_in_any_spelling() {
        let text = "Ihr FÜHRUNGSZEUGNIS – oder Fuehrungszeugnis";
        let found = highlight(text, &["Führungszeugnis".to_owned()]);
        assert_eq!(found.len(), 1);
        assert_eq!(text.get(found[0].clone()), Some("FÜHRUNGSZEUGNIS"));
    }

    proptest! {
        #[test]
        fn ranges_are_on_borders_and_in_order(text in ".*", word in "\\w{1,4}") {
            let found = highlight(&text, &[word]);
            for range in &found {
                prop_assert!(text.get(range.clone()).is_some());
            }
            prop_assert!(found.windows(2).all(|w| w[0].end <= w[1].start));
        }
    }
}
