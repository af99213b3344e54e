//! How much the API takes. The backend refuses more, the app need not send it.

use serde_json::Value;

/// Most bytes of a request's body.
pub const MAX_BODY: usize = 1024 * 1024;
/// Most bytes of a piece of a file.
pub const MAX_PIECE: usize = MAX_BODY;
/// Most bytes of a file.
pub const MAX_ATTACHMENT: u64 = 100_000_000;
/// Most bytes of all files of an application.
pub const MAX_ATTACHMENTS: u64 = 300_000_000;
/// Most files of an application.
pub const MAX_ATTACHMENT_COUNT: u32 = 100;
/// Most bytes of an answer that the client reads.
pub const MAX_ANSWER: usize = 1024 * 1024;
/// Deepest nesting of answers.
pub const MAX_DEPTH: usize = 64;
/// Most bytes of one text in answers.
pub const MAX_TEXT: usize = 64 * 1024;
/// Most members of one list or object in answers.
pub const MAX_MEMBERS: usize = 10_000;
/// Most bytes of an office's identifier.
pub const MAX_IDENTIFIER: usize = 200;

/// True if a value nests no deeper and holds no longer texts and lists than allowed.
#[must_use]
pub fn within(value: &Value) -> bool {
    holds(value, MAX_DEPTH)
}

fn holds(value: &Value, depth: usize) -> bool {
    let Some(below) = depth.checked_sub(1) else {
        return false;
    };
    match value {
        Value::String(text) => text.len() <= MAX_TEXT,
        Value::Array(list) => list.len() <= MAX_MEMBERS && list.iter().all(|item| holds(item, below)),
        Value::Object(map) => {
            map.len() <= MAX_MEMBERS
                && map
                    .iter()
                    .all(|(name, item)| name.len() <= MAX_TEXT && holds(item, below))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_depth_length_and_number() {
        let nested = |levels: usize| (0..levels).fold(Value::Null, |inner, _| Value::Array(vec![inner]));
        assert!(within(&nested(MAX_DEPTH - 1)));
        assert!(!within(&nested(MAX_DEPTH)));
        assert!(within(&Value::String("x".repeat(MAX_TEXT))));
        assert!(!within(&Value::String("x".repeat(MAX_TEXT + 1))));
        assert!(!within(&Value::Array(vec![Value::Null; MAX_MEMBERS + 1])));
    }
}
