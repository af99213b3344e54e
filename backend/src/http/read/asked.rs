//! The parameters of a request: only known ones, each once, none too long.

use crate::error::{Error, Outcome};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use model::Lang;

/// Longest value of a parameter, in bytes.
const MAX: usize = 200;

/// The parameters as axum reads them.
pub type Parameters = Result<Query<Vec<(String, String)>>, QueryRejection>;

/// What was asked.
#[derive(Debug)]
pub struct Asked(Vec<(String, String)>);

impl Asked {
    /// Reads the parameters; besides `lang` only the known ones are taken.
    pub fn read(parameters: Parameters, known: &[&str]) -> Outcome<Self> {
        let Ok(Query(parameters)) = parameters else {
            return Err(Error::Malformed("the query cannot be read".to_owned()));
        };
        for (at, (name, value)) in parameters.iter().enumerate() {
            let wrong = if name != "lang" && !known.contains(&name.as_str()) {
                "is no parameter here"
            } else if parameters.iter().take(at).any(|(before, _)| before == name) {
                "is there twice"
            } else if value.len() > MAX {
                "has at most 200 bytes"
            } else {
                continue;
            };
            return Err(Error::Parameter {
                name: name.chars().take(40).collect(),
                what: wrong,
            });
        }
        Ok(Self(parameters))
    }

    /// The language of names and texts; German unless asked otherwise.
    pub fn lang(&self) -> Outcome<Lang> {
        let Some(tag) = self.get("lang") else {
            return Ok(Lang::De);
        };
        let known = Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
        known.ok_or_else(|| Error::Parameter {
            name: "lang".to_owned(),
            what: "is de or en",
        })
    }

    /// A parameter that has to be there.
    pub fn required(&self, name: &str) -> Outcome<String> {
        self.get(name).map(str::to_owned).ok_or_else(|| Error::Parameter {
            name: name.to_owned(),
            what: "is missing",
        })
    }

    /// A parameter that may be there; nothing in it is as good as none.
    pub fn optional(&self, name: &str) -> Option<String> {
        let value = self.get(name)?.trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Outcome<Asked> {
        let uri = format!("http://x/?{query}").parse().unwrap();
        Asked::read(Query::try_from_uri(&uri), &["q"])
    }

    fn wrong(outcome: Outcome<impl std::fmt::Debug>) -> String {
        match outcome {
            Err(Error::Parameter { name, .. }) => name,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn names_the_parameter_that_is_wrong() {
        assert_eq!(wrong(read("q=a&r=b")), "r");
        assert_eq!(wrong(read("q=a&q=b")), "q");
        assert_eq!(wrong(read(&format!("q={}", "a".repeat(201)))), "q");
        assert_eq!(wrong(read("lang=fr").and_then(|asked| asked.lang())), "lang");
        assert_eq!(wrong(read("lang=de").and_then(|asked| asked.required("q"))), "q");
    }

    #[test]
    fn reads_what_is_right() {
        let asked = read("q=M%C3%BChlhausen+x&lang=en").unwrap();
        assert_eq!(asked.lang().unwrap(), Lang::En);
        assert_eq!(asked.required("q").unwrap(), "Mühlhausen x");
        assert_eq!(read("q=%20").unwrap().optional("q"), None);
        assert_eq!(read("").unwrap().lang().unwrap(), Lang::De);
    }
}
