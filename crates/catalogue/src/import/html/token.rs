//! Cuts HTML into tags and text.

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Text with its character references resolved.
    Text(String),
    /// An opening tag; only the address of a link is kept of its attributes.
    Open { name: String, href: Option<String> },
    /// A closing tag.
    Close(String),
}

/// Tags that are dropped together with what is in them.
const DROPPED: [&str; 8] = [
    "script", "style", "head", "title", "template", "iframe", "object", "svg",
];

pub(super) fn tokens(html: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(at) = rest.find('<') else {
            push_text(rest, &mut out);
            break;
        };
        let (before, tag) = rest.split_at(at);
        push_text(before, &mut out);
        rest = after_tag(tag, &mut out);
    }
    out
}

/// Reads the tag at the start of the text and returns what follows it.
fn after_tag<'a>(text: &'a str, out: &mut Vec<Token>) -> &'a str {
    let inner = text.get(1..).unwrap_or_default();
    if let Some(comment) = inner.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    if inner.starts_with(['!', '?']) {
        return inner.split_once('>').map_or("", |(_, rest)| rest);
    }
    let (closes, named) = inner
        .strip_prefix('/')
        .map_or((false, inner), |rest| (true, rest));
    if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
        // A lone less-than sign.
        push_text("<", out);
        return inner;
    }
    let name_len = named
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(named.len());
    let (name, attributes) = named.split_at(name_len);
    let name = name.to_ascii_lowercase();
    let (href, rest) = read_attributes(attributes);
    if closes {
        out.push(Token::Close(name));
        return rest;
    }
    if DROPPED.contains(&name.as_str()) {
        return after_close(rest, &name);
    }
    out.push(Token::Open { name, href });
    rest
}

/// What follows the closing tag of a dropped element; nothing if it is never closed.
fn after_close<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, tail)) = rest.split_once("</") {
        let closes = tail
            .get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name));
        if closes {
            return tail.split_once('>').map_or("", |(_, rest)| rest);
        }
        rest = tail;
    }
    ""
}

/// Reads up to the end of the tag; returns the value of `href` and what follows the tag.
fn read_attributes(text: &str) -> (Option<String>, &str) {
    let mut href = None;
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (href, after);
        }
        if rest.is_empty() {
            return (href, "");
        }
        let len = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))
            .unwrap_or(rest.len());
        // A stray equals sign would otherwise be read for ever.
        let len = if len == 0 { 1 } else { len };
        let (name, after) = rest.split_at(len);
        let after_name = after.trim_start();
        let Some(value) = after_name.strip_prefix('=') else {
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => value
                .get(1..)
                .and_then(|quoted| quoted.split_once(quote))
                .unwrap_or((value, "")),
            None => {
                let len = value
                    .find(|c: char| c.is_whitespace() || c == '>')
                    .unwrap_or(value.len());
                value.split_at(len)
            }
        };
        if name.eq_ignore_ascii_case("href") && href.is_none() {
            href = Some(resolve(value));
        }
        rest = after;
    }
}

fn push_text(text: &str, out: &mut Vec<Token>) {
    if text.is_empty() {
        return;
    }
    let text = resolve(text);
    match out.last_mut() {
        Some(Token::Text(before)) => before.push_str(&text),
        _ => out.push(Token::Text(text)),
    }
}

/// Resolves character references; what is none stays as it is.
fn resolve(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('&') {
        out.push_str(before);
        let end = tail.bytes().take(12).position(|byte| byte == b';');
        let reference = end.and_then(|end| Some((tail.get(..end)?, tail.get(end + 1..)?)));
        match reference.and_then(|(name, after)| Some((character(name)?, after))) {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => {
                out.push('&');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().and_then(char::from_u32);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "shy" => '\u{ad}',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "Uuml" => 'Ü',
        "szlig" => 'ß',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "ccedil" => 'ç',
        "sect" => '§',
        "euro" => '€',
        "copy" => '©',
        "deg" => '°',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "bdquo" => '„',
        "ldquo" => '“',
        "rdquo" => '”',
        "lsquo" => '‘',
        "rsquo" => '’',
        "sbquo" => '‚',
        "laquo" => '«',
        "raquo" => '»',
        "bull" => '•',
        "middot" => '·',
        "sup2" => '²',
        "sup3" => '³',
        "frac12" => '½',
        "times" => '×',
        "rarr" => '→',
        _ => return None,
    })
}
