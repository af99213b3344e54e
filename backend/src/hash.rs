//! Hashes of content.

use serde_json::Value;
use sha2::{Digest as _, Sha256, Sha512};

/// SHA-256.
pub type Hash = [u8; 32];

/// The hash of bytes.
pub fn of(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// The hash of a JSON value, whatever the order of its members: a client may write them in another one when it sends
/// again.
pub fn of_value(value: &Value) -> Hash {
    let mut hasher = Sha256::new();
    feed(&mut hasher, value);
    hasher.finalize().into()
}

fn feed(hasher: &mut Sha256, value: &Value) {
    match value {
        Value::Array(items) => {
            hasher.update(b"[");
            for item in items {
                feed(hasher, item);
                hasher.update(b",");
            }
            hasher.update(b"]");
        }
        Value::Object(members) => {
            let mut names: Vec<&String> = members.keys().collect();
            names.sort();
            hasher.update(b"{");
            for name in names {
                hasher.update(Value::String(name.clone()).to_string().as_bytes());
                hasher.update(b":");
                if let Some(member) = members.get(name) {
                    feed(hasher, member);
                }
                hasher.update(b",");
            }
            hasher.update(b"}");
        }
        scalar => hasher.update(scalar.to_string().as_bytes()),
    }
}

/// The hash of a file (FIT-Connect wants SHA-512 of each attachment), fed piece by piece.
#[derive(Debug, Default)]
pub struct FileHash(Sha512);

impl FileHash {
    /// Takes the next bytes.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash.
    pub fn finish(self) -> [u8; 64] {
        self.0.finalize().into()
    }
}

/// The first bytes as hexadecimal digits.
pub fn short(hash: &Hash) -> String {
    hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn order_of_members_does_not_count_but_everything_else_does() {
        let parse = |text: &str| of_value(&serde_json::from_str(text).unwrap());
        assert_eq!(
            parse(r#"{"a":1,"b":[{"c":2,"d":3}]}"#),
            parse(r#"{"b":[{"d":3,"c":2}],"a":1}"#)
        );
        assert_ne!(of_value(&json!([1, [2]])), of_value(&json!([[1], 2])));
        assert_ne!(of_value(&json!({"a": "b"})), of_value(&json!({"a": ["b"]})));
        assert_ne!(of_value(&json!({"a": "1"})), of_value(&json!({"a": 1})));
        assert_ne!(
            of_value(&json!({"a\":1,\"b": 1})),
            of_value(&json!({"a": 1, "b": 1}))
        );
    }
}
