//! Numbers as people type them: `1.234,50`, `1 234.50`, `1'234`, `12,50 €`.

use crate::{Decimal, Rule, clean};

/// Reads a number with at most so many decimals.
///
/// Point and comma both can mean thousands or decimals. Of two different ones the last means decimals; the same one
/// twice means thousands; one alone means decimals, unless exactly three digits follow: then a number that cannot have
/// three decimals has thousands if it is a point (German), and everything else is asked back.
///
/// # Errors
/// The rule that it breaks.
pub fn read(text: &str, decimals: u8) -> Result<Decimal, Rule> {
    let text: String = clean::visible(text)
        .chars()
        .map(|c| if clean::is_dash(c) { '-' } else { c })
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '\u{2019}'))
        .collect();
    let text = text.trim_end_matches(['€', '%']);
    let text = text
        .strip_suffix("EUR")
        .or_else(|| text.strip_suffix("Euro"))
        .unwrap_or(text);
    // "12,-" is how prices without cents are written.
    let text = text
        .strip_suffix(",-")
        .or_else(|| text.strip_suffix(".-"))
        .unwrap_or(text);
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if unsigned.is_empty()
        || !unsigned
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    {
        return Err(Rule::NotANumber);
    }
    let (whole, fraction) = split(unsigned, decimals)?;
    let significant = fraction.trim_end_matches('0');
    if significant.len() > usize::from(decimals) {
        return Err(if decimals == 0 {
            Rule::NotWhole
        } else {
            Rule::TooManyDecimals { max: decimals }
        });
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() + significant.len() > Decimal::MAX_DIGITS {
        return Err(Rule::NumberTooLong);
    }
    let sign = if text.starts_with('-') { "-" } else { "" };
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if significant.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{significant}")
        .parse()
        .map_err(|_| Rule::NotANumber)
}

/// Digits before and after the decimal sign.
fn split(text: &str, decimals: u8) -> Result<(String, &str), Rule> {
    let Some(last) = text.rfind(['.', ',']) else {
        return Ok((text.to_owned(), ""));
    };
    let (front, back) = text.split_at_checked(last).unwrap_or((text, ""));
    let sign = back.chars().next().unwrap_or('.');
    let fraction = back.get(1..).unwrap_or_default();
    let other = if sign == '.' { ',' } else { '.' };
    if front.contains(sign) {
        // The same sign again: thousands throughout.
        if text.contains(other) {
            return Err(Rule::NotANumber);
        }
        return Ok((thousands(text, sign)?, ""));
    }
    if front.contains(other) {
        return Ok((thousands(front, other)?, fraction));
    }
    if fraction.is_empty() || (front.is_empty() && decimals == 0) {
        return Err(Rule::NotANumber);
    }
    let grouped = fraction.len() == 3 && (1..=3).contains(&front.len()) && !front.starts_with('0');
    if grouped && decimals >= 3 {
        return Err(Rule::AmbiguousNumber);
    }
    if grouped && sign == '.' {
        return Ok((thousands(text, sign)?, ""));
    }
    if grouped && !fraction.ends_with('0') {
        return Err(Rule::AmbiguousNumber);
    }
    if grouped && fraction == "000" {
        return Err(Rule::AmbiguousNumber);
    }
    Ok((front.to_owned(), fraction))
}

/// The digits of groups of three.
fn thousands(text: &str, sign: char) -> Result<String, Rule> {
    let mut groups = text.split(sign);
    let first = groups.next().unwrap_or_default();
    if !(1..=3).contains(&first.len()) || groups.any(|group| group.len() != 3) {
        return Err(Rule::NotANumber);
    }
    Ok(text.chars().filter(char::is_ascii_digit).collect())
}
