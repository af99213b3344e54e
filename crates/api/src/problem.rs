//! Problem details (RFC 9457): how the API says that something did not work.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Media type of what is sent and answered.
pub const JSON: &str = "application/json";
/// Media type of a piece of a file.
pub const BYTES: &str = "application/octet-stream";
/// Media type of problems.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// The sorts of problems that the API has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The request cannot be read.
    Malformed,
    /// There is nothing at this address.
    NotFound,
    /// The address does not take this method.
    Method,
    /// The body did not arrive in time.
    Timeout,
    /// Something else has this id.
    Conflict,
    /// The piece does not follow on what has arrived; ask how far it is.
    Offset,
    /// The body is too large.
    TooLarge,
    /// The body is not declared as JSON.
    MediaType,
    /// The content has mistakes; `errors` names them.
    Rejected,
    /// Too many requests from one address.
    RateLimited,
    /// The server failed; `support_code` names the failure in its log.
    Internal,
    /// The server cannot take applications at present; `support_code` names the reason in its log.
    Unavailable,
    /// The server has too much to do at this moment.
    Busy,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 13] = [
        Self::Malformed,
        Self::NotFound,
        Self::Method,
        Self::Timeout,
        Self::Conflict,
        Self::Offset,
        Self::TooLarge,
        Self::MediaType,
        Self::Rejected,
        Self::RateLimited,
        Self::Internal,
        Self::Unavailable,
        Self::Busy,
    ];

    /// HTTP status.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::NotFound => 404,
            Self::Method => 405,
            Self::Timeout => 408,
            Self::Conflict | Self::Offset => 409,
            Self::TooLarge => 413,
            Self::MediaType => 415,
            Self::Rejected => 422,
            Self::RateLimited => 429,
            Self::Internal => 500,
            Self::Unavailable | Self::Busy => 503,
        }
    }

    /// Identifies the sort of problem (`type`).
    #[must_use]
    pub const fn uri(self) -> &'static str {
        match self {
            Self::Malformed => "urn:amtslotse:problem:malformed",
            Self::NotFound => "urn:amtslotse:problem:not-found",
            Self::Method => "urn:amtslotse:problem:method",
            Self::Timeout => "urn:amtslotse:problem:timeout",
            Self::Conflict => "urn:amtslotse:problem:conflict",
            Self::Offset => "urn:amtslotse:problem:offset",
            Self::TooLarge => "urn:amtslotse:problem:too-large",
            Self::MediaType => "urn:amtslotse:problem:media-type",
            Self::Rejected => "urn:amtslotse:problem:rejected",
            Self::RateLimited => "urn:amtslotse:problem:rate-limited",
            Self::Internal => "urn:amtslotse:problem:internal",
            Self::Unavailable => "urn:amtslotse:problem:unavailable",
            Self::Busy => "urn:amtslotse:problem:busy",
        }
    }

    /// Says it to developers; citizens get the app's words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Malformed => "The request cannot be read",
            Self::NotFound => "Nothing at this address",
            Self::Method => "Method not allowed here",
            Self::Timeout => "The body did not arrive in time",
            Self::Conflict => "Something else has this id",
            Self::Offset => "The piece does not follow on what has arrived",
            Self::TooLarge => "The body is too large",
            Self::MediaType => "The body has another media type than this address takes",
            Self::Rejected => "What was sent has mistakes",
            Self::RateLimited => "Too many requests",
            Self::Internal => "The server failed",
            Self::Unavailable => "No applications can be taken at present",
            Self::Busy => "The server is busy",
        }
    }
}

/// A problem as it travels. Unknown members are ignored, so that later versions may add some.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProblemWire {
    /// Identifies the sort of problem.
    #[serde(rename = "type", default)]
    pub kind: String,
    /// Says it to developers.
    #[serde(default)]
    pub title: String,
    /// HTTP status.
    #[serde(default)]
    pub status: u16,
    /// What exactly, for developers; never personal data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The parameter of the address that is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// Mistakes in what was sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// Names this failure in the server's log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_code: Option<String>,
}

impl ProblemWire {
    /// A problem of that sort.
    #[must_use]
    pub fn new(cause: Cause) -> Self {
        Self {
            kind: cause.uri().to_owned(),
            title: cause.title().to_owned(),
            status: cause.status(),
            ..Self::default()
        }
    }
}

/// A mistake in what was sent.
///
/// For an answer, `args` holds the `step`, perhaps the `part`, and what the rule needs: together with `field` and
/// `rule` exactly the members of `forms::Problem`, see [`FieldProblem::read`]. Without `step` the field is one of the
/// application itself, e.g. `office`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// Path of the answer, or name of the application's member.
    pub field: String,
    /// What is wrong, e.g. `missing`.
    pub rule: String,
    /// What the message needs besides.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub args: Map<String, Value>,
}

impl FieldProblem {
    /// A mistake in a member of the application itself.
    #[must_use]
    pub fn of_member(field: &str, rule: &str) -> Self {
        Self {
            field: field.to_owned(),
            rule: rule.to_owned(),
            args: Map::new(),
        }
    }

    /// A mistake of which another crate has the type: an object with `field` and `rule`.
    #[must_use]
    pub fn write<T: Serialize>(problem: &T) -> Option<Self> {
        let Ok(Value::Object(mut args)) = serde_json::to_value(problem) else {
            return None;
        };
        let mut take = |name: &str| match args.remove(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        let (field, rule) = (take("field")?, take("rule")?);
        Some(Self { field, rule, args })
    }

    /// The mistake as the type that [`FieldProblem::write`] took; `None` if it is none of that type, or one that only
    /// a later version knows.
    #[must_use]
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        let mut object = self.args.clone();
        object.insert("field".to_owned(), Value::String(self.field.clone()));
        object.insert("rule".to_owned(), Value::String(self.rule.clone()));
        serde_json::from_value(Value::Object(object)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_cause_has_its_own_type() {
        let uris: BTreeSet<&str> = Cause::ALL.iter().map(|cause| cause.uri()).collect();
        assert_eq!(uris.len(), Cause::ALL.len());
    }

    #[test]
    fn carries_a_mistake_of_another_type_there_and_back() {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct Mistake {
            step: String,
            field: String,
            #[serde(flatten)]
            rule: Rule,
        }
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "rule", rename_all = "kebab-case")]
        enum Rule {
            TooLong { max: u32 },
        }
        let mistake = Mistake {
            step: "hund".to_owned(),
            field: "dog-name".to_owned(),
            rule: Rule::TooLong { max: 60 },
        };
        let wire = FieldProblem::write(&mistake).unwrap();
        assert_eq!(
            (wire.field.as_str(), wire.rule.as_str()),
            ("dog-name", "too-long")
        );
        assert_eq!(wire.args.get("max"), Some(&Value::from(60)));
        assert_eq!(wire.read::<Mistake>(), Some(mistake));
        let unknown = FieldProblem::of_member("office", "unknown");
        assert_eq!(unknown.read::<Mistake>(), None);
    }
}
