//! The API's description, and what of it was seen.

use api::Response;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// `docs/api/openapi.yaml`.
pub struct Document {
    root: Value,
    seen: BTreeSet<(String, String, u16)>,
}

impl Document {
    pub fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .unwrap()
            .join("docs/api/openapi.yaml");
        let text = std::fs::read_to_string(path).unwrap();
        let root: Value = serde_norway::from_str(&text).unwrap();
        assert!(root["openapi"].as_str().unwrap().starts_with("3.1."));
        Self {
            root,
            seen: BTreeSet::new(),
        }
    }

    /// Panics unless the answer is one that the document describes, in status, media type, headers and body.
    pub fn check(&mut self, method: &str, template: &str, response: &Response) {
        let status = response.status;
        let name = format!("{method} {template} {status}");
        let operation = &self.root["paths"][template][method.to_lowercase()];
        assert!(operation.is_object(), "{name}: no such operation");
        let described = self.resolve(&operation["responses"][status.to_string()]);
        assert!(described.is_object(), "{name}: the document has no such status");
        match described["content"]
            .as_object()
            .and_then(|content| content.iter().next())
        {
            Some((media, description)) => {
                assert_eq!(response.header("content-type"), Some(media.as_str()), "{name}");
                let body: Value =
                    serde_json::from_slice(&response.body).unwrap_or_else(|error| panic!("{name}: {error}"));
                self.validate(&name, &description["schema"], &body);
                if media == api::PROBLEM_JSON {
                    assert_eq!(body["status"], status, "{name}");
                }
            }
            None => assert!(response.body.is_empty(), "{name}: a body that is not described"),
        }
        for (header, wanted) in described["headers"].as_object().into_iter().flatten() {
            let target = self.resolve(wanted);
            let required = target["required"] == true;
            match response.header(header) {
                Some(value) => {
                    let value = value
                        .parse::<i64>()
                        .map_or_else(|_| json!(value), |number| json!(number));
                    self.validate(&format!("{name}: {header}"), &target["schema"], &value);
                }
                None => assert!(!required, "{name}: {header} is missing"),
            }
        }
        self.seen
            .insert((template.to_owned(), method.to_lowercase(), status));
    }

    /// Panics unless the body of a request is described, or is not, as `valid` says.
    pub fn check_request(&self, method: &str, template: &str, body: &Value, valid: bool) {
        let operation = &self.root["paths"][template][method.to_lowercase()];
        let schema = &operation["requestBody"]["content"][api::JSON]["schema"];
        let found = self.validator(schema).is_valid(body);
        assert_eq!(found, valid, "{method} {template}: {body}");
    }

    /// What the document describes but nobody has seen.
    pub fn unseen(&self) -> Vec<String> {
        let mut unseen = Vec::new();
        for (path, item) in self.root["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                for status in operation["responses"]
                    .as_object()
                    .into_iter()
                    .flat_map(|all| all.keys())
                {
                    let key = (path.clone(), method.clone(), status.parse().unwrap());
                    if !self.seen.contains(&key) {
                        unseen.push(format!("{method} {path} {status}"));
                    }
                }
            }
        }
        unseen
    }

    /// Every path with the methods that it describes.
    pub fn operations(&self) -> Vec<(String, Vec<String>)> {
        let paths = self.root["paths"].as_object().unwrap();
        let methods = |item: &Value| {
            let members = item.as_object().unwrap().keys();
            members.filter(|name| *name != "parameters").cloned().collect()
        };
        paths
            .iter()
            .map(|(path, item)| (path.clone(), methods(item)))
            .collect()
    }

    /// The types of problems that the document names.
    pub fn problem_types(&self) -> BTreeSet<String> {
        let types = self.root["components"]["schemas"]["Problem"]["properties"]["type"]["enum"].as_array();
        types
            .unwrap()
            .iter()
            .map(|uri| uri.as_str().unwrap().to_owned())
            .collect()
    }

    fn validate(&self, name: &str, schema: &Value, value: &Value) {
        let validator = self.validator(schema);
        let errors: Vec<String> = validator
            .iter_errors(value)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}\n{value:#}");
    }

    fn validator(&self, schema: &Value) -> jsonschema::Validator {
        // The references point into the document, so the schema is read as part of it.
        let whole = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "components": self.root["components"],
            "allOf": [schema],
        });
        jsonschema::options()
            .should_validate_formats(true)
            .build(&whole)
            .unwrap()
    }

    fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => self.root.pointer(reference.trim_start_matches('#')).unwrap(),
            None => value,
        }
    }
}
