//! German number plates: one to three letters of the district, one or two letters, one to four digits, E or H.

use crate::{Rule, clean};

/// The plate as `J-AB 123`, or `J-AB 123E` with a suffix. Without a separator behind the district the text is
/// ambiguous, it then stays in one piece.
///
/// # Errors
/// [`Rule::NotAPlate`] for everything else.
pub fn check(text: &str) -> Result<String, Rule> {
    let text = clean::line(text).to_uppercase();
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || clean::is_dash(c) || matches!(c, '.' | ':' | '·'))
        .filter(|part| !part.is_empty())
        .collect();
    let joined = parts.concat();
    let letters = joined.chars().take_while(|c| c.is_alphabetic()).count();
    let (front, back) = split(&joined, letters);
    let number = back.strip_suffix(['E', 'H']).unwrap_or(back);
    let suffix = back.strip_prefix(number).unwrap_or_default();
    let letter = |c: char| c.is_ascii_uppercase() || matches!(c, 'Ä' | 'Ö' | 'Ü');
    let fits = (2..=5).contains(&letters)
        && front.chars().all(letter)
        && (1..=4).contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_digit())
        && !number.starts_with('0')
        && letters + number.len() + suffix.len() <= 8;
    if !fits {
        return Err(Rule::NotAPlate);
    }
    let district = parts
        .first()
        .map_or(0, |part| part.chars().take_while(|c| c.is_alphabetic()).count());
    let (place, recognition) = split(front, district);
    if recognition.is_empty() {
        return Ok(joined);
    }
    let counts = (1..=3).contains(&district) && (1..=2).contains(&recognition.chars().count());
    if counts {
        Ok(format!("{place}-{recognition} {number}{suffix}"))
    } else {
        Err(Rule::NotAPlate)
    }
}

fn split(text: &str, count: usize) -> (&str, &str) {
    let at = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.split_at_checked(at).unwrap_or((text, ""))
}
