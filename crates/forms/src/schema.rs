//! JSON Schema 2020-12 of the submitted data, see [`crate::to_data`].

use crate::Form;
use serde_json::{Value, json};

/// The schema of a form's data.
#[must_use]
pub fn json_schema(form: &Form) -> Value {
    json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "title": form.title.text(model::Lang::De) })
}
