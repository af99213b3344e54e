//! Definitions while they are made.

use serde_json::Value;

/// A German text.
pub(super) fn de(text: impl Into<String>) -> Value {
    let text: String = text.into();
    serde_json::json!({ "de": text })
}

/// Sets a member of an object.
pub(super) fn put(object: &mut Value, name: &str, value: impl Into<Value>) {
    if let Value::Object(object) = object {
        object.insert(name.to_owned(), value.into());
    }
}

/// Takes a member out of an object.
pub(super) fn take(object: &mut Value, name: &str) -> Option<Value> {
    object.as_object_mut()?.remove(name)
}

/// The kind of an item.
pub(super) fn kind(item: &Value) -> &str {
    item.get("kind").and_then(Value::as_str).unwrap_or_default()
}
