//! E-mail addresses and telephone numbers: only what certainly cannot work is refused.

use crate::{Rule, clean};

/// An e-mail address: local part, `@`, name of a server with a point. The length limits are those of RFC 5321.
///
/// # Errors
/// The rule that it breaks.
pub fn email(text: &str) -> Result<String, Rule> {
    // Dictation and clipboards add spaces and a final point; `mailto:` comes from copied links.
    let address: String = clean::visible(text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let address = address
        .strip_prefix("mailto:")
        .unwrap_or(&address)
        .trim_end_matches('.');
    let (name, server) = address.split_once('@').ok_or(Rule::EmailWithoutAt)?;
    if server.contains('@') {
        return Err(Rule::EmailSeveralAt);
    }
    let sign = |c: char| c.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(c);
    if name.is_empty() || name.len() > 64 || !name.chars().all(sign) {
        return Err(Rule::EmailName);
    }
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let top = server.rsplit('.').next().unwrap_or_default();
    let fits = server.len() <= 253
        && server.contains('.')
        && server.split('.').all(label)
        && top.chars().count() >= 2
        && !top.chars().all(|c| c.is_ascii_digit());
    if !fits || address.len() > 254 {
        return Err(Rule::EmailServer);
    }
    Ok(format!("{name}@{}", server.to_lowercase()))
}

/// A telephone number, as `+49…` or with the leading 0 of its area code; spaces, dashes, slashes, brackets are
/// forgiven.
///
/// # Errors
/// The rule that it breaks.
pub fn telephone(text: &str) -> Result<String, Rule> {
    let text = clean::line(text).replace("(0)", "");
    let separator = |c: char| c.is_whitespace() || clean::is_dash(c) || matches!(c, '/' | '(' | ')' | '.');
    let number: String = text.chars().filter(|c| !separator(*c)).collect();
    let digits = number.strip_prefix('+').unwrap_or(&number);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Rule::NotATelephone);
    }
    if !number.starts_with(['+', '0']) {
        return Err(Rule::TelephoneWithoutPrefix);
    }
    // E.164: at most 15 digits with the country code; the shortest German numbers have about 6.
    let international = number.strip_prefix("00").map(|rest| format!("+{rest}"));
    let number = international.unwrap_or(number);
    let count = number.trim_start_matches(['+', '0']).len();
    if (5..=15).contains(&count) {
        Ok(number)
    } else {
        Err(Rule::TelephoneDigits)
    }
}
